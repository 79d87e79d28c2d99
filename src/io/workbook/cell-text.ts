/**
 * A cell of a workbook as a text, such that the table layer reads a workbook as it reads CSV, and nothing
 * that the workbook knows of the cell is lost:
 *
 *     number       1200, -0⎖5: its decimal mark is `exactMark`, which has one reading only
 *     in percent   95%, not 0.95
 *     with a unit  5⎖2 ha, where the format of the cell writes it
 *     with zeros   0300123456, where the format of the cell writes them
 *     too long     1.23E+19: more digits than a cell holds, so that some are lost already
 *     date         2015-03-01, 2015-03-01 08:30, 08:30
 *     yes or no    TRUE, FALSE
 *     error        #N/A
 *     formula      =B2*C2, where the workbook does not say its value
 *     text         as it is; one that begins with = has an apostrophe before it
 */
import { exactMark } from "../table/numbers.js";
import { type NumberFormat, plainFormat } from "./number-format.js";

/** What a reader of workbooks knows of a cell. */
export interface BookCell {
  readonly value: string | number | boolean | Date | null;
  /** Of a cell whose value the workbook does not say. */
  readonly formula?: string | undefined;
  readonly format?: NumberFormat | undefined;
}

/** Spreadsheets keep 15 digits; a whole number with more has lost some. */
const mostWhole = 1e15;

export function cellText({ value, formula, format = plainFormat }: BookCell): string {
  if (value === null) return formula === undefined ? "" : `=${formula}`;
  if (typeof value === "string") return value.startsWith("=") ? `'${value}` : value;
  if (typeof value === "number") return numberText(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return dateText(value);
}

function numberText(value: number, { percent, digits, unit }: NumberFormat): string {
  if (percent) return `${exactText(value * 100)}%`;
  const text = exactText(value);
  if (digits > 0 && /^\d+$/.test(text)) return text.padStart(digits, "0");
  return unit === "" ? text : `${text} ${unit}`;
}

function exactText(value: number): string {
  if (!Number.isFinite(value)) return "#NUM!";
  if (Math.abs(value) >= mostWhole) return value.toExponential().toUpperCase();
  // What calculating left beyond the fifteenth digit is not shown by spreadsheets either.
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  const plain = text.includes("e") ? rounded.toFixed(20).replace(/\.?0+$/, "") : text;
  return plain.replace(".", exactMark);
}

const dayMs = 24 * 60 * 60 * 1000;
/** A time of day without a date is one of the first day of the calendar. */
const firstDay = Date.UTC(1900, 0, 1);

function dateText(date: Date): string {
  const ms = date.getTime();
  if (Number.isNaN(ms)) return "#VALUE!";
  const iso = new Date(Math.round(ms / 1000) * 1000).toISOString();
  const [day = "", time = ""] = iso.split("T");
  if (ms < firstDay) return time.slice(0, 5);
  return ms % dayMs === 0 ? day : `${day} ${time.slice(0, 5)}`;
}
