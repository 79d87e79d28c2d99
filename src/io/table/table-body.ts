/**
 * The rows under a header, in their order: pass over what is no record, read the rest, and let rows
 * wait while a decimal mark that they need is not known.
 */
import { type DidoiError, issueOf } from "../../errors.js";
import { tableSaid } from "./messages.js";
import { firstText, RowFilter } from "./row-filter.js";
import type { TableColumns, TypedRow } from "./table-columns.js";
import type { TableContext } from "./table-context.js";
import type { TableReport } from "./table-report.js";

interface Numbered {
  readonly row: number;
  readonly cells: readonly string[];
}

const mostSkipped = 100;
const nothing: readonly TypedRow[] = [];

export class TableBody {
  private readonly filter: RowFilter;
  private waiting: Numbered[] = [];
  private row: number;

  constructor(
    private readonly columns: TableColumns,
    private readonly report: TableReport,
    private readonly context: TableContext,
  ) {
    this.filter = new RowFilter(columns.required, columns.marks);
    this.row = report.headerRow;
  }

  /** Takes the next row; returns the rows that can be read by now. */
  take(cells: readonly string[]): readonly TypedRow[] {
    this.row++;
    const one = { row: this.row, cells };
    if (!this.isRecord(one)) return nothing;
    const waits = this.columns.observe(cells, one.row);
    if (!waits && this.waiting.length === 0) return [this.read(one)];
    this.waiting.push(one);
    if (!waits) return this.release();
    if (this.waiting.length <= this.context.waitingRows) return nothing;
    if (!this.columns.settle()) throw this.tooLong();
    return this.release();
  }

  takeAll(rows: readonly (readonly string[])[]): TypedRow[] {
    return rows.flatMap((cells) => this.take(cells));
  }

  /** After the last row: refuses the columns that are still open, and reads what waited. */
  end(): readonly TypedRow[] {
    this.columns.settle();
    for (const { wording, at } of this.columns.openColumns())
      this.context.issues.add(issueOf("E_HEADER", wording, at));
    this.report.decimals = this.columns.decimals;
    return this.release();
  }

  private release(): TypedRow[] {
    const rows = this.waiting;
    this.waiting = [];
    return rows.map((one) => this.read(one));
  }

  private read({ cells, row }: Numbered): TypedRow {
    this.report.rows++;
    return this.columns.read(cells, row);
  }

  private isRecord({ cells, row }: Numbered): boolean {
    const text = firstText(cells);
    if (text === "") {
      this.report.blankRows++;
      return false;
    }
    const reason = this.filter.reason(cells);
    if (reason === undefined) return true;
    const { skippedRows } = this.report;
    if (skippedRows.length < mostSkipped) skippedRows.push({ row, reason, text });
    return false;
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
