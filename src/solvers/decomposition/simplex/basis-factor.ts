import { grown } from "../../../model/growing.js";
import { pivotFloor, pivotThreshold } from "../../../model/tolerances.js";

/**
 * The working basis B (m × m) in factors. Most of its columns are logicals −e_r of rows that are not
 * tight; ordering those first gives
 *
 *   B = [ −I  C ]   rows that are not tight
 *       [  0  K ]   tight rows
 *
 * so only K (T × T, T = number of tight rows) is ever factorised: K = L U, left-looking, one column at
 * a time (Gilbert & Peierls 1988), pivoting on a row among those within a factor of the largest that
 * has fewest entries. Later pivots are kept in product form, B = B₀ E₁ E₂ …, with two kinds of E:
 *
 *   column  basic column at position p replaced; E = I with column p = α
 *   swap    key column of a set swapped with the basic column at position p; E = I with row p = −1 at p
 *           and at the set's other positions. E is its own inverse.
 *
 * Positions: the column that pivots on row r sits at position r; so does the logical of a row r that is
 * not tight. `ftran` and `btran` work in place on vectors of length m.
 */
export class BasisFactor {
  /** Columns in K. */
  count = 0;
  /** E's since the factorisation. */
  updates = 0;
  private readonly pivotRow: Int32Array;
  private readonly diagonal: Float64Array;
  private readonly pivoted: Uint8Array;
  private tight: Uint8Array;
  private readonly lowStart: Int32Array;
  private lowRow = new Int32Array(64);
  private lowCoef = new Float64Array(64);
  private readonly upStart: Int32Array;
  private upRow = new Int32Array(64);
  private upCoef = new Float64Array(64);
  private readonly outStart: Int32Array;
  private outRow = new Int32Array(64);
  private outCoef = new Float64Array(64);
  private etaPivot = new Int32Array(64);
  private etaDiagonal = new Float64Array(64);
  private etaStart = new Int32Array(65);
  private etaIndex = new Int32Array(256);
  private etaCoef = new Float64Array(256);

  constructor(readonly m: number) {
    this.pivotRow = new Int32Array(m);
    this.diagonal = new Float64Array(m);
    this.pivoted = new Uint8Array(m);
    this.tight = new Uint8Array(m);
    this.lowStart = new Int32Array(m + 1);
    this.upStart = new Int32Array(m + 1);
    this.outStart = new Int32Array(m + 1);
  }

  /** Starts a factorisation. @param tight 1 for each row whose logical is not basic */
  begin(tight: Uint8Array): void {
    this.count = 0;
    this.updates = 0;
    this.pivoted.fill(0);
    this.tight = tight;
  }

  /**
   * Adds the column in `work` (length m, cleared on return).
   * @param rowCount entries per row, for the choice among acceptable pivots
   * @param floor least pivot
   * @returns its position, or −1 when it depends on the columns before it
   */
  add(work: Float64Array, rowCount: Int32Array, floor = pivotFloor): number {
    const { m, pivotRow, lowStart, tight, pivoted, lowRow, lowCoef } = this;
    const k = this.count;
    if (k === m) {
      work.fill(0);
      return -1;
    }
    for (let j = 0; j < k; j++) {
      const x = work[pivotRow[j]!]!;
      if (x === 0) continue;
      const end = lowStart[j + 1]!;
      for (let e = lowStart[j]!; e < end; e++) {
        const r = lowRow[e]!;
        work[r] = work[r]! - x * lowCoef[e]!;
      }
    }
    const p = this.choosePivot(work, rowCount, floor);
    if (p < 0) {
      work.fill(0);
      return -1;
    }
    let low = lowStart[k]!;
    let up = this.upStart[k]!;
    let out = this.outStart[k]!;
    this.reserve(low + m, up + m, out + m);
    const pivot = work[p]!;
    for (let r = 0; r < m; r++) {
      const x = work[r]!;
      if (x === 0) continue;
      work[r] = 0;
      if (r === p) continue;
      if (tight[r] === 0) {
        this.outRow[out] = r;
        this.outCoef[out++] = x;
      } else if (pivoted[r] === 1) {
        this.upRow[up] = r;
        this.upCoef[up++] = x;
      } else {
        this.lowRow[low] = r;
        this.lowCoef[low++] = x / pivot;
      }
    }
    pivotRow[k] = p;
    pivoted[p] = 1;
    this.diagonal[k] = pivot;
    lowStart[k + 1] = low;
    this.upStart[k + 1] = up;
    this.outStart[k + 1] = out;
    this.count = k + 1;
    return p;
  }

  /** Was tight row r taken as a pivot? */
  isPivoted(r: number): boolean {
    return this.pivoted[r] === 1;
  }

  private choosePivot(work: Float64Array, rowCount: Int32Array, floor: number): number {
    const { m, tight, pivoted } = this;
    let largest = 0;
    for (let r = 0; r < m; r++) {
      if (tight[r] === 0 || pivoted[r] === 1) continue;
      const size = Math.abs(work[r]!);
      if (size > largest) largest = size;
    }
    if (largest < floor) return -1;
    let best = -1;
    let fewest = 0;
    for (let r = 0; r < m; r++) {
      if (tight[r] === 0 || pivoted[r] === 1) continue;
      if (Math.abs(work[r]!) < pivotThreshold * largest) continue;
      if (best < 0 || rowCount[r]! < fewest) {
        best = r;
        fewest = rowCount[r]!;
      }
    }
    return best;
  }

  private reserve(low: number, up: number, out: number): void {
    this.lowRow = grown(this.lowRow, low);
    this.lowCoef = grown(this.lowCoef, low);
    this.upRow = grown(this.upRow, up);
    this.upCoef = grown(this.upCoef, up);
    this.outRow = grown(this.outRow, out);
    this.outCoef = grown(this.outCoef, out);
  }

  /** w := B⁻¹ w: from rows to positions. */
  ftran(w: Float64Array): void {
    this.solveLower(w);
    this.solveUpper(w);
    this.solveLogicals(w);
    for (let k = 0; k < this.updates; k++) this.applyEta(w, k);
  }

  private solveLower(w: Float64Array): void {
    const { count, pivotRow, lowStart, lowRow, lowCoef } = this;
    for (let k = 0; k < count; k++) {
      const x = w[pivotRow[k]!]!;
      if (x === 0) continue;
      const end = lowStart[k + 1]!;
      for (let e = lowStart[k]!; e < end; e++) {
        const r = lowRow[e]!;
        w[r] = w[r]! - x * lowCoef[e]!;
      }
    }
  }

  private solveUpper(w: Float64Array): void {
    const { pivotRow, upStart, upRow, upCoef, diagonal } = this;
    for (let k = this.count - 1; k >= 0; k--) {
      const p = pivotRow[k]!;
      if (w[p] === 0) continue;
      const x = w[p]! / diagonal[k]!;
      w[p] = x;
      const end = upStart[k + 1]!;
      for (let e = upStart[k]!; e < end; e++) {
        const r = upRow[e]!;
        w[r] = w[r]! - x * upCoef[e]!;
      }
    }
  }

  private solveLogicals(w: Float64Array): void {
    const { m, count, tight, pivotRow, outStart, outRow, outCoef } = this;
    for (let r = 0; r < m; r++) if (tight[r] === 0 && w[r] !== 0) w[r] = -w[r]!;
    for (let k = 0; k < count; k++) {
      const x = w[pivotRow[k]!]!;
      if (x === 0) continue;
      const end = outStart[k + 1]!;
      for (let e = outStart[k]!; e < end; e++) {
        const r = outRow[e]!;
        w[r] = w[r]! + x * outCoef[e]!;
      }
    }
  }

  private applyEta(w: Float64Array, k: number): void {
    const { etaIndex, etaCoef } = this;
    const p = this.etaPivot[k]!;
    const end = this.etaStart[k + 1]!;
    const diagonal = this.etaDiagonal[k]!;
    if (diagonal === 0) {
      let x = -w[p]!;
      for (let e = this.etaStart[k]!; e < end; e++) x -= w[etaIndex[e]!]!;
      w[p] = x;
      return;
    }
    if (w[p] === 0) return;
    const x = w[p]! / diagonal;
    w[p] = x;
    for (let e = this.etaStart[k]!; e < end; e++) {
      const r = etaIndex[e]!;
      w[r] = w[r]! - x * etaCoef[e]!;
    }
  }

  /** w := B⁻ᵀ w: from positions to rows. */
  btran(w: Float64Array): void {
    for (let k = this.updates - 1; k >= 0; k--) this.applyEtaTransposed(w, k);
    this.solveTransposed(w);
  }

  private applyEtaTransposed(w: Float64Array, k: number): void {
    const { etaIndex, etaCoef } = this;
    const p = this.etaPivot[k]!;
    const end = this.etaStart[k + 1]!;
    const diagonal = this.etaDiagonal[k]!;
    let x = w[p]!;
    if (diagonal === 0) {
      for (let e = this.etaStart[k]!; e < end; e++) w[etaIndex[e]!]! -= x;
      w[p] = -x;
      return;
    }
    for (let e = this.etaStart[k]!; e < end; e++) x -= etaCoef[e]! * w[etaIndex[e]!]!;
    w[p] = x / diagonal;
  }

  private solveTransposed(w: Float64Array): void {
    const { m, count, tight, pivotRow, diagonal } = this;
    const { lowStart, lowRow, lowCoef, upStart, upRow, upCoef, outStart, outRow, outCoef } = this;
    for (let r = 0; r < m; r++) if (tight[r] === 0 && w[r] !== 0) w[r] = -w[r]!;
    for (let k = 0; k < count; k++) {
      const p = pivotRow[k]!;
      let x = w[p]!;
      for (let e = outStart[k]!; e < outStart[k + 1]!; e++) x -= outCoef[e]! * w[outRow[e]!]!;
      for (let e = upStart[k]!; e < upStart[k + 1]!; e++) x -= upCoef[e]! * w[upRow[e]!]!;
      w[p] = x / diagonal[k]!;
    }
    for (let k = count - 1; k >= 0; k--) {
      const p = pivotRow[k]!;
      let x = w[p]!;
      for (let e = lowStart[k]!; e < lowStart[k + 1]!; e++) x -= lowCoef[e]! * w[lowRow[e]!]!;
      w[p] = x;
    }
  }

  /** Replaces the basic column at position p; α = B⁻¹ a of the new one. */
  replace(p: number, alpha: Float64Array): void {
    const k = this.beginEta(p, alpha[p]!, this.m);
    let n = this.etaStart[k]!;
    for (let i = 0; i < alpha.length; i++) {
      if (i === p || alpha[i] === 0) continue;
      this.etaIndex[n] = i;
      this.etaCoef[n++] = alpha[i]!;
    }
    this.etaStart[k + 1] = n;
  }

  /** Swaps the key of a set with the basic column at p. @param next linked list of the set's positions */
  swapKey(p: number, head: number, next: Int32Array): void {
    const k = this.beginEta(p, 0, this.m);
    let n = this.etaStart[k]!;
    for (let i = head; i >= 0; i = next[i]!) if (i !== p) this.etaIndex[n++] = i;
    this.etaStart[k + 1] = n;
  }

  private beginEta(p: number, diagonal: number, room: number): number {
    const k = this.updates++;
    this.etaPivot = grown(this.etaPivot, k + 1);
    this.etaDiagonal = grown(this.etaDiagonal, k + 1);
    this.etaStart = grown(this.etaStart, k + 2);
    this.etaIndex = grown(this.etaIndex, this.etaStart[k]! + room);
    this.etaCoef = grown(this.etaCoef, this.etaStart[k]! + room);
    this.etaPivot[k] = p;
    this.etaDiagonal[k] = diagonal;
    return k;
  }
}
