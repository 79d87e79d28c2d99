/**
 * For each row the candidates that raise its activity, smallest regret first: where to look when a row
 * is to be filled.
 */
import type { Random } from "../../../random.js";
import type { OptionPool } from "./option-pool.js";

export class RowIndex {
  private readonly start: Int32Array;
  private readonly list: Int32Array;

  constructor(pool: OptionPool) {
    const { count, regret, entryStart, entryRow, entryCoef } = pool;
    const rows = pool.lp.model.rowCount;
    this.start = new Int32Array(rows + 1);
    for (let e = 0; e < entryRow.length; e++)
      if (entryCoef[e]! > 0) this.start[entryRow[e]! + 1]!++;
    for (let r = 0; r < rows; r++) this.start[r + 1]! += this.start[r]!;
    this.list = new Int32Array(this.start[rows]!);
    const next = this.start.slice();
    for (const c of byRegret(regret, count))
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
        if (entryCoef[e]! > 0) this.list[next[entryRow[e]!]!++] = c;
  }

  /** A candidate that uses row r, with a bias to small regret; −1 when there is none. */
  draw(r: number, random: Random): number {
    const from = this.start[r]!;
    const n = this.start[r + 1]! - from;
    if (n === 0) return -1;
    const draw = random.uniform();
    return this.list[from + Math.floor(draw * draw * draw * n)]!;
  }
}

/** Most candidates whose number fits beside 31 bits in a double. */
const mostPacked = 2 ** 22;

/**
 * OptionPool by regret: the bits of a non-negative single-precision number are in its order, so that
 * bits and number of the candidate make one key, and keys sort without a comparison function.
 */
function byRegret(regret: Float64Array, count: number): Int32Array {
  if (count > mostPacked)
    return Int32Array.from(regret.keys()).sort((a, b) => regret[a]! - regret[b]! || a - b);
  const bits = new Uint32Array(Float32Array.from(regret, (x) => Math.max(0, x)).buffer);
  const keys = Float64Array.from(bits, (x, c) => x * mostPacked + c).sort();
  return Int32Array.from(keys, (key) => key % mostPacked);
}
