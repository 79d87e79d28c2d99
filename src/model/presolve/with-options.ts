import type { LinearModel, ModelArrays } from "../linear-model.js";
import type { Pieces } from "../pieces.js";
import { ranges } from "../pieces.js";
import { scaleFactorsInPieces } from "../scaling.js";

/**
 * The model with only the given options, as a pass that can be interrupted; rows, units, profiles, places and extras stay.
 * @param options indices in increasing order
 */
export function* withOptions(model: ModelArrays, options: Int32Array): Pieces<ModelArrays> {
  const unitStart = new Int32Array(model.unitCount + 1);
  const ownStart = new Int32Array(options.length + 1);
  let at = 0;
  for (let i = 0; i < model.unitCount; i++) {
    while (at < options.length && options[at]! < model.unitStart[i + 1]!) at++;
    unitStart[i + 1] = at;
  }
  for (const [from, end] of ranges(options.length)) {
    for (let n = from; n < end; n++) {
      const o = options[n]!;
      ownStart[n + 1] = ownStart[n]! + model.ownStart[o + 1]! - model.ownStart[o]!;
    }
    yield;
  }
  const ownRow = new Int32Array(ownStart[options.length]!);
  const ownCoef = new Float64Array(ownStart[options.length]!);
  const value = new Float64Array(options.length);
  const place = new Int32Array(options.length);
  for (const [from, end] of ranges(options.length)) {
    for (let n = from; n < end; n++) {
      const o = options[n]!;
      value[n] = model.value[o]!;
      place[n] = model.place[o]!;
      for (let e = model.ownStart[o]!, to = ownStart[n]!; e < model.ownStart[o + 1]!; e++, to++) {
        ownRow[to] = model.ownRow[e]!;
        ownCoef[to] = model.ownCoef[e]!;
      }
    }
    yield;
  }
  const counts = { optionCount: options.length };
  const arrays = { ...model, ...counts, unitStart, value, place, ownStart, ownRow, ownCoef };
  const filtered = { ...arrays, ...(yield* scaleFactorsInPieces(arrays)) };
  if (!("names" in model)) return filtered;
  const { names } = model as LinearModel;
  const option = (n: number): string => names.option(options[n]!);
  return { ...filtered, names: { ...names, option } } as LinearModel;
}
