/**
 * Limits that cannot be met however the choices fall. Each test is a bound on one row alone: the most
 * that all units together can bring, or the least that those who must act will take.
 */
import { deliveries, expandedBy } from "../domain/capacity.js";
import { type Resource, resources } from "../domain/demand.js";
import { latestYear } from "../domain/obligation.js";
import { acceptsSector } from "../domain/park.js";
import { budgetIn } from "../domain/policy-limits.js";
import { softPrice } from "../domain/policy-rules.js";
import { rentYears } from "../domain/ready-built.js";
import { budgetChainKey, reliefKey, rowKeyParts } from "../domain/row-keys.js";
import { borneBy } from "../domain/support.js";
import { ofYear } from "../formulation/of-year.js";
import { type QuotaGroup, quotaGroups } from "../formulation/quota-rows.js";
import { leastRelief } from "../formulation/relief-row.js";
import { largest } from "../formulation/row-family.js";
import type { Action, Candidates, Destination, Unit } from "../formulation/units.js";
import { planFeasibility } from "../model/tolerances.js";
import { total } from "../total.js";
import type { CheckWords, Said } from "./check-words.js";
import type { Finding } from "./finding.js";

const impossible = (rule: string, [fact, fix]: Said): Finding => ({
  kind: "impossible",
  rule,
  fact,
  fix,
  ids: [],
});

/** A figure as people of the language write it, to two decimals. */
const shown = ({ locale }: CheckWords, value: number): string =>
  value.toLocaleString(locale, { maximumFractionDigits: 2 });

export function checkLimits(candidates: Candidates, words: CheckWords): Finding[] {
  const { soft } = candidates.problem.policy;
  const findings = [
    ...quotas(candidates, words),
    ...capacities(candidates, words),
    ...budgets(candidates, words),
    ...relief(candidates, words),
  ];
  // A chain of which one year is soft may be overrun there, and land of all parks in a soft one.
  const hasSoftPart = (key: string): boolean =>
    soft.some(
      ({ rule }) =>
        rule.startsWith(`${key}/`) ||
        (key.startsWith("capacity/") && rowKeyParts(rule).family === "capacity"),
    );
  return findings.filter(({ rule }) => softPrice(soft, rule) === undefined && !hasSoftPart(rule));
}

/** May the action be taken in a year up to `year`? */
function isOpenBy({ years }: Candidates, action: Action, year: number): boolean {
  return action.penalties.some(
    (penalty, t) => penalty !== Number.POSITIVE_INFINITY && ofYear(years, t) <= year,
  );
}

function exceeds(value: number, limit: number): boolean {
  return value > limit + planFeasibility * Math.max(1, Math.abs(limit));
}

/** The most of a group that can count by the quota's year, and the least that must. */
function reach(
  candidates: Candidates,
  { year, amountOf }: QuotaGroup,
): [most: number, must: number] {
  const { policy } = candidates.problem;
  const isHard = softPrice(policy.soft, "deadline") === undefined;
  let [most, must] = [0, 0];
  for (const unit of candidates.units) {
    const { actions, members, mustAct } = unit;
    if (actions.some((action) => action.counts && isOpenBy(candidates, action, year)))
      most += amountOf(unit);
    const forced =
      isHard &&
      members.some(({ due }) => due !== null && (latestYear(due, policy) ?? year + 1) <= year);
    if (mustAct && forced && actions.every(({ counts }) => counts)) must += amountOf(unit);
  }
  return [most, must];
}

/** Floors above what can move by then, ceilings below what must, and floors above ceilings. */
function* quotas(candidates: Candidates, words: CheckWords): Iterable<Finding> {
  const say = (value: number): string => shown(words, value);
  for (const group of quotaGroups(candidates)) {
    const { key, quota, year, base, lower, upper } = group;
    const [most, must] = reach(candidates, group);
    if (lower > upper)
      yield impossible(key, words.noWholeNumber(say(quota.lower * base), say(quota.upper * base)));
    if (exceeds(lower, most))
      yield impossible(
        key,
        words.floorTooHigh(quota.measure, say(lower), say(base), say(most), year),
      );
    if (exceeds(must, upper))
      yield impossible(
        key,
        words.ceilingTooLow(quota.measure, say(upper), say(base), say(must), year),
      );
  }
}

/** Units that must move and have no alternative, with their smallest lot. */
function movers({ units }: Candidates): Unit[] {
  return units.filter(
    ({ mustAct, actions }) =>
      mustAct &&
      actions.length > 0 &&
      actions.every(({ destination }) => destination !== undefined),
  );
}

/** All that a destination can ever take of a resource; infinite where it is not limited. */
function roomAt({ problem }: Candidates, destination: Destination, resource: Resource): number {
  const { park, capacities } = destination;
  const capacity = capacities[resource];
  if (capacity === undefined) return Number.POSITIVE_INFINITY;
  const ready = deliveries(park, resource, capacity, problem.policy.horizon);
  const steps = park.expansion?.maximumSteps ?? 0;
  return total(ready, (amount) => amount) + expandedBy(park, resource, steps);
}

/** Demand of those who must move against all parks, and by sector against the parks that take it. */
function* capacities(candidates: Candidates, words: CheckWords): Iterable<Finding> {
  const must = movers(candidates);
  const sectorIsHard = softPrice(candidates.problem.policy.soft, "sector") === undefined;
  const sectors = new Set(
    (sectorIsHard ? must : []).flatMap(({ members }) =>
      members.map(({ enterprise }) => enterprise.sector.slice(0, 2)),
    ),
  );
  for (const resource of resources)
    for (const sector of [undefined, ...sectors]) {
      const open = candidates.destinations.filter(
        ({ park }) => sector === undefined || takesDivision(park, sector),
      );
      // Who may rent need not take land.
      const taking = must.filter(
        ({ actions }) => resource !== "landHa" || actions.every(({ tenure }) => tenure === "lease"),
      );
      const bound = taking
        .flatMap(({ members }) => members)
        .filter(({ enterprise }) => enterprise.sector.startsWith(sector ?? ""));
      const room = total(open, (destination) => roomAt(candidates, destination, resource));
      const demand = total(bound, (member) => member.demand[resource]);
      if (!exceeds(demand, room)) continue;
      const [need, there] = [shown(words, demand), shown(words, room)];
      yield impossible(`capacity/${resource}`, words.noRoom(sector, resource, need, there));
    }
}

/** Does the park take some sector of the division? Excluding a part of it does not close it. */
function takesDivision(park: Parameters<typeof acceptsSector>[0], division: string): boolean {
  if (park.acceptedSectors.some((code) => code.startsWith(division))) return true;
  return acceptsSector(park, division);
}

/** What those who must act cost the payers at least, against the budget of all years. */
function* budgets(candidates: Candidates, words: CheckWords): Iterable<Finding> {
  const { problem, years, units } = candidates;
  const term = rentYears(problem.assumptions);
  for (const budget of problem.policy.budgets) {
    const given = total(years, (year) => budgetIn(budget, year));
    let least = 0;
    for (const { mustAct, actions } of units) {
      if (!mustAct || actions.length === 0) continue;
      // Of rent, years beyond the horizon need no budget of it.
      const rentOf = ({ rentPerYear }: Action): number =>
        budget.payers.includes("enterprise") ? rentPerYear * (term - 1) : 0;
      const costs = actions.flatMap((action) =>
        action.byPayer.map((byYear) => borneBy(byYear, budget.payers) - rentOf(action)),
      );
      least += Math.min(...costs);
    }
    if (exceeds(least, given))
      yield impossible(
        budgetChainKey(budget),
        words.budgetTooSmall(shown(words, least), shown(words, given)),
      );
  }
}

function* relief({ problem, units }: Candidates, words: CheckWords): Iterable<Finding> {
  const asked = leastRelief(problem.policy);
  if (asked === undefined) return;
  const most = total(units, (unit) => largest(unit, (action) => action.reliefPoints));
  if (exceeds(asked, most))
    yield impossible(reliefKey, words.reliefTooHigh(shown(words, asked), shown(words, most)));
}
