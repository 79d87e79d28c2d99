/** The limits of each park: capacities year by year, opening, take-up, expansion, specialisation. */
import { capacitiesOf, deliveries } from "../domain/capacity.js";
import { demandAt, type Resource, resources } from "../domain/demand.js";
import { isOpenIn, matchesSector, type Park } from "../domain/park.js";
import { yearsOf } from "../domain/policy.js";
import { chainLimit, limit } from "./limit.js";
import type { CheckedAct, Facts } from "./verify.js";
import type { Violation } from "./violation.js";

export function verifyParks(facts: Facts, acts: readonly CheckedAct[]): Violation[] {
  return [
    ...decisions(facts),
    ...facts.problem.parks.flatMap((park) => {
      const here = acts.filter((act) => act.park === park);
      return [
        ...capacity(facts, park, here),
        ...opening(facts, park, here),
        ...specialised(facts, park, here),
      ];
    }),
  ];
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

function capacity(facts: Facts, park: Park, here: readonly CheckedAct[]): Violation[] {
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
    const keys = years.map((year) => `capacity/${park.id}/${resource}/${year}`);
    return chainLimit(facts.plan, "capacity", keys, used, ready);
  });
}

function opening(facts: Facts, park: Park, here: readonly CheckedAct[]): Violation[] {
  if (park.opening === undefined) return [];
  const isOpened = facts.plan.opened.includes(park.id);
  if (!isOpened && here.length > 0)
    return [{ rule: "opening", where: park.id, message: "takes somebody but is not opened" }];
  if (!isOpened) return [];
  const used = here.reduce((sum, act) => sum + taken(facts, park, act, "landHa"), 0);
  const lower = park.opening.minimumTakeUpHa;
  return limit(facts.plan, "take-up", `opening/${park.id}/take-up`, used, { lower });
}

function specialised(facts: Facts, park: Park, here: readonly CheckedAct[]): Violation[] {
  const rule = park.specialised;
  if (rule === undefined) return [];
  let [own, all] = [0, 0];
  for (const act of here) {
    const land = taken(facts, park, act, "landHa");
    all += land;
    if (rule.sectors.some((code) => matchesSector(code, act.enterprise.sector))) own += land;
  }
  const key = `specialised/${park.id}`;
  return limit(facts.plan, "specialised", key, own - rule.minimumShare * all, { lower: 0 });
}

/** Opened parks and built steps must be possible, and each is stated once. */
function* decisions({ plan, parks, problem }: Facts): Generator<Violation> {
  const { from, to } = problem.policy.horizon;
  for (const [index, id] of plan.opened.entries())
    if (parks.get(id)?.opening === undefined || plan.opened.indexOf(id) !== index)
      yield { rule: "opening", where: id, message: "cannot be opened, or is opened twice" };
  const total = new Map<string, number>();
  for (const { park: id, year, steps } of plan.expansions) {
    const park = parks.get(id);
    const inTime = year >= from && year <= to && park !== undefined && isOpenIn(park, year);
    if (!inTime || steps < 1)
      yield { rule: "expansion", where: `${id} ${year}`, message: "no step can be built then" };
    total.set(id, (total.get(id) ?? 0) + steps);
  }
  for (const [id, steps] of total) {
    const most = parks.get(id)?.expansion?.maximumSteps ?? 0;
    if (steps > most)
      yield {
        rule: "expansion",
        where: id,
        amount: steps - most,
        message: `${steps} steps are more than ${most}`,
      };
  }
}
