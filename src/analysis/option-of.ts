import type { Formulation } from "../formulation/formulate.js";
import { choiceOf } from "../formulation/units.js";
import type { Act } from "../plan/decisions.js";

/** The option of a unit that is this act; −1 where there is none. */
export function optionOf(
  { model, optionAt }: Formulation,
  unit: number,
  act: Omit<Act, "enterprise">,
): number {
  const end = model.unitStart[unit + 1] ?? 0;
  for (let o = model.unitStart[unit] ?? end; o < end; o++) {
    const { action, year } = optionAt(o);
    const isSame = year === act.year && choiceOf(action) === act.choice;
    if (isSame && (action.tenure ?? "lease") === (act.tenure ?? "lease")) return o;
  }
  return -1;
}
