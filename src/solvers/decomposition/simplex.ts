import {
  degenerateStep,
  perturbation,
  pivotDoubt,
  simplexFeasibility,
  simplexOptimality,
} from "../../model/tolerances.js";
import { grown } from "./columns.js";
import { type Master, nonbasic } from "./master.js";
import { RatioTest } from "./ratio-test.js";

/** What a run of pivots ended with. `more`: its budget of pivots is used up. */
export type SimplexEnd = "optimal" | "unbounded" | "more" | "stuck";

/**
 *   elastic  maximise value − weight · (sum of violations)
 *   phase1   minimise the sum of violations alone
 *   hard     maximise value; what is within its bounds stays there
 */
export type SimplexMode = "elastic" | "phase1" | "hard";

/** Columns kept between two full pricings, and the least gain of those, relative to the best. */
const hotLimit = 64;
const hotShare = 0.4;
/** Pivots between two factorisations. */
const refactorEvery = 64;
/** Times that bounds are perturbed before the smallest-index rule takes over. */
const perturbationLimit = 5;

/**
 * Primal simplex on the restricted master (see `Master`). Every basic variable may be out of its
 * bounds at `weight` per unit, so that any basis can start and no separate start-up is needed. Each
 * pivot is: effective costs → prices y (BTRAN) → entering column (largest reduced value) → α (FTRAN) →
 * long-step ratio test → update. On a stall the row bounds are moved apart by small distinct amounts,
 * which makes every basis non-degenerate; they are set back at the optimum. If that does not help
 * either, the rule of Bland (1977) ends it. Nothing is allocated per pivot.
 */
export class Simplex {
  /** Prices at the last basis, one per row (scaled). */
  readonly y: Float64Array;
  /** Reduced value that the key's violation adds, per slot. */
  bonus = new Float64Array(32);
  pivots = 0;
  mode: SimplexMode = "elastic";
  /** Cost of a violation per unit: by row, and of extras and options. */
  readonly rowWeight: Float64Array;
  weight = 1;
  optimality = simplexOptimality;
  private readonly alpha: Float64Array;
  private readonly ratio: RatioTest;
  private reduced = new Float64Array(64);
  private banned = new Uint8Array(64);
  private anyBanned = false;
  /** Columns that were attractive at the last full pricing, and how attractive they must be. */
  private readonly hot = new Int32Array(hotLimit);
  private hotCount = 0;
  private hotGain = 0;
  /** Reduced value of each slot's key, valid where its stamp is the present one. */
  private keyReduced = new Float64Array(32);
  private keyStamp = new Int32Array(32);
  private stamp = 0;
  private entering = -1;
  private gain = 0;
  private direction: 1 | -1 = 1;
  private idle = 0;
  private perturbed = false;
  private perturbations = 0;
  private bland = false;
  /** Bounds have moved: x must be computed anew. */
  private stale = false;

  constructor(readonly master: Master) {
    this.y = new Float64Array(master.m);
    this.rowWeight = new Float64Array(master.m).fill(1);
    this.alpha = new Float64Array(master.m);
    this.ratio = new RatioTest(master);
  }

  /** Pivots until optimal, at most `budget` times. The basis must be factorised (`master.refactor`). */
  run(budget: number): SimplexEnd {
    const { master } = this;
    this.makeRoom();
    for (let n = 0; n < budget; n++) {
      if (this.stale || master.factor.updates >= refactorEvery) this.refresh();
      this.computePrices();
      if (!this.chooseEntering()) {
        if (this.anyBanned || master.factor.updates > 0) {
          if (this.anyBanned && master.factor.updates === 0) return "stuck";
          this.refresh();
          continue;
        }
        if (!this.perturbed) return "optimal";
        this.restoreBounds();
        continue;
      }
      this.computeAlpha();
      if (!this.pivot()) {
        if (master.factor.updates === 0) return this.perturbed ? this.unperturbed() : "unbounded";
        this.refresh();
      }
    }
    return "more";
  }

  /** Sum of all violations of the basic variables beyond their guards; 0 when the basis is feasible. */
  violation(): number {
    const { m, basic, x, lower, upper, slack, columns, slotHead } = this.master;
    let sum = 0;
    const add = (excess: number, guard: number): void => {
      if (excess > guard) sum += excess;
    };
    for (let p = 0; p < m; p++) {
      const v = basic[p]!;
      if (v < lower.length) {
        add(lower[v]! - x[p]!, slack[v]!);
        add(x[p]! - upper[v]!, slack[v]!);
        continue;
      }
      add(-x[p]!, simplexFeasibility);
      const s = columns.slot[v - m]!;
      if (slotHead[s] === p) add(-this.master.keyValue(s), simplexFeasibility);
    }
    return sum;
  }

  /** Makes the violations that are left dearer; false when there are none of rows. */
  raiseWeights(): boolean {
    const { m, basic, x, lower, upper, slack } = this.master;
    let raised = false;
    for (let p = 0; p < m; p++) {
      const r = basic[p]!;
      if (r >= m) continue;
      if (x[p]! >= lower[r]! - slack[r]! && x[p]! <= upper[r]! + slack[r]!) continue;
      this.rowWeight[r]! *= 8;
      raised = true;
    }
    return raised;
  }

  /** Forgets stalls; to be called when columns or the mode changed. */
  reset(mode: SimplexMode): void {
    this.mode = mode;
    if (mode === "phase1") {
      this.rowWeight.fill(1);
      this.weight = 1;
    }
    this.idle = 0;
    this.bland = false;
    this.perturbations = 0;
  }

  private makeRoom(): void {
    const { columns, m } = this.master;
    this.reduced = grown(this.reduced, columns.count);
    this.bonus = grown(this.bonus, columns.slotCount);
    this.keyReduced = grown(this.keyReduced, columns.slotCount);
    this.keyStamp = grown(this.keyStamp, columns.slotCount);
    this.hotCount = 0;
    this.banned = grown(this.banned, m + columns.count);
  }

  private refresh(): void {
    this.stale = false;
    this.master.refactor();
    if (this.anyBanned) this.banned.fill(0);
    this.anyBanned = false;
  }

  private unperturbed(): SimplexEnd {
    this.restoreBounds();
    return "unbounded";
  }

  /** Effective costs by position, then y = B⁻ᵀ c. */
  private computePrices(): void {
    const { m, basic, lower, columns, slotHead, slotKey, piece } = this.master;
    const { y, bonus, weight, rowWeight } = this;
    const { cost, slot } = columns;
    const named = lower.length;
    const costs = this.mode === "phase1" ? 0 : 1;
    this.stamp++;
    bonus.fill(0, 0, columns.slotCount);
    for (let p = 0; p < m; p++) {
      const v = basic[p]!;
      if (v < named) continue;
      const s = slot[v - m]!;
      if (slotHead[s] === p) bonus[s] = -weight * piece[m + slotKey[s]!]!;
    }
    for (let p = 0; p < m; p++) {
      const v = basic[p]!;
      if (v < named) {
        y[p] = v < m ? -rowWeight[v]! * piece[v]! : costs * cost[v - m]! - weight * piece[v]!;
        continue;
      }
      const s = slot[v - m]!;
      y[p] = costs * (cost[v - m]! - cost[slotKey[s]!]!) - bonus[s]! - weight * piece[v]!;
    }
    this.master.factor.btran(y);
  }

  /** The variable with the largest gain (Bland: the first with any). */
  private chooseEntering(): boolean {
    this.entering = -1;
    this.gain = this.optimality;
    this.priceLogicals();
    if (!(this.bland && this.entering >= 0)) this.priceColumns();
    return this.entering >= 0;
  }

  private offer(v: number, gain: number, direction: 1 | -1): void {
    if (gain <= this.gain || this.banned[v] === 1) return;
    if (this.bland && this.entering >= 0) return;
    this.entering = v;
    this.gain = gain;
    this.direction = direction;
  }

  /** A logical's reduced value is y_r; past its bound it costs `weight`. */
  private priceLogicals(): void {
    const { m, position, atUpper, lower, upper } = this.master;
    const { y, rowWeight } = this;
    const hard = this.mode === "hard";
    for (let r = 0; r < m; r++) {
      if (position[r] !== nonbasic) continue;
      const d = y[r]!;
      const fixed = lower[r]! >= upper[r]!;
      const beyond = hard ? Number.POSITIVE_INFINITY : rowWeight[r]!;
      if (atUpper[r] === 1) {
        if (!fixed) this.offer(r, -d, -1);
        this.offer(r, d - beyond, 1);
        if (fixed) this.offer(r, -d - beyond, -1);
      } else {
        if (!fixed) this.offer(r, d, 1);
        this.offer(r, -d - beyond, -1);
        if (fixed) this.offer(r, d - beyond, 1);
      }
    }
  }

  /**
   * Multiple partial pricing: all columns are priced only when none of the hot ones, the best of the
   * last time, is attractive any more.
   */
  private priceColumns(): void {
    if (!this.bland && this.priceHot()) return;
    this.priceAllColumns();
  }

  /** Offers the hot columns; false when none is worth a pivot. */
  private priceHot(): boolean {
    const { hot } = this;
    if (this.entering < 0) this.gain = this.hotGain;
    let kept = 0;
    for (let h = 0; h < this.hotCount; h++) {
      const c = hot[h]!;
      if (this.offerColumn(c) >= this.hotGain) hot[kept++] = c;
    }
    this.hotCount = kept;
    if (this.entering >= 0) return true;
    this.gain = this.optimality;
    return false;
  }

  private priceAllColumns(): void {
    const { reduced, hot } = this;
    const { m, columns } = this.master;
    let best = 0;
    for (let c = 0; c < columns.count; c++) {
      const d = this.offerColumn(c);
      reduced[c] = d;
      if (d > best) best = d;
    }
    this.hotGain = Math.max(this.optimality, best * hotShare);
    this.hotCount = 0;
    for (let c = 0; c < columns.count && this.hotCount < hot.length; c++)
      if (reduced[c]! > this.hotGain && this.banned[m + c] === 0) hot[this.hotCount++] = c;
  }

  /** Offers column c if it is nonbasic; returns its gain. */
  private offerColumn(c: number): number {
    const { m, position, columns, slotKey, atUpper, upper } = this.master;
    if (position[m + c] !== nonbasic) return 0;
    const slot = columns.slot[c]!;
    if (slot >= 0) {
      const d = this.worth(c) - this.keyWorth(slot, slotKey[slot]!);
      if (d > this.gain) this.offer(m + c, d, 1);
      return d;
    }
    if (upper[m + c] === 0) return 0;
    const d = this.worth(c);
    if (atUpper[m + c] === 1) this.offer(m + c, -d, -1);
    else this.offer(m + c, d, 1);
    return Math.abs(d);
  }

  private keyWorth(slot: number, key: number): number {
    if (this.keyStamp[slot] !== this.stamp) {
      this.keyStamp[slot] = this.stamp;
      this.keyReduced[slot] = this.worth(key) + this.bonus[slot]!;
    }
    return this.keyReduced[slot]!;
  }

  /** Reduced value of column c at y. */
  private worth(c: number): number {
    const { start, row, coef, cost } = this.master.columns;
    const { y } = this;
    let w = this.mode === "phase1" ? 0 : cost[c]!;
    const end = start[c + 1]!;
    for (let e = start[c]!; e < end; e++) w -= coef[e]! * y[row[e]!]!;
    return w;
  }

  private computeAlpha(): void {
    const { alpha, master } = this;
    alpha.fill(0);
    master.scatter(this.entering, 1, alpha);
    master.factor.ftran(alpha);
  }

  private enteringSlot(): number {
    const { m, columns } = this.master;
    return this.entering < m ? -1 : columns.slot[this.entering - m]!;
  }

  /** One pivot; false when nothing limits the step. */
  private pivot(): boolean {
    const { master, ratio, alpha, direction, entering } = this;
    const slot = this.enteringSlot();
    ratio.run(alpha, direction, slot, this.gain, this.rowWeight, this.weight, this.mode === "hard");
    const flip = this.flipDistance(entering);
    if (ratio.leaving < 0 && flip === Number.POSITIVE_INFINITY) return false;
    if (ratio.leaving >= 0 && ratio.step < flip && this.isDoubtful()) return true;
    const step = ratio.leaving < 0 || flip <= ratio.step ? flip : ratio.step;
    this.pivots++;
    ratio.pass(step);
    this.move(direction * step);
    this.watchProgress(step * this.gain);
    if (step === flip) {
      master.atUpper[entering] = 1 - master.atUpper[entering]!;
      return true;
    }
    const from = this.enteringValue();
    master.piece[entering] = this.enteringPiece();
    if (ratio.leaving < master.m) this.leaveAt(ratio.leaving, from + direction * step);
    else this.leaveKey(ratio.leaving - master.m, from + direction * step);
    return true;
  }

  /** How far the entering variable may go until its other bound. */
  private flipDistance(v: number): number {
    const { lower, upper, atUpper } = this.master;
    if (v >= lower.length) return Number.POSITIVE_INFINITY;
    const outward = (atUpper[v] === 1) === this.direction > 0;
    return outward || lower[v] === upper[v] ? Number.POSITIVE_INFINITY : upper[v]! - lower[v]!;
  }

  private enteringValue(): number {
    const { lower, upper, atUpper } = this.master;
    const v = this.entering;
    if (v >= lower.length) return 0;
    return atUpper[v] === 1 ? upper[v]! : lower[v]!;
  }

  /** Beyond its bound if it enters outwards. */
  private enteringPiece(): number {
    const { lower, upper, atUpper } = this.master;
    const v = this.entering;
    if (v >= lower.length) return 0;
    const outward = (atUpper[v] === 1) === this.direction > 0 || lower[v] === upper[v];
    return outward ? this.direction : 0;
  }

  /** A pivot that is small beside its column waits for fresh factors; if they are fresh, for others. */
  private isDoubtful(): boolean {
    const { alpha, ratio, master } = this;
    let largest = 1;
    for (let p = 0; p < alpha.length; p++) largest = Math.max(largest, Math.abs(alpha[p]!));
    if (Math.abs(ratio.rate) > pivotDoubt * largest) return false;
    if (master.factor.updates > 0) master.refactor();
    else {
      this.banned[this.entering] = 1;
      this.anyBanned = true;
    }
    return true;
  }

  private move(t: number): void {
    const { alpha } = this;
    const { x } = this.master;
    if (t !== 0) for (let p = 0; p < x.length; p++) x[p] = x[p]! - t * alpha[p]!;
  }

  private leaveAt(p: number, value: number): void {
    const { master, ratio, entering } = this;
    const v = master.basic[p]!;
    master.unlink(p);
    master.drop(v);
    if (v < master.lower.length) master.atUpper[v] = ratio.toUpper ? 1 : 0;
    master.factor.replace(p, this.alpha);
    master.place(p, entering, value);
  }

  /** The key of a slot leaves: the set's largest other basic column becomes key, or the entering one. */
  private leaveKey(s: number, value: number): void {
    const { master, alpha, ratio, entering } = this;
    const { m, slotHead, slotKey, next, x, basic } = master;
    const oldKey = m + slotKey[s]!;
    let k = slotHead[s]!;
    if (k < 0) {
      master.drop(oldKey);
      master.setKey(s, entering - m);
      return;
    }
    for (let p = k; p >= 0; p = next[p]!) if (x[p]! > x[k]!) k = p;
    master.factor.swapKey(k, slotHead[s]!, next);
    master.unlink(k);
    master.drop(oldKey);
    master.setKey(s, basic[k]! - m);
    alpha[k] = ratio.rate * this.direction;
    master.factor.replace(k, alpha);
    master.place(k, entering, value);
  }

  /** Counts pivots without gain; on a stall perturbs, and in the end goes over to Bland's rule. */
  private watchProgress(gained: number): void {
    if (gained > degenerateStep) {
      this.idle = 0;
      return;
    }
    const patience = 30 + (this.master.factor.count >> 1);
    if (++this.idle < patience || this.bland) return;
    this.idle = 0;
    if (this.perturbations < perturbationLimit) this.perturb();
    else this.bland = true;
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

  private restoreBounds(): void {
    this.perturbed = false;
    this.idle = 0;
    this.master.resetBounds();
    this.master.refactor();
  }
}

/** A fixed number in (1, 2) · perturbation for each row. */
function spread(r: number, salt: number): number {
  const mixed = Math.imul((r + 1) ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b) >>> 8;
  return perturbation * (1 + mixed / 0x1000000);
}
