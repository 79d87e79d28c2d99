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
import type { Pacer } from "../pacer.js";
import type { ReducedValues } from "../reduced-values.js";
import type { ScaledModel } from "../scaled-model.js";
import { type Near, nearOptions, type Selection } from "./near-options.js";

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

/** Selects candidates at the prices set in `values`. "Stay" is always kept. */
export async function selectCandidates(
  values: ReducedValues,
  selection: Selection,
  pacer: Pacer,
): Promise<Candidates> {
  return candidatesOf(values.lp, await nearOptions(values, selection, pacer), pacer);
}

/** The candidates of a list, with their values and merged entries. */
export async function candidatesOf(lp: ScaledModel, near: Near, pacer: Pacer): Promise<Candidates> {
  const { start, option, regret } = near;
  return {
    lp,
    unitCount: lp.model.unitCount,
    count: option.length,
    start,
    option,
    regret,
    ...(await entriesOf(lp, start, option, pacer)),
  };
}

/** Units between two looks at the clock, less 1. */
const unitMask = 511;

/** Values and merged, scaled entries of the picked options. */
async function entriesOf(
  lp: ScaledModel,
  start: Int32Array,
  picked: Int32Array,
  pacer: Pacer,
): Promise<Pick<Candidates, "unit" | "value" | "entryStart" | "entryRow" | "entryCoef">> {
  const { model, rowScale, valueScale } = lp;
  const unit = new Int32Array(picked.length);
  const value = new Float64Array(picked.length);
  const entryStart = new Int32Array(picked.length + 1);
  const at = new Int32Array(model.rowCount).fill(-1);
  let rows = new Int32Array(picked.length * 4 + 64);
  let coefs = new Float64Array(rows.length);
  let used = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    if ((i & unitMask) === 0 && pacer.due()) await pacer.rest();
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
  }
  return {
    unit,
    value,
    entryStart,
    entryRow: rows.slice(0, used),
    entryCoef: coefs.slice(0, used),
  };
}
