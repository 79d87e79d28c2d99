import type { LinearModel } from "./linear-model.js";
import type { Entry } from "./model-builder.js";
import { scaleFactors } from "./scaling.js";

/** A further column of a model. */
export interface ExtraColumn {
  readonly name: string;
  readonly value: number;
  readonly upper: number;
  readonly entries: readonly Entry[];
}

/** The model with more extra columns behind its own, none of them whole. */
export function withExtras(model: LinearModel, columns: readonly ExtraColumn[]): LinearModel {
  const starts: number[] = [];
  let at = model.extraRow.length;
  for (const { entries } of columns) {
    at += entries.length;
    starts.push(at);
  }
  const entries = columns.flatMap((column) => [...column.entries]);
  const arrays = {
    ...model,
    extraCount: model.extraCount + columns.length,
    extraValue: joined(
      model.extraValue,
      columns.map(({ value }) => value),
    ),
    extraUpper: joined(
      model.extraUpper,
      columns.map(({ upper }) => upper),
    ),
    extraInteger: Uint8Array.from([...model.extraInteger, ...columns.map(() => 0)]),
    extraStart: Int32Array.from([...model.extraStart, ...starts]),
    extraRow: Int32Array.from([...model.extraRow, ...entries.map(([row]) => row)]),
    extraCoef: joined(
      model.extraCoef,
      entries.map(([, coefficient]) => coefficient),
    ),
  };
  const extras = [...model.names.extras, ...columns.map(({ name }) => name)];
  return { ...arrays, ...scaleFactors(arrays), names: { ...model.names, extras } };
}

function joined(first: Float64Array, second: readonly number[]): Float64Array {
  return Float64Array.from([...first, ...second]);
}
