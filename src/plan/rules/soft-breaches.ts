/**
 * Soft rules of enterprises that a plan breaks: `rule/enterprise`, in the unit of the rule. Stated from
 * the domain; verification uses the same list against what a plan says.
 */
import type { Enterprise } from "../../domain/enterprise.js";
import { dueYear } from "../../domain/obligation.js";
import { softPrice } from "../../domain/policy-rules.js";
import type { Problem } from "../../domain/problem.js";
import type { Breach } from "../plan.js";
import { pairRules, type Taken, yearRules } from "./permission.js";

/** What an enterprise does, looked up. */
export interface Choice extends Taken {
  readonly enterprise: Enterprise;
  readonly year: number;
}

/** All of them, enterprise by enterprise. */
export function softBreaches(problem: Problem, choices: readonly Choice[]): Breach[] {
  const { soft } = problem.policy;
  const breaches: Breach[] = [];
  const add = (rule: string, id: string, amount: number): void => {
    const price = softPrice(soft, rule);
    if (price === undefined) return;
    breaches.push({ rule: `${rule}/${id}`, amount, penaltyMillionVnd: price * amount });
  };
  if (soft.length === 0) return breaches;
  for (const choice of choices) {
    const { enterprise, park, year } = choice;
    const pair = park === undefined ? [] : pairRules(problem, enterprise, park);
    for (const { rule, amount } of [...pair, ...yearRules(problem, enterprise, choice, year)])
      add(rule, enterprise.id, amount);
  }
  const done = new Set(
    choices
      .filter(({ alternative }) => alternative?.fulfilsDuty ?? true)
      .map(({ enterprise }) => enterprise.id),
  );
  for (const enterprise of problem.enterprises)
    if (!done.has(enterprise.id) && enterprise.lock === undefined)
      if (dueYear(enterprise, problem.policy) !== null) add("mandatory", enterprise.id, 1);
  return breaches;
}
