/**
 * The bins of a model: groups of rows that pack, each with the options that use them. A row packs when
 * it has an upper bound only, non-negative entries and no extras; rows that share an option are one bin.
 * Rows that many options of a unit use (a budget, a share) join nothing: they are priced.
 */
import type { Candidates } from "./candidates.js";

export interface Bins {
  /** Bin of each candidate, −1: none. */
  readonly binOf: Int32Array;
  readonly count: number;
  /** Rows of bin b, increasing. */
  readonly rows: readonly Int32Array[];
  /** Candidates of bin b. */
  readonly items: readonly Int32Array[];
  /** 1 for rows of some bin. */
  readonly isPacked: Uint8Array;
}

export function binsOf(candidates: Candidates): Bins {
  const { lp, unitCount, start, option, count, entryStart, entryRow, entryCoef } = candidates;
  const { model } = lp;
  const isPacked = Uint8Array.from(lp.lower, (lower, r) =>
    lower === Number.NEGATIVE_INFINITY && lp.upper[r]! < Number.POSITIVE_INFINITY ? 1 : 0,
  );
  for (const r of model.extraRow) isPacked[r] = 0;
  const users = new Int32Array(model.rowCount);
  const uses = new Int32Array(model.rowCount);
  const last = new Int32Array(model.rowCount).fill(-1);
  for (let i = 0; i < unitCount; i++)
    for (let c = start[i]!; c < start[i + 1]!; c++)
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) {
        const r = entryRow[e]!;
        if (entryCoef[e]! < 0) isPacked[r] = 0;
        uses[r]!++;
        if (last[r] !== i) users[r]!++;
        last[r] = i;
      }
  for (let r = 0; r < model.rowCount; r++)
    if (uses[r] === 0 || uses[r]! > 1.2 * users[r]!) isPacked[r] = 0;
  const parent = Int32Array.from({ length: model.rowCount }, (_, r) => r);
  const root = (r: number): number => {
    let at = r;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (let c = 0; c < count; c++) {
    let first = -1;
    for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) {
      const r = entryRow[e]!;
      if (isPacked[r] === 0) continue;
      if (first < 0) first = root(r);
      else parent[root(r)] = first;
    }
  }
  const binOfRow = new Int32Array(model.rowCount).fill(-1);
  const rows: number[][] = [];
  for (let r = 0; r < model.rowCount; r++) {
    if (isPacked[r] === 0) continue;
    const top = root(r);
    if (binOfRow[top]! < 0) {
      binOfRow[top] = rows.length;
      rows.push([]);
    }
    binOfRow[r] = binOfRow[top]!;
    rows[binOfRow[r]!]!.push(r);
  }
  const binOf = new Int32Array(count).fill(-1);
  const items: number[][] = rows.map(() => []);
  for (let c = 0; c < count; c++)
    for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
      if (option[c]! >= 0 && isPacked[entryRow[e]!] === 1 && binOf[c]! < 0) {
        binOf[c] = binOfRow[entryRow[e]!]!;
        items[binOf[c]!]!.push(c);
      }
  return {
    binOf,
    count: rows.length,
    rows: rows.map((list) => Int32Array.from(list)),
    items: items.map((list) => Int32Array.from(list)),
    isPacked,
  };
}
