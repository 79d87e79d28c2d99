/** Decisions that anybody may write, stated like a plan: what they amount to and which rules they break. */
import * as z from "zod/mini";
import { defined } from "../defined.js";
import { objectiveUnit } from "../domain/objective.js";
import type { Problem } from "../domain/problem.js";
import { problemDigest } from "../domain/problem-digest.js";
import { mistake, type Wording } from "../errors.js";
import { formulate } from "../formulation/formulate.js";
import { gapOf } from "../model/tolerances.js";
import { textIssues } from "../text-issues.js";
import { decisionsOf } from "./decisions.js";
import type { Plan } from "./plan.js";
import type { Violation } from "./rules/violation.js";
import { stateOf } from "./state-of.js";
import { type WrittenStatement, written } from "./statement/written.js";
import { provedBy } from "./verify/verify-plan.js";

/** How far decisions are from the best that is possible, as far as a plan beside them proves it. */
export interface Distance {
  /** No plan is better than this: proved by the plan's prices, recomputed here. Unit of the objective. */
  readonly certifiedBound: number;
  /** |certifiedBound − value| / max(1e-9, |value|), a fraction. */
  readonly certifiedGap: number;
  /** A tighter bound by the word of a search, where the plan has one and is of the same problem. */
  readonly bound?: number;
  /** The same for `bound`. */
  readonly gap?: number;
  /** Whose search that is. */
  readonly searchedBy?: string;
  /** Value of the plan beside them. */
  readonly planValue: number;
}

/** Decisions with everything that follows from them. */
export interface StatedPlan extends WrittenStatement {
  /** True when no rule is broken. Even then nothing proves how good the decisions are; see `distance`. */
  readonly ok: boolean;
  /** Each broken rule with its amount; empty when ok. Soft rules are in `breaches`. */
  readonly violations: readonly Violation[];
  /** What the decisions are worth, in the unit of the policy's objective. */
  readonly objective: Pick<Plan["objective"], "kind" | "sense" | "unit" | "value">;
  /** Only with a plan beside the decisions. */
  readonly distance?: Distance;
}

/** What decisions are held against. */
export interface StateOptions {
  /** A plan of the same problem, for instance the parsed `plan.json`: its prices give the distance. */
  readonly beside?: unknown;
}

/** What is taken from the plan beside the decisions; of any format. */
const bounding = z.looseObject({
  problem: z.looseObject({ digest: z.string() }),
  objective: z.looseObject({
    value: z.number(),
    bound: z.number(),
    searchedBy: z.optional(z.string()),
  }),
  prices: z.record(z.string(), z.number()),
  packing: z.optional(
    z.looseObject({ rows: z.array(z.string()), unitPrices: z.record(z.string(), z.number()) }),
  ),
});

/**
 * States decisions. Use it for a plan written or changed by hand: it gives the same figures that a
 * solved plan has, and every rule that is broken; a broken plan is stated all the same.
 *
 * @param decisions `{ acts, opened, expansions }`, or a plan of any format, whose decisions are taken
 * @throws DidoiError E_SCHEMA when the decisions, or the plan beside them, cannot be read
 */
export function statePlan(
  problem: Problem,
  decisions: unknown,
  { beside }: StateOptions = {},
): StatedPlan {
  const statement = stateOf(problem, decisionsOf(decisions));
  const { objective } = problem.policy;
  const { value } = statement.worth;
  const unit = objectiveUnit(objective);
  return {
    ok: statement.violations.length === 0,
    violations: statement.violations,
    objective: {
      kind: objective.kind,
      sense: objective.kind === "cost" ? "minimise" : "maximise",
      unit,
      value,
    },
    ...defined({
      distance: beside === undefined ? undefined : distanceTo(problem, value, beside),
    }),
    ...written(statement),
  };
}

const notPlan: Wording = {
  en: ["The plan beside the decisions is no plan.", "Give a plan.json."],
  vi: ["Tệp kế hoạch đi kèm không phải là kế hoạch.", 'Chỉ ra tệp "plan.json" của một kế hoạch.'],
};

function distanceTo(problem: Problem, value: number, beside: unknown): Distance {
  const parsed = bounding.safeParse(beside);
  if (!parsed.success || textIssues(beside).length > 0) throw mistake("E_SCHEMA", notPlan);
  const { prices, packing, objective, problem: of } = parsed.data;
  const { bound: certifiedBound } = provedBy(formulate(problem).model, prices, packing);
  const { bound, searchedBy, value: planValue } = objective;
  const isClaimed = searchedBy !== undefined && of.digest === problemDigest(problem);
  return {
    certifiedBound,
    certifiedGap: gapOf(value, certifiedBound),
    ...(isClaimed ? { bound, gap: gapOf(value, bound), searchedBy } : {}),
    planValue,
  };
}
