import { grown } from "../../../model/growing.js";
import type { Pieces } from "../../../model/pieces.js";
import type { Curvature } from "./curvature.js";

/**
 * Where conjugate gradients stop, for a step that is checked anyway: residual relative to the right-hand
 * side, and iterations.
 */
const digits = 1e-3;
const iterations = 80;
/** Iterations between two looks at the clock. */
const stretch = 10;
/** A kept entry is used in so many products per pass, about: what `work` counts. */
const solvesPerColumn = 32;

/**
 * With thousands of rows H is never formed: the tied columns a_j are kept, and
 *
 *   H p = Σ_units weight Σ_j a_j (t_j − mean t),   t_j = a_jᵀ p
 *
 * The system is solved by conjugate gradients (Hestenes & Stiefel 1952) with the diagonal as
 * preconditioner; a damped Newton method needs no more than a few digits.
 */
export class FactoredCurvature implements Curvature {
  work = 0;
  private units = 0;
  private count = 0;
  private unitStart = new Int32Array(64);
  private unitWeight = new Float64Array(64);
  private unitCentred = new Uint8Array(64);
  private start = new Int32Array(256);
  private row = new Int32Array(1024);
  private coef = new Float64Array(1024);
  private readonly products: Float64Array;
  private t = new Float64Array(64);
  private readonly diagonals: Float64Array;
  private diagonalKnown = false;
  /** The direction by row, and H times it. */
  private readonly p: Float64Array;
  private readonly product: Float64Array;
  private readonly residual: Float64Array;
  private readonly direction: Float64Array;

  constructor(m: number) {
    this.products = new Float64Array(m);
    this.diagonals = new Float64Array(m);
    this.p = new Float64Array(m);
    this.product = new Float64Array(m);
    this.residual = new Float64Array(m);
    this.direction = new Float64Array(m);
  }

  clear(): void {
    this.work = 0;
    this.units = 0;
    this.count = 0;
    this.diagonalKnown = false;
  }

  open(weight: number, centred: boolean): void {
    const i = this.units;
    this.unitStart = grown(this.unitStart, i + 2);
    this.unitWeight = grown(this.unitWeight, i + 1);
    this.unitCentred = grown(this.unitCentred, i + 1);
    this.unitStart[i] = this.count;
    this.unitWeight[i] = weight;
    this.unitCentred[i] = centred ? 1 : 0;
  }

  column(rows: Int32Array, coef: Float64Array, n: number): void {
    const c = this.count++;
    this.start = grown(this.start, c + 2);
    let at = this.start[c]!;
    this.row = grown(this.row, at + n);
    this.coef = grown(this.coef, at + n);
    for (let e = 0; e < n; e++) {
      this.row[at] = rows[e]!;
      this.coef[at++] = coef[e]!;
    }
    this.start[c + 1] = at;
    this.work += solvesPerColumn * n;
  }

  close(): void {
    this.unitStart[++this.units] = this.count;
  }

  diagonal(r: number): number {
    if (!this.diagonalKnown) this.computeDiagonal();
    return this.diagonals[r]!;
  }

  /** Without the (negative) part of the centring: an upper estimate, good enough for scaling. */
  private computeDiagonal(): void {
    const { diagonals, unitStart, unitWeight, start, row, coef } = this;
    diagonals.fill(0);
    for (let i = 0; i < this.units; i++) {
      const k = unitStart[i + 1]! - unitStart[i]!;
      const weight = unitWeight[i]! * (this.unitCentred[i] === 1 ? (k - 1) / k : 1);
      for (let e = start[unitStart[i]!]!; e < start[unitStart[i + 1]!]!; e++)
        diagonals[row[e]!]! += weight * coef[e]! * coef[e]!;
    }
    this.diagonalKnown = true;
  }

  multiply(p: Float64Array, product: Float64Array): void {
    const { unitStart, unitWeight, unitCentred, start, row, coef } = this;
    product.fill(0);
    for (let i = 0; i < this.units; i++) {
      const first = unitStart[i]!;
      const k = unitStart[i + 1]! - first;
      if (k > this.t.length) this.t = grown(this.t, k);
      const { t } = this;
      let mean = 0;
      for (let j = 0; j < k; j++) {
        let s = 0;
        const end = start[first + j + 1]!;
        for (let e = start[first + j]!; e < end; e++) s += coef[e]! * p[row[e]!]!;
        t[j] = s;
        mean += s;
      }
      mean = unitCentred[i] === 1 ? mean / k : 0;
      for (let j = 0; j < k; j++) {
        const s = (t[j]! - mean) * unitWeight[i]!;
        if (s === 0) continue;
        const end = start[first + j + 1]!;
        for (let e = start[first + j]!; e < end; e++) {
          const r = row[e]!;
          product[r] = product[r]! + s * coef[e]!;
        }
      }
    }
  }

  *solve(free: Int32Array, count: number, damping: Float64Array, b: Float64Array): Pieces<void> {
    const { p, product, residual, direction, products } = this;
    p.fill(0);
    let size = 0;
    let rho = 0;
    for (let a = 0; a < count; a++) {
      const r = free[a]!;
      residual[a] = b[a]!;
      direction[a] = b[a]! / (this.diagonal(r) + damping[r]!);
      b[a] = 0;
      size += residual[a]! * residual[a]!;
      rho += residual[a]! * direction[a]!;
    }
    let left = size;
    for (let n = 0; n < iterations && left > digits * digits * size; n++) {
      for (let a = 0; a < count; a++) p[free[a]!] = direction[a]!;
      this.multiply(p, product);
      let curvature = 0;
      for (let a = 0; a < count; a++) {
        products[a] = product[free[a]!]! + damping[free[a]!]! * direction[a]!;
        curvature += products[a]! * direction[a]!;
      }
      const step = rho / curvature;
      left = 0;
      let next = 0;
      for (let a = 0; a < count; a++) {
        b[a] = b[a]! + step * direction[a]!;
        residual[a] = residual[a]! - step * products[a]!;
        left += residual[a]! * residual[a]!;
        products[a] = residual[a]! / (this.diagonals[free[a]!]! + damping[free[a]!]!);
        next += residual[a]! * products[a]!;
      }
      for (let a = 0; a < count; a++) direction[a] = products[a]! + (next / rho) * direction[a]!;
      rho = next;
      if (n % stretch === stretch - 1) yield;
    }
  }
}
