/**
 * What a packing proves: some rows are kept whole as knapsacks, the others have prices as in
 * `certificate.ts`, and each unit has a price u_i for acting at all (Fisher 1981; Jörnsten & Näsberg
 * 1986). With R the rows kept whole, y_r = 0 there, and u_i ≥ 0 where the unit may stay,
 *
 *   (1) bound = k + σ [ Σ_{r∉R} (y_r > 0 ? y_r U_r : y_r L_r) + Σ_e s_e
 *                       + Σ_i (u_i + f_i) + Σ_{r∈R} K_r ]
 *   (2) d_o = σ v_o − Σ_{r∉R} a_ro y_r;   f_i = max(0, max of d_o − u_i over options of no knapsack)
 *   (3) K_r = the best packing of row r, options being worth d_o − u_i (`knapsack.ts`)
 *
 * Every plan takes one choice of each unit, so it pays each u_i at most once, and exactly once where the
 * unit must act. Which prices are given, and how they were found, does not matter.
 */
import { addExtras, addRows, type Proved, reducedValue, Terms } from "../certificate.js";
import { type ModelArrays, senseSign } from "../linear-model.js";
import { type Pieces, unitRanges } from "../pieces.js";
import type { Packing } from "../solution.js";
import { rounding } from "../tolerances.js";
import { bestPacking } from "./knapsack.js";
import { knapsacksOf } from "./knapsacks.js";

/**
 * Equation (1), rounded outward.
 * @param prices one per row, original units, the sign convention of `certificate.ts`; of the rows kept
 *   whole only the sign counts: it says which of two bounds is kept
 */
export function* packedBoundInPieces(
  model: ModelArrays,
  prices: ArrayLike<number>,
  { rows, unitPrices }: Packing,
): Pieces<Proved> {
  const sigma = senseSign(model);
  const nothing = { bound: sigma * Number.POSITIVE_INFINITY, size: Number.POSITIVE_INFINITY };
  if (
    new Set(rows).size < rows.length ||
    rows.some((r) => !(Number.isInteger(r) && r >= 0 && r < model.rowCount))
  )
    return nothing;
  const y = Float64Array.from({ length: model.rowCount }, (_, r) => sigma * prices[r]!);
  const lower = rows.map((r) => y[r]! < 0 || model.rowUpper[r] === Number.POSITIVE_INFINITY);
  for (const r of rows) y[r] = 0;
  const u = Float64Array.from(model.mustAct, (must, i) =>
    must === 1 ? unitPrices[i]! : Math.max(0, unitPrices[i]!),
  );
  const terms = new Terms();
  if (!addRows(model, y, terms) || !addExtras(model, y, sigma, terms)) return nothing;
  const isLower = new Map(rows.map((r, k) => [r, lower[k]!]));
  const { knapsacks, home } = yield* knapsacksOf(model, rows, {
    lower: (row) => isLower.get(row) === true,
  });
  const worth = new Float64Array(model.optionCount);
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) {
      terms.add(u[i]!);
      let free = 0;
      let largest = 0;
      for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
        const { value, parts } = reducedValue(model, y, sigma, i, o);
        worth[o] = value;
        largest = Math.max(largest, parts);
        if (home[o] === -1) free = Math.max(free, value - u[i]!);
      }
      terms.add(free, largest);
    }
    yield;
  }
  for (const knapsack of knapsacks) {
    const best = bestPacking(knapsack, (o, i) => worth[o]! - u[i]!);
    if (best === Number.NEGATIVE_INFINITY) return nothing;
    terms.add(best);
    yield;
  }
  const value = terms.total + rounding * terms.parts;
  return Number.isNaN(value)
    ? nothing
    : {
        bound: model.offset + sigma * value,
        size: terms.parts + Math.abs(model.offset),
        packed: true,
      };
}
