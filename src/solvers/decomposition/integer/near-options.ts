/**
 * Which options of each unit are near its best one at given prices: those with a regret up to a
 * threshold, smallest regret first (`option-pool.ts` says what a regret is). Found by one pass over all
 * options, or by narrowing a list found before.
 */

import { grown } from "../../../model/growing.js";
import { forEachEntry } from "../../../model/linear-model.js";
import { type Pieces, unitRanges } from "../../../model/pieces.js";
import type { ReducedValues } from "../reduced-values.js";

/** Which options to keep, by regret (scaled). */
export interface Selection {
  /** Every option with a regret up to this. */
  readonly threshold: number;
  /** Per row: options with an entry in it are kept up to this regret. */
  readonly rowThreshold?: Float64Array | undefined;
  /** Per unit an option kept whatever its regret, or −1. */
  readonly always?: Int32Array | undefined;
}

/** A list of options of each unit with their regrets, smallest regret first; −1 is "stay". */
export interface Near {
  /** Those of unit i: start[i] … start[i+1]-1. */
  readonly start: Int32Array;
  readonly option: Int32Array;
  readonly regret: Float64Array;
}

/** One pass over all options. */
export function nearOptions(values: ReducedValues, selection: Selection): Pieces<Near> {
  const { model } = values.lp;
  return listed(values, selection, (list, i, isNear, kept) => {
    const n = values.unit(i);
    const first = model.unitStart[i]!;
    const best = bestOf(values, i, n);
    for (let j = 0; j < n; j++) {
      const regret = best - values.out[j]!;
      const o = first + j;
      if (o === kept || isNear(i, o, regret)) list.insert(o, regret);
    }
    if (model.mustAct[i] === 0) list.insert(-1, best);
  });
}

/** What a narrower selection leaves of a list. */
export function narrowed(values: ReducedValues, wide: Near, selection: Selection): Pieces<Near> {
  const { model } = values.lp;
  return listed(values, selection, (list, i, isNear, kept) => {
    let found = kept < 0;
    for (let k = wide.start[i]!; k < wide.start[i + 1]!; k++) {
      const o = wide.option[k]!;
      const regret = wide.regret[k]!;
      if (o !== -1 && o !== kept && !isNear(i, o, regret)) continue;
      if (o === kept) found = true;
      list.insert(o, regret);
    }
    if (found) return;
    const best = bestOf(values, i, values.unit(i));
    list.insert(kept, best - values.out[kept - model.unitStart[i]!]!);
  });
}

type IsNear = (i: number, o: number, regret: number) => boolean;

/** A list filled unit by unit. @param fill gets the option kept whatever its regret, or −1 */
function* listed(
  values: ReducedValues,
  selection: Selection,
  fill: (list: SortedLists, i: number, isNear: IsNear, kept: number) => void,
): Pieces<Near> {
  const { model } = values.lp;
  const isNear = nearness(values, selection);
  const list = new SortedLists(model.unitCount);
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) {
      fill(list, i, isNear, selection.always?.[i] ?? -1);
      list.end(i);
    }
    yield;
  }
  return list.near();
}

/** The best reduced value of unit i after `values.unit(i)` gave n options; staying is worth 0. */
export function bestOf(values: ReducedValues, i: number, n: number): number {
  let best = values.lp.model.mustAct[i] === 1 ? Number.NEGATIVE_INFINITY : 0;
  for (let j = 0; j < n; j++) if (values.out[j]! > best) best = values.out[j]!;
  return best;
}

function nearness(values: ReducedValues, { threshold, rowThreshold }: Selection): IsNear {
  const { model } = values.lp;
  if (rowThreshold === undefined) return (_i, _o, regret) => regret <= threshold;
  const farthest = rowThreshold.reduce((a, b) => Math.max(a, b), threshold);
  return (i, o, regret) => {
    if (regret <= threshold) return true;
    if (regret > farthest) return false;
    let near = false;
    forEachEntry(model, i, o, (row) => {
      if (regret <= rowThreshold[row]!) near = true;
    });
    return near;
  };
}

/** Lists one after the other, each kept in order. */
class SortedLists {
  private readonly start: Int32Array;
  private option: Int32Array;
  private regret: Float64Array;
  private from = 0;
  private count = 0;

  constructor(units: number) {
    this.start = new Int32Array(units + 1);
    this.option = new Int32Array(2 * units + 64);
    this.regret = new Float64Array(2 * units + 64);
  }

  insert(o: number, regret: number): void {
    this.option = grown(this.option, this.count + 1);
    this.regret = grown(this.regret, this.count + 1);
    let at = this.count++;
    for (; at > this.from; at--) {
      const before = this.regret[at - 1]!;
      if (before < regret || (before === regret && this.option[at - 1]! <= o)) break;
      this.regret[at] = before;
      this.option[at] = this.option[at - 1]!;
    }
    this.regret[at] = regret;
    this.option[at] = o;
  }

  /** The list of unit i is complete. */
  end(i: number): void {
    this.start[i + 1] = this.count;
    this.from = this.count;
  }

  near(): Near {
    const { start, count } = this;
    return { start, option: this.option.slice(0, count), regret: this.regret.slice(0, count) };
  }
}
