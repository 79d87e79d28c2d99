/**
 * A row as a knapsack of whole choices. With s = 1 for its upper and −1 for its lower bound, unit i takes
 *
 *   (1) at least b_i = min of s a_ro over what it may do besides the knapsack's own options,
 *       "nothing" with 0 included where it may stay; l_i = min(b_i, the least s a_ro of its own options)
 *   (2) weights s a_ro − l_i ≥ 0 within the capacity s B − Σ_i l_i − Σ_e min over 0 ≤ z_e ≤ u_e of s b_re z_e
 *
 * on a grid: weights rounded down to cells, the capacity widened by what a plan may break the row by. So
 * every plan is a packing, and what the best packing is worth bounds what plans make of these options.
 *
 *   (3) best(t) = max over choices of Σ (d_o − u_i) with Σ cells ≤ t,   unit by unit
 */

/** The units of a row with what each may do there; one item is one of those things. */
export interface Knapsack {
  readonly row: number;
  /** Cells of the grid; negative: nothing fits, not even the least of every unit. */
  readonly capacity: number;
  /** Ascending. */
  readonly units: Int32Array;
  /** Items of the n-th unit are start[n] … start[n+1]−1. */
  readonly start: Int32Array;
  /** Option of an item; −1: none of the knapsack's own. */
  readonly option: Int32Array;
  readonly cells: Int32Array;
}

/** What an item is worth: d_o − u_i; nothing besides is 0. */
export type Gain = (option: number, unit: number) => number;

/**
 * One step of (3): `best` with the n-th unit's choice added, written into `into`.
 * Both have capacity + 1 numbers.
 */
export function addUnit(
  knapsack: Knapsack,
  n: number,
  gain: Gain,
  best: Float64Array,
  into: Float64Array,
): void {
  const { start, option, cells, units, capacity } = knapsack;
  into.fill(Number.NEGATIVE_INFINITY);
  for (let k = start[n]!; k < start[n + 1]!; k++) {
    const o = option[k]!;
    const g = o < 0 ? 0 : gain(o, units[n]!);
    const w = cells[k]!;
    for (let t = w; t <= capacity; t++) {
      const worth = best[t - w]! + g;
      if (worth > into[t]!) into[t] = worth;
    }
  }
}

/** What the best packing is worth; −∞ where nothing fits. */
export function bestPacking(knapsack: Knapsack, gain: Gain): number {
  const { capacity, units } = knapsack;
  if (capacity < 0) return Number.NEGATIVE_INFINITY;
  let best = new Float64Array(capacity + 1);
  let into = new Float64Array(capacity + 1);
  for (let n = 0; n < units.length; n++) {
    addUnit(knapsack, n, gain, best, into);
    [best, into] = [into, best];
  }
  return best[capacity]!;
}
