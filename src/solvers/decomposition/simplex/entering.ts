import { grown } from "../../../model/growing.js";
import { simplexOptimality } from "../../../model/tolerances.js";
import { type Master, nonbasic } from "./master.js";

/**
 *   elastic  maximise value − (cost of violations)
 *   phase1   minimise the sum of violations alone
 *   hard     maximise value; what is within its bounds stays there
 */
export type SimplexMode = "elastic" | "phase1" | "hard";

/** Columns kept between two full pricings, and the least gain of those, relative to the best. */
const hotLimit = 200;
const hotShare = 0.1;
/** They are used as long as one of them gains this part of what the best did then. */
const hotFloor = 0.05;

/**
 * The prices of a basis and the choice of the entering variable. Effective costs are the values plus the
 * slope of the violation cost on each basic variable's piece; y solves Bᵀ y = c.
 */
export class Entering {
  /** Prices at the last basis, one per row (scaled). */
  readonly y: Float64Array;
  /** Reduced value that the key's violation adds, per slot. */
  bonus = new Float64Array(32);
  mode: SimplexMode = "elastic";
  /** Cost of a violation per unit: by row, and of extras and options. */
  readonly rowWeight: Float64Array;
  weight = Number.NaN;
  optimality = simplexOptimality;
  /** The smallest-index rule (Bland 1977) in place of the largest gain. */
  bland = false;
  /** The choice: variable (−1: none), gain per unit of its move, and direction. */
  variable = -1;
  gain = Number.NaN;
  direction: 1 | -1 = 1;
  anyBanned = false;
  private reduced = new Float64Array(64);
  private banned = new Uint8Array(64);
  /** Columns that were attractive at the last full pricing, and how attractive they must be. */
  private readonly hot = new Int32Array(hotLimit);
  private hotCount = 0;
  private hotGain = Number.NaN;
  /** Reduced value of each slot's key, valid where its stamp is the present one. */
  private keyReduced = new Float64Array(32);
  private keyStamp = new Int32Array(32);
  private stamp = 0;

  constructor(private readonly master: Master) {
    this.y = new Float64Array(master.m);
    this.rowWeight = new Float64Array(master.m).fill(1);
  }

  /** Makes room for columns that were added, and forgets the hot ones. */
  makeRoom(): void {
    const { columns, m } = this.master;
    this.reduced = grown(this.reduced, columns.count);
    this.bonus = grown(this.bonus, columns.slotCount);
    this.keyReduced = grown(this.keyReduced, columns.slotCount);
    this.keyStamp = grown(this.keyStamp, columns.slotCount);
    this.banned = grown(this.banned, m + columns.count);
    this.hotCount = 0;
  }

  /** Keeps the present choice out until the next factorisation. */
  ban(): void {
    this.banned[this.variable] = 1;
    this.anyBanned = true;
  }

  liftBans(): void {
    if (this.anyBanned) this.banned.fill(0);
    this.anyBanned = false;
  }

  /** Effective costs by position, then y = B⁻ᵀ c. */
  computePrices(): void {
    const { m, basic, lower, columns, slotHead, slotKey, piece } = this.master;
    const { y, bonus, weight, rowWeight } = this;
    const { cost, slot } = columns;
    const named = lower.length;
    const costs = this.mode === "phase1" ? 0 : 1;
    this.stamp++;
    bonus.fill(0, 0, columns.slotCount);
    for (let p = 0; p < m; p++) {
      const v = basic[p]!;
      if (v < named) continue;
      const s = slot[v - m]!;
      if (slotHead[s] === p) bonus[s] = -weight * piece[m + slotKey[s]!]!;
    }
    for (let p = 0; p < m; p++) {
      const v = basic[p]!;
      if (v < named) {
        y[p] = v < m ? -rowWeight[v]! * piece[v]! : costs * cost[v - m]! - weight * piece[v]!;
        continue;
      }
      const s = slot[v - m]!;
      y[p] = costs * (cost[v - m]! - cost[slotKey[s]!]!) - bonus[s]! - weight * piece[v]!;
    }
    this.master.factor.btran(y);
  }

  /** The variable with the largest gain (Bland: the first with any). */
  choose(): boolean {
    this.variable = -1;
    this.gain = this.optimality;
    this.priceLogicals();
    if (!(this.bland && this.variable >= 0)) this.priceColumns();
    return this.variable >= 0;
  }

  private offer(v: number, gain: number, direction: 1 | -1): void {
    if (gain <= this.gain || this.banned[v] === 1) return;
    if (this.bland && this.variable >= 0) return;
    this.variable = v;
    this.gain = gain;
    this.direction = direction;
  }

  /** A logical's reduced value is y_r; past its bound it costs `weight`. */
  private priceLogicals(): void {
    const { m, position, atUpper, lower, upper } = this.master;
    const { y, rowWeight } = this;
    const hard = this.mode === "hard";
    for (let r = 0; r < m; r++) {
      if (position[r] !== nonbasic) continue;
      const d = y[r]!;
      const fixed = lower[r]! >= upper[r]!;
      const beyond = hard ? Number.POSITIVE_INFINITY : rowWeight[r]!;
      if (atUpper[r] === 1) {
        if (!fixed) this.offer(r, -d, -1);
        this.offer(r, d - beyond, 1);
        if (fixed) this.offer(r, -d - beyond, -1);
      } else {
        if (!fixed) this.offer(r, d, 1);
        this.offer(r, -d - beyond, -1);
        if (fixed) this.offer(r, d - beyond, 1);
      }
    }
  }

  /**
   * Multiple partial pricing: all columns are priced only when none of the hot ones, the best of the
   * last time, is attractive any more.
   */
  private priceColumns(): void {
    if (!this.bland && this.priceHot()) return;
    this.priceAllColumns();
  }

  /** Offers the hot columns; false when none is worth a pivot. */
  private priceHot(): boolean {
    const { hot } = this;
    if (this.variable < 0) this.gain = this.hotGain;
    let kept = 0;
    for (let h = 0; h < this.hotCount; h++) {
      const c = hot[h]!;
      if (this.offerColumn(c) >= this.hotGain) hot[kept++] = c;
    }
    this.hotCount = kept;
    if (this.variable >= 0) return true;
    this.gain = this.optimality;
    return false;
  }

  private priceAllColumns(): void {
    const { reduced, hot } = this;
    const { m, columns } = this.master;
    let best = 0;
    for (let c = 0; c < columns.count; c++) {
      const d = this.offerColumn(c);
      reduced[c] = d;
      if (d > best) best = d;
    }
    this.hotGain = Math.max(this.optimality, best * hotFloor);
    const enough = Math.max(this.optimality, best * hotShare);
    this.hotCount = 0;
    for (let c = 0; c < columns.count && this.hotCount < hot.length; c++)
      if (reduced[c]! > enough && this.banned[m + c] === 0) hot[this.hotCount++] = c;
  }

  /** Offers column c if it is nonbasic; returns its gain. */
  private offerColumn(c: number): number {
    const { m, position, columns, slotKey, atUpper, upper } = this.master;
    if (position[m + c] !== nonbasic) return 0;
    const slot = columns.slot[c]!;
    if (slot >= 0) {
      const d = this.worth(c) - this.keyWorth(slot, slotKey[slot]!);
      if (d > this.gain) this.offer(m + c, d, 1);
      return d;
    }
    if (upper[m + c] === 0) return 0;
    const d = this.worth(c);
    if (atUpper[m + c] === 1) this.offer(m + c, -d, -1);
    else this.offer(m + c, d, 1);
    return Math.abs(d);
  }

  private keyWorth(slot: number, key: number): number {
    if (this.keyStamp[slot] !== this.stamp) {
      this.keyStamp[slot] = this.stamp;
      this.keyReduced[slot] = this.worth(key) + this.bonus[slot]!;
    }
    return this.keyReduced[slot]!;
  }

  /** Reduced value of column c at y. */
  private worth(c: number): number {
    const { start, row, coef, cost } = this.master.columns;
    const { y } = this;
    let w = this.mode === "phase1" ? 0 : cost[c]!;
    const end = start[c + 1]!;
    for (let e = start[c]!; e < end; e++) w -= coef[e]! * y[row[e]!]!;
    return w;
  }
}
