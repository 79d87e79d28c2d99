import { certifiedBoundInPieces, cleanPrices } from "../../../model/certificate.js";
import type { ModelArrays } from "../../../model/linear-model.js";
import { senseSign } from "../../../model/linear-model.js";
import type { Pieces } from "../../../model/pieces.js";
import type { Statistics } from "../../../model/solution.js";
import { isInteger } from "../../../model/tolerances.js";
import type { RawAnswer } from "../../solver.js";
import { originalPrices } from "../scaled-model.js";
import { type Basis, basisOf } from "./basis.js";
import type { Master } from "./master.js";
import type { SiftEnd } from "./sift.js";
import type { Simplex } from "./simplex.js";

/** The answer of the relaxation, with what the next solve and a diagnosis can use. */
export interface RelaxedAnswer extends RawAnswer {
  /** Where the simplex ended, for a warm start. */
  readonly basis?: Basis | undefined;
  /** Infeasible: how far each row is from its bounds at the least total violation, original units. */
  readonly violations?: Float64Array | undefined;
  readonly effort: Statistics;
}

/**
 * From the end of the simplex to original units.
 * @param end `limit`: it was cut short, perhaps before it began
 * @param y the prices that it started from, scaled
 */
export function* answerOf(
  simplex: Simplex,
  end: SiftEnd | "limit",
  y: Float64Array,
  before: Pick<Statistics, "phases" | "passes">,
): Pieces<RelaxedAnswer> {
  const { master, pivots, pricings, entering } = simplex;
  const { lp } = master;
  const effort = {
    phases: before.phases,
    passes: before.passes + pricings,
    pivots,
    rounds: pricings,
    splitUnits: 0,
  };
  switch (end) {
    case "optimal": {
      const prices = originalPrices(lp, entering.y);
      const values = pointOf(master);
      const splitUnits = splitUnitsOf(lp.model, values);
      const basis = basisOf(master);
      return { claim: "optimal", values, prices, basis, effort: { ...effort, splitUnits } };
    }
    case "infeasible": {
      const farkas = entering.y.map((price, r) => price * lp.rowScale[r]!);
      return { claim: "infeasible", farkas, violations: violationsOf(master), effort };
    }
    case "unbounded":
      return { claim: "unbounded", effort };
    case "limit": {
      const prices = originalPrices(lp, y);
      if (pivots === 0) return { claim: "limit", prices, effort };
      const later = originalPrices(lp, entering.y);
      const tightest = yield* tighter(lp.model, prices, later);
      return { claim: "limit", prices: tightest, basis: basisOf(master), effort };
    }
    default:
      return { claim: "error", reason: "the simplex lost its precision", effort };
  }
}

function splitUnitsOf({ unitCount, unitStart }: ModelArrays, values: Float64Array): number {
  let split = 0;
  for (let i = 0; i < unitCount; i++)
    for (let o = unitStart[i]!; o < unitStart[i + 1]!; o++)
      if (!isInteger(values[o]!)) {
        split++;
        break;
      }
  return split;
}

/** Those prices that prove more: the simplex is on its way through worse ones. */
function* tighter(model: ModelArrays, a: Float64Array, b: Float64Array): Pieces<Float64Array> {
  const sigma = senseSign(model);
  const boundA = yield* certifiedBoundInPieces(model, cleanPrices(model, a));
  const boundB = yield* certifiedBoundInPieces(model, cleanPrices(model, b));
  return sigma * boundB < sigma * boundA ? b : a;
}

/** Values of options and extras at the basis; tiny excesses from rounding are cut off. */
function pointOf(master: Master): Float64Array {
  const { m, columns, basic, x, atUpper, upper, position } = master;
  const { model } = master.lp;
  const point = new Float64Array(model.optionCount + model.extraCount);
  for (let i = 0; i < model.unitCount; i++)
    if (master.keyOption[i]! >= 0) point[master.keyOption[i]!] = 1;
  for (let p = 0; p < m; p++) {
    const c = basic[p]! - m;
    if (c < 0) continue;
    if (c < model.extraCount) {
      point[model.optionCount + c] = Math.min(Math.max(0, x[p]!), upper[m + c]!);
      continue;
    }
    const o = columns.option[c]!;
    if (o >= 0) point[o] = Math.max(0, x[p]!);
    const slot = columns.slot[c]!;
    const key = master.keyOption[columns.slotUnit[slot]!]!;
    if (key >= 0 && master.slotHead[slot] === p) point[key] = Math.max(0, master.keyValue(slot));
  }
  for (let e = 0; e < model.extraCount; e++)
    if (position[m + e]! < 0 && atUpper[m + e] === 1) point[model.optionCount + e] = upper[m + e]!;
  return point;
}

function violationsOf(master: Master): Float64Array {
  const { m, basic, x, lower, upper, slack, lp } = master;
  const violations = new Float64Array(m);
  for (let p = 0; p < m; p++) {
    const r = basic[p]!;
    if (r >= m) continue;
    const excess = Math.max(lower[r]! - x[p]!, x[p]! - upper[r]!);
    if (excess > slack[r]!) violations[r] = excess / lp.rowScale[r]!;
  }
  return violations;
}
