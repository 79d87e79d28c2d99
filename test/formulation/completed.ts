import type { LinearModel } from "../../src/model/linear-model.js";
import { forEachEntry, forEachExtraEntry } from "../../src/model/linear-model.js";
import { type Entry, ModelBuilder } from "../../src/model/model-builder.js";
import { multiply, rational, toNumber } from "../../src/model/rational.js";
import { exactModel } from "../exact/exact-model.js";
import { exactOptimum } from "../exact/optimum.js";

/** What sums of doubles may be off by, relative to their terms. */
const rounding = 1e-12;

/**
 * The best value of a model once a plan is decided, reckoned in exact numbers; null where no values of the
 * extras that are left keep every row.
 * @param taken by unit: an option of the model, or null
 * @param decided values of the extras that are decisions, by index
 */
export function completedValue(
  model: LinearModel,
  taken: readonly (number | null)[],
  decided: ReadonlyMap<number, number>,
): number | null {
  const activity = new Array<number>(model.rowCount).fill(0);
  const size = new Array<number>(model.rowCount).fill(1);
  let value = model.offset;
  const put = (row: number, amount: number): void => {
    activity[row]! += amount;
    size[row]! += Math.abs(amount);
  };
  for (const [unit, o] of taken.entries()) {
    if (o === null && model.mustAct[unit] === 1) return null;
    if (o === null) continue;
    value += model.value[o]!;
    forEachEntry(model, unit, o, put);
  }
  for (const [e, amount] of decided) {
    if (amount > model.extraUpper[e]!) return null;
    value += model.extraValue[e]! * amount;
    forEachExtraEntry(model, e, (row, coefficient) => put(row, coefficient * amount));
  }
  const rest = new ModelBuilder("what is left", model.sense, 0, value);
  activity.forEach((sum, r) => {
    const [lower, upper] = [model.rowLower[r]!, model.rowUpper[r]!];
    const slack = (bound: number): number => rounding * (size[r]! + Math.abs(bound));
    const bounds = {
      ...(Number.isFinite(lower) ? { lower: lower - sum - slack(lower) } : {}),
      ...(Number.isFinite(upper) ? { upper: upper - sum + slack(upper) } : {}),
    };
    rest.row({ name: "", ...bounds });
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
