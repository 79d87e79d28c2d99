/** What a plan frees in each zone, and which zones it clears whole: the second writing of both. */
import { obligationOf } from "../../domain/obligation.js";
import { discountFactor } from "../../domain/policy.js";
import { clearingYear, clearsSite, type Zone, zoneOf } from "../../domain/zone.js";
import { total } from "../../total.js";
import type { ZoneResult } from "../plan.js";
import type { Facts } from "./facts.js";

/** By id. */
export function zoneResults(facts: Facts): ZoneResult[] {
  return facts.problem.zones.map((zone) => zoneResult(facts, zone));
}

function zoneResult({ problem, acts }: Facts, zone: Zone): ZoneResult {
  const { zones, policy, enterprises } = problem;
  const own = enterprises.filter((one) => zoneOf(zones, one) === zone);
  const base = own.filter((one) => obligationOf(one, policy.obligationRule) !== "exempt");
  const here = acts.filter(({ enterprise }) => zoneOf(zones, enterprise) === zone);
  const last = clearingYear(zone, policy);
  const clearing = new Set(
    here
      .filter(({ alternative, year }) => clearsSite(alternative) && year <= last)
      .map(({ enterprise }) => enterprise.id),
  );
  const cleared = base.length > 0 && base.every(({ id }) => clearing.has(id));
  const gained = total(
    here,
    ({ landFreedHa, year }) =>
      landFreedHa * zone.valueMillionVndPerHa * discountFactor(policy, year),
  );
  const bonus = cleared
    ? zone.clearedBonusMillionVnd * discountFactor(policy, policy.horizon.to)
    : 0;
  return {
    zone: zone.id,
    name: zone.name,
    use: zone.use,
    enterprises: base.length,
    acting: here.length,
    landFreedHa: total(here, ({ landFreedHa }) => landFreedHa),
    reliefPoints: total(here, ({ reliefPoints }) => reliefPoints),
    cleared,
    presentValueMillionVnd: gained + bonus,
  };
}
