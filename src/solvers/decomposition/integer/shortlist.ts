/**
 * The options near enough to be searched, listed once: the prices stay the same through the whole
 * search, and so do all regrets. Two passes over all options make the list (how far to look; what lies
 * within); every round takes its candidates from it.
 */
import type { Pieces } from "../../../model/pieces.js";
import type { ReducedValues } from "../reduced-values.js";
import { type Near, narrowed, nearOptions } from "./near-options.js";
import { type OptionPool, poolOf } from "./option-pool.js";
import { type Reach, reachOf } from "./reach.js";

/** Options per priced row that are always near. */
const perRow = 60;
/** The first list is this wide at least, so that it need not be made again. */
const usualPerUnit = 1;

export class Shortlist {
  private reach: Reach | undefined;
  private near: Near | undefined;
  private listedPerUnit = 0;

  /** @param y scaled prices, which `values` is set to */
  constructor(
    private readonly values: ReducedValues,
    private readonly y: Float64Array,
  ) {}

  /**
   * @param perUnit mean number of options per unit, besides those that tie with its best
   * @param always per unit an option kept whatever its regret, or −1
   */
  *pool(perUnit: number, always?: Int32Array): Pieces<OptionPool> {
    const { values } = this;
    this.reach ??= yield* reachOf(values, this.y, perUnit, perRow);
    const threshold = this.reach.thresholdFor(perUnit);
    const { rowThreshold } = this.reach;
    if (this.near === undefined || perUnit > this.listedPerUnit) {
      const listed = Math.max(perUnit, usualPerUnit);
      const widest = this.reach.thresholdFor(listed);
      this.near = yield* nearOptions(values, { threshold: widest, rowThreshold });
      this.listedPerUnit = listed;
    }
    const selection = { threshold, rowThreshold, always };
    return yield* poolOf(values.lp, yield* narrowed(values, this.near, selection));
  }
}
