import type { Encoding } from "./csv/csv-decode.js";
import type { FontColumns } from "./text-encoding/font-columns.js";
import type { SheetFacts } from "./workbook/thread-messages.js";

/** An open table of texts, whatever kind of file it stands in: what was found out, and its rows, to be taken once. */
export interface Rows {
  /** Name for messages. */
  readonly name: string;
  /** Every row as the file shows it, as many at a time as come together; blank rows are empty. */
  readonly batches: AsyncIterable<string[][]>;
  /** Of a CSV file. */
  readonly encoding?: Encoding;
  /** Of a CSV file. */
  readonly delimiter?: string;
  /** Of a workbook: the sheet whose rows these are. */
  readonly sheet?: string;
  /** Of a workbook: its other sheets, in their order. */
  readonly otherSheets?: readonly string[];
  /** Of a workbook: what the sheet says besides its cells. */
  readonly facts?: SheetFacts;
  /** Ends the reading if `batches` is not taken. */
  close(): Promise<void>;
}

/** Rows that are in Unicode throughout. */
export interface UnicodeRows extends Rows {
  /** What was converted, and which cells are unclear; complete after the last row. */
  readonly texts: FontColumns;
}

/** The rows of a table one by one. */
export async function* rowByRow({ batches }: Rows): AsyncGenerator<string[]> {
  for await (const batch of batches) yield* batch;
}
