/**
 * A tiny model in whole numbers: every row, and the objective, is multiplied by one number that makes
 * all its doubles whole, so that sums are exact and quick. The objective is always maximised here.
 */
import type { ModelArrays } from "../../src/model/linear-model.js";
import { forEachEntry, forEachExtraEntry, senseSign } from "../../src/model/linear-model.js";
import type { Rational } from "../../src/model/rational.js";
import { floor, lcm, rational } from "../../src/model/rational.js";

export interface ExactColumn {
  /** σ·value, in units of the objective. */
  readonly value: bigint;
  /** Per row, in units of the row. */
  readonly column: readonly bigint[];
  /** The largest single |entry| per row: entries of one row add up, but rounding does not. */
  readonly largest: readonly bigint[];
}

export interface ExactExtra extends ExactColumn {
  readonly integer: boolean;
  /** null: none. */
  readonly upper: Rational | null;
}

export interface ExactModel {
  readonly sigma: 1 | -1;
  readonly rowCount: number;
  /** What the doubles of a row were multiplied by. */
  readonly rowUnit: readonly bigint[];
  readonly objectiveUnit: bigint;
  /** null: none. */
  readonly lower: readonly (bigint | null)[];
  readonly upper: readonly (bigint | null)[];
  /** σ·offset. */
  readonly offset: bigint;
  readonly units: readonly {
    readonly mustAct: boolean;
    readonly options: readonly ExactColumn[];
  }[];
  readonly extras: readonly ExactExtra[];
  /** Rows whose doubles are all moderate whole numbers: floating point does not round in them. */
  readonly isPlain: readonly boolean[];
}

type Entry = readonly [row: number, coefficient: number];

/** @param factor every row is multiplied by it once more, so that fractions of a row are whole too */
export function exactModel(model: ModelArrays, factor = 1n): ExactModel {
  const { rowCount } = model;
  const units = new Array<bigint>(rowCount).fill(1n);
  const isPlain = new Array<boolean>(rowCount).fill(true);
  const see = (r: number, x: number): void => {
    if (!Number.isFinite(x)) return;
    units[r] = lcm(units[r]!, rational(x).d);
    if (!Number.isInteger(x) || Math.abs(x) > 2 ** 31) isPlain[r] = false;
  };
  const options: Entry[][] = [];
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      const entries: Entry[] = [];
      forEachEntry(model, i, o, (row, coefficient) => entries.push([row, coefficient]));
      options.push(entries);
    }
  const extras = Array.from({ length: model.extraCount }, (_, e) => {
    const entries: Entry[] = [];
    forEachExtraEntry(model, e, (row, coefficient) => entries.push([row, coefficient]));
    if (model.extraInteger[e] !== 1) for (const [row] of entries) isPlain[row] = false;
    return entries;
  });
  for (const entries of [...options, ...extras]) for (const entry of entries) see(...entry);
  let objectiveUnit = rational(model.offset).d;
  for (const value of [...model.value, ...model.extraValue])
    objectiveUnit = lcm(objectiveUnit, rational(value).d);
  for (let r = 0; r < rowCount; r++) {
    see(r, model.rowLower[r]!);
    see(r, model.rowUpper[r]!);
  }
  const rowUnit = units.map((unit) => unit * factor);
  const times = (x: number, unit: bigint): bigint => {
    const { n, d } = rational(x);
    return n * (unit / d);
  };
  const sigma = senseSign(model);
  const column = (value: number, entries: readonly Entry[]): ExactColumn => {
    const sums = new Array<bigint>(rowCount).fill(0n);
    const largest = new Array<bigint>(rowCount).fill(0n);
    for (const [row, coefficient] of entries) {
      const term = times(coefficient, rowUnit[row]!);
      sums[row]! += term;
      const size = term < 0n ? -term : term;
      if (size > largest[row]!) largest[row] = size;
    }
    return { value: BigInt(sigma) * times(value, objectiveUnit), column: sums, largest };
  };
  const bound = (x: number, r: number): bigint | null =>
    Number.isFinite(x) ? times(x, rowUnit[r]!) : null;
  return {
    sigma,
    rowCount,
    rowUnit,
    objectiveUnit,
    lower: Array.from(model.rowLower, bound),
    upper: Array.from(model.rowUpper, bound),
    offset: BigInt(sigma) * times(model.offset, objectiveUnit),
    units: Array.from({ length: model.unitCount }, (_, i) => ({
      mustAct: model.mustAct[i] === 1,
      options: options
        .slice(model.unitStart[i]!, model.unitStart[i + 1]!)
        .map((entries, n) => column(model.value[model.unitStart[i]! + n]!, entries)),
    })),
    extras: extras.map((entries, e) => ({
      ...column(model.extraValue[e]!, entries),
      integer: model.extraInteger[e] === 1,
      upper: Number.isFinite(model.extraUpper[e]!) ? rational(model.extraUpper[e]!) : null,
    })),
    isPlain,
  };
}

/** The largest whole number that the extra may take; null: none. */
export function wholeUpper({ upper }: ExactExtra): bigint | null {
  return upper === null ? null : floor(upper);
}
