/** What the objective is worth, stated a second time, and whether bound, gap and status fit it. */
import { nominalMoveMillionVnd, wholeBudgetPoints } from "../domain/objective.js";
import { discountFactor, type Policy, yearsOf } from "../domain/policy.js";
import { budgetIn, type Payer, payers } from "../domain/policy-limits.js";
import { borneBy } from "../domain/support.js";
import { agreement, gapOf, planFeasibility } from "../model/tolerances.js";
import { type AnyLimit, penaltyTolerance } from "./limit.js";
import type { CheckedAct, Facts } from "./verify.js";
import { costsOf } from "./verify-costs.js";
import { changesOf } from "./verify-limits.js";
import { figure, type Violation } from "./violation.js";
import { presentCost } from "./year-cost.js";

export function verifyObjective(
  facts: Facts,
  acts: readonly CheckedAct[],
  limits: readonly AnyLimit[],
): Violation[] {
  const { objective, status } = facts.plan;
  const { policy } = facts.problem;
  const maximise = policy.objective.kind !== "cost";
  const found: Violation[] = [];
  const say = (rule: string, where: string, message: string): void => {
    found.push({ rule, where, message });
  };
  if (objective.kind !== policy.objective.kind || (objective.sense === "maximise") !== maximise)
    say("objective", "kind", "is not the policy's objective");
  const terms = worthOf(facts, acts);
  const value = terms.reduce((a, b) => a + b, 0);
  const size = terms.reduce((a, b) => a + Math.abs(b), 0);
  const room = worthOfPenalty(policy, penaltyTolerance(policy.soft, facts.plan.breaches, limits));
  if (!(Math.abs(objective.value - value) <= agreement * Math.max(size, Math.abs(value)) + room))
    say("objective", "value", `says ${objective.value}, recomputed ${value}`);
  const gap = figure("gap", "gap", objective.gap, gapOf(objective.value, objective.bound));
  if (gap !== null) found.push(gap);
  const better = (a: number, b: number): boolean =>
    (maximise ? a - b : b - a) > planFeasibility * Math.max(1, Math.abs(b));
  if (better(objective.value, objective.bound))
    say("bound", "bound", "the plan is better than its own bound");
  if (objective.certifiedBound !== undefined && better(objective.bound, objective.certifiedBound))
    say("bound", "certifiedBound", "the bound is weaker than the certified bound");
  if (status === "optimal" && !(objective.gap <= objective.gapAsked))
    say("status", "status", "says optimal, but the gap is larger");
  return found;
}

/** The terms of the objective: relief, land, jobs, costs, penalties. */
function worthOf(facts: Facts, acts: readonly CheckedAct[]): number[] {
  const { policy, enterprises } = facts.problem;
  const { objective, horizon, stability } = policy;
  const total = (of: (act: CheckedAct) => number): number =>
    acts.reduce((sum, act) => sum + of(act), 0);
  const costs = costsOf(facts, acts);
  const penalties =
    facts.plan.breaches.reduce((sum, { penaltyMillionVnd }) => sum + penaltyMillionVnd, 0) +
    (stability === undefined ? 0 : stability.perChangeMillionVnd * changesOf(facts, acts));
  if (objective.kind === "cost") return [presentCost(policy, costs), penalties];
  const relief = total(({ stated }) => stated.reliefPoints);
  if (objective.kind === "weighted")
    return [
      objective.perReliefPoint * relief,
      objective.perHaFreed * total(({ stated }) => stated.landFreedHa),
      -objective.perJobLost * total(({ stated }) => stated.jobsLost),
      -objective.perMillionVnd * (presentCost(policy, costs) + penalties),
    ];
  const loss = objective.lossPerYearPercent / 100;
  const late = total(({ stated, year }) => loss * (year - horizon.from) * stated.reliefPoints);
  const counted = countedBy(policy);
  const spent = costs.reduce(
    (sum, { year, byPayer }) => sum + discountFactor(policy, year) * borneBy(byPayer, counted),
    0,
  );
  const whole =
    policy.budgets.length === 0 ? enterprises.length * nominalMoveMillionVnd : allBudgets(policy);
  return [
    relief,
    -late,
    whole > 0 ? (-wholeBudgetPoints / whole) * spent : 0,
    -penalties / objective.millionVndPerPoint,
  ];
}

/** What an amount of penalties, million VND, takes from the objective or adds to its cost. */
function worthOfPenalty({ objective }: Policy, millionVnd: number): number {
  if (objective.kind === "cost") return millionVnd;
  if (objective.kind === "weighted") return objective.perMillionVnd * millionVnd;
  return millionVnd / objective.millionVndPerPoint;
}

/** The payers that some budget counts; all without budgets. */
function countedBy({ budgets }: Policy): Payer[] {
  const named = new Set(budgets.flatMap((budget) => budget.payers));
  return payers.filter((payer) => budgets.length === 0 || named.has(payer));
}

function allBudgets(policy: Policy): number {
  let sum = 0;
  for (const year of yearsOf(policy))
    for (const budget of policy.budgets) sum += budgetIn(budget, year);
  return sum;
}
