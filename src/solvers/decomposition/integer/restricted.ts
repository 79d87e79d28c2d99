/**
 * The relaxation on the candidates of a pool, some of which are forbidden for a while. What is forbidden
 * costs so much that it is left at once; rows may be broken at a price (`simplex.ts`), so that there is
 * always an optimum, and each begins at the basis of the one before: a few pivots.
 */
import type { Pieces } from "../../../model/pieces.js";
import { type Basis, loadBasis } from "../simplex/basis.js";
import { isKey, Master } from "../simplex/master.js";
import { addOption } from "../simplex/price-all.js";
import { Simplex } from "../simplex/simplex.js";
import type { OptionPool } from "./option-pool.js";

/** Pivots between two looks at the clock, and after which one relaxation is given up. */
const burst = 40;
const mostPivots = 2000;
/** What a forbidden candidate costs, scaled: far more than any plan differs from another. */
const ban = 50;
/** A row may be broken at so many times its price and the typical price; other variables at more. */
const dear = { times: 4, typical: 1.2, others: 100 };

export class Restricted {
  readonly simplex: Simplex;
  /** Scaled value of the last relaxation, less what broken rows cost and without the offset. */
  value = Number.NEGATIVE_INFINITY;
  private readonly master: Master;
  /** Column of each candidate; −1 where its unit has no other. */
  private readonly column: Int32Array;
  /** How often each candidate is forbidden at present. */
  private readonly bans: Int32Array;
  /** What units without a choice are worth. */
  private readonly settled: number;

  /** @param y scaled prices of the relaxation that `basis` is from */
  constructor(
    readonly pool: OptionPool,
    basis: Basis,
    y: Float64Array,
  ) {
    const { lp, start, option, unitCount, count } = pool;
    this.master = new Master(lp);
    loadBasis(this.master, basis);
    this.column = new Int32Array(count).fill(-1);
    this.bans = new Int32Array(count);
    let settled = 0;
    for (let i = 0; i < unitCount; i++) {
      if (start[i + 1]! - start[i]! < 2 && this.master.slotOf[i]! < 0) {
        const key = this.master.keyOption[i]!;
        if (key >= 0) settled += lp.model.value[key]! * lp.valueScale;
        continue;
      }
      for (let c = start[i]!; c < start[i + 1]!; c++) {
        addOption(this.master, i, option[c]!);
        this.column[c] = this.master.columns.find(this.master.slotOf[i]!, option[c]!);
      }
    }
    this.settled = settled;
    this.simplex = new Simplex(this.master);
    this.setWeights(y);
    this.master.sumKeys();
    this.master.refactor();
  }

  forbid(candidates: Iterable<number>): void {
    for (const c of candidates)
      if (this.bans[c]!++ === 0 && this.column[c]! >= 0)
        this.master.columns.cost[this.column[c]!]! -= ban;
  }

  /** The reverse. */
  allow(candidates: Iterable<number>): void {
    for (const c of candidates)
      if (--this.bans[c]! === 0 && this.column[c]! >= 0)
        this.master.columns.cost[this.column[c]!]! += ban;
  }

  isOpen(c: number): boolean {
    return this.bans[c] === 0;
  }

  /** Solves it anew, from where it stands; false where rounding does not let it. */
  *solve(): Pieces<boolean> {
    const { simplex } = this;
    simplex.reset("elastic");
    for (const from = simplex.pivots; simplex.pivots - from <= mostPivots; ) {
      const end = yield* simplex.run(burst);
      yield;
      if (end === "more" || simplex.restoreBounds()) continue;
      this.value = this.worthOfBasis();
      return end === "optimal";
    }
    return false;
  }

  /** Reduced value of candidate c at the last prices, bans aside. */
  worth(c: number): number {
    const { value, entryStart, entryRow, entryCoef } = this.pool;
    const { y } = this.simplex.entering;
    let worth = value[c]!;
    const end = entryStart[c + 1]!;
    for (let e = entryStart[c]!; e < end; e++) worth -= entryCoef[e]! * y[entryRow[e]!]!;
    return worth;
  }

  /** Share of candidate c in the last relaxation. */
  share(c: number): number {
    const { master, column, pool } = this;
    if (column[c]! < 0) return 1;
    const position = master.position[master.m + column[c]!]!;
    if (position === isKey) return master.keyValue(master.slotOf[pool.unit[c]!]!);
    return position < 0 ? 0 : master.x[position]!;
  }

  /** Units that the last relaxation splits. */
  split(): number[] {
    const { slotHead, columns } = this.master;
    const units: number[] = [];
    for (let s = 0; s < columns.slotCount; s++)
      if (slotHead[s]! >= 0) units.push(columns.slotUnit[s]!);
    return units;
  }

  /** Extras of the last relaxation. */
  extras(): Float64Array {
    const { master, pool } = this;
    const { m, position, atUpper, upper, x } = master;
    return Float64Array.from({ length: pool.lp.model.extraCount }, (_, e) => {
      const p = position[m + e]!;
      if (p >= 0) return Math.max(0, x[p]!);
      return atUpper[m + e] === 1 ? upper[m + e]! : 0;
    });
  }

  private setWeights(y: Float64Array): void {
    const priced = y.filter((price) => price !== 0).map(Math.abs);
    const typical = priced.reduce((a, b) => a + b, 0) / Math.max(1, priced.length);
    const { entering } = this.simplex;
    for (let r = 0; r < y.length; r++)
      entering.rowWeight[r] = dear.times * Math.abs(y[r]!) + dear.typical * (typical || 1);
    entering.weight = dear.others * priced.reduce((a, b) => Math.max(a, b), 1);
  }

  private worthOfBasis(): number {
    const { m, columns, slotKey, basic, x, lower, upper } = this.master;
    const { rowWeight } = this.simplex.entering;
    const { cost, slot } = columns;
    let value = this.settled;
    for (let s = 0; s < columns.slotCount; s++) value += cost[slotKey[s]!]!;
    const z = this.extras();
    for (let e = 0; e < z.length; e++) value += cost[e]! * z[e]!;
    for (let p = 0; p < m; p++) {
      const v = basic[p]!;
      if (v < m) value -= rowWeight[v]! * Math.max(0, lower[v]! - x[p]!, x[p]! - upper[v]!);
      else if (slot[v - m]! >= 0) value += x[p]! * (cost[v - m]! - cost[slotKey[slot[v - m]!]!]!);
    }
    return value;
  }
}
