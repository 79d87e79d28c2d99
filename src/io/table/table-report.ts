import type { UnknownColumn } from "./header-row.js";
import type { Notice } from "./notices.js";
import type { DecimalMark } from "./numbers.js";
import type { SkippedRow } from "./row-filter.js";

/** A column of figures with a unit, and the way to the unit of the library. */
export interface Conversion {
  /** Header as written. */
  readonly column: string;
  /** Field of the record. */
  readonly field: string;
  /** Unit in the header, as a key; undefined if it names none, then the library's is meant. */
  readonly from: string | undefined;
  /** Unit of the library. */
  readonly to: string;
  /** The figures were multiplied by ten to this. */
  readonly exponent: number;
}

/** The decimal mark of a column of figures. */
export interface DecimalUse {
  /** Header as written. */
  readonly column: string;
  /** Undefined: every value is a plain whole number. */
  readonly mark: DecimalMark | undefined;
  /** The row that decided; undefined if none did. */
  readonly row: number | undefined;
}

/** How one column was read. */
export interface ColumnUse {
  /** Header as written. */
  readonly column: string;
  /** Its letters in a spreadsheet. */
  readonly letters: string;
  /** Field of the record. */
  readonly field: string;
  /** Cells with a value, bad ones included; a cell that says "not known" is blank. */
  readonly filled: number;
  /** Cells without one. */
  readonly blank: number;
  /** Of figures: unit in the header, as a key. */
  readonly from?: string;
  /** Of figures: unit of the library, in which the following are. */
  readonly unit?: string;
  /** Of figures: the decimal mark; absent where every value is a plain whole number. */
  readonly decimal?: DecimalMark;
  /** Of figures: the least. */
  readonly min?: number;
  /** Exact up to 8,192 values, else of as many evenly spaced. */
  readonly median?: number;
  /** Of figures: the largest. */
  readonly max?: number;
}

/** What happened while a table was read; complete when its last row was taken. */
export interface TableReport {
  /** As a spreadsheet counts it, from 1. */
  headerRow: number;
  /** Records read, bad ones included. */
  rows: number;
  /** Rows without any text. */
  blankRows: number;
  /** Columns that are no field; their cells are kept. */
  unknownColumns: readonly UnknownColumn[];
  /** Fields that no column gives. */
  absentFields: readonly string[];
  /** The first 100 rows that were passed over. */
  readonly skippedRows: SkippedRow[];
  /** One for each column that is a field. */
  columns: readonly ColumnUse[];
  /** What was guessed, assumed or taken for missing, each kind once per column and value. */
  notices: readonly Notice[];
  /** One for each column of figures that has a unit. */
  conversions: readonly Conversion[];
  /** One for each column of figures. */
  decimals: readonly DecimalUse[];
}
