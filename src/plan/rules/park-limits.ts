/** The limits of each park: capacities year by year, least take-up, specialisation. */

import { resources } from "../../domain/demand.js";
import { homesFor } from "../../domain/homes.js";
import { matchesSector, type Park } from "../../domain/park.js";
import { yearlyIn } from "../../domain/policy-limits.js";
import {
  capacityKey,
  homesKey,
  readyBuiltKey,
  specialisedKey,
  takeUpKey,
} from "../../domain/row-keys.js";
import { total } from "../../total.js";
import type { ParkUse } from "../plan.js";
import type { StatedAct } from "../statement/acts.js";
import type { Figures } from "../statement/figures.js";
import type { AnyLimit, ChainLimit, Limit } from "./limit.js";

/** All of them, with what the plan reaches. */
export function parkLimits(figures: Figures): AnyLimit[] {
  return figures.parkUses.flatMap((use) => {
    const park = figures.parks.get(use.park);
    if (park === undefined) return [];
    const here = figures.moves.filter((move) => move.park === park);
    return [
      ...capacity(use),
      ...homes(figures, park, here),
      ...readyBuilt(use),
      ...takeUp(figures, park, here),
      ...specialised(park, here),
    ];
  });
}

const lotHa = ({ demand }: StatedAct): number => demand?.landHa ?? 0;

function capacity({ park, enterprises, use }: ParkUse): ChainLimit[] {
  if (enterprises === 0) return [];
  return resources.flatMap((resource): ChainLimit[] => {
    const lines = use.filter((line) => line.resource === resource);
    if (lines.length === 0) return [];
    return [
      {
        rule: "capacity",
        keys: lines.map(({ year }) => capacityKey(park, resource, year)),
        used: lines.map(({ used }) => used),
        ready: lines.map(({ ready }) => ready),
      },
    ];
  });
}

/** Homes near the park for those who follow, with what earlier years left over. */
function homes({ problem, years }: Figures, park: Park, here: readonly StatedAct[]): ChainLimit[] {
  const { homesPerYear } = park;
  if (homesPerYear === undefined || here.length === 0) return [];
  const { policy, assumptions } = problem;
  const needed = (move: StatedAct): number =>
    homesFor(move.enterprise.workers - move.jobsLost, policy, assumptions);
  return [
    {
      rule: "homes",
      keys: years.map((year) => homesKey(park.id, year)),
      used: years.map((year) => total(here, (move) => (move.year === year ? needed(move) : 0))),
      ready: years.map((year) => yearlyIn(homesPerYear, year) ?? 0),
    },
  ];
}

/** Floor to rent. */
function readyBuilt({ park, readyBuilt }: ParkUse): ChainLimit[] {
  if (readyBuilt === undefined || readyBuilt.every(({ usedM2 }) => usedM2 === 0)) return [];
  return [
    {
      rule: "ready-built",
      keys: readyBuilt.map(({ year }) => readyBuiltKey(park, year)),
      used: readyBuilt.map(({ usedM2 }) => usedM2),
      ready: readyBuilt.map(({ readyM2 }) => readyM2),
    },
  ];
}

function takeUp({ decisions }: Figures, park: Park, here: readonly StatedAct[]): Limit[] {
  if (park.opening === undefined || !decisions.opened.includes(park.id)) return [];
  const lower = park.opening.minimumTakeUpHa;
  return [{ rule: "take-up", key: takeUpKey(park.id), value: total(here, lotHa), lower }];
}

function specialised(park: Park, here: readonly StatedAct[]): Limit[] {
  const rule = park.specialised;
  if (rule === undefined) return [];
  const isOwn = ({ enterprise }: StatedAct): boolean =>
    rule.sectors.some((code) => matchesSector(code, enterprise.sector));
  const own = total(here, (move) => (isOwn(move) ? lotHa(move) : 0));
  const value = own - rule.minimumShare * total(here, lotHa);
  return [{ rule: "specialised", key: specialisedKey(park.id), value, lower: 0 }];
}
