/**
 * The certificate: what prices prove about a model, in one pass and without a solver.
 *
 * prices[r] = π_r is the derivative of the optimal value by the row's active bound: when maximising
 * ≥ 0 at an upper and ≤ 0 at a lower bound; when minimising the reverse. With σ = 1 (maximise) or −1
 * (minimise) and y = σπ, weak duality says that no solution is better than
 *
 *   (1) bound = k + σ [ Σ_r (y_r > 0 ? y_r U_r : y_r L_r) + Σ_i m_i + Σ_e s_e ]
 *   (2) m_i = max_{o∈O(i)} (σ v_o − Σ_r a_ro y_r), floored at 0 unless the unit must act
 *   (3) s_e = u_e · max(0, d_e), d_e = σ w_e − Σ_r b_re y_r
 *       (u_e = ∞: 0 if d_e is at most rounding noise, else ∞)
 *
 * With all v and w set to 0 the bracket bounds "0 ≤ bracket" over all solutions of the relaxation,
 * so a y that makes it negative proves that there is none (Farkas):
 *
 *   (4) Σ_r (y_r > 0 ? y_r U_r : y_r L_r) + Σ_i max_o (−Σ_r a_ro y_r) + Σ_e u_e max(0, −Σ_r b_re y_r) < 0
 */
import type { ModelArrays } from "./linear-model.js";
import { forEachEntry, senseSign } from "./linear-model.js";
import type { Pieces } from "./pieces.js";
import { atOnce, unitRanges } from "./pieces.js";
import { CompensatedSum } from "./sum.js";
import { farkasMargin, negligiblePrice, priceNoise } from "./tolerances.js";

interface Bracket {
  /** Its value; −Infinity when a unit that must act has no option, Infinity when nothing is proved. */
  readonly value: number;
  /** Sum of the absolute terms. */
  readonly size: number;
  /** Sum of what the terms were added up from: what rounding errors are relative to. */
  readonly parts: number;
}

const nothingProved: Bracket = {
  value: Number.POSITIVE_INFINITY,
  size: Number.POSITIVE_INFINITY,
  parts: Number.POSITIVE_INFINITY,
};

/** The terms of a bracket: their sum, and what its rounding errors are relative to. */
export class Terms {
  private readonly sum = new CompensatedSum();
  size = 0;
  parts = 0;

  add(term: number, of = Math.abs(term)): void {
    this.sum.add(term);
    this.size += Math.abs(term);
    this.parts += of;
  }

  get total(): number {
    return this.sum.total;
  }
}

/** The bracket of (1) with the values times `weight` (1: equation (1); 0: equation (4)). */
function* bracket(model: ModelArrays, y: ArrayLike<number>, weight: 0 | 1): Pieces<Bracket> {
  const terms = new Terms();
  const sigma = senseSign(model) * weight;
  if (!addRows(model, y, terms)) return nothingProved;
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) {
      const o = bestOption(model, y, sigma, i);
      const must = model.mustAct[i] === 1;
      // No option and one must be taken: no solution, whatever the prices.
      if (o < 0 && must) return { value: Number.NEGATIVE_INFINITY, size: 0, parts: 0 };
      if (o < 0) continue;
      const reduced = reducedValue(model, y, sigma, i, o);
      if (must || reduced.value > 0) terms.add(reduced.value, reduced.parts);
    }
    yield;
  }
  if (!addExtras(model, y, sigma, terms)) return nothingProved;
  return { value: terms.total, size: terms.size, parts: terms.parts };
}

/** Adds what the rows sell their bounds for; false where that is without limit, so nothing is proved. */
export function addRows(model: ModelArrays, y: ArrayLike<number>, terms: Terms): boolean {
  for (let r = 0; r < model.rowCount; r++) {
    const price = y[r]!;
    if (price === 0) continue;
    const term = price * (price > 0 ? model.rowUpper[r]! : model.rowLower[r]!);
    // A price towards a missing side proves nothing.
    if (term === Number.POSITIVE_INFINITY) return false;
    terms.add(term);
  }
  return true;
}

/** Adds (3); false where an extra without limit is worth something, so nothing is proved. */
export function addExtras(
  model: ModelArrays,
  y: ArrayLike<number>,
  sigma: number,
  terms: Terms,
): boolean {
  for (let e = 0; e < model.extraCount; e++) {
    let reduced = sigma * model.extraValue[e]!;
    let parts = Math.abs(reduced);
    for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++) {
      const term = model.extraCoef[j]! * y[model.extraRow[j]!]!;
      reduced -= term;
      parts += Math.abs(term);
    }
    const upper = model.extraUpper[e]!;
    if (reduced <= 0 || upper === 0) continue;
    if (upper !== Number.POSITIVE_INFINITY) terms.add(upper * reduced, upper * parts);
    else if (reduced > priceNoise * 100 * parts) return false;
  }
  return true;
}

/** The option of unit i with the best reduced value; −1 if it has none. */
function bestOption(model: ModelArrays, y: ArrayLike<number>, sigma: number, i: number): number {
  const { unitStart, value, profileLength, profile } = model;
  const { place, placeRow, ownStart, ownRow, ownCoef } = model;
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  const end = unitStart[i + 1]!;
  const profileAt = i * profileLength;
  for (let o = unitStart[i]!; o < end; o++) {
    let reduced = sigma === 0 ? 0 : sigma * value[o]!;
    const rows = place[o]! * profileLength;
    for (let k = 0; k < profileLength; k++) {
      const row = placeRow[rows + k]!;
      if (row >= 0) reduced -= profile[profileAt + k]! * y[row]!;
    }
    const ownEnd = ownStart[o + 1]!;
    for (let e = ownStart[o]!; e < ownEnd; e++) reduced -= ownCoef[e]! * y[ownRow[e]!]!;
    if (!(reduced > most)) continue;
    most = reduced;
    best = o;
  }
  return best;
}

/** σ v_o − Σ_r a_ro y_r of option o of unit i, and what it was added up from. */
export function reducedValue(
  model: ModelArrays,
  y: ArrayLike<number>,
  sigma: number,
  i: number,
  o: number,
): Omit<Bracket, "size"> {
  let value = sigma === 0 ? 0 : sigma * model.value[o]!;
  let parts = Math.abs(value);
  forEachEntry(model, i, o, (row, coefficient) => {
    const term = coefficient * y[row]!;
    value -= term;
    parts += Math.abs(term);
  });
  return { value, parts };
}

/** What prices prove. */
export interface Proved {
  /** ±Infinity when they prove nothing. */
  readonly bound: number;
  /** Sum of all that was added up for it, in absolute terms: what its rounding is relative to. */
  readonly size: number;
  /** Is it proved by keeping rows whole (`packing/packed-bound.ts`)? */
  readonly packed?: boolean;
}

/**
 * Equation (1): a bound on the objective that anyone can recompute from the model and the prices.
 * @param prices one per row, in original units and the sign convention above
 * @returns the bound; ±Infinity when these prices prove nothing
 */
export function certifiedBound(model: ModelArrays, prices: ArrayLike<number>): number {
  return proved(model, prices).bound;
}

/** The same as a pass that can be interrupted. */
export function* certifiedBoundInPieces(
  model: ModelArrays,
  prices: ArrayLike<number>,
): Pieces<number> {
  return (yield* provedInPieces(model, prices)).bound;
}

/** The bound with the size of its terms. */
export function proved(model: ModelArrays, prices: ArrayLike<number>): Proved {
  return atOnce(provedInPieces(model, prices));
}

/** The same as a pass that can be interrupted. */
export function* provedInPieces(model: ModelArrays, prices: ArrayLike<number>): Pieces<Proved> {
  const sigma = senseSign(model);
  const y = new Float64Array(model.rowCount);
  for (let r = 0; r < y.length; r++) y[r] = sigma * prices[r]!;
  const { value, parts } = yield* bracket(model, y, 1);
  return { bound: model.offset + sigma * value, size: parts + Math.abs(model.offset) };
}

/** Equation (4): does `y` (one per row, original units) prove that the relaxation has no solution? */
export function provesInfeasible(model: ModelArrays, y: ArrayLike<number>): boolean {
  return atOnce(provesInfeasibleInPieces(model, y));
}

/** The same as a pass that can be interrupted. */
export function* provesInfeasibleInPieces(
  model: ModelArrays,
  y: ArrayLike<number>,
): Pieces<boolean> {
  const { value, size } = yield* bracket(model, y, 0);
  // Where a term is beyond all numbers (size ∞) nothing is proved.
  return value < -farkasMargin * size;
}

/** The first row whose bounds exclude each other (L_r > U_r), which needs no further proof; else −1. */
export function crossedRow(model: ModelArrays): number {
  for (let r = 0; r < model.rowCount; r++) if (model.rowLower[r]! > model.rowUpper[r]!) return r;
  return -1;
}

/**
 * Sets prices that can only be rounding noise to exactly 0: those towards a missing side, and those
 * that are next to nothing beside the largest of them or a typical value (per scaled row).
 * @param typical a typical value of the objective; 0 for a Farkas vector, which has no unit
 */
export function cleanPrices(
  model: ModelArrays,
  prices: Float64Array,
  typical: number = 1 / model.objectiveScale,
): Float64Array {
  let largest = typical;
  for (let r = 0; r < prices.length; r++)
    largest = Math.max(largest, Math.abs(prices[r]!) / model.rowScale[r]!);
  return possiblePrices(model, prices).map((price, r) =>
    Math.abs(price) / model.rowScale[r]! <= negligiblePrice * largest ? 0 : price,
  );
}

/** Sets prices towards a missing side, which prove nothing, to exactly 0. */
export function possiblePrices(model: ModelArrays, prices: Float64Array): Float64Array {
  const sigma = senseSign(model);
  return prices.map((price, r) => {
    const side = sigma * price > 0 ? model.rowUpper[r]! : model.rowLower[r]!;
    return Number.isFinite(side) ? price : 0;
  });
}
