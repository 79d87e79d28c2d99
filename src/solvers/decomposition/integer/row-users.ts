/** Which units use which row at present: lists that are kept up to date in a few steps per entry. */
import type { Random } from "../../../random.js";
import type { OptionPool } from "./option-pool.js";

/** Users of a row that are drawn at most, to take the cheapest to move. */
const mostDraws = 8;

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

  /** A unit that uses row r: the one that loses least by leaving, of a few drawn; −1 when there is none. */
  draw(r: number, chosen: Int32Array, random: Random): number {
    const { start, regret } = this.pool;
    const n = this.count[r]!;
    if (n === 0) return -1;
    const first = this.start[r]!;
    const draws = random.integer(1, mostDraws);
    let unit = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < draws; k++) {
      const i = this.users[first + random.integer(0, n - 1)]!;
      const from = start[i]!;
      if (start[i + 1]! - from < 2) continue;
      const now = chosen[i]!;
      const loss = regret[now === from ? from + 1 : from]! - regret[now]!;
      if (loss < least) {
        least = loss;
        unit = i;
      }
    }
    return unit;
  }

  private entryOf(c: number, r: number): number {
    const { entryStart, entryRow } = this.pool;
    let e = entryStart[c]!;
    while (entryRow[e] !== r) e++;
    return e;
  }
}
