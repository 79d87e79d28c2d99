import * as z from "zod/mini";
import { criterionState } from "./enterprise.js";
import { extraRowForm } from "./extra-rows.js";
import { groundForm } from "./grounds.js";
import { isoDate } from "./iso-date.js";
import { missingRules } from "./missing-rules.js";
import { parkStatus } from "./park.js";
import {
  amount,
  budget,
  districtLimit,
  fairness,
  fraction,
  housing,
  jobLimit,
  pace,
  postponement,
  quota,
  riverLimit,
  year,
} from "./policy-limits.js";
import type { Policy, PolicyInput } from "./policy-record.js";
import {
  alternativeForm,
  enterpriseIds,
  negotiable,
  softRule,
  stability,
  support,
} from "./policy-rules.js";
import { sizeClasses } from "./size-class.js";

const criterionSets = z.strictObject({
  c1: z.array(criterionState),
  c2: z.array(criterionState),
  c3: z.array(criterionState),
  c4: z.array(criterionState),
});

/**
 * Which states of the criteria make an enterprise mandatory. Default: c1 or c4 failing in any way,
 * c2 or c3 failing for good (draft criteria of 08/2024, configurable because the drafts differ).
 */
const obligationRule = z.strictObject({
  mandatoryWhen: z._default(criterionSets, {
    c1: ["fixable", "unfixable"],
    c2: ["unfixable"],
    c3: ["unfixable"],
    c4: ["fixable", "unfixable"],
  }),
  /** Traditional crafts that fail only c4 are exempt. Default true. */
  craftsExemptFromC4: z._default(z.boolean(), true),
});

/** What the plan is to be best at. */
const objective = z.discriminatedUnion("kind", [
  /** Most relief within the budget; cost only breaks ties (the whole budget is worth 1e-4 points). */
  z.strictObject({
    kind: z.literal("relief"),
    /** What a point is worth against penalties and prices of changes; costs only break ties. */
    millionVndPerPoint: z._default(z.number().check(z.positive()), 1000),
    /** How much less a point is worth for each year after the horizon's first, percent. */
    lossPerYearPercent: z._default(z.number().check(z.gte(0), z.lte(10)), 0),
  }),
  /** Least cost that reaches `reliefTargetPoints`. */
  z.strictObject({
    kind: z.literal("cost"),
    reliefTargetPoints: z.number().check(z.gte(0), z.lte(100)),
  }),
  /**
   * Most of a weighted sum: what a point of relief, a freed ha, a million VND saved and a job kept are
   * worth, jobs by the kind of their loss.
   */
  z.strictObject({
    kind: z.literal("weighted"),
    perReliefPoint: z._default(amount, 1),
    perHaFreed: z._default(amount, 0),
    /** How much less relief and freed land are worth for each year after the horizon's first, percent. */
    lossPerYearPercent: z._default(z.number().check(z.gte(0), z.lte(10)), 0),
    perMillionVnd: z._default(amount, 0),
    perJobLost: z.prefault(
      z.strictObject({
        notFollowing: z._default(amount, 0),
        converted: z._default(amount, 0),
        closed: z._default(amount, 0),
        left: z._default(amount, 0),
      }),
      {},
    ),
  }),
]);

/** What is asked for: quotas, destinations, objective, limits. Only name and horizon have no default. */
export const policyForm = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  source: z.optional(z.string().check(z.maxLength(2000))),
  /** By which scenario and settings it differs from the policy that it was read from. */
  overrides: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(1000))), []),
  /** What its figures rest on; printed with every plan. */
  grounds: z._default(z.array(groundForm), []),
  /** First and last year of the plan, at most 10 years. */
  horizon: z.strictObject({ from: year, to: year }),
  quotas: z._default(z.array(quota), []),
  fairness: z._default(z.array(fairness), []),
  /** The register's members on this day are the base of the shares (ISO date). Left out: all. */
  baseDate: z.optional(isoDate),
  destinations: z.prefault(
    z.strictObject({
      /** Districts (before 1 July 2025) whose parks are offered. Empty: all. */
      districts: z._default(z.array(z.string()), []),
      statuses: z._default(z.array(parkStatus), ["operating", "building"]),
      /** Parks offered besides, whatever their status, by id from a year on: a policy for land to come. */
      alsoFrom: z._default(z.record(z.string(), year), {}),
      /** Longest move, km. */
      maximumDistanceKm: z.optional(amount),
      /** Enterprises that clusters take, by size. Default all. */
      clusterSizes: z._default(z.array(z.enum(sizeClasses)), [...sizeClasses]),
    }),
    {},
  ),
  objective: z.prefault(objective, { kind: "relief" }),
  budgets: z._default(z.array(budget), []),
  pace: z.prefault(pace, {}),
  limits: z.prefault(z.strictObject({ jobs: z._default(z.array(jobLimit), []) }), {}),
  districts: z._default(z.array(districtLimit), []),
  rivers: z._default(z.array(riverLimit), []),
  /** Homes near the parks for workers who follow. Left out: no cost, and no need is counted. */
  housing: z.optional(housing),
  alternatives: z._default(z.array(alternativeForm), []),
  supports: z._default(z.array(support), []),
  /**
   * An encouraged enterprise that cannot raise its part of a move may move all the same where support
   * takes over at least this share of what it would bear. Left out: nobody moves beyond its means.
   */
  viability: z.optional(z.strictObject({ supportShare: fraction })),
  /** Limits of one's own over the decisions. */
  extraRows: z._default(z.array(extraRowForm), []),
  soft: z._default(z.array(softRule), []),
  /** Which of its rules may be changed when nothing fits, and at what price. Left out: all, at 1. */
  negotiable: z._default(z.array(negotiable), []),
  stability: z.optional(stability),
  /** Costs are discounted in the objective: to the horizon's first year unless `baseYear` is given. */
  discount: z.prefault(
    z.strictObject({
      percentPerYear: z._default(z.number().check(z.gte(0), z.lte(100)), 0),
      baseYear: z.optional(year),
    }),
    {},
  ),
  /** Least relief that any plan must reach, points. */
  reliefFloorPoints: z.optional(z.number().check(z.gte(0), z.lte(100))),
  obligationRule: z.prefault(obligationRule, {}),
  /**
   * Last year for the mandatory of a city, `*` for all other cities. A deadline after the horizon
   * binds nobody yet; one before it is due in the horizon's first year.
   */
  deadlines: z._default(z.record(z.string(), z.int()), {}),
  /** Origin parks or areas of which all enterprises that are not exempt act by a year, or none does. */
  closesAsAWhole: z._default(
    z.array(
      z.strictObject({ area: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)), year }),
    ),
    [],
  ),
  /** Enterprises whose lock to move does not count, by id. Left out: every lock counts. */
  unlocked: z.optional(z.strictObject({ enterprises: enterpriseIds })),
  /** May the due wait, at which price and how long? Left out: no. */
  postpone: z.optional(postponement),
  /** Who fails only c4 may use a lease that ends after the deadline to its end. Default true. */
  leaseRespected: z._default(z.boolean(), true),
  /** How a figure counts that the register leaves blank. */
  missing: z.prefault(missingRules, {}),
  /** Weights of the media in relief; they are normalised to sum 1. */
  mediaWeights: z.prefault(
    z.strictObject({
      water: z._default(amount, 1),
      air: z._default(amount, 1),
      waste: z._default(amount, 1),
    }),
    {},
  ),
});

/** The form of a policy; what it says is in `policy-record.ts`. */
export const policy: z.ZodMiniType<Policy, PolicyInput> = policyForm;

/** The years of the plan, in order. */
export function yearsOf({ horizon: { from, to } }: Pick<Policy, "horizon">): number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

/** What a million VND spent in `inYear` weighs in the base year. */
export function discountFactor({ discount, horizon }: Policy, inYear: number): number {
  const base = discount.baseYear ?? horizon.from;
  const growth = 1 + discount.percentPerYear / 100;
  let factor = 1;
  for (let t = base; t < inYear; t++) factor /= growth;
  for (let t = inYear; t < base; t++) factor *= growth;
  return factor;
}

export type { Objective } from "./objective-record.js";
export type { ObligationRule, Policy, PolicyInput } from "./policy-record.js";
