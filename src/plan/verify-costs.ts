import { parkCosts } from "../domain/park-costs.js";
import { noCosts } from "../domain/support.js";
import type { CheckedAct, Facts } from "./verify.js";
import type { YearCost } from "./year-cost.js";

/** All costs of a plan by year and payer: of enterprises as stated (and checked), of parks recomputed. */
export function costsOf({ plan, parks, problem }: Facts, acts: readonly CheckedAct[]): YearCost[] {
  return [
    ...acts.map(({ year, stated }) => ({ year, byPayer: stated.costByPayerMillionVnd })),
    ...parkCosts(parks, plan.opened, plan.expansions, problem.policy.horizon).map(
      ({ year, payer, millionVnd }) => ({ year, byPayer: { ...noCosts, [payer]: millionVnd } }),
    ),
  ];
}
