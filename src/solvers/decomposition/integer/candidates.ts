/**
 * The options that are worth a look at given prices, in compact form: the core concept of Balas & Zemel
 * (1980) and Pisinger (1995). With w_o the reduced value of option o at prices y, its regret is
 *
 *   r_o = max(0 if the unit may stay, max_p w_p) − w_o ≥ 0
 *
 * and L(y) − r_o bounds every plan that takes o. Kept are the options with regret up to a threshold,
 * smallest regret first within each unit; "stay" is a candidate like the others (option −1, no
 * entries), so that every unit always has exactly one chosen candidate.
 *
 * All numbers are in scaled units (`scaled-model.ts`), values are maximised, entries on one row added up.
 */
import { forEachEntry } from "../../../model/linear-model.js";
import type { ReducedValues } from "../reduced-values.js";
import type { ScaledModel } from "../scaled-model.js";

export interface Candidates {
  readonly lp: ScaledModel;
  readonly unitCount: number;
  readonly count: number;
  /** Candidates start[i] … start[i+1]-1 belong to unit i. */
  readonly start: Int32Array;
  /** Index in the model; −1 for "stay". */
  readonly option: Int32Array;
  readonly unit: Int32Array;
  readonly value: Float64Array;
  readonly regret: Float64Array;
  readonly entryStart: Int32Array;
  readonly entryRow: Int32Array;
  readonly entryCoef: Float64Array;
  /** Every option with a regret up to this is among them. */
  readonly complete: number;
}

/** How many options of a unit to keep at most, and up to which regret (scaled). */
export interface Selection {
  readonly threshold: number;
  readonly perUnit: number;
  /** Options kept whatever their regret. */
  readonly always?: Int32Array;
}

/** Selects candidates at the prices set in `values`. Two passes over the options. */
export function selectCandidates(values: ReducedValues, selection: Selection): Candidates {
  const { lp } = values;
  const { model } = lp;
  const { unitCount } = model;
  const start = new Int32Array(unitCount + 1);
  const picked: number[] = [];
  const regrets: number[] = [];
  const unitOrder = new UnitOrder(lp.longestUnit + 1);
  let complete = selection.threshold;
  for (let i = 0; i < unitCount; i++) {
    const n = values.unit(i);
    const first = model.unitStart[i]!;
    unitOrder.fill(values.out, n, model.mustAct[i] === 0);
    const kept = unitOrder.select(selection.threshold, selection.perUnit);
    complete = Math.min(complete, unitOrder.leftOut);
    for (let k = 0; k < kept; k++) {
      const j = unitOrder.index[k]!;
      picked.push(j < 0 ? -1 : first + j);
      regrets.push(unitOrder.best - unitOrder.worth[k]!);
    }
    const always = selection.always?.[i] ?? -1;
    if (always >= 0 && !picked.includes(always, start[i]!)) {
      picked.push(always);
      regrets.push(unitOrder.best - values.out[always - first]!);
    }
    start[i + 1] = picked.length;
  }
  return {
    lp,
    unitCount,
    count: picked.length,
    start,
    option: Int32Array.from(picked),
    regret: Float64Array.from(regrets),
    complete,
    ...entriesOf(lp, start, picked),
  };
}

/** The options of one unit by falling reduced value (insertion of the few that are near the best). */
class UnitOrder {
  readonly index: Int32Array;
  readonly worth: Float64Array;
  best = 0;
  /** Smallest regret within the threshold that was not kept; Infinity when all were. */
  leftOut = 0;
  private count = 0;
  private worths: Float64Array = new Float64Array(0);
  private stays = false;

  constructor(size: number) {
    this.index = new Int32Array(size);
    this.worth = new Float64Array(size);
  }

  fill(worths: Float64Array, count: number, stays: boolean): void {
    this.worths = worths;
    this.count = count;
    this.stays = stays;
    this.best = stays ? 0 : Number.NEGATIVE_INFINITY;
    for (let j = 0; j < count; j++) if (worths[j]! > this.best) this.best = worths[j]!;
  }

  /** Returns how many were kept; "stay" always is. */
  select(threshold: number, most: number): number {
    const { index, worth, worths, best } = this;
    this.leftOut = Number.POSITIVE_INFINITY;
    let kept = 0;
    for (let j = this.stays ? -1 : 0; j < this.count; j++) {
      const w = j < 0 ? 0 : worths[j]!;
      if (j >= 0 && best - w > threshold) continue;
      let k: number;
      if (kept < most) k = kept++;
      else {
        // The last one falls out; "stay" is put back below.
        k = most - 1;
        this.leftOut = Math.min(this.leftOut, best - Math.min(w, worth[k]!));
        if (w <= worth[k]!) continue;
      }
      while (k > 0 && worth[k - 1]! < w) {
        index[k] = index[k - 1]!;
        worth[k] = worth[k - 1]!;
        k--;
      }
      index[k] = j;
      worth[k] = w;
    }
    if (this.stays && !index.subarray(0, kept).includes(-1)) {
      index[kept] = -1;
      worth[kept++] = 0;
    }
    return kept;
  }
}

/** Values and merged, scaled entries of the picked options. */
function entriesOf(
  lp: ScaledModel,
  start: Int32Array,
  picked: readonly number[],
): Pick<Candidates, "unit" | "value" | "entryStart" | "entryRow" | "entryCoef"> {
  const { model, rowScale, valueScale } = lp;
  const unit = new Int32Array(picked.length);
  const value = new Float64Array(picked.length);
  const entryStart = new Int32Array(picked.length + 1);
  const at = new Int32Array(model.rowCount).fill(-1);
  let rows = new Int32Array(picked.length * 4 + 64);
  let coefs = new Float64Array(rows.length);
  let used = 0;
  for (let i = 0; i + 1 < start.length; i++)
    for (let c = start[i]!; c < start[i + 1]!; c++) {
      unit[c] = i;
      const o = picked[c]!;
      const first = used;
      if (o >= 0) {
        value[c] = model.value[o]! * valueScale;
        if (used + model.rowCount > rows.length) {
          const wider = new Int32Array(Math.max(rows.length * 1.5, used + model.rowCount * 2) | 0);
          wider.set(rows);
          rows = wider;
          const longer = new Float64Array(wider.length);
          longer.set(coefs);
          coefs = longer;
        }
        forEachEntry(model, i, o, (row, coefficient) => {
          if (coefficient === 0) return;
          const scaled = coefficient * rowScale[row]!;
          if (at[row]! >= first) coefs[at[row]!]! += scaled;
          else {
            at[row] = used;
            rows[used] = row;
            coefs[used++] = scaled;
          }
        });
      }
      entryStart[c + 1] = used;
    }
  return { unit, value, entryStart, entryRow: rows.slice(0, used), entryCoef: coefs.slice(0, used) };
}
