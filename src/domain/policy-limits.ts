/** What a policy may limit: shares, money, pace, districts. Every year is a year of the horizon. */
import * as z from "zod/mini";
import { schemaRules } from "../schema-messages.js";
import { pollutants, waterPollutants } from "./enterprise.js";
import { jobLossKinds } from "./job-losses.js";
import { type Budget, groupings, measures, payers, type Yearly } from "./limit-records.js";

export const fraction = z.number().check(z.gte(0), z.lte(1));
export const amount = z.number().check(z.nonnegative());
export const year = z.int().check(z.gte(2000), z.lte(2150));
const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

const yearKey = z.string().check(z.regex(/^\d{4}$/, schemaRules.year.en[0]));

/** An amount that is the same in every year, or one by year; a year that is not named has no limit. */
export const yearly = z.union([amount, z.record(yearKey, amount)], {
  error: schemaRules.yearly.en[0],
});

/** The limit of one year; undefined where there is none. */
export function yearlyIn(given: Yearly | undefined, inYear: number): number | undefined {
  return typeof given === "object" ? given[String(inYear)] : given;
}

export const payer = z.enum(payers);

/**
 * A share of the base (the register without the exempt) that must and may have moved by the end of
 * `year` (default: the horizon's last). Without `by` over all; with `by` each group of that field has
 * the same limits, or only `group`.
 */
export const quota = z.strictObject({
  measure: z._default(z.enum(measures), "enterprises"),
  by: z.optional(z.enum(groupings)),
  group: z.optional(z.string()),
  year: z.optional(year),
  lower: z._default(fraction, 0),
  upper: z._default(fraction, 1),
});

/** The shares of any two groups differ by at most `maximumDifference` by the end of `year`. */
export const fairness = z.strictObject({
  measure: z._default(z.enum(measures), "enterprises"),
  by: z.enum(groupings),
  year: z.optional(year),
  maximumDifference: fraction,
});

/**
 * Upper limit on the costs that `payers` bear together, million VND: the same in every year of the
 * horizon (`perYear`), or by year (`years`, 0 where none is named).
 */
export const budget = z
  .strictObject({
    payers: z._default(z.array(payer).check(z.minLength(1)), ["budget"]),
    perYear: z.optional(amount),
    years: z.optional(z.record(yearKey, amount)),
    /** May what a year leaves over be spent later? Default false. */
    carryOver: z._default(z.boolean(), false),
  })
  .check(
    z.refine(({ perYear, years }) => (perYear === undefined) !== (years === undefined), {
      message: schemaRules.perYearOrYears.en[0],
    }),
  );

/** How much may happen in one year, over all parks. */
export const pace = z.strictObject({
  /** Enterprises that move in a year. */
  moves: z.optional(yearly),
  /** Their workers. */
  jobs: z.optional(yearly),
});

/**
 * The most jobs of one kind that may be lost: over the whole horizon (`most`), in each year
 * (`perYear`), or both. Without `by` in all places together; with `by` each group of that field has the
 * same limits, or only `group`.
 */
export const jobLimit = z
  .strictObject({
    kind: z.enum(jobLossKinds),
    most: z.optional(amount),
    perYear: z.optional(yearly),
    by: z.optional(z.enum(groupings)),
    group: z.optional(z.string()),
  })
  .check(
    z.refine(({ most, perYear }) => most !== undefined || perYear !== undefined, {
      message: schemaRules.mostOrPerYear.en[0],
    }),
  );

/**
 * Postponement ("gia hạn"): a due enterprise may wait, at a price, as a named outcome. It waits in
 * every year from its due year on by the end of which it has not acted.
 */
export const postponement = z.strictObject({
  /** Price of one enterprise that waits for one year, million VND. Default: the assumption of that name. */
  millionVndPerYear: z.optional(amount),
  /** Most enterprises that may wait in a year. */
  most: z.optional(yearly),
  /** Last year in which one may wait; left out: to the end of the horizon and beyond. */
  until: z.optional(year),
});

/** What a receiving district (before 1 July 2025) can take; a park in two districts counts in both. */
export const districtLimit = z.strictObject({
  district: label,
  /** Enterprises, and their workers, that arrive in a year. */
  moves: z.optional(amount),
  jobs: z.optional(amount),
  /** Labour pool: workers to be recruited in a year, for those who do not follow. */
  recruits: z.optional(amount),
  /** Housing: workers who follow and need a home in a year. */
  housing: z.optional(amount),
  /** Added burden on its residents over the whole horizon, points. */
  burdenPoints: z.optional(amount),
  /** Added load on its rivers and air after treatment, by pollutant, over the whole horizon, kg/day. */
  loadKgPerDay: z.optional(z.partialRecord(z.enum(pollutants), amount)),
});

/** What a river can take of what reaches it from all parks on it after treatment, kg/day over the horizon. */
export const riverLimit = z.strictObject({
  river: label,
  loadKgPerDay: z.partialRecord(z.enum(waterPollutants), amount),
});

/** Homes for workers who follow: a cost of each move, for its payer. Rates that are left out are assumptions. */
export const housing = z.strictObject({
  payer: z._default(payer, "developer"),
  homesPerWorker: z.optional(fraction),
  millionVndPerHome: z.optional(amount),
});

/** Budget of one year, million VND. */
export function budgetIn({ perYear, years }: Budget, inYear: number): number {
  return perYear ?? years?.[String(inYear)] ?? 0;
}

export {
  type Budget,
  type DistrictLimit,
  type Fairness,
  type Grouping,
  groupings,
  type Housing,
  type JobLimit,
  type Measure,
  measures,
  type Pace,
  type Payer,
  type Postponement,
  payers,
  type Quota,
  type RiverLimit,
  type Yearly,
} from "./limit-records.js";
