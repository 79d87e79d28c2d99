/**
 * A plan with its prices, put back on the model: what every explanation and every price rests on. It is
 * made once for each plan and kept as long as the plan is.
 */

import type { Problem } from "../domain/problem.js";
import { type Formulation, formulateAll, thatFit } from "../formulation/formulate.js";
import type { Act } from "../plan/decisions.js";
import type { Plan } from "../plan/plan.js";
import { optionOf } from "./option-of.js";
import { refuseOtherPlan } from "./refuse-other-plan.js";
import { Relaxed } from "./relaxed.js";
import { worthAt } from "./worth-at.js";

/** Where a unit stands in the models, and what it does. */
export interface PlacedUnit {
  /** Index in the models; −1 where nothing was open to it. */
  readonly index: number;
  /** Its option in `fitting`; −1 where it does nothing. */
  readonly chosen: number;
  readonly act: Act | undefined;
}

export interface PricedPlan {
  readonly problem: Problem;
  readonly plan: Plan;
  /** With every option that is open, and without those that cannot fit. */
  readonly all: Formulation;
  readonly fitting: Formulation;
  /** By row, sign convention of the certificate. */
  readonly prices: Float64Array;
  /** By enterprise. */
  readonly unitOf: (id: string) => PlacedUnit;
  /** The option that is this act, −1 where there is none, or to do nothing. */
  readonly optionOf: (unit: number, act: Act | undefined) => number;
  /** Value of an option less what it takes at the prices; the larger the better, unit of the objective. */
  readonly worthOf: (unit: number, option: number) => number;
  /** Its relaxation, from which others start. */
  readonly relaxed: Relaxed;
}

const kept = new WeakMap<Plan, PricedPlan>();

/** @throws DidoiError E_CONTRADICTION when the plan is of another problem */
export function pricedPlan(problem: Problem, plan: Plan): PricedPlan {
  const known = kept.get(plan);
  if (known?.problem === problem) return known;
  refuseOtherPlan(problem, plan);
  const made = priced(problem, plan);
  kept.set(plan, made);
  return made;
}

function priced(problem: Problem, plan: Plan): PricedPlan {
  const all = formulateAll(problem);
  const fitting = thatFit(all);
  const { model, candidates } = fitting;
  const prices = Float64Array.from(model.names.rows, (key) => plan.prices[key] ?? 0);
  const worthOf = (unit: number, option: number): number => worthAt(model, prices, unit, option);
  const indexes = new Map(model.names.units.map((name, i) => [name, i]));
  const names = new Map(
    candidates.units.flatMap(({ name, members }) =>
      members.map(({ enterprise }) => [enterprise.id, name] as const),
    ),
  );
  const acts = new Map(plan.decisions.acts.map((act) => [act.enterprise, act]));
  const chosenBy = (unit: number, act: Act | undefined): number =>
    act === undefined ? -1 : optionOf(fitting, unit, act);
  const unitOf = (id: string): PlacedUnit => {
    const index = indexes.get(names.get(id) ?? "") ?? -1;
    const act = acts.get(id);
    return { index, act, chosen: chosenBy(index, act) };
  };
  const relaxed = new Relaxed(model, prices);
  const own = { unitOf, optionOf: chosenBy, worthOf };
  return { problem, plan, all, fitting, prices, ...own, relaxed };
}
