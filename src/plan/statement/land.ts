/** The balance of land: what enterprises have, what is freed for which use, what they take in the north. */
import { homesFor } from "../../domain/homes.js";
import { zoneOf, zoneUses } from "../../domain/zone.js";
import { grouped } from "../../grouped.js";
import { total } from "../../total.js";
import type { LandBalance } from "../plan.js";
import type { StatedAct } from "./acts.js";
import type { Facts } from "./facts.js";
import { waitsIn } from "./waiting.js";

export function landBalanceOf(facts: Facts): LandBalance {
  const { problem, acts, moves, waiting } = facts;
  const last = problem.policy.horizon.to;
  return {
    registerHa: total(problem.enterprises, ({ landHa }) => landHa),
    freedHa: total(acts, ({ landFreedHa }) => landFreedHa),
    freedByUse: freedByUse(facts),
    waitingHa: total(
      waiting.filter((one) => waitsIn(one, last)),
      ({ enterprise }) => enterprise.landHa,
    ),
    newHa: total(moves, landOf),
    rentedM2: total(moves, ({ floorM2 }) => floorM2),
    byDistrict: byDistrict(facts),
  };
}

/** Workers who follow their firm. */
export const followingIn = (moves: readonly StatedAct[]): number =>
  total(moves, ({ enterprise, jobsLost }) => enterprise.workers - jobsLost);

const landOf = ({ demand }: StatedAct): number => demand?.landHa ?? 0;

/** In the order of the uses, what lies in no zone last; uses without freed land are left out. */
function freedByUse({ problem, acts }: Facts): LandBalance["freedByUse"] {
  const { zones } = problem;
  return [...zoneUses, undefined].flatMap((use) => {
    const landHa = total(acts, ({ enterprise, landFreedHa }) =>
      zoneOf(zones, enterprise)?.use === use ? landFreedHa : 0,
    );
    if (landHa === 0) return [];
    return [use === undefined ? { landHa } : { use, landHa }];
  });
}

/** By the names of the districts. */
function byDistrict({ problem, moves }: Facts): LandBalance["byDistrict"] {
  const { policy, assumptions } = problem;
  return [...grouped(moves, ({ park }) => JSON.stringify(park?.districts ?? []))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, here]) => ({
      districts: [...(here[0]?.park?.districts ?? [])],
      enterprises: here.length,
      landHa: total(here, landOf),
      rentedM2: total(here, ({ floorM2 }) => floorM2),
      workersFollowing: followingIn(here),
      homesNeeded: homesFor(followingIn(here), policy, assumptions),
    }));
}
