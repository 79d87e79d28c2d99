/**
 * Rules of the policy that close options, opened: what they forbid is allowed, and counted.
 *
 * Each broken rule of a decision is one breach at the price of its kind. What the policy already lets
 * be broken at a price is free here: only what it forbids costs anything.
 */
import { type AlternativeKind, alternativeKinds } from "../../domain/alternative-kinds.js";
import type { Enterprise } from "../../domain/enterprise.js";
import { withoutLiftedLocks } from "../../domain/lifted-locks.js";
import { dueYear, mustActInTime, obligationOf } from "../../domain/obligation.js";
import { isOpenIn, type Park } from "../../domain/park.js";
import type { Policy } from "../../domain/policy.js";
import { type AlternativeRule, softPrice } from "../../domain/policy-rules.js";
import type { Problem } from "../../domain/problem.js";
import { sizeClassOf } from "../../domain/size-class.js";
import type { OptionMeaning } from "../../formulation/options.js";
import { type Action, isDuty } from "../../formulation/units.js";
import { type Broken, forbiddenAlways, timeRules } from "../../plan/rules/permission.js";

/** Rules of a policy that may be changed, with what one breach costs: all enterprises in breach are 1. */
export const ruleCosts = {
  alternative: 1,
  lock: 2,
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
  /** Years, km, how drastic an alternative is, or 1. */
  readonly amount: number;
}

/** How drastic it is to let somebody take an alternative that the policy does not know. */
const drasticness: Readonly<Record<AlternativeKind, number>> = {
  remedy: 2,
  convert: 3,
  leave: 4,
  close: 5,
};

/** The problem with everything open that its policy could open. Where the due may wait, dates stay as they are. */
export function opened(problem: Problem): Problem {
  const { policy, parks, enterprises } = withoutLiftedLocks(problem);
  const free = policy.soft.map(({ rule }) => ({ rule, penaltyMillionVnd: 0 }));
  const rules = [
    "distance",
    "cluster-size",
    ...(policy.postpone === undefined ? ["deadline"] : []),
  ];
  const also = parks.filter((park) => !isStatusOffered(policy, park));
  return {
    ...problem,
    enterprises: enterprises.map((enterprise) => withoutPlace(enterprise, policy)),
    policy: {
      ...policy,
      alternatives: [...policy.alternatives, ...furtherAlternatives(problem)],
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

/** Locked to move, to any place at any time: what else the lock says is a rule that may be broken. */
function withoutPlace(enterprise: Enterprise, { obligationRule }: Policy): Enterprise {
  const { lock } = enterprise;
  // The exempt move by their lock alone.
  if (lock !== "move" || obligationOf(enterprise, obligationRule) === "exempt") return enterprise;
  const { lockPark: _park, lockYear: _year, ...rest } = enterprise;
  return rest;
}

/** Alternatives of the kinds that the policy does not know, for those who must act. */
function furtherAlternatives({ policy, enterprises }: Problem): AlternativeRule[] {
  const dutiful = enterprises.filter((enterprise) => mustAct(enterprise, policy));
  if (dutiful.length === 0) return [];
  return alternativeKinds
    .filter((kind) => policy.alternatives.every((rule) => rule.kind !== kind))
    .map((kind) =>
      alternativeFor(
        kind,
        dutiful.map(({ id }) => id),
      ),
    );
}

/** An alternative for these alone, by the library's figures. */
export const alternativeFor = (kind: AlternativeKind, enterprises: string[]): AlternativeRule => ({
  kind,
  enterprises,
  onlyIfDue: false,
  counts: false,
  fulfilsDuty: true,
});

/** Is it due within the horizon, with no leave to wait and no lock? */
function mustAct(enterprise: Enterprise, policy: Policy): boolean {
  const due = enterprise.lock === undefined ? dueYear(enterprise, policy) : null;
  return due !== null && mustActInTime(due, policy);
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
  const lockedOf = locks(problem);
  return ({ unit, action, year }) => {
    const { destination, tenure } = action;
    const special = unit.members.flatMap(({ enterprise: { id } }) => [
      ...alternativeBreaches(problem.policy, action, id),
      ...lockBreaches(lockedOf.get(id), action, year),
    ]);
    if (isPlain(problem, action, year, unit)) return special;
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
    return [...special, ...first, ...then];
  };
}

/** Those whose lock to move counts. */
function locks(problem: Problem): ReadonlyMap<string, Enterprise> {
  const { enterprises } = withoutLiftedLocks(problem);
  return new Map(enterprises.filter(({ lock }) => lock === "move").map((one) => [one.id, one]));
}

function lockBreaches(own: Enterprise | undefined, { destination }: Action, year: number) {
  if (own === undefined) return [];
  const park = destination?.park.id;
  const { lockPark = park, lockYear = year } = own;
  return lockPark === park && lockYear === year ? [] : [{ rule: "lock" as const, amount: 1 }];
}

function alternativeBreaches({ alternatives }: Policy, { alternative }: Action, id: string) {
  if (alternative === undefined) return [];
  const { kind } = alternative;
  const isKnown = alternatives.some(
    (rule) => rule.kind === kind && rule.enterprises?.includes(id) !== false,
  );
  return isKnown ? [] : [{ rule: "alternative" as const, amount: drasticness[kind] }];
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
