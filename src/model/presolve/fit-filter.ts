/**
 * The fit filter: options that no whole-number plan can use.
 *
 * Let min_ir and max_ir be the least and greatest activity of unit i in row r: over its options, and
 * over 0 when it may stay. With extras between 0 and their bound, the least activity of row r is
 * A_r = Σ_i min_ir + Σ_e min(0, b_re u_e), and B_r the greatest. Option o of unit i can be dropped if
 *
 *   (1) a_ro + (A_r − min_ir) > U_r   or   (2) a_ro + (B_r − max_ir) < L_r
 *
 * for some row r: with it, the row is broken whatever the others do. No whole-number plan is lost, and
 * the LP bound can only get tighter (a site larger than its park no longer counts by a fraction). It
 * is no part of the relaxation of a model, which is the LP as it was given.
 *
 * The comparison leaves the slack by which a plan may break a row (`planFeasibility`, relative), so
 * rounding never drops an option that a plan could use. Only rows that the unit touches are tried.
 *
 * One pass costs O(entries). Dropping narrows min_ir and max_ir only where a unit must act or loses its
 * extreme option, so a further pass seldom finds more; passes repeat only after one has dropped
 * at least one option in a hundred, and there are at most four.
 */
import type { LinearModel, ModelArrays } from "../linear-model.js";
import type { Pieces } from "../pieces.js";
import { atOnce, ranges, unitRanges } from "../pieces.js";
import { integrality, planFeasibility } from "../tolerances.js";
import { UnitActivity } from "./unit-activity.js";
import { withOptions } from "./with-options.js";

export interface FitFilter<Model extends ModelArrays> {
  /** The same rows, units and extras with fewer options; the given model itself if all are kept. */
  readonly model: Model;
  /** Index in the given model of each option that is left; increasing. */
  readonly kept: Int32Array;
  /** A point of the filtered model as a point of the given one: dropped options are 0. */
  liftValues(values: ArrayLike<number>): Float64Array;
  /** Choices per unit (index within the unit, or null) of the filtered model, for the given one. */
  liftChoices(choices: readonly (number | null)[]): (number | null)[];
}

const mostPasses = 4;
const worthAnotherPass = 0.01;

/** Drops options that cannot fit; see the top of the file. The given model is not changed. */
export function fitFilter(model: LinearModel): FitFilter<LinearModel>;
export function fitFilter(model: ModelArrays): FitFilter<ModelArrays>;
export function fitFilter(model: ModelArrays): FitFilter<ModelArrays> {
  return atOnce(fitFilterInPieces(model));
}

/** The model with integer extras that end at whole numbers, as the filter wants it. */
export function withWholeBounds(model: ModelArrays): ModelArrays {
  const extraUpper = model.extraUpper.map((upper, e) =>
    model.extraInteger[e] === 1 ? Math.floor(upper + integrality) : upper,
  );
  return { ...model, extraUpper };
}

/** The same as a pass that can be interrupted. */
export function* fitFilterInPieces(model: ModelArrays): Pieces<FitFilter<ModelArrays>> {
  let kept: Int32Array = new Int32Array(model.optionCount);
  for (let o = 0; o < kept.length; o++) kept[o] = o;
  let filtered = model;
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = filtered.optionCount;
    const fitting = yield* fittingOptions(filtered);
    if (fitting === null) break;
    filtered = yield* withOptions(filtered, fitting);
    kept = yield* picked(kept, fitting);
    if (before - fitting.length < worthAnotherPass * before) break;
  }
  return {
    model: filtered,
    kept,
    liftValues: (values) => {
      const lifted = new Float64Array(model.optionCount + model.extraCount);
      for (let n = 0; n < kept.length; n++) lifted[kept[n]!] = values[n]!;
      for (let e = 0; e < model.extraCount; e++)
        lifted[model.optionCount + e] = values[kept.length + e]!;
      return lifted;
    },
    liftChoices: (choices) =>
      choices.map((choice, i) =>
        choice === null ? null : kept[filtered.unitStart[i]! + choice]! - model.unitStart[i]!,
      ),
  };
}

/** The numbers at the given places of a list. */
function* picked(list: Int32Array, places: Int32Array): Pieces<Int32Array> {
  const result = new Int32Array(places.length);
  for (const [from, to] of ranges(places.length)) {
    for (let n = from; n < to; n++) result[n] = list[places[n]!]!;
    yield;
  }
  return result;
}

/** Per row: how far one unit may rise above its least, or fall below its greatest, activity. */
interface Room {
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** 1 where the room is smaller than what one unit can change in the row. */
  readonly isScarce: Uint8Array;
}

function* roomOf(model: ModelArrays, unit: UnitActivity): Pieces<Room> {
  const { rowCount, rowLower, rowUpper } = model;
  const least = new Float64Array(rowCount);
  const greatest = new Float64Array(rowCount);
  const largest = new Float64Array(rowCount).fill(1);
  const widest = new Float64Array(rowCount);
  const add = (row: number, low: number, high: number): void => {
    least[row]! += low;
    greatest[row]! += high;
    largest[row] = Math.max(largest[row]!, finite(low), finite(high));
  };
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) {
      unit.readUnit(i);
      for (let n = 0; n < unit.rowCount; n++) {
        const row = unit.rows[n]!;
        const low = unit.least[row]!;
        const high = unit.greatest[row]!;
        add(row, low, high);
        if (high - low > widest[row]!) widest[row] = high - low;
      }
    }
    yield;
  }
  for (let e = 0; e < model.extraCount; e++) {
    unit.readExtra(e);
    for (let n = 0; n < unit.columnRowCount; n++) {
      const row = unit.columnRows[n]!;
      const coefficient = unit.column[row]!;
      const reach = coefficient === 0 ? 0 : coefficient * model.extraUpper[e]!;
      add(row, Math.min(0, reach), Math.max(0, reach));
    }
  }
  const slack = (bound: number, row: number): number =>
    planFeasibility * Math.max(finite(bound), largest[row]!);
  const above = least.map((low, r) => rowUpper[r]! - low + slack(rowUpper[r]!, r));
  const below = greatest.map((high, r) => high - rowLower[r]! + slack(rowLower[r]!, r));
  const isScarce = Uint8Array.from(widest, (w, r) => (w > above[r]! || w > below[r]! ? 1 : 0));
  return { above, below, isScarce };
}

/** |x|, or 0 where that is infinite. */
function finite(x: number): number {
  return Number.isFinite(x) ? Math.abs(x) : 0;
}

/** The options that pass (1) and (2), in order; null when all do. */
function* fittingOptions(model: ModelArrays): Pieces<Int32Array | null> {
  const { above, below, isScarce } = yield* roomOf(model, new UnitActivity(model));
  if (!isScarce.includes(1)) return null;
  const unit = new UnitActivity(model, isScarce);
  const breaks = (row: number, a: number): boolean =>
    a - unit.least[row]! > above[row]! || unit.greatest[row]! - a > below[row]!;
  const fitting = new Int32Array(model.optionCount);
  let count = 0;
  // Rows that an option of the unit breaks that adds nothing to them.
  const broken: number[] = [];
  const fits = (i: number, o: number): boolean => {
    unit.readOption(i, o);
    for (const row of broken) if (breaks(row, unit.coefficient(row))) return false;
    for (let n = 0; n < unit.columnRowCount; n++) {
      const row = unit.columnRows[n]!;
      if (breaks(row, unit.coefficient(row))) return false;
    }
    return true;
  };
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) {
      unit.readUnit(i);
      broken.length = 0;
      let isCritical = false;
      for (let n = 0; n < unit.rowCount; n++) {
        const row = unit.rows[n]!;
        isCritical ||= breaks(row, unit.least[row]!) || breaks(row, unit.greatest[row]!);
        if (breaks(row, unit.shared(row))) broken.push(row);
      }
      const end = model.unitStart[i + 1]!;
      for (let o = model.unitStart[i]!; o < end; o++)
        if (!isCritical || fits(i, o)) fitting[count++] = o;
    }
    yield;
  }
  return count === model.optionCount ? null : fitting.slice(0, count);
}
