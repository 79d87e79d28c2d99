/**
 * The options near enough to be searched, listed once: the prices stay the same through the whole
 * search, and so do all regrets. Two passes over all options make the list (how far to look; what lies
 * within); every round takes its candidates from it.
 */
import type { Pacer } from "../pacer.js";
import type { ReducedValues } from "../reduced-values.js";
import { type Candidates, candidatesOf } from "./candidates.js";
import { type Near, narrowed, nearOptions } from "./near-options.js";
import { type Reach, reachOf } from "./reach.js";

/** Options per priced row that are always near. */
const perRow = 60;
/** The first list is this wide at least, so that it need not be made again. */
const usualPerUnit = 1;

export class Shortlist {
  private reach: Reach | undefined;
  private near: Near | undefined;
  private listedPerUnit = 0;

  constructor(
    private readonly values: ReducedValues,
    private readonly prices: Float64Array,
    private readonly pacer: Pacer,
  ) {}

  /**
   * @param perUnit mean number of options per unit, besides those that tie with its best
   * @param always per unit an option kept whatever its regret, or −1
   */
  async candidates(perUnit: number, always?: Int32Array): Promise<Candidates> {
    const { values, pacer } = this;
    this.reach ??= await reachOf(values, this.prices, perUnit, perRow, pacer);
    const threshold = this.reach.thresholdFor(perUnit);
    const { rowThreshold } = this.reach;
    if (this.near === undefined || perUnit > this.listedPerUnit) {
      this.listedPerUnit = Math.max(perUnit, usualPerUnit);
      const widest = this.reach.thresholdFor(this.listedPerUnit);
      this.near = await nearOptions(values, { threshold: widest, rowThreshold }, pacer);
    }
    const selection = { threshold, rowThreshold, ...(always === undefined ? {} : { always }) };
    return candidatesOf(values.lp, await narrowed(values, this.near, selection, pacer), pacer);
  }
}
