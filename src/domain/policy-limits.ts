/** What a policy may limit: shares, money, pace, districts. Every year is a year of the horizon. */
import * as z from "zod";
import { pollutants } from "./enterprise.js";

export const fraction = z.number().min(0).max(1);
export const amount = z.number().nonnegative();
export const year = z.number().int().min(2000).max(2150);
const label = z.string().trim().min(1).max(200);

/** Who bears costs, in the order of reports. */
export const payers = ["enterprise", "budget", "developer", "worker"] as const;
/** Who bears a cost. */
export type Payer = (typeof payers)[number];
export const payer = z.enum(payers);

/** What a quota counts. `relief` is in points of the whole register. */
export const measures = ["enterprises", "workers", "landHa", "relief"] as const;
export type Measure = (typeof measures)[number];

/** Fields that split the register into groups; `sector` by VSIC division (two digits). */
export const groupings = [
  "city",
  "wardOld",
  "wardNew",
  "sector",
  "sizeClass",
  "ownership",
] as const;
export type Grouping = (typeof groupings)[number];

/**
 * A share of the base (the register without the exempt) that must and may have moved by the end of
 * `year` (default: the horizon's last). Without `by` over all; with `by` each group of that field has
 * the same limits, or only `group`.
 */
export const quota = z.strictObject({
  measure: z.enum(measures).default("enterprises"),
  by: z.enum(groupings).optional(),
  group: z.string().optional(),
  year: year.optional(),
  lower: fraction.default(0),
  upper: fraction.default(1),
});
export type Quota = z.infer<typeof quota>;

/** The shares of any two groups differ by at most `maximumDifference` by the end of `year`. */
export const fairness = z.strictObject({
  measure: z.enum(measures).default("enterprises"),
  by: z.enum(groupings),
  year: year.optional(),
  maximumDifference: fraction,
});
export type Fairness = z.infer<typeof fairness>;

/**
 * Upper limit on the costs that `payers` bear together, million VND: the same in every year of the
 * horizon (`perYear`), or by year (`years`, 0 where none is named).
 */
export const budget = z
  .strictObject({
    payers: z.array(payer).min(1).default(["budget"]),
    perYear: amount.optional(),
    years: z.record(z.string().regex(/^\d{4}$/, "expected a year"), amount).optional(),
    /** May what a year leaves over be spent later? Default false. */
    carryOver: z.boolean().default(false),
  })
  .refine(({ perYear, years }) => (perYear === undefined) !== (years === undefined), {
    message: "expected perYear or years, one of the two",
  });
export type Budget = z.infer<typeof budget>;

/** How much may happen in one year, over all parks. */
export const pace = z.strictObject({
  /** Enterprises that move in a year. */
  moves: amount.optional(),
  /** Their workers. */
  jobs: amount.optional(),
});

/** What a receiving district (before 1 July 2025) can take; a park in two districts counts in both. */
export const districtLimit = z.strictObject({
  district: label,
  /** Enterprises, and their workers, that arrive in a year. */
  moves: amount.optional(),
  jobs: amount.optional(),
  /** Labour pool: workers to be recruited in a year, for those who do not follow. */
  recruits: amount.optional(),
  /** Housing: workers who follow and need a home in a year. */
  housing: amount.optional(),
  /** Added burden on its residents over the whole horizon, points. */
  burdenPoints: amount.optional(),
  /** Added load on its rivers and air after treatment, by pollutant, over the whole horizon, kg/day. */
  loadKgPerDay: z.partialRecord(z.enum(pollutants), amount).optional(),
});
export type DistrictLimit = z.infer<typeof districtLimit>;

/** Budget of one year, million VND. */
export function budgetIn({ perYear, years }: Budget, inYear: number): number {
  return perYear ?? years?.[String(inYear)] ?? 0;
}
