/**
 * The objective. Years t, discount factor δ_t of money, ρ_t of relief (1 − loss per year since the first).
 *
 *   (1) relief:   maximise Σ_o (ρ_t g_o − ε c_o) x_o,          points
 *   (2) cost:     minimise Σ_o f_o x_o,                            million VND, all payers; the target is a row
 *   (3) weighted: maximise Σ_o (ρ_t (α g_o + β s_o) + γ δ_t v_o − γ f_o − η q_o) x_o,  with the policy's weights
 *   (4) penalties of soft rules and prices of changes: million VND times 1 / (million VND per point)
 *       in (1), 1 in (2), γ in (3)
 *   (5) constant: what (4) takes if all stay: |E| changes, if `mandatory` is soft every duty undone, and
 *       where the due may wait the price of every year of waiting; an option gives back the duties that it
 *       does and the years from its own on
 *
 * g_o net relief, s_o the land freed, ha, v_o what it is worth by its zones, million VND, q_o jobs lost (η by their kind), f_o the cost of all payers, c_o the part that
 * the budgets count, both discounted: what is paid at once by δ_t, rent by that of each of its years. ε is such that all budgets together are worth 1e-4 points (without budgets:
 * 50 billion VND for every enterprise), so that cost only decides between plans of practically equal relief.
 * Costs of parks count as f or c of their payer.
 */

import { payerOf } from "../domain/cost.js";
import { jobLossKindOf } from "../domain/job-losses.js";
import { nominalMoveMillionVnd, wholeBudgetPoints } from "../domain/objective.js";
import { discountFactor, yearsOf } from "../domain/policy.js";
import { budgetIn, type Payer, payers } from "../domain/policy-limits.js";
import { waitingPrice, waitingYears } from "../domain/postponement.js";
import { rentYears } from "../domain/ready-built.js";
import { borneBy, noCosts } from "../domain/support.js";
import type { Sense } from "../model/linear-model.js";
import { total } from "../total.js";
import { changeCounter } from "./changes.js";
import { ofYear } from "./of-year.js";
import { type Action, type Candidates, isDuty, type Unit } from "./units.js";

export interface ObjectiveFunction {
  readonly sense: Sense;
  /** Constant: what it costs if all stay. */
  readonly offset: number;
  readonly valueOf: (unit: Unit, action: Action, t: number) => number;
  /** What a cost of a park is worth, for its extra column. */
  readonly costValue: (millionVnd: number, payer: Payer, year: number) => number;
  /** What a gain of money in a year is worth: 0 where the objective is no weighted sum. */
  readonly gainValue: (millionVnd: number, year: number) => number;
  /** What a penalty is worth. */
  readonly penaltyValue: (millionVnd: number) => number;
}

type Worth = Omit<ObjectiveFunction, "offset">;

function wholeBudget({ problem, years }: Candidates): number {
  const { budgets } = problem.policy;
  if (budgets.length === 0) return problem.enterprises.length * nominalMoveMillionVnd;
  let sum = 0;
  for (const budget of budgets) for (const year of years) sum += budgetIn(budget, year);
  return sum;
}

/** The payers of all budgets; all payers without budgets. */
function countedPayers({ problem }: Candidates): readonly Payer[] {
  const { budgets } = problem.policy;
  if (budgets.length === 0) return payers;
  return payers.filter((payer) => budgets.some((budget) => budget.payers.includes(payer)));
}

/** What these payers bear of an action taken in year `t`: once then, rent in each of its years, discounted. */
function presentCost({ problem, years }: Candidates, who: readonly Payer[]) {
  const { policy, assumptions } = problem;
  const once = years.map((year) => discountFactor(policy, year));
  const term = rentYears(assumptions);
  const annuity = years.map((year) => {
    let sum = 0;
    for (let s = year; s < year + term; s++) sum += discountFactor(policy, s);
    return sum;
  });
  const paysRent = who.includes(payerOf("rent", policy));
  // Years with the same costs share one object.
  let costs = noCosts;
  let borne = 0;
  return (action: Action, t: number): number => {
    const own = ofYear(action.byPayer, t);
    if (own !== costs) borne = borneBy(own, who);
    costs = own;
    const rent = paysRent ? action.rentPerYear : 0;
    return ofYear(once, t) * (borne - rent * term) + ofYear(annuity, t) * rent;
  };
}

function worthOf(candidates: Candidates): Worth {
  const { policy } = candidates.problem;
  const { objective } = policy;
  const discount = yearsOf(policy).map((year) => discountFactor(policy, year));
  const at = (t: number): number => ofYear(discount, t);
  const counted = objective.kind === "relief" ? countedPayers(candidates) : payers;
  const present = presentCost(candidates, counted);
  const { from } = policy.horizon;
  if (objective.kind === "cost")
    return {
      // (2)
      sense: "minimise",
      valueOf: (_unit, action, t) => present(action, t),
      costValue: (millionVnd, _payer, year) => at(year - from) * millionVnd,
      gainValue: () => 0,
      penaltyValue: (millionVnd) => millionVnd,
    };
  if (objective.kind === "weighted") {
    const { perReliefPoint, perHaFreed, perMillionVnd, perJobLost } = objective;
    const lost = objective.lossPerYearPercent / 100;
    return {
      // (3)
      sense: "maximise",
      valueOf: (_unit, action, t) =>
        (1 - lost * t) * (perReliefPoint * action.reliefPoints + perHaFreed * action.landFreedHa) -
        perMillionVnd * (present(action, t) - at(t) * action.freedValueMillionVnd) -
        perJobLost[jobLossKindOf(action.alternative?.kind)] * action.jobsLost,
      costValue: (millionVnd, _payer, year) => -perMillionVnd * at(year - from) * millionVnd,
      gainValue: (millionVnd, year) => perMillionVnd * at(year - from) * millionVnd,
      penaltyValue: (millionVnd) => -perMillionVnd * millionVnd,
    };
  }
  const whole = wholeBudget(candidates);
  const epsilon = whole > 0 ? wholeBudgetPoints / whole : 0;
  const loss = objective.lossPerYearPercent / 100;
  return {
    // (1)
    sense: "maximise",
    valueOf: (_unit, action, t) =>
      (1 - loss * t) * action.reliefPoints - epsilon * present(action, t),
    costValue: (millionVnd, payer, year) =>
      counted.includes(payer) ? -epsilon * at(year - from) * millionVnd : 0,
    gainValue: () => 0,
    penaltyValue: (millionVnd) => -millionVnd / objective.millionVndPerPoint,
  };
}

export function objectiveFunction(candidates: Candidates): ObjectiveFunction {
  const worth = worthOf(candidates);
  const { policy } = candidates.problem;
  const changes = changeCounter(candidates);
  const changePrice = worth.penaltyValue(policy.stability?.perChangeMillionVnd ?? 0);
  const dutyPrice = worth.penaltyValue(candidates.mandatoryPrice ?? 0);
  const waitPrice = worth.penaltyValue(waitingPrice(policy, candidates.problem.assumptions));
  const { from, to } = policy.horizon;
  /** Years in which members of the unit wait if it acts in a year, or never. */
  const waited = ({ members }: Unit, acted: number | null): number => {
    let sum = 0;
    for (const member of members)
      if (isDuty(member)) sum += waitingYears(member.due ?? to, acted, policy.horizon);
    return sum;
  };
  const duties = total(candidates.units, ({ members }) => members.filter(isDuty).length);
  const waits = total(candidates.units, (unit) => waited(unit, null));
  return {
    ...worth,
    // (5)
    offset: changePrice * (changes?.ifAllStay ?? 0) + dutyPrice * duties + waitPrice * waits,
    valueOf: (unit, action, t) => {
      let value = worth.valueOf(unit, action, t);
      const penalty = ofYear(action.penalties, t);
      if (penalty !== 0) value += worth.penaltyValue(penalty);
      if (changes !== null) value += changePrice * changes.of(unit, action, t);
      if (dutyPrice !== 0) value -= dutyPrice * action.dutiesDone;
      if (waitPrice !== 0 && action.dutiesDone > 0)
        value -= waitPrice * (waited(unit, null) - waited(unit, from + t));
      return value;
    },
  };
}
