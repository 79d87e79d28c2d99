/**
 * A plan as it is written to `plan.json`: who moves where, what that costs and relieves, how full the
 * parks get, and the prices that prove how good it is. It holds no clock values, so the same problem
 * and seed give the same bytes, and it ends with a digest over everything else.
 */
import * as z from "zod";
import { assumptionIds } from "../domain/assumptions.js";
import { costItems } from "../domain/cost.js";
import { resources } from "../domain/demand.js";
import { digestOf } from "../domain/digest.js";
import { measures, payers } from "../domain/policy.js";

const amount = z.number();
const amountBy = <K extends string>(keys: readonly K[]) =>
  z.record(z.enum(keys as [K, ...K[]]), amount);

const plannedMove = z.strictObject({
  enterprise: z.string(),
  name: z.string(),
  fromWard: z.string(),
  fromCity: z.string(),
  park: z.string(),
  parkName: z.string(),
  year: z.int(),
  obligation: z.enum(["mandatory", "encouraged", "exempt"]),
  distanceKm: amount,
  landFreedHa: amount,
  workers: amount,
  demand: amountBy(resources),
  reliefPoints: amount,
  costMillionVnd: amount,
  costByItemMillionVnd: amountBy(costItems),
  synthetic: z.boolean(),
});
/** One enterprise that moves: from where, to which park, what it costs (million VND) and relieves (points). */
export type PlannedMove = Plan["moves"][number];

const resourceUse = z.strictObject({
  resource: z.enum(resources),
  used: amount,
  capacity: amount,
  /** Assumptions that the capacity rests on; empty where it is published or given. */
  assumed: z.array(z.enum(assumptionIds as [string, ...string[]])),
});

const parkUse = z.strictObject({
  park: z.string(),
  name: z.string(),
  enterprises: z.int(),
  workers: amount,
  use: z.array(resourceUse),
});
/** How full one offered park gets, by resource, in the unit of the resource's name. */
export type ParkUse = Plan["parks"][number];

const quotaResult = z.strictObject({
  key: z.string(),
  measure: z.enum(measures),
  lower: amount,
  upper: amount,
  base: amount,
  moved: amount,
});
/** One quota over one group: limits as fractions, base and moved in the unit of the measure. */
export type QuotaResult = Plan["quotas"][number];

const counted = z.strictObject({ register: z.int(), moved: z.int() });

const summary = z.strictObject({
  enterprises: counted,
  /** The base of the share: the register without the exempt. */
  base: counted,
  mandatory: counted,
  encouraged: counted,
  exempt: counted,
  synthetic: counted,
  workersMoved: amount,
  landFreedHa: amount,
  reliefPoints: amount,
  costMillionVnd: amount,
  costByPayerMillionVnd: amountBy(payers),
  costByItemMillionVnd: amountBy(costItems),
  /** What the budget counts, and its limit where there is one. */
  budgetUsedMillionVnd: amount,
  budgetMillionVnd: amount.optional(),
});
/** Totals over the moves: counts, ha, points of relief, million VND. */
export type PlanSummary = Plan["summary"];

const assumption = z.strictObject({
  id: z.enum(assumptionIds as [string, ...string[]]),
  value: amount,
  unit: z.string(),
  low: amount,
  high: amount,
  reason: z.string(),
  set: z.boolean(),
});

/** The form of `plan.json`. */
export const plan = z.strictObject({
  format: z.literal("didoi-plan/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  /** `optimal`: proved within the gap asked for. `feasible`: a limit came first. */
  status: z.enum(["optimal", "feasible"]),
  objective: z.strictObject({
    kind: z.enum(["relief", "cost", "weighted"]),
    sense: z.enum(["maximise", "minimise"]),
    value: amount,
    bound: amount,
    /** What `prices` alone prove; anyone can recompute it. */
    certifiedBound: amount.optional(),
    gap: amount,
    gapAsked: amount,
  }),
  solver: z.strictObject({ name: z.string(), seed: z.number() }),
  summary,
  quotas: z.array(quotaResult),
  moves: z.array(plannedMove),
  parks: z.array(parkUse),
  /** Price of each row that has one, by row key; sign convention of the certificate. */
  prices: z.record(z.string(), amount),
  assumptions: z.array(assumption),
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
