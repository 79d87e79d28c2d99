import type { AssumptionId } from "./assumption-ids.js";
import type { Assumptions } from "./assumptions.js";

/** Road distances, km, with the assumption of who does not follow there. */
const points: readonly { readonly km: number; readonly id: AssumptionId }[] = [
  { km: 10, id: "attritionAt10KmPercent" },
  { km: 30, id: "attritionAt30KmPercent" },
  { km: 60, id: "attritionAt60KmPercent" },
  { km: 100, id: "attritionAt100KmPercent" },
];

/**
 * Share of the workers who do not follow a move of this distance by road: straight lines between the
 * assumed points, from 0 at 0 km, and no more than at the last.
 */
export function attritionShare(distanceKm: number, assumptions: Assumptions): number {
  let near = 0;
  let low = 0;
  for (const { km, id } of points) {
    const high = assumptions[id].value / 100;
    if (distanceKm <= km) return low + ((high - low) * (distanceKm - near)) / (km - near);
    near = km;
    low = high;
  }
  return low;
}

/** The assumptions that the share at this distance lies between: one at the first point and below it. */
export function attritionPoints(distanceKm: number): AssumptionId[] {
  const next = points.findIndex(({ km }) => distanceKm <= km);
  const ends = next < 0 ? points.slice(-1) : points.slice(Math.max(0, next - 1), next + 1);
  return ends.map(({ id }) => id);
}
