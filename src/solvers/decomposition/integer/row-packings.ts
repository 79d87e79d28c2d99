/**
 * Which rows a dive packs, and the best packing of one of them: which of its open candidates are chosen,
 * everything else at the prices of a relaxation. For a unit an item is worth
 *
 *   d_c + y_r a_rc − max d over its open candidates that do not use row r
 *
 * and the packing of largest worth is found by dynamic programming over the cells of the row.
 */
import { type Pieces, ranges } from "../../../model/pieces.js";
import { rowSteps } from "../../../model/presolve/round-rows.js";
import type { Random } from "../../../random.js";
import type { OptionPool } from "./option-pool.js";
import type { Restricted } from "./restricted.js";

/** A row that the relaxation fills with more units than this, or this part of all, is no packing. */
const mostHeld = 64;
const mostPart = 0.25;
/** Cells of a row at most, and choices noted in one table. */
const mostCells = 4000;
const mostNotes = 4_000_000;

/** A row as a knapsack of the candidates of a pool. */
export interface PackingRow {
  readonly row: number;
  /** Units that the relaxation has in it. */
  readonly held: number;
  /** Cells of the grid. */
  readonly capacity: number;
  /** Candidates with an entry, by unit. */
  readonly candidates: Int32Array;
  /** Cells that each takes, rounded up. */
  readonly cells: Int32Array;
  /** Its entry, scaled. */
  readonly coef: Float64Array;
}

/**
 * The rows worth packing, those that hold fewest units first: priced upper bounds that are filled by few
 * units of different sizes.
 * @param values of the relaxation, by option
 * @param y its scaled prices
 */
export function* packingRows(
  pool: OptionPool,
  values: Float64Array,
  y: Float64Array,
): Pieces<PackingRow[]> {
  const { lp } = pool;
  const steps = yield* rowSteps(lp.model);
  const lists = yield* candidatesByRow(pool);
  const found: PackingRow[] = [];
  for (let r = 0; r < lp.model.rowCount; r++) {
    const { candidates, coef } = lists[r]!;
    if (!(y[r]! > 0 && lp.upper[r]! > 0) || candidates.length < 2) continue;
    const held = candidates.reduce((sum, c) => sum + shareOf(pool, values, c), 0);
    if (held > Math.min(mostHeld, mostPart * pool.unitCount)) continue;
    if (coef.some((a) => a < 0) || coef.every((a) => a === coef[0])) continue;
    found.push({ ...gridOf(pool, r, steps[r]!, lists[r]!), held });
  }
  return found.sort((a, b) => a.held - b.held || a.row - b.row);
}

function shareOf({ option }: OptionPool, values: Float64Array, c: number): number {
  return option[c]! < 0 ? 0 : values[option[c]!]!;
}

interface Entries {
  readonly candidates: number[];
  readonly coef: number[];
}

function* candidatesByRow(pool: OptionPool): Pieces<Entries[]> {
  const { count, entryStart, entryRow, entryCoef } = pool;
  const lists = Array.from(
    { length: pool.lp.model.rowCount },
    (): Entries => ({ candidates: [], coef: [] }),
  );
  for (const [from, to] of ranges(count)) {
    for (let c = from; c < to; c++)
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) {
        lists[entryRow[e]!]!.candidates.push(c);
        lists[entryRow[e]!]!.coef.push(entryCoef[e]!);
      }
    yield;
  }
  return lists;
}

function gridOf(
  { lp }: OptionPool,
  row: number,
  step: number,
  { candidates, coef }: Entries,
): Omit<PackingRow, "held"> {
  const own = step * lp.rowScale[row]!;
  const upper = lp.upper[row]!;
  const isExact = own > 0 && upper / own <= mostCells;
  const cell = isExact ? own : upper / mostCells;
  return {
    row,
    capacity: Math.floor(upper / cell + tiny),
    candidates: Int32Array.from(candidates),
    cells: Int32Array.from(coef, (a) => Math.ceil(a / cell - tiny)),
    coef: Float64Array.from(coef),
  };
}

/** Of a cell; lost to rounding. */
const tiny = 1e-6;

/** The items of one unit. */
interface Items {
  /** Places in the row's list. */
  readonly at: number[];
  readonly worth: number[];
  /** Has the unit nothing else that is open? */
  readonly isForced: boolean;
}

/**
 * The best packing, as candidates; null where not even the forced items fit.
 * @param noise worths are changed by up to so much, for another packing
 */
export function bestPackingOf(
  restricted: Restricted,
  row: PackingRow,
  noise: number,
  random: Random,
): number[] | null {
  const units = itemsOf(restricted, row, noise, random);
  const width = row.capacity + 1;
  if (units.length * width > mostNotes) return null;
  let best = new Float64Array(width);
  let into = new Float64Array(width);
  const notes = new Int32Array(units.length * width).fill(-1);
  units.forEach((unit, n) => {
    if (unit.isForced) into.fill(Number.NEGATIVE_INFINITY);
    else into.set(best);
    unit.at.forEach((k, j) => {
      const w = row.cells[k]!;
      for (let t = w; t < width; t++) {
        const worth = best[t - w]! + unit.worth[j]!;
        if (worth <= into[t]!) continue;
        into[t] = worth;
        notes[n * width + t] = k;
      }
    });
    [best, into] = [into, best];
  });
  if (best[row.capacity] === Number.NEGATIVE_INFINITY) return null;
  const chosen: number[] = [];
  let t = row.capacity;
  for (let n = units.length - 1; n >= 0; n--) {
    const k = notes[n * width + t]!;
    if (k < 0) continue;
    chosen.push(row.candidates[k]!);
    t -= row.cells[k]!;
  }
  return chosen;
}

/** Items that may gain something. */
function itemsOf(
  restricted: Restricted,
  { row, candidates, coef }: PackingRow,
  noise: number,
  random: Random,
): Items[] {
  const { pool } = restricted;
  const price = restricted.simplex.entering.y[row]!;
  const units: Items[] = [];
  for (let k = 0; k < candidates.length; ) {
    const i = pool.unit[candidates[k]!]!;
    const at: number[] = [];
    const worth: number[] = [];
    const inRow = new Set<number>();
    for (; k < candidates.length && pool.unit[candidates[k]!] === i; k++) {
      const c = candidates[k]!;
      inRow.add(c);
      if (!restricted.isOpen(c)) continue;
      at.push(k);
      worth.push(restricted.worth(c) + price * coef[k]!);
    }
    if (at.length === 0) continue;
    const other = bestOther(restricted, i, inRow);
    const isForced = other === Number.NEGATIVE_INFINITY;
    const gains = worth.map((w) => {
      const draw = noise > 0 ? noise * (random.uniform() + random.uniform() - 1) : 0;
      return w - (isForced ? 0 : other) + draw;
    });
    const useful = Array.from(at.keys()).filter((j) => isForced || gains[j]! > 0);
    if (useful.length > 0)
      units.push({ at: useful.map((j) => at[j]!), worth: useful.map((j) => gains[j]!), isForced });
  }
  return units;
}

/** The largest worth of the unit's open candidates outside. */
function bestOther(restricted: Restricted, i: number, inRow: ReadonlySet<number>): number {
  const { start } = restricted.pool;
  let best = Number.NEGATIVE_INFINITY;
  for (let c = start[i]!; c < start[i + 1]!; c++)
    if (!inRow.has(c) && restricted.isOpen(c)) best = Math.max(best, restricted.worth(c));
  return best;
}
