/**
 * What a move costs, by item and payer, in million VND. No support amounts have been promulgated, so
 * every rate is an assumption. Land freed at the old site is not netted: where it is leased from the
 * State it is not the enterprise's.
 */
import type { Assumptions } from "./assumptions.js";
import { demandOf } from "./demand.js";
import type { Enterprise } from "./enterprise.js";
import type { Park } from "./park.js";
import type { Payer } from "./policy-limits.js";

/** What a move costs is made up of these. */
export const costItems = [
  "landLease",
  "construction",
  "machineryMove",
  "downtime",
  "freight",
  "workerSupport",
  "siteSupport",
] as const;
/** One of `costItems`. */
export type CostItem = (typeof costItems)[number];

/** Who pays which item. */
export const payerOf: Readonly<Record<CostItem, Payer>> = {
  landLease: "enterprise",
  construction: "enterprise",
  machineryMove: "enterprise",
  downtime: "enterprise",
  freight: "enterprise",
  workerSupport: "budget",
  siteSupport: "budget",
};

/** Cost of one move by item, million VND. */
export type Costs = Readonly<Record<CostItem, number>>;

const squareMetresPerHa = 10_000;

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

/** Share of the workers who do not follow a move of this distance. */
export function attritionShare(distanceKm: number, assumptions: Assumptions): number {
  if (distanceKm < 10) return assumptions.attritionBelow10KmPercent.value / 100;
  if (distanceKm < 30) return assumptions.attrition10To30KmPercent.value / 100;
  if (distanceKm < 60) return assumptions.attrition30To60KmPercent.value / 100;
  return assumptions.attritionAbove60KmPercent.value / 100;
}

/** All items of one move, million VND. @param distanceKm from the old site to the park */
export function moveCosts(
  enterprise: Enterprise,
  park: Park,
  distanceKm: number,
  assumptions: Assumptions,
): Costs {
  const { landHa } = demandOf(enterprise, assumptions);
  const { workers } = enterprise;
  const floorM2 = landHa * squareMetresPerHa * assumptions.floorAreaShare.value;
  const machinery =
    enterprise.machineryMillionVnd ?? workers * assumptions.machineryMillionVndPerWorker.value;
  const tonneKm =
    workers *
    assumptions.freightTonnesPerWorkerYear.value *
    assumptions.freightYears.value *
    distanceKm;
  return {
    landLease: landHa * leasePriceMillionVndPerHa(park, assumptions),
    construction: floorM2 * assumptions.constructionMillionVndPerM2.value,
    machineryMove: machinery * assumptions.machineryMoveShare.value,
    downtime:
      workers *
      assumptions.valueAddedMillionVndPerWorkerMonth.value *
      assumptions.downtimeMonths.value,
    freight: (tonneKm * assumptions.freightVndPerTonneKm.value) / 1e6,
    workerSupport:
      workers *
      attritionShare(distanceKm, assumptions) *
      assumptions.supportMillionVndPerLeavingWorker.value,
    siteSupport: enterprise.landHa * assumptions.supportMillionVndPerHaCleared.value,
  };
}

/** Sum of the items borne by `payers` (all payers when left out), million VND. */
export function totalCost(costs: Costs, payers?: readonly Payer[]): number {
  let sum = 0;
  for (const item of costItems)
    if (payers === undefined || payers.includes(payerOf[item])) sum += costs[item];
  return sum;
}
