/** Enterprises and parks from CSV files: open, read, check; either every record is good or none is returned. */
import type * as z from "zod";
import { type Enterprise, enterprise } from "../domain/enterprise.js";
import { type Park, park } from "../domain/park.js";
import { DidoiError, mistake } from "../errors.js";
import { type CsvOptions, openCsv } from "./csv/csv.js";
import type { Encoding } from "./csv/csv-decode.js";
import { sourceName, type TableSource } from "./csv/table-source.js";
import { type ColumnSpec, HeaderIndex } from "./table/columns.js";
import { enterpriseColumns } from "./table/columns-enterprise.js";
import { parkColumns } from "./table/columns-park.js";
import { IssueList } from "./table/issue-list.js";
import type { DecimalMark } from "./table/numbers.js";
import { RecordReader, type RecordRow } from "./table/records.js";
import { TableReader } from "./table/table.js";
import type { TableReport } from "./table/table-report.js";

/** How a table is read. */
export interface ReadOptions extends CsvOptions {
  /**
   * Decimal mark of columns that their own values leave open (only "1.234", never "0.5"). Default:
   * such a column is refused. A column that shows its mark is never overruled.
   */
  readonly decimal?: DecimalMark;
  /** Problems to report before counting the rest, default 100. */
  readonly mostIssues?: number;
  /** Rows that may wait in memory for the decision about a decimal mark, default 100,000. */
  readonly waitingRows?: number;
}

/** What was found while reading a file. */
export interface FileReport extends Readonly<TableReport> {
  /** Last part of the path, or the name given. */
  readonly file: string;
  /** Found by the byte order mark, or as given. */
  readonly encoding: Encoding;
  /** Found or given: `,` `;` tab or `|`. */
  readonly delimiter: string;
}

/** Records one by one. */
export interface RecordStream<T> {
  /** The good records, once; at the end a DidoiError is thrown if anything was wrong. */
  readonly records: AsyncIterable<RecordRow<T>>;
  /** Complete after the last record; undefined before the first. */
  report(): FileReport | undefined;
}

/** All records of a file. */
export interface ReadResult<T> {
  /** In the order of the file. */
  readonly records: readonly T[];
  /** Row of each record. */
  readonly rows: readonly number[];
  /** Cells of the unknown columns of each record, in the order of `report.unknownColumns`. */
  readonly unknown: readonly (readonly string[])[];
  /** What was found while reading. */
  readonly report: FileReport;
}

/** Reads a register. @throws DidoiError with all problems of the file */
export function readEnterprises(
  source: TableSource,
  options?: ReadOptions,
): Promise<ReadResult<Enterprise>> {
  return collect(streamEnterprises(source, options));
}

/** Reads a list of parks. @throws DidoiError with all problems of the file */
export function readParks(source: TableSource, options?: ReadOptions): Promise<ReadResult<Park>> {
  return collect(streamParks(source, options));
}

/** The records of a register one by one, for files that do not fit into memory. */
export function streamEnterprises(
  source: TableSource,
  options: ReadOptions = {},
): RecordStream<Enterprise> {
  return stream(source, enterpriseColumns, enterprise, options);
}

/** The parks of a list one by one. */
export function streamParks(source: TableSource, options: ReadOptions = {}): RecordStream<Park> {
  return stream(source, parkColumns, park, options);
}

function stream<T extends { readonly id: string }>(
  source: TableSource,
  specs: readonly ColumnSpec[],
  schema: z.ZodType<T>,
  options: ReadOptions,
): RecordStream<T> {
  let report: FileReport | undefined;
  async function* records(): AsyncGenerator<RecordRow<T>> {
    const file = sourceName(source);
    const issues = new IssueList(options.mostIssues);
    const csv = await openCsv(source, options, new HeaderIndex(specs).knows);
    const { encoding, delimiter } = csv;
    const { decimal, waitingRows } = options;
    const table = new TableReader(specs, { file, issues, delimiter, decimal, waitingRows });
    const reader = new RecordReader(table, specs, schema, file, issues);
    report = Object.assign(table.report, { file, encoding, delimiter });
    try {
      for await (const typed of table.rows(csv.rows)) {
        const one = reader.read(typed);
        if (one !== undefined) yield one;
      }
    } catch (error) {
      throw error instanceof DidoiError ? issues.error(error.issues) : error;
    } finally {
      await csv.close();
    }
    issues.throwIfAny();
  }
  return { records: records(), report: () => report };
}

async function collect<T>(source: RecordStream<T>): Promise<ReadResult<T>> {
  const records: T[] = [];
  const rows: number[] = [];
  const unknown: (readonly string[])[] = [];
  for await (const one of source.records) {
    records.push(one.record);
    rows.push(one.row);
    unknown.push(one.unknown);
  }
  const report = source.report();
  if (report === undefined) throw mistake("E_INTERNAL", "A file that was read has no report.");
  return { records, rows, unknown, report };
}
