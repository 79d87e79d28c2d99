import { capacitiesOf } from "../domain/capacity.js";
import { demandOf } from "../domain/demand.js";
import { distanceKm } from "../domain/distance.js";
import type { Enterprise } from "../domain/enterprise.js";
import { obligationOf } from "../domain/obligation.js";
import { acceptsSector, type Park } from "../domain/park.js";
import { locationOf } from "../domain/places.js";
import type { Problem } from "../domain/problem.js";
import type { Violation } from "./violation.js";

/** The rules that forbid this enterprise to move to this park; empty when it may. */
export function forbidden(problem: Problem, enterprise: Enterprise, park: Park): Violation[] {
  const where = `${enterprise.id} → ${park.id}`;
  return [...parkRules(problem, park), ...pairRules(problem, enterprise, park)].map(
    ([rule, message]) => ({ rule, where, message }),
  );
}

/** Is the park open to anybody, and can distances to it be measured? */
export function isOffered(problem: Problem, park: Park): boolean {
  return parkRules(problem, park).next().done === true && locationOf(park) !== null;
}

type Broken = readonly [rule: string, message: string];

/** Is the park offered to anybody? */
function* parkRules({ policy, assumptions }: Problem, park: Park): Generator<Broken> {
  const { statuses, districts } = policy.destinations;
  const year = policy.milestoneYear;
  if (!statuses.includes(park.status)) yield ["park-status", `the park is ${park.status}`];
  if (districts.length > 0 && !park.districts.some((district) => districts.includes(district)))
    yield ["park-district", "the park's district is not offered"];
  if (park.opensYear !== undefined && park.opensYear > year)
    yield ["park-year", `the park opens in ${park.opensYear}`];
  if (park.closesYear !== undefined && park.closesYear < year)
    yield ["park-year", `the park closed in ${park.closesYear}`];
  if (capacitiesOf(park, assumptions) === null) yield ["park-area", "no area of the park is known"];
}

/** Do this enterprise and this park go together? */
function* pairRules(problem: Problem, enterprise: Enterprise, park: Park): Generator<Broken> {
  const { policy, assumptions } = problem;
  if (!acceptsSector(park, enterprise.sector))
    yield ["sector", `the park does not take sector ${enterprise.sector}`];
  if (enterprise.bannedParks.includes(park.id))
    yield ["ban", "the enterprise is banned from the park"];
  if (enterprise.lock === "stay") yield ["lock", "the enterprise is locked to stay"];
  if (enterprise.lockPark !== undefined && enterprise.lockPark !== park.id)
    yield ["lock", `the enterprise is locked to park ${enterprise.lockPark}`];
  if (enterprise.lock !== "move" && obligationOf(enterprise, policy.obligationRule) === "exempt")
    yield ["exempt", "the enterprise is exempt"];
  const { landHa } = demandOf(enterprise, assumptions);
  if (park.minimumLotHa !== undefined && landHa < park.minimumLotHa)
    yield ["minimum-lot", `needs ${landHa} ha, the smallest lot is ${park.minimumLotHa} ha`];
  const distance = distanceKm(enterprise, park);
  const farthest = policy.destinations.maximumDistanceKm ?? Number.POSITIVE_INFINITY;
  if (distance === null) yield ["distance", "the distance is not known"];
  else if (distance > farthest) yield ["distance", `${distance} km is farther than ${farthest} km`];
}
