/**
 * The weights μ of violated rows (`row-costs.ts`): dearer where a row is broken, cheaper where it is not,
 * never below the price of the row, at which breaking it would pay.
 */
import type { Assignment } from "./assignment.js";

const raise = 1.25;
const lower = 0.95;
/** First and least weight: times the price, and added to it. */
const first = { times: 1.1, plus: 0.1 };
const least = { times: 1.02, plus: 0.01 };

export class Penalties {
  private readonly least: Float64Array;

  /** @param y scaled prices */
  constructor(
    private readonly state: Assignment,
    y: Float64Array,
  ) {
    this.least = y.map((price) => Math.abs(price) * least.times + least.plus);
    state.costs.weight.set(y.map((price) => Math.abs(price) * first.times + first.plus));
  }

  /** @param relaxing may weights fall? */
  update(relaxing: boolean): void {
    const { broken, costs } = this.state;
    const { weight } = costs;
    for (let r = 0; r < broken.length; r++)
      if (broken[r] === 1) weight[r]! *= raise;
      else if (relaxing) weight[r] = Math.max(this.least[r]!, weight[r]! * lower);
    this.state.refreshCosts();
  }
}
