/**
 * A plan as it is written to `plan.json`: its decisions (who moves where and when or takes an
 * alternative, which parks open and grow), the statement of what they cost whom, relieve and use up
 * year by year, and the prices that prove how good the plan is. It holds no clock values, so the same problem and seed give the same bytes, and it ends with
 * a digest over everything else.
 */
import * as z from "zod/mini";
import { assumptionIds } from "../domain/assumption-ids.js";
import { costItems } from "../domain/cost.js";
import { digestOf } from "../domain/digest.js";
import { pollutants } from "../domain/enterprise.js";
import { ground } from "../domain/grounds.js";
import { payers } from "../domain/policy-limits.js";
import { registerBasis } from "../domain/register-basis.js";
import { decisions } from "./decisions.js";
import { breach, extraRowResult } from "./limit-results.js";
import { amount, amountBy, plannedAlternative, plannedMove, postponed } from "./plan-acts.js";
import {
  budgetResult,
  groupResult,
  jobLosses,
  landBalance,
  parkUse,
  quotaResult,
  waiting,
  yearResult,
  zoneResult,
} from "./result-tables.js";
import { dataSection } from "./statement/data.js";
import { figureMark } from "./statement/marks.js";

/** One enterprise that moves: from where, to which park, what it costs (million VND) and relieves (points). */
export type PlannedMove = Plan["moves"][number];

/** One enterprise that does something else than move: what it costs (million VND) and relieves (points). */
export type PlannedAlternative = Plan["alternatives"][number];

/** An enterprise that is due and waits ("gia hạn"). */
export type PostponedEnterprise = Plan["postponed"][number];

/** What happens in one zone. */
export type ZoneResult = Plan["zones"][number];

/** What a plan does with one group of enterprises. */
export type GroupResult = Plan["groups"][number];

/** Land given up in the south and taken in the north, ha. */
export type LandBalance = Plan["land"];

/** How full one offered park gets, by resource, in the unit of the resource's name. */
export type ParkUse = Plan["parks"][number];

/** One quota over one group: limits as fractions, base and moved in the unit of the measure. */
export type QuotaResult = Plan["quotas"][number];

/** Totals of one year: counts, ha, points of relief, million VND. */
export type YearResult = Plan["years"][number];

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
  /** Of those who move, and the homes that they need near the parks. */
  workersFollowing: amount,
  homesNeeded: amount,
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
  changes: z.optional(z.int()),
});
/** Totals over the moves: counts, ha, points of relief, million VND. */
export type PlanSummary = Plan["summary"];

/** A soft rule that the plan breaks: by how much, and what that costs. */
export type Breach = Plan["breaches"][number];

const assumption = z.strictObject({
  id: z.enum(assumptionIds),
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
    /** What values and bounds are counted in; `weighted`: in a unit of the policy's own. */
    unit: z.enum(["points", "millionVnd", "weighted"]),
    value: amount,
    /** What `prices`, with `packing` if it is there, prove: no plan is better. Anyone can recompute it from the problem. */
    certifiedBound: z.optional(amount),
    /** |certifiedBound − value| / max(1e-9, |value|), a fraction. */
    certifiedGap: z.optional(amount),
    /** The same by the word of `searchedBy`; without one it is the certified bound. */
    bound: amount,
    gap: amount,
    gapAsked: amount,
    /** Of an optimal plan: by whom the gap asked for is reached. */
    proof: z.optional(z.enum(["certificate", "search"])),
    /** Whose search claims a bound that is tighter than what is certified; nobody can check it without. */
    searchedBy: z.optional(z.string()),
  }),
  solver: z.strictObject({ name: z.string(), seed: z.number() }),
  /** What the plan decides; everything from `summary` to `breaches` follows from it and the problem. */
  decisions,
  summary,
  /** Figures that rest on what is assumed or derived, by their paths here. */
  marks: z.array(figureMark),
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
  /** Ordered by axis, then by group. */
  groups: z.array(groupResult),
  land: landBalance,
  breaches: z.array(breach),
  /** Limits of one's own; left out where the policy has none. */
  extraRows: z.optional(z.array(extraRowResult)),
  /** Price of each row that has one, by row key; sign convention of the certificate. */
  prices: z.record(z.string(), amount),
  /**
   * Where it proves more than the prices alone: the rows that are kept whole, most telling first, and
   * the price of each unit that has one.
   */
  packing: z.optional(
    z.strictObject({ rows: z.array(z.string()), unitPrices: z.record(z.string(), amount) }),
  ),
  assumptions: z.array(assumption),
  /** Where the policy comes from, in its own words. */
  policySource: z.optional(z.string()),
  /** By which scenario and settings the policy was changed. */
  overrides: z.array(z.string()),
  /** What figures of the policy rest on. */
  grounds: z.array(ground),
  /** What a made-up register rests on, where the problem says it. */
  register: z.optional(registerBasis),
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
