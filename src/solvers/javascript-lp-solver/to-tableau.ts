/**
 * A LinearModel as a model of javascript-lp-solver, in scaled units, built through its classes and
 * never through JSON, so that no name can collide with its own keys.
 *
 * A row with two sides is two constraints, a unit's Σ x ≤ 1 one (two where it must act), and a finite
 * bound of an extra one. `x ≤ 1` needs none: the unit's sum says it.
 */
import solver from "javascript-lp-solver";
import type { ModelArrays } from "../../model/linear-model.js";
import { forEachEntry, forEachExtraEntry } from "../../model/linear-model.js";
import { unitOfExtra } from "../unit-of-extra.js";

export type SimplexModel = InstanceType<typeof solver.Model>;
type Constraint = ReturnType<SimplexModel["smallerThan"]>;
type Variable = ReturnType<SimplexModel["addVariable"]>;

export interface TableauInput {
  readonly simplex: SimplexModel;
  /** Options in order, then extras. */
  readonly variables: readonly Variable[];
  /** z_e = extraUnit[e] · (variable of extra e). */
  readonly extraUnit: Float64Array;
  /** The constraints of each row: none, one, or one per side. */
  readonly rows: readonly (readonly Constraint[])[];
}

/** @param whole false: the LP relaxation */
export function toTableau(model: ModelArrays, whole: boolean, precision: number): TableauInput {
  const { rowScale, objectiveScale, optionCount } = model;
  const simplex = new solver.Model(precision);
  simplex.usePresolve = false; // it zeroes costs of fixed columns and takes 1e10 for infinity
  if (model.sense === "maximise") simplex.maximize();
  else simplex.minimize();

  const rows = Array.from(rowScale, (scale, r) => {
    const sides: Constraint[] = [];
    if (Number.isFinite(model.rowUpper[r]!))
      sides.push(simplex.smallerThan(model.rowUpper[r]! * scale));
    if (Number.isFinite(model.rowLower[r]!))
      sides.push(simplex.greaterThan(model.rowLower[r]! * scale));
    return sides;
  });
  const add = (variable: Variable, row: number, coefficient: number): void => {
    for (const side of rows[row]!) side.addTerm(coefficient, variable);
  };

  const variables: Variable[] = [];
  const variable = (cost: number, integer: boolean): Variable => {
    const made = simplex.addVariable(cost * objectiveScale, String(variables.length), integer);
    variables.push(made);
    return made;
  };
  for (let i = 0; i < model.unitCount; i++) {
    const sums = [simplex.smallerThan(1)];
    if (model.mustAct[i] === 1) sums.push(simplex.greaterThan(1));
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      const x = variable(model.value[o]!, whole);
      for (const sum of sums) sum.addTerm(1, x);
      forEachEntry(model, i, o, (row, coefficient) => add(x, row, coefficient * rowScale[row]!));
    }
  }
  const extraUnit = new Float64Array(model.extraCount);
  for (let e = 0; e < model.extraCount; e++) {
    const unit = unitOfExtra(model, e, whole);
    extraUnit[e] = unit;
    const z = variable(model.extraValue[e]! * unit, whole && model.extraInteger[e] === 1);
    const upper = model.extraUpper[e]! / unit;
    if (Number.isFinite(upper)) simplex.smallerThan(upper).addTerm(1, z);
    forEachExtraEntry(model, e, (row, coefficient) =>
      add(z, row, coefficient * rowScale[row]! * unit),
    );
  }
  if (variables.length !== optionCount + model.extraCount) throw new RangeError("columns lost");
  return { simplex, variables, extraUnit, rows };
}
