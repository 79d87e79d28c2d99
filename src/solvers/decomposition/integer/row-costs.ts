/**
 * What a row costs at a given activity of the options: its penalised violation, and the best use of the
 * extras that have entries in this row alone (a site to open, a soft rule):
 *
 *   f_r(t) = min over z ≥ 0 within bounds of  Σ_e −w_e z_e + μ_r · violation(t + Σ_e b_re z_e)
 *
 * With one extra in the row the minimum is exact: f is piecewise linear, so it is at a bound of z or
 * where a bound of the row is met (rounded to both sides for a whole-number extra). Several extras in
 * one row are set one after the other, cheapest relief first. Extras in more than one row are not
 * handled here; they count as part of the activity.
 */
import type { ModelArrays } from "../../../model/linear-model.js";
import { searchSlack } from "../../../model/tolerances.js";
import type { ScaledModel } from "../scaled-model.js";

export class RowCosts {
  /** Scaled row bounds, wider by a guard against rounding. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** μ, cost per unit of violation. */
  readonly weight: Float64Array;
  /** Extras of row r alone: own[ownStart[r] … ownStart[r+1]-1]. */
  private readonly ownStart: Int32Array;
  private readonly own: Int32Array;
  private readonly worth: Float64Array;
  private readonly coef: Float64Array;
  private readonly most: Float64Array;
  private readonly whole: Uint8Array;
  /** Extras with entries in several rows. */
  readonly linking: Int32Array;
  /** z of the row's own extras after `settle`. */
  readonly z: Float64Array;
  private readonly trial: Float64Array;

  constructor(lp: ScaledModel) {
    const { model, lower, upper } = lp;
    this.lower = lower.map((bound) => bound - searchSlack * Math.max(1, Math.abs(bound)));
    this.upper = upper.map((bound) => bound + searchSlack * Math.max(1, Math.abs(bound)));
    this.weight = new Float64Array(model.rowCount).fill(1);
    this.z = new Float64Array(model.extraCount);
    this.trial = new Float64Array(model.extraCount);
    const { ownStart, own, linking } = splitExtras(model);
    this.ownStart = ownStart;
    this.own = own;
    this.linking = linking;
    this.worth = new Float64Array(model.extraCount);
    this.coef = new Float64Array(model.extraCount);
    this.most = model.extraUpper;
    this.whole = model.extraInteger;
    for (const e of own) {
      this.worth[e] = model.extraValue[e]! * lp.valueScale;
      for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++)
        this.coef[e]! += model.extraCoef[j]! * lp.rowScale[model.extraRow[j]!]!;
    }
    this.sortByRelief();
  }

  /** Cost of row r at this activity. */
  at(r: number, activity: number): number {
    if (this.ownStart[r] !== this.ownStart[r + 1]) return this.withExtras(r, activity, this.trial);
    const below = this.lower[r]! - activity;
    if (below > 0) return below * this.weight[r]!;
    const above = activity - this.upper[r]!;
    return above > 0 ? above * this.weight[r]! : 0;
  }

  /** Violation of row r at this activity, after its own extras are set; they are kept in `z`. */
  settle(r: number, activity: number): number {
    let total = activity;
    if (this.ownStart[r] !== this.ownStart[r + 1]) {
      this.withExtras(r, activity, this.z);
      for (let k = this.ownStart[r]!; k < this.ownStart[r + 1]!; k++)
        total += this.coef[this.own[k]!]! * this.z[this.own[k]!]!;
    }
    return this.violation(r, total);
  }

  /** Sets the extras of single rows at these activities. */
  collect(activity: Float64Array, z: Float64Array): void {
    for (let r = 0; r < activity.length; r++)
      if (this.ownStart[r] !== this.ownStart[r + 1]) this.withExtras(r, activity[r]!, z);
  }

  private violation(r: number, activity: number): number {
    return Math.max(0, this.lower[r]! - activity, activity - this.upper[r]!);
  }

  private withExtras(r: number, activity: number, z: Float64Array): number {
    let total = activity;
    let cost = 0;
    for (let k = this.ownStart[r]!; k < this.ownStart[r + 1]!; k++) {
      const e = this.own[k]!;
      z[e] = this.best(r, total, e);
      cost -= this.worth[e]! * z[e]!;
      total += this.coef[e]! * z[e]!;
    }
    return cost + this.violation(r, total) * this.weight[r]!;
  }

  /** The best z_e in row r when the rest of the row amounts to `activity`. */
  private best(r: number, activity: number, e: number): number {
    const b = this.coef[e]!;
    const w = this.worth[e]!;
    const u = this.most[e]!;
    let best = 0;
    let bestCost = this.violation(r, activity) * this.weight[r]!;
    const tryOne = (z: number): void => {
      if (!(z > 0 && z <= u)) return;
      const cost = this.violation(r, activity + b * z) * this.weight[r]! - w * z;
      if (cost < bestCost) {
        bestCost = cost;
        best = z;
      }
    };
    if (u !== Number.POSITIVE_INFINITY) tryOne(this.whole[e] === 1 ? Math.floor(u) : u);
    if (b === 0) return best;
    for (const bound of [this.lower[r]!, this.upper[r]!]) {
      if (!Number.isFinite(bound)) continue;
      const z = (bound - activity) / b;
      if (this.whole[e] === 1) {
        tryOne(Math.floor(z));
        tryOne(Math.ceil(z));
      } else tryOne(z);
    }
    return best;
  }

  /** Several extras in one row: those that earn most, or cost least per unit of the row, come first. */
  private sortByRelief(): void {
    for (let r = 0; r + 1 < this.ownStart.length; r++) {
      const from = this.ownStart[r]!;
      const to = this.ownStart[r + 1]!;
      if (to - from < 2) continue;
      const rank = (e: number): number =>
        this.worth[e]! / Math.max(Number.MIN_VALUE, Math.abs(this.coef[e]!));
      const sorted = [...this.own.subarray(from, to)].sort((a, b) => rank(b) - rank(a) || a - b);
      this.own.set(sorted, from);
    }
  }
}

/** Extras by the row they are in, and those in several rows (or in none). */
function splitExtras(model: ModelArrays): {
  ownStart: Int32Array;
  own: Int32Array;
  linking: Int32Array;
} {
  const rowOf = (e: number): number => {
    const first = model.extraStart[e]!;
    const end = model.extraStart[e + 1]!;
    for (let j = first + 1; j < end; j++)
      if (model.extraRow[j] !== model.extraRow[first]) return -1;
    return first === end ? -1 : model.extraRow[first]!;
  };
  const rows = Array.from({ length: model.extraCount }, (_, e) => rowOf(e));
  const ownStart = new Int32Array(model.rowCount + 1);
  for (const r of rows) if (r >= 0) ownStart[r + 1]!++;
  for (let r = 0; r < model.rowCount; r++) ownStart[r + 1]! += ownStart[r]!;
  const own = new Int32Array(ownStart[model.rowCount]!);
  const next = ownStart.slice();
  const linking: number[] = [];
  rows.forEach((r, e) => {
    if (r >= 0) own[next[r]!++] = e;
    else linking.push(e);
  });
  return { ownStart, own, linking: Int32Array.from(linking) };
}
