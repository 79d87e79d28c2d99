import type { Answers } from "./answers.js";
import type { ColumnSpec, HeaderIndex } from "./columns.js";
import type { Corrections } from "./corrections.js";
import type { IssueList } from "./issue-list.js";
import type { MergedCells } from "./merged-cells.js";
import type { NearHeaders } from "./near-header.js";
import type { Notices } from "./notices.js";
import type { DecimalMark } from "./numbers.js";
import type { Questions } from "./questions.js";

/** What everything that reads one table knows of it: made once (`readTable`) and handed down. */
export interface TableContext {
  /** Name for messages. */
  readonly file: string;
  /** The columns that the table may hold. */
  readonly specs: readonly ColumnSpec[];
  /** The headers of these columns. */
  readonly index: HeaderIndex;
  /** Finds headers that are nearly one of these columns; undefined where other columns are let be. */
  readonly near: NearHeaders | undefined;
  /** Takes every bad cell. */
  readonly issues: IssueList;
  /** Answers to questions about this table. */
  readonly answers: Answers;
  /** Takes every question that has no answer. */
  readonly questions: Questions;
  /** Takes what someone should see though it was read. */
  readonly notices: Notices;
  /** Of a sheet: cells that are merged over several rows. */
  readonly merged?: MergedCells | undefined;
  /** Cells that someone has corrected. */
  readonly corrections?: Corrections | undefined;
  /** Delimiter of a CSV file: with `,` the decimal mark is the point. */
  readonly delimiter?: string | undefined;
  /** Decimal mark of columns that their own values leave open; undefined: such a column is refused. */
  readonly decimal: DecimalMark | undefined;
  /** Rows that may wait for the decision about a decimal mark. */
  readonly waitingRows: number;
}
