/** The map of a plan as GeoJSON (RFC 7946, WGS 84), one file for each kind of geometry, as GIS programs like it. */
import type { Feature, FeatureCollection } from "geojson";
import { obligationOf } from "../domain/obligation.js";
import { locationOf } from "../domain/places.js";
import type { Problem } from "../domain/problem.js";
import { feature, lineBetween, pointAt } from "../io/geo-feature.js";
import { coarsePlace } from "../plan/anonymise.js";
import { doingsOf } from "../plan/doings.js";
import type { Plan } from "../plan/plan.js";
import type { Statement } from "../plan/state-of.js";
import { flowsOf } from "../report/html/flows.js";
import { wardTallies } from "../report/html/wards.js";

/** What the layers are drawn from. */
export interface MapSetting {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly statement: Statement;
  /** Enterprises stand to about a kilometre only. */
  readonly isCoarse?: boolean | undefined;
}

const layer = (features: Feature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features,
});

/**
 * Every enterprise and every park of which a place is known. `act` is `move`, an alternative, `postponed`
 * or `stay`; `placeIs` says whether the point is the enterprise's own or the centre of its old ward.
 */
export function pointLayer({ problem, plan, isCoarse = false }: MapSetting): FeatureCollection {
  const doingOf = doingsOf(plan);
  const use = new Map(plan.parks.map((park) => [park.park, park]));
  const enterprises = problem.enterprises.flatMap((one): Feature[] => {
    const place = isCoarse ? coarsePlace(one) : locationOf(one);
    if (place === null) return [];
    const { id, name, wardOld, landHa, workers, synthetic } = one;
    const { move, alternative: other, postponed } = doingOf(id);
    const stays = postponed === undefined ? "stay" : "postponed";
    return [
      feature(pointAt(place), {
        kind: "enterprise",
        id,
        name,
        wardOld,
        obligation: obligationOf(one, problem.policy.obligationRule),
        act: move === undefined ? (other?.alternative ?? stays) : "move",
        year: (move ?? other)?.year ?? null,
        park: move?.park ?? null,
        landHa,
        workers,
        placeIs: one.lat === undefined ? "ward" : "own",
        synthetic,
      }),
    ];
  });
  const parks = problem.parks.flatMap((park): Feature[] => {
    const place = locationOf(park);
    if (place === null) return [];
    const { enterprises: count = 0, workers = 0, assumed = [] } = use.get(park.id) ?? {};
    const { id, name } = park;
    return [
      feature(pointAt(place), { kind: "park", id, name, enterprises: count, workers, assumed }),
    ];
  });
  return layer([...enterprises, ...parks]);
}

/** One line from the middle of an old ward's enterprises to each park that some of them move to. */
export function flowLayer({
  problem,
  plan,
  statement,
  isCoarse = false,
}: MapSetting): FeatureCollection {
  const wards = new Map(
    wardTallies(statement, isCoarse ? coarsePlace : locationOf).map(({ ward, centre }) => [
      ward,
      centre,
    ]),
  );
  const parks = new Map(problem.parks.map((park) => [park.id, park]));
  return layer(
    flowsOf(plan).flatMap(({ ward, park: id, count }): Feature[] => {
      const park = parks.get(id);
      const [from, to] = [wards.get(ward), locationOf(park ?? {})];
      if (from === undefined || to === null) return [];
      const properties = { kind: "flow", ward, park: id, parkName: park?.name ?? id };
      return [feature(lineBetween(from, to), { ...properties, enterprises: count })];
    }),
  );
}

/** Zones that have an outline, with what the plan does in them. */
export function zoneLayer({ problem, plan }: MapSetting): FeatureCollection {
  const results = new Map(plan.zones.map((result) => [result.zone, result]));
  return layer(
    problem.zones.flatMap(({ id, name, use, outline }): Feature[] => {
      const [first] = outline ?? [];
      if (outline === undefined || first === undefined) return [];
      const {
        enterprises = 0,
        acting = 0,
        landFreedHa = 0,
        cleared = false,
      } = results.get(id) ?? {};
      const ring = [...outline, first].map(([lon, lat]) => [lon, lat]);
      return [
        feature(
          { type: "Polygon", coordinates: [ring] },
          { kind: "zone", id, name, use, enterprises, acting, landFreedHa, cleared },
        ),
      ];
    }),
  );
}
