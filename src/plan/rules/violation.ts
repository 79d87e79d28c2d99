import { agreement, planFeasibility, smallestFigure } from "../../model/tolerances.js";

/** A rule that a plan breaks. */
export interface Violation {
  /** Stable name of the rule, for instance `digest`, `sector`, `capacity`. */
  readonly rule: string;
  /** The enterprise, park or field. */
  readonly where: string;
  /** In English words. */
  readonly message: string;
  /** By how much, in the unit of the rule. */
  readonly amount?: number;
}

/** What is not finite agrees with nothing: infinity is within any relative distance of itself. */
function unequal(is: number, should: number): boolean {
  if (!Number.isFinite(is) || !Number.isFinite(should)) return true;
  const size = Math.max(smallestFigure, Math.abs(is), Math.abs(should));
  return Math.abs(is - should) > agreement * size;
}

/** A stated figure against the recomputed one; null when they agree up to rounding. */
export function figure(rule: string, where: string, is: number, should: number): Violation | null {
  if (!unequal(is, should)) return null;
  return { rule, where, amount: is - should, message: `says ${is}, recomputed ${should}` };
}

/** How far `value` is above `upper`, if it is by more than the tolerance for plans. */
export function above(rule: string, where: string, value: number, upper: number): Violation | null {
  const excess = value - upper;
  if (!(excess > planFeasibility * Math.max(1, Math.abs(upper)))) return null;
  return { rule, where, amount: excess, message: `${value} is above the limit ${upper}` };
}

/** How far `value` is below `lower`. */
export function below(rule: string, where: string, value: number, lower: number): Violation | null {
  const lack = lower - value;
  if (!(lack > planFeasibility * Math.max(1, Math.abs(lower)))) return null;
  return { rule, where, amount: lack, message: `${value} is below the limit ${lower}` };
}
