/** A set of units that is listed, entered and left in one step. */
export class UnitSet {
  /** The members, in no order: list[k], k < count. */
  readonly list: Int32Array;
  count = 0;
  private readonly place: Int32Array;

  constructor(units: number) {
    this.list = new Int32Array(units);
    this.place = new Int32Array(units).fill(-1);
  }

  add(i: number): void {
    if (this.place[i]! >= 0) return;
    this.place[i] = this.count;
    this.list[this.count++] = i;
  }

  delete(i: number): void {
    const place = this.place[i]!;
    if (place < 0) return;
    const last = this.list[--this.count]!;
    this.list[place] = last;
    this.place[last] = place;
    this.place[i] = -1;
  }

  clear(): void {
    while (this.count > 0) this.place[this.list[--this.count]!] = -1;
  }
}
