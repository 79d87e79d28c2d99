import type { FileReport } from "../table/read-table.js";
import type { RecordRow } from "../table/records.js";
import type { TableKindName } from "./table-kinds.js";

/** One table as it was read. */
export interface ImportedTable {
  /** What it was read as. */
  readonly kind: TableKindName;
  /** What was understood; undefined where not even the header was. */
  readonly report: FileReport | undefined;
  /** The good records, with their rows and the cells of the columns that are no field. */
  readonly records: readonly RecordRow<object>[];
  /** The cells of rows that are no good record, or of which something is said; by row. */
  readonly doubtfulRows: ReadonlyMap<number, readonly string[]>;
  /** Where the cells of its rows stand. */
  readonly layout: RowLayout;
}

/** Where the cells of a row stand. */
export interface RowLayout {
  /** Position of each column, from 0, by its header as written. */
  readonly positions: ReadonlyMap<string, number>;
  /** Position of the id. */
  readonly id: number | undefined;
}
