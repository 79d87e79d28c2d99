/** Which assumptions the cost and the relief of an act follow from: another value of one changes an amount. */

import { type AssumptionId, assumptionIds } from "../../domain/assumption-ids.js";
import type { Problem } from "../../domain/problem.js";
import { differs } from "../../model/tolerances.js";
import type { Act } from "../../plan/decisions.js";
import { amountsOf, settingOf } from "../sources/amounts.js";
import { doubled } from "../sources/twice.js";

type Setting = ReturnType<typeof settingOf>;
const kept = new WeakMap<Problem, readonly (readonly [AssumptionId, Setting])[]>();

/** The problem with each assumption twice as large; made once. */
function settingsOf(problem: Problem): readonly (readonly [AssumptionId, Setting])[] {
  const known = kept.get(problem);
  if (known !== undefined) return known;
  const { assumptions } = problem;
  const made = assumptionIds.map((id) => {
    const other = { ...assumptions[id], value: doubled(assumptions[id].value) };
    return [id, settingOf(problem, { ...assumptions, [id]: other })] as const;
  });
  kept.set(problem, made);
  return made;
}

export function assumptionsBehind(problem: Problem, act: Act | undefined): AssumptionId[] {
  if (act === undefined) return [];
  const enterprise = problem.enterprises.find(({ id }) => id === act.enterprise);
  if (enterprise === undefined) return [];
  const park = problem.parks.find(({ id }) => id === act.choice);
  const { choice, year, tenure } = act;
  const known = { enterprise, park, choice, year, tenure };
  const before = amountsOf(settingOf(problem), known);
  return settingsOf(problem).flatMap(([id, setting]) => {
    const after = amountsOf(setting, known);
    return before.some(({ value }, k) => differs(value, after[k]?.value ?? 0)) ? [id] : [];
  });
}
