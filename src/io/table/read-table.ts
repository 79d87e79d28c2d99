/** A CSV file or a sheet of a workbook as a table of typed rows: what all readers of tables have in common. */
import { defined } from "../../defined.js";
import { DidoiError } from "../../errors.js";
import type { Encoding } from "../csv/csv-decode.js";
import { sourceName, type TableSource } from "../csv/table-source.js";
import { openRows, type RowsOptions } from "../open-rows.js";
import type { TextConversion } from "../text-encoding/font-columns.js";
import type { SharedBooks } from "../workbook/open-books.js";
import { Answers } from "./answers.js";
import { type ColumnSpec, HeaderIndex } from "./columns.js";
import { type CellCorrection, Corrections } from "./corrections.js";
import { fontRemark, hiddenRowSaid } from "./file-remarks.js";
import { IssueList } from "./issue-list.js";
import { withJointPoint } from "./joint-point.js";
import { MergedCells } from "./merged-cells.js";
import { NearHeaders } from "./near-header.js";
import { Notices } from "./notices.js";
import type { DecimalMark } from "./numbers.js";
import { Questions } from "./questions.js";
import { TableReader } from "./table.js";
import type { TableReport } from "./table-report.js";
import type { TypedRow } from "./typed-row.js";

/** How a table is read. */
export interface ReadOptions extends RowsOptions {
  /**
   * Decimal mark of columns that their own values leave open (only "1.234", never "0.5"). Default:
   * such a column is refused. A column that shows its mark is never overruled.
   */
  readonly decimal?: DecimalMark | undefined;
  /** Problems to report before counting the rest, default 100. */
  readonly mostIssues?: number | undefined;
  /**
   * Answers to what the table leaves open: by header (which field, or "bỏ qua"), or by
   * `header: value` (what the cell means), as the questions of issues name them.
   */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Cells that are to be read as if they said something else. */
  readonly corrections?: readonly CellCorrection[] | undefined;
  /** Rows that may wait in memory for the decision about a decimal mark, default 100,000. */
  readonly waitingRows?: number | undefined;
}

/** What was found while reading a file. */
export interface FileReport extends Readonly<TableReport> {
  /** Last part of the path, or the name given. */
  readonly file: string;
  /** Of a CSV file: found by the byte order mark, as given, or guessed from its words. */
  readonly encoding?: Encoding;
  /** Of a CSV file, found or given: `,` `;` tab or `|`. */
  readonly delimiter?: string;
  /** Columns that were in TCVN3 or VNI and were turned into Unicode. */
  readonly texts: readonly TextConversion[];
  /** Of a workbook: the sheet that was read. */
  readonly sheet?: string;
  /** Of a workbook: the sheets that were not read. */
  readonly otherSheets?: readonly string[];
}

/** Is called with the open table, before its first row; returns what is made of each row. */
export type RowsReader<R> = (
  table: TableReader,
  report: FileReport,
) => (typed: TypedRow) => R | undefined;

/**
 * Opens a table when its first row is asked for, and hands out what `begin` makes of each row; what
 * is undefined is passed over.
 * @throws DidoiError with all problems of the file, after the last row or where reading cannot go on
 */
export async function* readTable<R>(
  source: TableSource,
  columns: readonly ColumnSpec[],
  options: ReadOptions & SharedBooks,
  begin: RowsReader<R>,
): AsyncGenerator<R> {
  const file = sourceName(source);
  const specs = withJointPoint(columns);
  const index = new HeaderIndex(specs);
  const opened = await openRows(source, options, index);
  const { encoding, delimiter, sheet, otherSheets, texts, facts } = opened;
  const { decimal, mostIssues, waitingRows = 100_000 } = options;
  const issues = new IssueList(mostIssues, sheet);
  const questions = new Questions(file);
  const notices = new Notices(defined({ file, sheet }));
  const answers = new Answers(options.answers);
  const near = specs.some(({ counts }) => counts) ? new NearHeaders(specs) : undefined;
  const table = new TableReader({
    file,
    specs,
    index,
    near,
    issues,
    answers,
    questions,
    notices,
    merged: MergedCells.of(facts),
    corrections: Corrections.of(options.corrections, file, sheet),
    delimiter,
    decimal,
    waitingRows,
  });
  const { conversions } = texts;
  const hidden = new Set(facts?.hiddenRows);
  const found = defined({ file, encoding, delimiter, sheet, otherSheets, texts: conversions });
  const read = begin(table, Object.assign(table.report, found));
  function* made(rows: Iterable<TypedRow>): Generator<R> {
    for (const typed of rows) {
      if (hidden.has(typed.row))
        notices.add({ kind: "row", row: typed.row, said: hiddenRowSaid() });
      const one = read(typed);
      if (one !== undefined) yield one;
    }
  }
  try {
    for await (const batch of opened.batches)
      for (const one of made(table.takeAll(batch))) yield one;
    for (const one of made(table.end())) yield one;
    for (const issue of texts.issues) issues.add(issue);
    for (const one of conversions) notices.add(fontRemark(one, table));
    table.report.notices = notices.all();
  } catch (error) {
    if (!(error instanceof DidoiError)) throw error;
    throw issues.error([...questions.issues(), ...error.issues]);
  } finally {
    await opened.close();
  }
  const asked = questions.issues();
  if (asked.length > 0) throw issues.error(asked);
  issues.throwIfAny();
}
