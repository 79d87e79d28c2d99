/** Postponement ("gia hạn"): who is due may wait, at a price, where the policy says so. */
import type { Assumptions } from "./assumptions.js";
import type { Policy } from "./policy.js";
import { yearlyIn } from "./policy-limits.js";

/** The most that may wait in a year; undefined where there is no limit or no postponement. */
export function waitingLimit(
  { postpone }: Pick<Policy, "postpone">,
  year: number,
): number | undefined {
  if (postpone === undefined) return undefined;
  if (year > (postpone.until ?? year)) return 0;
  return yearlyIn(postpone.most, year);
}

/** What one enterprise that waits for one year is priced at, million VND; 0 without postponement. */
export function waitingPrice(
  { postpone }: Pick<Policy, "postpone">,
  assumptions: Assumptions,
): number {
  if (postpone === undefined) return 0;
  return postpone.millionVndPerYear ?? assumptions.postponeMillionVndPerYear.value;
}

/**
 * The years of the horizon in which an enterprise waits: from its due year to the one before it acts.
 * @param acted null where it does not act
 */
export function waitingYears(
  due: number,
  acted: number | null,
  { to }: { readonly to: number },
): number {
  return Math.max(0, (acted === null ? to + 1 : acted) - due);
}
