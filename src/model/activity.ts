import type { ModelArrays } from "./linear-model.js";
import { forEachEntry, forEachExtraEntry } from "./linear-model.js";
import type { Pieces } from "./pieces.js";
import { atOnce, unitRanges } from "./pieces.js";
import { CompensatedSum } from "./sum.js";

/** What a point (options in order, then extras) amounts to, recomputed from the model. */
export interface Activity {
  /** With the constant of the model. */
  readonly objective: number;
  /** Σ a x + Σ b z per row. */
  readonly rows: Float64Array;
  /** Largest single |a x| per row: what a violation is relative to. */
  readonly largestTerm: Float64Array;
}

/** Objective and row activities of a point, with compensated sums. @param values length options + extras */
export function activityOf(model: ModelArrays, values: ArrayLike<number>): Activity {
  return atOnce(activityInPieces(model, values));
}

/** The same as a pass that can be interrupted. */
export function* activityInPieces(model: ModelArrays, values: ArrayLike<number>): Pieces<Activity> {
  const objective = new CompensatedSum();
  objective.add(model.offset);
  const sums = Array.from({ length: model.rowCount }, () => new CompensatedSum());
  const largestTerm = new Float64Array(model.rowCount);
  const add = (row: number, term: number): void => {
    sums[row]!.add(term);
    const size = Math.abs(term);
    if (size > largestTerm[row]!) largestTerm[row] = size;
  };
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++)
      for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
        const x = values[o]!;
        if (x === 0) continue;
        objective.add(model.value[o]! * x);
        forEachEntry(model, i, o, (row, coefficient) => add(row, coefficient * x));
      }
    yield;
  }
  for (let e = 0; e < model.extraCount; e++) {
    const z = values[model.optionCount + e]!;
    if (z === 0) continue;
    objective.add(model.extraValue[e]! * z);
    forEachExtraEntry(model, e, (row, coefficient) => add(row, coefficient * z));
  }
  return {
    objective: objective.total,
    rows: Float64Array.from(sums, (sum) => sum.total),
    largestTerm,
  };
}

/** How far row r is outside its bounds, relative to max(1, |its bound|, the largest single |a x| in it). */
export function relativeViolation(model: ModelArrays, activity: Activity, r: number): number {
  const value = activity.rows[r]!;
  const lower = model.rowLower[r]!;
  const upper = model.rowUpper[r]!;
  const largest = activity.largestTerm[r]!;
  const below = lower - value;
  const above = value - upper;
  const relative = (excess: number, bound: number): number =>
    excess > 0 ? excess / Math.max(1, Math.abs(bound), largest) : 0;
  return Math.max(relative(below, lower), relative(above, upper));
}
