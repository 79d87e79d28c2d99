/**
 * What a move costs, by item and payer, in million VND, not discounted. No support amounts have been promulgated, so
 * every rate is an assumption. Land freed at the old site is not netted: where it is leased from the
 * State it is not the enterprise's.
 */

import type { Assumptions } from "./assumptions.js";
import { attritionShare } from "./attrition.js";
import { demandOf, floorM2Of } from "./demand.js";
import type { Enterprise } from "./enterprise.js";
import { homePrice, homesFor } from "./homes.js";
import type { Park } from "./park.js";
import type { Policy } from "./policy.js";
import type { Payer } from "./policy-limits.js";
import type { Problem } from "./problem.js";
import { rentPerYear, rentYears } from "./ready-built.js";
import { squareMetresPerHa } from "./square-metres.js";
import type { Tenure } from "./tenure.js";

/** What a move costs is made up of these. */
export const costItems = [
  "landLease",
  "rent",
  "construction",
  "machineryMove",
  "downtime",
  "freight",
  "workerSupport",
  "siteSupport",
  "housing",
] as const;
/** One of `costItems`. */
export type CostItem = (typeof costItems)[number];

/** Who pays which item, before support. */
export function payerOf(item: CostItem, { housing }: Pick<Policy, "housing">): Payer {
  if (item === "workerSupport" || item === "siteSupport") return "budget";
  return item === "housing" ? (housing?.payer ?? "developer") : "enterprise";
}

/** Cost of one move by item, million VND. */
export type Costs = Readonly<Record<CostItem, number>>;

/** Lease for the whole term, million VND per ha: given, else from the price in USD per m². */
export function leasePriceMillionVndPerHa(park: Park, assumptions: Assumptions): number {
  if (park.leasePriceMillionVndPerHa !== undefined) return park.leasePriceMillionVndPerHa;
  const assumed =
    park.kind === "cluster"
      ? assumptions.leasePriceClusterUsdPerM2.value
      : assumptions.leasePriceParkUsdPerM2.value;
  const usdPerM2 = park.leasePriceUsdPerM2 ?? assumed;
  return (usdPerM2 * squareMetresPerHa * assumptions.exchangeRateVndPerUsd.value) / 1e6;
}

/** What costs depend on besides the enterprise and the park. */
export type CostSetting = Pick<Problem, "assumptions" | "policy">;

/**
 * All items of one move, million VND, not discounted: rent is that of all its years.
 * @param distanceKm by road, from the old site to the park
 */
export function moveCosts(
  enterprise: Enterprise,
  park: Park,
  distanceKm: number,
  { assumptions, policy }: CostSetting,
  tenure: Tenure = "lease",
): Costs {
  const { landHa } = demandOf(enterprise, assumptions);
  const { workers } = enterprise;
  const leases = tenure === "lease";
  const floorM2 = floorM2Of(enterprise, assumptions);
  const machinery =
    enterprise.machineryMillionVnd ?? workers * assumptions.machineryMillionVndPerWorker.value;
  const tonneKm =
    workers *
    assumptions.freightTonnesPerWorkerYear.value *
    assumptions.freightYears.value *
    distanceKm;
  const leaving = workers * attritionShare(distanceKm, assumptions);
  return {
    landLease: leases ? landHa * leasePriceMillionVndPerHa(park, assumptions) : 0,
    rent: leases ? 0 : rentPerYear(park, enterprise, assumptions) * rentYears(assumptions),
    construction: leases ? floorM2 * assumptions.constructionMillionVndPerM2.value : 0,
    machineryMove: machinery * assumptions.machineryMoveShare.value,
    downtime:
      workers *
      assumptions.valueAddedMillionVndPerWorkerMonth.value *
      assumptions.downtimeMonths.value,
    freight: (tonneKm * assumptions.freightVndPerTonneKm.value) / 1e6,
    workerSupport: leaving * assumptions.supportMillionVndPerLeavingWorker.value,
    siteSupport: enterprise.landHa * assumptions.supportMillionVndPerHaCleared.value,
    housing: homesFor(workers - leaving, policy, assumptions) * homePrice(policy, assumptions),
  };
}

/** Sum of the items, million VND. */
export function totalCost(costs: Costs): number {
  let sum = 0;
  for (const item of costItems) sum += costs[item];
  return sum;
}
