/**
 * How far a price holds: on each side the largest step h with V(h) = V(0) + π h, V the optimal value of
 * the relaxation when the bound of the row moves by h.
 *
 * V is concave (maximise) and made of straight pieces. From a step that is too far, the piece there and
 * the piece at 0 meet nearer; that is the next step, until it lies on the piece at 0.
 */
import type { LinearModel } from "../../model/linear-model.js";
import { isFound } from "../../model/solution.js";
import { solveModel } from "../../solvers/solve-model.js";
import { objectiveOf, type PricedPlan } from "../priced-plan.js";

/** One side of a price. */
export interface Side {
  /** How far the bound can move, in the unit of the row; at least this, where `open`. */
  readonly reach: number;
  /** True: it held as far as was looked. */
  readonly open: boolean;
  /** The price of the next unit on this side: another one where the reach is 0. */
  readonly price: number;
}

const mostSteps = 8;
const close = 1e-8;
const shortOf = 1e-6;

/** @param step signed; how far is looked, and on which side */
export async function sideOf(priced: PricedPlan, row: number, step: number): Promise<Side | null> {
  const { fitting, prices } = priced;
  const base = objectiveOf(await priced.relaxation());
  const price = prices[row] ?? 0;
  if (base === null) return null;
  const room = close * Math.max(1, Math.abs(base));
  let h = step;
  let next = price;
  for (let k = 0; k < mostSteps; k++) {
    const moved = movedBound(fitting.model, row, price, h);
    const solution = await solveModel(moved, { relaxation: true, start: { prices } });
    if (!isFound(solution)) {
      // Nothing is possible there: look nearer.
      h /= 2;
      continue;
    }
    const { objective } = solution;
    if (Math.abs(objective - base - price * h) <= room)
      return { reach: Math.abs(h), open: k === 0, price: k === 0 ? price : next };
    next = solution.prices?.[row] ?? 0;
    const turn = price - next;
    const meets = turn === 0 ? 0 : (objective - next * h - base) / turn;
    if (Math.abs(meets) <= Math.abs(step) * 1e-6) return { reach: 0, open: false, price: next };
    // A little short of where they meet: there the optimum is not unique, and solving takes long.
    h = Math.sign(step) * Math.min(Math.abs(meets), Math.abs(h)) * (1 - shortOf);
  }
  return { reach: Math.abs(h), open: false, price: next };
}

/** The model with the bound that has the price moved. */
export function movedBound(
  model: LinearModel,
  row: number,
  price: number,
  by: number,
): LinearModel {
  const isUpper = (model.sense === "maximise") === price > 0;
  const rowUpper = Float64Array.from(model.rowUpper);
  const rowLower = Float64Array.from(model.rowLower);
  if (isUpper) rowUpper[row] = (rowUpper[row] ?? 0) + by;
  else rowLower[row] = (rowLower[row] ?? 0) + by;
  return { ...model, rowUpper, rowLower };
}
