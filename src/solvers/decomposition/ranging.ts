/**
 * How far the bounds of rows can move before the optimal basis must change: from x_B = B⁻¹(…) the basic
 * values move along B⁻¹ e_r, and the first that reaches a bound ends the step (right-hand side ranging).
 * Where several bases are optimal it may end earlier than the price changes, so that it is a first
 * guess, to be confirmed by solving.
 */
import type { ModelArrays } from "../../model/linear-model.js";
import type { Start } from "../solver.js";
import { scaledModel, scaledPrices } from "./scaled-model.js";
import { basisOfPoint, loadBasis } from "./simplex/basis.js";
import { Master } from "./simplex/master.js";

/**
 * How far bounds may move, at least 0, in the unit of the rows.
 * @param rows whose bounds move together @param isUpper which bounds @param sign 1: they grow, −1: they fall
 */
export type Ranging = (rows: readonly number[], isUpper: boolean, sign: 1 | -1) => number;

/** @param solution of the relaxation of the model, with prices; null where it shows no basis */
export function rangingOf(model: ModelArrays, { values, prices }: Start): Ranging | null {
  if (values === undefined || prices === undefined) return null;
  const lp = scaledModel(model);
  const basis = basisOfPoint(model, values, scaledPrices(lp, prices));
  if (basis === undefined) return null;
  const master = new Master(lp);
  loadBasis(master, basis);
  master.sumKeys();
  master.refactor();
  return (rows, isUpper, sign) => reachOf(master, rows, isUpper, sign);
}

/** Slopes that are rounding. */
const flat = 1e-11;

function reachOf(master: Master, moved: readonly number[], isUpper: boolean, sign: 1 | -1): number {
  const { m, basic, x, lower, upper, lp, columns, slotHead, next } = master;
  /** How fast the moved bound of each row goes. */
  const pace = new Float64Array(m);
  const slope = new Float64Array(m);
  for (const r of moved) {
    pace[r] = sign * lp.rowScale[r]!;
    if (master.position[r]! < 0 && (master.atUpper[r] === 1) === isUpper) slope[r] = pace[r]!;
  }
  master.factor.ftran(slope);
  let least = Number.POSITIVE_INFINITY;
  const within = (value: number, rate: number, low: number, high: number): void => {
    if (rate < -flat) least = Math.min(least, (value - low) / -rate);
    if (rate > flat) least = Math.min(least, (high - value) / rate);
  };
  for (let p = 0; p < m; p++) {
    const v = basic[p]!;
    if (v >= m) {
      const isNamed = v < lower.length;
      within(x[p]!, slope[p]!, 0, isNamed ? upper[v]! : Number.POSITIVE_INFINITY);
      continue;
    }
    // Of an inactive row the bound itself may come nearer.
    const [low, high] = isUpper ? [0, pace[v]!] : [pace[v]!, 0];
    if (slope[p]! - low < -flat) within(x[p]!, slope[p]! - low, lower[v]!, Infinity);
    if (slope[p]! - high > flat) within(x[p]!, slope[p]! - high, -Infinity, upper[v]!);
  }
  for (let s = 0; s < columns.slotCount; s++) {
    let rate = 0;
    for (let p = slotHead[s]!; p >= 0; p = next[p]!) rate -= slope[p]!;
    within(master.keyValue(s), rate, 0, Number.POSITIVE_INFINITY);
  }
  return Number.isNaN(least) ? 0 : Math.max(0, least);
}
