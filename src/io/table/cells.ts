/** How the text of one cell becomes a value. Empty cells are "not known" and read as undefined. */
import type { Wording } from "../../errors.js";
import type { Language } from "../../language.js";
import { unescapeFormula } from "../csv/formula-safe.js";
import { Asked } from "./cell-doubts.js";
import { tableSaid } from "./messages.js";
import { textKey } from "./text-key.js";

/** A cell that cannot be understood: what is wrong, and what was expected. */
export class BadCell {
  constructor(readonly wording: Wording) {}
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

/** A code as written. */
export const readCode = (text: string): string | BadCell => checkedCode(cellText(text));

/** The items of a cell. */
export function readList(text: string, code: boolean): string[] | BadCell {
  const items = cellText(text)
    .split(/[|;]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const bad = code ? items.map(checkedCode).find((item) => item instanceof BadCell) : undefined;
  return bad instanceof BadCell ? bad : items;
}

/** Reads words such as "Đạt" or "yes". */
export function choiceReader(
  choices: ReadonlyMap<string, string | boolean>,
  expected: Readonly<Record<Language, string>>,
): (text: string) => string | boolean | Asked {
  return (text) => {
    const value = choices.get(textKey(cellText(text)));
    if (value === undefined) {
      const options = expected.vi.replaceAll('"', "").split(", ");
      return new Asked(text, options, tableSaid.choice(text, expected));
    }
    return value;
  };
}
