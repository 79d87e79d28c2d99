/** Tables of a statement: years, budgets, parks. */
import { capacitiesOf, readyByYear } from "../../domain/capacity.js";
import { resources } from "../../domain/demand.js";
import type { Park } from "../../domain/park.js";
import { budgetIn } from "../../domain/policy-limits.js";
import { borneBy } from "../../domain/support.js";
import { total } from "../../total.js";
import type { BudgetResult, ParkUse, YearResult } from "../plan.js";
import { isOffered } from "../rules/permission.js";
import { totalByPayer } from "./costs.js";
import type { Facts } from "./facts.js";

export function yearResults({ years, acts, costs }: Facts): YearResult[] {
  return years.map((year) => {
    const own = acts.filter((act) => act.year === year);
    const moves = own.filter(({ park }) => park !== undefined);
    return {
      year,
      moves: moves.length,
      alternatives: own.length - moves.length,
      workersMoved: total(moves, ({ enterprise }) => enterprise.workers),
      jobsLost: total(own, ({ jobsLost }) => jobsLost),
      landFreedHa: total(own, ({ landFreedHa }) => landFreedHa),
      reliefPoints: total(own, ({ reliefPoints }) => reliefPoints),
      costByPayerMillionVnd: { ...totalByPayer(costs.filter((cost) => cost.year === year)) },
    };
  });
}

/** Budgets in the policy's order, each year by year. */
export function budgetResults({ problem, years, costs }: Facts): BudgetResult[] {
  return problem.policy.budgets.flatMap((budget) => {
    let left = 0;
    return years.map((year): BudgetResult => {
      const spent = costs.filter((cost) => cost.year === year);
      const usedMillionVnd = total(spent, ({ byPayer }) => borneBy(byPayer, budget.payers));
      const millionVnd = budgetIn(budget, year);
      left = (budget.carryOver ? Math.max(0, left) : 0) + millionVnd - usedMillionVnd;
      return { payers: [...budget.payers], year, millionVnd, usedMillionVnd, leftMillionVnd: left };
    });
  });
}

/** Use by resource and year of each park that is offered, or that somebody moves to all the same. */
export function parkUses(facts: Facts): ParkUse[] {
  const { problem, moves } = facts;
  return problem.parks.flatMap((park): ParkUse[] => {
    const here = moves.filter((move) => move.park === park);
    if (here.length === 0 && !isOffered(problem, park)) return [];
    return [
      {
        park: park.id,
        name: park.name,
        enterprises: here.length,
        workers: total(here, ({ enterprise }) => enterprise.workers),
        use: useOf(facts, park, here),
      },
    ];
  });
}

function useOf({ problem, years, decisions }: Facts, park: Park, here: Facts["moves"]) {
  const { assumptions, policy } = problem;
  const capacities = capacitiesOf(park, assumptions) ?? {};
  const stepsIn = (year: number): number =>
    total(decisions.expansions, (built) =>
      built.park === park.id && built.year === year ? built.steps : 0,
    );
  return resources.flatMap((resource): ParkUse["use"] => {
    const capacity = capacities[resource];
    if (capacity === undefined) return [];
    const delivered = readyByYear(park, resource, capacity, policy.horizon, stepsIn);
    let left = 0;
    return years.map((year, t) => {
      const ready = delivered[t] ?? 0;
      const used = total(here, (move) => (move.year === year ? (move.demand?.[resource] ?? 0) : 0));
      left = Math.max(0, left) + ready - used;
      return { resource, year, used, ready, left, assumed: [...capacity.assumed] };
    });
  });
}
