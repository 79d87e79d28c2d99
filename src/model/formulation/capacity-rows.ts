/**
 * Park capacities: one row per park and resource that limits it, in the milestone year.
 *
 * Parameters: d_ik demand of i for resource k (ha, m³/day, MW, workers), C_pk capacity of park p.
 *
 *   (1) Σ_i Σ_{o∈O(i): park of o = p} d_ik x_o ≤ C_pk
 *
 * The demand does not depend on the park, so it is stored once per enterprise as its profile, and the
 * place of an option names the rows of its park.
 */
import { type Resource, resources } from "../../domain/demand.js";
import type { ModelBuilder } from "../model-builder.js";
import type { Candidates, Destination } from "./moves.js";

/** Resources in the order of the profile. */
export const profileResources: readonly Resource[] = resources;

/** `capacity/cay-truong/landHa/2026` */
export function capacityKey(parkId: string, resource: Resource, year: number): string {
  return `capacity/${parkId}/${resource}/${year}`;
}

/** Adds the rows of (1) and returns the place of each destination. */
export function capacityPlaces(
  builder: ModelBuilder,
  candidates: Candidates,
): Map<Destination, number> {
  const year = candidates.problem.policy.milestoneYear;
  const places = new Map<Destination, number>();
  for (const destination of candidates.destinations) {
    const rows = profileResources.map((resource) => {
      const capacity = destination.capacities[resource];
      if (capacity === undefined) return -1;
      const name = capacityKey(destination.park.id, resource, year);
      return builder.row({ name, upper: capacity.value });
    });
    places.set(destination, builder.place(rows));
  }
  return places;
}
