/** Rules of a policy that change what an enterprise may do and who pays: alternatives, support, soft rules, stability. */
import * as z from "zod/mini";
import { schemaRules } from "../schema-messages.js";
import { alternativeKinds } from "./alternative-kinds.js";
import { criterionKeys } from "./enterprise.js";
import { amount, fraction, year, yearly } from "./policy-limits.js";
import { rowKeyParts, softRowFamilies } from "./row-keys.js";
import {
  type AlternativeRule,
  type AlternativeRuleInput,
  type SoftRule,
  supportKinds,
} from "./rule-records.js";
import { sizeClasses } from "./size-class.js";

/** Enterprises by id. */
export const enterpriseIds = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(100)));

/**
 * What an enterprise may do instead of moving north: remedy on site (open only where no criterion is
 * unfixable), convert to another function, close, leave the province. Figures that are left out are
 * the library's assumptions for that kind.
 */
export const alternativeForm = z.strictObject({
  kind: z.enum(alternativeKinds),
  /** Enterprises that may; left out: all that pass the next two. */
  enterprises: z.optional(enterpriseIds),
  /** Only these classes; left out: mandatory and encouraged. The exempt never need one. */
  obligations: z.optional(z.array(z.enum(["mandatory", "encouraged"]))),
  /** Only these sizes; left out: all. */
  sizes: z.optional(z.array(z.enum(sizeClasses))),
  /** Only those that are due within the horizon. Default false. */
  onlyIfDue: z._default(z.boolean(), false),
  /** Only those that fail one or more of these criteria and pass all others; left out: all. */
  onlyIfJust: z.optional(z.array(z.enum(criterionKeys)).check(z.minLength(1))),
  /** Most enterprises that take it in a year. */
  perYear: z.optional(yearly),
  /** Most that it may cost all payers in a year, million VND. */
  budgetPerYear: z.optional(yearly),
  /** Does it count as relocated in quotas and fairness? Default false. */
  counts: z._default(z.boolean(), false),
  /** Does it fulfil the duty of a mandatory enterprise? Default true. */
  fulfilsDuty: z._default(z.boolean(), true),
  costMillionVndPerWorker: z.optional(amount),
  /** Beside that, by the m² of the old land. */
  costMillionVndPerM2: z.optional(amount),
  /** Share of the gross relief that it brings. */
  reliefShare: z.optional(fraction),
  /** Share of the old land that becomes free for another use. */
  landFreedShare: z.optional(fraction),
  /** Share of the jobs that are lost. */
  jobsLostShare: z.optional(fraction),
});

/** The form of an alternative; what it says is in `rule-records.ts`. */
export const alternative: z.ZodMiniType<AlternativeRule, AlternativeRuleInput> = alternativeForm;

/**
 * Support for an enterprise that moves: `from` takes over a part of what the enterprise bears.
 *   perM2          `rate` million VND per m² of new floor, at most its construction
 *   perWorker      `rate` million VND per worker, at most its downtime
 *   interest       `rate` of the construction: interest points times years, as a fraction
 *   rentExemption  `rate` of the land lease, as a fraction
 * A rate that is left out is the library's assumption of that name: no amounts are published.
 */
export const support = z.strictObject({
  kind: z.enum(supportKinds),
  rate: z.optional(amount),
  from: z._default(z.enum(["budget", "developer", "worker"]), "budget"),
  /** Most for one enterprise, million VND. */
  capMillionVnd: z.optional(amount),
  /** Last year in which a move gets it. */
  untilYear: z.optional(year),
});

/** Rules of single enterprises that may be soft. */
export const softEnterpriseRules = [
  "mandatory",
  "deadline",
  "ban",
  "sector",
  "distance",
  "minimum-lot",
  "cluster-size",
  "viability",
] as const;

const softNames: readonly string[] = [...softEnterpriseRules, ...softRowFamilies];

/** A rule of enterprises is soft for all of them; a row key may go on behind its family. */
function canBeSoft(rule: string): boolean {
  const { family } = rowKeyParts(rule);
  return softNames.includes(rule) || (softRowFamilies as readonly string[]).includes(family);
}

/**
 * A rule that may be broken at a price. `rule` names a rule of enterprises (`mandatory`), a family of
 * rows (`quota`), or the beginning of its row keys (`budget/budget/2027`, `capacity/cay-truong`).
 */
export const softRule = z.strictObject({
  rule: z.string().check(
    z.maxLength(300),
    z.refine(canBeSoft, {
      error: schemaRules.soft.en[0],
      params: { names: softNames },
    }),
  ),
  /** Per unit of the breach: enterprise, year, km, ha, or the unit of the row. */
  penaltyMillionVnd: amount,
});

/**
 * How readily a rule of the policy would be changed when nothing fits. `rule` is a field of the policy
 * (`quotas[0].lower`, `budgets`), a row key or its beginning (`budget/budget`), or one of `deadline`,
 * `distance`, `cluster-size`, `park-status`, `park-district`, `alternative`, `lock`, `wait`.
 */
export const negotiable = z.strictObject({
  rule: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  /** Times the price of the others; null: it is a fact, and never changed. */
  cost: z.nullable(amount),
});

/** What an enterprise did in an earlier plan; enterprises not listed stayed. */
const earlierChoice = z.strictObject({
  enterprise: z.string(),
  /** Id of the park, or the kind of the alternative. */
  choice: z.string(),
  year,
});

/** Re-planning: what changing an enterprise against an earlier plan costs, and how many may change. */
export const stability = z.strictObject({
  earlier: z.array(earlierChoice),
  perChangeMillionVnd: z._default(amount, 0),
  maximumChanges: z.optional(z.int().check(z.nonnegative())),
});

/** The price of breaking a rule or row, million VND per unit; undefined where it is hard. */
export function softPrice(soft: readonly SoftRule[], key: string): number | undefined {
  return soft.find(({ rule }) => key === rule || key.startsWith(`${rule}/`))?.penaltyMillionVnd;
}

export type {
  AlternativeRule,
  EarlierChoice,
  SoftRule,
  Stability,
  SupportKind,
  SupportRule,
} from "./rule-records.js";
