/** Options and extras of a small model as columns of its rows, entries on the same row added up. */
import { forEachEntry, forEachExtraEntry, type ModelArrays } from "../../model/linear-model.js";

/** One column: rows in rising order, with the coefficient in each. */
export interface Column {
  readonly rows: readonly number[];
  readonly coefficients: readonly number[];
}

export function optionColumn(model: ModelArrays, unit: number, o: number): Column {
  return collect((visit) => forEachEntry(model, unit, o, visit));
}

export function extraColumn(model: ModelArrays, e: number): Column {
  return collect((visit) => forEachExtraEntry(model, e, visit));
}

function collect(each: (visit: (row: number, coefficient: number) => void) => void): Column {
  const sums = new Map<number, number>();
  each((row, coefficient) => sums.set(row, (sums.get(row) ?? 0) + coefficient));
  const entries = [...sums].filter(([, sum]) => sum !== 0).sort(([a], [b]) => a - b);
  return { rows: entries.map(([row]) => row), coefficients: entries.map(([, sum]) => sum) };
}
