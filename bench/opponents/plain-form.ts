/**
 * A LinearModel as any general solver takes it, by columns and in scaled units: options in order, then
 * extras; rows of the model, then one per unit, Σ_o x_io ≤ 1 (= 1 where it must act). A continuous extra
 * is counted in units of its own (`unitOfExtra`). Shared entries are repeated in each option.
 */
import type { ModelArrays } from "../../src/model/linear-model.js";
import { forEachEntry, forEachExtraEntry } from "../../src/model/linear-model.js";
import { unitOfExtra } from "../../src/solvers/unit-of-extra.js";

export interface PlainForm {
  readonly maximise: boolean;
  readonly offset: number;
  /** One per column; lower bounds are 0. */
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly integer: Uint8Array;
  /** One per row; infinite where there is none. */
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Calls `visit` for each entry that is not 0, column by column; a row occurs once in a column. */
  readonly forEachEntry: (
    visit: (column: number, row: number, coefficient: number) => void,
  ) => void;
  /** The point in the units of the model. */
  readonly valuesOf: (columns: ArrayLike<number>) => Float64Array;
  /** Prices of the model's rows, from d(objective)/d(bound) of rows. */
  readonly pricesOf: (duals: ArrayLike<number>) => Float64Array;
}

/** @param whole false: the LP relaxation */
export function plainForm(model: ModelArrays, whole: boolean): PlainForm {
  const { optionCount, extraCount, rowCount, unitCount, rowScale, objectiveScale } = model;
  const unit = Float64Array.from({ length: extraCount }, (_, e) => unitOfExtra(model, e, whole));
  const columnCount = optionCount + extraCount;
  const cost = new Float64Array(columnCount);
  const upper = new Float64Array(columnCount).fill(1);
  const integer = new Uint8Array(columnCount);
  for (let o = 0; o < optionCount; o++) cost[o] = model.value[o]! * objectiveScale;
  for (let e = 0; e < extraCount; e++) {
    cost[optionCount + e] = model.extraValue[e]! * objectiveScale * unit[e]!;
    upper[optionCount + e] = model.extraUpper[e]! / unit[e]!;
  }
  if (whole) {
    integer.fill(1, 0, optionCount);
    integer.set(model.extraInteger, optionCount);
  }
  const rowLower = new Float64Array(rowCount + unitCount).fill(Number.NEGATIVE_INFINITY);
  const rowUpper = new Float64Array(rowCount + unitCount).fill(1);
  for (let r = 0; r < rowCount; r++) {
    rowLower[r] = model.rowLower[r]! * rowScale[r]!;
    rowUpper[r] = model.rowUpper[r]! * rowScale[r]!;
  }
  for (let i = 0; i < unitCount; i++) if (model.mustAct[i] === 1) rowLower[rowCount + i] = 1;
  return {
    maximise: model.sense === "maximise",
    offset: model.offset * objectiveScale,
    ...{ cost, upper, integer, rowLower, rowUpper },
    forEachEntry: (visit) => forEachOf(model, unit, visit),
    valuesOf: (columns) =>
      Float64Array.from({ length: columnCount }, (_, c) =>
        c < optionCount ? columns[c]! : columns[c]! * unit[c - optionCount]!,
      ),
    pricesOf: (duals) =>
      Float64Array.from(
        { length: rowCount },
        (_, r) => (duals[r]! * rowScale[r]!) / objectiveScale,
      ),
  };
}

function forEachOf(
  model: ModelArrays,
  unit: Float64Array,
  visit: (column: number, row: number, coefficient: number) => void,
): void {
  const sums = new Map<number, number>();
  const add = (row: number, coefficient: number): void => {
    sums.set(row, (sums.get(row) ?? 0) + coefficient * model.rowScale[row]!);
  };
  const end = (column: number, factor: number): void => {
    for (const [row, sum] of sums) if (sum !== 0) visit(column, row, sum * factor);
    sums.clear();
  };
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      forEachEntry(model, i, o, add);
      end(o, 1);
      visit(o, model.rowCount + i, 1);
    }
  for (let e = 0; e < model.extraCount; e++) {
    forEachExtraEntry(model, e, add);
    end(model.optionCount + e, unit[e]!);
  }
}
