/** What is offered: the destinations of a problem, each with what all moves there have in common. */
import { capacitiesOf } from "../domain/capacity.js";
import { acceptsSector, isOpenIn, liesIn, type Park } from "../domain/park.js";
import { locationOf } from "../domain/places.js";
import type { Policy } from "../domain/policy.js";
import type { Problem } from "../domain/problem.js";
import { type Surroundings, surroundingsOf } from "../domain/relief.js";
import { type Tenure, tenures } from "../domain/tenure.js";
import type { Destination } from "./units.js";

/** A destination as those who might move there see it. */
export interface Offer {
  readonly destination: Destination;
  /** Where it lies. */
  readonly point: ReturnType<typeof locationOf>;
  /** How a move there may hold its place. */
  readonly tenures: readonly Tenure[];
  /** By year of the horizon: may one move there? */
  readonly isOpen: readonly boolean[];
  /** Who would bear what arrives there. */
  readonly surroundings: Surroundings;
  /** Does it take this VSIC code? */
  readonly accepts: (sector: string) => boolean;
}

/** The parks that are offered in some year: status, district, known area and place. */
export function destinationsOf(problem: Problem): Destination[] {
  const { destinations: offered, horizon } = problem.policy;
  const result: Destination[] = [];
  for (const park of problem.parks) {
    const inDistrict = offered.districts.length === 0 || liesIn(park, offered.districts);
    const open =
      (park.opensYear ?? horizon.from) <= horizon.to &&
      (park.closesYear ?? horizon.to) >= horizon.from;
    if (!isOffered(problem.policy, park) || !inDistrict || !open) continue;
    const capacities = capacitiesOf(park, problem.assumptions);
    if (capacities !== null && park.lat !== undefined) result.push({ park, capacities });
  }
  return result;
}

/** By its status, or by name within the horizon. */
function isOffered({ destinations, horizon }: Policy, { id, status }: Park): boolean {
  const from = destinations.alsoFrom[id];
  return from === undefined ? destinations.statuses.includes(status) : from <= horizon.to;
}

/** The destination with what all moves there have in common. */
export function offerOf(
  { policy, assumptions }: Problem,
  destination: Destination,
  years: readonly number[],
): Offer {
  const { park } = destination;
  const from = policy.destinations.alsoFrom[park.id] ?? 0;
  const accepted = new Map<string, boolean>();
  return {
    destination,
    point: locationOf(park),
    tenures: park.readyBuilt === undefined ? ["lease"] : tenures,
    isOpen: years.map((year) => year >= from && isOpenIn(park, year)),
    surroundings: surroundingsOf(park, assumptions),
    accepts: (sector) => {
      const known = accepted.get(sector) ?? acceptsSector(park, sector);
      accepted.set(sector, known);
      return known;
    },
  };
}
