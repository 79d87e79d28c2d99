import { total } from "../total.js";
import type { ModelRows } from "./model-rows.js";
import type { ObjectiveFunction } from "./objective.js";
import type { Action, Candidates, Unit } from "./units.js";

/** Receives an entry `[row, coefficient]`; entries on the same row add up. */
export type Put = (row: number, coefficient: number) => void;

/**
 * One family of equations: the rows and extras it adds, and what each unit and option puts into them.
 * A rule of the domain is one file that exports a function of this type.
 */
export type RowFamily = (
  rows: ModelRows,
  candidates: Candidates,
  objective: ObjectiveFunction,
) => RowEntries;

export interface RowEntries {
  /** Entries that every option of the unit has. */
  readonly shared?: (unit: Unit, put: Put) => void;
  /** Entries of one action in one year; `t` counts the years of the horizon from 0. */
  readonly own?: (unit: Unit, action: Action, t: number, put: Put) => void;
}

/** Sum over the units: what a row over all of them can hold at most. */
export function totalOf({ units }: Candidates, of: (unit: Unit) => number): number {
  return total(units, of);
}

/** The largest that any action of the unit is, 0 without actions. */
export function largest(unit: Unit, of: (action: Action) => number): number {
  let most = 0;
  for (const action of unit.actions) most = Math.max(most, of(action));
  return most;
}
