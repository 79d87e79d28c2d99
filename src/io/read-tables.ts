/** Enterprises, parks, road distances and zones from CSV files and workbooks: open, read, check; either every record is good or none is returned. */
import type * as z from "zod/mini";
import { type EnterpriseRecord, enterprise } from "../domain/enterprise.js";
import { type Park, park } from "../domain/park.js";
import { type RoadDistance, roadDistance } from "../domain/road-distance.js";
import { type Zone, zone } from "../domain/zone.js";
import { mistake } from "../errors.js";
import { sourceName, type TableSource } from "./csv/table-source.js";
import { refuseTooLargeTable } from "./input-memory.js";
import { fileSaid } from "./messages.js";
import type { ColumnSpec } from "./table/columns.js";
import { distanceColumns } from "./table/columns-distance.js";
import { enterpriseColumns } from "./table/columns-enterprise.js";
import { parkColumns } from "./table/columns-park.js";
import { zoneColumns } from "./table/columns-zone.js";
import { type FileReport, type ReadOptions, readTable } from "./table/read-table.js";
import { RecordReader, type RecordRow } from "./table/records.js";
import type { SharedBooks } from "./workbook/open-books.js";

/** Records one by one, as `streamEnterprises` and `streamParks` give them. */
export interface RecordStream<T> {
  /**
   * The good records in the order of the file, to be taken once. A bad row is passed over; after the
   * last row a DidoiError names all that was bad, so what was taken counts only when the loop has
   * ended without one. Leaving the loop earlier closes the file.
   */
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
): Promise<ReadResult<EnterpriseRecord>> {
  return collect(source, streamEnterprises(source, options));
}

/** Reads a list of parks. @throws DidoiError with all problems of the file */
export function readParks(source: TableSource, options?: ReadOptions): Promise<ReadResult<Park>> {
  return collect(source, streamParks(source, options));
}

/**
 * The records of a register one by one: for a table that is larger than memory, or of which only sums
 * or some records are wanted. Else `readEnterprises` is simpler.
 *
 * In memory are one row, what tells the ids apart (some 30 MB for a million) and, while the decimal
 * mark of a column is open, at most `waitingRows` rows. A table of more than 512 MiB or 2,000,000
 * rows needs higher `limits`.
 *
 * Nothing is opened before the first record is asked for; that a file cannot be read, or has no
 * header, is thrown then.
 */
export function streamEnterprises(
  source: TableSource,
  options: ReadOptions = {},
): RecordStream<EnterpriseRecord> {
  return streamTable(source, enterpriseColumns, enterprise, options);
}

/** The parks of a list one by one, as `streamEnterprises` reads a register. */
export function streamParks(source: TableSource, options: ReadOptions = {}): RecordStream<Park> {
  return streamTable(source, parkColumns, park, options);
}

/** Reads a table of zones. @throws DidoiError with all problems of the file */
export function readZones(
  source: TableSource,
  options: ReadOptions = {},
): Promise<ReadResult<Zone>> {
  return collect(source, streamTable(source, zoneColumns, zone, options));
}

/** Reads a table of road distances. @throws DidoiError with all problems of the file */
export function readDistances(
  source: TableSource,
  options: ReadOptions = {},
): Promise<ReadResult<RoadDistance>> {
  return collect(source, streamTable(source, distanceColumns, roadDistance, options));
}

/** The records of a table of any kind, one by one. */
export function streamTable<T extends object>(
  source: TableSource,
  specs: readonly ColumnSpec[],
  schema: z.ZodMiniType<T>,
  options: ReadOptions & SharedBooks,
): RecordStream<T> {
  let report: FileReport | undefined;
  const records = readTable(source, specs, options, (table, found) => {
    report = found;
    const reader = new RecordReader(table, schema);
    return (typed) => reader.read(typed);
  });
  return { records, report: () => report };
}

async function collect<T>(from: TableSource, source: RecordStream<T>): Promise<ReadResult<T>> {
  if (typeof from === "string") await refuseTooLargeTable(from, sourceName(from));
  const records: T[] = [];
  const rows: number[] = [];
  const unknown: (readonly string[])[] = [];
  for await (const one of source.records) {
    records.push(one.record);
    rows.push(one.row);
    unknown.push(one.unknown);
  }
  const report = source.report();
  if (report === undefined) throw mistake("E_INTERNAL", fileSaid.noReport());
  return { records, rows, unknown, report };
}
