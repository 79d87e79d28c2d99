/**
 * A LinearModel as HiGHS's arrays, in scaled units.
 *
 * Columns: options in order, extras in order, then one y_i = Σ_o x_io for each unit whose shared
 * entries are better written once. Rows: those of the model, then one per unit that needs it,
 *
 *   Σ_o x_io − y_i = 0,  0 ≤ y_i ≤ 1          (with y_i; = 1 where the unit must act)
 *   Σ_o x_io ≤ 1                              (without; = 1 where the unit must act)
 *
 * Row r is multiplied by rowScale[r], the objective by objectiveScale, and a continuous extra is
 * counted in units of extraUnit[e], so that its largest coefficient is near 1.
 */
import type { ModelData } from "highs";
import type { ModelArrays } from "../../model/linear-model.js";
import { forEachExtraEntry } from "../../model/linear-model.js";
import { unitOfExtra } from "../unit-of-extra.js";

export interface HighsInput {
  readonly data: ModelData;
  /** z_e = extraUnit[e] · (column of extra e). */
  readonly extraUnit: Float64Array;
}

type HighsSense = NonNullable<ModelData["sense"]>;
export interface HighsSenses {
  readonly minimize: HighsSense;
  readonly maximize: HighsSense;
}

/** Columns in compressed form; entries of one column on the same row are added up. */
class Columns {
  readonly starts: number[] = [0];
  readonly rows: number[] = [];
  readonly coefs: number[] = [];
  private readonly place: Int32Array;

  constructor(rowCount: number) {
    this.place = new Int32Array(rowCount).fill(-1);
  }

  add(row: number, coefficient: number): void {
    if (coefficient === 0) return;
    const at = this.place[row]!;
    if (at >= this.starts[this.starts.length - 1]!) this.coefs[at]! += coefficient;
    else {
      this.place[row] = this.rows.length;
      this.rows.push(row);
      this.coefs.push(coefficient);
    }
  }

  end(): void {
    this.starts.push(this.rows.length);
  }
}

/** Does y_i save entries? Its shared entries are written once instead of once per option. */
export function sharesPay(model: ModelArrays, i: number): boolean {
  const options = model.unitStart[i + 1]! - model.unitStart[i]!;
  const shared = model.sharedStart[i + 1]! - model.sharedStart[i]!;
  return options > 1 && shared * (options - 1) > 1;
}

/** @param whole false: the LP relaxation */
export function toHighs(model: ModelArrays, whole: boolean, senses: HighsSenses): HighsInput {
  const { unitStart, mustAct, optionCount, extraCount, rowScale, objectiveScale } = model;
  const extraUnit = new Float64Array(extraCount);
  const rowLower = Array.from(model.rowLower, (bound, r) => bound * rowScale[r]!);
  const rowUpper = Array.from(model.rowUpper, (bound, r) => bound * rowScale[r]!);
  const colLower: number[] = [];
  const colUpper: number[] = [];
  const colCost: number[] = [];
  const column = (cost: number, lower: number, upper: number): void => {
    colCost.push(cost);
    colLower.push(lower);
    colUpper.push(upper);
  };

  // Rows of the units; −1 where bounds on the only option say the same.
  const unitRow = new Int32Array(model.unitCount).fill(-1);
  for (let i = 0; i < model.unitCount; i++) {
    if (unitStart[i + 1]! - unitStart[i]! < 2) continue;
    unitRow[i] = rowLower.length;
    const pays = sharesPay(model, i);
    rowLower.push(pays ? 0 : mustAct[i] === 1 ? 1 : Number.NEGATIVE_INFINITY);
    rowUpper.push(pays ? 0 : 1);
  }

  const columns = new Columns(rowLower.length);
  for (let i = 0; i < model.unitCount; i++) {
    const row = unitRow[i]!;
    const pays = sharesPay(model, i);
    for (let o = unitStart[i]!; o < unitStart[i + 1]!; o++) {
      column(
        model.value[o]! * objectiveScale,
        row < 0 && mustAct[i] === 1 ? 1 : 0,
        row < 0 || whole ? 1 : Number.POSITIVE_INFINITY,
      );
      addOption(model, columns, i, o, !pays);
      if (row >= 0) columns.add(row, 1);
      columns.end();
    }
  }
  for (let e = 0; e < extraCount; e++) {
    const unit = unitOfExtra(model, e, whole);
    extraUnit[e] = unit;
    column(model.extraValue[e]! * objectiveScale * unit, 0, model.extraUpper[e]! / unit);
    forEachExtraEntry(model, e, (row, coefficient) =>
      columns.add(row, coefficient * rowScale[row]! * unit),
    );
    columns.end();
  }
  for (let i = 0; i < model.unitCount; i++) {
    if (!sharesPay(model, i)) continue;
    column(0, mustAct[i]!, 1);
    for (let s = model.sharedStart[i]!; s < model.sharedStart[i + 1]!; s++)
      columns.add(model.sharedRow[s]!, model.sharedCoef[s]! * rowScale[model.sharedRow[s]!]!);
    columns.add(unitRow[i]!, -1);
    columns.end();
  }

  const integrality = new Int32Array(colCost.length);
  if (whole) {
    integrality.fill(1, 0, optionCount);
    integrality.set(model.extraInteger, optionCount);
  }
  const data: ModelData = {
    numCols: colCost.length,
    numRows: rowLower.length,
    sense: model.sense === "maximise" ? senses.maximize : senses.minimize,
    offset: model.offset * objectiveScale,
    colCost,
    colLower,
    colUpper,
    rowLower,
    rowUpper,
    matrix: {
      format: "csc",
      numRows: rowLower.length,
      numCols: colCost.length,
      starts: columns.starts,
      indices: columns.rows,
      values: columns.coefs,
    },
    ...(whole ? { integrality } : {}),
  };
  return { data, extraUnit };
}

function addOption(
  model: ModelArrays,
  columns: Columns,
  i: number,
  o: number,
  withShared: boolean,
): void {
  const { rowScale, profileLength, placeRow } = model;
  const scaled = (row: number, coefficient: number): void =>
    columns.add(row, coefficient * rowScale[row]!);
  if (withShared)
    for (let s = model.sharedStart[i]!; s < model.sharedStart[i + 1]!; s++)
      scaled(model.sharedRow[s]!, model.sharedCoef[s]!);
  for (let k = 0; k < profileLength; k++) {
    const row = placeRow[model.place[o]! * profileLength + k]!;
    if (row >= 0) scaled(row, model.profile[i * profileLength + k]!);
  }
  for (let e = model.ownStart[o]!; e < model.ownStart[o + 1]!; e++)
    scaled(model.ownRow[e]!, model.ownCoef[e]!);
}
