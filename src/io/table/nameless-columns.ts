/** Columns that have cells but no header: nobody can say what they are, so they are not read, and that is said. */
import type { UnknownColumn } from "./header-row.js";
import type { Remark } from "./notices.js";
import { said } from "./said.js";

interface Counted extends UnknownColumn {
  filled: number;
}

export class NamelessColumns {
  private readonly columns: readonly Counted[];

  constructor(unknown: readonly UnknownColumn[]) {
    this.columns = unknown
      .filter(({ header }) => header === "")
      .map((column) => ({ ...column, filled: 0 }));
  }

  /** Counts the cells of a record. */
  count(cells: readonly string[]): void {
    for (const column of this.columns)
      if ((cells[column.index] ?? "").trim() !== "") column.filled++;
  }

  /** One remark for each that has anything in it. */
  remarks(): Remark[] {
    return this.columns
      .filter(({ filled }) => filled > 0)
      .map(({ letters, filled }) => ({
        kind: "column",
        column: letters,
        said: said(
          `Column ${letters} has no header: its ${filled} filled cells are not read. Give it a header.`,
          `Cột ${letters} không có tiêu đề: ${filled} ô có nội dung không được đọc. Ghi tiêu đề cho cột nếu cần đọc.`,
        ),
      }));
  }
}
