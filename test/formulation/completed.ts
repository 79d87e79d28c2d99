/** A model of which a plan is decided: what is left of its rows, and what it is worth. */
import { type Activity, activityOf } from "../../src/model/activity.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import { forEachExtraEntry } from "../../src/model/linear-model.js";
import { type Entry, ModelBuilder } from "../../src/model/model-builder.js";
import { multiply, rational, toNumber } from "../../src/model/rational.js";
import { exactModel } from "../exact/exact-model.js";
import { exactOptimum } from "../exact/optimum.js";

/** What sums of doubles may be off by, relative to their terms. */
const rounding = 1e-12;

/** What is decided in a model. */
export interface Point {
  /** By unit: an option of the model, or null. */
  readonly taken: readonly (number | null)[];
  /** Values of the extras that are decisions, by index. */
  readonly decided: ReadonlyMap<number, number>;
}

/** What the decisions amount to in rows and objective, all other extras being 0. */
export function decidedActivity(model: LinearModel, { taken, decided }: Point): Activity {
  const values = new Float64Array(model.optionCount + model.extraCount);
  for (const o of taken) if (o !== null) values[o] = 1;
  for (const [e, amount] of decided) values[model.optionCount + e] = amount;
  return activityOf(model, values);
}

/**
 * The best value of the model at the point, reckoned in exact numbers; null where no values of the extras
 * that are left keep every row.
 */
export function completedValue(model: LinearModel, point: Point): number | null {
  const { taken, decided } = point;
  if (taken.some((o, unit) => o === null && model.mustAct[unit] === 1)) return null;
  for (const [e, amount] of decided) if (amount > model.extraUpper[e]!) return null;
  const { objective, rows, largestTerm } = decidedActivity(model, point);
  const rest = new ModelBuilder("what is left", model.sense, 0, objective);
  rows.forEach((sum, r) => {
    const [lower, upper] = [model.rowLower[r]!, model.rowUpper[r]!];
    const slack = (bound: number): number => rounding * (1 + largestTerm[r]! + Math.abs(bound));
    rest.row({
      name: "",
      ...(Number.isFinite(lower) ? { lower: lower - sum - slack(lower) } : {}),
      ...(Number.isFinite(upper) ? { upper: upper - sum + slack(upper) } : {}),
    });
  });
  for (let e = 0; e < model.extraCount; e++) {
    if (decided.has(e)) continue;
    const entries: Entry[] = [];
    forEachExtraEntry(model, e, (row, coefficient) => entries.push([row, coefficient]));
    const isInteger = model.extraInteger[e] === 1;
    rest.extra("", model.extraValue[e]!, model.extraUpper[e]!, isInteger, entries);
  }
  const found = exactOptimum(exactModel(rest.build()));
  if (found.status === "infeasible") return null;
  if (found.status !== "optimal") throw new Error(found.status);
  return toNumber(multiply(found.value, rational(model.sense === "maximise" ? 1 : -1)));
}
