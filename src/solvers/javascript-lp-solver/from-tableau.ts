/** What the final tableau says, in the units of the model. */
import type { ModelArrays } from "../../model/linear-model.js";
import type { RunAnswer } from "../worker/solve-in-steps.js";
import type { TableauInput } from "./to-tableau.js";

const cycle = { claim: "error", reason: "its simplex method cycled" } as const;

/**
 * Reads the answer of a model that was solved.
 * @param exhausted false when its search was cut by the time limit
 */
export function fromTableau(
  model: ModelArrays,
  input: TableauInput,
  whole: boolean,
  exhausted: boolean,
): RunAnswer {
  const { simplex } = input;
  const { tableau } = simplex;
  // A cycle is reported as "infeasible", for the model or for a node of the search.
  const cycled = simplex.messages.length > 0;
  // Without integer variables it runs its simplex method only, also when asked for whole numbers.
  if (!whole || simplex.integerVariables.length === 0) {
    if (cycled) return cycle;
    if (!tableau.feasible) return { claim: "infeasible" };
    if (!tableau.bounded) return { claim: "unbounded" };
    return { claim: "optimal", values: valuesOf(model, input), prices: pricesOf(model, input) };
  }
  const proved = exhausted && !cycled;
  // Without `__isIntegral` the values left in the tableau are fractions of the last node.
  if (tableau.__isIntegral !== true) {
    if (exhausted && cycled) return cycle;
    return { claim: proved ? "infeasible" : "limit" };
  }
  const values = valuesOf(model, input);
  if (!proved) return { claim: "limit", values };
  return { claim: "optimal", values, bound: objectiveOf(model, values) };
}

/** Read from the tableau, because the solver's own result is rounded to 1e-8. */
function valuesOf(
  model: ModelArrays,
  { simplex, variables, extraUnit }: TableauInput,
): Float64Array {
  const { matrix, width, rhsColumn, rowByVarIndex } = simplex.tableau;
  return Float64Array.from(variables, ({ index }, column) => {
    const row = rowByVarIndex[index]!;
    const value = row > 0 ? matrix[row * width + rhsColumn]! : 0;
    return column < model.optionCount ? value : value * extraUnit[column - model.optionCount]!;
  });
}

/** The reduced cost of a constraint's slack is its price; the two sides of a row add up. */
function pricesOf(model: ModelArrays, { simplex, rows }: TableauInput): Float64Array {
  const { matrix, colByVarIndex } = simplex.tableau;
  const sense = model.sense === "maximise" ? -1 : 1;
  return Float64Array.from(rows, (sides, r) => {
    let price = 0;
    for (const { index, isUpperBound } of sides) {
      const column = colByVarIndex[index]!;
      if (column > 0) price += sense * (isUpperBound ? 1 : -1) * matrix[column]!;
    }
    return (price * model.rowScale[r]!) / model.objectiveScale;
  });
}

/** Its exhausted search claims that nothing is better than what it found. */
function objectiveOf(model: ModelArrays, values: Float64Array): number {
  let objective = model.offset;
  for (let o = 0; o < model.optionCount; o++) objective += model.value[o]! * values[o]!;
  for (let e = 0; e < model.extraCount; e++)
    objective += model.extraValue[e]! * values[model.optionCount + e]!;
  return objective;
}
