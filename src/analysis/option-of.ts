import type { Formulation } from "../formulation/formulate.js";
import { choiceOf } from "../formulation/units.js";
import { optionsOf } from "../model/linear-model.js";
import type { Act } from "../plan/decisions.js";

/** The option of a unit that is this act; −1 where there is none. */
export function optionOf(
  { model, optionAt }: Formulation,
  unit: number,
  act: Omit<Act, "enterprise">,
): number {
  const isAct = (o: number): boolean => {
    const { action, year } = optionAt(o);
    const isSame = choiceOf(action) === act.choice && year === act.year;
    return isSame && (action.tenure ?? "lease") === (act.tenure ?? "lease");
  };
  return optionsOf(model, unit).find(isAct) ?? -1;
}
