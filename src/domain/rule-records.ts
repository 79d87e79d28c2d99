/** What the rules of a policy say; the schemas in `policy-rules.ts` take exactly this. */
import type { AlternativeKind } from "./alternative-kinds.js";
import type { CriterionKey } from "./enterprise-record.js";
import type { Payer, Yearly } from "./limit-records.js";
import type { SizeClass } from "./size-class.js";

/** What an enterprise may do instead of moving north, as it is given. */
export interface AlternativeRuleInput {
  /** Remedy on site (open only where no criterion is unfixable), convert, close, or leave the province. */
  kind: AlternativeKind;
  /** Ids of the enterprises that may. Default: all that pass what follows. */
  enterprises?: string[] | undefined;
  /** Only these classes; the exempt never need one. Default: mandatory and encouraged. */
  obligations?: ("mandatory" | "encouraged")[] | undefined;
  /** Only these sizes. Default all. */
  sizes?: SizeClass[] | undefined;
  /** Only those that are due within the horizon? Default false. */
  onlyIfDue?: boolean | undefined;
  /** Only those that fail one or more of these criteria and pass all others. Default all. */
  onlyIfJust?: CriterionKey[] | undefined;
  /** Most enterprises that take it in a year. Default no limit. */
  perYear?: Yearly | undefined;
  /** Most that it may cost all payers in a year, million VND. Default no limit. */
  budgetPerYear?: Yearly | undefined;
  /** Does it count as relocated in quotas and fairness? Default false. */
  counts?: boolean | undefined;
  /** Does it fulfil the duty of a mandatory enterprise? Default true. */
  fulfilsDuty?: boolean | undefined;
  /** Cost, million VND per worker. Default: the assumption for its kind. */
  costMillionVndPerWorker?: number | undefined;
  /** Cost beside that, million VND per m² of the old land. Default: the assumption for its kind. */
  costMillionVndPerM2?: number | undefined;
  /** Share of the gross relief that it brings, a fraction. Default: the assumption for its kind. */
  reliefShare?: number | undefined;
  /** Share of the old land that becomes free for another use, a fraction. Default: the assumption for its kind. */
  landFreedShare?: number | undefined;
  /** Share of the jobs that are lost, a fraction. Default: the assumption for its kind. */
  jobsLostShare?: number | undefined;
}

/** What an enterprise may do instead of moving, and what that brings. */
export interface AlternativeRule extends AlternativeRuleInput {
  /** Only those that are due within the horizon? */
  onlyIfDue: boolean;
  /** Does it count as relocated in quotas and fairness? */
  counts: boolean;
  /** Does it fulfil the duty of a mandatory enterprise? */
  fulfilsDuty: boolean;
}

/** Ways to reckon support. */
export const supportKinds = ["perM2", "perWorker", "interest", "rentExemption"] as const;
/**
 * One of `supportKinds`: by the m² of new floor, at most its construction; by worker, at most the
 * downtime; a part of the construction; a part of the land lease.
 */
export type SupportKind = (typeof supportKinds)[number];

/** Support for an enterprise that moves, as it is given: another payer takes over a part of what it bears. */
export interface SupportRuleInput {
  /** How it is reckoned. */
  kind: SupportKind;
  /** `perM2` and `perWorker`: million VND; `interest` (points times years) and `rentExemption`: a fraction. Default: the assumption. */
  rate?: number | undefined;
  /** Who takes it over. Default `budget`. */
  from?: Exclude<Payer, "enterprise"> | undefined;
  /** Most for one enterprise, million VND. Default no limit. */
  capMillionVnd?: number | undefined;
  /** Last year in which a move gets it. Default the horizon's last. */
  untilYear?: number | undefined;
}

/** Support for an enterprise that moves: another payer takes over a part of what it bears. */
export interface SupportRule extends SupportRuleInput {
  /** Who takes it over. */
  from: Exclude<Payer, "enterprise">;
}

/** A rule that may be broken at a price. */
export interface SoftRule {
  /** A rule of enterprises (`mandatory`), a family of rows (`quota`), or the beginning of its row keys (`budget/budget/2027`). */
  rule: string;
  /** Million VND per unit of the breach: enterprise, year, km, ha, or the unit of the row. */
  penaltyMillionVnd: number;
}

/** How readily a rule of the policy would be changed when nothing fits. */
export interface NegotiableRule {
  /**
   * A field of the policy (`quotas[0].lower`, `budgets`), a row key or its beginning (`budget/budget`), or
   * one of `deadline`, `distance`, `cluster-size`, `park-status`, `park-district`, `wait`.
   */
  rule: string;
  /** Times the price of the others; null: it is a fact, and never changed. */
  cost: number | null;
}

/** What an enterprise did in an earlier plan. */
export interface EarlierChoice {
  /** Its id. */
  enterprise: string;
  /** Id of the park, or the kind of the alternative. */
  choice: string;
  /** When. */
  year: number;
}

/** Re-planning, as it is given: what a change against an earlier plan costs. */
export interface StabilityInput {
  /** Who did what in the earlier plan; who is not listed stayed. */
  earlier: EarlierChoice[];
  /** Of each enterprise that does something else, million VND. Default 0. */
  perChangeMillionVnd?: number | undefined;
  /** Most enterprises that may do something else. Default no limit. */
  maximumChanges?: number | undefined;
}

/** Re-planning: what a change against an earlier plan costs. */
export interface Stability extends StabilityInput {
  /** Of each enterprise that does something else, million VND. */
  perChangeMillionVnd: number;
}
