/**
 * How far the local search looks: a regret up to which a given number of options per unit are kept, and
 * for each priced row a further one up to which at least some options with an entry in it are kept, so
 * that every row that ought to be full can be filled.
 */
import { forEachEntry } from "../../../model/linear-model.js";
import { searchGain } from "../../../model/tolerances.js";
import type { ReducedValues } from "../reduced-values.js";
import type { Selection } from "./candidates.js";

/** Units looked at for the regret; more would cost time and change little. */
const sample = 5000;

/**
 * @param perUnit mean number of options per unit, besides those that tie with its best
 * @param perRow options per priced row
 */
export function reachOf(
  values: ReducedValues,
  prices: Float64Array,
  perUnit: number,
  perRow: number,
): Required<Pick<Selection, "threshold" | "rowThreshold">> {
  const { model } = values.lp;
  const step = Math.max(1, Math.floor(model.unitCount / sample));
  const rows = new NearestPerRow(model.rowCount, perRow);
  const regrets: number[] = [];
  let looked = 0;
  for (let i = 0; i < model.unitCount; i++) {
    const n = values.unit(i);
    let best = model.mustAct[i] === 1 ? Number.NEGATIVE_INFINITY : 0;
    for (let j = 0; j < n; j++) if (values.out[j]! > best) best = values.out[j]!;
    const sampled = i % step === 0;
    if (sampled) looked++;
    for (let j = 0; j < n; j++) {
      const regret = best - values.out[j]!;
      if (sampled && regret > searchGain) regrets.push(regret);
      if (regret < rows.farthest)
        forEachEntry(model, i, model.unitStart[i]! + j, (row) => rows.offer(row, regret, prices));
    }
  }
  const sorted = Float64Array.from(regrets).sort();
  const at = Math.min(sorted.length - 1, Math.round(perUnit * looked));
  return { threshold: at < 0 ? 0 : sorted[at]!, rowThreshold: rows.thresholds() };
}

/** The smallest regrets per row, as heaps with the largest of them on top. */
class NearestPerRow {
  farthest = Number.POSITIVE_INFINITY;
  private readonly heap: Float64Array;
  private readonly priced: Set<number> = new Set();
  private readonly rows: number;

  constructor(
    rows: number,
    private readonly size: number,
  ) {
    this.rows = rows;
    this.heap = new Float64Array(rows * size).fill(Number.POSITIVE_INFINITY);
  }

  offer(row: number, regret: number, prices: Float64Array): void {
    if (prices[row] === 0) return;
    this.priced.add(row);
    const top = row * this.size;
    const { heap, size } = this;
    if (regret >= heap[top]!) return;
    let k = 0;
    for (;;) {
      let child = 2 * k + 1;
      if (child >= size) break;
      if (child + 1 < size && heap[top + child + 1]! > heap[top + child]!) child++;
      if (heap[top + child]! <= regret) break;
      heap[top + k] = heap[top + child]!;
      k = child;
    }
    heap[top + k] = regret;
  }

  /** −1 for rows without a price. */
  thresholds(): Float64Array {
    return Float64Array.from({ length: this.rows }, (_, r) => {
      if (!this.priced.has(r)) return -1;
      const farthest = this.heap[r * this.size]!;
      return farthest;
    });
  }
}
