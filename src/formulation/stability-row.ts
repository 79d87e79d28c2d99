/**
 * Stability against an earlier plan: how many enterprises change what they do or when.
 *
 * E: enterprises with a choice in the earlier plan. Staying changes those of E; taking the earlier
 * choice changes nobody; any other option changes its enterprise. So with
 * δ_o = Σ_{members} (−1 where o is the earlier choice, 0 where another was, 1 where it stayed):
 *
 *   (1) changes = |E| + Σ_o δ_o x_o ≤ K
 *
 * The price of a change is in the objective: a constant for |E| and δ_o times the price per option.
 */
import type { EarlierChoice } from "../domain/policy-rules.js";
import { stabilityKey } from "../domain/row-keys.js";
import type { RowFamily } from "./row-family.js";
import { type Action, type Candidates, choiceOf, type Unit } from "./units.js";

export interface Changes {
  /** |E| */
  readonly ifAllStay: number;
  /** δ_o */
  readonly of: (unit: Unit, action: Action, t: number) => number;
}

/** How changes are counted; null without an earlier plan. */
export function changesOf({ problem, years }: Candidates): Changes | null {
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
        else if (before.choice === choiceOf(action) && before.year === years[t]) sum -= 1;
      }
      return sum;
    },
  };
}

export const stabilityRow: RowFamily = (rows, candidates) => {
  const changes = changesOf(candidates);
  const maximum = candidates.problem.policy.stability?.maximumChanges;
  if (changes === null || maximum === undefined) return {};
  const most = candidates.problem.enterprises.length;
  const upper = maximum - changes.ifAllStay;
  const row = rows.add({ name: stabilityKey, upper, least: -most, most });
  return { own: (unit, action, t, put) => put(row, changes.of(unit, action, t)) };
};
