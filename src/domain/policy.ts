import * as z from "zod";
import { criterionState } from "./enterprise.js";
import { extraRow } from "./extra-rows.js";
import { ground } from "./grounds.js";
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
import { alternative, negotiable, softRule, stability, support } from "./policy-rules.js";
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
  mandatoryWhen: criterionSets.default({
    c1: ["fixable", "unfixable"],
    c2: ["unfixable"],
    c3: ["unfixable"],
    c4: ["fixable", "unfixable"],
  }),
  /** Traditional crafts that fail only c4 are exempt. Default true. */
  craftsExemptFromC4: z.boolean().default(true),
});
export type ObligationRule = z.infer<typeof obligationRule>;

/** What the plan is to be best at. */
const objective = z.discriminatedUnion("kind", [
  /** Most relief within the budget; cost only breaks ties (the whole budget is worth 1e-4 points). */
  z.strictObject({
    kind: z.literal("relief"),
    /** What a point is worth against penalties and prices of changes; costs only break ties. */
    millionVndPerPoint: z.number().positive().default(1000),
    /** How much less a point is worth for each year after the horizon's first, percent. */
    lossPerYearPercent: z.number().min(0).max(10).default(0),
  }),
  /** Least cost that reaches `reliefTargetPoints`. */
  z.strictObject({ kind: z.literal("cost"), reliefTargetPoints: z.number().min(0).max(100) }),
  /**
   * Most of a weighted sum: what a point of relief, a freed ha, a million VND saved and a job kept are
   * worth, jobs by the kind of their loss.
   */
  z.strictObject({
    kind: z.literal("weighted"),
    perReliefPoint: amount.default(1),
    perHaFreed: amount.default(0),
    /** How much less relief and freed land are worth for each year after the horizon's first, percent. */
    lossPerYearPercent: z.number().min(0).max(10).default(0),
    perMillionVnd: amount.default(0),
    perJobLost: z
      .strictObject({
        notFollowing: amount.default(0),
        converted: amount.default(0),
        closed: amount.default(0),
        left: amount.default(0),
      })
      .prefault({}),
  }),
]);
export type Objective = z.infer<typeof objective>;

/** What is asked for: quotas, destinations, objective, limits. Only name and horizon have no default. */
export const policy = z.strictObject({
  name: z.string().min(1).max(500),
  source: z.string().max(2000).optional(),
  /** By which scenario and settings it differs from the policy that it was read from. */
  overrides: z.array(z.string().min(1).max(1000)).default([]),
  /** What its figures rest on; printed with every plan. */
  grounds: z.array(ground).default([]),
  /** First and last year of the plan, at most 10 years. */
  horizon: z.strictObject({ from: year, to: year }),
  quotas: z.array(quota).default([]),
  fairness: z.array(fairness).default([]),
  /** The register's members on this day are the base of the shares (ISO date). Left out: all. */
  baseDate: z.iso.date().optional(),
  destinations: z
    .strictObject({
      /** Districts (before 1 July 2025) whose parks are offered. Empty: all. */
      districts: z.array(z.string()).default([]),
      statuses: z.array(parkStatus).default(["operating", "building"]),
      /** Parks offered besides, whatever their status, by id from a year on: a policy for land to come. */
      alsoFrom: z.record(z.string(), year).default({}),
      /** Longest move, km. */
      maximumDistanceKm: amount.optional(),
      /** Enterprises that clusters take, by size. Default all. */
      clusterSizes: z.array(z.enum(sizeClasses)).default([...sizeClasses]),
    })
    .prefault({}),
  objective: objective.prefault({ kind: "relief" }),
  budgets: z.array(budget).default([]),
  pace: pace.prefault({}),
  limits: z.strictObject({ jobs: z.array(jobLimit).default([]) }).prefault({}),
  districts: z.array(districtLimit).default([]),
  rivers: z.array(riverLimit).default([]),
  /** Homes near the parks for workers who follow. Left out: no cost, and no need is counted. */
  housing: housing.optional(),
  alternatives: z.array(alternative).default([]),
  supports: z.array(support).default([]),
  /**
   * An encouraged enterprise that cannot raise its part of a move may move all the same where support
   * takes over at least this share of what it would bear. Left out: nobody moves beyond its means.
   */
  viability: z.strictObject({ supportShare: fraction }).optional(),
  /** Limits of one's own over the decisions. */
  extraRows: z.array(extraRow).default([]),
  soft: z.array(softRule).default([]),
  /** Which of its rules may be changed when nothing fits, and at what price. Left out: all, at 1. */
  negotiable: z.array(negotiable).default([]),
  stability: stability.optional(),
  /** Costs are discounted in the objective: to the horizon's first year unless `baseYear` is given. */
  discount: z
    .strictObject({
      percentPerYear: z.number().min(0).max(100).default(0),
      baseYear: year.optional(),
    })
    .prefault({}),
  /** Least relief that any plan must reach, points. */
  reliefFloorPoints: z.number().min(0).max(100).optional(),
  obligationRule: obligationRule.prefault({}),
  /**
   * Last year for the mandatory of a city, `*` for all other cities. A deadline after the horizon
   * binds nobody yet; one before it is due in the horizon's first year.
   */
  deadlines: z.record(z.string(), z.number().int()).default({}),
  /** Origin parks or areas of which all enterprises that are not exempt act by a year, or none does. */
  closesAsAWhole: z
    .array(z.strictObject({ area: z.string().trim().min(1).max(500), year }))
    .default([]),
  /** May the due wait, at which price and how long? Left out: no. */
  postpone: postponement.optional(),
  /** Who fails only c4 may use a lease that ends after the deadline to its end. Default true. */
  leaseRespected: z.boolean().default(true),
  /** How a figure counts that the register leaves blank. */
  missing: missingRules.prefault({}),
  /** Weights of the media in relief; they are normalised to sum 1. */
  mediaWeights: z
    .strictObject({
      water: amount.default(1),
      air: amount.default(1),
      waste: amount.default(1),
    })
    .prefault({}),
});

/** A checked policy: defaults filled in. Shares are fractions from 0 to 1, money is in million VND. */
export type Policy = z.infer<typeof policy>;
/** A policy as it is given. */
export type PolicyInput = z.input<typeof policy>;

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
