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
import { grown } from "../../../model/growing.js";
import { forEachEntry } from "../../../model/linear-model.js";
import { type Pieces, unitRanges } from "../../../model/pieces.js";
import type { ReducedValues } from "../reduced-values.js";
import type { ScaledModel } from "../scaled-model.js";
import { type Near, nearOptions, type Selection } from "./near-options.js";

export interface OptionPool {
  readonly lp: ScaledModel;
  readonly unitCount: number;
  readonly count: number;
  /** OptionPool start[i] … start[i+1]-1 belong to unit i. */
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
export function* selectPool(values: ReducedValues, selection: Selection): Pieces<OptionPool> {
  return yield* poolOf(values.lp, yield* nearOptions(values, selection));
}

/** The candidates of a list, with their values and merged entries. */
export function* poolOf(lp: ScaledModel, near: Near): Pieces<OptionPool> {
  const { start, option, regret } = near;
  const entries = yield* entriesOf(lp, start, option);
  const { unitCount } = lp.model;
  return { lp, unitCount, count: option.length, start, option, regret, ...entries };
}

/** Values and merged, scaled entries of the picked options. */
function* entriesOf(
  lp: ScaledModel,
  start: Int32Array,
  picked: Int32Array,
): Pieces<Pick<OptionPool, "unit" | "value" | "entryStart" | "entryRow" | "entryCoef">> {
  const { model, rowScale, valueScale } = lp;
  const unit = new Int32Array(picked.length);
  const value = new Float64Array(picked.length);
  const entryStart = new Int32Array(picked.length + 1);
  const at = new Int32Array(model.rowCount).fill(-1);
  let rows = new Int32Array(picked.length * 4 + 64);
  let coefs = new Float64Array(rows.length);
  let used = 0;
  const addUnit = (i: number): void => {
    for (let c = start[i]!; c < start[i + 1]!; c++) {
      unit[c] = i;
      const o = picked[c]!;
      const first = used;
      if (o >= 0) {
        value[c] = model.value[o]! * valueScale;
        rows = grown(rows, used + model.rowCount);
        coefs = grown(coefs, rows.length);
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
  };
  for (const [from, to] of unitRanges({ unitCount: model.unitCount, unitStart: start })) {
    for (let i = from; i < to; i++) addUnit(i);
    yield;
  }
  return {
    unit,
    value,
    entryStart,
    entryRow: rows.slice(0, used),
    entryCoef: coefs.slice(0, used),
  };
}
