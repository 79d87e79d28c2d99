import { discountFactor, type Policy } from "../domain/policy.js";
import { payers } from "../domain/policy-limits.js";
import type { PayerCosts } from "../domain/support.js";

/** Costs of one year by payer, million VND. */
export interface YearCost {
  readonly year: number;
  readonly byPayer: PayerCosts;
}

/** All costs discounted to the policy's base year, million VND. */
export function presentCost(policy: Policy, costs: readonly YearCost[]): number {
  let sum = 0;
  for (const { year, byPayer } of costs) {
    const factor = discountFactor(policy, year);
    for (const payer of payers) sum += factor * byPayer[payer];
  }
  return sum;
}
