/**
 * Verification: recomputes every rule, value and cost of a plan from the domain alone.
 *
 * The rules are stated here a second time on purpose, and differently: the model forbids and limits
 * before a plan exists, this file looks at a finished plan, enterprise by enterprise and park by park.
 * It imports nothing of the model, so a mistake there cannot hide itself here.
 */
import { moveCosts, totalCost } from "../domain/cost.js";
import { demandOf, resources } from "../domain/demand.js";
import { digestOf } from "../domain/digest.js";
import { distanceKm } from "../domain/distance.js";
import type { Enterprise } from "../domain/enterprise.js";
import { type Obligation, obligationOf } from "../domain/obligation.js";
import type { Park } from "../domain/park.js";
import type { Problem } from "../domain/problem.js";
import { netRelief, type ReliefScale, reliefScale } from "../domain/relief.js";
import { type Plan, type PlannedMove, plan as planSchema } from "./plan.js";
import { verifyFigures } from "./verify-figures.js";
import { verifyLimits } from "./verify-limits.js";
import { forbidden } from "./verify-permission.js";
import { figure, type Violation } from "./violation.js";

/** A move of the plan, looked up and recomputed. */
export interface CheckedMove {
  readonly stated: PlannedMove;
  readonly enterprise: Enterprise;
  readonly park: Park;
  readonly obligation: Obligation;
}

/** The problem as verification sees it. */
export interface Facts {
  readonly problem: Problem;
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
 * @param plan anything, for instance the parsed content of `plan.json`
 */
export function verifyRules(problem: Problem, plan: unknown): Verification {
  const parsed = planSchema.safeParse(plan);
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((issue) => ({
        rule: "format",
        where: issue.path.join("."),
        message: issue.message,
      })),
    );
  const facts = factsOf(problem);
  const violations: Violation[] = [...verifySeal(problem, parsed.data)];
  const say = (rule: string, where: string, message: string): void => {
    violations.push({ rule, where, message });
  };
  const moves: CheckedMove[] = [];
  const seen = new Set<string>();
  for (const stated of parsed.data.moves) {
    const enterprise = facts.enterprises.get(stated.enterprise);
    const park = facts.parks.get(stated.park);
    if (enterprise === undefined) {
      say("enterprise", stated.enterprise, "is not in the register");
      continue;
    }
    if (seen.has(stated.enterprise)) say("one-move", stated.enterprise, "moves more than once");
    seen.add(stated.enterprise);
    if (park === undefined) {
      say("park", stated.park, "is not a park of the problem");
      continue;
    }
    const obligation = obligationOf(enterprise, problem.policy.obligationRule);
    const move: CheckedMove = { stated, enterprise, park, obligation };
    moves.push(move);
    violations.push(...forbidden(problem, enterprise, park), ...verifyMoveFigures(facts, move));
  }
  violations.push(...verifyDuties(facts, seen));
  violations.push(...verifyLimits(facts, moves));
  violations.push(...verifyFigures(facts, parsed.data, moves));
  return refused(violations);
}

function refused(violations: readonly Violation[]): Verification {
  return { ok: violations.length === 0, violations };
}

function factsOf(problem: Problem): Facts {
  return {
    problem,
    scale: reliefScale(problem.enterprises, problem.policy, problem.assumptions),
    enterprises: new Map(problem.enterprises.map((record) => [record.id, record])),
    parks: new Map(problem.parks.map((record) => [record.id, record])),
  };
}

/** The digest over the plan, and the plan's claim of the problem it belongs to. */
function* verifySeal(problem: Problem, plan: Plan): Generator<Violation> {
  const { digest, ...body } = plan;
  if (digest !== digestOf(body))
    yield { rule: "digest", where: "digest", message: "the plan was changed after it was sealed" };
  if (plan.problem.digest !== digestOf(problem) || plan.problem.name !== problem.name)
    yield { rule: "problem", where: "problem", message: "the plan belongs to another problem" };
}

/** Are the figures of one move what the domain says? */
function* verifyMoveFigures(facts: Facts, move: CheckedMove): Generator<Violation> {
  const { enterprise, park, obligation, stated } = move;
  const { assumptions, policy } = facts.problem;
  const where = `move of ${enterprise.id}`;
  const texts: readonly (readonly [string, string | boolean, string | boolean])[] = [
    ["name", stated.name, enterprise.name],
    ["fromWard", stated.fromWard, enterprise.wardOld],
    ["fromCity", stated.fromCity, enterprise.city],
    ["parkName", stated.parkName, park.name],
    ["obligation", stated.obligation, obligation],
    ["synthetic", stated.synthetic, enterprise.synthetic],
  ];
  for (const [field, is, should] of texts)
    if (is !== should)
      yield { rule: "move-facts", where: `${where}: ${field}`, message: `is ${is}, not ${should}` };
  const distance = distanceKm(enterprise, park) ?? Number.NaN;
  const costs = moveCosts(enterprise, park, distance, assumptions);
  const demand = demandOf(enterprise, assumptions);
  yield* figures(where, [
    ["distanceKm", stated.distanceKm, distance],
    ["year", stated.year, policy.milestoneYear],
    ["landFreedHa", stated.landFreedHa, enterprise.landHa],
    ["workers", stated.workers, enterprise.workers],
    ["reliefPoints", stated.reliefPoints, netRelief(facts.scale, enterprise, park)],
    ["costMillionVnd", stated.costMillionVnd, totalCost(costs)],
    ...resources.map((key) => [key, stated.demand[key], demand[key]] as const),
    ...Object.entries(costs).map(
      ([key, value]) =>
        [key, stated.costByItemMillionVnd[key as keyof typeof costs], value] as const,
    ),
  ]);
}

function* figures(
  where: string,
  list: readonly (readonly [string, number, number])[],
): Generator<Violation> {
  for (const [field, is, should] of list) {
    const found = figure("move-figures", `${where}: ${field}`, is, should);
    if (found !== null) yield found;
  }
}

/** Has everybody moved who must? */
function* verifyDuties(facts: Facts, moved: ReadonlySet<string>): Generator<Violation> {
  const { enterprises, policy } = facts.problem;
  for (const enterprise of enterprises) {
    if (moved.has(enterprise.id)) continue;
    if (enterprise.lock === "move")
      yield { rule: "lock", where: enterprise.id, message: "is locked to move but stays" };
    else if (
      policy.forceMandatory &&
      enterprise.lock !== "stay" &&
      obligationOf(enterprise, policy.obligationRule) === "mandatory"
    )
      yield { rule: "mandatory", where: enterprise.id, message: "must move but stays" };
  }
}
