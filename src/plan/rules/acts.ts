/** What a single act breaks. Rules that the policy makes soft are not broken, but cost: see `soft-breaches.ts`. */
import { softPrice } from "../../domain/policy-rules.js";
import type { Facts } from "../statement/facts.js";
import { forbidden, forbiddenAlternative } from "./permission.js";
import type { Violation } from "./violation.js";

export function brokenByActs({ problem, acts }: Facts): Violation[] {
  return acts.flatMap(({ enterprise, park, tenure, alternative, choice, year }) => {
    const broken = [
      ...(park === undefined ? [] : forbidden(problem, enterprise, { park, tenure }, year)),
      ...(alternative === undefined
        ? []
        : forbiddenAlternative(problem, enterprise, alternative, year)),
    ];
    const where = `${enterprise.id} → ${choice}`;
    return broken
      .filter(({ rule }) => softPrice(problem.policy.soft, rule) === undefined)
      .map((one) => ({ ...one, where }));
  });
}
