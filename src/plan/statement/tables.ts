/** Tables of a statement: years, budgets, parks. */
import { capacitiesOf, readyByYear } from "../../domain/capacity.js";
import { resources } from "../../domain/demand.js";
import { jobLossesOf } from "../../domain/job-losses.js";
import { assumedOf, type Park } from "../../domain/park.js";
import { budgetIn } from "../../domain/policy-limits.js";
import { floorReady } from "../../domain/ready-built.js";
import { borneBy } from "../../domain/support.js";
import { total } from "../../total.js";
import type { BudgetResult, ParkUse, YearResult } from "../plan.js";
import { isOffered } from "../rules/permission.js";
import type { StatedAct } from "./acts.js";
import { totalByPayer } from "./costs.js";
import type { Facts } from "./facts.js";
import { waitsIn } from "./waiting.js";

export function yearResults(facts: Facts): YearResult[] {
  const { years, acts, costs } = facts;
  return years.map((year) => {
    const own = acts.filter((act) => act.year === year);
    const moves = own.filter(({ park }) => park !== undefined);
    return {
      year,
      moves: moves.length,
      alternatives: own.length - moves.length,
      workersMoved: total(moves, ({ enterprise }) => enterprise.workers),
      ...jobFigures(own),
      landFreedHa: total(own, ({ landFreedHa }) => landFreedHa),
      reliefPoints: total(own, ({ reliefPoints }) => reliefPoints),
      postponed: waitingFigures(facts, year),
      costByPayerMillionVnd: { ...totalByPayer(costs.filter((cost) => cost.year === year)) },
    };
  });
}

/** Jobs lost by kind. */
export function jobFigures(acts: readonly StatedAct[]) {
  const { notFollowing, converted, closed, left } = jobLossesOf(acts);
  return {
    jobsNotFollowing: notFollowing,
    jobsConverted: converted,
    jobsClosed: closed,
    jobsLeft: left,
  };
}

/** Those who are due and wait at the end of a year. */
export function waitingFigures({ waiting }: Facts, year: number): YearResult["postponed"] {
  const now = waiting.filter((one) => waitsIn(one, year));
  return {
    enterprises: now.length,
    workers: total(now, ({ enterprise }) => enterprise.workers),
    landHa: total(now, ({ enterprise }) => enterprise.landHa),
    grossPoints: total(now, ({ grossPoints }) => grossPoints),
  };
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
        assumed: assumedOf(park),
        use: useOf(facts, park, here),
        ...(park.readyBuilt === undefined ? {} : { readyBuilt: rentedOf(facts, park, here) }),
      },
    ];
  });
}

function rentedOf({ problem, years }: Facts, park: Park, here: Facts["moves"]) {
  const ready = floorReady(park, problem.policy.horizon);
  let left = 0;
  return years.map((year, t) => {
    const readyM2 = ready[t] ?? 0;
    const usedM2 = total(here, (move) => (move.year === year ? move.floorM2 : 0));
    left = Math.max(0, left) + readyM2 - usedM2;
    return { year, usedM2, readyM2, leftM2: left };
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
