/**
 * Verification: recomputes every rule, value and cost of a plan from the domain alone.
 *
 * The rules are stated here a second time on purpose, and differently: the model forbids and limits
 * before a plan exists, these files look at a finished plan, enterprise by enterprise (`verify-acts`),
 * limit by limit (`verify-limits`, `verify-parks`) and figure by figure (`verify-figures`). They import
 * nothing of the model, so a mistake there cannot hide itself here.
 */
import { digestOf } from "../domain/digest.js";
import type { Enterprise } from "../domain/enterprise.js";
import type { Obligation } from "../domain/obligation.js";
import { obligationOf } from "../domain/obligation.js";
import type { Park } from "../domain/park.js";
import type { AlternativeRule } from "../domain/policy-rules.js";
import type { Problem } from "../domain/problem.js";
import { type ReliefScale, reliefScale } from "../domain/relief.js";
import {
  type Breach,
  type Plan,
  type PlannedAlternative,
  type PlannedMove,
  plan as planSchema,
} from "./plan.js";
import { sharingLimits, verifyDuties } from "./rules/duties.js";
import { type AnyLimit, exceeded } from "./rules/limit.js";
import { parkLimits, verifyDecisions } from "./rules/park-limits.js";
import { sharedLimits } from "./rules/shared-limits.js";
import type { Violation } from "./rules/violation.js";
import { verifyFigures } from "./verify/claims.js";
import { verifyAct } from "./verify-acts.js";
import { breachesOwed, verifyBreaches } from "./verify-breaches.js";

/** What one enterprise does in the plan, looked up. */
export interface CheckedAct {
  readonly stated: PlannedMove | PlannedAlternative;
  readonly enterprise: Enterprise;
  readonly obligation: Obligation;
  readonly year: number;
  /** One of the two. */
  readonly park?: Park;
  readonly alternative?: AlternativeRule;
}

/** The problem and the plan as verification sees them. */
export interface Facts {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly scale: ReliefScale;
  readonly enterprises: ReadonlyMap<string, Enterprise>;
  readonly parks: ReadonlyMap<string, Park>;
}

/** What `verifyPlan` found. */
export interface Verification {
  /** True when no rule is violated. */
  readonly ok: boolean;
  /** Every violated rule with its amount; empty when ok. */
  readonly violations: readonly Violation[];
}

/**
 * Checks a plan against the problem it was made for: form, digest, every rule, every stated figure.
 * The bound that its prices prove is checked by `verifyPlan`, which adds that to this.
 * @param given anything, for instance the parsed content of `plan.json`
 */
export function verifyRules(problem: Problem, given: unknown): Verification {
  const parsed = planSchema.safeParse(given);
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((issue) => ({
        rule: "format",
        where: issue.path.join("."),
        message: issue.message,
      })),
    );
  const plan = parsed.data;
  const facts = factsOf(problem, plan);
  const violations: Violation[] = [...verifySeal(facts)];
  const acts = lookUp(facts, violations);
  for (const act of acts) violations.push(...verifyAct(facts, act));
  const limits = limitsOf(facts, acts);
  violations.push(
    ...verifyDuties(facts, acts),
    ...verifyDecisions(facts, acts),
    ...limits.flatMap((limit) => exceeded(plan, limit)),
    ...verifyBreaches(facts, acts, limits),
    ...verifyFigures(facts, acts, limits),
  );
  return refused(violations);
}

function refused(violations: readonly Violation[]): Verification {
  return { ok: violations.length === 0, violations };
}

/** Every limit that enterprises share, with what the plan reaches. */
function limitsOf(facts: Facts, acts: readonly CheckedAct[]): AnyLimit[] {
  return [...sharedLimits(facts, acts), ...parkLimits(facts, acts), ...sharingLimits(acts)];
}

/** What a plan breaks at a price, recomputed from its acts; what it states itself plays no part. */
export function recomputedBreaches(problem: Problem, plan: Plan): Breach[] {
  if (problem.policy.soft.length === 0) return [];
  const facts = factsOf(problem, plan);
  const acts = lookUp(facts, []);
  return breachesOwed(facts, acts, limitsOf(facts, acts));
}

function factsOf(problem: Problem, plan: Plan): Facts {
  return {
    problem,
    plan,
    scale: reliefScale(problem.enterprises, problem.policy, problem.assumptions),
    enterprises: new Map(problem.enterprises.map((record) => [record.id, record])),
    parks: new Map(problem.parks.map((record) => [record.id, record])),
  };
}

/** The digest over the plan, and the plan's claim of the problem it belongs to. */
function* verifySeal({ problem, plan }: Facts): Generator<Violation> {
  const { digest, ...body } = plan;
  if (digest !== digestOf(body))
    yield { rule: "digest", where: "digest", message: "the plan was changed after it was sealed" };
  if (plan.problem.digest !== digestOf(problem) || plan.problem.name !== problem.name)
    yield { rule: "problem", where: "problem", message: "the plan belongs to another problem" };
}

/** The acts of the plan whose enterprise and park or alternative exist; what does not is reported. */
function lookUp(facts: Facts, violations: Violation[]): CheckedAct[] {
  const acts: CheckedAct[] = [];
  const seen = new Set<string>();
  const say = (rule: string, where: string, message: string): void => {
    violations.push({ rule, where, message });
  };
  for (const stated of [...facts.plan.moves, ...facts.plan.alternatives]) {
    const enterprise = facts.enterprises.get(stated.enterprise);
    if (enterprise === undefined) {
      say("enterprise", stated.enterprise, "is not in the register");
      continue;
    }
    if (seen.has(stated.enterprise)) say("one-move", stated.enterprise, "acts more than once");
    seen.add(stated.enterprise);
    const obligation = obligationOf(enterprise, facts.problem.policy.obligationRule);
    const base = { stated, enterprise, obligation, year: stated.year };
    if ("park" in stated) {
      const park = facts.parks.get(stated.park);
      if (park === undefined) say("park", stated.park, "is not a park of the problem");
      else acts.push({ ...base, park });
    } else {
      const rules = facts.problem.policy.alternatives;
      const alternative = rules.find(({ kind }) => kind === stated.alternative);
      if (alternative === undefined)
        say("alternative", stated.enterprise, `the policy does not offer ${stated.alternative}`);
      else acts.push({ ...base, alternative });
    }
  }
  return acts;
}
