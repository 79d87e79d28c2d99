import CheapRuler from "cheap-ruler";
import { locationOf } from "./places.js";

/**
 * One ruler for the region, at its middle latitude: over the 60 km between the southern cities and
 * the northern parks it differs from the geodesic by well below 0.1 %.
 */
const ruler = new CheapRuler(11.1, "kilometers");

/** Where a road exists it is longer than the straight line; distances here are straight lines. */
type Located = Parameters<typeof locationOf>[0];

/** Straight-line distance in km, rounded to 0.001 km; null where a location is not known. */
export function distanceKm(from: Located, to: Located): number | null {
  const a = locationOf(from);
  const b = locationOf(to);
  if (a === null || b === null) return null;
  return Math.round(ruler.distance([a[1], a[0]], [b[1], b[0]]) * 1000) / 1000;
}
