/** Support by policy: a part of what an enterprise bears is taken over by another payer. */
import { total } from "../total.js";
import type { AssumptionId } from "./assumption-ids.js";
import type { Assumptions } from "./assumptions.js";
import { type Costs, costItems, payerOf } from "./cost.js";
import type { Policy } from "./policy.js";
import type { Payer } from "./policy-limits.js";
import type { SupportKind, SupportRule } from "./policy-rules.js";

/** The assumption behind each rate that a rule leaves out. */
export const supportAssumption: Readonly<Record<SupportKind, AssumptionId>> = {
  perM2: "supportMillionVndPerM2Floor",
  perWorker: "supportMillionVndPerWorker",
  interest: "supportInterestShare",
  rentExemption: "supportRentShare",
};

/** What one rule pays for a move in a year, million VND; never more than the item that it supports. */
export function supportAmount(
  rule: SupportRule,
  costs: Costs,
  workers: number,
  year: number,
  assumptions: Assumptions,
): number {
  if (year > (rule.untilYear ?? year)) return 0;
  const rate = rule.rate ?? assumptions[supportAssumption[rule.kind]].value;
  const floorM2 = costs.construction / assumptions.constructionMillionVndPerM2.value;
  const [wanted, item] = {
    perM2: [rate * floorM2, costs.construction],
    perWorker: [rate * workers, costs.downtime],
    interest: [rate * costs.construction, costs.construction],
    rentExemption: [rate * costs.landLease, costs.landLease],
  }[rule.kind] as [number, number];
  return Math.min(wanted, item, rule.capMillionVnd ?? Number.POSITIVE_INFINITY);
}

/** Million VND by payer. */
export type PayerCosts = Readonly<Record<Payer, number>>;

/** Nobody pays anything. */
export const noCosts: PayerCosts = { enterprise: 0, budget: 0, developer: 0, worker: 0 };

/** Both together, payer by payer. */
export function sumOf(a: PayerCosts, b: PayerCosts): PayerCosts {
  return {
    enterprise: a.enterprise + b.enterprise,
    budget: a.budget + b.budget,
    developer: a.developer + b.developer,
    worker: a.worker + b.worker,
  };
}

/**
 * The cost of a move by payer after support, million VND. Support changes who pays, not the sum; all
 * rules together take over at most what the enterprise bears, the first ones first.
 */
export function costByPayer(
  costs: Costs,
  workers: number,
  year: number,
  policy: Pick<Policy, "supports" | "housing">,
  assumptions: Assumptions,
): PayerCosts {
  const byPayer: Record<Payer, number> = { ...noCosts };
  for (const item of costItems) byPayer[payerOf(item, policy)] += costs[item];
  for (const rule of policy.supports) {
    const wanted = supportAmount(rule, costs, workers, year, assumptions);
    const paid = Math.min(wanted, byPayer.enterprise);
    byPayer.enterprise -= paid;
    byPayer[rule.from] += paid;
  }
  return byPayer;
}

/** The parts of `payers` together, million VND. */
export function borneBy(byPayer: PayerCosts, payers: readonly Payer[]): number {
  return total(payers, (payer) => byPayer[payer]);
}
