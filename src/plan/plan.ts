/**
 * A plan as it is written to `plan.json`: its decisions (who moves where and when or takes an
 * alternative, which parks open and grow), the statement of what they cost whom, relieve and use up
 * year by year, and the prices that prove how good the plan is. It holds no clock values, so the same problem and seed give the same bytes, and it ends with
 * a digest over everything else.
 */
import * as z from "zod";
import { assumptionIds } from "../domain/assumptions.js";
import { capacityGrounds } from "../domain/capacity.js";
import { costItems } from "../domain/cost.js";
import { resources } from "../domain/demand.js";
import { digestOf } from "../domain/digest.js";
import { pollutants } from "../domain/enterprise.js";
import { ground } from "../domain/grounds.js";
import { assumable } from "../domain/park.js";
import { measures, payer, payers } from "../domain/policy-limits.js";
import { registerBasis } from "../domain/register-basis.js";
import { zoneUses } from "../domain/zone.js";
import { decisions } from "./decisions.js";
import { amount, amountBy, plannedAlternative, plannedMove, postponed } from "./plan-acts.js";
import { dataSection } from "./statement/data.js";

/** One enterprise that moves: from where, to which park, what it costs (million VND) and relieves (points). */
export type PlannedMove = Plan["moves"][number];

/** One enterprise that does something else than move: what it costs (million VND) and relieves (points). */
export type PlannedAlternative = Plan["alternatives"][number];

/** An enterprise that is due and waits ("gia hạn"). */
export type PostponedEnterprise = Plan["postponed"][number];

/** Those who are due and wait at the end of a year, and what waits with them. */
const waiting = z.strictObject({
  enterprises: z.int(),
  workers: amount,
  landHa: amount,
  grossPoints: amount,
});

const zoneResult = z.strictObject({
  zone: z.string(),
  name: z.string(),
  use: z.enum(zoneUses),
  /** Enterprises of it that are not exempt. */
  enterprises: z.int(),
  /** Enterprises of it that move or take an alternative. */
  acting: z.int(),
  landFreedHa: amount,
  reliefPoints: amount,
  /** Have all that are not exempt cleared in time? */
  cleared: z.boolean(),
  /** Of the freed land, with the bonus of a cleared zone, discounted. */
  presentValueMillionVnd: amount,
});
/** What happens in one zone. */
export type ZoneResult = Plan["zones"][number];

/** Jobs lost by kind; never added up. */
const jobLosses = {
  /** Workers who do not follow their firm; the jobs go on. */
  jobsNotFollowing: amount,
  jobsConverted: amount,
  jobsClosed: amount,
  jobsLeft: amount,
};

/** One resource of a park in one year. */
const resourceUse = z.strictObject({
  resource: z.enum(resources),
  year: z.int(),
  /** Taken up by those who arrive in the year. */
  used: amount,
  /** What becomes ready in the year, with steps that are built. */
  ready: amount,
  /** Ready and not taken up by the end of the year. */
  left: amount,
  /** Assumptions that the capacity rests on, `park` for a figure that the park's table calls assumed; empty where it is published or given. */
  assumed: z.array(z.enum(capacityGrounds)),
});

const parkUse = z.strictObject({
  park: z.string(),
  name: z.string(),
  enterprises: z.int(),
  workers: amount,
  /** Figures of the park that are assumed, its lease price also where none is given. */
  assumed: z.array(z.enum(assumable)),
  use: z.array(resourceUse),
  /** Ready-built space by year, m²; left out where the park has none. */
  readyBuilt: z
    .array(z.strictObject({ year: z.int(), usedM2: amount, readyM2: amount, leftM2: amount }))
    .optional(),
});
/** How full one offered park gets, by resource, in the unit of the resource's name. */
export type ParkUse = Plan["parks"][number];

const quotaResult = z.strictObject({
  key: z.string(),
  measure: z.enum(measures),
  year: z.int(),
  lower: amount,
  upper: amount,
  base: amount,
  moved: amount,
});
/** One quota over one group: limits as fractions, base and moved in the unit of the measure. */
export type QuotaResult = Plan["quotas"][number];

const yearResult = z.strictObject({
  year: z.int(),
  moves: z.int(),
  alternatives: z.int(),
  workersMoved: amount,
  ...jobLosses,
  landFreedHa: amount,
  reliefPoints: amount,
  postponed: waiting,
  /** All costs of the year, with those of parks. */
  costByPayerMillionVnd: amountBy(payers),
});
/** Totals of one year: counts, ha, points of relief, million VND. */
export type YearResult = Plan["years"][number];

const budgetResult = z.strictObject({
  payers: z.array(payer),
  year: z.int(),
  millionVnd: amount,
  usedMillionVnd: amount,
  /** With what was carried over, what is left at the end of the year. */
  leftMillionVnd: amount,
});
/** One budget in one year: given, used and left, million VND. */
export type BudgetResult = Plan["budgets"][number];

const counted = z.strictObject({ register: z.int(), moved: z.int() });

const summary = z.strictObject({
  enterprises: counted,
  /** The register without the exempt. */
  base: counted,
  mandatory: counted,
  encouraged: counted,
  exempt: counted,
  synthetic: counted,
  /** Enterprises that take an alternative. */
  alternatives: z.int(),
  workersMoved: amount,
  ...jobLosses,
  landFreedHa: amount,
  reliefPoints: amount,
  /** What those who move account for of the register's known loads, fractions. */
  loadShares: amountBy([...pollutants, "wastewater", "hazardousWaste"]),
  /** At the end of the horizon. */
  postponed: waiting,
  /** Moves, alternatives and parks. */
  costMillionVnd: amount,
  /** The same, discounted to the base year. */
  presentCostMillionVnd: amount,
  costByPayerMillionVnd: amountBy(payers),
  /** Of the moves alone. */
  costByItemMillionVnd: amountBy(costItems),
  /** Enterprises that change against the earlier plan, where there is one. */
  changes: z.int().optional(),
});
/** Totals over the moves: counts, ha, points of relief, million VND. */
export type PlanSummary = Plan["summary"];

const breach = z.strictObject({
  /** The row key, or `rule/enterprise`, for instance `minimum-lot/DN-0001`. */
  rule: z.string(),
  /** In the unit of the rule. */
  amount,
  penaltyMillionVnd: amount,
});
/** A soft rule that the plan breaks: by how much, and what that costs. */
export type Breach = Plan["breaches"][number];

const assumption = z.strictObject({
  id: z.enum(assumptionIds as [string, ...string[]]),
  value: amount,
  unit: z.string(),
  low: amount,
  high: amount,
  reason: z.string(),
  set: z.boolean(),
});

/** Raised by every change that an older reader would misread. */
export const planFormat = "didoi-plan/3";

/** The form of `plan.json`. */
export const plan = z.strictObject({
  format: z.literal(planFormat),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  /** `optimal`: within the gap asked for, says `objective.proof`. `feasible`: a limit came first. */
  status: z.enum(["optimal", "feasible"]),
  objective: z.strictObject({
    kind: z.enum(["relief", "cost", "weighted"]),
    sense: z.enum(["maximise", "minimise"]),
    value: amount,
    /** What `prices` alone prove: no plan is better. Anyone can recompute it from the problem. */
    certifiedBound: amount.optional(),
    /** |certifiedBound − value| / max(1e-9, |value|), a fraction. */
    certifiedGap: amount.optional(),
    /** The same by the word of `searchedBy`; without one it is the certified bound. */
    bound: amount,
    gap: amount,
    gapAsked: amount,
    /** Of an optimal plan: by whom the gap asked for is reached. */
    proof: z.enum(["certificate", "search"]).optional(),
    /** Whose search claims a bound that is tighter than what is certified; nobody can check it without. */
    searchedBy: z.string().optional(),
  }),
  solver: z.strictObject({ name: z.string(), seed: z.number() }),
  /** What the plan decides; everything from `summary` to `breaches` follows from it and the problem. */
  decisions,
  summary,
  /** What of the register was blank, and what stands in for it. */
  data: dataSection,
  years: z.array(yearResult),
  quotas: z.array(quotaResult),
  budgets: z.array(budgetResult),
  moves: z.array(plannedMove),
  alternatives: z.array(plannedAlternative),
  /** By enterprise id. */
  postponed: z.array(postponed),
  /** By zone id. */
  zones: z.array(zoneResult),
  parks: z.array(parkUse),
  breaches: z.array(breach),
  /** Price of each row that has one, by row key; sign convention of the certificate. */
  prices: z.record(z.string(), amount),
  assumptions: z.array(assumption),
  /** Where the policy comes from, in its own words. */
  policySource: z.string().optional(),
  /** By which scenario and settings the policy was changed. */
  overrides: z.array(z.string()),
  /** What figures of the policy rest on. */
  grounds: z.array(ground),
  /** What a made-up register rests on, where the problem says it. */
  register: registerBasis.optional(),
  digest: z.string(),
});

/**
 * A plan that passed its verification, as it stands in `plan.json`. Moves are ordered by enterprise id,
 * parks as in the problem. Change nothing in it: the digest covers every field.
 */
export type Plan = z.infer<typeof plan>;

/** Ends a plan with its digest. */
export function sealPlan(body: Omit<Plan, "digest">): Plan {
  return { ...body, digest: digestOf(body) };
}
