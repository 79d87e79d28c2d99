/**
 * Answers to questions about a table: by header, or by header and value. Case, blanks and the form of
 * accents do not count. An answer stands for what the cell, or the header, should have said.
 */

import { shownFigure } from "./numbers.js";

/** The key by which a question of a column, or of one value in it, is answered. */
export function questionKey(column: string, value?: string): string {
  const shown = (text: string): string => shownFigure(text).replace(/\s+/g, " ").trim();
  return value === undefined ? shown(column) : `${shown(column)}: ${shown(value)}`;
}

/** What is asked of a whole column besides its field, in the place of a value. */
export const columnAspects = {
  unit: "đơn vị",
  decimal: "dấu thập phân",
  strip: "múi chiếu",
} as const;

const ignored = new Set(["bỏ qua", "bo qua", "ignore", "-"]);
const blank = new Set(["", "bỏ trống", "bo trong", "blank", "trống"]);

/** Does this answer say that a column is not to be used? */
export const saysIgnore = (answer: string): boolean => ignored.has(answer.trim().toLowerCase());

/** Does this answer say that the value is not known? */
export const saysBlank = (answer: string): boolean => blank.has(answer.trim().toLowerCase());

/** Offered where a column may be of no use. */
export const ignoreAnswer = "bỏ qua";
/** Offered where a value may be unknown. */
export const blankAnswer = "bỏ trống";

/** Answers by key. */
export class Answers {
  private readonly byKey = new Map<string, string>();

  constructor(given: Readonly<Record<string, string>> = {}) {
    for (const [key, answer] of Object.entries(given)) this.byKey.set(normalKey(key), answer);
  }

  get none(): boolean {
    return this.byKey.size === 0;
  }

  of(column: string, value?: string): string | undefined {
    if (this.none) return undefined;
    return this.byKey.get(normalKey(questionKey(column, value)));
  }

  /** The answer about a decimal mark or a unit, if it was given. */
  about(column: string, aspect: keyof typeof columnAspects): string | undefined {
    return this.of(column, columnAspects[aspect]);
  }
}

const normalKey = (text: string): string =>
  shownFigure(text).normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
