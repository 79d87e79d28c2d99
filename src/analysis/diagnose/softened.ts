/**
 * Rules of the policy that close options, opened: what they forbid is allowed, and counted.
 *
 * Each broken rule of a decision is one breach at the price of its kind. What the policy already lets
 * be broken at a price is free here: only what it forbids costs anything.
 */
import { isOpenIn, type Park } from "../../domain/park.js";
import type { Policy } from "../../domain/policy.js";
import { softPrice } from "../../domain/policy-rules.js";
import type { Problem } from "../../domain/problem.js";
import { sizeClassOf } from "../../domain/size-class.js";
import type { OptionMeaning } from "../../formulation/options.js";
import { type Action, isDuty } from "../../formulation/units.js";
import { type Broken, forbiddenAlways, timeRules } from "../../plan/rules/permission.js";

/** Rules of a policy that may be changed, with what one breach costs: all enterprises in breach are 1. */
export const ruleCosts = {
  deadline: 2,
  distance: 0.1,
  "cluster-size": 1,
  "park-status": 1,
  "park-district": 1,
} as const;
export type OpenedRule = keyof typeof ruleCosts;
const openedRules = Object.keys(ruleCosts) as OpenedRule[];

/** The price of an enterprise that is due and does nothing, on the same scale. */
export const waitCost = 3;

/** One broken rule of one member of a unit. */
export interface RuleBreach {
  readonly rule: OpenedRule;
  /** Years, km, or 1. */
  readonly amount: number;
}

/** The problem with everything open that its policy could open. Where the due may wait, dates stay as they are. */
export function opened(problem: Problem): Problem {
  const { policy, parks } = problem;
  const free = policy.soft.map(({ rule }) => ({ rule, penaltyMillionVnd: 0 }));
  const rules = [
    "distance",
    "cluster-size",
    ...(policy.postpone === undefined ? ["deadline"] : []),
  ];
  const also = parks.filter((park) => !isStatusOffered(policy, park));
  return {
    ...problem,
    policy: {
      ...policy,
      soft: [
        ...free,
        ...rules
          .filter((rule) => softPrice(policy.soft, rule) === undefined)
          .map((rule) => ({ rule, penaltyMillionVnd: 1 })),
      ],
      destinations: {
        ...policy.destinations,
        districts: [],
        alsoFrom: {
          ...policy.destinations.alsoFrom,
          ...Object.fromEntries(also.map(({ id }) => [id, policy.horizon.from])),
        },
      },
    },
  };
}

function isStatusOffered({ destinations }: Policy, { id, status }: Park): boolean {
  return destinations.statuses.includes(status) || destinations.alsoFrom[id] !== undefined;
}

/** The rules of the problem's own policy that an option of the opened one breaks. */
export const breachesOf = (problem: Problem, option: OptionMeaning): RuleBreach[] =>
  breachFinder(problem)(option);

/** The same for many options: what an action breaks in every year is looked up once. */
export function breachFinder(problem: Problem): (option: OptionMeaning) => RuleBreach[] {
  const always = new Map<Action, RuleBreach[]>();
  const openedOf = (broken: readonly Broken[]): RuleBreach[] =>
    broken.flatMap(({ rule, amount }): RuleBreach[] => {
      const name = openedRules.find((one) => one === rule);
      if (name === undefined || softPrice(problem.policy.soft, name) !== undefined) return [];
      return [{ rule: name, amount }];
    });
  return ({ unit, action, year }) => {
    if (isPlain(problem, action, year, unit)) return [];
    const { destination, tenure } = action;
    const park = destination?.park;
    const taken = { park, tenure };
    const first =
      always.get(action) ??
      unit.members.flatMap(({ enterprise }) =>
        park === undefined ? [] : openedOf(forbiddenAlways(problem, enterprise, { park, tenure })),
      );
    always.set(action, first);
    const then = unit.members.flatMap(({ enterprise }) =>
      openedOf(timeRules(problem, enterprise, taken, year)),
    );
    return [...first, ...then];
  };
}

/** Seen at once: nothing that the policy forbids. */
function isPlain(
  { policy }: Problem,
  { destination, penalties }: OptionMeaning["action"],
  year: number,
  { members }: OptionMeaning["unit"],
): boolean {
  const { districts, maximumDistanceKm, clusterSizes } = policy.destinations;
  if ((penalties[year - policy.horizon.from] ?? 0) > 0) return false;
  if (destination === undefined) return members.every(({ due }) => due === null || year <= due);
  const { park } = destination;
  const inDistrict =
    districts.length === 0 || park.districts.some((name) => districts.includes(name));
  const sizes =
    park.kind !== "cluster" ||
    members.every(({ enterprise }) => clusterSizes.includes(sizeClassOf(enterprise)));
  return (
    inDistrict &&
    sizes &&
    maximumDistanceKm === undefined &&
    isStatusOffered(policy, park) &&
    isOpenIn(park, year) &&
    members.every((member) => !isDuty(member) || year <= (member.due ?? year))
  );
}
