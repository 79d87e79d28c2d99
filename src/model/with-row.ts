import type { MaybeNamed, ModelArrays } from "./linear-model.js";
import type { RowSpec } from "./model-builder.js";
import { scaleFactors } from "./scaling.js";

/** What the columns of a model are given: one number per option, one per extra. */
export interface ColumnNumbers {
  /** Length optionCount. */
  readonly options: ArrayLike<number>;
  /** Length extraCount; left out: all 0. */
  readonly extras?: ArrayLike<number> | undefined;
}

/** The model with one more row, the last: its coefficient in each option and each extra. The model given stays as it is. */
export function withRow<M extends MaybeNamed>(model: M, spec: RowSpec, column: ColumnNumbers): M {
  const row = model.rowCount;
  const own = withEntry(model, "own", row, column.options);
  const extra = withEntry(model, "extra", row, column.extras ?? new Float64Array(model.extraCount));
  const { names } = model;
  const arrays: ModelArrays = {
    ...model,
    rowCount: row + 1,
    rowLower: Float64Array.of(...model.rowLower, spec.lower ?? Number.NEGATIVE_INFINITY),
    rowUpper: Float64Array.of(...model.rowUpper, spec.upper ?? Number.POSITIVE_INFINITY),
    ...own,
    ...extra,
  };
  const named =
    names === undefined ? {} : { names: { ...names, rows: [...names.rows, spec.name] } };
  return { ...model, ...arrays, ...scaleFactors(arrays), ...named };
}

/** The model with other bounds of one row; everything else is shared. */
export function withBounds<M extends ModelArrays>(
  model: M,
  row: number,
  { lower, upper }: { readonly lower?: number | undefined; readonly upper?: number | undefined },
): M {
  const rowLower = model.rowLower.slice();
  const rowUpper = model.rowUpper.slice();
  rowLower[row] = lower ?? Number.NEGATIVE_INFINITY;
  rowUpper[row] = upper ?? Number.POSITIVE_INFINITY;
  return { ...model, rowLower, rowUpper };
}

/** The model with another objective. */
export function withObjective<M extends ModelArrays>(
  model: M,
  {
    sense,
    offset = 0,
    options,
    extras,
  }: ColumnNumbers & Pick<ModelArrays, "sense"> & { readonly offset?: number },
): M {
  const value = Float64Array.from(options);
  const extraValue =
    extras === undefined ? new Float64Array(model.extraCount) : Float64Array.from(extras);
  const changed = { ...model, sense, offset, value, extraValue };
  return { ...changed, ...scaleFactors(changed) };
}

/** The entries of the columns of one kind, each column's followed by one in the new row where it is not 0. */
function withEntry<K extends "own" | "extra">(
  model: ModelArrays,
  kind: K,
  row: number,
  numbers: ArrayLike<number>,
): Pick<ModelArrays, `${K}Start` | `${K}Row` | `${K}Coef`> {
  const start: Int32Array = model[`${kind}Start`];
  const rows: Int32Array = model[`${kind}Row`];
  const coefs: Float64Array = model[`${kind}Coef`];
  const count = start.length - 1;
  let added = 0;
  for (let k = 0; k < count; k++) if (numbers[k] !== 0) added++;
  const newStart = new Int32Array(count + 1);
  const newRows = new Int32Array(rows.length + added);
  const newCoefs = new Float64Array(rows.length + added);
  let to = 0;
  for (let k = 0; k < count; k++) {
    for (let e = start[k]!; e < start[k + 1]!; e++, to++) {
      newRows[to] = rows[e]!;
      newCoefs[to] = coefs[e]!;
    }
    if (numbers[k] !== 0) {
      newRows[to] = row;
      newCoefs[to++] = numbers[k]!;
    }
    newStart[k + 1] = to;
  }
  return {
    [`${kind}Start`]: newStart,
    [`${kind}Row`]: newRows,
    [`${kind}Coef`]: newCoefs,
  } as Pick<ModelArrays, `${K}Start` | `${K}Row` | `${K}Coef`>;
}
