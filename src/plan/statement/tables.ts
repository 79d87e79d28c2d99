/** Tables of a plan: years, quotas, budgets, parks. */
import { deliveries } from "../../domain/capacity.js";
import { resources } from "../../domain/demand.js";
import { budgetIn, payers } from "../../domain/policy-limits.js";
import { borneBy } from "../../domain/support.js";
import { quotaGroups } from "../../formulation/quota-rows.js";
import type { Candidates } from "../../formulation/units.js";
import type {
  BudgetResult,
  ParkUse,
  Plan,
  PlannedAlternative,
  PlannedMove,
  QuotaResult,
  YearResult,
} from "../plan.js";
import type { Chosen } from "./acts.js";
import type { YearCost } from "./costs.js";

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

export function yearResults(
  { years }: Candidates,
  moves: readonly PlannedMove[],
  alternatives: readonly PlannedAlternative[],
  costs: readonly YearCost[],
): YearResult[] {
  return years.map((year) => {
    const moved = moves.filter((move) => move.year === year);
    const other = alternatives.filter((alternative) => alternative.year === year);
    const acts = [...moved, ...other];
    const spent = costs.filter((cost) => cost.year === year);
    return {
      year,
      moves: moved.length,
      alternatives: other.length,
      workersMoved: sum(moved, ({ workers }) => workers),
      jobsLost: sum(acts, ({ jobsLost }) => jobsLost),
      landFreedHa: sum(acts, ({ landFreedHa }) => landFreedHa),
      reliefPoints: sum(acts, ({ reliefPoints }) => reliefPoints),
      costByPayerMillionVnd: Object.fromEntries(
        payers.map((payer) => [payer, sum(spent, ({ byPayer }) => byPayer[payer])]),
      ) as YearResult["costByPayerMillionVnd"],
    };
  });
}

export function quotaResults(candidates: Candidates, chosen: readonly Chosen[]): QuotaResult[] {
  const counting = chosen.filter(({ action }) => action.counts);
  return quotaGroups(candidates).map(({ key, quota, year, base, amountOfMember }) => ({
    key,
    measure: quota.measure,
    year,
    lower: quota.lower,
    upper: quota.upper,
    base,
    moved: sum(counting, (choice) => (choice.year <= year ? amountOfMember(choice.member) : 0)),
  }));
}

export function budgetResults(
  { problem, years }: Candidates,
  costs: readonly YearCost[],
): BudgetResult[] {
  return problem.policy.budgets.flatMap((budget) => {
    let left = 0;
    return years.map((year): BudgetResult => {
      const spent = costs.filter((cost) => cost.year === year);
      const used = sum(spent, ({ byPayer }) => borneBy(byPayer, budget.payers));
      const millionVnd = budgetIn(budget, year);
      left = (budget.carryOver ? Math.max(0, left) : 0) + millionVnd - used;
      return {
        payers: [...budget.payers],
        year,
        millionVnd,
        usedMillionVnd: used,
        leftMillionVnd: left,
      };
    });
  });
}

/** Use of every offered park by resource and year. */
export function parkUses(
  { destinations, years, problem }: Candidates,
  moves: readonly PlannedMove[],
  expansions: Plan["expansions"],
): ParkUse[] {
  return destinations.map(({ park, capacities }) => {
    const here = moves.filter((move) => move.park === park.id);
    return {
      park: park.id,
      name: park.name,
      enterprises: here.length,
      workers: sum(here, (move) => move.workers),
      use: resources.flatMap((resource) => {
        const capacity = capacities[resource];
        if (capacity === undefined) return [];
        const delivered = deliveries(park, resource, capacity, problem.policy.horizon);
        let left = 0;
        return years.map((year, t) => {
          const steps =
            resource === "wastewaterM3PerDay"
              ? sum(expansions, (entry) =>
                  entry.park === park.id && entry.year === year ? entry.steps : 0,
                )
              : 0;
          const ready = (delivered[t] ?? 0) + steps * (park.expansion?.stepM3PerDay ?? 0);
          const arrivals = here.filter((move) => move.year === year);
          const used = sum(arrivals, (move) => move.demand[resource]);
          left = Math.max(0, left) + ready - used;
          return { resource, year, used, ready, left, assumed: [...capacity.assumed] };
        });
      }),
    };
  });
}
