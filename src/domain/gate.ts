/**
 * Gates: a park opens the year after another one is let to a share of its leasable land.
 *
 *   (1) let_q(t) = land let today + what other tenants take up each year + what the plan lets by the end of t
 *   (2) p is open in year t where let_q(t − 1) ≥ σ L_q
 */
import type { Assumptions } from "./assumptions.js";
import { leasableLand } from "./capacity.js";
import type { Park } from "./park.js";

/** What of the gate does not depend on the plan. */
export interface Gate {
  /** σ L_q, ha; null where no area of the other park is known: the gate stays shut. */
  readonly neededHa: number | null;
  /** let_q(t − 1) without what the plan lets, by year of the horizon, ha. */
  readonly letHa: readonly number[];
}

/** The gate that stands between a park and the one that it waits for. */
export function gateOf(
  letShare: number,
  other: Park,
  assumptions: Assumptions,
  { from, to }: { readonly from: number; readonly to: number },
): Gate {
  const land = leasableLand(other, assumptions);
  const years = Array.from({ length: to - from + 1 }, (_, t) => t);
  if (land === null) return { neededHa: null, letHa: years.map(() => 0) };
  const each = assumptions.otherTakeUpHaPerYear.value;
  return {
    neededHa: letShare * land.leasableHa,
    letHa: years.map((t) => Math.min(land.leasableHa, land.letHa + t * each)),
  };
}
