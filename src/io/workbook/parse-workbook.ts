/** The bytes of a workbook to sheets of texts. Runs in a worker: it takes all the time and memory it needs. */
import type { Cell, Sheet, Workbook } from "hucre";
import { DidoiError } from "../../errors.js";
import { isZip } from "../csv/csv-decode.js";
import { type BookCell, cellText } from "./cell-text.js";
import { guardCompound } from "./compound-guard.js";
import type { WorkbookLimits } from "./limits.js";
import { bookError, bookSaid } from "./messages.js";
import { type NumberFormat, numberFormat, stylesAdd } from "./number-format.js";
import { guardZip } from "./zip-guard.js";

/** One sheet. Rows stand where the spreadsheet shows them; blank cells at the end of a row are left out. */
export interface TextSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: string[][];
}

/** @throws DidoiError E_LIMIT for what is too large, E_FORMAT for what is damaged, locked or no workbook */
export async function parseWorkbook(
  bytes: Uint8Array,
  file: string,
  limits: WorkbookLimits,
): Promise<TextSheet[]> {
  const formats = new Map<string, NumberFormat>();
  const formatOf = (code: string): NumberFormat => {
    const known = formats.get(code) ?? numberFormat(code);
    formats.set(code, known);
    return known;
  };
  try {
    const { sheets } = await read(bytes, file, limits);
    return sheets.map((sheet) => textSheet(sheet, formatOf));
  } catch (error) {
    if (error instanceof DidoiError) throw error;
    throw bookError("E_FORMAT", bookSaid.unreadable(), file);
  }
}

async function read(bytes: Uint8Array, file: string, limits: WorkbookLimits): Promise<Workbook> {
  const hucre = await import("hucre");
  if (!isZip(bytes)) {
    guardCompound(bytes, file);
    return hucre.readXls(bytes);
  }
  const { kind, styles } = await guardZip(bytes, file, limits);
  if (kind === "ods") return hucre.readOds(bytes, { readStyles: true });
  return hucre.readXlsx(bytes, { readStyles: stylesAdd(styles) });
}

function textSheet(sheet: Sheet, formatOf: (code: string) => NumberFormat): TextSheet {
  const { name, cells } = sheet;
  const hidden = sheet.hidden === true || sheet.veryHidden === true;
  const detailed = cells !== undefined && cells.size > 0;
  const textOf = (value: BookCell["value"], row: number, column: number): string =>
    cellText(detailed ? bookCell(value, cells.get(`${row},${column}`), formatOf) : { value });
  // An older file may leave out rows.
  const rows = Array.from(sheet.rows, (values = [], row) =>
    trimmed(Array.from(values, (value = null, column) => textOf(value, row, column))),
  );
  return { name, hidden, rows };
}

function bookCell(
  value: BookCell["value"],
  cell: Cell | undefined,
  formatOf: (code: string) => NumberFormat,
): BookCell {
  if (cell === undefined) return { value };
  const code = cell.style?.numFmt;
  return { value, formula: cell.formula, format: code === undefined ? undefined : formatOf(code) };
}

function trimmed(texts: string[]): string[] {
  let length = texts.length;
  while (length > 0 && texts[length - 1] === "") length--;
  return length === texts.length ? texts : texts.slice(0, length);
}
