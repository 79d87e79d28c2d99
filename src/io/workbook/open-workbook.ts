/** A workbook as rows of texts: a worker reads it, the sheet of the table is chosen, its rows are fetched. */
import { defined } from "../../defined.js";
import type { Rows } from "../rows.js";
import type { HeaderIndex } from "../table/columns.js";
import { headerSearchRows } from "../table/header-lines.js";
import { unicodeOf } from "../text-encoding/font-text.js";
import { chooseSheet } from "./choose-sheet.js";
import { defaultWorkbookLimits, type WorkbookLimits } from "./limits.js";
import { isOwnSheet } from "./own-sheets.js";
import type { SheetHead } from "./thread-messages.js";
import { WorkbookThread } from "./workbook-thread.js";

/** How a workbook is read. */
export interface WorkbookOptions {
  /**
   * The sheet by its name, or by its number from 1, for all workbooks or by the name of their file;
   * default: the one in which the most columns of the table are found, if it is the only one.
   */
  readonly sheet?: string | Readonly<Record<string, string>> | undefined;
  /** Against files that would fill the memory; see `WorkbookLimits` for the defaults. */
  readonly workbook?: Partial<WorkbookLimits> | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** A workbook that was parsed; its rows wait in a thread until that is closed. */
export interface Book {
  readonly name: string;
  /** By their first rows, in Unicode. */
  readonly sheets: readonly SheetHead[];
  readonly thread: WorkbookThread;
}

/** Rows that are fetched at once. */
const batch = 2000;

/** Parses a workbook. @throws DidoiError E_LIMIT, E_FORMAT (damaged, locked, no workbook) */
export async function openBook(
  name: string,
  bytes: Uint8Array,
  options: WorkbookOptions,
): Promise<Book> {
  const limits = workbookLimits(options);
  const thread = new WorkbookThread(bytes, name, limits, headerSearchRows, options.signal);
  try {
    const sheets = await thread.sheets();
    return { name, thread, sheets: sheets.map(inUnicode) };
  } catch (error) {
    await thread.close();
    throw error;
  }
}

const inUnicode = (sheet: SheetHead): SheetHead => ({
  ...sheet,
  head: sheet.head.map((cells) => cells.map(unicodeOf)),
});

/**
 * The table of a workbook.
 * @param close is called when its rows were taken, or are given up
 * @throws DidoiError E_HEADER where several sheets could be the table
 */
export function tableOfBook(
  { name, sheets, thread }: Book,
  options: WorkbookOptions,
  index: HeaderIndex,
  close: () => Promise<void>,
): Rows {
  const at = chooseSheet(sheets, index, wantedSheet(options, name), name);
  const others = sheets.filter((sheet, other) => other !== at && !isOwnSheet(sheet));
  return defined({
    name,
    sheet: sheets[at]?.name ?? "",
    otherSheets: others.map((sheet) => sheet.name),
    facts: sheets[at]?.facts,
    batches: batchesOf(thread, at, close),
    close,
  });
}

/**
 * Opens a workbook: .xlsx, .xls or .ods.
 * @param name for messages
 * @throws DidoiError as `openBook` and `tableOfBook`
 */
export async function openWorkbook(
  name: string,
  bytes: Uint8Array,
  options: WorkbookOptions,
  index: HeaderIndex,
): Promise<Rows> {
  const book = await openBook(name, bytes, options);
  try {
    return tableOfBook(book, options, index, () => book.thread.close());
  } catch (error) {
    await book.thread.close();
    throw error;
  }
}

/** The sheet that is asked for in a file; undefined where none is. */
export function wantedSheet({ sheet }: WorkbookOptions, file: string): string | undefined {
  if (typeof sheet !== "object") return sheet;
  return Object.hasOwn(sheet, file) ? sheet[file] : undefined;
}

/** The limits of a workbook, with the defaults for those that are not given. */
export function workbookLimits({ workbook = {} }: WorkbookOptions): WorkbookLimits {
  return { ...defaultWorkbookLimits, ...defined(workbook) };
}

async function* batchesOf(
  thread: WorkbookThread,
  sheet: number,
  close: () => Promise<void>,
): AsyncGenerator<string[][]> {
  try {
    for (let from = 0; ; from += batch) {
      const rows = await thread.rows({ sheet, from, most: batch });
      yield rows;
      if (rows.length < batch) return;
    }
  } finally {
    await close();
  }
}
