/** The bytes of a workbook to sheets of texts. Runs in a worker: it takes all the time and memory it needs. */
import type { Cell, Sheet, Workbook } from "hucre";
import { DidoiError } from "../../errors.js";
import { isZip } from "../csv/csv-decode.js";
import { type BookCell, cellText } from "./cell-text.js";
import { guardCompound } from "./compound-guard.js";
import type { WorkbookLimits } from "./limits.js";
import { bookError, bookSaid } from "./messages.js";
import { type NumberFormat, numberFormat, stylesAdd } from "./number-format.js";
import type { SheetFacts } from "./thread-messages.js";
import { guardZip } from "./zip-guard.js";

/** One sheet. Rows stand where the spreadsheet shows them; blank cells at the end of a row are left out. */
export interface TextSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly facts: SheetFacts;
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
  const detailOf = (row: number, column: number): Cell | undefined =>
    cells === undefined || cells.size === 0 ? undefined : cells.get(`${row},${column}`);
  // An older file may leave out rows; far ones are padded with blank ones.
  const rows = Array.from(sheet.rows, (values = [], row) => {
    const length = filledLength(values, (column) => detailOf(row, column)?.formula !== undefined);
    if (length === 0) return blank;
    return Array.from({ length }, (_, column) =>
      cellText(bookCell(values[column] ?? null, detailOf(row, column), formatOf)),
    );
  });
  return { name, hidden, facts: factsOf(sheet), rows };
}

/** Merged cells and hidden rows that are counted; more of them hold no table. */
const mostFacts = 100_000;

function factsOf({ rowDefs, merges = [] }: Sheet): SheetFacts {
  const hiddenRows = [...(rowDefs ?? [])].flatMap(([row, def]) =>
    def.hidden === true ? [row + 1] : [],
  );
  const merged = merges.flatMap(({ startRow, endRow, startCol, endCol }) =>
    startCol === endCol && endRow > startRow
      ? [{ row: startRow + 1, rows: endRow - startRow + 1, column: startCol }]
      : [],
  );
  return { hiddenRows: hiddenRows.slice(0, mostFacts), merged: merged.slice(0, mostFacts) };
}

/** A row without text: one for all of them, because a sheet may have a million. */
const blank: string[] = [];

/** Cells up to the last that is not blank. */
function filledLength(
  values: readonly (BookCell["value"] | undefined)[],
  hasFormula: (column: number) => boolean,
): number {
  let length = values.length;
  while (length > 0 && (values[length - 1] ?? "") === "" && !hasFormula(length - 1)) length--;
  return length;
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
