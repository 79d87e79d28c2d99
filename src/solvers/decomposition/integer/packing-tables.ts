/**
 * Forward and backward tables of knapsacks, kept while the units are gone through in one order: before
 * unit i stands what all units before it can make of so many cells, behind it what all units after it
 * can. Both together say what each item of unit i is worth to the whole, all other units at their best:
 * the exact min-marginals of dynamic programming.
 */
import { addUnit, type Gain, type Knapsack } from "../../../model/packing/knapsack.js";
import type { Pieces } from "../../../model/pieces.js";

/** Numbers between two looks at the clock. */
const piece = 2_000_000;

/** One knapsack, passed again and again, in either direction. */
export class Passage {
  /** What units behind can make; one table for each unit of the knapsack, and one at the end. */
  private readonly behind: Float64Array;
  private before: Float64Array;
  private spare: Float64Array;
  /** How many units are passed. */
  private passed = 0;

  private backwards = false;

  constructor(private readonly knapsack: Knapsack) {
    const width = knapsack.capacity + 1;
    this.behind = new Float64Array((knapsack.units.length + 1) * width);
    this.before = new Float64Array(width);
    this.spare = new Float64Array(width);
  }

  /** Stands before the first unit, or the last, and fills the tables behind. */
  *begin(gain: Gain, backwards: boolean): Pieces<void> {
    const { knapsack } = this;
    const count = knapsack.units.length;
    let done = 0;
    this.backwards = backwards;
    this.passed = 0;
    this.before.fill(0);
    this.tableBehind(count).fill(0);
    for (let step = count - 1; step >= 0; step--) {
      addUnit(knapsack, this.at(step), gain, this.tableBehind(step + 1), this.tableBehind(step));
      done += knapsack.capacity;
      if (done < piece) continue;
      done = 0;
      yield;
    }
  }

  /** What the best packing is worth with item k chosen by the next unit, its own gain left out. */
  with(k: number): number {
    const { capacity, cells } = this.knapsack;
    const room = capacity - cells[k]!;
    const { before } = this;
    const behind = this.tableBehind(this.passed + 1);
    let best = Number.NEGATIVE_INFINITY;
    for (let t = 0; t <= room; t++) {
      const worth = before[t]! + behind[room - t]!;
      if (worth > best) best = worth;
    }
    return best;
  }

  /** Goes past the next unit. */
  pass(gain: Gain): void {
    addUnit(this.knapsack, this.at(this.passed), gain, this.before, this.spare);
    [this.before, this.spare] = [this.spare, this.before];
    this.passed++;
  }

  /** What the best packing is worth, once all units are passed. */
  get best(): number {
    return this.before[this.knapsack.capacity]!;
  }

  private at(step: number): number {
    return this.backwards ? this.knapsack.units.length - 1 - step : step;
  }

  private tableBehind(step: number): Float64Array {
    const width = this.knapsack.capacity + 1;
    return this.behind.subarray(step * width, (step + 1) * width);
  }
}
