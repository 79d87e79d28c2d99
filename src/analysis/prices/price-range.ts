/**
 * How far a price holds: on each side the largest step h with V(h) = V(0) + π h, V the optimal value of
 * the relaxation when the bound of the row moves by h.
 *
 * V is concave (maximise) and made of straight pieces. From a step that is too far, the piece there and
 * the piece at 0 meet nearer; that is the next step, until it lies on the piece at 0.
 */
import { isFound } from "../../model/solution.js";
import { solveModel } from "../../solvers/solve-model.js";
import type { PricedPlan } from "../priced-plan.js";

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
/** A range below this part of the step is none. */
const nowhere = 1e-6;
/** How far beyond the range of the basis the first look goes. */
const beyond = 1.25;

/** @param step signed; how far is looked, and on which side */
export async function sideOf(priced: PricedPlan, row: number, step: number): Promise<Side | null> {
  const look = await lookFrom(priced, row);
  if (look === null) return null;
  const price = priced.prices[row] ?? 0;
  let next = price;
  const ended = (h: number): Side => ({ reach: Math.abs(h), open: h === step, price: next });
  let h = await firstStep(priced, row, step);
  for (let k = 0; k < mostSteps; k++) {
    const seen = await look(h);
    // The first guess may be too near: the price holds beyond it.
    if (seen === "holds" && (k > 0 || h === step)) return ended(h);
    if (typeof seen === "object") next = seen.price;
    const nearer = nextLook(seen, h, step);
    if (Math.abs(nearer) <= Math.abs(step) * nowhere) return ended(0);
    h = nearer;
  }
  return ended(h);
}

/** What is at a step: nothing possible, still the price, or another piece that meets the one at 0. */
type Seen = "nothing" | "holds" | { readonly price: number; readonly meets: number };

/** Where to look after h: as far as asked, nearer, or where the pieces meet. */
function nextLook(seen: Seen, h: number, step: number): number {
  if (seen === "holds") return step;
  if (seen === "nothing") return h / 2;
  // A little short of where they meet: there the optimum is not unique, and solving takes long.
  return Math.sign(step) * Math.min(Math.abs(seen.meets), Math.abs(h)) * (1 - shortOf);
}

/** Solves with the bound moved, again and again from the optimum at 0; null where there is none. */
async function lookFrom(
  { relaxed, prices }: PricedPlan,
  row: number,
): Promise<((h: number) => Promise<Seen>) | null> {
  const start = await relaxed.optimum();
  if (!isFound(start)) return null;
  const price = prices[row] ?? 0;
  const room = close * Math.max(1, Math.abs(start.objective));
  return async (h) => {
    const solution = await solveModel(relaxed.moved(row, price, h), { relaxation: true, start });
    if (!isFound(solution)) return "nothing";
    const gain = solution.objective - start.objective;
    if (Math.abs(gain - price * h) <= room) return "holds";
    const next = relaxed.pricesOf(solution)?.[row] ?? 0;
    return { price: next, meets: next === price ? 0 : (gain - next * h) / (price - next) };
  };
}

/** A little beyond the range of the optimal basis, where that is known and no farther than asked. */
async function firstStep(
  { relaxed, prices }: PricedPlan,
  row: number,
  step: number,
): Promise<number> {
  const reach = await relaxed.reach(row, prices[row] ?? 0, step > 0 ? 1 : -1);
  return reach > 0 && beyond * reach < Math.abs(step) ? Math.sign(step) * beyond * reach : step;
}
