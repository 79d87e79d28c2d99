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
}

/** Which options to keep, by regret (scaled). */
export interface Selection {
  /** Every option with a regret up to this. */
  readonly threshold: number;
  /** Per row: options with an entry in it are kept up to this regret. */
  readonly rowThreshold?: Float64Array;
  /** Per unit an option kept whatever its regret, or −1. */
  readonly always?: Int32Array;
}

/** Selects candidates at the prices set in `values`. "Stay" is always kept. */
export function selectCandidates(values: ReducedValues, selection: Selection): Candidates {
  const { lp } = values;
  const { model } = lp;
  const { threshold, rowThreshold, always } = selection;
  const { unitCount } = model;
  const start = new Int32Array(unitCount + 1);
  const picked: number[] = [];
  const regrets: number[] = [];
  const farthest = rowThreshold === undefined ? threshold : Math.max(threshold, ...rowThreshold);
  const order: { option: number; regret: number }[] = [];
  for (let i = 0; i < unitCount; i++) {
    const n = values.unit(i);
    const first = model.unitStart[i]!;
    const stays = model.mustAct[i] === 0;
    let best = stays ? 0 : Number.NEGATIVE_INFINITY;
    for (let j = 0; j < n; j++) if (values.out[j]! > best) best = values.out[j]!;
    order.length = 0;
    for (let j = 0; j < n; j++) {
      const regret = best - values.out[j]!;
      const o = first + j;
      if (regret <= threshold || always?.[i] === o) order.push({ option: o, regret });
      else if (rowThreshold !== undefined && regret <= farthest) {
        let near = false;
        forEachEntry(model, i, o, (row) => {
          if (regret <= rowThreshold[row]!) near = true;
        });
        if (near) order.push({ option: o, regret });
      }
    }
    if (stays) order.push({ option: -1, regret: best });
    order.sort((a, b) => a.regret - b.regret || a.option - b.option);
    for (const { option, regret } of order) {
      picked.push(option);
      regrets.push(regret);
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
    ...entriesOf(lp, start, picked),
  };
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
  return {
    unit,
    value,
    entryStart,
    entryRow: rows.slice(0, used),
    entryCoef: coefs.slice(0, used),
  };
}
