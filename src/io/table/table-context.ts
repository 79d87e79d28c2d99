import type { ColumnSpec, HeaderIndex } from "./columns.js";
import type { IssueList } from "./issue-list.js";
import type { DecimalMark } from "./numbers.js";

/** What everything that reads one table knows of it: made once (`readTable`) and handed down. */
export interface TableContext {
  /** Name for messages. */
  readonly file: string;
  /** The columns that the table may hold. */
  readonly specs: readonly ColumnSpec[];
  /** The headers of these columns. */
  readonly index: HeaderIndex;
  /** Takes every bad cell. */
  readonly issues: IssueList;
  /** Delimiter of a CSV file: with `,` the decimal mark is the point. */
  readonly delimiter?: string | undefined;
  /** Decimal mark of columns that their own values leave open; undefined: such a column is refused. */
  readonly decimal: DecimalMark | undefined;
  /** Rows that may wait for the decision about a decimal mark. */
  readonly waitingRows: number;
}
