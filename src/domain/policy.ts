import * as z from "zod";
import { criterionState } from "./enterprise.js";
import { parkStatus } from "./park.js";

const fraction = z.number().min(0).max(1);
const amount = z.number().nonnegative();

export const payers = ["enterprise", "budget", "developer", "worker"] as const;
export type Payer = (typeof payers)[number];

/** What a quota counts. `relief` is in points of the whole register. */
export const measures = ["enterprises", "workers", "landHa", "relief"] as const;
export type Measure = (typeof measures)[number];

/**
 * A share of the base (the register without the exempt) that must and may move, by a measure.
 * Without `by` over all; with `by` each group of that field has the same limits, or only `group`.
 */
const quota = z.strictObject({
  measure: z.enum(measures).default("enterprises"),
  by: z.enum(["city", "wardOld", "sector"]).optional(),
  group: z.string().optional(),
  lower: fraction.default(0),
  upper: fraction.default(1),
});
export type Quota = z.infer<typeof quota>;

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
  z.strictObject({ kind: z.literal("relief") }),
  /** Least cost that reaches `reliefTargetPoints`. */
  z.strictObject({ kind: z.literal("cost"), reliefTargetPoints: z.number().min(0).max(100) }),
  /** Most of a weighted sum: what a point of relief, a freed ha and a million VND saved are worth. */
  z.strictObject({
    kind: z.literal("weighted"),
    perReliefPoint: amount.default(1),
    perHaFreed: amount.default(0),
    perMillionVnd: amount.default(0),
  }),
]);
export type Objective = z.infer<typeof objective>;

/** What is asked for: quotas, destinations, objective, limits. Only name and milestoneYear have no default. */
export const policy = z.strictObject({
  name: z.string().min(1).max(500),
  source: z.string().max(2000).optional(),
  /** The year of the milestone: parks that open later are not offered. */
  milestoneYear: z.number().int().min(2000).max(2150),
  quotas: z.array(quota).default([]),
  destinations: z
    .strictObject({
      /** Districts (before 1 July 2025) whose parks are offered. Empty: all. */
      districts: z.array(z.string()).default([]),
      statuses: z.array(parkStatus).default(["operating", "building"]),
      /** Longest move, km. */
      maximumDistanceKm: amount.optional(),
    })
    .prefault({}),
  objective: objective.default({ kind: "relief" }),
  /** Upper limit on the costs borne by `payers`. Left out: no limit. */
  budget: z
    .strictObject({
      millionVnd: amount,
      payers: z.array(z.enum(payers)).min(1).default(["budget"]),
    })
    .optional(),
  /** Least relief that any plan must reach, points. */
  reliefFloorPoints: z.number().min(0).max(100).optional(),
  obligationRule: obligationRule.prefault({}),
  /** Mandatory enterprises must move now. Default false: their deadlines lie later. */
  forceMandatory: z.boolean().default(false),
  /** Deadline of the mandatory by city; reported. */
  deadlines: z.record(z.string(), z.number().int()).default({}),
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
