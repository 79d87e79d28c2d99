/** One side of a comparison: a plan with its prices, decisions without, or today. */
import type { Problem } from "../../domain/problem.js";
import { problemDigest } from "../../domain/problem-digest.js";
import type { Act, Decisions } from "../../plan/decisions.js";
import type { Plan } from "../../plan/plan.js";
import { type Statement, stateOf } from "../../plan/state-of.js";
import { type PricedPlan, pricedPlan } from "../priced-plan.js";

/** A plan, or decisions by hand, of a problem; with neither it is today: everybody stays. */
export interface PlanSide {
  /** What it is a plan of. */
  readonly problem: Problem;
  /** A solved plan; its prices say why. */
  readonly plan?: Plan | undefined;
  /** Decisions without prices; not read where there is a plan. */
  readonly decisions?: Decisions | undefined;
}

/** A side, looked up. */
export interface Side {
  readonly kind: "plan" | "decisions" | "today";
  readonly problem: Problem;
  readonly digest: string;
  readonly statement: Statement;
  /** By enterprise; where there are several, the last. */
  readonly acts: ReadonlyMap<string, Act>;
  /** Null without a plan. */
  readonly priced: PricedPlan | null;
}

const nothing: Decisions = { acts: [], opened: [], expansions: [] };

/** @throws DidoiError E_CONTRADICTION where the plan is of another problem */
export function sideOf({ problem, plan, decisions }: PlanSide): Side {
  const given = plan?.decisions ?? decisions;
  const all = given ?? nothing;
  const priced = plan === undefined ? null : pricedPlan(problem, plan);
  return {
    kind: plan !== undefined ? "plan" : given === undefined ? "today" : "decisions",
    problem,
    digest: priced?.plan.problem.digest ?? problemDigest(problem),
    statement: stateOf(problem, all),
    acts: new Map(all.acts.map((act) => [act.enterprise, act])),
    priced,
  };
}

/** Do both count the same, so that values can be set against each other? */
export function isSameObjective(first: Side, second: Side): boolean {
  return first.problem.policy.objective.kind === second.problem.policy.objective.kind;
}
