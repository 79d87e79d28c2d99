/**
 * For each row the candidates that raise its activity, smallest regret first: where to look when a row
 * is to be filled.
 */
import type { Random } from "../../../random.js";
import type { Candidates } from "./candidates.js";

export class RowIndex {
  private readonly start: Int32Array;
  private readonly list: Int32Array;

  constructor(candidates: Candidates) {
    const { count, regret, entryStart, entryRow, entryCoef } = candidates;
    const rows = candidates.lp.model.rowCount;
    this.start = new Int32Array(rows + 1);
    for (let e = 0; e < entryRow.length; e++)
      if (entryCoef[e]! > 0) this.start[entryRow[e]! + 1]!++;
    for (let r = 0; r < rows; r++) this.start[r + 1]! += this.start[r]!;
    this.list = new Int32Array(this.start[rows]!);
    const next = this.start.slice();
    const order = Int32Array.from({ length: count }, (_, c) => c);
    order.sort((a, b) => regret[a]! - regret[b]! || a - b);
    for (const c of order)
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
        if (entryCoef[e]! > 0) this.list[next[entryRow[e]!]!++] = c;
  }

  /** A candidate that uses row r, with a bias to small regret; −1 when there is none. */
  draw(r: number, random: Random): number {
    const from = this.start[r]!;
    const n = this.start[r + 1]! - from;
    if (n === 0) return -1;
    const u = random.uniform();
    return this.list[from + Math.floor(u * u * u * n)]!;
  }
}
