import type { Pieces } from "../../../model/pieces.js";

/**
 * The generalised Hessian H = Σ_units weight · A_S (I − 11ᵀ/k) A_Sᵀ of the smoothed dual (without the
 * centring where a unit's Σx < 1), in one of two forms.
 */
export interface Curvature {
  /** Products spent on building it since `clear`. */
  readonly work: number;
  clear(): void;
  /** Starts a unit; its columns follow, then `close`. */
  open(weight: number, centred: boolean): void;
  /** One column of the unit: `n` entries; a row may come twice. */
  column(rows: Int32Array, coef: Float64Array, n: number): void;
  close(): void;
  diagonal(r: number): number;
  /** product := H p */
  multiply(p: Float64Array, product: Float64Array): void;
  /** Solves (H_FF + diag(damping_F)) p = b for the rows F = free[0 … count−1]; b and p by position in F. */
  solve(free: Int32Array, count: number, damping: Float64Array, b: Float64Array): Pieces<void>;
}

/** The lower triangle of H, row by row, m × m; solved by Cholesky. */
export class DenseCurvature implements Curvature {
  work = 0;
  private readonly h: Float64Array;
  private readonly factor: Float64Array;
  private readonly sum: Float64Array;
  private readonly sumRow: Int32Array;
  private readonly seen: Uint8Array;
  private sumCount = 0;
  private columns = 0;
  private weight = Number.NaN;
  private centred = true;

  constructor(private readonly m: number) {
    this.h = new Float64Array(m * m);
    this.factor = new Float64Array(m * m);
    this.sum = new Float64Array(m);
    this.sumRow = new Int32Array(m);
    this.seen = new Uint8Array(m);
  }

  clear(): void {
    this.work = 0;
    this.h.fill(0);
  }

  open(weight: number, centred: boolean): void {
    this.weight = weight;
    this.centred = centred;
    this.columns = 0;
  }

  column(rows: Int32Array, coef: Float64Array, n: number): void {
    const { h, m, weight } = this;
    this.work += n * n;
    this.columns++;
    for (let a = 0; a < n; a++) {
      const r = rows[a]!;
      const c = coef[a]! * weight;
      const d = r * m + r;
      h[d] = h[d]! + c * coef[a]!;
      for (let b = 0; b < a; b++) {
        const q = rows[b]!;
        const k = q < r ? r * m + q : q * m + r;
        h[k] = h[k]! + (q === r ? 2 : 1) * c * coef[b]!;
      }
    }
    if (this.centred) this.addToSum(rows, coef, n);
  }

  private addToSum(rows: Int32Array, coef: Float64Array, n: number): void {
    const { sum, sumRow, seen } = this;
    for (let e = 0; e < n; e++) {
      const r = rows[e]!;
      if (seen[r] === 0) {
        seen[r] = 1;
        sumRow[this.sumCount++] = r;
      }
      sum[r] = sum[r]! + coef[e]!;
    }
  }

  close(): void {
    if (!this.centred) return;
    const { h, m, sum, sumRow, seen, sumCount } = this;
    const weight = this.weight / this.columns;
    this.work += sumCount * sumCount;
    for (let a = 0; a < sumCount; a++) {
      const r = sumRow[a]!;
      const c = sum[r]! * weight;
      for (let b = 0; b <= a; b++) {
        const q = sumRow[b]!;
        const k = q < r ? r * m + q : q * m + r;
        h[k] = h[k]! - c * sum[q]!;
      }
    }
    for (let a = 0; a < sumCount; a++) {
      sum[sumRow[a]!] = 0;
      seen[sumRow[a]!] = 0;
    }
    this.sumCount = 0;
  }

  diagonal(r: number): number {
    return this.h[r * this.m + r]!;
  }

  multiply(p: Float64Array, product: Float64Array): void {
    const { h, m } = this;
    product.fill(0);
    for (let r = 0; r < m; r++) {
      const row = r * m;
      let s = h[row + r]! * p[r]!;
      for (let q = 0; q < r; q++) {
        s += h[row + q]! * p[q]!;
        product[q] = product[q]! + h[row + q]! * p[r]!;
      }
      product[r] = product[r]! + s;
    }
  }

  *solve(free: Int32Array, count: number, damping: Float64Array, b: Float64Array): Pieces<void> {
    const { h, m, factor } = this;
    for (let a = 0; a < count; a++) {
      const r = free[a]!;
      for (let k = 0; k <= a; k++) {
        const q = free[k]!;
        factor[a * count + k] = q < r ? h[r * m + q]! : h[q * m + r]!;
      }
      factor[a * count + a]! += damping[r]!;
    }
    solveCholesky(factor, b, count);
    yield;
  }
}

/** Σ_{k<n} M[a+k] M[b+k], in four sums that do not wait for each other. */
function dot(matrix: Float64Array, a: number, b: number, n: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < n; k += 4) {
    s0 += matrix[a + k]! * matrix[b + k]!;
    s1 += matrix[a + k + 1]! * matrix[b + k + 1]!;
    s2 += matrix[a + k + 2]! * matrix[b + k + 2]!;
    s3 += matrix[a + k + 3]! * matrix[b + k + 3]!;
  }
  for (; k < n; k++) s0 += matrix[a + k]! * matrix[b + k]!;
  return s0 + s1 + (s2 + s3);
}

/** Solves M x = b in place; M's lower triangle, n × n row by row, is overwritten by its factor. */
function solveCholesky(matrix: Float64Array, b: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j <= i; j++) {
      const other = j * n;
      const s = matrix[row + j]! - dot(matrix, row, other, j);
      if (j < i) matrix[row + j] = s / matrix[other + j]!;
      else matrix[row + i] = Math.sqrt(Math.max(s, Number.MIN_VALUE));
    }
    let s = b[i]!;
    for (let k = 0; k < i; k++) s -= matrix[row + k]! * b[k]!;
    b[i] = s / matrix[row + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    const x = b[i]! / matrix[i * n + i]!;
    b[i] = x;
    for (let k = 0; k < i; k++) b[k] = b[k]! - matrix[i * n + k]! * x;
  }
}
