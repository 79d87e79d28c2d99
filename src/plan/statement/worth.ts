/** What the policy's objective is worth, from the acts alone: the second writing of `formulation/objective.ts`. */
import { jobLossesOf, jobLossKinds } from "../../domain/job-losses.js";
import { nominalMoveMillionVnd, wholeBudgetPoints } from "../../domain/objective.js";
import { type Policy, yearsOf } from "../../domain/policy.js";
import { budgetIn, type Payer, payers } from "../../domain/policy-limits.js";
import { agreement } from "../../model/tolerances.js";
import { total } from "../../total.js";
import type { Breach } from "../plan.js";
import { presentCost } from "./costs.js";
import type { Facts } from "./facts.js";
import type { Figures } from "./figures.js";
import { changesIn } from "./summary.js";
import { waitsIn } from "./waiting.js";

/** What a term of a value stands for. */
export type WorthTerm = "relief" | "land" | "late" | "jobs" | "cost" | "penalties" | "zones";

/** A value as the sum of its terms. */
export interface Worth {
  readonly value: number;
  /** Sum of the sizes of the terms: what rounding is relative to. */
  readonly size: number;
  /** In the order in which they are added up. */
  readonly terms: readonly (readonly [of: WorthTerm, amount: number])[];
}

/** Points, million VND, or the weighted sum; `breaches` at their price. */
export function worthOf(facts: Figures, breaches: readonly Breach[]): Worth {
  const terms = termsOf(facts, breaches);
  return {
    value: total(terms, ([, amount]) => amount),
    size: total(terms, ([, amount]) => Math.abs(amount)),
    terms,
  };
}

function termsOf(facts: Figures, breaches: readonly Breach[]): [WorthTerm, number][] {
  const { acts, costs, problem, zones } = facts;
  const { policy } = problem;
  const { objective, horizon, stability } = policy;
  const changes = (stability?.perChangeMillionVnd ?? 0) * (changesIn(facts) ?? 0);
  const penalties =
    total(breaches, ({ penaltyMillionVnd }) => penaltyMillionVnd) + changes + waitingCost(facts);
  const jobs = jobLossesOf(acts);
  const relief = total(acts, ({ reliefPoints }) => reliefPoints);
  if (objective.kind === "cost")
    return [
      ["cost", presentCost(policy, costs)],
      ["penalties", penalties],
    ];
  const loss = objective.lossPerYearPercent / 100;
  if (objective.kind === "weighted")
    return [
      ...acts.flatMap((act): [WorthTerm, number][] => {
        const timely = 1 - loss * (act.year - horizon.from);
        return [
          ["relief", timely * objective.perReliefPoint * act.reliefPoints],
          ["land", timely * objective.perHaFreed * act.landFreedHa],
        ];
      }),
      ...jobLossKinds.map((kind): [WorthTerm, number] => [
        "jobs",
        -objective.perJobLost[kind] * jobs[kind],
      ]),
      ["cost", -objective.perMillionVnd * presentCost(policy, costs)],
      ["penalties", -objective.perMillionVnd * penalties],
      ...zones.map((zone): [WorthTerm, number] => [
        "zones",
        objective.perMillionVnd * zone.presentValueMillionVnd,
      ]),
    ];
  const late = total(acts, (act) => loss * (act.year - horizon.from) * act.reliefPoints);
  const whole = wholeBudget(policy, problem.enterprises.length);
  const spent = presentCost(policy, costs, countedBy(policy));
  return [
    ["relief", relief],
    ["late", -late],
    ["cost", whole > 0 ? (-wholeBudgetPoints / whole) * spent : 0],
    ["penalties", -penalties / objective.millionVndPerPoint],
  ];
}

/** The payers that some budget counts; all without budgets. */
function countedBy({ budgets }: Policy): Payer[] {
  const named = new Set(budgets.flatMap((budget) => budget.payers));
  return payers.filter((payer) => budgets.length === 0 || named.has(payer));
}

/** All budgets of all years; without budgets what moving everybody costs, in order of magnitude. */
function wholeBudget(policy: Policy, enterprises: number): number {
  if (policy.budgets.length === 0) return enterprises * nominalMoveMillionVnd;
  return total(yearsOf(policy), (year) =>
    total(policy.budgets, (budget) => budgetIn(budget, year)),
  );
}

/** Is this the same value, up to rounding? */
export function agrees(value: number, worth: Worth): boolean {
  return Math.abs(value - worth.value) <= agreement * Math.max(worth.size, Math.abs(worth.value));
}

/** The price of all years in which the due wait, million VND. */
function waitingCost({ problem, waiting, years }: Facts): number {
  const { policy, assumptions } = problem;
  const { millionVndPerYear = assumptions.postponeMillionVndPerYear.value } = policy.postpone ?? {};
  const waits = total(waiting, (one) => years.filter((year) => waitsIn(one, year)).length);
  return millionVndPerYear * waits;
}
