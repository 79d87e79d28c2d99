/** From a solution of the model back to the words of the domain. */
import { costItems } from "../domain/cost.js";
import { digestOf } from "../domain/digest.js";
import { payers } from "../domain/policy-limits.js";
import type { Formulation } from "../formulation/formulate.js";
import { objectiveFunction } from "../formulation/objective.js";
import type { Member } from "../formulation/units.js";
import type { FeasibleSolution, OptimalSolution } from "../model/solution.js";
import { gapOf } from "../model/tolerances.js";
import { decisionsOf, rowPenalties } from "./decode-decisions.js";
import { byRowKey } from "./outcome.js";
import { type Breach, type Plan, sealPlan } from "./plan.js";
import { type Chosen, chosenMembers, plannedAlternative, plannedMove } from "./statement/acts.js";
import { presentCost, type YearCost } from "./statement/costs.js";
import { budgetResults, parkUses, quotaResults, yearResults } from "./statement/tables.js";
import { recomputedBreaches } from "./verify.js";

/** What the plan says of how it was made. */
export interface PlanOrigin {
  readonly seed: number;
  readonly gapAsked: number;
}

/**
 * Reads the choices of a whole-number solution. Moves and alternatives are ordered by enterprise id,
 * parks and quotas as in the problem.
 * @returns null when the solution has no choices or no bound, which a plan cannot do without
 */
export function decodePlan(
  formulation: Formulation,
  solution: OptimalSolution | FeasibleSolution,
  origin: PlanOrigin,
): Plan | null {
  const { bound, gap } = solution;
  if (solution.choices === undefined || bound === undefined || gap === undefined) return null;
  const { candidates } = formulation;
  const { problem } = candidates;
  const chosen = chosenMembers(formulation, solution.choices);
  const moves = chosen.flatMap((choice) => plannedMove(candidates, choice) ?? []);
  const alternatives = chosen.flatMap((choice) => plannedAlternative(candidates, choice) ?? []);
  const decisions = decisionsOf(formulation, solution.values);
  const costs: YearCost[] = [
    ...[...moves, ...alternatives].map(({ year, costByPayerMillionVnd }) => ({
      year,
      byPayer: costByPayerMillionVnd,
    })),
    ...decisions.costs,
  ];
  const body = {
    format: "didoi-plan/1" as const,
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
    summary: summarise(formulation, chosen, { moves, alternatives, costs }),
    years: yearResults(candidates, moves, alternatives, costs),
    quotas: quotaResults(candidates, chosen),
    budgets: budgetResults(candidates, costs),
    moves,
    alternatives,
    parks: parkUses(candidates, moves, decisions.expansions),
    opened: decisions.opened,
    expansions: decisions.expansions,
    breaches: [],
    prices: byRowKey(formulation, solution.prices),
    assumptions: Object.values(problem.assumptions),
  };
  const breaches = recomputedBreaches(problem, { ...body, digest: "" });
  const objective = withoutOverstatement(formulation, solution, body.objective, breaches);
  return sealPlan({ ...body, objective, breaches });
}

/**
 * A solver may leave the columns of soft rows larger than the choices need; the plan is then better
 * than the solution says. That it is not worse is what verification checks.
 */
function withoutOverstatement(
  formulation: Formulation,
  { values }: OptimalSolution | FeasibleSolution,
  objective: Plan["objective"],
  breaches: readonly Breach[],
): Plan["objective"] {
  if (breaches.length === 0) return objective;
  const rows = new Set(formulation.model.names.rows);
  const owed = sum(breaches, ({ rule, penaltyMillionVnd }) =>
    rows.has(rule) ? penaltyMillionVnd : 0,
  );
  const spared = rowPenalties(formulation, values) - owed;
  if (!(spared > 0)) return objective;
  const value = objective.value - objectiveFunction(formulation.candidates).penaltyValue(spared);
  return { ...objective, value, gap: gapOf(value, objective.bound) };
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

type Parts = Pick<Plan, "moves" | "alternatives"> & { readonly costs: readonly YearCost[] };

function summarise(
  { candidates }: Formulation,
  chosen: readonly Chosen[],
  { moves, alternatives, costs }: Parts,
): Plan["summary"] {
  const { units, problem } = candidates;
  const all = units.flatMap(({ members }) => members);
  const movers = chosen.filter(({ action }) => action.destination !== undefined);
  const counted = (test: (member: Member) => boolean) => ({
    register: all.filter(test).length,
    moved: movers.filter(({ member }) => test(member)).length,
  });
  const byItem = Object.fromEntries(
    costItems.map((item) => [item, sum(moves, (move) => move.costByItemMillionVnd[item])]),
  ) as Plan["summary"]["costByItemMillionVnd"];
  const byPayer = Object.fromEntries(
    payers.map((payer) => [payer, sum(costs, (cost) => cost.byPayer[payer])]),
  ) as Plan["summary"]["costByPayerMillionVnd"];
  const acts = [...moves, ...alternatives];
  const { stability } = problem.policy;
  return {
    enterprises: counted(() => true),
    base: counted(({ obligation }) => obligation !== "exempt"),
    mandatory: counted(({ obligation }) => obligation === "mandatory"),
    encouraged: counted(({ obligation }) => obligation === "encouraged"),
    exempt: counted(({ obligation }) => obligation === "exempt"),
    synthetic: counted(({ enterprise }) => enterprise.synthetic),
    alternatives: alternatives.length,
    workersMoved: sum(moves, (move) => move.workers),
    jobsLost: sum(acts, (act) => act.jobsLost),
    landFreedHa: sum(acts, (act) => act.landFreedHa),
    reliefPoints: sum(acts, (act) => act.reliefPoints),
    costMillionVnd: sum(payers, (payer) => byPayer[payer]),
    presentCostMillionVnd: presentCost(problem.policy, costs),
    costByPayerMillionVnd: byPayer,
    costByItemMillionVnd: byItem,
    ...(stability === undefined ? {} : { changes: changesIn(stability.earlier, chosen) }),
  };
}

/** Enterprises that do something else, or at another time, than in the earlier plan. */
function changesIn(
  earlier: readonly { enterprise: string; choice: string; year: number }[],
  chosen: readonly Chosen[],
): number {
  const before = new Map(
    earlier.map((entry) => [entry.enterprise, `${entry.choice} ${entry.year}`]),
  );
  let changes = before.size;
  for (const { member, choice, year } of chosen) {
    const was = before.get(member.enterprise.id);
    if (was === undefined) changes++;
    else if (was === `${choice} ${year}`) changes--;
  }
  return changes;
}
