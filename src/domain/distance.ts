/**
 * Distances by road. A table of the problem wins; else the straight line times the assumed road factor.
 */
import type { Enterprise } from "./enterprise.js";
import { nameKey } from "./name-key.js";
import type { Park } from "./park.js";
import { locationOf } from "./places.js";
import type { Problem } from "./problem.js";
import type { RoadDistance } from "./road-distance.js";
import { straightLineKm } from "./straight-line.js";

type Located = Parameters<typeof locationOf>[0];
/** Latitude and longitude in degrees. */
type Place = readonly [lat: number, lon: number];

/** Straight-line distance in km, rounded to 0.001 km; null where a location is not known. */
export function straightKm(from: Located, to: Located): number | null {
  return kmBetween(locationOf(from), locationOf(to));
}

function kmBetween(a: Place | null, b: Place | null): number | null {
  return a && b && rounded(straightLineKm(a, b));
}

const rounded = (km: number): number => Math.round(km * 1000) / 1000;

/**
 * Road distance in km from an enterprise to a park: that of the table for the enterprise, else for its
 * old ward, else the straight line times `roadFactor`, to 0.001 km; null where nothing is known.
 * @param from where the enterprise lies, if the caller has asked before; the same of `to` and the park
 */
export function distanceKm(
  { distances, assumptions }: Pick<Problem, "distances" | "assumptions">,
  enterprise: Pick<Enterprise, "id" | "wardOld" | "lat" | "lon">,
  park: Pick<Park, "id" | "lat" | "lon">,
  from = locationOf(enterprise),
  to = locationOf(park),
): number | null {
  const listed = listedKm(distances, enterprise, park);
  if (listed !== undefined) return listed;
  const straight = kmBetween(from, to);
  return straight === null ? null : rounded(straight * assumptions.roadFactor.value);
}

/** Does the problem's table give this distance? */
export function isListedDistance(
  { distances }: Pick<Problem, "distances">,
  enterprise: Pick<Enterprise, "id" | "wardOld">,
  park: Pick<Park, "id">,
): boolean {
  return listedKm(distances, enterprise, park) !== undefined;
}

/** The table by park, then by enterprise or ward; made once for each table. */
const indexes = new WeakMap<readonly RoadDistance[], Map<string, Map<string, number>>>();

function listedKm(
  table: readonly RoadDistance[],
  { id, wardOld }: Pick<Enterprise, "id" | "wardOld">,
  park: Pick<Park, "id">,
): number | undefined {
  if (table.length === 0) return undefined;
  let index = indexes.get(table);
  if (index === undefined) {
    index = new Map();
    for (const entry of table) {
      const own = index.get(entry.park) ?? new Map<string, number>();
      index.set(entry.park, own.set(fromKey(entry), entry.km));
    }
    indexes.set(table, index);
  }
  const own = index.get(park.id);
  return own?.get(fromKey({ enterprise: id })) ?? own?.get(fromKey({ wardOld }));
}

function fromKey({ enterprise, wardOld }: Pick<RoadDistance, "enterprise" | "wardOld">): string {
  return enterprise === undefined ? `ward ${nameKey("ward", wardOld ?? "")}` : `id ${enterprise}`;
}
