/** What is read of a row before it becomes a record. */

/** A row whose cells were read. */
export interface TypedRow {
  /** Row as a spreadsheet counts it, from 1, the header included. */
  readonly row: number;
  /** One value per specification; undefined where the cell is blank, absent or bad. */
  readonly values: readonly unknown[];
  /** Specifications whose cell was bad and is reported already. */
  readonly bad: ReadonlySet<number>;
  /** The cells as written. */
  readonly cells: readonly string[];
}
