/**
 * A bound above the relaxation: Lagrange with the packing of each bin kept whole (Fisher 1981). With
 * unit prices λ (≥ 0 where a unit may stay) and row prices y on the rows outside the bins,
 *
 *   (1) L(λ, y) = Σ_r y_r bound_r + Σ_i λ_i + Σ_e s_e + Σ_o max(0, p_o) + Σ_b K_b(p)
 *   (2) p_o = v_o − Σ_r y_r a_ro − λ_i
 *
 * where K_b is the best packing of bin b in whole numbers (`packing.ts`) and the fourth sum is over the
 * options in no bin. At the relaxation's prices L is at most the LP bound; subgradient steps on λ and y
 * (Held, Wolfe & Crowder 1974) lower it. Where L with an option forced in is no better than the best
 * plan, the option is out: (3) L − K_b + K_b(with o) ≤ value; "stay" is out where L − λ_i ≤ value.
 *
 * All in scaled units, without the offset of the objective.
 */
import { planFeasibility, searchGain } from "../../../model/tolerances.js";
import type { Pacer } from "../pacer.js";
import { type Bins, binsOf } from "./bins.js";
import type { Candidates } from "./candidates.js";
import { type Bin, Packing } from "./packing.js";

/** Prices that later calls go on from. */
export interface PackingPrices {
  /** λ, one per unit. */
  readonly units: Float64Array;
  /** y, one per row. */
  readonly rows: Float64Array;
}

/** First length of a step (Polyak), steps without gain before it is cut, and by how much. */
const firstLength = 1;
const patience = 8;
const shorter = 0.6;
/** A gain counts from this part of the gap. */
const worthGain = 1e-3;
/** Weight of the row prices' steps beside the units'. */
const rowWeight = 0.1;
/** Nodes per packing. */
const mostNodes = 20_000;
const probeNodes = 2000;
/** A packing may be this far from its best, as a part of the gap that is left, all bins together. */
const packingSlack = 1e-3;

export class PackingBound {
  /** The least L so far. */
  bound = Number.POSITIVE_INFINITY;
  private readonly bins: Bins;
  private readonly sets: readonly (Bin & { readonly items: Int32Array })[];
  private readonly packing: Packing;
  /** Rows outside the bins that are priced, and those whose price is held (extras use them). */
  private readonly side: Int32Array;
  private readonly held: Uint8Array;
  private readonly extras: number;
  private readonly priced: Float64Array;
  private readonly taken: Int32Array;
  private readonly slope: Float64Array;
  private readonly best: { units: Float64Array; rows: Float64Array };

  /** @param relaxed scaled prices of the relaxation */
  constructor(
    private readonly candidates: Candidates,
    relaxed: Float64Array,
    start?: PackingPrices,
  ) {
    const { lp, unitCount, count, entryStart, entryRow, entryCoef } = candidates;
    const { model } = lp;
    const hasSide = (y: number, r: number): boolean =>
      Number.isFinite(y > 0 ? lp.upper[r]! : lp.lower[r]!);
    const prices = relaxed.map((y, r) => (y !== 0 && hasSide(y, r) ? y : 0));
    this.bins = binsOf(candidates);
    const { isPacked } = this.bins;
    const worth = new Float64Array(count);
    for (let c = 0; c < count; c++)
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
        if (isPacked[entryRow[e]!] === 1)
          worth[c]! += entryCoef[e]! * Math.max(0, prices[entryRow[e]!]!);
    this.sets = this.bins.items.map((items, b) =>
      this.binOf(items, this.bins.rows[b]!, worth, prices),
    );
    this.packing = new Packing(Math.max(1, ...this.sets.map((set) => set.items.length)));
    this.held = new Uint8Array(model.rowCount);
    for (const r of model.extraRow) this.held[r] = 1;
    this.side = Int32Array.from(isPacked.keys()).filter((r) => isPacked[r] === 0);
    this.extras = this.extrasAt(prices);
    this.priced = new Float64Array(count);
    this.taken = new Int32Array(unitCount);
    this.slope = new Float64Array(model.rowCount);
    const rows = start?.rows.slice() ?? prices.slice();
    this.best = { rows, units: start?.units.slice() ?? new Float64Array(unitCount) };
    if (start === undefined) this.startUnits(worth);
  }

  get prices(): PackingPrices {
    return this.best;
  }

  /** Is there anything to pack? */
  get applies(): boolean {
    return this.sets.length > 0;
  }

  private binOf(
    items: Int32Array,
    rows: Int32Array,
    worth: Float64Array,
    prices: Float64Array,
  ): Bin & { items: Int32Array } {
    const { lp, entryStart, entryRow, entryCoef } = this.candidates;
    const use = new Float64Array(items.length * rows.length);
    items.forEach((c, k) => {
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) {
        const at = rows.indexOf(entryRow[e]!);
        if (at >= 0) use[k * rows.length + at]! += entryCoef[e]!;
      }
    });
    // As much as a plan may break the row by.
    const room = Float64Array.from(rows, (r, k) => {
      const upper = lp.upper[r]!;
      let largest = lp.rowScale[r]!;
      for (let j = 0; j < items.length; j++) largest = Math.max(largest, use[j * rows.length + k]!);
      return upper + planFeasibility * Math.max(Math.abs(upper), largest);
    });
    return {
      items,
      use,
      room,
      profit: new Float64Array(items.length),
      surrogate: Float64Array.from(items, (c) => worth[c]!),
      surrogateRoom: rows.reduce((sum, r, k) => sum + Math.max(0, prices[r]!) * room[k]!, 0),
    };
  }

  private extrasAt(prices: Float64Array): number {
    const { model, rowScale, valueScale } = this.candidates.lp;
    let total = 0;
    for (let e = 0; e < model.extraCount; e++) {
      let reduced = model.extraValue[e]! * valueScale;
      for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++) {
        const r = model.extraRow[j]!;
        reduced -= model.extraCoef[j]! * rowScale[r]! * prices[r]!;
      }
      const upper = model.extraUpper[e]!;
      if (reduced > (upper === Number.POSITIVE_INFINITY ? searchGain : 0)) total += reduced * upper;
    }
    return total;
  }

  /** λ_i: the unit's best reduced value, as in the relaxation. */
  private startUnits(worth: Float64Array): void {
    const { unitCount, start, option, lp } = this.candidates;
    const { units, rows } = this.best;
    this.reprice(rows);
    for (let i = 0; i < unitCount; i++) {
      let best = lp.model.mustAct[i] === 1 ? Number.NEGATIVE_INFINITY : 0;
      for (let c = start[i]!; c < start[i + 1]!; c++)
        if (option[c]! >= 0) best = Math.max(best, this.priced[c]! - worth[c]!);
      units[i] = Number.isFinite(best) ? best : 0;
    }
  }

  private reprice(y: Float64Array): void {
    const { count, value, entryStart, entryRow, entryCoef } = this.candidates;
    const { isPacked } = this.bins;
    for (let c = 0; c < count; c++) {
      let p = value[c]!;
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
        if (isPacked[entryRow[e]!] === 0) p -= entryCoef[e]! * y[entryRow[e]!]!;
      this.priced[c] = p;
    }
  }

  /** Equation (1); leaves what the maximisers take in `taken` and the slopes of y in `slope`. */
  private evaluate(units: Float64Array, y: Float64Array, slack: number): number {
    const { lp, unit, option, count, entryStart, entryRow, entryCoef } = this.candidates;
    const { side, slope, taken, packing } = this;
    this.reprice(y);
    taken.fill(0);
    let bound = this.extras;
    for (const r of side) {
      const upper = y[r]! > 0 || (y[r] === 0 && Number.isFinite(lp.upper[r]!));
      const edge = upper ? lp.upper[r]! : lp.lower[r]!;
      slope[r] = edge;
      if (y[r] !== 0) bound += y[r]! * edge;
    }
    const take = (c: number): void => {
      taken[unit[c]!]!++;
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
        slope[entryRow[e]!]! -= entryCoef[e]!;
    };
    for (let i = 0; i < units.length; i++) bound += units[i]!;
    for (let c = 0; c < count; c++) {
      if (option[c]! < 0 || this.bins.binOf[c]! >= 0) continue;
      const p = this.priced[c]! - units[unit[c]!]!;
      if (p <= 0) continue;
      bound += p;
      take(c);
    }
    for (const set of this.sets) {
      this.setProfits(set, units);
      bound += packing.bound(set, slack / this.sets.length, mostNodes);
      for (let k = 0; k < set.items.length; k++) if (packing.taken[k] === 1) take(set.items[k]!);
    }
    return bound;
  }

  private setProfits(set: Bin & { readonly items: Int32Array }, units: Float64Array): void {
    const { items, profit } = set;
    for (let k = 0; k < items.length; k++)
      profit[k] = this.priced[items[k]!]! - units[this.candidates.unit[items[k]!]!]!;
  }

  /** Subgradient steps towards `target`, the value of the best plan. */
  async improve(target: number, steps: number, pacer: Pacer): Promise<void> {
    const units = this.best.units.slice();
    const y = this.best.rows.slice();
    let length = firstLength;
    let stale = 0;
    for (let step = 0; step < steps; step++) {
      const gap = Number.isFinite(this.bound) ? this.bound - target : Math.abs(target) * worthGain;
      const now = this.evaluate(units, y, Math.max(0, gap) * packingSlack);
      if (now < this.bound - searchGain) {
        if (now < this.bound - worthGain * Math.abs(this.bound - target)) stale = 0;
        this.bound = now;
        this.best.units.set(units);
        this.best.rows.set(y);
      } else if (++stale > patience) {
        stale = 0;
        length *= shorter;
        units.set(this.best.units);
        y.set(this.best.rows);
      }
      const norm = this.norm(units, y);
      if (norm === 0 || now <= target) return;
      this.step(units, y, (length * (now - target)) / norm);
      if (pacer.due() && (await pacer.rest())) return;
    }
  }

  /** Squared length of the subgradient; slopes that lead nowhere are set to 0. */
  private norm(units: Float64Array, y: Float64Array): number {
    const { lp } = this.candidates;
    const { taken, slope } = this;
    let norm = 0;
    for (let i = 0; i < units.length; i++) {
      if (units[i] === 0 && taken[i] === 0 && lp.model.mustAct[i] === 0) taken[i] = 1;
      norm += (1 - taken[i]!) ** 2;
    }
    for (const r of this.side) {
      const hasUpper = Number.isFinite(lp.upper[r]!);
      const hasLower = Number.isFinite(lp.lower[r]!);
      // At 0 a price moves only when its row is broken.
      if (y[r] === 0) {
        const activity = (hasUpper ? lp.upper[r]! : lp.lower[r]!) - slope[r]!;
        if (hasUpper && activity > lp.upper[r]!) slope[r] = lp.upper[r]! - activity;
        else if (hasLower && activity < lp.lower[r]!) slope[r] = lp.lower[r]! - activity;
        else slope[r] = 0;
      }
      if (this.held[r] === 1 || !Number.isFinite(slope[r]!)) slope[r] = 0;
      norm += rowWeight * slope[r]! * slope[r]!;
    }
    return norm;
  }

  private step(units: Float64Array, y: Float64Array, length: number): void {
    const { mustAct } = this.candidates.lp.model;
    for (let i = 0; i < units.length; i++) {
      units[i]! -= length * (1 - this.taken[i]!);
      if (mustAct[i] === 0 && units[i]! < 0) units[i] = 0;
    }
    for (const r of this.side) {
      const next = y[r]! - length * rowWeight * this.slope[r]!;
      // A price changes its side only by way of 0.
      y[r] = y[r]! * next < 0 ? 0 : next;
    }
  }

  /** Equation (3): 1 for the candidates that a plan worth more than `target` can use. */
  async keep(target: number, pacer: Pacer): Promise<Uint8Array> {
    const { count, unitCount, start, option, unit } = this.candidates;
    const { units, rows } = this.best;
    const keep = new Uint8Array(count).fill(1);
    const total = this.evaluate(units, rows, 0);
    const gap = total - target;
    for (let i = 0; i < unitCount; i++)
      for (let c = start[i]!; c < start[i + 1]!; c++)
        if (option[c]! < 0) keep[c] = units[i]! >= gap ? 0 : 1;
        else if (this.bins.binOf[c]! < 0)
          keep[c] = units[unit[c]!]! - this.priced[c]! >= gap ? 0 : 1;
    for (const set of this.sets) {
      this.setProfits(set, units);
      const best = this.packing.bound(set, 0, mostNodes);
      const taken = this.packing.taken.slice();
      for (let k = 0; k < set.items.length; k++) {
        if (taken[k] === 1) continue;
        keep[set.items[k]!] = this.packing.canBeat(set, k, best - gap, probeNodes) ? 1 : 0;
        if (pacer.due()) await pacer.rest();
      }
    }
    return keep;
  }
}
