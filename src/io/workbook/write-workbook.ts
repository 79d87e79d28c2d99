/**
 * Workbooks out: .xlsx whose texts are texts, so that no spreadsheet runs one as a formula. What is
 * written here is read back the same by the importer, without options.
 */
import type { CellStyle, CellValue, DataValidation, WriteSheet } from "hucre";
import { defined } from "../../defined.js";
import { mistake, quote } from "../../errors.js";
import { unescapeFormula } from "../csv/formula-safe.js";
import { said } from "../table/said.js";
import { columnLetters } from "../table/text-key.js";
import { listsName } from "./own-sheets.js";

/** A column of a sheet. */
export interface SheetColumn {
  /** Text of its head. */
  readonly header: string;
  /** In characters; default: as wide as header and first cells need, between 8 and 60. */
  readonly width?: number | undefined;
  /** Shown beside the header when it is pointed at. */
  readonly note?: string | undefined;
  /** The words that a cell may hold: a drop-down list. Other words are warned of, not refused. */
  readonly choices?: readonly string[] | undefined;
  /** Cells are texts whatever they look like: codes, telephone numbers. Default false. */
  readonly text?: boolean | undefined;
  /** How spreadsheets show a number of it, `#,##0.0` for instance. Default: as they like. */
  readonly format?: ((value: number) => string) | undefined;
}

/** A cell to write; blank ones are null or undefined. */
export type SheetCell = string | number | boolean | Date | null | undefined;

/** One sheet. Every row has as many cells as there are columns. */
export interface SheetContent {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string;
  /** In order. */
  readonly columns: readonly SheetColumn[];
  /** Below the head. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows below the others, set apart. Default none. */
  readonly totals?: readonly (readonly SheetCell[])[] | undefined;
  /** Printed on A4 across, all columns on a page, head and number on each page. Default false. */
  readonly printed?: boolean | undefined;
}

/** Empty rows below the table that have drop-down lists and formats as well. */
const spareRows = 500;
const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DDE6F0" } },
  alignment: { vertical: "center", wrapText: true },
};
const textStyle: CellStyle = { numFmt: "@" };
const totalStyle: CellStyle = { font: { bold: true }, border: { top: { style: "thin" } } };
const dateStyle: CellStyle = { numFmt: "dd/mm/yyyy" };

/**
 * The bytes of an .xlsx. The header stays in view; same content, same bytes.
 * @throws DidoiError E_USAGE when a row has another number of cells than there are columns, a number is not finite, or a name is none for a sheet
 */
export async function workbookBytes(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre");
  const longLists = sheets.flatMap((sheet) => sheet.columns.filter(isLong));
  const content = sheets.map((sheet) => sheetOf(sheet, longLists));
  if (longLists.length > 0) content.push(listSheet(longLists));
  return writeXlsx({ sheets: content, properties: { created: epoch, modified: epoch } });
}

/** Workbooks carry dates; the clock has no part in the bytes. */
const epoch = new Date(Date.UTC(2000, 0, 1));

function sheetOf(sheet: SheetContent, longLists: readonly SheetColumn[]): WriteSheet {
  const { name, columns, totals = [] } = sheet;
  checkName(name);
  const rows = [...sheet.rows, ...totals];
  const cells = new Map<string, { readonly style: CellStyle }>();
  const table = rows.map((row, at) => {
    if (row.length !== columns.length) throw wrongWidth(name, at, row.length, columns.length);
    return row.map((cell, column) => {
      const style = styleOf(cell, columns[column], at >= sheet.rows.length);
      if (style !== undefined) cells.set(`${at + 1},${column}`, { style });
      return bookValue(cell, columns[column]?.text === true);
    });
  });
  columns.forEach(({ header, note }, column) => {
    const comment = note === undefined ? undefined : { text: note };
    cells.set(
      `0,${column}`,
      defined({ value: header, type: "string", style: headerStyle, comment }),
    );
  });
  const last = rows.length + spareRows + 1;
  const widths = columns.map(({ header, width }, at) => width ?? widthOf(header, rows, at));
  return {
    name,
    rows: [columns.map(({ header }) => header), ...table],
    cells,
    columns: columns.map((column, at) =>
      defined({
        width: widths[at],
        style: column.text === true ? textStyle : undefined,
      }),
    ),
    dataValidations: columns.flatMap((column, at) => listOf(column, at, last, longLists)),
    freezePane: { rows: 1 },
    ...(sheet.printed === true ? { ...printing, rowDefs: headHeight(columns, widths) } : {}),
  };
}

const printing: Pick<WriteSheet, "pageSetup" | "headerFooter"> = {
  pageSetup: {
    paperSize: "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "$1:$1",
  },
  // The name of the sheet on top, the number of the page below.
  headerFooter: { oddHeader: "&C&A", oddFooter: "&C&P/&N" },
};

/** High enough for the longest head; words that are broken take a line more. */
function headHeight(
  columns: readonly SheetColumn[],
  widths: readonly number[],
): NonNullable<WriteSheet["rowDefs"]> {
  const lines = columns.map(({ header }, at) =>
    Math.ceil((1.25 * header.length) / (widths[at] ?? 8)),
  );
  return new Map([[0, { height: pointsOfLine * Math.max(1, ...lines) }]]);
}
const pointsOfLine = 15;

/** What sets a cell apart from the others of its column. */
function styleOf(
  cell: SheetCell,
  column: SheetColumn | undefined,
  isTotal: boolean,
): CellStyle | undefined {
  if (cell instanceof Date) return dateStyle;
  const numFmt = typeof cell === "number" ? column?.format?.(cell) : undefined;
  if (numFmt === undefined) return isTotal ? totalStyle : undefined;
  return isTotal ? { ...totalStyle, numFmt } : { numFmt };
}

function bookValue(cell: SheetCell, text: boolean): CellValue {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number") {
    if (!Number.isFinite(cell))
      throw mistake(
        "E_USAGE",
        said(`${cell} cannot be written as a number.`, `Không ghi được ${cell} thành số.`),
      );
    return text ? String(cell) : cell;
  }
  if (typeof cell !== "string") return cell;
  // The format writes characters by their number between underscores.
  const visible = cell.replace(controls, "\ufffd").replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  // The importer takes one apostrophe away from where it guards a formula.
  return unescapeFormula(visible) === visible ? visible : `'${visible}`;
}

/** What XML cannot hold; tabs and line ends stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function widthOf(header: string, rows: SheetContent["rows"], column: number): number {
  const shown = rows.slice(0, 100).map((row) => String(row[column] ?? "").length);
  return Math.min(60, Math.max(8, Math.ceil(header.length / 2), ...shown) + 2);
}

/** Spreadsheets hold a list in a cell's rule up to this length; longer ones stand on a sheet of their own. */
const longestRule = 255;

function isLong({ choices = [] }: SheetColumn): boolean {
  return choices.join(",").length > longestRule || choices.some((choice) => /[,"]/.test(choice));
}

function listOf(
  column: SheetColumn,
  at: number,
  last: number,
  longLists: readonly SheetColumn[],
): DataValidation[] {
  const { choices = [] } = column;
  if (choices.length === 0) return [];
  const letters = columnLetters(longLists.indexOf(column));
  const source = isLong(column)
    ? { formula1: `'${listsName}'!$${letters}$2:$${letters}$${choices.length + 1}` }
    : { values: [...choices] };
  const range = `${columnLetters(at)}2:${columnLetters(at)}${last}`;
  return [{ type: "list", ...source, range, allowBlank: true, errorStyle: "warning" }];
}

function listSheet(columns: readonly SheetColumn[]): WriteSheet {
  const most = Math.max(...columns.map(({ choices = [] }) => choices.length));
  const rows = Array.from({ length: most }, (_, at) =>
    columns.map(({ choices = [] }) => choices[at] ?? null),
  );
  return { name: listsName, rows: [columns.map(({ header }) => header), ...rows], hidden: true };
}

function checkName(name: string): void {
  if (name.trim() !== "" && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name)) return;
  const shown = quote(name.slice(0, 50));
  throw mistake(
    "E_USAGE",
    said(`${shown} cannot name a sheet.`, `Không đặt được tên trang tính là ${shown}.`),
  );
}

function wrongWidth(sheet: string, at: number, cells: number, columns: number): Error {
  return mistake(
    "E_USAGE",
    said(
      `Row ${at + 1} of sheet ${sheet} has ${cells} cells, the columns are ${columns}.`,
      `Dòng ${at + 1} của trang ${sheet} có ${cells} ô, số cột là ${columns}.`,
    ),
  );
}
