/**
 * A limit: what a plan reaches, and how much it may. By how much a plan exceeds it follows from the
 * limit alone:
 *
 *   one limit   value − upper, or lower − value
 *   a chain     what is left over, and what a year was overrun by, is there in the years after; what is
 *               lacking by a year is therefore bought in the cheapest year until then, the last of equals
 *
 * Exceeding a limit that the policy lists as soft is a breach at its price, any other a violation.
 */
import { type SoftRule, softPrice } from "../../domain/policy-rules.js";
import { planFeasibility } from "../../model/tolerances.js";
import { total } from "../../total.js";
import type { Breach } from "../plan.js";
import { ruleSaid } from "./messages.js";
import type { Violation } from "./violation.js";

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

/** What exceeds a hard limit. A limit that is soft is never violated. */
export function exceeded(soft: readonly SoftRule[], limit: AnyLimit): Violation[] {
  if ("keys" in limit) return chainExceeded(soft, limit);
  const { rule, key, value, lower, upper } = limit;
  if (softPrice(soft, key) !== undefined) return [];
  return [
    upper === undefined ? null : above(rule, key, value, upper),
    lower === undefined ? null : below(rule, key, value, lower),
  ].filter((violation) => violation !== null);
}

/** By the end of each year no more was used than was there until then, or was bought at a price. */
function chainExceeded(soft: readonly SoftRule[], chain: ChainLimit): Violation[] {
  const bought = chainBreaches((key) => softPrice(soft, key), chain);
  const found: Violation[] = [];
  let [usedSoFar, readySoFar] = [0, 0];
  chain.keys.forEach((key, t) => {
    usedSoFar += chain.used[t] ?? 0;
    readySoFar += (chain.ready[t] ?? 0) + total(bought, (b) => (b.rule === key ? b.amount : 0));
    const violation = above(chain.rule, key, usedSoFar, readySoFar);
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

type PriceOf = (key: string) => number | undefined;

/** Nearer than rounding to a limit is within it. */
function isBeyond(amount: number, limit: number): boolean {
  return amount > planFeasibility * Math.max(1, Math.abs(limit));
}

function above(rule: string, where: string, value: number, upper: number): Violation | null {
  const amount = value - upper;
  if (!isBeyond(amount, upper)) return null;
  return {
    rule,
    where,
    amount,
    value,
    limit: upper,
    ...ruleSaid.above(value, upper),
  };
}

function below(rule: string, where: string, value: number, lower: number): Violation | null {
  const amount = lower - value;
  if (!isBeyond(amount, lower)) return null;
  return {
    rule,
    where,
    amount,
    value,
    limit: lower,
    ...ruleSaid.below(value, lower),
  };
}

function limitBreaches(priceOf: PriceOf, { key, value, lower, upper }: Limit): Breach[] {
  const price = priceOf(key);
  if (price === undefined) return [];
  const excess = upper === undefined ? 0 : value - upper;
  const lack = lower === undefined ? 0 : lower - value;
  const amount = isBeyond(excess, upper ?? 0) ? excess : isBeyond(lack, lower ?? 0) ? lack : 0;
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
    if (cheapest < 0 || !isBeyond(lacking, readySoFar)) return;
    amounts[cheapest] = (amounts[cheapest] ?? 0) + lacking;
    readySoFar += lacking;
  });
  return keys.flatMap((rule, t): Breach[] => {
    const amount = amounts[t] ?? 0;
    if (!(amount > 0)) return [];
    return [{ rule, amount, penaltyMillionVnd: (priceOf(rule) ?? 0) * amount }];
  });
}
