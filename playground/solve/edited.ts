/** A plan that is changed by hand: what it is worth then, and which rules it breaks. */
import { statePlan, violationLine } from "didoi";
import type { Edit, Stated } from "./asks.js";
import type { Session } from "./session.js";

export function statedOf({ planned }: Session, edits: readonly Edit[]): Stated | null {
  if (planned === undefined) return null;
  const { problem, plan } = planned;
  const edited = new Set(edits.map(({ enterprise }) => enterprise));
  const { acts, ...others } = plan.decisions;
  const stated = statePlan(problem, {
    ...others,
    acts: [
      ...acts.filter(({ enterprise }) => !edited.has(enterprise)),
      ...edits.flatMap(({ enterprise, choice, year }) =>
        choice === undefined ? [] : [{ enterprise, choice, year }],
      ),
    ],
  });
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const lines = (language: "vi" | "en"): string[] =>
    stated.violations.map((one) => violationLine(one, parks, language));
  return {
    violations: { vi: lines("vi"), en: lines("en") },
    objective: stated.objective.value,
    before: plan.objective.value,
  };
}
