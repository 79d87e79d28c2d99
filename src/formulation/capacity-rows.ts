/**
 * Park capacities: one row per park, resource that limits it, and year.
 *
 * Parameters: d_ik demand of unit i for resource k (ha, m³/day, kg/day, MW, workers), e_ip what the
 * lot at p has beyond the need of i, ha; D_pkt what becomes ready of k at p in year t.
 *
 *   (1) Σ_{options into p in t} (d_ik + [k = land] e_ip) x_o + c_pkt − c_pk,t−1 ≤ D_pkt
 *   (2) 0 ≤ c_pkt ≤ D_pk1 + … + D_pkt: what a year leaves over is there in the next
 *
 * The demand does not depend on the park, so it is stored once per unit as its profile, and the place
 * of an option names the rows of its park and year; e_ip is an own entry where lots have steps.
 * Expansion of a plant (`expansion-rows.ts`) adds to D.
 */
import { deliveries, readyByYear } from "../domain/capacity.js";
import { type Resource, resources } from "../domain/demand.js";
import { capacityKey } from "../domain/row-keys.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { carryOver, type ModelRows } from "./model-rows.js";
import { largest, type RowFamily, totalOf } from "./row-family.js";
import type { Candidates, Destination, Unit } from "./units.js";

/** Resources in the order of the profile. */
export const profileResources: readonly Resource[] = resources;

export const capacityRows: RowFamily = (rows, candidates) => {
  const { years, destinations, problem } = candidates;
  const { horizon } = problem.policy;
  const first = horizon.from;
  for (const { park, capacities } of destinations)
    for (const resource of profileResources) {
      const capacity = capacities[resource];
      if (capacity === undefined) continue;
      const most = totalOf(candidates, (unit) => largestUse(unit, resource));
      const ready = deliveries(park, resource, capacity, horizon);
      const chain = ready.map((upper, t) =>
        rows.add({ name: capacityKey(park.id, resource, first + t), upper, most }),
      );
      const steps = park.expansion?.maximumSteps ?? 0;
      const expanded = readyByYear(park, resource, capacity, horizon, () => steps);
      carryOver(rows, `${park.id}/${resource}`, chain, expanded);
    }
  const landRows = new Map(
    destinations.map((destination) => [
      destination,
      years.map((year) => rows.find(capacityKey(destination.park.id, "landHa", year)) ?? -1),
    ]),
  );
  return {
    own: (_unit, { destination, lotSurplusHa }, t, put) => {
      if (destination === undefined || lotSurplusHa === 0) return;
      const row = landRows.get(destination)?.[t] ?? -1;
      if (row >= 0) put(row, lotSurplusHa);
    },
  };
};

/** The most that a unit takes of a resource at any park: lots may be larger than the need. */
function largestUse(unit: Unit, resource: Resource): number {
  const need = unit.demand[resource];
  return resource === "landHa" ? need + largest(unit, ({ lotSurplusHa }) => lotSurplusHa) : need;
}

/** The place of each destination in each year, by year; the place of alternatives is 0. */
export function capacityPlaces(
  builder: ModelBuilder,
  rows: ModelRows,
  { destinations, years }: Candidates,
): Map<Destination, readonly number[]> {
  builder.place([]);
  return new Map(
    destinations.map((destination) => [
      destination,
      years.map((year) =>
        builder.place(
          profileResources.map(
            (resource) => rows.find(capacityKey(destination.park.id, resource, year)) ?? -1,
          ),
        ),
      ),
    ]),
  );
}
