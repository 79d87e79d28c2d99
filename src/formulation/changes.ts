/**
 * How changes against an earlier plan are counted.
 *
 * E: enterprises with a choice in the earlier plan. Staying changes those of E; taking the earlier
 * choice changes nobody; any other option changes its enterprise. So with
 *
 *   (1) δ_o = Σ_{members} (−1 where o is the earlier choice, 0 where another was, 1 where it stayed)
 *
 * the number of changes is |E| + Σ_o δ_o x_o.
 */
import type { EarlierChoice } from "../domain/policy-rules.js";
import { ofYear } from "./of-year.js";
import { type Action, type Candidates, choiceOf, type Unit } from "./units.js";

/** Counts changes against the earlier plan. */
export interface ChangeCounter {
  /** |E| */
  readonly ifAllStay: number;
  /** δ_o */
  readonly of: (unit: Unit, action: Action, t: number) => number;
}

/** Null without an earlier plan. */
export function changeCounter({ problem, years }: Candidates): ChangeCounter | null {
  const { stability } = problem.policy;
  if (stability === undefined) return null;
  const earlier = new Map<string, EarlierChoice>(
    stability.earlier.map((entry) => [entry.enterprise, entry]),
  );
  return {
    ifAllStay: earlier.size,
    of: ({ members }, action, t) => {
      let sum = 0;
      for (const { enterprise } of members) {
        const before = earlier.get(enterprise.id);
        if (before === undefined) sum += 1;
        else if (before.choice === choiceOf(action) && before.year === ofYear(years, t)) sum -= 1;
      }
      return sum;
    },
  };
}
