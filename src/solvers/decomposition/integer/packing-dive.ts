/**
 * A plan by whole packings: rows that few units fill (a park, an agent) are packed one after the other,
 * each as well as can be at the prices of the relaxation of all that is left, which is then solved anew.
 * What a row's packing costs the others is seen at once in that relaxation, so packings are improved like
 * a plan: one to three are taken back and packed again, and stay if the relaxation is worth no less. It is a
 * dive over the columns of Dantzig & Wolfe (Barnhart et al. 1998; Sadykov et al. 2019) that needs no
 * columns: dynamic programming makes each packing when it is wanted.
 *
 * In the end the units that are still split are fixed one by one, those that weigh most first, while
 * the others, still free, make up for it.
 */
import type { Pieces } from "../../../model/pieces.js";
import { integrality } from "../../../model/tolerances.js";
import type { Random } from "../../../random.js";
import type { OptionPool } from "./option-pool.js";
import type { Restricted } from "./restricted.js";
import { bestPackingOf, type PackingRow } from "./row-packings.js";

/** Worths are changed by up to so much (scaled; values are about 1) for another packing. */
const noise = 0.015;
/** Packings tried for each row at first. */
const firstTries = 4;
/** How often a row is packed again without noise, another row with it, and one that shares candidates. */
const exactChance = 0.3;
const moreChance = 0.5;
const nearChance = 0.5;
const mostTogether = 3;
/** A packing that costs so much more than the last is not followed (scaled). */
const hopeless = 0.015;
/** What packing a row again counts at least, in pivots. */
const leastPivots = 10;
/** Candidates of a split unit that are tried, largest share first, until one costs no more than this (scaled). */
const mostShares = 3;
const cheap = 0.001;

/** The candidate that each unit ends with, the extras, and the value of the last relaxation (scaled). */
interface Rounded {
  readonly chosen: Int32Array;
  readonly z: Float64Array;
  readonly value: number;
}

export class PackingDive {
  /** What each packed row forbids. */
  private readonly packings = new Map<number, number[]>();
  /** Scaled value of the relaxation with all packings; every improvement keeps or raises it. */
  value = Number.NEGATIVE_INFINITY;

  /** The same without any. */
  relaxed = Number.NEGATIVE_INFINITY;
  /** Rows that share candidates with each. */
  private readonly near: readonly (readonly number[])[];
  /** Prices by which split units are weighed. */
  private readonly y: Float64Array;

  /**
   * @param rows to be packed, in this order
   * @param y scaled prices of the relaxation
   */
  constructor(
    private readonly restricted: Restricted,
    private readonly rows: readonly PackingRow[],
    y: Float64Array,
  ) {
    this.y = withoutEqualSizes(restricted.pool, y);
    const members = rows.map(({ candidates }) => new Set(candidates));
    this.near = rows.map((_, k) =>
      Array.from(rows.keys()).filter(
        (l) => l !== k && rows[l]!.candidates.some((c) => members[k]!.has(c)),
      ),
    );
  }

  /** Packs every row. False where rounding does not let it. */
  *begin(random: Random): Pieces<boolean> {
    const { restricted, rows } = this;
    if (!(yield* restricted.solve())) return false;
    this.relaxed = restricted.value;
    for (let k = 0; k < rows.length; k++) {
      const best = yield* this.firstPacking(k, random);
      if (best === null) continue;
      restricted.forbid(best);
      this.packings.set(k, best);
      if (!(yield* restricted.solve())) return false;
      this.value = restricted.value;
    }
    return this.packings.size > 0;
  }

  /** Packs rows again, one or a few at a time, until the simplex has made so many pivots. */
  *improve(pivots: number, random: Random): Pieces<void> {
    const { restricted } = this;
    const from = restricted.simplex.pivots;
    for (let n = 0; restricted.simplex.pivots - from + leastPivots * n < pivots; n++) {
      const rows = this.drawRows(random);
      yield* this.repack(rows, random);
    }
  }

  /** One row or more, often such as share candidates: what one takes another gives back. */
  private drawRows(random: Random): number[] {
    const packed = [...this.packings.keys()];
    const drawn = (from: readonly number[]): number => from[random.integer(0, from.length - 1)]!;
    const rows = [drawn(packed)];
    while (rows.length < mostTogether && random.chance(moreChance)) {
      const near = this.near[rows[0]!]!.filter((k) => this.packings.has(k));
      const next = drawn(near.length > 0 && random.chance(nearChance) ? near : packed);
      if (!rows.includes(next)) rows.push(next);
    }
    return rows;
  }

  /** The packings with all that is left made whole; they are as before. */
  *rounded(): Pieces<Rounded> {
    const { restricted } = this;
    const forbidden: number[] = [];
    const fixed = new Set<number>();
    let isSolved = yield* restricted.solve();
    while (isSolved) {
      const shares = this.heaviestSplit(fixed);
      if (shares === null) break;
      fixed.add(restricted.pool.unit[shares[0]!]!);
      isSolved = yield* this.fix(shares.slice(0, mostShares), forbidden);
    }
    const { value } = restricted;
    const end = { chosen: largestShares(restricted), z: restricted.extras(), value };
    restricted.allow(forbidden);
    return end;
  }

  /** The best of a few packings of the k-th row, as what it forbids. */
  private *firstPacking(k: number, random: Random): Pieces<number[] | null> {
    const { restricted } = this;
    let best: number[] | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < firstTries; n++) {
      const forbidden = this.pack(k, n === 0 ? 0 : noise, random);
      if (forbidden === null) continue;
      restricted.forbid(forbidden);
      const isSolved = yield* restricted.solve();
      restricted.allow(forbidden);
      if (!isSolved || restricted.value <= most) continue;
      most = restricted.value;
      best = forbidden;
    }
    return best;
  }

  /** What a new packing of the k-th row forbids: the row's other candidates, and others of units in it. */
  private pack(k: number, most: number, random: Random): number[] | null {
    const { restricted } = this;
    const { pool } = restricted;
    const row = this.rows[k]!;
    const chosen = bestPackingOf(restricted, row, most, random);
    if (chosen === null) return null;
    const isChosen = new Set(chosen);
    const taken = new Set(chosen.map((c) => pool.unit[c]!));
    const forbidden = Array.from(row.candidates).filter((c) => !taken.has(pool.unit[c]!));
    for (const i of taken)
      for (let c = pool.start[i]!; c < pool.start[i + 1]!; c++)
        if (!isChosen.has(c)) forbidden.push(c);
    return forbidden;
  }

  private *repack(rows: readonly number[], random: Random): Pieces<void> {
    const { restricted, packings } = this;
    const before = rows.map((k) => packings.get(k)!);
    for (const forbidden of before) restricted.allow(forbidden);
    const now: number[][] = [];
    let isBetter = yield* restricted.solve();
    for (const k of rows) {
      const forbidden = isBetter
        ? this.pack(k, random.chance(exactChance) ? 0 : noise * random.uniform(), random)
        : null;
      isBetter = forbidden !== null;
      if (forbidden === null) break;
      restricted.forbid(forbidden);
      now.push(forbidden);
      isBetter = (yield* restricted.solve()) && restricted.value > this.value - hopeless;
      if (!isBetter) break;
    }
    if (isBetter && restricted.value >= this.value) {
      this.value = restricted.value;
      rows.forEach((k, n) => {
        packings.set(k, now[n]!);
      });
      return;
    }
    for (const forbidden of now) restricted.allow(forbidden);
    for (const forbidden of before) restricted.forbid(forbidden);
  }

  /** Shares of the split unit whose two largest differ most in what they take, at the first prices. */
  private heaviestSplit(fixed: ReadonlySet<number>): readonly number[] | null {
    const { restricted } = this;
    let heaviest: readonly number[] | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const i of restricted.split()) {
      const shares = fixed.has(i) ? [] : sharesOf(restricted, i);
      if (shares.length < 2) continue;
      const weight = difference(restricted.pool, this.y, shares[0]!, shares[1]!);
      if (weight <= most) continue;
      most = weight;
      heaviest = shares;
    }
    return heaviest;
  }

  /** Fixes a split unit to the best of these candidates, and notes what that forbids. */
  private *fix(candidates: readonly number[], forbidden: number[]): Pieces<boolean> {
    const { restricted } = this;
    const before = restricted.value;
    let best: number[] = [];
    let most = Number.NEGATIVE_INFINITY;
    for (const c of candidates) {
      const others = othersOf(restricted.pool, c);
      restricted.forbid(others);
      const isSolved = yield* restricted.solve();
      if (isSolved && restricted.value >= before - cheap) {
        forbidden.push(...others);
        return true;
      }
      restricted.allow(others);
      if (best.length > 0 && !(isSolved && restricted.value > most)) continue;
      most = isSolved ? restricted.value : most;
      best = others;
    }
    restricted.forbid(best);
    forbidden.push(...best);
    return yield* restricted.solve();
  }
}

/** The other candidates of c's unit. */
function othersOf({ start, unit }: OptionPool, c: number): number[] {
  const others: number[] = [];
  const i = unit[c]!;
  for (let d = start[i]!; d < start[i + 1]!; d++) if (d !== c) others.push(d);
  return others;
}

/** Prices, 0 where all candidates take as much of a row: none can make up for another there. */
function withoutEqualSizes({ entryRow, entryCoef }: OptionPool, y: Float64Array): Float64Array {
  const first = new Float64Array(y.length).fill(Number.NaN);
  const differs = new Uint8Array(y.length);
  for (let e = 0; e < entryRow.length; e++) {
    const r = entryRow[e]!;
    if (Number.isNaN(first[r]!)) first[r] = entryCoef[e]!;
    else if (first[r] !== entryCoef[e]) differs[r] = 1;
  }
  return y.map((price, r) => (differs[r] === 1 ? price : 0));
}

/** Candidates of unit i with a share, largest first. */
function sharesOf(restricted: Restricted, i: number): number[] {
  const { start } = restricted.pool;
  const shares: number[] = [];
  for (let c = start[i]!; c < start[i + 1]!; c++)
    if (restricted.share(c) > integrality) shares.push(c);
  return shares.sort((a, b) => restricted.share(b) - restricted.share(a) || a - b);
}

/** Σ_r |y_r| |a_rc − a_rd|. */
function difference(
  { entryStart, entryRow, entryCoef }: OptionPool,
  y: Float64Array,
  c: number,
  d: number,
): number {
  const amount = new Map<number, number>();
  for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) amount.set(entryRow[e]!, entryCoef[e]!);
  for (let e = entryStart[d]!; e < entryStart[d + 1]!; e++)
    amount.set(entryRow[e]!, (amount.get(entryRow[e]!) ?? 0) - entryCoef[e]!);
  let sum = 0;
  for (const [r, a] of amount) sum += Math.abs(a * y[r]!);
  return sum;
}

/** Of each unit the candidate with the largest share. */
function largestShares(restricted: Restricted): Int32Array {
  const { start, unitCount } = restricted.pool;
  return Int32Array.from({ length: unitCount }, (_, i) => {
    let largest = start[i]!;
    for (let c = start[i]!; c < start[i + 1]!; c++)
      if (restricted.share(c) > restricted.share(largest)) largest = c;
    return largest;
  });
}
