/** What is said between the caller and the worker that reads one workbook. */
import type { Issue } from "../../errors.js";
import type { WorkbookLimits } from "./limits.js";

/** Tells the worker from other uses of its file. */
export const workbookWorker = "didoi-workbook";

/** What the worker is started with. */
export interface WorkbookJob {
  readonly worker: typeof workbookWorker;
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly limits: WorkbookLimits;
  /** Rows of each sheet that are shown first. */
  readonly headRows: number;
}

/** A sheet by its first rows. */
export interface SheetHead {
  readonly name: string;
  readonly hidden: boolean;
  readonly head: readonly (readonly string[])[];
  readonly facts: SheetFacts;
}

/** What a sheet says besides its cells. */
export interface SheetFacts {
  /** Rows that are not shown, from 1. */
  readonly hiddenRows: readonly number[];
  /** Cells of one column that are merged over several rows. */
  readonly merged: readonly MergedDown[];
}

/** Cells of one column that are merged over several rows: only the first has a text. */
export interface MergedDown {
  /** First row, from 1. */
  readonly row: number;
  readonly rows: number;
  /** From 0. */
  readonly column: number;
}

/** The worker says once which sheets there are; then it answers each `RowsWanted` with `rows`. */
export type WorkbookReply =
  | { readonly kind: "sheets"; readonly sheets: readonly SheetHead[] }
  | { readonly kind: "rows"; readonly rows: string[][] }
  | { readonly kind: "failed"; readonly issues: readonly Issue[] };

/** Asks for rows of one sheet, from 0. */
export interface RowsWanted {
  readonly sheet: number;
  readonly from: number;
  readonly most: number;
}
