import { floats, integers } from "../growing.js";

/** Lists of entries, each entry put on all the projected rows in which its given row counts. */
export class EntryLists {
  private readonly start = integers();
  private readonly row = integers();
  private readonly coef = floats();

  constructor(
    private readonly first: Int32Array,
    private readonly then: Int32Array,
  ) {
    this.start.push(0);
  }

  add(row: number, coefficient: number): void {
    const n = this.first[row]!;
    this.push(n, coefficient);
    this.addAfter(n, coefficient);
  }

  /** In the rows after projected row n. */
  addAfter(n: number, coefficient: number): void {
    for (let m = this.then[n]!; m !== -1; m = this.then[m]!) this.push(m, coefficient);
  }

  end(): void {
    this.start.push(this.row.length);
  }

  finish(): [start: Int32Array, row: Int32Array, coef: Float64Array] {
    return [this.start.finish(), this.row.finish(), this.coef.finish()];
  }

  private push(row: number, coefficient: number): void {
    this.row.push(row);
    this.coef.push(coefficient);
  }
}
