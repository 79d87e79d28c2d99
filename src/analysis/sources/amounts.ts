/**
 * A plan taken apart: each act's items of cost, what support takes over of them, and its parts of relief.
 * Each of these amounts follows from few figures, and together they are the plan's cost and relief.
 */
import { alternativeFigures } from "../../domain/alternative.js";
import type { Assumptions } from "../../domain/assumptions.js";
import { costItems, moveCosts } from "../../domain/cost.js";
import { distanceKm } from "../../domain/distance.js";
import type { Enterprise } from "../../domain/enterprise.js";
import type { Park } from "../../domain/park.js";
import { parkCosts } from "../../domain/park-costs.js";
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import {
  exposureAround,
  exposureOf,
  grossRelief,
  media,
  mediumLoads,
  type ReliefScale,
  reliefScale,
  removalAt,
} from "../../domain/relief.js";
import { costByPayer } from "../../domain/support.js";
import type { Tenure } from "../../domain/tenure.js";
import type { Decisions } from "../../plan/decisions.js";

/** What the cost of a plan is made up of: that of moves, of alternatives, of parks. */
export const costParts = [
  ...costItems,
  "alternativeByWorkers",
  "alternativeByLand",
  "parkOpening",
  "plantExpansion",
] as const;
/** One of `costParts`. */
export type CostPart = (typeof costParts)[number];

/** One amount: an item of cost or what a rule of support pays of it, million VND, or points of relief. */
export interface Amount {
  readonly of: CostPart | "relief" | "support";
  readonly value: number;
}

/** An act with the records that it is of. */
export interface ActOf {
  readonly enterprise: Enterprise;
  readonly park: Park | undefined;
  readonly choice: string;
  readonly year: number;
  readonly tenure: Tenure | undefined;
}

/** Everything besides the records that amounts follow from. */
export interface Setting {
  readonly problem: Problem;
  readonly scale: ReliefScale;
}

/**
 * A setting with other assumptions or another policy. A point stays what it was: the register's whole
 * burden is that of the problem, whatever is changed; only the weights of the media follow the policy.
 */
export function settingOf(
  problem: Problem,
  assumptions: Assumptions = problem.assumptions,
  policy: Policy = problem.policy,
): Setting {
  const { perLoad } = reliefScale(problem.enterprises, policy, problem.assumptions);
  return { problem: { ...problem, assumptions, policy }, scale: { perLoad, assumptions } };
}

/** All amounts of an act, in an order that depends on the act's kind alone. */
export function amountsOf(setting: Setting, act: ActOf): Amount[] {
  const { park } = act;
  return park === undefined ? ofAlternative(setting, act) : ofMove(setting, act, park);
}

function ofMove({ problem, scale }: Setting, act: ActOf, park: Park): Amount[] {
  const { policy, assumptions } = problem;
  const { enterprise, year, tenure } = act;
  const km = distanceKm(problem, enterprise, park) ?? Number.NaN;
  const costs = moveCosts(enterprise, park, km, problem, tenure);
  /** What the enterprise bears with the first `count` rules of support. */
  const borne = (count: number): number => {
    const rules = { ...policy, supports: policy.supports.slice(0, count) };
    return costByPayer(costs, enterprise.workers, year, rules, assumptions).enterprise;
  };
  return [
    ...costItems.map((of) => ({ of, value: costs[of] })),
    ...policy.supports.map((_, k) => ({ of: "support" as const, value: borne(k) - borne(k + 1) })),
    ...reliefOf(scale, enterprise, park),
  ];
}

/** By medium: what is taken from residents at the old site, what arrives at the new, what its plants remove. */
function reliefOf(scale: ReliefScale, enterprise: Enterprise, park: Park): Amount[] {
  const { perLoad, assumptions } = scale;
  const loads = mediumLoads(enterprise, assumptions);
  const here = exposureOf(enterprise, assumptions);
  const there = exposureAround(park, assumptions);
  return media.flatMap((medium) => {
    const perResident = perLoad[medium] * loads[medium];
    const arriving = perResident * there;
    return [perResident * here, -arriving, arriving * removalAt(park, medium, assumptions)].map(
      (value) => ({ of: "relief" as const, value }),
    );
  });
}

function ofAlternative({ problem, scale }: Setting, { choice, enterprise }: ActOf): Amount[] {
  const rule = problem.policy.alternatives.find(({ kind }) => kind === choice);
  if (rule === undefined) return [];
  const figures = (own: Enterprise) => alternativeFigures(rule, own, problem.assumptions);
  const cost = (own: Enterprise): number => figures(own).costMillionVnd;
  const { reliefShare } = figures(enterprise);
  return [
    { of: "alternativeByWorkers", value: cost({ ...enterprise, landHa: 0 }) },
    { of: "alternativeByLand", value: cost({ ...enterprise, workers: 0 }) },
    ...media.map((medium) => ({
      of: "relief" as const,
      value: reliefShare * grossRelief(ofMedium(scale, medium), enterprise),
    })),
  ];
}

/** The scale of one medium alone. */
function ofMedium(scale: ReliefScale, medium: (typeof media)[number]): ReliefScale {
  const none = { water: 0, air: 0, waste: 0 };
  return { ...scale, perLoad: { ...none, [medium]: scale.perLoad[medium] } };
}

/** What opening and enlarging a park costs. */
export function amountsOfPark(
  { policy }: Problem,
  park: Park,
  { opened, expansions }: Decisions,
): Amount[] {
  const parks = new Map([[park.id, park]]);
  const costs = (of: CostPart, list: ReturnType<typeof parkCosts>): Amount[] =>
    list.map(({ millionVnd }) => ({ of, value: millionVnd }));
  return [
    ...costs("parkOpening", parkCosts(parks, opened, [], policy.horizon)),
    ...costs("plantExpansion", parkCosts(parks, [], expansions, policy.horizon)),
  ];
}
