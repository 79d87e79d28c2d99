import { grown } from "../../../model/growing.js";
import type { ModelArrays } from "../../../model/linear-model.js";
import { type Pieces, unitRanges } from "../../../model/pieces.js";
import type { ReducedValues } from "../reduced-values.js";

/**
 * The model of some units and some of their options, as arrays of its own; row bounds and boxes of
 * extras are multiplied by `share`, so that a sample of the units has prices like those of all.
 *
 * @param units increasing
 * @param start options of the k-th unit are `options[start[k]] … options[start[k+1]−1]`
 */
function subModel(
  model: ModelArrays,
  units: Int32Array,
  start: Int32Array,
  options: Int32Array,
  share: number,
): ModelArrays {
  const n = units.length;
  const count = start[n]!;
  const k = model.profileLength;
  let sharedCount = 0;
  for (const i of units) sharedCount += model.sharedStart[i + 1]! - model.sharedStart[i]!;
  let ownCount = 0;
  for (let j = 0; j < count; j++)
    ownCount += model.ownStart[options[j]! + 1]! - model.ownStart[options[j]!]!;
  const sub = {
    mustAct: new Uint8Array(n),
    value: new Float64Array(count),
    sharedStart: new Int32Array(n + 1),
    sharedRow: new Int32Array(sharedCount),
    sharedCoef: new Float64Array(sharedCount),
    profile: new Float64Array(n * k),
    place: new Int32Array(count),
    ownStart: new Int32Array(count + 1),
    ownRow: new Int32Array(ownCount),
    ownCoef: new Float64Array(ownCount),
  };
  let s = 0;
  for (let a = 0; a < n; a++) {
    const i = units[a]!;
    sub.mustAct[a] = model.mustAct[i]!;
    for (let j = 0; j < k; j++) sub.profile[a * k + j] = model.profile[i * k + j]!;
    for (let e = model.sharedStart[i]!; e < model.sharedStart[i + 1]!; e++) {
      sub.sharedRow[s] = model.sharedRow[e]!;
      sub.sharedCoef[s++] = model.sharedCoef[e]!;
    }
    sub.sharedStart[a + 1] = s;
  }
  let w = 0;
  for (let j = 0; j < count; j++) {
    const o = options[j]!;
    sub.value[j] = model.value[o]!;
    sub.place[j] = model.place[o]!;
    for (let e = model.ownStart[o]!; e < model.ownStart[o + 1]!; e++) {
      sub.ownRow[w] = model.ownRow[e]!;
      sub.ownCoef[w++] = model.ownCoef[e]!;
    }
    sub.ownStart[j + 1] = w;
  }
  return {
    ...model,
    ...sub,
    unitCount: n,
    optionCount: count,
    unitStart: start,
    rowLower: model.rowLower.map((x) => x * share),
    rowUpper: model.rowUpper.map((x) => x * share),
    extraUpper: model.extraUpper.map((x) => x * share),
  };
}

/** Every `stride`-th unit with all its options. */
export function sampleUnits(model: ModelArrays, stride: number): ModelArrays {
  const n = Math.ceil(model.unitCount / stride);
  const units = Int32Array.from({ length: n }, (_, k) => k * stride);
  const start = new Int32Array(n + 1);
  for (let a = 0; a < n; a++)
    start[a + 1] = start[a]! + model.unitStart[units[a]! + 1]! - model.unitStart[units[a]!]!;
  const options = new Int32Array(start[n]!);
  let j = 0;
  for (const i of units)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) options[j++] = o;
  return subModel(model, units, start, options, n / model.unitCount);
}

/**
 * All units with those of their options that are within margin · size of the best at prices y: what a
 * pass at smaller γ can still choose, if prices move little. Exactness is restored by full pricing.
 */
export function* shortlist(
  values: ReducedValues,
  y: Float64Array,
  margin: number,
): Pieces<ModelArrays> {
  const { model } = values.lp;
  values.setPrices(y);
  const n = model.unitCount;
  const start = new Int32Array(n + 1);
  let options = new Int32Array(2 * n + 64);
  let count = 0;
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) {
      options = grown(options, count + model.unitStart[i + 1]! - model.unitStart[i]!);
      count = keepNear(values, i, margin, options, count);
      start[i + 1] = count;
    }
    yield;
  }
  const units = Int32Array.from({ length: n }, (_, i) => i);
  return subModel(model, units, start, options, 1);
}

function keepNear(
  values: ReducedValues,
  i: number,
  margin: number,
  options: Int32Array,
  count: number,
): number {
  const { out } = values;
  const { model } = values.lp;
  const n = values.unit(i);
  const first = model.unitStart[i]!;
  let best = model.mustAct[i] === 1 ? Number.NEGATIVE_INFINITY : 0;
  for (let j = 0; j < n; j++) if (out[j]! > best) best = out[j]!;
  const floor = best - margin * values.size[i]!;
  let end = count;
  for (let j = 0; j < n; j++) if (out[j]! >= floor) options[end++] = first + j;
  return end;
}
