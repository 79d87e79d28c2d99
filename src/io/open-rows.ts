/** A table from any file: what its first bytes say decides between a workbook and CSV, never its name. */
import { defined } from "../defined.js";
import { type CsvOptions, openCsv } from "./csv/csv.js";
import { isWorkbook } from "./csv/csv-decode.js";
import { defaultCsvLimits } from "./csv/csv-guard.js";
import { pieces, sourceName, type TableSource } from "./csv/table-source.js";
import { tooLarge } from "./input-file.js";
import type { Rows, UnicodeRows } from "./rows.js";
import type { HeaderIndex } from "./table/columns.js";
import { FontColumns } from "./text-encoding/font-columns.js";
import { bookError, bookSaid } from "./workbook/messages.js";
import type { OpenBooks, SharedBooks } from "./workbook/open-books.js";
import {
  type Book,
  openWorkbook,
  tableOfBook,
  type WorkbookOptions,
  workbookLimits,
} from "./workbook/open-workbook.js";

/** How a table is opened: the options of CSV concern CSV files only, those of workbooks workbooks. */
export interface RowsOptions extends CsvOptions, WorkbookOptions {}

type Piece = Uint8Array | string;

/**
 * Opens a table; columns in an encoding of fonts are turned into Unicode.
 * @param index the headers of the table: they help to find the delimiter and the sheet
 * @throws DidoiError as `openCsv` and `openWorkbook`
 */
export async function openRows(
  source: TableSource,
  options: RowsOptions & SharedBooks,
  index: HeaderIndex,
): Promise<UnicodeRows> {
  const opened = await openAny(source, options, index);
  const texts = new FontColumns(opened.name);
  return { ...opened, texts, batches: texts.convert(opened.batches) };
}

/** The workbook of a source, kept open for those who read its sheets; undefined where it is none. */
export async function sharedBook(
  source: TableSource,
  options: RowsOptions,
  books: OpenBooks,
): Promise<Book | undefined> {
  const { first, rest } = await begun(source, options);
  if (typeof first === "object" && isWorkbook(first)) {
    const name = sourceName(source);
    const bytes = await together(first, rest, name, workbookLimits(options).bytes);
    return books.open(source, name, bytes, options);
  }
  await rest.return(undefined);
  return undefined;
}

async function openAny(
  source: TableSource,
  options: RowsOptions & SharedBooks,
  index: HeaderIndex,
): Promise<Rows> {
  const name = sourceName(source);
  const shared = options.books?.of(source);
  if (shared !== undefined) return tableOfBook(shared, options, index, stayOpen);
  const { first, rest } = await begun(source, options);
  if (typeof first === "object" && isWorkbook(first)) {
    const bytes = await together(first, rest, name, workbookLimits(options).bytes);
    return openWorkbook(name, bytes, options, index);
  }
  try {
    if (/\.(xlsx|xlsm|xlsb|ods)$/i.test(name))
      throw bookError("E_FORMAT", bookSaid.notRead(), name);
    return await openCsv({ name, pieces: from(first, rest) }, options, index.knows);
  } catch (error) {
    await rest.return(undefined);
    throw error;
  }
}

const stayOpen = async (): Promise<void> => {};

/** The first piece of a source, by which its kind is known, and the rest. */
async function begun(
  source: TableSource,
  options: RowsOptions,
): Promise<{ readonly first: Piece | undefined; readonly rest: AsyncGenerator<Piece> }> {
  const limits = { ...defaultCsvLimits, ...defined(options.limits ?? {}) };
  const rest = pieces(source, limits.bytes, options.signal);
  const { value } = await rest.next();
  return { first: value ?? undefined, rest };
}

async function* from(first: Piece | undefined, rest: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  try {
    if (first !== undefined) yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** All bytes of a file that is held in memory whole. */
async function together(
  first: Uint8Array,
  rest: AsyncGenerator<Piece>,
  name: string,
  most: number,
): Promise<Uint8Array> {
  const all = [first];
  let length = first.length;
  for await (const piece of rest) {
    if (typeof piece === "string") continue;
    all.push(piece);
    length += piece.length;
    if (length > most) throw tooLarge(name, most);
  }
  return Buffer.concat(all);
}
