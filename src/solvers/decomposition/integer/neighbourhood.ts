/**
 * A part of the plan that is solved anew, exactly, while the rest is held (large neighbourhood search,
 * Shaw 1998): the units in a few rows that compete with each other, and those outside that could come in.
 *
 * Rows that a large part of all units use (a share, a budget) are common to all and do not bound a part.
 */
import type { Random } from "../../../random.js";
import type { OptionPool } from "./option-pool.js";

/** A row is common when more than this part of the candidates' units can use it. */
const commonPart = 0.35;
/** Candidates per unit in a row above which it does not tell destinations apart. */
const mostPerUnit = 1.5;
/** Rows drawn for a part at most, and how much of its size is enough. */
const rowDraws = 60;
const enough = 0.7;
/** Units drawn in search of a neighbouring row. */
const neighbourDraws = 200;

export class Neighbourhoods {
  /** Rows that are not common and have candidates. */
  private readonly local: Int32Array;
  private readonly isLocal: Uint8Array;

  constructor(private readonly pool: OptionPool) {
    const { unitCount, start, entryStart, entryRow, lp } = pool;
    const users = new Float64Array(lp.model.rowCount);
    const last = new Int32Array(lp.model.rowCount).fill(-1);
    const options = new Float64Array(lp.model.rowCount);
    for (let i = 0; i < unitCount; i++)
      for (let c = start[i]!; c < start[i + 1]!; c++)
        for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) {
          const r = entryRow[e]!;
          options[r]!++;
          if (last[r] === i) continue;
          last[r] = i;
          users[r]!++;
        }
    // A row that all options of its units use does not tell their destinations apart.
    this.isLocal = Uint8Array.from(users, (n, r) =>
      n > 0 && n <= commonPart * unitCount && options[r]! <= mostPerUnit * n ? 1 : 0,
    );
    const local = Int32Array.from(this.isLocal.keys()).filter((r) => this.isLocal[r] === 1);
    if (local.length === 0) this.isLocal.fill(1);
    this.local = local.length > 0 ? local : Int32Array.from(this.isLocal.keys());
  }

  /**
   * Marks candidates to keep, about `size` of them: rows are drawn one after the other, each next one
   * among the rows where units of the first could go as well.
   */
  draw(chosen: Int32Array, size: number, random: Random): Uint8Array {
    const { pool } = this;
    const { start, unitCount } = pool;
    const open = new Uint8Array(pool.lp.model.rowCount);
    let keep = new Uint8Array(pool.count);
    let row = this.local[random.integer(0, this.local.length - 1)]!;
    for (let tries = 0; tries < rowDraws; tries++) {
      this.openWith(row, open);
      const next = new Uint8Array(pool.count);
      let kept = 0;
      for (let i = 0; i < unitCount; i++) {
        const now = chosen[i]!;
        if (now < 0 || !this.inside(now, open)) continue;
        let others = 0;
        for (let c = start[i]!; c < start[i + 1]!; c++)
          if (c !== now && this.inside(c, open)) {
            next[c] = 1;
            others++;
          }
        if (others > 0) kept += others + 1;
      }
      if (kept > size && tries > 0) break;
      keep = next;
      if (kept > enough * size) break;
      row = this.neighbour(row, chosen, open, random);
    }
    return keep;
  }

  /** A local row that a candidate of a unit of `row` uses, or any. */
  private neighbour(row: number, chosen: Int32Array, open: Uint8Array, random: Random): number {
    const { start, unitCount, entryStart, entryRow } = this.pool;
    for (let tries = 0; tries < neighbourDraws; tries++) {
      const i = random.integer(0, unitCount - 1);
      if (chosen[i]! < 0 || !this.uses(chosen[i]!, row)) continue;
      const c = random.integer(start[i]!, start[i + 1]! - 1);
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
        if (this.isLocal[entryRow[e]!] === 1 && open[entryRow[e]!] === 0) return entryRow[e]!;
    }
    return this.local[random.integer(0, this.local.length - 1)]!;
  }

  /** Opens the row, and the rows that its candidates use beside it (the other resources of a park). */
  private openWith(row: number, open: Uint8Array): void {
    const { count, entryStart, entryRow } = this.pool;
    open[row] = 1;
    for (let c = 0; c < count; c++) {
      if (!this.uses(c, row)) continue;
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
        if (this.isLocal[entryRow[e]!] === 1) open[entryRow[e]!] = 1;
    }
  }

  private uses(c: number, row: number): boolean {
    const { entryStart, entryRow } = this.pool;
    for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) if (entryRow[e] === row) return true;
    return false;
  }

  /** Are all local rows of the candidate open? */
  private inside(c: number, open: Uint8Array): boolean {
    const { entryStart, entryRow } = this.pool;
    for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
      if (this.isLocal[entryRow[e]!] === 1 && open[entryRow[e]!] === 0) return false;
    return true;
  }
}
