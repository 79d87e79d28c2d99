/**
 * Jobs lost: no more of a kind than the policy says, over all years or in each.
 *
 * Kinds κ: who does not follow a move, converted, closed, left. Of limit (κ, G): G the enterprises of its
 * group, q_io jobs that member i loses by option o of kind κ.
 *
 *   (1) Σ_{i∈G} Σ_{o of κ} q_io x_o ≤ Q           over the horizon
 *   (2) Σ_{i∈G} Σ_{o of κ in t} q_io x_o ≤ Q_t    in each year that has a limit
 *
 * Kinds are never added up.
 */
import { groupOf } from "../domain/grouping.js";
import { jobLossKindOf } from "../domain/job-losses.js";
import { type Grouping, type JobLimit, yearlyIn } from "../domain/policy-limits.js";
import { jobsKey } from "../domain/row-keys.js";
import { total } from "../total.js";
import { groupNames } from "./groups.js";
import type { RowFamily } from "./row-family.js";
import type { Action, Unit } from "./units.js";

/** One limit over one group: the row of the horizon and those of years, where there is a limit. */
interface Line {
  readonly limit: JobLimit;
  readonly group: string;
  readonly whole: number | undefined;
  readonly byYear: readonly (number | undefined)[];
}

export const jobRows: RowFamily = (rows, candidates) => {
  const { problem, years } = candidates;
  const lines = problem.policy.limits.jobs.flatMap((limit): Line[] => {
    const { by, group: only, most: whole, perYear } = limit;
    return groupNames(candidates, by, only).map((group): Line => {
      const most = total(problem.enterprises, ({ workers }) => workers);
      const add = (upper: number | undefined, year?: number): number | undefined =>
        upper === undefined
          ? undefined
          : rows.add({ name: jobsKey(limit, group, year), upper, most });
      return {
        limit,
        group,
        whole: add(whole),
        byYear: years.map((year) => add(yearlyIn(perYear, year), year)),
      };
    });
  });
  if (lines.length === 0) return {};
  return {
    own: (unit, action, t, put) => {
      const kind = jobLossKindOf(action.alternative?.kind);
      for (const { limit, group, whole, byYear } of lines) {
        if (limit.kind !== kind) continue;
        const lost = lostIn(unit, action, limit.by, group);
        const ofYear = byYear[t];
        if (lost === 0) continue;
        // (1) and (2)
        if (whole !== undefined) put(whole, lost);
        if (ofYear !== undefined) put(ofYear, lost);
      }
    },
  };
};

/** Σ q_io over the members of the unit that are of the group. */
function lostIn(
  { members }: Unit,
  { jobsLostByMember }: Action,
  by: Grouping | undefined,
  group: string,
): number {
  let sum = 0;
  members.forEach(({ enterprise }, k) => {
    if (by === undefined || groupOf(enterprise, by) === group) sum += jobsLostByMember[k] ?? 0;
  });
  return sum;
}
