import type { UnknownColumn } from "./header-row.js";
import type { DecimalMark } from "./numbers.js";
import type { SkippedRow } from "./row-filter.js";

/** A column of figures with a unit, and the way to the unit of the library. */
export interface Conversion {
  readonly column: string;
  readonly field: string;
  /** Unit in the header, as a key; undefined if it names none, then the library's is meant. */
  readonly from: string | undefined;
  readonly to: string;
  /** The figures were multiplied by ten to this. */
  readonly exponent: number;
}

/** The decimal mark of a column of figures. */
export interface DecimalUse {
  readonly column: string;
  /** Undefined: every value is a plain whole number. */
  readonly mark: DecimalMark | undefined;
  /** The row that decided; undefined if none did. */
  readonly row: number | undefined;
}

/** What happened while a table was read; complete when its last row was taken. */
export interface TableReport {
  headerRow: number;
  /** Records read, bad ones included. */
  rows: number;
  blankRows: number;
  unknownColumns: readonly UnknownColumn[];
  /** Fields that no column gives. */
  absentFields: readonly string[];
  /** The first 100 rows that were passed over. */
  readonly skippedRows: SkippedRow[];
  conversions: readonly Conversion[];
  decimals: readonly DecimalUse[];
}
