/**
 * The generic model as a document, `didoi-model/1`: what `.json` files hold, and `.ndjson` files with
 * the header in the first line and one unit in each further line.
 *
 * A unit's `entries` apply to each of its options. Entries on the same row add up, zero coefficients
 * are allowed, names need not be unique. Rows are named by their index.
 */
import type { Sense } from "../linear-model.js";

/** The value of the key `format`. */
export const modelFormat = "didoi-model/1";

/** `[row index, coefficient]` */
export type EntryDocument = readonly [row: number, coefficient: number];

/** One row: lower ≤ Σ coefficient · column ≤ upper. */
export interface RowDocument {
  /** Need not be unique. */
  readonly name: string;
  /** null: none. Lower > upper is allowed and means that the model has no solution. */
  readonly lower: number | null;
  /** null: none. */
  readonly upper: number | null;
}

/** One choice of a unit: what it is worth, and its entries beside those of the unit. */
export interface OptionDocument {
  /** Need not be unique. */
  readonly name: string;
  /** v_o of the objective. */
  readonly value: number;
  /** Beside those of the unit. */
  readonly entries: readonly EntryDocument[];
}

/** What takes at most one of its options. */
export interface UnitDocument {
  /** Need not be unique. */
  readonly name: string;
  /** Exactly one option must be taken; otherwise at most one. */
  readonly mustAct: boolean;
  /** Apply to each of its options. */
  readonly entries: readonly EntryDocument[];
  /** May be empty; with `mustAct` the model then has no solution. */
  readonly options: readonly OptionDocument[];
}

/** A column bounded by 0 below. */
export interface ExtraDocument {
  /** Need not be unique. */
  readonly name: string;
  /** w_e of the objective. */
  readonly value: number;
  /** At least 0; null: none. */
  readonly upper: number | null;
  /** Whole numbers only (the relaxation: any). */
  readonly integer: boolean;
  /** Its coefficients. */
  readonly entries: readonly EntryDocument[];
}

/** Everything but the units. */
export interface ModelHeader {
  /** Says what this is. */
  readonly format: typeof modelFormat;
  /** Of the model as a whole. */
  readonly name: string;
  /** What to do with the objective. */
  readonly sense: Sense;
  /** Constant of the objective; default 0. */
  readonly offset?: number;
  /** Entries name them by position, from 0. */
  readonly rows: readonly RowDocument[];
  /** Columns besides the options; default none. */
  readonly extras?: readonly ExtraDocument[];
}

/** A whole model as one JSON document. */
export interface ModelDocument extends ModelHeader {
  /** In the order of the model; may be empty. */
  readonly units: readonly UnitDocument[];
}
