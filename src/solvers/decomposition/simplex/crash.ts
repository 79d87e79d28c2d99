import { type Pieces, unitRanges } from "../../../model/pieces.js";
import { crashPivotFloor } from "../../../model/tolerances.js";
import type { ReducedValues } from "../reduced-values.js";
import { RowSum, scatterOption } from "./columns.js";
import type { Master } from "./master.js";
import { addOption } from "./price-all.js";

/** Columns that the master starts with: the nearest ties, so many per tight row and some more. */
const tiesPerRow = 40;
const fewestTies = 200;
/** The same beside a basis that is there already: few, for full pricing finds what they lack. */
const warmTiesPerRow = 3;
const fewestWarmTies = 20;

/** A unit with so many nearly equal options does not simply take the best. */
const manyTies = 6;
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/** Near ties listed beyond four times their limit before the farthest are dropped. */
const spareTies = 100_000;

/**
 * Step B: a basis from prices. In every unit the best option becomes the key (one of the best where they
 * are many, see `rounded`), options within `margin` of it become columns. Rows with a price are
 * tight at the side that the price shows; their logicals give way to the columns and extras that
 * are nearest to a tie, as far as they are independent.
 */
export function* crash(
  master: Master,
  values: ReducedValues,
  y: Float64Array,
  margin: number,
): Pieces<void> {
  const tight = sides(y, master);
  const nearest = yield* nearestTies(master, values, y, margin, tight.length, true);
  yield;
  for (const r of tight) {
    master.atUpper[r] = y[r]! > 0 ? 1 : 0;
    master.drop(r);
  }
  master.factorise(
    nearest.map((tie) => variableOf(master, tie)),
    crashPivotFloor,
  );
}

/** For a warm start: the nearest ties at prices y become columns beside the basis that is there. */
export function* addNearTies(
  master: Master,
  values: ReducedValues,
  y: Float64Array,
  margin: number,
): Pieces<void> {
  const tight = sides(y, master).length;
  for (const tie of yield* nearestTies(master, values, y, margin, tight, false))
    variableOf(master, tie);
}

/** Rows with a price towards a bound that is there. */
function sides(y: Float64Array, { lower, upper }: Master): number[] {
  const rows: number[] = [];
  for (let r = 0; r < y.length; r++)
    if (y[r] !== 0 && Number.isFinite(y[r]! > 0 ? upper[r]! : lower[r]!)) rows.push(r);
  return rows;
}

/** One pass: the nearest ties of all units and extras, nearest first. `keys`: the best options become keys. */
function* nearestTies(
  master: Master,
  values: ReducedValues,
  y: Float64Array,
  margin: number,
  tight: number,
  keys: boolean,
): Pieces<NearTie[]> {
  const { model } = values.lp;
  const limit = keys ? tiesPerRow * tight + fewestTies : warmTiesPerRow * tight + fewestWarmTies;
  const most = 4 * limit + spareTies;
  values.setPrices(y);
  let near: NearTie[] = [];
  const sum = new RowSum(model.rowCount);
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) {
      nearTies(master, values, sum, i, margin, keys, near);
      if (near.length > most) near = nearestOf(near, limit, model.rowCount);
    }
    yield;
  }
  placeExtras(master, y, margin, keys, near);
  return nearestOf(near, limit, model.rowCount);
}

/** The nearest ties, but of each row no more than its share: every tight row needs some. */
function nearestOf(near: NearTie[], limit: number, rows: number): NearTie[] {
  near.sort((a, b) => a.distance - b.distance || a.unit - b.unit || a.option - b.option);
  if (near.length <= limit) return near;
  const room = new Int32Array(rows).fill(tiesPerRow);
  const kept = near.filter((tie) => tie.row < 0 || room[tie.row]!-- > 0);
  return kept.slice(0, limit);
}

interface NearTie {
  /** Unit, or −1 for an extra. */
  readonly unit: number;
  /** Option (−1: stay), or the extra. */
  readonly option: number;
  /**
   * By how much prices must be wrong for it to be a tie: how much worse than the best of its unit,
   * relative to its largest entry. Without that division the smallest units would come first.
   */
  readonly distance: number;
  /** Row of that entry; −1 for an extra. */
  readonly row: number;
}

function nearTies(
  master: Master,
  values: ReducedValues,
  sum: RowSum,
  i: number,
  gamma: number,
  keys: boolean,
  near: NearTie[],
): void {
  const { model } = values.lp;
  const size = values.size[i]!;
  const { out } = values;
  const n = values.unit(i);
  const first = model.unitStart[i]!;
  const mayStay = model.mustAct[i] === 0;
  let best = mayStay ? 0 : Number.NEGATIVE_INFINITY;
  let at = -1;
  let second = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < n; j++) {
    const w = out[j]!;
    if (w > best) {
      second = best;
      best = w;
      at = j;
    } else if (w > second) second = w;
  }
  if (keys && second > best - gamma * size) at = rounded(out, n, at, gamma * size, !mayStay, i);
  if (keys) master.keyOption[i] = at < 0 ? -1 : first + at;
  else if (master.keyOption[i] !== (at < 0 ? -1 : first + at))
    near.push({ unit: i, option: at < 0 ? -1 : first + at, distance: 0, row: -1 });
  const floor = best - gamma * size;
  if (second < floor) return;
  const key = at < 0 ? -1 : first + at;
  const add = (option: number, worse: number): void => {
    const row = largestEntry(values, sum, i, option, key);
    if (row < 0) return;
    near.push({ unit: i, option, distance: worse / Math.abs(sum.value[row]!), row });
  };
  for (let j = 0; j < n; j++) if (j !== at && out[j]! >= floor) add(first + j, best - out[j]!);
  if (at >= 0 && mayStay && floor <= 0) add(-1, best);
}

/**
 * Option of unit i in a rounding of the regularised optimum x = max(0, (w − τ)/γ), Σx ≤ 1: where many
 * options are nearly equal, the best would be the same one for all units. A low-discrepancy sequence
 * decides, so that rows come out about as with x.
 */
function rounded(
  out: Float64Array,
  n: number,
  at: number,
  gamma: number,
  must: boolean,
  i: number,
): number {
  const tau = threshold(out, n, gamma, must);
  let left = ((i + 1) * goldenRatio) % 1;
  let last = -1;
  let support = 0;
  for (let j = 0; j < n; j++) if (out[j]! > tau) support++;
  if (support < manyTies) return at;
  for (let j = 0; j < n; j++) {
    if (out[j]! <= tau) continue;
    last = j;
    left -= (out[j]! - tau) / gamma;
    if (left < 0) return j;
  }
  return must ? last : -1;
}

/** τ with Σ max(0, w − τ) = γ; at least 0 where the unit may stay. */
function threshold(out: Float64Array, n: number, gamma: number, must: boolean): number {
  let tau = Number.NEGATIVE_INFINITY;
  for (;;) {
    let sum = -gamma;
    let count = 0;
    for (let j = 0; j < n; j++) {
      if (out[j]! <= tau) continue;
      sum += out[j]!;
      count++;
    }
    const next = must ? sum / count : Math.max(0, sum / count);
    if (!(next > tau)) return tau;
    tau = next;
  }
}

/** Row with a price where D = A_o − A_key is largest (−1: "stay"); −1 when there is none. `sum` := D */
function largestEntry(
  { lp, charge }: ReducedValues,
  sum: RowSum,
  i: number,
  o: number,
  key: number,
): number {
  sum.clear();
  if (o >= 0) scatterOption(lp, i, o, sum);
  if (key >= 0) scatterOption(lp, i, key, sum, -1);
  let largest = 0;
  let row = -1;
  for (let t = 0; t < sum.count; t++) {
    const r = sum.rows[t]!;
    if (charge[r] === 0 || Math.abs(sum.value[r]!) <= largest) continue;
    largest = Math.abs(sum.value[r]!);
    row = r;
  }
  return row;
}

/** Makes a near tie a column (an extra is one already); returns its variable. */
function variableOf(master: Master, { unit, option }: NearTie): number {
  if (unit < 0) return master.m + option;
  addOption(master, unit, option);
  return master.m + master.columns.find(master.slotOf[unit]!, option);
}

/** Extras worth more than nothing go to their upper bound; those near a tie may enter the basis. */
function placeExtras(
  master: Master,
  y: Float64Array,
  margin: number,
  keys: boolean,
  near: NearTie[],
): void {
  if (!keys) return;
  const { m, columns, upper, atUpper, lp } = master;
  for (let e = 0; e < lp.model.extraCount; e++) {
    let d = columns.cost[e]!;
    let size = Math.abs(d);
    let largest = 0;
    for (let k = columns.start[e]!; k < columns.start[e + 1]!; k++) {
      const term = columns.coef[k]! * y[columns.row[k]!]!;
      d -= term;
      size = Math.max(size, Math.abs(term));
      largest = Math.max(largest, Math.abs(columns.coef[k]!));
    }
    atUpper[m + e] = d > 0 && Number.isFinite(upper[m + e]!) ? 1 : 0;
    const distance = Math.abs(d) / (largest > 0 ? largest : 1);
    if (
      Math.abs(d) <= margin * Math.max(1, size) ||
      (d > 0 && upper[m + e] === Number.POSITIVE_INFINITY)
    )
      near.push({ unit: -1, option: e, distance, row: -1 });
  }
}

/** For small models instead: every option is a column, all logicals stay basic. */
export function addAllOptions(master: Master): void {
  const { model } = master.lp;
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) addOption(master, i, o);
}
