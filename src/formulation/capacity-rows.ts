/**
 * Park capacities: one row per park, resource that limits it, and year.
 *
 * Parameters: d_ik demand of unit i for resource k (ha, m³/day, kg/day, MW, workers), e_ip what the
 * lot at p has beyond the need of i, ha; D_pkt what becomes ready of k at p in year t. Extra
 * z_pkt: what is carried over from t.
 *
 *   (1) Σ_{options into p in t} (d_ik + [k = land] e_ip) x_o + z_pkt − z_pk,t−1 ≤ D_pkt
 *   (2) 0 ≤ z_pkt ≤ D_pk1 + … + D_pkt, with all steps that may be built and soft overruns: what a
 *       year leaves over is there in the next
 *
 * The demand does not depend on the park, so it is stored once per unit as its profile, and the place
 * of an option names the rows of its park and year; e_ip is an own entry where lots have steps. Who rents
 * uses no land: its place names no row for it.
 * Expansion of a plant (`expansion-rows.ts`) adds to D.
 */
import { deliveries, readyByYear } from "../domain/capacity.js";
import { type Resource, resources } from "../domain/demand.js";
import { capacityKey } from "../domain/row-keys.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { carryOver, type ModelRows } from "./model-rows.js";
import { known, ofYear } from "./of-year.js";
import { largest, type RowFamily, totalOf } from "./row-family.js";
import type { Action, Candidates, Destination, Unit } from "./units.js";

/** Resources in the order of the profile. */
export const profileResources: readonly Resource[] = resources;

export const capacityRows: RowFamily = (rows, candidates) => {
  const { destinations, problem, years } = candidates;
  const { horizon } = problem.policy;
  const landRows = new Map<Destination, readonly number[]>();
  const most = new Map(
    profileResources.map((resource) => [
      resource,
      totalOf(candidates, (unit) => largestUse(unit, resource)),
    ]),
  );
  for (const destination of destinations)
    for (const resource of profileResources) {
      const { park, capacities } = destination;
      const capacity = capacities[resource];
      if (capacity === undefined) continue;
      const ready = deliveries(park, resource, capacity, horizon);
      const chain = years.map((year, t) =>
        rows.add({
          name: capacityKey(park.id, resource, year),
          upper: ofYear(ready, t),
          most: known(most.get(resource), resource),
        }),
      );
      const steps = park.expansion?.maximumSteps ?? 0;
      const expanded = readyByYear(park, resource, capacity, horizon, () => steps);
      // (2)
      carryOver(rows, `${park.id}/${resource}`, chain, expanded);
      if (resource === "landHa") landRows.set(destination, chain);
    }
  return {
    own: (_unit, { destination, lotSurplusHa }, t, put) => {
      if (destination === undefined || lotSurplusHa === 0) return;
      const chain = landRows.get(destination);
      // Without a chain the land of this park is not limited.
      if (chain !== undefined) put(ofYear(chain, t), lotSurplusHa);
    },
  };
};

/** The most that a unit takes of a resource at any park: lots may be larger than the need. */
function largestUse(unit: Unit, resource: Resource): number {
  const need = unit.demand[resource];
  return resource === "landHa" ? need + largest(unit, ({ lotSurplusHa }) => lotSurplusHa) : need;
}

/** The place of an action in year `t`. */
export type Places = (action: Action, t: number) => number;

/** Adds a place for each destination in each year, and one that limits nothing for alternatives. */
export function capacityPlaces(
  builder: ModelBuilder,
  rows: ModelRows,
  { destinations, years }: Candidates,
): Places {
  const nowhere = builder.place([]);
  // A place names no row (−1) for a resource that is not limited there.
  const rowAt = ({ park }: Destination, resource: Resource, year: number): number =>
    rows.find(capacityKey(park.id, resource, year)) ?? -1;
  const placesOf = (offered: readonly Destination[], used: (resource: Resource) => boolean) =>
    new Map(
      offered.map((destination) => [
        destination,
        years.map((year) =>
          builder.place(
            profileResources.map((resource) =>
              used(resource) ? rowAt(destination, resource, year) : -1,
            ),
          ),
        ),
      ]),
    );
  const leased = placesOf(destinations, () => true);
  const rented = placesOf(
    destinations.filter(({ park }) => park.readyBuilt !== undefined),
    (resource) => resource !== "landHa",
  );
  return ({ destination, tenure }, t) => {
    if (destination === undefined) return nowhere;
    const places = tenure === "rent" ? rented : leased;
    return ofYear(known(places.get(destination), "place of a destination"), t);
  };
}
