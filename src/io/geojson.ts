import type { Feature, FeatureCollection } from "geojson";
import { locationOf } from "../domain/places.js";
import type { Problem } from "../domain/problem.js";
import type { Plan } from "../plan/plan.js";
import { feature, lineBetween, pointAt } from "./geo-feature.js";

/**
 * A plan as GeoJSON (RFC 7946, WGS 84, [lon, lat]): a point per park that receives somebody and a
 * line per move from the old site (or its ward's centroid) to the park. `assumed` of a park names its
 * figures that are assumed (`location`: where it is drawn). The foreign member
 * `planDigest` names the plan.
 */
export function planToGeoJson(
  problem: Problem,
  plan: Plan,
): FeatureCollection & { readonly planDigest: string } {
  const parks = new Map(problem.parks.map((park) => [park.id, park]));
  const enterprises = new Map(problem.enterprises.map((record) => [record.id, record]));
  const points = plan.parks.flatMap(
    ({ park: id, name, enterprises: count, workers, assumed }): Feature[] => {
      const place = locationOf(parks.get(id) ?? {});
      if (place === null || count === 0) return [];
      const properties = { kind: "park", id, name, enterprises: count, workers, assumed };
      return [feature(pointAt(place), properties)];
    },
  );
  const lines = plan.moves.flatMap((move): Feature[] => {
    const from = locationOf(enterprises.get(move.enterprise) ?? {});
    const to = locationOf(parks.get(move.park) ?? {});
    if (from === null || to === null) return [];
    const { enterprise, name, fromWard, park, year, obligation, reliefPoints, synthetic } = move;
    const line = lineBetween(from, to);
    return [
      feature(line, {
        kind: "move",
        enterprise,
        name,
        fromWard,
        park,
        year,
        obligation,
        reliefPoints,
        synthetic,
      }),
    ];
  });
  return {
    type: "FeatureCollection",
    planDigest: plan.digest,
    features: [...points, ...lines],
  };
}
