/** What the plan reaches of limits of one's own. */
import { defined } from "../../defined.js";
import { countedBy } from "../../domain/extra-rows.js";
import { total } from "../../total.js";
import type { ExtraRowResult } from "../limit-results.js";
import type { Facts } from "./facts.js";

export function extraRowResults({ problem, acts }: Facts): ExtraRowResult[] {
  return problem.policy.extraRows.map((row) => {
    const { name, lower, upper } = row;
    const counted = countedBy(row);
    const value = total(acts, ({ enterprise, park, alternative, year }) =>
      counted({ enterprise, park: park?.id, alternative: alternative?.kind, year }),
    );
    return {
      name,
      value,
      ...defined({ lower, upper }),
    };
  });
}
