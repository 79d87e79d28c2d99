/**
 * A part of the plan by what its changes cost: the candidates that add least to the regret of what their
 * units do now. It is the core of Balas & Zemel (1980) around the present plan instead of around the
 * relaxation; units that the plan has driven away from the relaxation come first, as in the
 * neighbourhoods of Danna, Rothberg & Le Pape (2005). Chance makes each part another one.
 */
import type { Random } from "../../../random.js";
import type { OptionPool } from "./option-pool.js";

/** Costs count this many times at least, and with the product of two draws so many times more. */
const leastTimes = 0.2;
const moreTimes = 5;

/**
 * Marks about `size` candidates, the present ones of their units counted.
 * @param among 1 for candidates to choose from; all without it
 */
export function cheapChanges(
  pool: OptionPool,
  chosen: Int32Array,
  size: number,
  random: Random,
  among?: Uint8Array,
): Uint8Array {
  const { count, unit, regret } = pool;
  const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let c = 0; c < count; c++) {
    const now = chosen[unit[c]!]!;
    if (now < 0 || c === now || among?.[c] === 0) continue;
    const times = leastTimes + moreTimes * random.uniform() * random.uniform();
    cost[c] = times * Math.max(0, regret[c]! - regret[now]!);
  }
  const order = Int32Array.from(cost.keys())
    .filter((c) => cost[c] !== Number.POSITIVE_INFINITY)
    .sort((a, b) => cost[a]! - cost[b]! || a - b);
  const keep = new Uint8Array(count);
  const open = new Uint8Array(pool.unitCount);
  let kept = 0;
  for (const c of order) {
    if (kept >= size) break;
    kept += open[unit[c]!] === 1 ? 1 : 2;
    open[unit[c]!] = 1;
    keep[c] = 1;
  }
  return keep;
}
