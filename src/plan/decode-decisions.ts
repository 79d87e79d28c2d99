/** From a whole-number solution back to the words of the domain: what it decides. */
import type { Formulation } from "../formulation/formulate.js";
import { choiceOf } from "../formulation/units.js";
import type { FeasibleSolution, OptimalSolution } from "../model/solution.js";
import { type Act, type Decisions, type Expansion, inOrder } from "./decisions.js";

/** Null when the solution has no choices. */
export function decodeDecisions(
  formulation: Formulation,
  { choices, values }: OptimalSolution | FeasibleSolution,
): Decisions | null {
  if (choices === undefined) return null;
  return inOrder({ acts: actsOf(formulation, choices), ...parkDecisions(formulation, values) });
}

/** Each member of a unit does what the unit does. */
function actsOf(formulation: Formulation, choices: readonly (number | null)[]): Act[] {
  const { model } = formulation;
  return choices.flatMap((choice, i): Act[] => {
    if (choice === null) return [];
    const { unit, action, year } = formulation.optionAt((model.unitStart[i] ?? 0) + choice);
    const { tenure } = action;
    return unit.members.map(({ enterprise }) => ({
      enterprise: enterprise.id,
      choice: choiceOf(action),
      year,
      ...(tenure === undefined ? {} : { tenure }),
    }));
  });
}

/** What the extra columns decide: parks opened, steps built. */
function parkDecisions(
  { extras, model }: Formulation,
  values: readonly number[],
): Pick<Decisions, "opened" | "expansions"> {
  const opened: string[] = [];
  const expansions: Expansion[] = [];
  extras.forEach((meaning, e) => {
    const value = Math.round(values[model.optionCount + e] ?? 0);
    if (value === 0) return;
    if (meaning.kind === "opening") opened.push(meaning.park);
    if (meaning.kind === "expansion")
      expansions.push({ park: meaning.park, year: meaning.year, steps: value });
  });
  return { opened, expansions };
}
