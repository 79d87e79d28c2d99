/**
 * Unit prices for a packing proof (`packed-bound.ts`) by coordinate ascent. As a function of one u_i the
 * bound is u_i + Σ_k max(0, p_k − u_i), p_k being what unit i would add to knapsack k; it is least
 * anywhere between the second largest p_k and the largest (nothing besides counting as 0), and the
 * middle is taken. The p_k come from the tables of all knapsacks at once, so that each step is exact and the bound never gets worse:
 * the sequential passes of Kolmogorov 2006 (TRW-S), with knapsacks in place of trees.
 */
import type { ModelArrays } from "../../../model/linear-model.js";
import type { Gain } from "../../../model/packing/knapsack.js";
import type { Pieces } from "../../../model/pieces.js";
import type { PackingProblem } from "./packing-problem.js";
import { Passage } from "./packing-tables.js";

/** Passes at most, and the part of the distance that one has to gain. */
const mostPasses = 12;
const worthAnother = 0.004;
/** Units between two looks at the clock. */
const burst = 16;

/** Regret of each near option under a packing, and of staying; what has more than the distance is out. */
export interface PackingRegrets {
  readonly option: Float64Array;
  readonly stay: Float64Array;
}

export class PackingAscent {
  readonly unitPrices: Float64Array;
  /** σ · (bound − offset) of the last pass. */
  value = Number.POSITIVE_INFINITY;
  private readonly gain: Gain;
  /** Knapsacks of unit i and its place in them: at[i] … at[i+1]−1. */
  private readonly at: Int32Array;
  private readonly knapsack: Int32Array;
  private readonly nth: Int32Array;
  private readonly passages: readonly Passage[];

  constructor(
    private readonly model: ModelArrays,
    private readonly problem: PackingProblem,
  ) {
    this.unitPrices = problem.unitPrices.slice();
    this.passages = problem.knapsacks.map((knapsack) => new Passage(knapsack));
    const { worth } = problem;
    const u = this.unitPrices;
    this.gain = (o, i) => worth[o]! - u[i]!;
    const lists: [number, number][][] = Array.from({ length: model.unitCount }, () => []);
    problem.knapsacks.forEach(({ units }, k) => {
      units.forEach((i, n) => {
        lists[i]!.push([k, n]);
      });
    });
    this.at = new Int32Array(model.unitCount + 1);
    for (let i = 0; i < lists.length; i++) this.at[i + 1] = this.at[i]! + lists[i]!.length;
    this.knapsack = Int32Array.from(lists.flat(), ([k]) => k);
    this.nth = Int32Array.from(lists.flat(), ([, n]) => n);
  }

  /** Passes until one gains too little of the distance. */
  *run(distance: number): Pieces<void> {
    for (let pass = 0; pass < mostPasses; pass++) {
      const before = this.value;
      yield* this.pass(pass % 2 === 1, (i) => this.choosePrice(i));
      if (before - this.value < worthAnother * distance) break;
    }
  }

  /** What each choice costs of the bound of the last prices. */
  *regrets(): Pieces<PackingRegrets> {
    const option = new Float64Array(this.model.optionCount).fill(Number.POSITIVE_INFINITY);
    const stay = new Float64Array(this.model.unitCount);
    yield* this.pass(false, (i) => this.regretsOf(i, option, stay));
    return { option, stay };
  }

  /** Goes through all units with the tables of all their knapsacks. */
  private *pass(backwards: boolean, look: (i: number) => void): Pieces<void> {
    const { problem, gain, model, at, knapsack, unitPrices, passages } = this;
    for (const passage of passages) yield* passage.begin(gain, backwards);
    for (let step = 0; step < model.unitCount; step++) {
      const i = backwards ? model.unitCount - 1 - step : step;
      look(i);
      for (let j = at[i]!; j < at[i + 1]!; j++) passages[knapsack[j]!]!.pass(gain);
      if (step % burst === 0) yield;
    }
    let value = problem.base;
    for (let i = 0; i < model.unitCount; i++) value += Math.max(unitPrices[i]!, problem.free[i]!);
    for (const { best } of passages) value += best;
    this.value = value;
  }

  private choosePrice(i: number): void {
    const { at, model, problem, unitPrices } = this;
    let first = Math.max(problem.free[i]!, model.mustAct[i] === 1 ? Number.NEGATIVE_INFINITY : 0);
    let second = Number.NEGATIVE_INFINITY;
    for (let j = at[i]!; j < at[i + 1]!; j++) {
      const { none, best } = this.marginals(j);
      // A unit that cannot but be in this one: its price is paid and taken back.
      if (none === Number.NEGATIVE_INFINITY) return;
      const adds = best + unitPrices[i]! - none;
      if (adds > first) [first, second] = [adds, first];
      else if (adds > second) second = adds;
    }
    if (second === Number.NEGATIVE_INFINITY) return;
    const middle = Math.max(problem.least[i]!, (first + second) / 2);
    unitPrices[i] = model.mustAct[i] === 1 ? middle : Math.max(0, middle);
  }

  /** The best packing of the j-th knapsack without the unit, and with it. */
  private marginals(j: number): { none: number; best: number } {
    const { start, option, units } = this.problem.knapsacks[this.knapsack[j]!]!;
    const passage = this.passages[this.knapsack[j]!]!;
    const n = this.nth[j]!;
    let none = Number.NEGATIVE_INFINITY;
    let best = Number.NEGATIVE_INFINITY;
    for (let k = start[n]!; k < start[n + 1]!; k++) {
      const o = option[k]!;
      if (o < 0) none = passage.with(k);
      else best = Math.max(best, passage.with(k) + this.gain(o, units[n]!));
    }
    return { none, best };
  }

  private regretsOf(i: number, regret: Float64Array, stay: Float64Array): void {
    const { at, model, problem, unitPrices, knapsack, nth, passages } = this;
    const { knapsacks, home, worth, free } = problem;
    const extra = Math.max(0, free[i]! - unitPrices[i]!);
    // What is lost where the unit is in none of its knapsacks.
    let left = extra;
    const lost: number[] = [];
    const best: number[] = [];
    for (let j = at[i]!; j < at[i + 1]!; j++) {
      const { none, best: taken } = this.marginals(j);
      const most = Math.max(none, taken);
      best.push(most);
      lost.push(most - none);
      left += most - none;
    }
    stay[i] = left + unitPrices[i]!;
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++)
      if (home[o] === -1) regret[o] = left - (worth[o]! - unitPrices[i]!);
    for (let j = at[i]!; j < at[i + 1]!; j++) {
      const { start, option } = knapsacks[knapsack[j]!]!;
      const passage = passages[knapsack[j]!]!;
      const n = nth[j]!;
      const others = left - lost[j - at[i]!]!;
      for (let k = start[n]!; k < start[n + 1]!; k++) {
        const o = option[k]!;
        if (o < 0) continue;
        const own = best[j - at[i]!]! - passage.with(k) - this.gain(o, i);
        // Where it is in no other knapsack by force, ∞ − ∞ is no number: nothing is known.
        regret[o] = Number.isNaN(own + others) ? 0 : own + others;
      }
    }
  }
}
