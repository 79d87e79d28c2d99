/**
 * The generic model as a document, `didoi-model/1`: what `.json` files hold, and `.ndjson` files with
 * the header in the first line and one unit in each further line.
 *
 * A unit's `entries` apply to each of its options. Entries on the same row add up, zero coefficients
 * are allowed, names need not be unique. Rows are named by their index.
 */
import type { Sense } from "./linear-model.js";

export const modelFormat = "didoi-model/1";

/** `[row index, coefficient]` */
export type EntryDocument = readonly [row: number, coefficient: number];

export interface RowDocument {
  readonly name: string;
  /** null: none. Lower > upper is allowed and means that the model has no solution. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface OptionDocument {
  readonly name: string;
  readonly value: number;
  readonly entries: readonly EntryDocument[];
}

export interface UnitDocument {
  readonly name: string;
  /** Exactly one option must be taken; otherwise at most one. */
  readonly mustAct: boolean;
  readonly entries: readonly EntryDocument[];
  readonly options: readonly OptionDocument[];
}

/** A column bounded by 0 below. */
export interface ExtraDocument {
  readonly name: string;
  readonly value: number;
  /** At least 0; null: none. */
  readonly upper: number | null;
  readonly integer: boolean;
  readonly entries: readonly EntryDocument[];
}

/** Everything but the units. */
export interface ModelHeader {
  readonly format: typeof modelFormat;
  readonly name: string;
  readonly sense: Sense;
  /** Constant of the objective; default 0. */
  readonly offset?: number;
  readonly rows: readonly RowDocument[];
  readonly extras?: readonly ExtraDocument[];
}

export interface ModelDocument extends ModelHeader {
  readonly units: readonly UnitDocument[];
}
