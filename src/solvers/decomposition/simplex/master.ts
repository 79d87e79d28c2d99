import { grown } from "../../../model/growing.js";
import { simplexFeasibility } from "../../../model/tolerances.js";
import type { ScaledModel } from "../scaled-model.js";
import { BasisFactor } from "./basis-factor.js";
import { Columns, RowSum, scatterOption } from "./columns.js";

/** Where a variable is when it is not at a position of the basis. */
export const nonbasic = -1;
/** Where a variable is that is the key of its unit. */
export const isKey = -2;

/**
 * The restricted master problem and a basis of it, after Dantzig & Van Slyke (1967). With a logical
 * s_r per row the rows read  Σ a x + Σ b z − s = 0,  L ≤ s ≤ U. Every unit has a key column; x of the
 * key is 1 − Σ x of the unit's other basic columns, so only m further columns are basic, and a column j
 * of unit i counts in the working basis as D_j = A_j − A_key(i):
 *
 *   B x_B = Σ_{nonbasic r} s_r e_r − Σ_i A_key(i) − Σ_{extras at upper} b_e u_e
 *
 * Variables are numbered: logical r = r; column c of `columns` (extras first) = m + c.
 * Any basis is allowed: variables out of their bounds are "elastic", see `simplex.ts`.
 */
export class Master {
  readonly m: number;
  readonly columns: Columns;
  readonly factor: BasisFactor;
  /** Key option of each unit (index over all options), −1 for "stay". */
  readonly keyOption: Int32Array;
  /** Slot of each unit, −1 for none. */
  readonly slotOf: Int32Array;
  /** Key column of a slot; first position of its other basic columns (−1: none). */
  slotKey = new Int32Array(32);
  slotHead = new Int32Array(32);
  /** Next position of the same slot; length m. */
  readonly next: Int32Array;
  /** Variable and value at each position. */
  readonly basic: Int32Array;
  readonly x: Float64Array;
  /** Position of each variable, `nonbasic` or `isKey`. */
  position: Int32Array;
  /**
   * Piece of its cost that a basic variable is on: −1 below its lower bound, 0 within, 1 above. Kept
   * beside the value, because at a bound the value does not tell (and guessing would cycle).
   */
  piece: Int8Array;
  /** 1: a nonbasic logical or extra is at its upper bound. */
  readonly atUpper: Uint8Array;
  /** Working bounds and feasibility guard of logicals and extras. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly slack: Float64Array;
  private readonly keySum: Float64Array;
  private readonly work: Float64Array;
  private readonly rowCount: Int32Array;
  private readonly tight: Uint8Array;

  /** Starts with all logicals basic and, in each unit, "stay" or else its first option as the key. */
  constructor(readonly lp: ScaledModel) {
    const { model } = lp;
    const m = model.rowCount;
    const named = m + model.extraCount;
    this.m = m;
    this.columns = new Columns(lp);
    this.factor = new BasisFactor(m);
    this.keyOption = Int32Array.from(model.mustAct, (must, i) =>
      must === 1 ? model.unitStart[i]! : -1,
    );
    this.slotOf = new Int32Array(model.unitCount).fill(-1);
    this.next = new Int32Array(m);
    this.basic = Int32Array.from({ length: m }, (_, r) => r);
    this.x = new Float64Array(m);
    this.position = Int32Array.from({ length: named }, (_, v) => (v < m ? v : nonbasic));
    this.piece = new Int8Array(named);
    this.atUpper = new Uint8Array(named);
    this.lower = new Float64Array(named);
    this.upper = new Float64Array(named);
    this.slack = new Float64Array(named);
    this.resetBounds();
    this.keySum = new Float64Array(m);
    this.work = new Float64Array(m);
    this.rowCount = new Int32Array(m);
    this.tight = new Uint8Array(m);
  }

  /** Sets the working bounds to those of the model. */
  resetBounds(): void {
    const { m, lower, upper, slack, lp } = this;
    lower.set(lp.lower);
    upper.set(lp.upper);
    upper.set(lp.model.extraUpper, m);
    for (let v = 0; v < slack.length; v++) {
      const size = Math.max(finiteSize(lower[v]!), finiteSize(upper[v]!));
      slack[v] = simplexFeasibility * Math.max(v < m ? Math.min(1, lp.rowScale[v]!) : 1, size);
    }
  }

  /** Makes room for options of unit i: its slot, with "stay" (if allowed) and its key as columns. */
  slotFor(i: number): number {
    if (this.slotOf[i]! >= 0) return this.slotOf[i]!;
    const slot = this.columns.addSlot(i);
    this.slotOf[i] = slot;
    this.slotKey = grown(this.slotKey, slot + 1);
    this.slotHead = grown(this.slotHead, slot + 1);
    this.slotHead[slot] = -1;
    const key = this.keyOption[i]!;
    this.slotKey[slot] = this.addColumn(slot, key);
    this.position[this.m + this.slotKey[slot]!] = isKey;
    if (key >= 0 && this.lp.model.mustAct[i] === 0) this.addColumn(slot, -1);
    return slot;
  }

  /** Adds option o (−1: stay) as a nonbasic column of the slot. */
  addColumn(slot: number, o: number): number {
    const c = this.columns.addOption(slot, o);
    this.position = grown(this.position, this.m + c + 1);
    this.piece = grown(this.piece, this.m + c + 1);
    this.position[this.m + c] = nonbasic;
    this.piece[this.m + c] = 0;
    return c;
  }

  /** Value of the key of a slot. */
  keyValue(slot: number): number {
    let value = 1;
    for (let p = this.slotHead[slot]!; p >= 0; p = this.next[p]!) value -= this.x[p]!;
    return value;
  }

  /** Adds times · D_j (an extra: b_e; a logical: −e_r) of variable v to `w`. */
  scatter(v: number, times: number, w: Float64Array): void {
    if (v < this.m) {
      w[v] = w[v]! - times;
      return;
    }
    const c = v - this.m;
    this.scatterColumn(c, times, w);
    const slot = this.columns.slot[c]!;
    if (slot >= 0) this.scatterColumn(this.slotKey[slot]!, -times, w);
  }

  private scatterColumn(c: number, times: number, w: Float64Array): void {
    const { start, row, coef } = this.columns;
    const end = start[c + 1]!;
    for (let e = start[c]!; e < end; e++) w[row[e]!]! += times * coef[e]!;
  }

  /** Makes column c the key of its slot (the old key becomes nonbasic or takes its position). */
  setKey(slot: number, c: number): void {
    this.scatterColumn(this.slotKey[slot]!, -1, this.keySum);
    this.scatterColumn(c, 1, this.keySum);
    this.slotKey[slot] = c;
    this.position[this.m + c] = isKey;
    this.keyOption[this.columns.slotUnit[slot]!] = this.columns.option[c]!;
  }

  /** Puts variable v at position p and links it into its slot. */
  place(p: number, v: number, value: number): void {
    this.basic[p] = v;
    this.x[p] = value;
    this.position[v] = p;
    const slot = v < this.m ? -1 : this.columns.slot[v - this.m]!;
    if (slot < 0) return;
    this.next[p] = this.slotHead[slot]!;
    this.slotHead[slot] = p;
  }

  /** Makes variable v nonbasic. */
  drop(v: number): void {
    this.position[v] = nonbasic;
    this.piece[v] = 0;
  }

  /** Takes the variable at position p out of its slot's list. */
  unlink(p: number): void {
    const v = this.basic[p]!;
    const slot = v < this.m ? -1 : this.columns.slot[v - this.m]!;
    if (slot < 0) return;
    if (this.slotHead[slot] === p) {
      this.slotHead[slot] = this.next[p]!;
      return;
    }
    let q = this.slotHead[slot]!;
    while (this.next[q] !== p) q = this.next[q]!;
    this.next[q] = this.next[p]!;
  }

  /** Σ_i A_key(i), afresh; O(units). */
  sumKeys(): void {
    const { keySum, keyOption, lp } = this;
    const sum = new RowSum(this.m);
    for (let i = 0; i < keyOption.length; i++)
      if (keyOption[i]! >= 0) scatterOption(lp, i, keyOption[i]!, sum);
    keySum.set(sum.value);
  }

  /** Factorises the basis afresh and recomputes x. */
  refactor(): void {
    const { m, basic } = this;
    const structural: number[] = [];
    for (let p = 0; p < m; p++) if (basic[p]! >= m) structural.push(basic[p]!);
    this.factorise(this.sparseFirst(structural));
  }

  /**
   * Makes a basis of those of the given variables that are independent (in this order), and of the
   * logicals of rows that are not tight or not covered; any such basis is allowed. Recomputes x.
   */
  factorise(structural: readonly number[], floor?: number): void {
    const { m, tight, factor, work, rowCount, position } = this;
    let open = 0;
    for (let r = 0; r < m; r++) {
      tight[r] = position[r]! < 0 ? 1 : 0;
      open += tight[r]!;
    }
    this.slotHead.fill(-1);
    factor.begin(tight);
    for (const v of structural) {
      if (factor.count === open) {
        this.drop(v);
        continue;
      }
      this.scatter(v, 1, work);
      const p = factor.add(work, rowCount, floor);
      if (p < 0) this.drop(v);
      else this.place(p, v, 0);
    }
    for (let r = 0; r < m; r++) {
      if (tight[r] === 1 && factor.isPivoted(r)) continue;
      if (tight[r] === 1) {
        work[r] = -1;
        factor.add(work, rowCount);
      }
      this.place(r, r, 0);
    }
    this.computeValues();
  }

  /** Orders columns by their number of entries in tight rows, and counts entries per row. */
  private sparseFirst(structural: number[]): number[] {
    const { work, position, rowCount, m } = this;
    rowCount.fill(0);
    const size = new Map<number, number>();
    for (const v of structural) {
      this.scatter(v, 1, work);
      let n = 0;
      for (let r = 0; r < m; r++) {
        if (work[r] === 0) continue;
        work[r] = 0;
        if (position[r]! >= 0) continue;
        rowCount[r]!++;
        n++;
      }
      size.set(v, n);
    }
    return structural.sort((a, b) => size.get(a)! - size.get(b)! || a - b);
  }

  /** x_B = B⁻¹ (…), see above. */
  computeValues(): void {
    const { m, x, atUpper, lower, upper, position, keySum } = this;
    for (let r = 0; r < m; r++) {
      const s = position[r]! >= 0 ? 0 : atUpper[r] === 1 ? upper[r]! : lower[r]!;
      x[r] = s - keySum[r]!;
    }
    for (let v = m; v < upper.length; v++)
      if (position[v] === nonbasic && atUpper[v] === 1) this.scatter(v, -upper[v]!, x);
    this.factor.ftran(x);
    this.findPieces();
  }

  /** Corrects pieces that the values contradict. */
  private findPieces(): void {
    const { m, basic, x, lower, upper, slack, columns, slotHead, slotKey } = this;
    for (let p = 0; p < m; p++) {
      const v = basic[p]!;
      if (v < lower.length) this.findPiece(v, x[p]!, lower[v]!, upper[v]!, slack[v]!);
      else this.findPiece(v, x[p]!, 0, Number.POSITIVE_INFINITY, simplexFeasibility);
    }
    for (let s = 0; s < columns.slotCount; s++) {
      const v = m + slotKey[s]!;
      if (slotHead[s]! < 0) this.piece[v] = 0;
      else this.findPiece(v, this.keyValue(s), 0, Number.POSITIVE_INFINITY, simplexFeasibility);
    }
  }

  private findPiece(v: number, x: number, lower: number, upper: number, slack: number): void {
    const piece = this.piece[v]!;
    if (x < lower - slack) this.piece[v] = -1;
    else if (x > upper + slack) this.piece[v] = 1;
    else if (piece < 0 ? x > lower + slack : piece > 0 && x < upper - slack) this.piece[v] = 0;
  }
}

function finiteSize(bound: number): number {
  return Number.isFinite(bound) ? Math.abs(bound) : 0;
}
