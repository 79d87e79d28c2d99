/** Which tables does a file hold? Every sheet is taken for the kind of table that knows most of its header. */
import { DidoiError, issueOf } from "../../errors.js";
import type { TableSource } from "../csv/table-source.js";
import { openRows, sharedBook } from "../open-rows.js";
import { rowByRow } from "../rows.js";
import { HeaderIndex } from "../table/columns.js";
import { fieldsFound, headerSearchRows } from "../table/header-lines.js";
import type { ReadOptions } from "../table/read-table.js";
import { namedSheet } from "../workbook/choose-sheet.js";
import type { OpenBooks } from "../workbook/open-books.js";
import { type Book, wantedSheet } from "../workbook/open-workbook.js";
import { isOwnSheet } from "../workbook/own-sheets.js";
import type { SheetHead } from "../workbook/thread-messages.js";
import { importSaid } from "./messages.js";
import { type TableKind, type TableKindName, tableKinds } from "./table-kinds.js";

/** A table of a file. */
export interface FoundTable {
  readonly source: TableSource;
  readonly kind: TableKind;
  /** Of a workbook. */
  readonly sheet?: string;
}

/** What a file holds. */
export interface FoundTables {
  readonly tables: readonly FoundTable[];
  /** Sheets that look like none of our tables. */
  readonly otherSheets: readonly string[];
  /** Sheets that are hidden, and not read for that. */
  readonly hiddenSheets: readonly string[];
}

/** Columns that a table must have in common with a kind, to be taken for one. */
const fewestColumns = 3;

/**
 * @param books keeps a workbook open, so that its sheets are read without parsing it again
 * @throws DidoiError where the file cannot be opened, or holds none of our tables
 */
export async function findTables(
  source: TableSource,
  options: ReadOptions,
  books: OpenBooks,
): Promise<FoundTables> {
  const book = await sharedBook(source, options, books);
  if (book === undefined)
    return { tables: [await onlyTable(source, options)], otherSheets: [], hiddenSheets: [] };
  const { eligible, hiddenSheets } = sheetsOf(book, wantedSheet(options, book.name));
  const tables: FoundTable[] = [];
  const otherSheets: string[] = [];
  for (const { name: sheet, head } of eligible) {
    const kind = kindOf(() => head);
    if (kind === undefined) otherSheets.push(sheet);
    else tables.push({ source, kind, sheet });
  }
  if (tables.length === 0) throw noTable(book.name);
  return { tables, otherSheets, hiddenSheets };
}

/** The sheet that is asked for; else all that are shown, or those that are hidden where none is. */
function sheetsOf(
  { name: file, sheets }: Book,
  wanted: string | undefined,
): { readonly eligible: readonly SheetHead[]; readonly hiddenSheets: readonly string[] } {
  if (wanted !== undefined) {
    const sheet = sheets[namedSheet(sheets, wanted, file)];
    return { eligible: sheet === undefined ? [] : [sheet], hiddenSheets: [] };
  }
  const others = sheets.filter((sheet) => !isOwnSheet(sheet));
  const shown = others.filter(({ hidden }) => !hidden);
  if (shown.length === 0) return { eligible: others, hiddenSheets: [] };
  const hidden = others.filter((sheet) => sheet.hidden);
  return { eligible: shown, hiddenSheets: hidden.map(({ name }) => name) };
}

/** The table of a CSV file: its delimiter is found with the headers of each kind in turn. */
async function onlyTable(source: TableSource, options: ReadOptions): Promise<FoundTable> {
  const heads = new Map<TableKind, Head>();
  for (const kind of tableKinds) heads.set(kind, await headOf(source, kind.specs, options));
  const kind = kindOf((one) => heads.get(one)?.rows ?? []);
  if (kind === undefined) throw noTable([...heads.values()][0]?.name ?? "");
  return { source, kind };
}

interface Head {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

async function headOf(
  source: TableSource,
  specs: TableKind["specs"],
  options: ReadOptions,
): Promise<Head> {
  const opened = await openRows(source, options, new HeaderIndex(specs));
  const rows: string[][] = [];
  try {
    for await (const cells of rowByRow(opened)) {
      rows.push(cells);
      if (rows.length === headerSearchRows) break;
    }
  } finally {
    await opened.close();
  }
  return { name: opened.name, rows };
}

function kindOf(rowsFor: (kind: TableKind) => Head["rows"]): TableKind | undefined {
  let best: TableKind | undefined;
  let most = fewestColumns - 1;
  for (const kind of tableKinds) {
    const found = fieldsFound(rowsFor(kind), new HeaderIndex(kind.specs));
    if (found > most) [best, most] = [kind, found];
  }
  return best;
}

function noTable(file: string): DidoiError {
  const columns = Object.fromEntries(
    tableKinds.map(({ name, specs }) => [
      name,
      specs.filter(({ required }) => required).map(({ header, names }) => names[0] ?? header),
    ]),
  ) as Record<TableKindName, string[]>;
  return new DidoiError([issueOf("E_HEADER", importSaid.noTable(columns), { file })]);
}
