/** Which units use which row at present: lists that are kept up to date in a few steps per entry. */
import type { OptionPool } from "./option-pool.js";

export class RowUsers {
  /** Units that use row r: users[start[r] + k], k < count[r]. */
  readonly users: Int32Array;
  readonly start: Int32Array;
  readonly count: Int32Array;
  /** Per entry of a chosen candidate: its unit's place in the list of the entry's row. */
  private readonly place: Int32Array;

  constructor(private readonly pool: OptionPool) {
    const { lp, count, entryRow, entryStart, unit } = pool;
    const rows = lp.model.rowCount;
    const room = new Int32Array(rows + 1);
    const last = new Int32Array(rows).fill(-1);
    for (let c = 0; c < count; c++)
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) {
        const r = entryRow[e]!;
        if (last[r] === unit[c]) continue;
        last[r] = unit[c]!;
        room[r + 1]!++;
      }
    for (let r = 0; r < rows; r++) room[r + 1]! += room[r]!;
    this.start = room;
    this.users = new Int32Array(room[rows]!);
    this.count = new Int32Array(rows);
    this.place = new Int32Array(entryRow.length);
  }

  clear(): void {
    this.count.fill(0);
  }

  /** Unit of candidate c now uses its rows. */
  enlist(c: number): void {
    const { entryStart, entryRow, unit } = this.pool;
    for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) {
      const r = entryRow[e]!;
      const place = this.count[r]!++;
      this.place[e] = place;
      this.users[this.start[r]! + place] = unit[c]!;
    }
  }

  /** The reverse. @param chosen the present candidates, c among them */
  delist(c: number, chosen: Int32Array): void {
    const { entryStart, entryRow } = this.pool;
    for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) {
      const r = entryRow[e]!;
      const place = this.place[e]!;
      const last = --this.count[r]!;
      if (place === last) continue;
      const moved = this.users[this.start[r]! + last]!;
      this.users[this.start[r]! + place] = moved;
      this.place[this.entryOf(chosen[moved]!, r)] = place;
    }
  }

  private entryOf(c: number, r: number): number {
    const { entryStart, entryRow } = this.pool;
    let e = entryStart[c]!;
    while (entryRow[e] !== r) e++;
    return e;
  }
}
