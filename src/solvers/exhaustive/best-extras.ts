/**
 * The best extras when every option is decided: an LP in the extras, and branching on those that must
 * be whole. Few extras, so each node is a solve of its own, with scale factors of the extras alone.
 *
 *   (1) maximise σ Σ w_e z_e   subject to   L_r − a_r ≤ Σ b_re z_e ≤ U_r − a_r,   lo_e ≤ z_e ≤ up_e
 *
 * with a_r the activity of the options.
 */

import type { Activity } from "../../model/activity.js";
import type { ModelArrays } from "../../model/linear-model.js";
import { ModelBuilder } from "../../model/model-builder.js";
import type { Pieces } from "../../model/pieces.js";
import { isInteger, summation } from "../../model/tolerances.js";
import { extraColumn } from "./columns.js";
import { relaxProved } from "./relax-proved.js";

/** Values of all extras; null where there are none; undefined where the search did not end. */
export type BestExtras = Float64Array | null | undefined;

/** What the options do, by row, and how large its terms are. */
type Used = Pick<Activity, "rows" | "largestTerm">;

/** Solves of LPs for one set of options. */
const mostSolves = 200;

export class ExtraSearch {
  private readonly template: ModelArrays;

  constructor(private readonly model: ModelArrays) {
    const { extraCount, extraValue, extraUpper, rowCount, sense } = model;
    const builder = new ModelBuilder("extras", sense);
    for (let r = 0; r < rowCount; r++) builder.row({ name: `${r}` });
    for (let e = 0; e < extraCount; e++) {
      const { rows, coefficients } = extraColumn(model, e);
      const entries = rows.map((row, k) => [row, coefficients[k]!] as const);
      builder.extra(`${e}`, extraValue[e]!, extraUpper[e]!, false, entries);
    }
    this.template = builder.build();
  }

  /** @param activity of the options */
  *best(activity: Used): Pieces<BestExtras> {
    const { extraCount, extraUpper, extraInteger, extraValue, sense } = this.model;
    const sigma = sense === "maximise" ? 1 : -1;
    const worthOf = (z: Float64Array): number =>
      z.reduce((sum, value, e) => sum + sigma * extraValue[e]! * value, 0);
    const firstUpper = extraUpper.map((u, e) =>
      extraInteger[e] === 1 && Number.isFinite(u) ? Math.floor(u) : u,
    );
    const open = [{ lower: new Float64Array(extraCount), upper: firstUpper }];
    let best: Float64Array | null = null;
    for (let solves = 0; open.length > 0; solves++) {
      const { lower, upper } = open.pop()!;
      if (solves > mostSolves) return undefined;
      const z = yield* this.relaxed(activity, lower, upper);
      if (z === undefined) return undefined;
      if (z === null || (best !== null && worthOf(z) <= worthOf(best))) continue;
      let split = this.fraction(z, isInteger);
      if (split < 0) {
        const whole = yield* this.rounded(activity, z, lower, upper);
        if (whole === undefined) return undefined;
        if (whole !== null && (best === null || worthOf(whole) > worthOf(best))) best = whole;
        // What is whole but for rounding may round to worse or to nothing: 1e-7 times 1e8 is not 0.
        if (whole !== null && worthOf(whole) >= worthOf(z)) continue;
        split = this.fraction(z, Number.isInteger);
      }
      const below = upper.slice();
      below[split] = Math.floor(z[split]!);
      const above = lower.slice();
      above[split] = Math.ceil(z[split]!);
      open.push({ lower, upper: below }, { lower: above, upper });
    }
    return best;
  }

  /** The same where those that must be whole are as given. */
  *fixed(activity: Used, z: ArrayLike<number>): Pieces<BestExtras> {
    const { extraInteger, extraUpper } = this.model;
    const isWhole = (e: number): boolean => extraInteger[e] === 1;
    const lower = extraUpper.map((_, e) => (isWhole(e) ? z[e]! : 0));
    const upper = extraUpper.map((u, e) => (isWhole(e) ? z[e]! : u));
    return yield* this.relaxed(activity, lower, upper);
  }

  /** The first extra that must be whole and is not, −1 when there is none. */
  private fraction(z: Float64Array, isWhole: (value: number) => boolean): number {
    return z.findIndex((value, e) => this.model.extraInteger[e] === 1 && !isWhole(value));
  }

  /** Whole numbers made exact; the others follow. */
  private *rounded(
    activity: Used,
    z: Float64Array,
    lower: Float64Array,
    upper: Float64Array,
  ): Pieces<BestExtras> {
    const { extraInteger } = this.model;
    if (this.fraction(z, Number.isInteger) < 0) return z;
    const near = z.map(Math.round);
    const low = lower.map((value, e) => (extraInteger[e] === 1 ? near[e]! : value));
    const up = upper.map((value, e) => (extraInteger[e] === 1 ? near[e]! : value));
    return yield* this.relaxed(activity, low, up);
  }

  /** Equation (1) without whole numbers. */
  private *relaxed(activity: Used, lower: Float64Array, upper: Float64Array): Pieces<BestExtras> {
    const { rowLower, rowUpper, extraCount } = this.model;
    if (upper.some((u, e) => u < lower[e]!)) return null;
    const used = activity.rows.slice();
    const largest = activity.largestTerm.slice();
    for (let e = 0; e < extraCount; e++)
      for (let j = this.template.extraStart[e]!; j < this.template.extraStart[e + 1]!; j++) {
        const r = this.template.extraRow[j]!;
        const term = this.template.extraCoef[j]! * lower[e]!;
        used[r]! += term;
        largest[r] = Math.max(largest[r]!, Math.abs(term));
      }
    // Of a bound that is used up rounding may be left, which is nothing.
    const left = (bound: number, r: number): number => {
      const rest = bound - used[r]!;
      const size = Number.isFinite(bound) ? Math.max(Math.abs(bound), largest[r]!) : 0;
      return Math.abs(rest) <= summation * size ? 0 : rest;
    };
    const { claim, values } = yield* relaxProved({
      ...this.template,
      rowLower: rowLower.map(left),
      rowUpper: rowUpper.map(left),
      extraUpper: upper.map((u, e) => u - lower[e]!),
    });
    if (claim === "infeasible") return null;
    if (claim !== "optimal" || values === undefined) return undefined;
    return values.map((value, e) => Math.min(upper[e]!, lower[e]! + value));
  }
}
