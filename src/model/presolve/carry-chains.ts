/**
 * Chains of rows in which a continuous extra without value carries what one row leaves over to the next
 * (capacity or budget of a year that is not used up):
 *
 *   (1) act_t + a c_t − a c_{t−1} ≤ U_t,   0 ≤ c_t ≤ u_t
 *
 * Where u_t is no less than all that rows 1 … t can leave over, (1) has a solution c exactly when
 *
 *   (2) act_1 + … + act_t ≤ U_1 + … + U_t   for every t
 *
 * so the extras can be left out (their projection; Fourier 1827, Motzkin 1936). Row t of (2) says
 * nothing beyond row t + 1 when U_{t+1} ≤ the least activity of row t + 1.
 */
import { forEachExtraEntry, type ModelArrays } from "../linear-model.js";
import { rounding } from "../tolerances.js";

export interface CarryChains {
  /** Per row: the row that it carries to, or −1. */
  readonly next: Int32Array;
  /** Per row: the extra that does it, or −1. */
  readonly carry: Int32Array;
  /** Per row: U_1 + … + U_t along its chain; its own upper bound outside chains. */
  readonly upper: Float64Array;
  /** 1 for rows of (2) that the next one makes needless. */
  readonly needless: Uint8Array;
}

/**
 * The chains of a model whose extras can all be left out; null when there are none.
 * @param needlessOnly join only rows of which one becomes needless: no entry is repeated then
 */
export function carryChains(model: ModelArrays, needlessOnly: boolean): CarryChains | null {
  const { rowCount, extraCount } = model;
  const ends = Array.from({ length: extraCount }, (_, e) => carryEnds(model, e));
  if (ends.every((pair) => pair === null)) return null;
  const next = new Int32Array(rowCount).fill(-1);
  const carry = new Int32Array(rowCount).fill(-1);
  const isEntered = new Uint8Array(rowCount);
  // Per chain, by its first row the last one and the other way round: none may close to a circle.
  const first = Int32Array.from(next.keys());
  const last = first.slice();
  let found = false;
  const packs = packingRows(model);
  for (let e = 0; e < extraCount; e++) {
    const pair = ends[e] ?? null;
    if (pair === null) continue;
    const [from, to] = pair;
    if (packs[from] === 0 || packs[to] === 0 || next[from] !== -1 || isEntered[to] === 1) continue;
    if (first[from] === to) continue;
    first[last[to]!] = first[from]!;
    last[first[from]!] = last[to]!;
    next[from] = to;
    carry[from] = e;
    isEntered[to] = 1;
    found = true;
  }
  if (!found) return null;
  const least = leastOfOthers(model, carry);
  const upper = model.rowUpper.slice();
  const needless = new Uint8Array(rowCount);
  let joined = false;
  for (let head = 0; head < rowCount; head++) {
    if (isEntered[head] === 1) continue;
    let below = least[head]!;
    for (let r = head, to = next[r]!; to !== -1; r = to, to = next[r]!) {
      const e = carry[r]!;
      const most = model.extraUpper[e]! * Math.abs(model.extraCoef[model.extraStart[e]!]!);
      const leftOver = upper[r]! - below;
      const isNeedless = model.rowUpper[to]! <= least[to]!;
      // Not the difference where all of it may be infinite: ∞ − ∞ compares with nothing.
      const takesAll =
        most === Number.POSITIVE_INFINITY ||
        (leftOver < Number.POSITIVE_INFINITY && most >= leftOver - rounding * Math.abs(leftOver));
      if (!takesAll || (needlessOnly && !isNeedless)) {
        // A limit of its own, or left: the chain ends here and another one begins.
        next[r] = -1;
        carry[r] = -1;
        below = least[to]! - most;
        continue;
      }
      joined = true;
      needless[r] = isNeedless ? 1 : 0;
      upper[to]! += upper[r]!;
      below += least[to]!;
    }
  }
  return joined ? { next, carry, upper, needless } : null;
}

/** Rows with an upper bound only, and no negative entries of options. */
function packingRows(model: ModelArrays): Uint8Array {
  const { rowLower, rowUpper, sharedRow, sharedCoef, ownRow, ownCoef, profile, placeRow } = model;
  const packs = Uint8Array.from(rowUpper, (upper, r) =>
    Number.isFinite(upper) && rowLower[r] === Number.NEGATIVE_INFINITY ? 1 : 0,
  );
  for (let n = 0; n < sharedRow.length; n++) if (sharedCoef[n]! < 0) packs[sharedRow[n]!] = 0;
  for (let n = 0; n < ownRow.length; n++) if (ownCoef[n]! < 0) packs[ownRow[n]!] = 0;
  if (profile.some((amount) => amount < 0)) for (const r of placeRow) if (r >= 0) packs[r] = 0;
  return packs;
}

/** [from, to] of a continuous extra without value that has entries a in `from` and −a in `to` alone. */
function carryEnds(model: ModelArrays, e: number): readonly [number, number] | null {
  const { extraStart, extraRow, extraCoef, extraValue, extraInteger } = model;
  const first = extraStart[e]!;
  if (extraInteger[e] === 1 || extraValue[e] !== 0 || extraStart[e + 1]! - first !== 2) return null;
  const [a, b] = [extraCoef[first]!, extraCoef[first + 1]!];
  const [p, q] = [extraRow[first]!, extraRow[first + 1]!];
  if (a === 0 || a !== -b || p === q) return null;
  return a > 0 ? [p, q] : [q, p];
}

/** Least activity per row by the extras that carry nothing (options give 0 or more in these rows). */
function leastOfOthers(model: ModelArrays, carry: Int32Array): Float64Array {
  const least = new Float64Array(model.rowCount);
  const carries = new Uint8Array(model.extraCount);
  for (const e of carry) if (e >= 0) carries[e] = 1;
  for (let e = 0; e < model.extraCount; e++) {
    if (carries[e] === 1) continue;
    forEachExtraEntry(model, e, (r, b) => {
      if (b < 0) least[r]! += b * model.extraUpper[e]!;
    });
  }
  return least;
}
