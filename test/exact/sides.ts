/**
 * Rows narrower by their tolerance, `planFeasibility` · max(|bound|, largest |a x|). Nobody may be
 * blamed for not finding a plan that is inside by less than that; what is inside by more, nobody may
 * overlook. (A plan may be outside a row by the same share of at least 1. That 1 has no part here: a
 * row in small units would be narrowed to nothing, and everything said of its model excused.)
 *
 * Two kinds of rows stay as they are, because nothing can be inside of them: plain rows (whole numbers,
 * in which floating point does not round) and those whose sides are closer than two tolerances.
 */
import type { ExactModel } from "./exact-model.js";

/** 1 / planFeasibility: models that are tightened are made with this factor. */
export const perTolerance = 1_000_000n;

export interface Side {
  /** sign · activity ≤ limit. */
  readonly sign: 1n | -1n;
  readonly limit: bigint;
  /** The row must stay inside by 1/margin of its largest term too; null: it need not. */
  readonly margin: bigint | null;
}

/**
 * The finite sides of row r.
 * @param largest the largest |a x| of what is chosen already, in units of the row
 */
export function sidesOf(model: ExactModel, r: number, tightened: boolean, largest = 0n): Side[] {
  const lower = model.lower[r]!;
  const upper = model.upper[r]!;
  const sides: Side[] = [];
  const delta = (bound: bigint): bigint => {
    const size = bound < 0n ? -bound : bound;
    const most = size > largest ? size : largest;
    return (most + perTolerance - 1n) / perTolerance;
  };
  let narrow = tightened && !model.isPlain[r]!;
  if (narrow && lower !== null && upper !== null)
    narrow = upper - lower >= 2n * (delta(lower) + delta(upper));
  const margin = narrow ? perTolerance : null;
  if (upper !== null)
    sides.push({ sign: 1n, limit: narrow ? upper - delta(upper) : upper, margin });
  if (lower !== null)
    sides.push({ sign: -1n, limit: narrow ? -lower - delta(lower) : -lower, margin });
  return sides;
}
