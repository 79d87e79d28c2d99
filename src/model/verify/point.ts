/** The point of a solution: units, whole numbers, rows, objective. */
import { activityOf, relativeViolation } from "../activity.js";
import { CompensatedSum } from "../sum.js";
import { agreement, planFeasibility, relaxationFeasibility } from "../tolerances.js";
import type { Findings, PointDocument } from "./findings.js";
import { solutionSaid } from "./messages.js";

/** The objective of a point, and the sum of the sizes of its terms. */
export interface Weighed {
  readonly objective: number;
  readonly size: number;
}

/** @returns its objective, and what rounding is relative to; undefined when it is no point */
export function checkPoint(found: Findings, document: PointDocument): Weighed | undefined {
  const { model } = found;
  const { values, choices } = document;
  if (
    found.options.relaxation !== undefined &&
    found.options.relaxation === (choices !== undefined)
  )
    found.add("choices", solutionSaid.choicesKind());
  if (!found.hasLength("values", values, model.optionCount + model.extraCount)) return undefined;
  const tolerance =
    choices === undefined && document.status === "optimal"
      ? relaxationFeasibility
      : planFeasibility;
  boundsOf(found, values);
  units(found, values, tolerance);
  if (choices !== undefined) wholeNumbers(found, values, choices);
  const activity = activityOf(model, values);
  for (let r = 0; r < model.rowCount; r++) {
    const amount = relativeViolation(model, activity, r);
    if (!(amount <= tolerance)) {
      const said = solutionSaid.row(activity.rows[r]!, model.rowLower[r]!, model.rowUpper[r]!);
      found.add("row", said, found.row(r), amount);
    }
  }
  const size = found.objectiveSize(values);
  const difference = Math.abs(document.objective - activity.objective);
  if (!(difference <= agreement * size))
    found.add("objective", solutionSaid.objective(activity.objective), undefined, difference);
  return { objective: activity.objective, size };
}

function boundsOf(found: Findings, values: readonly number[]): void {
  const { model } = found;
  values.forEach((value, at) => {
    const e = at - model.optionCount;
    const upper = e < 0 ? 1 + planFeasibility : model.extraUpper[e]!;
    if (!(value >= 0 && value <= upper))
      found.add("bounds", solutionSaid.bounds(value, upper), `values.${at}`);
  });
}

function units(found: Findings, values: readonly number[], tolerance: number): void {
  const { model } = found;
  for (let i = 0; i < model.unitCount; i++) {
    const sum = new CompensatedSum();
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) sum.add(values[o]!);
    const excess = sum.total - 1;
    if (excess > tolerance)
      found.add("unit", solutionSaid.manyOptions(sum.total), found.unit(i), excess);
    if (model.mustAct[i] === 1 && excess < -tolerance)
      found.add("mustAct", solutionSaid.mustAct(sum.total), found.unit(i), -excess);
  }
}

function wholeNumbers(
  found: Findings,
  values: readonly number[],
  choices: readonly (number | null)[],
): void {
  const { model } = found;
  values.forEach((value, at) => {
    const e = at - model.optionCount;
    const whole = e < 0 ? value === 0 || value === 1 : Number.isInteger(value);
    if (!whole && (e < 0 || model.extraInteger[e] === 1))
      found.add("integrality", solutionSaid.notWhole(value), `values.${at}`);
  });
  if (!found.hasLength("choices", choices, model.unitCount)) return;
  for (let i = 0; i < model.unitCount; i++) {
    const first = model.unitStart[i]!;
    const taken = values.slice(first, model.unitStart[i + 1]!).findIndex((x) => x !== 0);
    const expected = taken < 0 ? null : taken;
    if (choices[i] !== expected)
      found.add("choices", solutionSaid.choice(choices[i], expected), found.unit(i));
  }
}
