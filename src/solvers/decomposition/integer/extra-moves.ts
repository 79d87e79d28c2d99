/**
 * Changes of extras that have entries in several rows (a park that opens, a plant that is expanded, a
 * lowest share): one step, or to where they do most for the plan as it is. P is concave and piecewise
 * linear in z_e, so it is best at a bound of z_e or where a row meets one of its bounds.
 */
import { searchGain } from "../../../model/tolerances.js";
import type { Random } from "../../../random.js";
import type { Assignment } from "./assignment.js";

/** How often a whole-number extra takes a step by chance. */
const stepChance = 0.5;

export class ExtraMoves {
  private best = 0;
  private most = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly state: Assignment,
    private readonly random: Random,
  ) {}

  /** Is there an extra to move? */
  get any(): boolean {
    return this.state.costs.linking.length > 0;
  }

  /** Puts the change of some extra into the move, which is empty; false when the draw gave none. */
  propose(): boolean {
    const { state, random } = this;
    const { linking } = state.costs;
    const e = linking[random.integer(0, linking.length - 1)]!;
    const { model } = state.pool.lp;
    const isWhole = model.extraInteger[e] === 1;
    if (isWhole && random.chance(stepChance)) {
      const change = random.chance(0.5) ? 1 : -1;
      const z = state.z[e]! + change;
      if (z < 0 || z > model.extraUpper[e]!) return false;
      state.addExtra(e, change);
      return true;
    }
    this.search(e, isWhole);
    const change = this.best - state.z[e]!;
    if (Math.abs(change) <= searchGain) return false;
    state.addExtra(e, change);
    return true;
  }

  /** The value of z_e other than the present one that gains most. */
  private search(e: number, isWhole: boolean): void {
    const { state } = this;
    const { model, rowScale } = state.pool.lp;
    const { lower, upper } = state.costs;
    this.most = Number.NEGATIVE_INFINITY;
    this.best = state.z[e]!;
    this.consider(e, 0);
    if (Number.isFinite(model.extraUpper[e]!)) this.consider(e, model.extraUpper[e]!);
    for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++) {
      const r = model.extraRow[j]!;
      const b = model.extraCoef[j]! * rowScale[r]!;
      if (b === 0) continue;
      for (const bound of [lower[r]!, upper[r]!]) {
        if (!Number.isFinite(bound)) continue;
        const z = state.z[e]! + (bound - state.activity[r]!) / b;
        if (isWhole) {
          this.consider(e, Math.floor(z));
          this.consider(e, Math.ceil(z));
        } else this.consider(e, z);
      }
    }
  }

  private consider(e: number, z: number): void {
    const { state } = this;
    const change = z - state.z[e]!;
    const most = state.pool.lp.model.extraUpper[e]!;
    if (z < 0 || z > most || Math.abs(change) <= searchGain) return;
    state.addExtra(e, change);
    const gain = state.gain();
    state.drop();
    if (gain <= this.most) return;
    this.most = gain;
    this.best = z;
  }
}
