import type { Plan } from "./plan.js";
import { above, below, type Violation } from "./violation.js";

/** What the plan states to break a rule by; 0 where it states nothing. */
export function statedBreach(plan: Plan, key: string): number {
  let sum = 0;
  for (const { rule, amount } of plan.breaches) if (rule === key) sum += amount;
  return sum;
}

/** Bounds on a value; a missing side is no bound. */
export interface Bounds {
  readonly lower?: number;
  readonly upper?: number;
}

/**
 * A limit against what the plan reaches, allowing for what it states to break it by.
 * @param rule name of the rule
 * @param key row key, under which a breach is stated
 */
export function limit(
  plan: Plan,
  rule: string,
  key: string,
  value: number,
  { lower, upper }: Bounds,
): Violation[] {
  const stated = statedBreach(plan, key);
  return [
    upper === undefined ? null : above(rule, key, value, upper + stated),
    lower === undefined ? null : below(rule, key, value, lower - stated),
  ].filter((violation) => violation !== null);
}

/**
 * Limits of successive years of which what is left over is carried on: by the end of each year no more
 * was used than was there until then.
 */
export function chainLimit(
  plan: Plan,
  rule: string,
  keys: readonly string[],
  used: readonly number[],
  ready: readonly number[],
): Violation[] {
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
