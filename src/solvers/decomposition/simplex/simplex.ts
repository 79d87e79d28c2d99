import type { Pieces } from "../../../model/pieces.js";
import {
  degenerateStep,
  harrisSlack,
  perturbation,
  pivotDoubt,
  simplexFeasibility,
} from "../../../model/tolerances.js";
import { Entering, type SimplexMode } from "./entering.js";
import type { Master } from "./master.js";
import { RatioTest } from "./ratio-test.js";

/** What a run of pivots ended with. `more`: its budget of pivots is used up. */
export type SimplexEnd = "optimal" | "unbounded" | "more" | "stuck";

/** Pivots between two looks at the clock. */
const stretch = 8;
/** Pivots between two factorisations. */
const refactorEvery = 64;
/** Times that bounds are perturbed before the smallest-index rule takes over. */
const perturbationLimit = 5;
/** Pivots without gain under that rule, so many and so many per row, after which rounding is to blame. */
const idleLimit = 1000;
const idlePerRow = 10;

/**
 * Primal simplex on the restricted master (see `Master`). Every basic variable may be out of its
 * bounds at `weight` per unit, so that any basis can start and no separate start-up is needed. Each
 * pivot is: effective costs → prices y (BTRAN) → entering column (largest reduced value) → α (FTRAN) →
 * long-step ratio test → update. On a stall the row bounds are moved apart by small distinct amounts,
 * which makes every basis non-degenerate; they are set back at the optimum of the whole model, not
 * before, for without them the same stall would come back in every round. If that does not help
 * either, the rule of Bland (1977) ends it. Nothing is allocated per pivot.
 */
export class Simplex {
  /** Prices, mode, weights, and the choice of the entering variable. */
  readonly entering: Entering;
  pivots = 0;
  /** Passes over all options, which `priceAll` counts. */
  pricings = 0;
  private readonly alpha: Float64Array;
  private readonly ratio: RatioTest;
  private idle = 0;
  private perturbed = false;
  private perturbations = 0;
  /** Bounds have moved: x must be computed anew. */
  private stale = false;

  constructor(readonly master: Master) {
    this.entering = new Entering(master);
    this.alpha = new Float64Array(master.m);
    this.ratio = new RatioTest(master);
  }

  /** Pivots until optimal, at most `budget` times. The basis must be factorised (`master.refactor`). */
  *run(budget: number): Pieces<SimplexEnd> {
    const { master } = this;
    this.entering.makeRoom();
    const { entering } = this;
    for (let n = 0; n < budget; n++) {
      if (this.stale || master.factor.updates >= refactorEvery) this.refresh();
      entering.computePrices();
      if (!entering.choose()) {
        if (master.factor.updates > 0) this.refresh();
        else if (!entering.anyBanned) return "optimal";
        else if (this.perturbations < perturbationLimit) this.perturb();
        else return "stuck";
        continue;
      }
      if (this.isStuck()) return "stuck";
      this.computeAlpha();
      if (!this.pivot()) {
        if (master.factor.updates === 0) return "unbounded";
        this.refresh();
      }
      if (n % stretch === stretch - 1) yield;
    }
    return "more";
  }

  /** Sum of all violations of the basic variables beyond their guards; 0 when the basis is feasible. */
  violation(): number {
    const { m, basic, x, lower, upper, slack, columns, slotHead } = this.master;
    let sum = 0;
    for (let p = 0; p < m; p++) {
      const v = basic[p]!;
      if (v < lower.length) {
        sum += beyond(lower[v]! - x[p]!, slack[v]!) + beyond(x[p]! - upper[v]!, slack[v]!);
        continue;
      }
      sum += beyond(-x[p]!, simplexFeasibility);
      const s = columns.slot[v - m]!;
      if (slotHead[s] === p) sum += beyond(-this.master.keyValue(s), simplexFeasibility);
    }
    return sum;
  }

  /** Forgets stalls; to be called when the mode changes. */
  reset(mode: SimplexMode): void {
    const { entering } = this;
    entering.mode = mode;
    if (mode === "phase1") {
      entering.rowWeight.fill(1);
      entering.weight = 1;
    }
    entering.bland = false;
    this.idle = 0;
    this.perturbations = 0;
  }

  private refresh(): void {
    this.stale = false;
    this.master.refactor();
    this.entering.liftBans();
  }

  private computeAlpha(): void {
    const { alpha, master } = this;
    alpha.fill(0);
    master.scatter(this.entering.variable, 1, alpha);
    master.factor.ftran(alpha);
  }

  private enteringSlot(): number {
    const { m, columns } = this.master;
    const { variable } = this.entering;
    return variable < m ? -1 : columns.slot[variable - m]!;
  }

  /** One pivot; false when nothing limits the step. */
  private pivot(): boolean {
    const { master, ratio, alpha } = this;
    const { variable, direction, gain } = this.entering;
    ratio.run(alpha, this.enteringSlot(), this.entering);
    const flip = this.flipDistance(variable);
    if (ratio.leaving < 0 && flip === Number.POSITIVE_INFINITY) return false;
    if (ratio.leaving >= 0 && ratio.step < flip && this.isDoubtful()) return true;
    const flips = ratio.leaving < 0 || flip <= ratio.step;
    const step = flips ? flip : ratio.step;
    this.pivots++;
    ratio.pass(step, flips);
    this.move(direction * step);
    // A step that the Harris slack can undo is none: two bases would follow each other for ever.
    this.watchProgress(step > harrisSlack ? step * gain : 0);
    if (flips) {
      master.atUpper[variable] = 1 - master.atUpper[variable]!;
      return true;
    }
    const from = this.enteringValue();
    master.piece[variable] = this.enteringPiece();
    if (ratio.leaving < master.m) this.leaveAt(ratio.leaving, from + direction * step);
    else this.leaveKey(ratio.leaving - master.m, from + direction * step);
    return true;
  }

  /** How far the entering variable may go until its other bound. */
  private flipDistance(v: number): number {
    const { lower, upper, atUpper } = this.master;
    if (v >= lower.length) return Number.POSITIVE_INFINITY;
    const outward = (atUpper[v] === 1) === this.entering.direction > 0;
    return outward || lower[v] === upper[v] ? Number.POSITIVE_INFINITY : upper[v]! - lower[v]!;
  }

  private enteringValue(): number {
    const { lower, upper, atUpper } = this.master;
    const v = this.entering.variable;
    if (v >= lower.length) return 0;
    return atUpper[v] === 1 ? upper[v]! : lower[v]!;
  }

  /** Beyond its bound if it enters outwards. */
  private enteringPiece(): number {
    const { lower, upper, atUpper } = this.master;
    const v = this.entering.variable;
    if (v >= lower.length) return 0;
    const outward = (atUpper[v] === 1) === this.entering.direction > 0 || lower[v] === upper[v];
    return outward ? this.entering.direction : 0;
  }

  /** A pivot that is small beside its column waits for fresh factors; if they are fresh, for others. */
  private isDoubtful(): boolean {
    const { alpha, ratio, master } = this;
    let largest = 1;
    for (let p = 0; p < alpha.length; p++) largest = Math.max(largest, Math.abs(alpha[p]!));
    if (Math.abs(ratio.rate) > pivotDoubt * largest) return false;
    if (master.factor.updates > 0) master.refactor();
    else this.entering.ban();
    return true;
  }

  private move(t: number): void {
    const { alpha } = this;
    const { x } = this.master;
    if (t !== 0) for (let p = 0; p < x.length; p++) x[p] = x[p]! - t * alpha[p]!;
  }

  private leaveAt(p: number, value: number): void {
    const { master, ratio } = this;
    const v = master.basic[p]!;
    master.unlink(p);
    master.drop(v);
    if (v < master.lower.length) master.atUpper[v] = ratio.toUpper ? 1 : 0;
    master.factor.replace(p, this.alpha);
    master.place(p, this.entering.variable, value);
  }

  /** The key of a slot leaves: the set's largest other basic column becomes key, or the entering one. */
  private leaveKey(s: number, value: number): void {
    const { master, alpha, ratio, entering } = this;
    const { variable } = entering;
    const { m, slotHead, slotKey, next, x, basic } = master;
    const oldKey = m + slotKey[s]!;
    let k = slotHead[s]!;
    if (k < 0) {
      master.drop(oldKey);
      master.setKey(s, variable - m);
      return;
    }
    for (let p = k; p >= 0; p = next[p]!) if (x[p]! > x[k]!) k = p;
    master.factor.swapKey(k, slotHead[s]!, next);
    master.unlink(k);
    master.drop(oldKey);
    master.setKey(s, basic[k]! - m);
    alpha[k] = ratio.rate * entering.direction;
    master.factor.replace(k, alpha);
    master.place(k, variable, value);
  }

  /** Counts pivots without gain; on a stall perturbs, and in the end goes over to Bland's rule. */
  private watchProgress(gained: number): void {
    if (gained > degenerateStep) {
      this.idle = 0;
      return;
    }
    const patience = 30 + (this.master.factor.count >> 1);
    if (++this.idle < patience || this.entering.bland) return;
    this.idle = 0;
    if (this.perturbations < perturbationLimit) this.perturb();
    else this.entering.bland = true;
  }

  private isStuck(): boolean {
    return this.entering.bland && this.idle > idleLimit + idlePerRow * this.master.m;
  }

  private perturb(): void {
    const { m, lower, upper } = this.master;
    this.perturbations++;
    this.perturbed = true;
    for (let r = 0; r < m; r++) {
      lower[r]! -= spread(r, 2 * this.perturbations) * Math.max(1, Math.abs(lower[r]!));
      upper[r]! += spread(r, 2 * this.perturbations + 1) * Math.max(1, Math.abs(upper[r]!));
    }
    this.stale = true;
  }

  /** Sets perturbed bounds back; false when they were not. */
  restoreBounds(): boolean {
    if (!this.perturbed) return false;
    this.perturbed = false;
    this.idle = 0;
    this.master.resetBounds();
    this.master.refactor();
    return true;
  }
}

/** A violation, if it is more than its guard. */
function beyond(excess: number, guard: number): number {
  return excess > guard ? excess : 0;
}

/** A fixed number in (1, 2) · perturbation for each row. */
function spread(r: number, salt: number): number {
  const mixed = Math.imul((r + 1) ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b) >>> 8;
  return perturbation * (1 + mixed / 0x1000000);
}
