/** What a policy says; the schema in `policy.ts` takes exactly this. */
import type { CriterionKey, CriterionState } from "./enterprise-record.js";
import type { ExtraRow, ExtraRowInput } from "./extra-rows.js";
import type { Ground, GroundInput } from "./grounds.js";
import type {
  Budget,
  BudgetInput,
  DistrictLimit,
  Fairness,
  FairnessInput,
  Housing,
  HousingInput,
  JobLimit,
  Pace,
  Postponement,
  Quota,
  QuotaInput,
  RiverLimit,
} from "./limit-records.js";
import type { MissingRules, MissingRulesInput } from "./missing-rules.js";
import type { Objective, ObjectiveInput } from "./objective-record.js";
import type { Park } from "./park-record.js";
import type {
  AlternativeRule,
  AlternativeRuleInput,
  NegotiableRule,
  SoftRule,
  Stability,
  StabilityInput,
  SupportRule,
  SupportRuleInput,
} from "./rule-records.js";
import type { SizeClass } from "./size-class.js";

/** Which enterprises are mandatory, as it is given. */
export interface ObligationRuleInput {
  /**
   * States of each criterion that make an enterprise mandatory. Default: c1 or c4 failing in any way,
   * c2 or c3 failing for good (draft criteria of 08/2024, configurable because the drafts differ).
   */
  mandatoryWhen?: Record<CriterionKey, CriterionState[]> | undefined;
  /** Are traditional crafts that fail only c4 exempt? Default true. */
  craftsExemptFromC4?: boolean | undefined;
}

/** Which enterprises are mandatory. */
export interface ObligationRule extends ObligationRuleInput {
  /** States of each criterion that make an enterprise mandatory. */
  mandatoryWhen: Record<CriterionKey, CriterionState[]>;
  /** Are traditional crafts that fail only c4 exempt? */
  craftsExemptFromC4: boolean;
}

/** Which parks are offered, as it is given. */
export interface DestinationRulesInput {
  /** Districts (before 1 July 2025) whose parks are offered. Empty, the default: all. */
  districts?: string[] | undefined;
  /** Status of the parks that are offered. Default `operating` and `building`. */
  statuses?: Park["status"][] | undefined;
  /** Parks offered besides, whatever their status: ids, each with the year from which on. Default none. */
  alsoFrom?: Record<string, number> | undefined;
  /** Longest move, km by road. Default no limit. */
  maximumDistanceKm?: number | undefined;
  /** Sizes of the enterprises that clusters take. Default all. */
  clusterSizes?: SizeClass[] | undefined;
}

/** Which parks are offered. */
export interface DestinationRules extends DestinationRulesInput {
  /** Districts (before 1 July 2025) whose parks are offered; none: all. */
  districts: string[];
  /** Status of the parks that are offered. */
  statuses: Park["status"][];
  /** Parks offered besides, whatever their status: ids, each with the year from which on. */
  alsoFrom: Record<string, number>;
  /** Sizes of the enterprises that clusters take. */
  clusterSizes: SizeClass[];
}

/** How costs of later years weigh in the objective, as it is given. */
export interface DiscountInput {
  /** Percent per year. Default 0. */
  percentPerYear?: number | undefined;
  /** The year whose money counts in full. Default the horizon's first. */
  baseYear?: number | undefined;
}

/** How costs of later years weigh in the objective. */
export interface Discount extends DiscountInput {
  /** Percent per year. */
  percentPerYear: number;
}

/** Weights of the media in relief; they are normalised to sum 1. */
export interface MediaWeights {
  /** Default 1. */
  water: number;
  /** Default 1. */
  air: number;
  /** Default 1. */
  waste: number;
}

/** An origin park or area of which all enterprises that are not exempt act by a year, or none does. */
export interface ClosingArea {
  /** Its name, as the register gives it. */
  area: string;
  /** By whose end; a year of the horizon. */
  year: number;
}

/** Locks to move that the policy lifts: these enterprises are as free as all others. */
export interface LiftedLocks {
  /** Their ids. */
  enterprises: string[];
}

/** A policy as it is given: what is asked for. Only name and horizon have no default. */
export interface PolicyInput {
  /** Stands in reports and plans. */
  name: string;
  /** What it rests on, a text. Default nothing is said. */
  source?: string | undefined;
  /** By which scenario and settings it differs from the policy that it was read from. Default nothing is said. */
  overrides?: string[] | undefined;
  /** What its figures rest on; printed with every plan. Default nothing is said. */
  grounds?: GroundInput[] | undefined;
  /** First and last year of the plan, at most 10 years. */
  horizon: { from: number; to: number };
  /** Shares that must and may have moved. Default none. */
  quotas?: QuotaInput[] | undefined;
  /** How far shares of groups may differ. Default any. */
  fairness?: FairnessInput[] | undefined;
  /** The register's members on this day are the base of the shares, ISO date. Default: all. */
  baseDate?: string | undefined;
  /** Which parks are offered. */
  destinations?: DestinationRulesInput | undefined;
  /** What the plan is to be best at. Default most relief. */
  objective?: ObjectiveInput | undefined;
  /** Limits on costs, million VND a year. Default none. */
  budgets?: BudgetInput[] | undefined;
  /** How much may happen in one year. Default no limit. */
  pace?: Pace | undefined;
  /** Other limits: jobs lost, by kind. Default none. */
  limits?: { jobs?: JobLimit[] | undefined } | undefined;
  /** What receiving districts can take. Default no limit. */
  districts?: DistrictLimit[] | undefined;
  /** What rivers can take. Default no limit. */
  rivers?: RiverLimit[] | undefined;
  /** Homes near the parks for workers who follow. Default: no cost, and no need is counted. */
  housing?: HousingInput | undefined;
  /** What enterprises may do instead of moving. Default nothing. */
  alternatives?: AlternativeRuleInput[] | undefined;
  /** Support for enterprises that move. Default none. */
  supports?: SupportRuleInput[] | undefined;
  /**
   * An encouraged enterprise that cannot raise its part of a move may move all the same where support
   * takes over at least this share of what it would bear, a fraction. Default: nobody moves beyond its means.
   */
  viability?: { supportShare: number } | undefined;
  /** Limits of one's own over the decisions. Default none. */
  extraRows?: ExtraRowInput[] | undefined;
  /** Rules that may be broken at a price. Default none. */
  soft?: SoftRule[] | undefined;
  /** Which of its rules may be changed when nothing fits, and at what price. Default: all, at 1. */
  negotiable?: NegotiableRule[] | undefined;
  /** Re-planning: what a change against an earlier plan costs. Default: there is no earlier plan. */
  stability?: StabilityInput | undefined;
  /** How costs of later years weigh in the objective. Default: as all others. */
  discount?: DiscountInput | undefined;
  /** Least relief that any plan must reach, points. Default none. */
  reliefFloorPoints?: number | undefined;
  /** Which enterprises are mandatory. */
  obligationRule?: ObligationRuleInput | undefined;
  /**
   * Last year for the mandatory of a city, `*` for all other cities. A deadline after the horizon
   * binds nobody yet; one before it is due in the horizon's first year. Default none.
   */
  deadlines?: Record<string, number> | undefined;
  /** Origin parks or areas of which all enterprises that are not exempt act by a year, or none does. Default none. */
  closesAsAWhole?: ClosingArea[] | undefined;
  /** Locks to move that do not count. Default every lock counts. */
  unlocked?: LiftedLocks | undefined;
  /** May the due wait, at which price and how long? Default no. */
  postpone?: Postponement | undefined;
  /** May who fails only c4 use a lease that ends after the deadline to its end? Default true. */
  leaseRespected?: boolean | undefined;
  /** How a figure counts that the register leaves blank. */
  missing?: MissingRulesInput | undefined;
  /** Weights of the media in relief; they are normalised to sum 1. Default of each 1. */
  mediaWeights?: { [M in keyof MediaWeights]?: number | undefined } | undefined;
}

/** A checked policy: defaults filled in. Shares are fractions from 0 to 1, money is in million VND. */
export interface Policy extends PolicyInput {
  /** By which scenario and settings it differs from the policy that it was read from. */
  overrides: string[];
  /** What its figures rest on; printed with every plan. */
  grounds: Ground[];
  /** Shares that must and may have moved. */
  quotas: Quota[];
  /** How far shares of groups may differ. */
  fairness: Fairness[];
  /** Which parks are offered. */
  destinations: DestinationRules;
  /** What the plan is to be best at. */
  objective: Objective;
  /** Limits on costs, million VND a year. */
  budgets: Budget[];
  /** How much may happen in one year. */
  pace: Pace;
  /** Other limits: jobs lost, by kind. */
  limits: { jobs: JobLimit[] };
  /** What receiving districts can take. */
  districts: DistrictLimit[];
  /** What rivers can take. */
  rivers: RiverLimit[];
  /** Homes near the parks for workers who follow; left out: no cost, and no need is counted. */
  housing?: Housing | undefined;
  /** What enterprises may do instead of moving. */
  alternatives: AlternativeRule[];
  /** Support for enterprises that move. */
  supports: SupportRule[];
  /** Limits of one's own over the decisions. */
  extraRows: ExtraRow[];
  /** Rules that may be broken at a price. */
  soft: SoftRule[];
  /** Which of its rules may be changed when nothing fits, and at what price; none: all, at 1. */
  negotiable: NegotiableRule[];
  /** Re-planning: what a change against an earlier plan costs; left out: there is no earlier plan. */
  stability?: Stability | undefined;
  /** How costs of later years weigh in the objective. */
  discount: Discount;
  /** Which enterprises are mandatory. */
  obligationRule: ObligationRule;
  /** Last year for the mandatory of a city, `*` for all other cities. */
  deadlines: Record<string, number>;
  /** Origin parks or areas of which all enterprises that are not exempt act by a year, or none does. */
  closesAsAWhole: ClosingArea[];
  /** May who fails only c4 use a lease that ends after the deadline to its end? */
  leaseRespected: boolean;
  /** How a figure counts that the register leaves blank. */
  missing: MissingRules;
  /** Weights of the media in relief; they are normalised to sum 1. */
  mediaWeights: MediaWeights;
}
