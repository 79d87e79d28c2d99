import type { ModelArrays } from "../linear-model.js";

/**
 * Least and greatest activity of one unit per row, and the coefficients of one column (an option or an
 * extra), with entries on the same row added up.
 *
 * Shared entries are added once per unit (`base`), the others once per option. One object serves all
 * units in turn; nothing is allocated after it was made.
 */
export class UnitActivity {
  /** Rows that some option of the unit touches; the first `rowCount` are filled. */
  readonly rows: Int32Array;
  rowCount = 0;
  /** Per row in `rows`: over the options of the unit, and 0 when it may stay. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  /** Rows that the column at hand touches; the first `columnRowCount` are filled. */
  readonly columnRows: Int32Array;
  columnRowCount = 0;
  /** Per row in `columnRows`; an option's without the shared entries of its unit. */
  readonly column: Float64Array;
  private readonly isInColumn: Uint8Array;
  /** Sum of the unit's shared entries per row. */
  private readonly base: Float64Array;
  /** Options of the unit that touch the row, or −1 when only its shared entries do. */
  private readonly touching: Int32Array;

  /** @param only by row: 1 for rows that are read, all others are passed over; left out: all are read */
  constructor(
    private readonly model: ModelArrays,
    private readonly only: Uint8Array = new Uint8Array(model.rowCount).fill(1),
  ) {
    const length = model.rowCount;
    this.rows = new Int32Array(length);
    this.least = new Float64Array(length);
    this.greatest = new Float64Array(length);
    this.columnRows = new Int32Array(length);
    this.column = new Float64Array(length);
    this.isInColumn = new Uint8Array(length);
    this.base = new Float64Array(length);
    this.touching = new Int32Array(length);
  }

  /** The coefficient a_ro of the option at hand, with the shared entries of the unit at hand. */
  coefficient(row: number): number {
    return this.base[row]! + (this.isInColumn[row] === 1 ? this.column[row]! : 0);
  }

  /** The coefficient of an option of the unit at hand that does not touch the row. */
  shared(row: number): number {
    return this.base[row]!;
  }

  /** Sets the column at hand to option `o` of unit `i`. */
  readOption(i: number, o: number): void {
    const { profileLength, profile, place, placeRow, ownStart, ownRow, ownCoef } = this.model;
    this.clearColumn();
    const rows = place[o]! * profileLength;
    for (let k = 0; k < profileLength; k++) {
      const row = placeRow[rows + k]!;
      if (row >= 0) this.add(row, profile[i * profileLength + k]!);
    }
    const end = ownStart[o + 1]!;
    for (let e = ownStart[o]!; e < end; e++) this.add(ownRow[e]!, ownCoef[e]!);
  }

  /** Sets the column at hand to extra `e`. */
  readExtra(e: number): void {
    const { extraStart, extraRow, extraCoef } = this.model;
    this.clearColumn();
    for (let j = extraStart[e]!; j < extraStart[e + 1]!; j++) this.add(extraRow[j]!, extraCoef[j]!);
  }

  /** Sets `rows`, `least` and `greatest` to those of unit `i`. */
  readUnit(i: number): void {
    this.clearUnit();
    const { touching, least, greatest, base } = this;
    const first = this.model.unitStart[i]!;
    const end = this.model.unitStart[i + 1]!;
    if (first === end) return;
    for (let o = first; o < end; o++) {
      this.readOption(i, o);
      for (let n = 0; n < this.columnRowCount; n++) this.fold(this.columnRows[n]!);
    }
    this.readShared(i);
    const mayStay = this.model.mustAct[i] === 0;
    for (let n = 0; n < this.rowCount; n++) {
      const row = this.rows[n]!;
      const isInAll = touching[row] === end - first;
      const shared = base[row]!;
      let low = shared + (isInAll ? least[row]! : Math.min(0, least[row]!));
      let high = shared + (isInAll ? greatest[row]! : Math.max(0, greatest[row]!));
      if (mayStay) {
        low = Math.min(0, low);
        high = Math.max(0, high);
      }
      least[row] = low;
      greatest[row] = high;
    }
  }

  private readShared(i: number): void {
    const { sharedStart, sharedRow, sharedCoef } = this.model;
    for (let s = sharedStart[i]!; s < sharedStart[i + 1]!; s++) {
      const row = sharedRow[s]!;
      if (this.only[row] === 0) continue;
      this.base[row]! += sharedCoef[s]!;
      if (this.touching[row] !== 0) continue;
      this.touching[row] = -1;
      this.rows[this.rowCount++] = row;
      this.least[row] = 0;
      this.greatest[row] = 0;
    }
  }

  /** Takes the column at hand into the unit's activity of `row`. */
  private fold(row: number): void {
    const a = this.column[row]!;
    if (this.touching[row]!++ === 0) {
      this.rows[this.rowCount++] = row;
      this.least[row] = a;
      this.greatest[row] = a;
    } else if (a < this.least[row]!) this.least[row] = a;
    else if (a > this.greatest[row]!) this.greatest[row] = a;
  }

  private add(row: number, coefficient: number): void {
    if (this.only[row] === 0) return;
    if (this.isInColumn[row] === 1) this.column[row]! += coefficient;
    else {
      this.isInColumn[row] = 1;
      this.columnRows[this.columnRowCount++] = row;
      this.column[row] = coefficient;
    }
  }

  private clearColumn(): void {
    for (let n = 0; n < this.columnRowCount; n++) this.isInColumn[this.columnRows[n]!] = 0;
    this.columnRowCount = 0;
  }

  private clearUnit(): void {
    for (let n = 0; n < this.rowCount; n++) {
      const row = this.rows[n]!;
      this.touching[row] = 0;
      this.base[row] = 0;
    }
    this.rowCount = 0;
  }
}
