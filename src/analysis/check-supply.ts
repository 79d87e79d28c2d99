/**
 * Demand against supply: by year, at single parks, and against the pace of districts. Each test is a
 * bound: the least that must be taken, the most that there can be.
 */
import { deliveries, expandedBy } from "../domain/capacity.js";
import { type Resource, resources } from "../domain/demand.js";
import { latestYear } from "../domain/obligation.js";
import { liesIn } from "../domain/park.js";
import { softPrice } from "../domain/policy-rules.js";
import type { Action, Candidates, Destination, Unit } from "../formulation/units.js";
import type { Language } from "../language.js";
import { planFeasibility } from "../model/tolerances.js";
import { total } from "../total.js";
import { type SupplyWords, supplyWords } from "./check-supply-words.js";
import type { Said } from "./check-words.js";
import type { Finding } from "./finding.js";

export function checkSupply(candidates: Candidates, language: Language): Finding[] {
  const words = supplyWords[language];
  return [
    ...byYear(candidates, words),
    ...atParks(candidates, words),
    ...districts(candidates, words),
  ];
}

export const impossible = (rule: string, [fact, fix]: Said): Finding => ({
  kind: "impossible",
  rule,
  fact,
  fix,
  ids: [],
});

export const shown = ({ locale }: SupplyWords, value: number): string =>
  value.toLocaleString(locale, { maximumFractionDigits: 2 });

export const exceeds = (value: number, limit: number): boolean =>
  value > limit + planFeasibility * Math.max(1, Math.abs(limit));

/** Is no part of a family of rows soft? */
export function isHard({ problem }: Candidates, ...families: readonly string[]): boolean {
  const { soft } = problem.policy;
  return families.every(
    (family) => !soft.some(({ rule }) => rule === family || rule.startsWith(`${family}/`)),
  );
}

/** The most that a destination has of a resource by the end of a year; infinite without a limit. */
function roomBy(
  { problem }: Candidates,
  at: Destination,
  resource: Resource,
  year: number,
): number {
  const { park, capacities } = at;
  const capacity = capacities[resource];
  if (capacity === undefined) return Number.POSITIVE_INFINITY;
  const { horizon } = problem.policy;
  const ready = deliveries(park, resource, capacity, horizon).slice(0, year - horizon.from + 1);
  return (
    total(ready, (amount) => amount) + expandedBy(park, resource, park.expansion?.maximumSteps ?? 0)
  );
}

export const roomOfAll = (candidates: Candidates, resource: Resource, year: number): number =>
  total(candidates.destinations, (one) => roomBy(candidates, one, resource, year));

/** The least that an action takes of a resource: alternatives nothing, who rents no land. */
export function takenBy(unit: Unit, { destination, tenure }: Action, resource: Resource): number {
  if (destination === undefined || (resource === "landHa" && tenure === "rent")) return 0;
  return unit.demand[resource];
}

const leastTaken = (unit: Unit, resource: Resource): number =>
  unit.actions.length === 0
    ? 0
    : Math.min(...unit.actions.map((action) => takenBy(unit, action, resource)));

/** Must the unit have acted by the end of the year? */
function mustBy({ problem }: Candidates, { members, mustAct }: Unit, year: number): boolean {
  const { policy } = problem;
  const hard = softPrice(policy.soft, "deadline") === undefined;
  return (
    mustAct &&
    members.some(({ due, enterprise: { lock, lockYear } }) => {
      if (lock === "move" && (lockYear ?? policy.horizon.to) <= year) return true;
      return (
        hard && due !== null && lock !== "stay" && (latestYear(due, policy) ?? year + 1) <= year
      );
    })
  );
}

/** Those who must have moved by a year before the last, against what there is by then. */
function* byYear(candidates: Candidates, words: SupplyWords): Iterable<Finding> {
  if (!isHard(candidates, "capacity")) return;
  for (const resource of resources)
    for (const year of candidates.years.slice(0, -1)) {
      const must = candidates.units.filter((unit) => mustBy(candidates, unit, year));
      const need = total(must, (unit) => leastTaken(unit, resource));
      const room = roomOfAll(candidates, resource, year);
      if (!exceeds(need, room)) continue;
      const [a, b] = [shown(words, need), shown(words, room)];
      const said = words.byYear(year, words.resources[resource] ?? resource, a, b);
      yield impossible(`capacity/${resource}/${year}`, said);
      break;
    }
}

/** Those who must go to one park, against what it has. */
function* atParks(candidates: Candidates, words: SupplyWords): Iterable<Finding> {
  if (!isHard(candidates, "capacity")) return;
  const last = candidates.problem.policy.horizon.to;
  for (const destination of candidates.destinations) {
    const { id, name } = destination.park;
    const bound = candidates.units.filter(
      ({ mustAct, actions }) =>
        mustAct && actions.length > 0 && actions.every((one) => one.destination?.park.id === id),
    );
    if (bound.length === 0 || candidates.destinations.length === 1) continue;
    for (const resource of resources) {
      const need = total(bound, (unit) => leastTaken(unit, resource));
      const room = roomBy(candidates, destination, resource, last);
      if (!exceeds(need, room)) continue;
      const [a, b] = [shown(words, need), shown(words, room)];
      const said = words.atPark(name, words.resources[resource] ?? resource, a, b);
      yield impossible(`capacity/${id}/${resource}`, said);
    }
  }
}

/** Those who must move, against what all receiving districts take in all years. */
function* districts(candidates: Candidates, words: SupplyWords): Iterable<Finding> {
  const { destinations, units, years, problem } = candidates;
  const limited = problem.policy.districts.filter(({ moves }) => moves !== undefined);
  const names = limited.map(({ district }) => district);
  if (!isHard(candidates, "district") || !destinations.every(({ park }) => liesIn(park, names)))
    return;
  const must = units.filter(
    ({ mustAct, actions }) =>
      mustAct && actions.length > 0 && actions.every((one) => one.destination !== undefined),
  );
  const count = total(must, ({ members }) => members.length);
  const most = total(limited, ({ moves = 0 }) => moves) * years.length;
  if (exceeds(count, most))
    yield impossible("district", words.districtPace(shown(words, count), shown(words, most)));
}
