/** The limits of each park: capacities year by year, opening, take-up, expansion, specialisation. */
import { capacitiesOf, deliveries } from "../domain/capacity.js";
import { demandAt, type Resource, resources } from "../domain/demand.js";
import { isOpenIn, matchesSector, type Park } from "../domain/park.js";
import { yearsOf } from "../domain/policy.js";
import { capacityKey, specialisedKey, takeUpKey } from "../domain/row-keys.js";
import type { AnyLimit, ChainLimit, Limit } from "./limit.js";
import type { CheckedAct, Facts } from "./verify.js";
import type { Violation } from "./violation.js";

/** Capacities, least take-up and specialisation, with what the plan reaches. */
export function parkLimits(facts: Facts, acts: readonly CheckedAct[]): AnyLimit[] {
  return facts.problem.parks.flatMap((park) => {
    const here = acts.filter((act) => act.park === park);
    return [
      ...capacity(facts, park, here),
      ...takeUp(facts, park, here),
      ...specialised(facts, park, here),
    ];
  });
}

/** Opened parks and built steps must be possible, each stated once, and nobody is in a closed park. */
export function verifyDecisions(facts: Facts, acts: readonly CheckedAct[]): Violation[] {
  return [...openings(facts, acts), ...steps(facts)];
}

function taken(facts: Facts, park: Park, { enterprise }: CheckedAct, resource: Resource): number {
  return demandAt(enterprise, park, facts.problem.assumptions)[resource];
}

/** Steps built at a park in a year. */
export function stepsIn({ plan }: Facts, park: Park, year: number): number {
  const built = plan.expansions.filter((entry) => entry.park === park.id && entry.year === year);
  return built.reduce((sum, { steps }) => sum + steps, 0);
}

/** What becomes ready year by year, with built steps; null where the resource is not limited. */
export function readyAt(facts: Facts, park: Park, resource: Resource): number[] | null {
  const { assumptions, policy } = facts.problem;
  const limited = capacitiesOf(park, assumptions)?.[resource];
  if (limited === undefined) return null;
  const delivered = deliveries(park, resource, limited, policy.horizon);
  if (resource !== "wastewaterM3PerDay") return delivered;
  const step = park.expansion?.stepM3PerDay ?? 0;
  return yearsOf(policy).map((year, t) => (delivered[t] ?? 0) + stepsIn(facts, park, year) * step);
}

function capacity(facts: Facts, park: Park, here: readonly CheckedAct[]): ChainLimit[] {
  if (here.length === 0) return [];
  const years = yearsOf(facts.problem.policy);
  return resources.flatMap((resource) => {
    const ready = readyAt(facts, park, resource);
    if (ready === null) return [];
    const used = years.map((year) =>
      here
        .filter((act) => act.year === year)
        .reduce((sum, act) => sum + taken(facts, park, act, resource), 0),
    );
    const keys = years.map((year) => capacityKey(park.id, resource, year));
    return [{ rule: "capacity", keys, used, ready }];
  });
}

function takeUp(facts: Facts, park: Park, here: readonly CheckedAct[]): Limit[] {
  if (park.opening === undefined || !facts.plan.opened.includes(park.id)) return [];
  const value = here.reduce((sum, act) => sum + taken(facts, park, act, "landHa"), 0);
  const key = takeUpKey(park.id);
  return [{ rule: "take-up", key, value, lower: park.opening.minimumTakeUpHa }];
}

function specialised(facts: Facts, park: Park, here: readonly CheckedAct[]): Limit[] {
  const rule = park.specialised;
  if (rule === undefined) return [];
  let [own, all] = [0, 0];
  for (const act of here) {
    const land = taken(facts, park, act, "landHa");
    all += land;
    if (rule.sectors.some((code) => matchesSector(code, act.enterprise.sector))) own += land;
  }
  const key = specialisedKey(park.id);
  return [{ rule: "specialised", key, value: own - rule.minimumShare * all, lower: 0 }];
}

function* openings({ plan, parks }: Facts, acts: readonly CheckedAct[]): Generator<Violation> {
  for (const [index, id] of plan.opened.entries())
    if (parks.get(id)?.opening === undefined || plan.opened.indexOf(id) !== index)
      yield { rule: "opening", where: id, message: "cannot be opened, or is opened twice" };
  for (const [id, park] of parks)
    if (park.opening !== undefined && !plan.opened.includes(id))
      if (acts.some((act) => act.park === park))
        yield { rule: "opening", where: id, message: "takes somebody but is not opened" };
}

function* steps({ plan, parks, problem }: Facts): Generator<Violation> {
  const { from, to } = problem.policy.horizon;
  const total = new Map<string, number>();
  for (const { park: id, year, steps: built } of plan.expansions) {
    const park = parks.get(id);
    const inTime = year >= from && year <= to && park !== undefined && isOpenIn(park, year);
    if (!inTime || built < 1)
      yield { rule: "expansion", where: `${id} ${year}`, message: "no step can be built then" };
    total.set(id, (total.get(id) ?? 0) + built);
  }
  for (const [id, built] of total) {
    const most = parks.get(id)?.expansion?.maximumSteps ?? 0;
    if (built > most)
      yield {
        rule: "expansion",
        where: id,
        amount: built - most,
        message: `${built} steps are more than ${most}`,
      };
  }
}
