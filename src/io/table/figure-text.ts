/** What a cell of figures says besides its digits: a unit, or a date where a year is meant. */
import { angleOf } from "../coordinates/degrees.js";
import { dateOf, serialDate } from "./date-text.js";
import { exactMark } from "./numbers.js";
import { textKey } from "./text-key.js";
import { exponentOf, type LibraryUnit } from "./units.js";

/** The digits of a cell, and the unit that it names itself. */
export interface FigureText {
  readonly digits: string;
  /** Power of ten from the cell's own unit to the library's. */
  readonly exponent?: number;
}

const onlyDigits = /^[\d.,\s\u00a0\u2009\u202f−-]*$/;
const withUnit = /^([−-]?[\d.,\s\u00a0\u2009\u202f]*\d)[\s\u00a0]*([^\d\s.,].*)$/;

/** "12.500 m²", "1,2 ha", "95 %": a unit of the column's own kind is taken off, anything else stays. */
export function figureText(text: string, unit: LibraryUnit | undefined): FigureText {
  if (unit === undefined || onlyDigits.test(text)) return { digits: text };
  const [, digits, name = ""] = withUnit.exec(text) ?? [];
  const exponent = digits === undefined ? undefined : exponentOf(unit, textKey(name));
  return digits === undefined || exponent === undefined ? { digits: text } : { digits, exponent };
}

/** An angle in degrees, minutes and seconds as a figure with one reading; other texts as figures in degrees. */
export function angleText(text: string): FigureText {
  const angle = onlyDigits.test(text) ? undefined : angleOf(text);
  return angle === undefined
    ? figureText(text, "degrees")
    : { digits: String(angle.degrees).replace(".", exactMark) };
}

const plainYear = /^\d{4}$/;
const saidYear = /^(?:năm|nam|year)\s*(\d{4})$/iu;
const monthYear = /^(?:0?[1-9]|1[0-2])\s*[/.-]\s*(\d{4})$/;

/** The year of "31/12/2045", "12/2045", "năm 2045" or an Excel date; undefined where the text is no such thing. */
export function yearText(
  text: string,
  { min = 1900, max = 2200 }: { readonly min?: number; readonly max?: number },
): string | undefined {
  if (plainYear.test(text)) return undefined;
  const named = saidYear.exec(text)?.[1] ?? monthYear.exec(text)?.[1];
  const year = named ?? (dateOf(text) ?? serialDate(text))?.slice(0, 4);
  return year !== undefined && Number(year) >= min && Number(year) <= max ? year : undefined;
}
