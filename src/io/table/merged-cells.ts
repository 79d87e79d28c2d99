/**
 * Cells of one column that a spreadsheet merges over several rows: what they say is said of each of these
 * rows. A figure that plans add up is not: nobody knows how it is shared out.
 */
import type { MergedDown, SheetFacts } from "../workbook/thread-messages.js";
import { said, saidWithFix } from "./said.js";

/** Says that a column has such cells. */
export const filledSaid = () =>
  said(
    "Merged cells were read as the same text in each of their rows.",
    "Ô gộp nhiều dòng được hiểu là cùng một nội dung cho từng dòng.",
  );

/** A figure in such a cell. */
export const mergedFigureSaid = (rows: number) =>
  saidWithFix(
    [
      `One figure stands in a cell merged over ${rows} rows.`,
      "Split the cell, and give the figure of each row.",
    ],
    [
      `Một con số ghi ở ô gộp ${rows} dòng, không biết chia cho từng dòng thế nào.`,
      "Bỏ gộp ô, ghi con số của từng dòng.",
    ],
  );

/** The merged cells of a table, row by row. */
export class MergedCells {
  private readonly byRow = new Map<number, MergedDown[]>();
  private readonly texts = new Map<MergedDown, string>();

  /** Undefined where the sheet has none. */
  static of(facts: SheetFacts | undefined): MergedCells | undefined {
    return facts === undefined || facts.merged.length === 0
      ? undefined
      : new MergedCells(facts.merged);
  }

  private constructor(merged: readonly MergedDown[]) {
    for (const one of merged)
      for (let row = one.row; row < one.row + one.rows; row++)
        this.byRow.set(row, [...(this.byRow.get(row) ?? []), one]);
  }

  /** Is a cell of this row, from 1, one with the cell under it? */
  reachesDown(row: number): boolean {
    return this.beginning(row).length > 0;
  }

  /** The merged cells that begin in a row. */
  beginning(row: number): readonly MergedDown[] {
    return (this.byRow.get(row) ?? []).filter((one) => one.row === row);
  }

  /**
   * The cells of a row with those that are merged with rows above; the same where there are none.
   * @param onFill is called with the column of each that was filled
   */
  fill(cells: readonly string[], row: number, onFill: (column: number) => void): readonly string[] {
    const here = this.byRow.get(row);
    if (here === undefined) return cells;
    const filled = [...cells];
    for (const one of here) {
      const own = (cells[one.column] ?? "").trim();
      if (one.row === row) this.texts.set(one, own);
      else if (own === "" && (this.texts.get(one) ?? "") !== "") {
        while (filled.length < one.column) filled.push("");
        filled[one.column] = this.texts.get(one) ?? "";
        onFill(one.column);
      }
    }
    return filled;
  }
}
