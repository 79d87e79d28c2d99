/** Ready-built space: an enterprise up to a size rents floor by the year instead of leasing land. */
import type { Assumptions } from "./assumptions.js";
import { floorM2Of } from "./demand.js";
import type { Enterprise } from "./enterprise.js";
import type { Park } from "./park.js";
import { sizeClasses, sizeClassOf } from "./size-class.js";

type Renting = Pick<Park, "readyBuilt">;

/** May an enterprise of this size rent there? */
export function mayRent({ readyBuilt }: Renting, enterprise: Pick<Enterprise, "workers">): boolean {
  if (readyBuilt === undefined) return false;
  return sizeClasses.indexOf(sizeClassOf(enterprise)) <= sizeClasses.indexOf(readyBuilt.upTo);
}

/** Floor that it rents, m²: what it would build, times the factor for storeys. */
export function rentedFloorM2(
  { readyBuilt }: Renting,
  enterprise: Pick<Enterprise, "landHa">,
  assumptions: Assumptions,
): number {
  const factor = readyBuilt?.storeyFactor ?? assumptions.storeyFactor.value;
  return floorM2Of(enterprise, assumptions) * factor;
}

/** Rent of one year, million VND. */
export function rentPerYear(
  park: Renting,
  enterprise: Pick<Enterprise, "landHa">,
  assumptions: Assumptions,
): number {
  const price =
    park.readyBuilt?.millionVndPerM2Year ?? assumptions.readyBuiltMillionVndPerM2Year.value;
  return rentedFloorM2(park, enterprise, assumptions) * price;
}

/** Whole years for which rent is counted. */
export function rentYears({ rentYears: assumed }: Assumptions): number {
  return Math.round(assumed.value);
}

/** What becomes ready to rent in each year of the horizon, m². */
export function floorReady(
  park: Pick<Park, "readyBuilt" | "opensYear">,
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const ready = new Array<number>(to - from + 1).fill(0);
  const opens = Math.max(park.readyBuilt?.fromYear ?? from, park.opensYear ?? from, from);
  if (opens <= to) ready[opens - from] = park.readyBuilt?.floorM2 ?? 0;
  return ready;
}
