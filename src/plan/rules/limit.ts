/**
 * Limits on what a plan reaches, as verification states them, and by how much a plan exceeds them.
 *
 * A limit that the policy lists as soft may be exceeded at its price. By how much follows from the
 * limits alone, so a plan's breaches are never taken from a solver:
 *
 *   one limit   value − upper, or lower − value
 *   a chain     what is left over, and what a year was overrun by, is there in the years after; what is
 *               lacking by a year is therefore bought in the cheapest year until then, the last of equals
 */
import { type SoftRule, softPrice } from "../../domain/policy-rules.js";
import { planFeasibility } from "../../model/tolerances.js";
import type { Breach, Plan } from "../plan.js";
import { above, below, type Violation } from "./violation.js";

/** A value and its bounds; a missing side is no bound. */
export interface Limit {
  /** Name of the rule. */
  readonly rule: string;
  /** Row key, under which a breach is stated. */
  readonly key: string;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** Limits of successive years of which what is left over is carried on. */
export interface ChainLimit {
  readonly rule: string;
  /** Row keys by year. */
  readonly keys: readonly string[];
  readonly used: readonly number[];
  readonly ready: readonly number[];
}

export type AnyLimit = Limit | ChainLimit;

/** What the plan states to break a rule by; 0 where it states nothing. */
function statedBreach(plan: Plan, key: string): number {
  let sum = 0;
  for (const { rule, amount } of plan.breaches) if (rule === key) sum += amount;
  return sum;
}

/** A limit against what the plan reaches, allowing for what it states to break it by. */
export function exceeded(plan: Plan, limit: AnyLimit): Violation[] {
  if ("keys" in limit) return chainExceeded(plan, limit);
  const { rule, key, value, lower, upper } = limit;
  const stated = statedBreach(plan, key);
  return [
    upper === undefined ? null : above(rule, key, value, upper + stated),
    lower === undefined ? null : below(rule, key, value, lower - stated),
  ].filter((violation) => violation !== null);
}

/** By the end of each year no more was used than was there until then. */
function chainExceeded(plan: Plan, { rule, keys, used, ready }: ChainLimit): Violation[] {
  const found: Violation[] = [];
  let [usedSoFar, readySoFar] = [0, 0];
  keys.forEach((key, t) => {
    usedSoFar += used[t] ?? 0;
    readySoFar += (ready[t] ?? 0) + statedBreach(plan, key);
    const violation = above(rule, key, usedSoFar, readySoFar);
    if (violation !== null) found.push(violation);
  });
  return found;
}

/** What soft limits are exceeded by, with the price of it. Hard limits are left out. */
export function breachesOf(soft: readonly SoftRule[], limits: readonly AnyLimit[]): Breach[] {
  if (soft.length === 0) return [];
  const priceOf = (key: string): number | undefined => softPrice(soft, key);
  return limits.flatMap((limit) =>
    "keys" in limit ? chainBreaches(priceOf, limit) : limitBreaches(priceOf, limit),
  );
}

/** What the tolerance of soft limits is worth: the penalties of two right answers differ by no more. */
export function penaltyTolerance(
  soft: readonly SoftRule[],
  breaches: readonly Breach[],
  limits: readonly AnyLimit[],
): number {
  const sizes = new Map<string, number>();
  for (const limit of limits) {
    if ("keys" in limit) {
      const size = limit.ready.reduce((sum, amount) => sum + Math.abs(amount), 0);
      for (const key of limit.keys) sizes.set(key, size);
    } else sizes.set(limit.key, Math.max(Math.abs(limit.lower ?? 0), Math.abs(limit.upper ?? 0)));
  }
  let sum = 0;
  for (const { rule, amount } of breaches)
    sum += (softPrice(soft, rule) ?? 0) * Math.max(1, amount, sizes.get(rule) ?? 0);
  return planFeasibility * sum;
}

type PriceOf = (key: string) => number | undefined;

/** Nearer than rounding to a limit is no breach. */
function isBreach(amount: number, limit: number): boolean {
  return amount > planFeasibility * Math.max(1, Math.abs(limit));
}

function limitBreaches(priceOf: PriceOf, { key, value, lower, upper }: Limit): Breach[] {
  const price = priceOf(key);
  if (price === undefined) return [];
  const excess = upper === undefined ? 0 : value - upper;
  const lack = lower === undefined ? 0 : lower - value;
  const amount = isBreach(excess, upper ?? 0) ? excess : isBreach(lack, lower ?? 0) ? lack : 0;
  return amount > 0 ? [{ rule: key, amount, penaltyMillionVnd: price * amount }] : [];
}

function chainBreaches(priceOf: PriceOf, { keys, used, ready }: ChainLimit): Breach[] {
  const amounts = keys.map(() => 0);
  let cheapest = -1;
  let price = Number.POSITIVE_INFINITY;
  let [usedSoFar, readySoFar] = [0, 0];
  keys.forEach((key, t) => {
    const own = priceOf(key);
    if (own !== undefined && own <= price) [cheapest, price] = [t, own];
    usedSoFar += used[t] ?? 0;
    readySoFar += ready[t] ?? 0;
    const lacking = usedSoFar - readySoFar;
    if (cheapest < 0 || !isBreach(lacking, readySoFar)) return;
    amounts[cheapest] = (amounts[cheapest] ?? 0) + lacking;
    readySoFar += lacking;
  });
  return keys.flatMap((rule, t): Breach[] => {
    const amount = amounts[t] ?? 0;
    if (!(amount > 0)) return [];
    return [{ rule, amount, penaltyMillionVnd: (priceOf(rule) ?? 0) * amount }];
  });
}
