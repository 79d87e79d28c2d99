/** Soft rules of enterprises that a plan breaks: `rule/enterprise`, in the unit of the rule. */
import { dueYear } from "../../domain/obligation.js";
import { softPrice } from "../../domain/policy-rules.js";
import type { Breach } from "../plan.js";
import type { Facts } from "../statement/facts.js";
import { pairRules, yearRules } from "./permission.js";

/** All of them, enterprise by enterprise. */
export function softBreaches({ problem, acts }: Facts): Breach[] {
  const { soft } = problem.policy;
  const breaches: Breach[] = [];
  const add = (rule: string, id: string, amount: number): void => {
    const price = softPrice(soft, rule);
    if (price === undefined) return;
    breaches.push({ rule: `${rule}/${id}`, amount, penaltyMillionVnd: price * amount });
  };
  if (soft.length === 0) return breaches;
  for (const act of acts) {
    const { enterprise, park, tenure, year } = act;
    const pair = park === undefined ? [] : pairRules(problem, enterprise, { park, tenure });
    for (const { rule, amount } of [...pair, ...yearRules(problem, enterprise, act, year)])
      add(rule, enterprise.id, amount);
  }
  const done = new Set(
    acts.filter(({ fulfilsDuty }) => fulfilsDuty).map(({ enterprise }) => enterprise.id),
  );
  for (const enterprise of problem.enterprises)
    if (!done.has(enterprise.id) && enterprise.lock === undefined)
      if (dueYear(enterprise, problem.policy) !== null) add("mandatory", enterprise.id, 1);
  return breaches;
}
