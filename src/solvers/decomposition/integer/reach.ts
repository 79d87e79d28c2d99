/**
 * How far the local search looks: a regret up to which a given number of options per unit are kept, and
 * for each priced row a further one up to which at least some options with an entry in it are kept, so
 * that every row that ought to be full can be filled.
 */
import { forEachEntry } from "../../../model/linear-model.js";
import { type Pieces, unitRanges } from "../../../model/pieces.js";
import { searchGain } from "../../../model/tolerances.js";
import type { ReducedValues } from "../reduced-values.js";
import { bestOf, type Selection } from "./near-options.js";

/** Options looked at for the regret; more would cost time and change little. */
const sample = 150_000;

/** A mean number of options per unit, and the regret below which so many lie. */
export interface Reach extends Selection {
  readonly rowThreshold: Float64Array;
  /** The threshold that keeps another mean number of options per unit. */
  readonly thresholdFor: (perUnit: number) => number;
}

/**
 * @param perUnit mean number of options per unit, besides those that tie with its best
 * @param perRow options per priced row
 */
export function* reachOf(
  values: ReducedValues,
  y: Float64Array,
  perUnit: number,
  perRow: number,
): Pieces<Reach> {
  const { model } = values.lp;
  const step = Math.max(1, Math.ceil(model.optionCount / sample));
  const rows = new NearestPerRow(y, perRow);
  const regrets: number[] = [];
  let looked = 0;
  const look = (i: number): void => {
    const n = values.unit(i);
    const best = bestOf(values, i, n);
    const sampled = i % step === 0;
    if (sampled) looked++;
    for (let j = 0; j < n; j++) {
      const regret = best - values.out[j]!;
      if (sampled && regret > searchGain) regrets.push(regret);
      if (regret < rows.farthest)
        forEachEntry(model, i, model.unitStart[i]! + j, (row) => rows.offer(row, regret));
    }
  };
  for (const [from, to] of unitRanges(model)) {
    rows.narrow();
    for (let i = from; i < to; i++) look(i);
    yield;
  }
  const sorted = Float64Array.from(regrets).sort();
  const thresholdFor = (mean: number): number =>
    sorted[Math.min(sorted.length - 1, Math.round(mean * looked))] ?? 0;
  return { threshold: thresholdFor(perUnit), rowThreshold: rows.thresholds(), thresholdFor };
}

/** The smallest regrets per row, as heaps with the largest of them on top. */
class NearestPerRow {
  farthest = Number.POSITIVE_INFINITY;
  private readonly heap: Float64Array;
  /** 1 for priced rows that an option has an entry in. */
  private readonly used: Uint8Array;

  constructor(
    private readonly y: Float64Array,
    private readonly size: number,
  ) {
    this.used = new Uint8Array(y.length);
    this.heap = new Float64Array(y.length * size).fill(Number.POSITIVE_INFINITY);
  }

  /** Lowers `farthest` to what can still enter some heap. */
  narrow(): void {
    let farthest = 0;
    for (let r = 0; r < this.y.length; r++)
      if (this.y[r] !== 0) farthest = Math.max(farthest, this.heap[r * this.size]!);
    this.farthest = farthest;
  }

  offer(row: number, regret: number): void {
    if (this.y[row] === 0) return;
    this.used[row] = 1;
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

  /** −1 for the other rows. */
  thresholds(): Float64Array {
    return Float64Array.from(this.used, (used, r) => (used === 1 ? this.heap[r * this.size]! : -1));
  }
}
