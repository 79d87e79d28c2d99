/**
 * The rows under a header, in their order: pass over what is no record, read the rest, and let rows
 * wait while a decimal mark that they need is not known.
 */
import { type DidoiError, issueOf } from "../../errors.js";
import type { MergedDown } from "../workbook/thread-messages.js";
import { Duplicates } from "./duplicates.js";
import { filledSaid, type MergedCells, mergedFigureSaid } from "./merged-cells.js";
import { tableSaid } from "./messages.js";
import { firstText, RowFilter, type SkippedRow } from "./row-filter.js";
import { totalLead } from "./row-words.js";
import { saidWithFix } from "./said.js";
import type { TableColumns } from "./table-columns.js";
import type { TableContext } from "./table-context.js";
import type { TableReport } from "./table-report.js";
import { TotalRows } from "./total-rows.js";
import type { TypedRow } from "./typed-row.js";

interface Numbered {
  readonly row: number;
  readonly cells: readonly string[];
  /** A row before it was a heading or a total. */
  readonly afterBreak: boolean;
}

const mostSkipped = 100;
const nothing: readonly TypedRow[] = [];

export class TableBody {
  private readonly filter: RowFilter;
  private readonly totals: TotalRows;
  private readonly duplicates: Duplicates;
  private waiting: Numbered[] = [];
  private row: number;
  private afterBreak = false;

  constructor(
    private readonly columns: TableColumns,
    private readonly report: TableReport,
    private readonly context: TableContext,
    header: readonly string[],
  ) {
    this.filter = new RowFilter(columns.required, columns.marks, header);
    this.totals = new TotalRows(context.specs);
    this.duplicates = new Duplicates(context, (spec) => columns.headerOf(spec));
    this.row = report.headerRow;
  }

  /** Takes the next row; returns the rows that can be read by now. */
  take(given: readonly string[]): readonly TypedRow[] {
    this.row++;
    const { merged, corrections, notices } = this.context;
    const split = merged === undefined ? given : this.split(given, merged);
    const cells =
      corrections?.apply(split, this.row, this.columns.positionOf, (one) => notices.add(one)) ??
      split;
    if (!this.isRecord(cells)) return nothing;
    const one = { row: this.row, cells, afterBreak: this.afterBreak };
    this.afterBreak = false;
    const waits = this.columns.observe(cells, one.row);
    if (!waits && this.waiting.length === 0) return this.read(one);
    this.waiting.push(one);
    if (!waits) return this.release();
    if (this.waiting.length <= this.context.waitingRows) return nothing;
    if (!this.columns.settle()) throw this.tooLong();
    return this.release();
  }

  /** The cells of a row with what merged cells say of it. */
  private split(given: readonly string[], merged: MergedCells): readonly string[] {
    const { columns, row } = this;
    const { file, issues, notices } = this.context;
    const isBlank = ({ column }: MergedDown): boolean => (given[column] ?? "").trim() === "";
    for (const one of merged.beginning(row))
      if (columns.isAdditiveAt(one.column) && !isBlank(one)) {
        const column = columns.headerAt(one.column) ?? "";
        issues.add(issueOf("E_CELL", mergedFigureSaid(one.rows), { file, row, column }));
      }
    return merged.fill(given, row, (at) => {
      const column = columns.headerAt(at);
      if (column !== undefined) notices.add({ kind: "guess", said: filledSaid(), row, column });
    });
  }

  takeAll(rows: readonly (readonly string[])[]): TypedRow[] {
    return rows.flatMap((cells) => this.take(cells));
  }

  /** After the last row: refuses the columns that are still open, and reads what waited. */
  end(): readonly TypedRow[] {
    this.columns.settle();
    for (const { wording, at, question } of this.columns.openColumns())
      this.context.issues.add({ ...issueOf("E_HEADER", wording, at), question });
    const rows = this.release();
    const { firstIsTotal } = this.totals;
    if (firstIsTotal !== undefined) this.unclear(firstIsTotal, "sums");
    this.columns.close();
    this.report.decimals = this.columns.decimals;
    this.report.columns = this.columns.uses;
    this.report.notices = this.context.notices.all();
    return rows;
  }

  private release(): TypedRow[] {
    const rows = this.waiting;
    this.waiting = [];
    return rows.flatMap((one) => this.read(one));
  }

  /** The row, or nothing where it is a total. */
  private read({ cells, row, afterBreak }: Numbered): readonly TypedRow[] {
    if (afterBreak) this.totals.endBlock();
    const typed = this.columns.read(cells, row);
    const verdict = this.totals.take(typed);
    if (
      verdict.kind === "total" ||
      (verdict.kind === "unclear" && this.unclear(typed, verdict.by))
    ) {
      this.skip({ row, reason: "total", text: firstText(cells), by: verdict.by });
      return nothing;
    }
    if (this.duplicates.take(typed)) {
      this.skip({ row, reason: "duplicate", text: firstText(cells) });
      return nothing;
    }
    this.report.rows++;
    this.columns.count(typed);
    return [typed];
  }

  /** A row that may be a total: asked, unless the answer is there. True: it is one. */
  private unclear(typed: TypedRow, by: "words" | "sums"): boolean {
    const { answers, questions, specs } = this.context;
    const value = typed.cells.find((cell) => totalLead(cell)) ?? firstText(typed.cells);
    const at = typed.cells.indexOf(value);
    const column = this.columns.headerAt(at) ?? specs[0]?.header ?? "";
    const answer = answers.of(column, value)?.toLowerCase();
    if (answer !== undefined) return answer === isTotal;
    const why = by === "words" ? wordsOnly : sumsOnly;
    questions.ask({ column, value, row: typed.row, options: [isTotal, isRecord], said: why });
    return false;
  }

  private isRecord(cells: readonly string[]): boolean {
    const text = firstText(cells);
    if (text === "") {
      this.report.blankRows++;
      return false;
    }
    const reason = this.filter.reason(cells);
    if (reason === undefined) return true;
    if (reason === "section" || reason === "total") this.afterBreak = true;
    this.skip({ row: this.row, reason, text, ...(reason === "total" ? { by: "words" } : {}) });
    return false;
  }

  private skip(row: SkippedRow): void {
    const { skippedRows } = this.report;
    if (skippedRows.length < mostSkipped) skippedRows.push(row);
  }

  private tooLong(): DidoiError {
    const { issues, waitingRows } = this.context;
    return issues.error(
      this.columns
        .openColumns()
        .map(({ wording, at }) =>
          issueOf("E_HEADER", tableSaid.ambiguousLong(wording, waitingRows), at),
        ),
    );
  }
}

const isTotal = "dòng tổng";
const isRecord = "bản ghi";

const wordsOnly = saidWithFix(
  [
    "Its words say that this row is a total, its figures do not add up those above.",
    "Remove the row if it is a total, or correct the name.",
  ],
  [
    "Theo chữ thì đây là dòng tổng, nhưng số liệu không bằng tổng các dòng trên.",
    "Xóa dòng nếu là dòng tổng, hoặc sửa lại tên.",
  ],
);
const sumsOnly = saidWithFix(
  [
    "Every figure of this row adds up those of other rows: is it a total?",
    "Remove the row if it is a total, or check its figures.",
  ],
  [
    "Mọi số liệu của dòng này bằng tổng của các dòng khác: đây có phải dòng tổng không?",
    "Xóa dòng nếu là dòng tổng, hoặc kiểm tra lại số liệu.",
  ],
);
