/**
 * Rows under the header that are no records, as far as their cells tell by themselves: blank rows, the
 * numbering row (1) (2) (3), the header once more, totals with blanks where every record has something,
 * headings of sections, notes and signatures. Totals that look like records are found by `TotalRows`.
 */
import { endLead, isHeading, isNumberedSection, totalLead } from "./row-words.js";
import { textKey } from "./text-key.js";

/** A row that was passed over. */
export interface SkippedRow {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  /** What it was taken for. */
  readonly reason: "title" | "header" | "numbering" | "section" | "total" | "note" | "duplicate";
  /** Its first cell that is not blank, at most 100 characters. */
  readonly text: string;
  /** Of a total: its words say so, its figures are the sums of those above, or both. */
  readonly by?: "words" | "sums" | "both";
}

const shortNote = 3;

/** First cell that is not blank. */
export function firstText(cells: readonly string[]): string {
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== "") return text.slice(0, 100);
  }
  return "";
}

/** Is this "(1) (2) (3)", "1 2 3=1+2" or "A B 1 2", counting up from the first? At least three cells. */
function isNumbering(cells: readonly string[]): boolean {
  const marks = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (marks.length < 3) return false;
  let letter = 65;
  let number = 1;
  return marks.every((mark) => {
    const inner = /^\(?([A-Za-z]|\d{1,3})(?:\s*=[\s\d+\-*/x×:().]+)?\)?$/
      .exec(mark)?.[1]
      ?.toUpperCase();
    if (inner === String(number)) number++;
    else if (inner === String.fromCharCode(letter) && number === 1) letter++;
    else return false;
    return true;
  });
}

/** Decides about the rows under the header, in their order. */
export class RowFilter {
  private first = true;
  private afterEnd = false;

  /**
   * @param required positions of the columns that every record fills
   * @param marks positions of the columns that only a record fills
   * @param header the cells of the header
   */
  constructor(
    private readonly required: readonly number[],
    private readonly marks: readonly number[] = [],
    private readonly header: readonly string[] = [],
  ) {}

  /** Why is this row, which is not blank, no record? Undefined: it is one. */
  reason(cells: readonly string[]): SkippedRow["reason"] | undefined {
    const first = this.first;
    this.first = false;
    if (first && isNumbering(cells)) return "numbering";
    if (this.isHeader(cells)) return "header";
    const filledAt = (at: number): boolean => (cells[at] ?? "").trim() !== "";
    if (this.required.every(filledAt) || this.marks.some(filledAt)) return undefined;
    const filled = cells.filter((cell) => cell.trim() !== "");
    if (filled.some(totalLead)) {
      this.afterEnd = true;
      return "total";
    }
    if (filled.length > shortNote) return undefined;
    if (filled.length === 2 && isNumberedSection(filled)) {
      this.afterEnd = false;
      return "section";
    }
    if (filled.some(endLead)) this.afterEnd = true;
    if (this.afterEnd) return "note";
    return filled.length < shortNote && isHeading(filled) ? "section" : undefined;
  }

  private isHeader(cells: readonly string[]): boolean {
    if (this.header.length < 2 || cells[0]?.trim() !== this.header[0]?.trim()) return false;
    return this.header.every((text, at) => textKey(cells[at] ?? "") === textKey(text));
  }
}
