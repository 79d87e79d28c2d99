/** Why every enterprise of a plan does what it does, in brief: one pass, no solver. */
import type { Problem } from "../../domain/problem.js";
import type { Plan } from "../../plan/plan.js";
import { pricedPlan } from "../priced-plan.js";
import { limitsOf, type Option, rankedOptions, said } from "./choices.js";
import { notMoved, type StayReason } from "./not-moved.js";
import { differenceOf, type Part } from "./parts.js";

/** What else would be open. */
export interface NextBest {
  readonly option: Option;
  /** Worth of the plan's choice less its own, in the unit of the objective. */
  readonly difference: number;
  /** They add up to the difference. */
  readonly parts: readonly Part[];
}

/** Of one enterprise that acts. */
export interface BriefReason {
  /** Keys of the limits with a price that its choice uses, the dearest first. */
  readonly limits: readonly string[];
  /** The next best choices, the nearest first. */
  readonly next: readonly NextBest[];
}

/** Of a whole plan, by enterprise. */
export interface BriefReasons {
  readonly acts: ReadonlyMap<string, BriefReason>;
  readonly stays: ReadonlyMap<string, StayReason>;
}

/**
 * @param most next best choices of each
 * @throws DidoiError E_CONTRADICTION for a plan of another problem
 */
export function reasonsOf(problem: Problem, plan: Plan, most: number): BriefReasons {
  const priced = pricedPlan(problem, plan);
  const acts = plan.decisions.acts.map(({ enterprise }): readonly [string, BriefReason] => {
    const unit = priced.unitOf(enterprise);
    const others = most === 0 ? [] : rankedOptions(priced, unit).filter((o) => o !== unit.chosen);
    return [
      enterprise,
      {
        limits: limitsOf(priced, unit).map(({ row }) => row),
        next: others.slice(0, most).map((o) => ({
          option: said(priced, o),
          ...differenceOf(priced, unit.index, unit.chosen, o),
        })),
      },
    ];
  });
  const stays = notMoved(problem, plan).map(
    ({ enterprise, reason }) => [enterprise, reason] as const,
  );
  return { acts: new Map(acts), stays: new Map(stays) };
}
