/** In how many enterprises decisions differ: by choice (a park, an alternative, or none), whatever the year. */
import type { Formulation } from "../formulation/formulate.js";
import { choiceOf } from "../formulation/units.js";
import type { Decisions } from "../plan/decisions.js";

export const choicesOf = ({ acts }: Decisions): Map<string, string> =>
  new Map(acts.map(({ enterprise, choice }) => [enterprise, choice]));

/** Enterprises whose choice is not the same. */
export function differenceOf(a: Decisions, b: Decisions): number {
  const [before, after] = [choicesOf(a), choicesOf(b)];
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((enterprise) => before.get(enterprise) !== after.get(enterprise)).length;
}

/** The same over the columns of a model: constant + Σ_o options_o x_o. */
export function differenceColumn(
  { model, optionAt }: Formulation,
  from: Decisions,
): { readonly constant: number; readonly options: Float64Array } {
  const choices = choicesOf(from);
  const options = new Float64Array(model.optionCount);
  for (let o = 0; o < options.length; o++) {
    const { unit, action } = optionAt(o);
    const choice = choiceOf(action);
    let sum = 0;
    for (const { enterprise } of unit.members) {
      const before = choices.get(enterprise.id);
      if (before === undefined) sum += 1;
      else if (before === choice) sum -= 1;
    }
    options[o] = sum;
  }
  return { constant: choices.size, options };
}
