/** Rules broken at a price: only soft ones, stated in full and priced as the policy says. */
import { softPrice } from "../domain/policy-rules.js";
import type { Breach } from "./plan.js";
import { type AnyLimit, breachesOf } from "./rules/limit.js";
import { softBreaches } from "./rules/soft-breaches.js";
import { above, figure, type Violation } from "./rules/violation.js";
import type { CheckedAct, Facts } from "./verify.js";

/** What the acts break: soft limits that many share, then soft rules of enterprises. */
export function breachesOwed(
  { problem }: Facts,
  acts: readonly CheckedAct[],
  limits: readonly AnyLimit[],
): Breach[] {
  return [...breachesOf(problem.policy.soft, limits), ...softBreaches(problem, acts)];
}

export function verifyBreaches(
  facts: Facts,
  acts: readonly CheckedAct[],
  limits: readonly AnyLimit[],
): Violation[] {
  const { plan } = facts;
  const owed = new Map(
    breachesOwed(facts, acts, limits).map((breach) => [breach.rule, breach.amount]),
  );
  const stated = new Map<string, number>();
  const found: (Violation | null)[] = [];
  for (const breach of plan.breaches) {
    found.push(...statedViolations(facts, breach, owed.get(breach.rule), stated.has(breach.rule)));
    stated.set(breach.rule, breach.amount);
  }
  for (const [rule, amount] of owed)
    found.push(above("breach", rule, amount, stated.get(rule) ?? 0));
  return found.filter((violation) => violation !== null);
}

/** @param owed how much the plan breaks this rule by; undefined where it does not */
function statedViolations(
  { problem }: Facts,
  { rule, amount, penaltyMillionVnd }: Breach,
  owed: number | undefined,
  isRepeated: boolean,
): (Violation | null)[] {
  const price = softPrice(problem.policy.soft, rule);
  if (price === undefined || isRepeated || !(amount > 0))
    return [{ rule: "breach", where: rule, message: "is not a soft rule, or is stated twice" }];
  const penalty = figure("breach", `${rule} penalty`, penaltyMillionVnd, price * amount);
  if (owed !== undefined) return [penalty, figure("breach", rule, amount, owed)];
  return [penalty, { rule: "breach", where: rule, message: "nobody breaks this rule" }];
}
