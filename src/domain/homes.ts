/** Homes near the parks for workers who follow their firm. */
import type { Assumptions } from "./assumptions.js";
import type { Policy } from "./policy.js";

/** Homes that so many workers who follow need. */
export function homesFor(
  following: number,
  { housing }: Pick<Policy, "housing">,
  { homesPerFollowingWorker }: Assumptions,
): number {
  return following * (housing?.homesPerWorker ?? homesPerFollowingWorker.value);
}

/** What a home costs, million VND; 0 where the policy does not count homes as a cost. */
export function homePrice(
  { housing }: Pick<Policy, "housing">,
  { millionVndPerHome }: Assumptions,
): number {
  return housing === undefined ? 0 : (housing.millionVndPerHome ?? millionVndPerHome.value);
}
