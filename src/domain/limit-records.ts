/** What the limits of a policy say; the schemas in `policy-limits.ts` take exactly this. */
import type { Pollutant, waterPollutants } from "./enterprise-record.js";
import type { JobLossKind } from "./job-losses.js";

/** Who bears costs, in the order of reports. */
export const payers = ["enterprise", "budget", "developer", "worker"] as const;
/** Who bears a cost. */
export type Payer = (typeof payers)[number];

/** What a quota counts. `relief` is in points of the whole register. */
export const measures = ["enterprises", "workers", "landHa", "relief"] as const;
/** One of `measures`. */
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
/** One of `groupings`. */
export type Grouping = (typeof groupings)[number];

/** An amount that is the same in every year, or one by year (`{ "2027": 40 }`); a year that is not named has no limit. */
export type Yearly = number | Record<string, number>;

/** A share of the base that must and may have moved, as it is given. The base is the register without the exempt. */
export interface QuotaInput {
  /** What the share is counted in. Default `enterprises`. */
  measure?: Measure | undefined;
  /** Each group of this field has the same limits. Default: one share over all. */
  by?: Grouping | undefined;
  /** With `by`: only this group. Default every group. */
  group?: string | undefined;
  /** By whose end; a year of the horizon. Default its last. */
  year?: number | undefined;
  /** Least share, a fraction. Default 0. */
  lower?: number | undefined;
  /** Largest share, a fraction. Default 1. */
  upper?: number | undefined;
}

/** A share of the base that must and may have moved by the end of a year. */
export interface Quota extends QuotaInput {
  /** What the share is counted in. */
  measure: Measure;
  /** Least share, a fraction. */
  lower: number;
  /** Largest share, a fraction. */
  upper: number;
}

/** How far the shares of any two groups may differ, as it is given. */
export interface FairnessInput {
  /** What the shares are counted in. Default `enterprises`. */
  measure?: Measure | undefined;
  /** The field that splits the register into groups. */
  by: Grouping;
  /** By whose end; a year of the horizon. Default its last. */
  year?: number | undefined;
  /** Most by which two shares differ, a fraction. */
  maximumDifference: number;
}

/** How far the shares of any two groups may differ. */
export interface Fairness extends FairnessInput {
  /** What the shares are counted in. */
  measure: Measure;
}

/** Upper limit on costs, as it is given: by `perYear` or by `years`, one of the two. */
export interface BudgetInput {
  /** Whose costs it limits together. Default the budget's alone. */
  payers?: Payer[] | undefined;
  /** The same in every year of the horizon, million VND. */
  perYear?: number | undefined;
  /** By year, million VND; 0 in a year that is not named. */
  years?: Record<string, number> | undefined;
  /** May what a year leaves over be spent later? Default false. */
  carryOver?: boolean | undefined;
}

/** Upper limit on the costs that `payers` bear together in a year, million VND. */
export interface Budget extends BudgetInput {
  /** Whose costs it limits together. */
  payers: Payer[];
  /** May what a year leaves over be spent later? */
  carryOver: boolean;
}

/** How much may happen in one year, over all parks. */
export interface Pace {
  /** Most enterprises that move in a year. Default no limit. */
  moves?: Yearly | undefined;
  /** Most workers of enterprises that move in a year. Default no limit. */
  jobs?: Yearly | undefined;
}

/** The most jobs of one kind that may be lost: `most`, `perYear` or both. */
export interface JobLimit {
  /** Why they are lost. */
  kind: JobLossKind;
  /** Over the whole horizon, jobs. Default no limit. */
  most?: number | undefined;
  /** In each year, jobs. Default no limit. */
  perYear?: Yearly | undefined;
  /** Each group of this field has the same limits. Default: one limit over all. */
  by?: Grouping | undefined;
  /** With `by`: only this group. Default every group. */
  group?: string | undefined;
}

/**
 * Postponement ("gia hạn"): a due enterprise may wait, at a price, as a named outcome. It waits in
 * every year from its due year on by the end of which it has not acted.
 */
export interface Postponement {
  /** Price of one enterprise that waits for one year, million VND. Default: the assumption. */
  millionVndPerYear?: number | undefined;
  /** Most enterprises that wait in a year. Default no limit. */
  most?: Yearly | undefined;
  /** Last year in which one may wait. Default: to the end of the horizon and beyond. */
  until?: number | undefined;
}

/** What a receiving district can take; a park in two districts counts in both. */
export interface DistrictLimit {
  /** A district before 1 July 2025. */
  district: string;
  /** Most enterprises that arrive in a year. Default no limit. */
  moves?: number | undefined;
  /** Most of their workers that arrive in a year. Default no limit. */
  jobs?: number | undefined;
  /** Most workers to be recruited in a year, for those who do not follow. Default no limit. */
  recruits?: number | undefined;
  /** Most workers who follow and need a home in a year. Default no limit. */
  housing?: number | undefined;
  /** Most added burden on its residents over the whole horizon, points. Default no limit. */
  burdenPoints?: number | undefined;
  /** Most added load after treatment over the whole horizon, kg/day, by pollutant. Default no limit. */
  loadKgPerDay?: Partial<Record<Pollutant, number>> | undefined;
}

/** What a river can take of what reaches it from all parks on it. */
export interface RiverLimit {
  /** Its name, as parks give it. */
  river: string;
  /** Most added load after treatment over the whole horizon, kg/day, by pollutant; one that is not named has no limit. */
  loadKgPerDay: Partial<Record<(typeof waterPollutants)[number], number>>;
}

/** Homes for workers who follow, as they are given: a cost of each move. */
export interface HousingInput {
  /** Who pays for them. Default `developer`. */
  payer?: Payer | undefined;
  /** Homes for each worker who follows, a fraction. Default: the assumption. */
  homesPerWorker?: number | undefined;
  /** One home, million VND. Default: the assumption. */
  millionVndPerHome?: number | undefined;
}

/** Homes for workers who follow: a cost of each move. */
export interface Housing extends HousingInput {
  /** Who pays for them. */
  payer: Payer;
}
