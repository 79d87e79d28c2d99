/**
 * CSV out: explicit headers, rows as arrays, text cells that no spreadsheet runs as formulas.
 * What is written here is read back the same by the importer, without options.
 */
import { writeToString } from "fast-csv";
import { mistake } from "../../errors.js";
import type { DecimalMark } from "../table/numbers.js";
import { escapeFormula } from "./formula-safe.js";
import { csvSaid } from "./messages.js";

/** A figure with its sign: 0.95 %. */
export interface PercentValue {
  readonly percent: number;
}

/** Blank cells are null or undefined. */
export type CsvValue = string | number | boolean | PercentValue | null | undefined;

/** A table to write. Every row has as many cells as there are headers. */
export interface CsvContent {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** How a file is written. */
export interface CsvStyle {
  readonly delimiter: string;
  readonly decimal: DecimalMark;
  readonly lineEnd: "\n" | "\r\n";
  /** UTF-8 byte order mark, by which Excel knows the encoding. */
  readonly bom: boolean;
  /** Write text cells as they are, even if a spreadsheet would run them as formulas. */
  readonly rawCells: boolean;
}

/**
 * Styles by locale. `none`: RFC 4180, for machines. `vi`: opens by double click in a Vietnamese
 * Excel. Both with CRLF and a byte order mark.
 */
export const csvStyles: Readonly<Record<"none" | "vi", CsvStyle>> = {
  none: { delimiter: ",", decimal: ".", lineEnd: "\r\n", bom: true, rawCells: false },
  vi: { delimiter: ";", decimal: ",", lineEnd: "\r\n", bom: true, rawCells: false },
};

/**
 * The text of a CSV file, its byte order mark included.
 * @throws DidoiError E_USAGE when a row has another number of cells than the headers, or a number is not finite
 */
export async function csvText(
  content: CsvContent,
  style: CsvStyle = csvStyles.none,
): Promise<string> {
  const { headers } = content;
  const rows = content.rows.map((row, at) => {
    if (row.length !== headers.length) {
      throw mistake("E_USAGE", csvSaid.width(at + 1, row.length, headers.length));
    }
    return row.map((value) => cell(value, style));
  });
  const text = await writeToString([headers.map((header) => cell(header, style)), ...rows], {
    headers: false,
    delimiter: style.delimiter,
    rowDelimiter: style.lineEnd,
    includeEndRowDelimiter: true,
  });
  return `${style.bom ? "\ufeff" : ""}${text}`;
}

function cell(value: CsvValue, style: CsvStyle): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberCell(value, style);
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "object") return `${numberCell(value.percent, style)}%`;
  const visible = value.replace(controls, "\ufffd");
  return style.rawCells ? visible : escapeFormula(visible);
}

/** Control characters, which no CSV reader agrees about, are shown as U+FFFD; tabs and line ends stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** "1.234" under a mark that no delimiter decides: its reader could take the mark for one of thousands. */
const looksGrouped = /^-?[1-9]\d{0,2}\.\d{3}$/;

function numberCell(value: number, { delimiter, decimal }: CsvStyle): string {
  if (!Number.isFinite(value)) throw mistake("E_USAGE", csvSaid.unwritable(value));
  const digits = plainDigits(value);
  const decided = delimiter === "," && decimal === ".";
  const clear = !decided && looksGrouped.test(digits) ? `${digits}0` : digits;
  return decimal === "," ? clear.replace(".", ",") : clear;
}

/** The shortest digits that read back as the same number, without an exponent: 1e-7 is 0.0000001. */
export function plainDigits(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = "", first = "", rest = "", power = "0"] = match;
  const exponent = Number(power);
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${first}${rest}`;
  return `${sign}${first}${rest}${"0".repeat(exponent - rest.length)}`;
}
