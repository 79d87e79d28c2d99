/** Support by policy: a part of what an enterprise bears is taken over by another payer. */
import type { AssumptionId } from "./assumption-ids.js";
import type { Assumptions } from "./assumptions.js";
import { type CostSetting, type Costs, payerOf } from "./cost.js";
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

const rateOf = ({ rate, kind }: SupportRule, assumptions: Assumptions): number =>
  rate ?? assumptions[supportAssumption[kind]].value;

/** The same with every rate written out, for who asks often. */
export function withSupportRates<T extends CostSetting>(setting: T): T {
  const { policy, assumptions } = setting;
  const supports = policy.supports.map((rule) => ({ ...rule, rate: rateOf(rule, assumptions) }));
  return { ...setting, policy: { ...policy, supports } };
}

/** What one rule pays for a move in a year, million VND; never more than the item that it supports. */
export function supportAmount(
  rule: SupportRule,
  costs: Costs,
  workers: number,
  year: number,
  assumptions: Assumptions,
): number {
  if (year > (rule.untilYear ?? year)) return 0;
  const rate = rateOf(rule, assumptions);
  return Math.min(
    rate * basisOf(rule.kind, costs, workers, assumptions),
    itemOf(rule.kind, costs),
    rule.capMillionVnd ?? Number.POSITIVE_INFINITY,
  );
}

/** What the rate is paid for: m² of floor, workers, or million VND of an item. */
function basisOf(
  kind: SupportKind,
  costs: Costs,
  workers: number,
  assumptions: Assumptions,
): number {
  if (kind === "perM2") return costs.construction / assumptions.constructionMillionVndPerM2.value;
  return kind === "perWorker" ? workers : itemOf(kind, costs);
}

/** The item that a kind supports. */
function itemOf(kind: SupportKind, costs: Costs): number {
  if (kind === "perWorker") return costs.downtime;
  return kind === "rentExemption" ? costs.landLease : costs.construction;
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
  const byPayer = beforeSupport(costs, policy);
  for (const rule of policy.supports) {
    const wanted = supportAmount(rule, costs, workers, year, assumptions);
    const paid = Math.min(wanted, byPayer.enterprise);
    byPayer.enterprise -= paid;
    byPayer[rule.from] += paid;
  }
  return byPayer;
}

/** The items by `payerOf`, written out: this is asked for every option of a problem. */
function beforeSupport(costs: Costs, policy: Pick<Policy, "housing">): Record<Payer, number> {
  const { landLease, rent, construction, machineryMove, downtime, freight } = costs;
  const byPayer = {
    enterprise: landLease + rent + construction + machineryMove + downtime + freight,
    budget: costs.workerSupport + costs.siteSupport,
    developer: 0,
    worker: 0,
  };
  byPayer[payerOf("housing", policy)] += costs.housing;
  return byPayer;
}

/** The parts of `payers` together, million VND. */
export function borneBy(byPayer: PayerCosts, payers: readonly Payer[]): number {
  let sum = 0;
  for (const payer of payers) sum += byPayer[payer];
  return sum;
}
