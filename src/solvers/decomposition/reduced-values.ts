import type { ScaledModel } from "./scaled-model.js";

/**
 * The inner problem's data: the reduced value of every option of a unit at prices y,
 *
 *   w_o(y) = φ σω v_o − Σ_r a_ro q_r,   q = ρ y,   φ = 1 (0 in phase 1)
 *
 * The prices that a place's rows carry are gathered once per pass (K numbers per place), so that an
 * option costs K products and no look-up of rows. There is a kernel for K = 3 and one for any K, and one
 * that adds the own entry where every option has exactly one, all on one row (a cost on a budget).
 */
export class ReducedValues {
  /** After `unit(i)`: w_o of its options, in order. */
  readonly out: Float64Array;
  /** q = ρ y of the last `setPrices`. */
  readonly charge: Float64Array;
  /** Scaled size of each unit's values: what a tie among its options is relative to. */
  readonly size: Float64Array;
  private readonly placeCharge: Float64Array;
  /** φ σω */
  private valueWeight = Number.NaN;
  /** The row on which every option has exactly one own entry; −1: no own entries; −2: any. */
  private readonly ownRow: number;

  constructor(readonly lp: ScaledModel) {
    const { model } = lp;
    this.out = new Float64Array(Math.max(1, lp.longestUnit));
    this.charge = new Float64Array(model.rowCount);
    this.placeCharge = new Float64Array(model.placeCount * model.profileLength);
    this.size = unitSizes(lp);
    this.ownRow = uniformOwnRow(lp);
  }

  /** Sets the prices of the passes that follow. @param weight φ: 1, or 0 to price without the values */
  setPrices(y: Float64Array, weight: 0 | 1 = 1): void {
    const { model, rowScale, valueScale } = this.lp;
    const { charge, placeCharge } = this;
    for (let r = 0; r < y.length; r++) charge[r] = y[r]! * rowScale[r]!;
    for (let k = 0; k < placeCharge.length; k++) {
      const row = model.placeRow[k]!;
      placeCharge[k] = row < 0 ? 0 : charge[row]!;
    }
    this.valueWeight = weight * valueScale;
  }

  /** Fills `out` with the reduced values of unit i and returns how many options it has. */
  unit(i: number): number {
    const { model } = this.lp;
    const first = model.unitStart[i]!;
    const n = model.unitStart[i + 1]! - first;
    let base = 0;
    const sharedEnd = model.sharedStart[i + 1]!;
    for (let s = model.sharedStart[i]!; s < sharedEnd; s++)
      base -= model.sharedCoef[s]! * this.charge[model.sharedRow[s]!]!;
    if (this.ownRow >= 0) this.valuesAndCosts(first, n, base, this.charge[this.ownRow]!);
    else this.valuesOnly(first, n, base);
    const k = model.profileLength;
    if (k === 3) this.profile3(first, n, i * 3);
    else if (k > 0) this.profileAny(first, n, i * k, k);
    if (this.ownRow === -2) this.ownEntries(first, n);
    return n;
  }

  private valuesOnly(first: number, n: number, base: number): void {
    const { out, valueWeight } = this;
    const { value } = this.lp.model;
    for (let j = 0; j < n; j++) out[j] = valueWeight * value[first + j]! + base;
  }

  private valuesAndCosts(first: number, n: number, base: number, price: number): void {
    const { out, valueWeight } = this;
    const { value, ownCoef } = this.lp.model;
    for (let j = 0; j < n; j++)
      out[j] = valueWeight * value[first + j]! + base - ownCoef[first + j]! * price;
  }

  private profile3(first: number, n: number, at: number): void {
    const { out, placeCharge } = this;
    const { place, profile } = this.lp.model;
    const a = profile[at]!;
    const b = profile[at + 1]!;
    const c = profile[at + 2]!;
    for (let j = 0; j < n; j++) {
      const p = place[first + j]! * 3;
      out[j] = out[j]! - a * placeCharge[p]! - b * placeCharge[p + 1]! - c * placeCharge[p + 2]!;
    }
  }

  private profileAny(first: number, n: number, at: number, length: number): void {
    const { out, placeCharge } = this;
    const { place, profile } = this.lp.model;
    for (let j = 0; j < n; j++) {
      const p = place[first + j]! * length;
      let w = out[j]!;
      for (let k = 0; k < length; k++) w -= profile[at + k]! * placeCharge[p + k]!;
      out[j] = w;
    }
  }

  private ownEntries(first: number, n: number): void {
    const { out, charge } = this;
    const { ownStart, ownRow, ownCoef } = this.lp.model;
    for (let j = 0; j < n; j++) {
      const end = ownStart[first + j + 1]!;
      let w = out[j]!;
      for (let e = ownStart[first + j]!; e < end; e++) w -= ownCoef[e]! * charge[ownRow[e]!]!;
      out[j] = w;
    }
  }
}

function uniformOwnRow(lp: ScaledModel): number {
  const { ownStart, ownRow, optionCount } = lp.model;
  const count = ownStart[optionCount]!;
  if (count === 0) return -1;
  if (count !== optionCount) return -2;
  const row = ownRow[0]!;
  for (let o = 0; o < count; o++) if (ownStart[o] !== o || ownRow[o] !== row) return -2;
  return row;
}

/** Mean absolute scaled value of each unit's options, but not less than a hundredth of all units'. */
function unitSizes({ model, valueScale }: ScaledModel): Float64Array {
  const size = new Float64Array(model.unitCount);
  for (let i = 0; i < size.length; i++) {
    let sum = 0;
    const end = model.unitStart[i + 1]!;
    for (let o = model.unitStart[i]!; o < end; o++) sum += Math.abs(model.value[o]!);
    const count = Math.max(1, end - model.unitStart[i]!);
    size[i] = Math.max(leastSize, (sum * Math.abs(valueScale)) / count);
  }
  return size;
}

const leastSize = 0.01;
