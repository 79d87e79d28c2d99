/** How the text of one cell becomes a value. Empty cells are "not known" and read as undefined. */
import type { Wording } from "../../errors.js";
import type { Language } from "../../language.js";
import { unescapeFormula } from "../csv/formula-safe.js";
import type { ColumnSpec } from "./columns.js";
import { DecimalColumn } from "./decimal-column.js";
import { tableSaid } from "./messages.js";
import { type DecimalMark, readingsOf, shifted, whyNotNumber } from "./numbers.js";
import { textKey } from "./text-key.js";

/** A cell that cannot be understood: what is wrong, and what was expected. */
export class BadCell {
  constructor(readonly wording: Wording) {}
}

/** Reads the cells of one column, in the order of the rows. */
export interface CellReader {
  /** Value of a cell that is not blank. */
  read(text: string): unknown;
  /** Only for figures: the state of the decimal mark. */
  readonly decimal?: DecimalColumn;
}

/** What a cell says as text: without the apostrophe that guards formulas, outer blanks or loose marks. */
export function cellText(text: string): string {
  const plain = unescapeFormula(text).trim();
  // Below U+0300 there is nothing to compose.
  return /[\u0300-\uffff]/.test(plain) ? plain.normalize("NFC") : plain;
}

/** A code that a spreadsheet has turned into 8.01E+12 has lost its digits. */
const mangledCode = /^\d(?:[.,]\d+)?E\+\d+$/i;

function checkedCode(text: string): string | BadCell {
  if (!mangledCode.test(text)) return text;
  return new BadCell(tableSaid.mangledCode(text));
}

function readList(text: string, code: boolean): string[] | BadCell {
  const items = cellText(text)
    .split(/[|;]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const bad = code ? items.map(checkedCode).find((item) => item instanceof BadCell) : undefined;
  return bad instanceof BadCell ? bad : items;
}

/** Spellings of a choice that are remembered, so that their keys are made once. */
const mostSpellings = 1000;

/** Reads words such as "Đạt" or "yes". */
function choiceReader(
  choices: ReadonlyMap<string, string | boolean>,
  expected: Readonly<Record<Language, string>>,
): CellReader {
  const seen = new Map<string, string | boolean>();
  return {
    read(text) {
      const known = seen.get(text);
      if (known !== undefined) return known;
      const value = choices.get(textKey(cellText(text)));
      if (value === undefined) return new BadCell(tableSaid.choice(text, expected));
      if (seen.size < mostSpellings) seen.set(text, value);
      return value;
    },
  };
}

function badNumber(text: string, decimal: DecimalColumn): BadCell {
  const { point, comma } = readingsOf(text);
  if (point === undefined && comma === undefined)
    return new BadCell(tableSaid.notNumber(text, whyNotNumber(text)));
  const { mark = ".", decidedAt } = decimal;
  // Only a column of a comma-delimited file that has not decided for itself could be told otherwise.
  const mayBeTold = decimal.mark === undefined;
  return new BadCell(tableSaid.otherMark(text, mark, decidedAt, mayBeTold));
}

function numberReader(
  cell: Extract<ColumnSpec["cell"], { kind: "number" }>,
  exponent: number,
  decimal: DecimalColumn,
): CellReader {
  const percent = cell.unit === "percent";
  return {
    decimal,
    read(text) {
      const figure = percent ? withoutPercent(text) : text;
      const digits = decimal.read(figure);
      return digits === undefined ? badNumber(figure, decimal) : shifted(digits, exponent);
    },
  };
}

/** "95 %" in a column of percentages is 95. */
export function withoutPercent(text: string): string {
  return text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
}

/**
 * The reader of one column.
 * @param exponent power of ten from the file's unit to the library's
 * @param pointFile the file is delimited by `,`: the decimal mark is the point
 * @param given decimal mark of a column that its own values leave open
 */
export function cellReader(
  spec: ColumnSpec,
  exponent: number,
  pointFile: boolean,
  given: DecimalMark | undefined,
): CellReader {
  const { cell } = spec;
  switch (cell.kind) {
    case "text":
      return cell.code === true
        ? { read: (text) => checkedCode(cellText(text)) }
        : { read: cellText };
    case "list":
      return { read: (text) => readList(text, cell.code === true) };
    case "choice":
      return choiceReader(cell.choices, cell.expected);
    case "number":
      return numberReader(cell, exponent, new DecimalColumn(cell, pointFile, given));
  }
}
