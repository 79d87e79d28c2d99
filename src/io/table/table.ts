/**
 * Reads a table of texts into typed rows: find the header, pass over what is no record, read every
 * cell by its column. Knows nothing of files: it takes the rows one by one as they come.
 *
 * Memory: one row at a time. Only while a column of figures has met a value such as "1.234" and
 * nothing has yet decided its decimal mark, rows wait in memory, at most `waitingRows` of them.
 */
import { type DidoiError, type ErrorCode, issueOf, mistake, type Wording } from "../../errors.js";
import { absentRemarks } from "./absent-columns.js";
import { findHeader, headerSearchRows } from "./header-lines.js";
import { readHeader } from "./header-row.js";
import { tableSaid } from "./messages.js";
import { firstText } from "./row-filter.js";
import { withShownFigures } from "./said.js";
import { TableBody } from "./table-body.js";
import { TableColumns } from "./table-columns.js";
import type { TableContext } from "./table-context.js";
import type { TableReport } from "./table-report.js";
import type { TypedRow } from "./typed-row.js";

const noRows: readonly TypedRow[] = [];

/** One reading of one table. */
export class TableReader {
  readonly report: TableReport = {
    headerRow: 0,
    rows: 0,
    blankRows: 0,
    unknownColumns: [],
    absentFields: [],
    skippedRows: [],
    columns: [],
    notices: [],
    conversions: [],
    decimals: [],
  };
  /** Header as written, by specification; undefined where the table has no such column. */
  private readonly headers: (string | undefined)[];
  private readonly positions: (number | undefined)[];

  private columns: TableColumns | undefined;
  private body: TableBody | undefined;
  /** The first rows, until the header is found in them. */
  private head: (readonly string[])[] = [];

  constructor(readonly context: TableContext) {
    this.headers = context.specs.map(() => undefined);
    this.positions = context.specs.map(() => undefined);
  }

  /** The cell of a row that belongs to a specification, as written; empty if there is none. */
  cellOf(spec: number, cells: readonly string[]): string {
    const at = this.positions[spec];
    return at === undefined ? "" : (cells[at] ?? "");
  }

  /** The position of a header in each row; undefined: of the id. Known once the header was read. */
  positionOf(header: string | undefined): number | undefined {
    return this.columns?.positionOf(header);
  }

  /** The header of the column with these letters, as written. */
  headerOf(letters: string): string | undefined {
    const { columns, unknownColumns } = this.report;
    const known = columns.find((column) => column.letters === letters)?.column;
    return known ?? unknownColumns.find((column) => column.letters === letters)?.header;
  }

  /** The header of a specification, as written. */
  header(spec: number): string | undefined {
    return this.headers[spec];
  }

  /** Has the table a column for a specification? Known once its header was read. */
  has(spec: number): boolean {
    return this.headers[spec] !== undefined;
  }

  /** Reports a problem of one cell, under the header as written or, without such a column, as expected. */
  refuse(spec: number, row: number, wording: Wording, code: ErrorCode = "E_CELL"): void {
    const { file, specs, issues } = this.context;
    const column = this.headers[spec] ?? specs[spec]?.header ?? "";
    issues.add(issueOf(code, withShownFigures(wording), { file, row, column }));
  }

  /**
   * Takes the next row; returns the typed rows that can be read by now. Bad cells go to the list of
   * issues.
   * @throws DidoiError when there is no usable header, or too many rows wait for a decimal mark
   */
  private take(cells: readonly string[]): readonly TypedRow[] {
    if (this.body !== undefined) return this.body.take(cells);
    this.head.push(cells);
    return this.head.length < headerSearchRows ? noRows : this.begin();
  }

  /** Takes the next rows one by one, as they are asked for. @throws DidoiError as `take` */
  *takeAll(rows: readonly (readonly string[])[]): Generator<TypedRow> {
    for (const cells of rows) yield* this.take(cells);
  }

  /** After the last row: the typed rows that are left. @throws DidoiError as `take` */
  *end(): Generator<TypedRow> {
    if (this.body === undefined) yield* this.begin();
    if (this.body !== undefined) yield* this.body.end();
  }

  /** Opens the table with the rows in which its header was looked for. */
  private begin(): readonly TypedRow[] {
    const head = this.head;
    this.head = [];
    this.body = this.open(head);
    return this.body.takeAll(head.slice(this.report.headerRow));
  }

  /** Finds and reads the header; the rows above it are titles. */
  private open(head: readonly (readonly string[])[]): TableBody {
    const { context } = this;
    const { merged } = context;
    const lines = findHeader(head, context.index, (at) => merged?.reachesDown(at + 1) === true);
    if (lines === undefined) throw this.noHeader(head.length === 0);
    const row = lines.last + 1;
    const cells = context.corrections?.header(lines.cells, row) ?? lines.cells;
    const header = readHeader(cells, row, context);
    head.slice(0, lines.first).forEach((cells, above) => {
      if (firstText(cells) === "") this.report.blankRows++;
      else
        this.report.skippedRows.push({ row: above + 1, reason: "title", text: firstText(cells) });
    });
    for (const column of header.known) {
      this.headers[column.spec] = column.header;
      this.positions[column.spec] = column.index;
    }
    for (const { spec, from } of header.copies) {
      this.headers[spec] = from.header;
      this.positions[spec] = from.index;
    }
    const columns = new TableColumns(header, context);
    this.report.headerRow = header.row;
    this.report.unknownColumns = header.unknown;
    this.report.conversions = columns.conversions;
    this.report.absentFields = context.specs.flatMap(({ field }, spec) =>
      this.headers[spec] === undefined ? [field] : [],
    );
    for (const remark of absentRemarks(header, context.specs)) context.notices.add(remark);
    this.columns = columns;
    return new TableBody(columns, this.report, context, lines.cells);
  }

  private noHeader(empty: boolean): DidoiError {
    const { specs, file } = this.context;
    const needed = specs.filter((spec) => spec.required === true);
    return mistake("E_HEADER", tableSaid.noHeader(empty, headerSearchRows, needed), { file });
  }
}
