/**
 * The statement of a plan: everything that follows from its decisions and the problem. One pure
 * function of the domain, used wherever a figure of a plan is wanted: a solved plan is made of it,
 * verification compares what a file claims with it, and decisions written by hand are stated by it.
 *
 *   decisions → facts (acts with their figures, costs) → figures (years, quotas, budgets, parks)
 *             → limits and rules → breaches at a price, violations → totals, worth
 *
 * It knows nothing of the model, so a mistake there cannot hide itself here.
 */
import type { Problem } from "../domain/problem.js";
import type { Decisions } from "./decisions.js";
import type { Breach, PlanSummary } from "./plan.js";
import { brokenByActs } from "./rules/acts.js";
import { brokenDuties } from "./rules/duties.js";
import { type AnyLimit, breachesOf, exceeded } from "./rules/limit.js";
import { brokenParkDecisions } from "./rules/park-decisions.js";
import { parkLimits } from "./rules/park-limits.js";
import { sharedLimits } from "./rules/shared-limits.js";
import { softBreaches } from "./rules/soft-breaches.js";
import type { Violation } from "./rules/violation.js";
import { brokenWholes } from "./rules/wholes.js";
import { factsOf } from "./statement/facts.js";
import { type Figures, figuresOf } from "./statement/figures.js";
import { summaryOf } from "./statement/summary.js";
import { type Worth, worthOf } from "./statement/worth.js";

/** What decisions amount to, and which rules they break. */
export interface Statement extends Figures {
  /** Every limit that enterprises share, with what the plan reaches. */
  readonly limits: readonly AnyLimit[];
  /** Soft rules that are broken, at their price. */
  readonly breaches: readonly Breach[];
  /** All other rules that are broken; empty when this is a plan. */
  readonly violations: readonly Violation[];
  readonly summary: PlanSummary;
  /** In the unit of the policy's objective. */
  readonly worth: Worth;
}

/** States decisions, whatever they are. The order of the acts decides the order of what is stated. */
export function stateOf(problem: Problem, decisions: Decisions): Statement {
  const { soft } = problem.policy;
  const figures = figuresOf(factsOf(problem, decisions));
  const limits = [...sharedLimits(figures), ...parkLimits(figures)];
  const breaches = [...breachesOf(soft, limits), ...softBreaches(figures)];
  return {
    ...figures,
    limits,
    breaches,
    violations: [
      ...figures.unknown,
      ...brokenByActs(figures),
      ...brokenDuties(figures),
      ...brokenParkDecisions(figures),
      ...brokenWholes(figures),
      ...limits.flatMap((limit) => exceeded(soft, limit)),
    ],
    summary: summaryOf(figures),
    worth: worthOf(figures, breaches),
  };
}
