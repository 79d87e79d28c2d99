/** From a solution of the model back to the words of the domain. */
import { costItems, payerOf } from "../domain/cost.js";
import { resources } from "../domain/demand.js";
import { digestOf } from "../domain/digest.js";
import { payers } from "../domain/policy.js";
import type { Formulation } from "../model/formulation/formulate.js";
import type { Candidate, Move } from "../model/formulation/moves.js";
import { type QuotaGroup, quotaGroups } from "../model/formulation/quota-rows.js";
import type { FeasibleSolution, OptimalSolution } from "../model/solution.js";
import { byRowKey } from "./outcome.js";
import { type ParkUse, type Plan, type PlannedMove, type QuotaResult, sealPlan } from "./plan.js";

/** What the plan says of how it was made. */
export interface PlanOrigin {
  readonly seed: number;
  readonly gapAsked: number;
}

interface Chosen {
  readonly candidate: Candidate;
  readonly move: Move;
}

/**
 * Reads the choices of a whole-number solution. Moves are ordered by enterprise id, parks and quotas
 * as in the problem.
 * @returns null when the solution has no choices or no bound, which a plan cannot do without
 */
export function decodePlan(
  formulation: Formulation,
  solution: OptimalSolution | FeasibleSolution,
  origin: PlanOrigin,
): Plan | null {
  const { bound, gap } = solution;
  if (solution.choices === undefined || bound === undefined || gap === undefined) return null;
  const { problem } = formulation.candidates;
  const chosen = chosenMoves(formulation, solution.choices);
  const moves = chosen.map((choice) => plannedMove(choice, problem.policy.milestoneYear));
  return sealPlan({
    format: "didoi-plan/1",
    problem: { name: problem.name, digest: digestOf(problem) },
    status: solution.status,
    objective: {
      kind: problem.policy.objective.kind,
      sense: formulation.model.sense,
      value: solution.objective,
      bound,
      ...(solution.certifiedBound === undefined ? {} : { certifiedBound: solution.certifiedBound }),
      gap,
      gapAsked: origin.gapAsked,
    },
    solver: { name: solution.solver, seed: origin.seed },
    summary: summarise(formulation, chosen, moves),
    quotas: quotaGroups(formulation.candidates).map((group) => quotaResult(group, chosen)),
    moves,
    parks: formulation.candidates.destinations.map((destination) => parkUse(destination, moves)),
    prices: byRowKey(formulation, solution.prices),
    assumptions: Object.values(problem.assumptions),
  });
}

function chosenMoves(formulation: Formulation, choices: readonly (number | null)[]): Chosen[] {
  const chosen: Chosen[] = [];
  formulation.units.forEach((candidate, unit) => {
    const choice = choices[unit] ?? null;
    const move =
      choice === null
        ? undefined
        : formulation.options[(formulation.model.unitStart[unit] ?? 0) + choice];
    if (move !== undefined) chosen.push({ candidate, move });
  });
  const idOf = ({ candidate }: Chosen): string => candidate.enterprise.id;
  return chosen.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function plannedMove({ candidate, move }: Chosen, year: number): PlannedMove {
  const { enterprise } = candidate;
  return {
    enterprise: enterprise.id,
    name: enterprise.name,
    fromWard: enterprise.wardOld,
    fromCity: enterprise.city,
    park: move.destination.park.id,
    parkName: move.destination.park.name,
    year,
    obligation: candidate.obligation,
    distanceKm: move.distanceKm,
    landFreedHa: enterprise.landHa,
    workers: enterprise.workers,
    demand: { ...candidate.demand },
    reliefPoints: move.reliefPoints,
    costMillionVnd: move.costMillionVnd,
    costByItemMillionVnd: { ...move.costs },
    synthetic: enterprise.synthetic,
  };
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

function summarise(
  { candidates }: Formulation,
  chosen: readonly Chosen[],
  moves: readonly PlannedMove[],
): Plan["summary"] {
  const { all, problem } = candidates;
  const counted = (test: (candidate: Candidate) => boolean) => ({
    register: all.filter(test).length,
    moved: chosen.filter(({ candidate }) => test(candidate)).length,
  });
  const byItem = Object.fromEntries(
    costItems.map((item) => [item, sum(moves, (move) => move.costByItemMillionVnd[item])]),
  ) as Plan["summary"]["costByItemMillionVnd"];
  const byPayer = Object.fromEntries(
    payers.map((payer) => [
      payer,
      sum(
        costItems.filter((item) => payerOf[item] === payer),
        (item) => byItem[item],
      ),
    ]),
  ) as Plan["summary"]["costByPayerMillionVnd"];
  const { budget } = problem.policy;
  return {
    enterprises: counted(() => true),
    base: counted(({ obligation }) => obligation !== "exempt"),
    mandatory: counted(({ obligation }) => obligation === "mandatory"),
    encouraged: counted(({ obligation }) => obligation === "encouraged"),
    exempt: counted(({ obligation }) => obligation === "exempt"),
    synthetic: counted(({ enterprise }) => enterprise.synthetic),
    workersMoved: sum(moves, (move) => move.workers),
    landFreedHa: sum(moves, (move) => move.landFreedHa),
    reliefPoints: sum(moves, (move) => move.reliefPoints),
    costMillionVnd: sum(moves, (move) => move.costMillionVnd),
    costByPayerMillionVnd: byPayer,
    costByItemMillionVnd: byItem,
    budgetUsedMillionVnd: sum(chosen, ({ move }) => move.budgetMillionVnd),
    ...(budget === undefined ? {} : { budgetMillionVnd: budget.millionVnd }),
  };
}

function quotaResult(
  { key, quota, base, amountOf }: QuotaGroup,
  chosen: readonly Chosen[],
): QuotaResult {
  const moved = sum(chosen, ({ candidate }) => amountOf(candidate));
  return { key, measure: quota.measure, lower: quota.lower, upper: quota.upper, base, moved };
}

function parkUse(
  { park, capacities }: Formulation["candidates"]["destinations"][number],
  moves: readonly PlannedMove[],
): ParkUse {
  const here = moves.filter((move) => move.park === park.id);
  return {
    park: park.id,
    name: park.name,
    enterprises: here.length,
    workers: sum(here, (move) => move.workers),
    use: resources.flatMap((resource) => {
      const capacity = capacities[resource];
      if (capacity === undefined) return [];
      return {
        resource,
        used: sum(here, (move) => move.demand[resource]),
        capacity: capacity.value,
        assumed: [...capacity.assumed],
      };
    }),
  };
}
