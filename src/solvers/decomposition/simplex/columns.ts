import { grown } from "../../../model/growing.js";
import type { ScaledModel } from "../scaled-model.js";

/**
 * The columns of the restricted master problem, scaled and with entries of the same row merged:
 * first all extras, then options. Units with more than one option have a slot; the
 * columns of a slot are its "stay" column (no entries, option −1; only where the unit may stay) and
 * the options of the unit.
 */
export class Columns {
  count = 0;
  /** Entries of column c: start[c] … start[c+1]−1. */
  start = new Int32Array(64);
  row = new Int32Array(256);
  coef = new Float64Array(256);
  /** Scaled value. */
  cost = new Float64Array(64);
  /** Slot of the column's unit; −1 for extras. */
  slot = new Int32Array(64);
  /** Option of the model; −1 for "stay" and extras. */
  option = new Int32Array(64);
  slotCount = 0;
  /** Unit of a slot. */
  slotUnit = new Int32Array(32);
  /** Columns of a slot as a list: the last one, and for each column the one before it (−1: none). */
  private slotLast = new Int32Array(32);
  private previous = new Int32Array(64);
  private readonly sum: RowSum;

  constructor(readonly lp: ScaledModel) {
    this.sum = new RowSum(lp.model.rowCount);
    for (let e = 0; e < lp.model.extraCount; e++) this.addExtra(e);
  }

  /** Opens a slot for unit i; returns its number. */
  addSlot(i: number): number {
    this.slotUnit = grown(this.slotUnit, this.slotCount + 1);
    this.slotLast = grown(this.slotLast, this.slotCount + 1);
    this.slotUnit[this.slotCount] = i;
    this.slotLast[this.slotCount] = -1;
    return this.slotCount++;
  }

  /** Adds option o (−1: stay) of the slot's unit; returns its column. */
  addOption(slot: number, o: number): number {
    if (o >= 0) scatterOption(this.lp, this.slotUnit[slot]!, o, this.sum);
    const cost = o < 0 ? 0 : this.lp.model.value[o]! * this.lp.valueScale;
    return this.push(cost, slot, o);
  }

  /** The column of option o (−1: stay) in the slot; −1 when there is none. */
  find(slot: number, o: number): number {
    let c = this.slotLast[slot]!;
    while (c >= 0 && this.option[c] !== o) c = this.previous[c]!;
    return c;
  }

  private addExtra(e: number): void {
    const { model, rowScale, valueScale } = this.lp;
    for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++) {
      const r = model.extraRow[j]!;
      this.sum.add(r, model.extraCoef[j]! * rowScale[r]!);
    }
    this.push(model.extraValue[e]! * valueScale, -1, -1);
  }

  private push(cost: number, slot: number, option: number): number {
    const c = this.count++;
    const { sum } = this;
    this.start = grown(this.start, c + 2);
    this.cost = grown(this.cost, c + 1);
    this.slot = grown(this.slot, c + 1);
    this.option = grown(this.option, c + 1);
    let n = this.start[c]!;
    this.row = grown(this.row, n + sum.count);
    this.coef = grown(this.coef, n + sum.count);
    for (let t = 0; t < sum.count; t++) {
      const r = sum.rows[t]!;
      if (sum.value[r] === 0) continue;
      this.row[n] = r;
      this.coef[n++] = sum.value[r]!;
    }
    sum.clear();
    this.start[c + 1] = n;
    this.cost[c] = cost;
    this.slot[c] = slot;
    this.option[c] = option;
    this.previous = grown(this.previous, c + 1);
    if (slot >= 0) {
      this.previous[c] = this.slotLast[slot]!;
      this.slotLast[slot] = c;
    }
    return c;
  }
}

/** A sum of entries by row, with a list of the rows that were touched. */
export class RowSum {
  /** Dense, one per row. */
  readonly value: Float64Array;
  /** The first `count` are the rows touched since `clear`. */
  readonly rows: Int32Array;
  count = 0;
  private readonly seen: Uint8Array;

  constructor(m: number) {
    this.value = new Float64Array(m);
    this.rows = new Int32Array(m);
    this.seen = new Uint8Array(m);
  }

  add(r: number, a: number): void {
    this.value[r] = this.value[r]! + a;
    if (this.seen[r] === 1) return;
    this.seen[r] = 1;
    this.rows[this.count++] = r;
  }

  clear(): void {
    for (let t = 0; t < this.count; t++) {
      const r = this.rows[t]!;
      this.value[r] = 0;
      this.seen[r] = 0;
    }
    this.count = 0;
  }
}

/** Adds `times` the scaled entries of option o of unit i. */
export function scatterOption(lp: ScaledModel, i: number, o: number, sum: RowSum, times = 1): void {
  const { model, rowScale } = lp;
  for (let s = model.sharedStart[i]!; s < model.sharedStart[i + 1]!; s++) {
    const r = model.sharedRow[s]!;
    sum.add(r, times * model.sharedCoef[s]! * rowScale[r]!);
  }
  const k = model.profileLength;
  const rows = model.place[o]! * k;
  for (let j = 0; j < k; j++) {
    const r = model.placeRow[rows + j]!;
    if (r >= 0) sum.add(r, times * model.profile[i * k + j]! * rowScale[r]!);
  }
  for (let e = model.ownStart[o]!; e < model.ownStart[o + 1]!; e++) {
    const r = model.ownRow[e]!;
    sum.add(r, times * model.ownCoef[e]! * rowScale[r]!);
  }
}
