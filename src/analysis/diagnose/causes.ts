/**
 * What is in the way, seen without a solver: who must act and has nothing open, and limits that cannot be
 * met by any choice. An option that cannot fit alone counts as closed, by the limit that it exceeds.
 */
import type { Park } from "../../domain/park.js";
import { rowKeyParts } from "../../domain/row-keys.js";
import type { Formulation } from "../../formulation/formulate.js";
import { quotaGroups } from "../../formulation/quota-rows.js";
import type { Member, Unit } from "../../formulation/units.js";
import { forEachEntry } from "../../model/linear-model.js";
import { rowReach } from "../../model/row-reach.js";
import { planFeasibility } from "../../model/tolerances.js";
import { forbiddenAlways, yearRules } from "../../plan/rules/permission.js";

/** A rule, and how many of the places in question it closes. */
export interface ClosedBy {
  /** Name of a rule of enterprises (`sector`), or of a limit (`capacity/cay-truong/landHa`). */
  readonly rule: string;
  /** Parks, or enterprises, that it closes. */
  readonly count: number;
}

export type Cause =
  /** Enterprises must act and nothing is open to them. */
  | {
      readonly kind: "closed";
      readonly enterprises: readonly string[];
      readonly count: number;
      readonly rules: readonly ClosedBy[];
    }
  /** One limit alone cannot be met: at most, or at least, `reach` is possible. */
  | {
      readonly kind: "limit";
      readonly rule: string;
      readonly bound: number;
      readonly reach: number;
      /** What closes those who would count, by enterprises. */
      readonly closedBy: readonly ClosedBy[];
    };

const mostIds = 10;
const mostLooked = 200;

/** @param all with the options that cannot fit @param fitting without them */
export function causesOf(all: Formulation, fitting: Formulation): Cause[] {
  return [...closedUnits(all, fitting), ...limits(all, fitting)];
}

/** Units that must act and have nothing left, together where the same rules close them. */
function closedUnits(all: Formulation, fitting: Formulation): Cause[] {
  const { model, candidates } = fitting;
  const units = new Map(candidates.units.map((unit) => [unit.name, unit]));
  const groups = new Map<string, { units: Unit[]; rules: ClosedBy[] }>();
  model.names.units.forEach((name, i) => {
    const unit = units.get(name);
    const isEmpty = model.unitStart[i] === model.unitStart[i + 1];
    if (!isEmpty || model.mustAct[i] === 0 || unit === undefined) return;
    const rules = closingRules(all, unit, i);
    const key = rules.map(({ rule }) => rule).join(" ");
    const group = groups.get(key) ?? { units: [], rules };
    group.units.push(unit);
    groups.set(key, group);
  });
  return [...groups.values()]
    .map(({ units: list, rules }): Cause => {
      const ids = list.flatMap(({ members }) => members.map(({ enterprise }) => enterprise.id));
      return { kind: "closed", enterprises: ids.slice(0, mostIds), count: ids.length, rules };
    })
    .slice(0, mostIds);
}

/** Rules that close a park to everybody, before those that close it to one. */
const broadest = ["lock", "exempt", "park-status", "park-district", "park-year", "park-area"];

/**
 * The fewest rules that close every place to a unit between them: with any one of them gone, some place
 * is open, or is closed by another that was left out. Limits that the unit exceeds alone come first.
 */
function closingRules(all: Formulation, unit: Unit, i: number): ClosedBy[] {
  const { problem } = all.candidates;
  const locked = unit.members.flatMap(({ enterprise }) => enterprise.lockPark ?? []);
  const parks = problem.parks.filter(({ id }) => locked.length === 0 || locked.includes(id));
  const openTo = new Set(unit.actions.flatMap(({ destination }) => destination?.park.id ?? []));
  const tooSmall = misfits(all, i);
  const shut = parks.flatMap((park) =>
    openTo.has(park.id) ? [] : [rulesAt(all, unit.members, park)],
  );
  const places = [...tooSmall, ...shut];
  const counts = new Map<string, number>();
  for (const rules of places)
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const limits = new Set(tooSmall.flatMap((rules) => [...rules]));
  const rank = (rule: string): number =>
    limits.has(rule) ? -1 : (broadest.indexOf(rule) + broadest.length + 1) % (broadest.length + 1);
  const order = [...counts].sort(
    ([a, x], [b, y]) =>
      Number(limits.has(b)) - Number(limits.has(a)) ||
      y - x ||
      rank(a) - rank(b) ||
      (a < b ? -1 : 1),
  );
  let kept = order.map(([rule]) => rule);
  for (const [rule] of [...order].reverse()) {
    const rest = kept.filter((one) => one !== rule);
    if (places.every((rules) => rest.some((one) => rules.has(one)))) kept = rest;
  }
  return kept.map((rule) => ({ rule, count: counts.get(rule) ?? 0 }));
}

/** What closes a park, in the year in which the fewest rules do. */
function rulesAt(
  { candidates: { problem, years } }: Formulation,
  members: readonly Member[],
  park: Park,
): ReadonlySet<string> {
  const always = members.flatMap(({ enterprise }) =>
    forbiddenAlways(problem, enterprise, { park }).map(({ rule }) => rule),
  );
  let least: ReadonlySet<string> | undefined;
  for (const year of [...years].reverse()) {
    const then = members.flatMap(({ enterprise }) =>
      yearRules(problem, enterprise, { park }, year).map(({ rule }) => rule),
    );
    const rules = new Set([...always, ...then]);
    if (least === undefined || rules.size < least.size) least = rules;
    if (then.length === 0) break;
  }
  return least ?? new Set();
}

/** Of each place that is open but too small for the unit alone: the limit that it exceeds. */
function misfits(all: Formulation, i: number): ReadonlySet<string>[] {
  const { model } = all;
  const byChoice = new Map<string, Set<string>>();
  const from = model.unitStart[i] ?? 0;
  const to = model.unitStart[i + 1] ?? from;
  for (let o = from; o < to; o++) {
    const { action } = all.optionAt(o);
    const own = new Map<number, number>();
    forEachEntry(model, i, o, (row, a) => own.set(row, (own.get(row) ?? 0) + a));
    const place = action.destination?.park.id ?? action.alternative?.kind ?? "";
    const limits = byChoice.get(place) ?? new Set<string>();
    for (const [row, activity] of own) {
      const upper = model.rowUpper[row] ?? Infinity;
      if (activity <= upper + planFeasibility * Math.max(1, Math.abs(upper))) continue;
      const { family, parts } = rowKeyParts(model.names.rows[row] ?? "");
      limits.add([family, ...parts].join("/"));
    }
    byChoice.set(place, limits);
  }
  return [...byChoice.values()].filter(({ size }) => size > 0);
}

/** Rows whose bound is beyond what all can do together: with all options, else with those that fit. */
function limits(all: Formulation, fitting: Formulation): Cause[] {
  const found = beyond(all, (rule) => closing(all, all, rule));
  return found.length > 0 ? found : beyond(fitting, (rule) => closing(all, fitting, rule));
}

function beyond({ model }: Formulation, closedBy: (rule: string) => ClosedBy[]): Cause[] {
  const { least, greatest } = rowReach(model);
  return model.names.rows.flatMap((rule, r): Cause[] => {
    const [lower = -Infinity, upper = Infinity] = [model.rowLower[r], model.rowUpper[r]];
    const [low = 0, high = 0] = [least[r], greatest[r]];
    const room = (bound: number): number => planFeasibility * Math.max(1, Math.abs(bound));
    if (lower > high + room(lower))
      return [{ kind: "limit", rule, bound: lower, reach: high, closedBy: closedBy(rule) }];
    if (upper < low - room(upper))
      return [{ kind: "limit", rule, bound: upper, reach: low, closedBy: [] }];
    return [];
  });
}

/**
 * Who would count in a quota and has nothing that fits, by the first rule that closes it. Where limits
 * take all options of some, those are what is in the way.
 */
function closing(all: Formulation, fitting: Formulation, rule: string): ClosedBy[] {
  const group = quotaGroups(fitting.candidates).find(({ key }) => key === rule);
  if (group === undefined) return [];
  const index = new Map(all.model.names.units.map((name, i) => [name, i]));
  const counted = fitting.candidates.units.flatMap((unit) => {
    const i = index.get(unit.name) ?? -1;
    const left = isEmpty(fitting, i);
    return group.amountOf(unit) !== 0 && left ? [{ unit, i, lost: !isEmpty(all, i) }] : [];
  });
  const lost = counted.filter((one) => one.lost);
  const counts = new Map<string, number>();
  for (const { unit, i } of (lost.length > 0 ? lost : counted).slice(0, mostLooked)) {
    const [first] = closingRules(all, unit, i);
    if (first !== undefined)
      counts.set(first.rule, (counts.get(first.rule) ?? 0) + unit.members.length);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => ({ rule: name, count }));
}

/** Has the unit no option? Units without any are not in the model. */
function isEmpty({ model }: Formulation, i: number): boolean {
  return i < 0 || model.unitStart[i] === model.unitStart[i + 1];
}
