import type { ReducedValues } from "../reduced-values.js";
import type { ScaledModel } from "../scaled-model.js";
import { type Curvature, DenseCurvature } from "./curvature.js";
import { FactoredCurvature } from "./factored-curvature.js";

/**
 * The Lagrangian dual with a quadratic regularisation (Nesterov 2005; exactly that of Mangasarian &
 * Meyer 1979), to be minimised over prices y:
 *
 *   L_γ(y) = Σ_r (y_r > 0 ? y_r U_r : y_r L_r)
 *          + Σ_i max_{x ∈ Δ_i} (w_i(y)ᵀx − γ/2 |x|²) + Σ_e max_{0≤z≤u_e} (d_e z − γ_e/2 z²)
 *
 * Δ_i = {x ≥ 0, Σx ≤ 1} (= 1 if the unit must act). The inner optimum is the projection of w/γ on Δ_i:
 * x_o = max(0, (w_o − τ)/γ), found by Michelot (1986) among the options within γ of the best. L_γ is
 * continuously differentiable in y away from 0 with gradient (bound − A x − B z) and generalised Hessian
 *
 *   H = 1/γ Σ_i A_S (I − 11ᵀ/|S|) A_Sᵀ + Σ_e 1/γ_e b_e b_eᵀ     S = support of x_i, |S| ≥ 2
 *
 * (without the centring where Σx < 1). One pass gives value, activities and H. Where very many units
 * are tied, H is taken from every `stride`-th of them (sub-sampled Newton: Roosta-Khorasani & Mahoney
 * 2019), which a damped Newton method forgives.
 */
export class SmoothedDual {
  readonly m: number;
  /** Σ of the inner maxima; without the row terms. */
  inner = Number.NaN;
  /** Scaled activities A x + B z. */
  activity: Float64Array;
  /** H; sub-sampled where very many units are tied. */
  curvature: Curvature;
  private gamma = Number.NaN;
  private stride = 1;
  private tied = 0;
  /** Products spent on H in the last pass. */
  private work = 0;
  private readonly support: Int32Array;
  private readonly worth: Float64Array;
  private readonly listRow: Int32Array;
  private readonly listCoef: Float64Array;
  private listCount = 0;
  /** Box and width of each extra in the regularised problem. */
  private readonly extraBox: Float64Array;
  private readonly extraWidth: Float64Array;

  constructor(
    readonly values: ReducedValues,
    private readonly workLimit: number,
  ) {
    const { lp } = values;
    const m = lp.model.rowCount;
    this.m = m;
    this.activity = new Float64Array(m);
    this.curvature = newCurvature(m);
    this.support = new Int32Array(lp.longestUnit + 1);
    this.worth = new Float64Array(lp.longestUnit + 1);
    this.listRow = new Int32Array(longestColumn(lp));
    this.listCoef = new Float64Array(this.listRow.length);
    this.extraBox = new Float64Array(lp.model.extraCount);
    this.extraWidth = new Float64Array(lp.model.extraCount);
    this.measureExtras();
  }

  /** Starts a pass at prices y. */
  begin(y: Float64Array, gamma: number): void {
    const { work } = this;
    this.values.setPrices(y);
    if (work === 0) this.stride = 1;
    else if (gamma === this.gamma) this.stride = Math.ceil(work / this.workLimit);
    else this.stride = Math.max(1, Math.ceil((work * this.gamma) / gamma / 4 / this.workLimit));
    this.gamma = gamma;
    this.inner = 0;
    this.tied = 0;
    this.activity.fill(0);
    this.curvature.clear();
  }

  /** Adds units from … to−1. */
  addUnits(from: number, to: number): void {
    for (let i = from; i < to; i++) this.addUnit(i);
  }

  /** Adds the extras and scales the activities. */
  finish(y: Float64Array): void {
    const { activity, values } = this;
    for (let r = 0; r < activity.length; r++) activity[r] = activity[r]! * values.lp.rowScale[r]!;
    for (let e = 0; e < this.extraBox.length; e++) this.addExtra(e, y);
    this.work = this.curvature.work;
  }

  private addUnit(i: number): void {
    const { values } = this;
    const { out } = values;
    const n = values.unit(i);
    const gamma = this.gamma * values.size[i]!;
    if (n === 0) return;
    const must = values.lp.model.mustAct[i] === 1;
    let best = out[0]!;
    let second = Number.NEGATIVE_INFINITY;
    let at = 0;
    for (let j = 1; j < n; j++) {
      const w = out[j]!;
      if (w > best) {
        second = best;
        best = w;
        at = j;
      } else if (w > second) second = w;
    }
    if (best <= 0 && !must) return;
    if (best - second >= gamma && (must || best >= gamma)) {
      this.inner += best - gamma / 2;
      this.addActivity(i, at, 1);
      this.addShared(i, 1);
      return;
    }
    this.addTied(i, n, must ? best - gamma : Math.max(0, best - gamma), must, gamma);
  }

  /** A unit with more than one option near the best: the projection proper. */
  private addTied(i: number, n: number, floor: number, must: boolean, gamma: number): void {
    const { support, worth } = this;
    const { out } = this.values;
    let k = 0;
    let sum = 0;
    for (let j = 0; j < n; j++) {
      const w = out[j]!;
      if (w <= floor) continue;
      support[k] = j;
      worth[k++] = w;
      sum += w;
    }
    const inside = !must && sum <= gamma;
    let tau = 0;
    if (!inside) {
      tau = (sum - gamma) / k;
      for (let changed = true; changed; ) {
        changed = false;
        let kept = 0;
        sum = 0;
        for (let s = 0; s < k; s++) {
          const w = worth[s]!;
          if (w <= tau) {
            changed = true;
            continue;
          }
          support[kept] = support[s]!;
          worth[kept++] = w;
          sum += w;
        }
        k = kept;
        tau = (sum - gamma) / k;
      }
    }
    let total = 0;
    for (let s = 0; s < k; s++) {
      const x = (worth[s]! - tau) / gamma;
      total += x;
      this.inner += x * (worth[s]! - (gamma / 2) * x);
      this.addActivity(i, support[s]!, x);
    }
    this.addShared(i, total);
    if ((k >= 2 || inside) && this.tied++ % this.stride === 0)
      this.addCurvature(i, k, inside, gamma);
  }

  private addActivity(i: number, j: number, x: number): void {
    const { activity } = this;
    const { model } = this.values.lp;
    const o = model.unitStart[i]! + j;
    const length = model.profileLength;
    const rows = model.place[o]! * length;
    for (let k = 0; k < length; k++) {
      const r = model.placeRow[rows + k]!;
      if (r >= 0) activity[r] = activity[r]! + x * model.profile[i * length + k]!;
    }
    for (let e = model.ownStart[o]!; e < model.ownStart[o + 1]!; e++) {
      const r = model.ownRow[e]!;
      activity[r] = activity[r]! + x * model.ownCoef[e]!;
    }
  }

  private addShared(i: number, x: number): void {
    const { activity } = this;
    const { model } = this.values.lp;
    for (let s = model.sharedStart[i]!; s < model.sharedStart[i + 1]!; s++) {
      const r = model.sharedRow[s]!;
      activity[r] = activity[r]! + x * model.sharedCoef[s]!;
    }
  }

  /** The unit's part of H; entries that its options share cancel in the centring. */
  private addCurvature(i: number, k: number, inside: boolean, gamma: number): void {
    const { curvature } = this;
    curvature.open(this.stride / gamma, !inside);
    for (let s = 0; s < k; s++) {
      this.listColumn(i, this.support[s]!, inside);
      curvature.column(this.listRow, this.listCoef, this.listCount);
    }
    curvature.close();
  }

  private listColumn(i: number, j: number, shared: boolean): void {
    const { listRow, listCoef } = this;
    const { model, rowScale } = this.values.lp;
    const o = model.unitStart[i]! + j;
    const length = model.profileLength;
    const rows = model.place[o]! * length;
    let n = 0;
    for (let k = 0; k < length; k++) {
      const r = model.placeRow[rows + k]!;
      if (r < 0) continue;
      listRow[n] = r;
      listCoef[n++] = model.profile[i * length + k]! * rowScale[r]!;
    }
    for (let e = model.ownStart[o]!; e < model.ownStart[o + 1]!; e++) {
      const r = model.ownRow[e]!;
      listRow[n] = r;
      listCoef[n++] = model.ownCoef[e]! * rowScale[r]!;
    }
    if (shared)
      for (let s = model.sharedStart[i]!; s < model.sharedStart[i + 1]!; s++) {
        const r = model.sharedRow[s]!;
        listRow[n] = r;
        listCoef[n++] = model.sharedCoef[s]! * rowScale[r]!;
      }
    this.listCount = n;
  }

  /** Extras get a box even where they have none (only here): about what their rows can take. */
  private measureExtras(): void {
    const { lp } = this.values;
    const { model } = lp;
    for (let e = 0; e < model.extraCount; e++) {
      let box = 1;
      let width = Math.abs(model.extraValue[e]! * lp.valueScale);
      for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++) {
        const r = model.extraRow[j]!;
        const b = Math.abs(model.extraCoef[j]! * lp.rowScale[r]!);
        width = Math.max(width, b);
        if (b > 0) box = Math.max(box, rowSize(lp, r) / b);
      }
      const upper = model.extraUpper[e]!;
      this.extraBox[e] = Number.isFinite(upper) ? upper : box;
      this.extraWidth[e] = Math.max(1, width);
    }
  }

  private addExtra(e: number, y: Float64Array): void {
    const { listRow, listCoef, activity } = this;
    const { model, rowScale, valueScale } = this.values.lp;
    const box = this.extraBox[e]!;
    let d = model.extraValue[e]! * valueScale;
    let n = 0;
    for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++) {
      const r = model.extraRow[j]!;
      listRow[n] = r;
      listCoef[n] = model.extraCoef[j]! * rowScale[r]!;
      d -= listCoef[n++]! * y[r]!;
    }
    if (d <= 0 || box === 0) return;
    const curvature = box / (this.gamma * this.extraWidth[e]!);
    const z = Math.min(box, d * curvature);
    this.inner += z * d - (z * z) / (2 * curvature);
    for (let k = 0; k < n; k++) activity[listRow[k]!] = activity[listRow[k]!]! + listCoef[k]! * z;
    if (z === box) return;
    this.curvature.open(curvature, false);
    this.curvature.column(listRow, listCoef, n);
    this.curvature.close();
  }
}

/** Up to this many rows the matrix itself is kept. */
const denseLimit = 600;

export function newCurvature(m: number): Curvature {
  return m <= denseLimit ? new DenseCurvature(m) : new FactoredCurvature(m);
}

function rowSize(lp: ScaledModel, r: number): number {
  let size = 1;
  if (Number.isFinite(lp.lower[r]!)) size = Math.max(size, Math.abs(lp.lower[r]!));
  if (Number.isFinite(lp.upper[r]!)) size = Math.max(size, Math.abs(lp.upper[r]!));
  return size;
}

function longestColumn({ model }: ScaledModel): number {
  let shared = 0;
  let own = 0;
  let extra = 0;
  for (let i = 0; i < model.unitCount; i++)
    shared = Math.max(shared, model.sharedStart[i + 1]! - model.sharedStart[i]!);
  for (let o = 0; o < model.optionCount; o++)
    own = Math.max(own, model.ownStart[o + 1]! - model.ownStart[o]!);
  for (let e = 0; e < model.extraCount; e++)
    extra = Math.max(extra, model.extraStart[e + 1]! - model.extraStart[e]!);
  return Math.max(shared + own + model.profileLength, extra);
}
