import { type Pieces, unitRanges } from "../../../model/pieces.js";
import type { ScaledModel } from "../scaled-model.js";
import type { Curvature } from "./curvature.js";
import { newCurvature, type SmoothedDual } from "./smoothed-dual.js";

/** Steps of one stage at most. */
const stepLimit = 30;
/** Largest and smallest trust radius, in γ. */
const longestStep = 16;
const shortestStep = 1e-3;
/** Actual by predicted decrease: where the radius falls, where it grows, and what a step must have. */
const poorRatio = 0.25;
const goodRatio = 0.7;
const leastRatio = 1e-3;
/** λ at which a search for the step begins, how far it may fall from step to step, and its end. */
const firstLambda = 1e-4;
const lambdaFall = 64;
const lastLambda = 1e12;
/** Least damping, relative to the floor: keeps the matrix regular. */
const leastDamping = 2 ** -30;
/** The floor, relative to the size of a row: no curvature counts as less. */
const floorPart = 0.01;
/** Times that prices are stopped at 0 within one step. */
const stopLimit = 20;

/**
 * Semismooth Newton (Qi & Sun 1993) with Levenberg-Marquardt damping on the smoothed dual, for one γ:
 *
 *   (H_FF + λ diag(H_rr + floor_r)) p = −g,   F = rows that may move
 *
 * At y_r = 0 the price of a ranged row has a kink (its side chooses the bound) and that of a one-sided
 * row ends; there it moves only if the one-sided derivative says so. Prices that would cross 0 stop at 0
 * and the system is solved again for the others. λ follows the ratio of actual to predicted decrease.
 * A stage ends when the next step is small beside γ; that last step is taken without a check.
 */
export class Newton {
  readonly y: Float64Array;
  private lambda = firstLambda;
  private length = Number.NaN;
  /** Passes over the units so far. */
  passes = 0;
  private readonly trial: Float64Array;
  private readonly p: Float64Array;
  private readonly g: Float64Array;
  private readonly floor: Float64Array;
  private readonly free: Int32Array;
  private readonly damping: Float64Array;
  private readonly product: Float64Array;
  private readonly rhs: Float64Array;
  private activity: Float64Array;
  private curvature: Curvature;
  private inner = Number.NaN;

  constructor(
    private readonly dual: SmoothedDual,
    start: Float64Array,
    /** Trust radius: the longest step allowed, in γ; goes over from stage to stage. */
    public radius: number,
  ) {
    const { m } = dual;
    this.y = start;
    this.trial = new Float64Array(m);
    this.p = new Float64Array(m);
    this.g = new Float64Array(m);
    this.free = new Int32Array(m);
    this.damping = new Float64Array(m);
    this.product = new Float64Array(m);
    this.rhs = new Float64Array(m);
    this.activity = new Float64Array(m);
    this.curvature = newCurvature(m);
    this.floor = floors(dual.values.lp);
  }

  /** Minimises L_γ roughly, from the present y. @param accuracy the stage ends when |p| ≤ accuracy · γ */
  *stage(gamma: number, accuracy: number, range: number): Pieces<boolean> {
    const { y, trial, p } = this;
    const origin = y.slice();
    yield* this.evaluate(y, gamma);
    this.keep();
    let value = this.valueAt(y);
    for (let n = 0; n < stepLimit; n++) {
      const decrease = yield* this.solveWithin(this.radius * gamma);
      if (!(decrease > 0)) return true;
      const longest = this.length;
      for (let r = 0; r < p.length; r++) trial[r] = y[r]! + p[r]!;
      if (this.residual() <= accuracy && longest <= gamma) {
        y.set(trial);
        return true;
      }
      yield* this.evaluate(trial, gamma);
      const next = this.dual.inner + this.rowTerms(trial);
      const ratio = (value - next) / decrease;
      if (ratio < poorRatio) this.radius = Math.max((0.3 * longest) / gamma, shortestStep);
      else if (ratio > goodRatio && longest > 0.5 * this.radius * gamma)
        this.radius = Math.min(longestStep, this.radius * 2);
      if (ratio > leastRatio) {
        y.set(trial);
        this.keep();
        value = next;
        if (distance(y, origin) > range) return false;
      }
    }
    return true;
  }

  /** Finds p with |p| ≤ radius by raising λ from nearly 0; returns the predicted decrease. */
  private *solveWithin(radius: number): Pieces<number> {
    this.lambda = Math.max(firstLambda, this.lambda / lambdaFall);
    for (;;) {
      const decrease = yield* this.solve();
      this.length = 0;
      for (let r = 0; r < this.p.length; r++)
        this.length = Math.max(this.length, Math.abs(this.p[r]!));
      if ((decrease > 0 && this.length <= radius) || this.lambda > lastLambda) return decrease;
      this.lambda *= decrease > 0 ? Math.min(lambdaFall, Math.max(2, this.length / radius)) : 8;
    }
  }

  /** One pass at prices y: value, activities and H into the buffers of `dual`. */
  private *evaluate(y: Float64Array, gamma: number): Pieces<void> {
    const { dual } = this;
    dual.begin(y, gamma);
    for (const [from, to] of unitRanges(dual.values.lp.model)) {
      dual.addUnits(from, to);
      yield;
    }
    dual.finish(y);
    this.passes++;
  }

  /** Keeps the last pass as the present point (the buffers are swapped). */
  private keep(): void {
    const { dual } = this;
    this.inner = dual.inner;
    [this.activity, dual.activity] = [dual.activity, this.activity];
    [this.curvature, dual.curvature] = [dual.curvature, this.curvature];
  }

  private valueAt(y: Float64Array): number {
    return this.inner + this.rowTerms(y);
  }

  private rowTerms(y: Float64Array): number {
    const { lower, upper } = this.dual.values.lp;
    let sum = 0;
    for (let r = 0; r < y.length; r++)
      if (y[r] !== 0) sum += y[r]! * (y[r]! > 0 ? upper[r]! : lower[r]!);
    return sum;
  }

  /** Finds p; returns the predicted decrease. */
  private *solve(): Pieces<number> {
    const { y, p, g, free, activity } = this;
    const { lower, upper } = this.dual.values.lp;
    p.fill(0);
    let count = 0;
    for (let r = 0; r < y.length; r++) {
      const down = lower[r]! - activity[r]!;
      const up = upper[r]! - activity[r]!;
      g[r] = y[r]! > 0 ? up : y[r]! < 0 ? down : up < 0 ? up : Math.max(down, 0);
      if (y[r] !== 0 || g[r] !== 0 || lower[r] === upper[r]) free[count++] = r;
    }
    for (let round = 0; round < stopLimit && count > 0; round++) {
      yield* this.solveFree(count);
      const kept = this.stopAtZero(count);
      if (kept === count) break;
      count = kept;
    }
    return this.predicted();
  }

  /** Solves for the first `count` free rows, the others' p being given. */
  private *solveFree(count: number): Pieces<void> {
    const { free, curvature, floor, g, p, rhs, lambda, damping, product, trial } = this;
    curvature.multiply(p, product);
    for (let a = 0; a < count; a++) {
      const r = free[a]!;
      damping[r] = lambda * (curvature.diagonal(r) + floor[r]!) + leastDamping * floor[r]!;
      rhs[a] = -g[r]! - product[r]!;
    }
    yield* curvature.solve(free, count, damping, rhs);
    for (let a = 0; a < count; a++) trial[a] = rhs[a]!;
  }

  /** Takes the solution over, except where it crosses 0: there p leads to 0 and the row is fixed. */
  private stopAtZero(count: number): number {
    const { free, trial, p, y, g } = this;
    const { lower, upper } = this.dual.values.lp;
    let kept = 0;
    let crossed = false;
    for (let a = 0; a < count; a++) {
      const r = free[a]!;
      const equal = lower[r] === upper[r];
      const crosses = y[r] === 0 ? trial[a]! * g[r]! > 0 : y[r]! * (y[r]! + trial[a]!) < 0;
      if (!equal && crosses) {
        p[r] = -y[r]!;
        crossed = true;
      } else free[kept++] = r;
    }
    if (!crossed) {
      for (let a = 0; a < count; a++) p[free[a]!] = trial[a]!;
      return count;
    }
    return kept;
  }

  /** Largest violated or slack activity of a row that may move, relative to its size. */
  private residual(): number {
    let worst = 0;
    for (let r = 0; r < this.g.length; r++)
      if (Number.isFinite(this.g[r]!))
        worst = Math.max(worst, Math.abs(this.g[r]!) / this.floor[r]! / 100);
    return worst;
  }

  /** −(gᵀp + ½ pᵀHp) */
  private predicted(): number {
    const { p, g, curvature, product } = this;
    curvature.multiply(p, product);
    let change = 0;
    for (let r = 0; r < p.length; r++)
      if (p[r] !== 0) change += p[r]! * (g[r]! + 0.5 * product[r]!);
    return -change;
  }
}

/** Least curvature of each row: about its size, values being about 1. */
function floors({ lower, upper }: ScaledModel): Float64Array {
  return Float64Array.from(lower, (l, r) => {
    const low = Number.isFinite(l) ? Math.abs(l) : 0;
    const high = Number.isFinite(upper[r]!) ? Math.abs(upper[r]!) : 0;
    return floorPart * (1 + Math.max(low, high));
  });
}

function distance(a: Float64Array, b: Float64Array): number {
  let largest = 0;
  for (let r = 0; r < a.length; r++) largest = Math.max(largest, Math.abs(a[r]! - b[r]!));
  return largest;
}
