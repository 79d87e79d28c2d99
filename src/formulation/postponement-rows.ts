/**
 * Postponement: how many of the due wait in a year.
 *
 * Parameters: a_is members of unit i that are due by year s, A_s = Σ_i a_is, N_s the most that may wait.
 * Who is due and has not acted by the end of s waits in s:
 *
 *   (1) A_s − Σ_i Σ_{o∈O(i) that fulfils the duty, year of o ≤ s} a_is x_o ≤ N_s
 *
 * The price of waiting is in the objective; the last year in which one may wait closes options
 * (`permissions.ts`).
 */

import { waitingLimit } from "../domain/postponement.js";
import { postponedKey } from "../domain/row-keys.js";
import { total } from "../total.js";
import type { RowFamily } from "./row-family.js";
import { isDuty, type Unit } from "./units.js";

/** a_is */
function dueBy({ members }: Unit, year: number): number {
  return total(members, (member) => (isDuty(member) && (member.due ?? year) <= year ? 1 : 0));
}

export const postponementRows: RowFamily = (rows, candidates) => {
  const { problem, years, units } = candidates;
  const limits = years.flatMap((year) => {
    const most = waitingLimit(problem.policy, year);
    if (most === undefined) return [];
    const due = total(units, (unit) => dueBy(unit, year));
    return [{ year, row: rows.add({ name: postponedKey(year), lower: due - most, most: due }) }];
  });
  if (limits.length === 0) return {};
  const { from } = problem.policy.horizon;
  return {
    own: (unit, { dutiesDone }, t, put) => {
      if (dutiesDone === 0) return;
      for (const { year, row } of limits) if (from + t <= year) put(row, dueBy(unit, year));
    },
  };
};
