/**
 * The last plans that the local search ended with. Where they agree they are mostly right; where they
 * differ, the best plan made of their choices is better by far than any of them: path relinking (Glover
 * 1998; Yagiura, Ibaraki & Glover 2006) with a core problem in place of a path (Rothberg 2007). The
 * relaxation counts as one of them (Danna, Rothberg & Le Pape 2005).
 */
import { type Pieces, unitRanges } from "../../../model/pieces.js";
import { integrality } from "../../../model/tolerances.js";
import type { Incumbent } from "./incumbent.js";
import { bestOf } from "./near-options.js";
import { type OptionPool, poolOf } from "./option-pool.js";

/** Plans kept: the latest. */
const mostPlans = 6;

export class Elite {
  /** Option of each unit in each plan (−1: stays). */
  private readonly plans: Int32Array[] = [];

  /** Adds a plan: the option of each unit. */
  add(choice: Int32Array): void {
    this.plans.push(choice.slice());
    if (this.plans.length > mostPlans) this.plans.shift();
  }

  /** What the units do in these plans, in the present one and in the relaxation, as candidates. */
  *union({ reduced, relaxed, choice }: Incumbent): Pieces<OptionPool> {
    const { model } = reduced.lp;
    const start = new Int32Array(model.unitCount + 1);
    const option: number[] = [];
    const regret: number[] = [];
    const addUnit = (i: number): void => {
      const choices = new Set([choice[i]!, ...this.plans.map((plan) => plan[i]!)]);
      for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++)
        if (relaxed.values[o]! > integrality) choices.add(o);
      const best = bestOf(reduced, i, reduced.unit(i));
      const worth = (o: number): number => (o < 0 ? 0 : reduced.out[o - model.unitStart[i]!]!);
      const sorted = [...choices].sort((a, b) => worth(b) - worth(a) || a - b);
      for (const o of sorted) {
        option.push(o);
        regret.push(best - worth(o));
      }
      start[i + 1] = option.length;
    };
    for (const [from, to] of unitRanges(model)) {
      for (let i = from; i < to; i++) addUnit(i);
      yield;
    }
    const near = { start, option: Int32Array.from(option), regret: Float64Array.from(regret) };
    return yield* poolOf(reduced.lp, near);
  }
}
