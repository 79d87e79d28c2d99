import { discountFactor, type Policy } from "../../domain/policy.js";
import { type Payer, payers } from "../../domain/policy-limits.js";
import type { PayerCosts } from "../../domain/support.js";
import { total } from "../../total.js";

/** Costs of one year by payer, million VND. */
export interface YearCost {
  readonly year: number;
  readonly byPayer: PayerCosts;
}

/** What these payers bear of all costs, discounted to the policy's base year, million VND. */
export function presentCost(
  policy: Policy,
  costs: readonly YearCost[],
  of: readonly Payer[] = payers,
): number {
  let sum = 0;
  for (const { year, byPayer } of costs) {
    const factor = discountFactor(policy, year);
    for (const payer of of) sum += factor * byPayer[payer];
  }
  return sum;
}

/** All costs by payer, million VND. */
export function totalByPayer(costs: readonly YearCost[]): PayerCosts {
  return Object.fromEntries(
    payers.map((payer) => [payer, total(costs, ({ byPayer }) => byPayer[payer])]),
  ) as PayerCosts;
}
