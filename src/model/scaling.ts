import type { ModelArrays } from "./linear-model.js";
import type { Pieces } from "./pieces.js";
import { atOnce, ranges, unitRanges } from "./pieces.js";

const word = new DataView(new ArrayBuffer(8));

/**
 * The power of two nearest to x by ratio, so that scaling and unscaling are exact. Read from the
 * exponent of the number itself: logarithms differ between engines.
 */
function powerOfTwo(x: number): number {
  if (!(Number.isFinite(x) && x > 0)) return 1;
  word.setFloat64(0, x);
  const exponent = ((word.getUint32(0) >>> 20) & 0x7ff) - 1023;
  if (exponent === -1023) return 2 ** -1022;
  const power = 2 ** exponent;
  return x / power < Math.SQRT2 ? power : 2 * power;
}

/**
 * Scale factors: each row is divided by the root mean square of its non-zero coefficients, the
 * objective by the mean absolute value of the options and extras that have one. Money in đồng and
 * power in MW then have the same order of magnitude inside a solver.
 */
export function scaleFactors(model: Unscaled): Scales {
  return atOnce(scaleFactorsInPieces(model));
}

type Scales = Pick<ModelArrays, "rowScale" | "objectiveScale">;
type Unscaled = Omit<ModelArrays, keyof Scales>;

/** The same as a pass that can be interrupted. */
export function* scaleFactorsInPieces(model: Unscaled): Pieces<Scales> {
  const { rowCount, unitStart, sharedStart, sharedRow, sharedCoef } = model;
  const { profileLength, profile, place, placeRow, ownRow, ownCoef, extraRow, extraCoef } = model;
  const squares = new Float64Array(rowCount);
  const counts = new Float64Array(rowCount);
  const add = (row: number, coefficient: number, times: number): void => {
    if (coefficient === 0) return;
    squares[row]! += coefficient * coefficient * times;
    counts[row]! += times;
  };
  const addUnit = (i: number): void => {
    const first = unitStart[i]!;
    const end = unitStart[i + 1]!;
    for (let s = sharedStart[i]!; s < sharedStart[i + 1]!; s++)
      add(sharedRow[s]!, sharedCoef[s]!, end - first);
    if (profileLength === 0) return;
    for (let o = first; o < end; o++) {
      const rows = place[o]! * profileLength;
      for (let k = 0; k < profileLength; k++) {
        const row = placeRow[rows + k]!;
        if (row >= 0) add(row, profile[i * profileLength + k]!, 1);
      }
    }
  };
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) addUnit(i);
    yield;
  }
  for (const [from, to] of ranges(ownRow.length)) {
    for (let e = from; e < to; e++) add(ownRow[e]!, ownCoef[e]!, 1);
    yield;
  }
  for (let e = 0; e < extraRow.length; e++) add(extraRow[e]!, extraCoef[e]!, 1);
  const rowScale = new Float64Array(rowCount);
  for (let r = 0; r < rowCount; r++)
    rowScale[r] = counts[r]! > 0 ? powerOfTwo(Math.sqrt(counts[r]! / squares[r]!)) : 1;
  const mean = yield* meanAbsolute(model.value, model.extraValue);
  return { rowScale, objectiveScale: powerOfTwo(1 / mean) };
}

function* meanAbsolute(...arrays: readonly Float64Array[]): Pieces<number> {
  let sum = 0;
  let count = 0;
  for (const array of arrays)
    for (const [from, to] of ranges(array.length)) {
      for (let k = from; k < to; k++) {
        if (array[k] === 0) continue;
        sum += Math.abs(array[k]!);
        count++;
      }
      yield;
    }
  return count === 0 ? 1 : sum / count;
}
