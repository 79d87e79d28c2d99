/**
 * Reads a table of texts into typed rows: find the header, pass over what is no record, read every
 * cell by its column. Knows nothing of files: any `AsyncIterable<string[]>` will do.
 *
 * Memory: one row at a time. Only while a column of figures has met a value such as "1.234" and
 * nothing has yet decided its decimal mark, rows wait in memory, at most `waitingRows` of them.
 */
import { type DidoiError, mistake } from "../errors.js";
import { type ColumnSpec, HeaderIndex } from "./columns.js";
import { findHeaderRow, headerSearchRows, readHeader } from "./header-row.js";
import type { IssueList } from "./issue-list.js";
import type { DecimalMark } from "./numbers.js";
import { firstText, RowFilter, type SkippedRow } from "./row-filter.js";
import { TableColumns, type TypedRow } from "./table-columns.js";
import type { TableReport } from "./table-report.js";

export interface TableOptions {
  /** Name for messages. */
  readonly file: string;
  /** Takes every bad cell. */
  readonly issues: IssueList;
  /** Delimiter of the file: with `,` the decimal mark is the point. Default: undecided. */
  readonly delimiter?: string | undefined;
  /** Decimal mark of every column; default: decided per column. */
  readonly decimal?: DecimalMark | undefined;
  /** Rows that may wait for the decision about a decimal mark, default 100,000. */
  readonly waitingRows?: number | undefined;
}

interface Numbered {
  readonly row: number;
  readonly cells: readonly string[];
}

const mostSkipped = 100;

/** One reading of one table. */
export class TableReader {
  readonly report: TableReport = {
    headerRow: 0,
    rows: 0,
    blankRows: 0,
    unknownColumns: [],
    absentFields: [],
    skippedRows: [],
    conversions: [],
    decimals: [],
  };
  /** Header as written, by specification; undefined where the table has no such column. */
  readonly headers: (string | undefined)[];
  readonly #positions: (number | undefined)[];
  readonly #skipped: SkippedRow[] = [];
  readonly #specs: readonly ColumnSpec[];
  readonly #options: TableOptions;

  constructor(specs: readonly ColumnSpec[], options: TableOptions) {
    this.#specs = specs;
    this.#options = options;
    this.headers = specs.map(() => undefined);
    this.#positions = specs.map(() => undefined);
    this.report.skippedRows = this.#skipped;
  }

  /** The cell of a row that belongs to a specification, as written; empty if there is none. */
  cellOf(spec: number, cells: readonly string[]): string {
    const at = this.#positions[spec];
    return at === undefined ? "" : (cells[at] ?? "");
  }

  /**
   * The typed rows. Bad cells go to the list of issues.
   * @throws DidoiError when there is no usable header, or too many rows wait for a decimal mark
   */
  async *rows(source: AsyncIterable<readonly string[]>): AsyncGenerator<TypedRow> {
    const head: (readonly string[])[] = [];
    const iterator = source[Symbol.asyncIterator]();
    try {
      while (head.length < headerSearchRows) {
        const next = await iterator.next();
        if (next.done === true) break;
        head.push(next.value);
      }
      const columns = this.#open(head);
      yield* this.#typed(columns, this.#records(head, iterator, new RowFilter(columns.required)));
      this.report.decimals = columns.decimals;
    } finally {
      await iterator.return?.();
    }
  }

  /** The records under the header, from the rows already taken and then the rest. */
  async *#records(
    head: readonly (readonly string[])[],
    rest: AsyncIterator<readonly string[]>,
    filter: RowFilter,
  ): AsyncGenerator<Numbered> {
    let row = this.report.headerRow;
    for (const cells of head.slice(row)) {
      row += 1;
      if (this.#isRecord({ row, cells }, filter)) yield { row, cells };
    }
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      row += 1;
      const one = { row, cells: next.value };
      if (this.#isRecord(one, filter)) yield one;
    }
  }

  /** Reads the records; those that a decimal mark must be known for wait until it is. */
  async *#typed(columns: TableColumns, records: AsyncIterable<Numbered>): AsyncGenerator<TypedRow> {
    const { issues, waitingRows = 100_000 } = this.#options;
    const read = ({ cells, row }: Numbered): TypedRow => {
      this.report.rows += 1;
      return columns.read(cells, row, issues);
    };
    let waiting: Numbered[] = [];
    for await (const one of records) {
      const waits = columns.observe(one.cells, one.row);
      if (!waits && waiting.length === 0) {
        yield read(one);
        continue;
      }
      waiting.push(one);
      if (waits && waiting.length > waitingRows) throw this.#tooLong(columns, waitingRows);
      if (!waits) {
        for (const waited of waiting) yield read(waited);
        waiting = [];
      }
    }
    for (const issue of columns.openColumns()) issues.add(issue);
    for (const waited of waiting) yield read(waited);
  }

  #open(head: readonly (readonly string[])[]): TableColumns {
    const { file, delimiter, decimal } = this.#options;
    const index = new HeaderIndex(this.#specs);
    const at = findHeaderRow(head, index);
    if (at === undefined) throw this.#noHeader(head.length === 0);
    const header = readHeader(head[at] ?? [], at + 1, file, this.#specs, index);
    head.slice(0, at).forEach((cells, above) => {
      if (firstText(cells) === "") this.report.blankRows += 1;
      else this.#skip("title", { cells, row: above + 1 });
    });
    for (const column of header.known) {
      this.headers[column.spec] = column.header;
      this.#positions[column.spec] = column.index;
    }
    const columns = new TableColumns(header, this.#specs, file, delimiter === ",", decimal);
    this.report.headerRow = header.row;
    this.report.unknownColumns = header.unknown;
    this.report.conversions = columns.conversions;
    this.report.absentFields = this.#specs.flatMap(({ field }, spec) =>
      this.headers[spec] === undefined ? [field] : [],
    );
    return columns;
  }

  #isRecord(one: Numbered, filter: RowFilter): boolean {
    if (firstText(one.cells) === "") {
      this.report.blankRows += 1;
      return false;
    }
    const reason = filter.reason(one.cells);
    if (reason === undefined) return true;
    this.#skip(reason, one);
    return false;
  }

  #skip(reason: SkippedRow["reason"], { cells, row }: Numbered): void {
    if (this.#skipped.length >= mostSkipped) return;
    this.#skipped.push({ row, reason, text: firstText(cells) });
  }

  #tooLong(columns: TableColumns, most: number): DidoiError {
    const fatal = columns.openColumns().map((issue) => ({
      ...issue,
      message: `${issue.message} Reading stopped after ${most} rows.`,
    }));
    return this.#options.issues.error(fatal);
  }

  #noHeader(empty: boolean): DidoiError {
    const headers = this.#specs.filter((spec) => spec.required === true);
    return mistake(
      "E_HEADER",
      empty
        ? "The table is empty."
        : `No header was found in the first ${headerSearchRows} rows: at least two known columns are needed.`,
      `Expected columns such as ${headers.map((spec) => `"${spec.header}"`).join(", ")}.`,
      { file: this.#options.file },
    );
  }
}
