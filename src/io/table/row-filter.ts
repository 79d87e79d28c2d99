/**
 * Rows under the header that are no records: blank rows, the numbering row (1) (2) (3) right under
 * the header, total rows, and the notes and signatures after a total row.
 */
import { textKey } from "./text-key.js";

/** A row that was passed over. */
export interface SkippedRow {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  /** What it was taken for. */
  readonly reason: "title" | "numbering" | "total" | "note";
  /** Its first cell that is not blank, at most 100 characters. */
  readonly text: string;
}

const totalWords = /^(tong cong|tong so|tong|cong|total|grand total|sum)( \d[\d ]*)?$/;
const shortNote = 2;

/** First cell that is not blank. */
export function firstText(cells: readonly string[]): string {
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== "") return text.slice(0, 100);
  }
  return "";
}

/** Is this "(1) (2) (3)", "1 2 3" or "A B 1 2", counting up from the first? At least three cells. */
export function isNumbering(cells: readonly string[]): boolean {
  const marks = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (marks.length < 3) return false;
  let letter = 65;
  let number = 1;
  return marks.every((mark) => {
    const inner = /^\(?([A-Za-z]|\d{1,3})\)?$/.exec(mark)?.[1]?.toUpperCase();
    if (inner === String(number)) number++;
    else if (inner === String.fromCharCode(letter) && number === 1) letter++;
    else return false;
    return true;
  });
}

/** Decides about the rows under the header, in their order. */
export class RowFilter {
  private first = true;
  private afterTotal = false;

  /**
   * @param required positions of the columns that every record fills
   * @param marks positions of the columns that only a record fills
   */
  constructor(
    private readonly required: readonly number[],
    private readonly marks: readonly number[] = [],
  ) {}

  /** Why is this row, which is not blank, no record? Undefined: it is one. */
  reason(cells: readonly string[]): SkippedRow["reason"] | undefined {
    const first = this.first;
    this.first = false;
    if (first && isNumbering(cells)) return "numbering";
    const filledAt = (at: number): boolean => (cells[at] ?? "").trim() !== "";
    if (this.required.every(filledAt) || this.marks.some(filledAt)) return undefined;
    if (totalWords.test(textKey(firstText(cells)))) {
      this.afterTotal = true;
      return "total";
    }
    const filled = cells.filter((cell) => cell.trim() !== "").length;
    return this.afterTotal && filled <= shortNote ? "note" : undefined;
  }
}
