/**
 * A packing proof of the search: rows kept whole, unit prices, what they prove, and which options they
 * rule out. Its regrets look at whole packings and see more than those of the relaxation.
 */
import { type ModelArrays, senseSign } from "../../../model/linear-model.js";
import { packedBoundInPieces } from "../../../model/packing/packed-bound.js";
import type { Pieces } from "../../../model/pieces.js";
import type { Packing } from "../../../model/solution.js";
import { PackingAscent, type PackingRegrets } from "./packing-ascent.js";
import { packingProblem } from "./packing-problem.js";

/** Digits of a unit price in files. */
const digits = 9;

export interface Packed {
  readonly packing: Packing;
  /** Proved by it and the prices, original units. */
  readonly bound: number;
  /** From where its regrets are measured; no plan with near options only is better. */
  readonly regretBound: number;
  /** σ · original units; null where they look at too few options to rule out any. */
  readonly regrets: PackingRegrets | null;
}

/**
 * @param distance of the bound from the best plan, σ · original units
 * @returns null where nothing can be gained at an affordable cost
 */
export function* packedInPieces(
  model: ModelArrays,
  prices: ArrayLike<number>,
  distance: number,
): Pieces<Packed | null> {
  const problem = yield* packingProblem(model, prices, distance);
  if (problem === null) return null;
  const ascent = new PackingAscent(model, problem);
  yield* ascent.run(distance);
  const regrets = problem.isComplete ? yield* ascent.regrets() : null;
  const unitPrices = Array.from(ascent.unitPrices, (price) => Number(price.toPrecision(digits)));
  const packing = { rows: problem.rows, unitPrices };
  const { bound } = yield* packedBoundInPieces(model, prices, packing);
  const regretBound = model.offset + senseSign(model) * ascent.value;
  return { packing, bound, regretBound, regrets };
}
