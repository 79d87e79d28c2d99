/**
 * What a packing is made of here: which rows are kept whole, and what the near options are worth when
 * these rows have no price. Rows are compared by what the bound gains when one alone is kept whole;
 * of those that share options the first in this order is taken.
 */
import { addExtras, addRows, reducedValue, Terms } from "../../../model/certificate.js";
import { type ModelArrays, senseSign } from "../../../model/linear-model.js";
import { bestPacking, type Knapsack } from "../../../model/packing/knapsack.js";
import { type Cut, knapsacksOf, mostCells } from "../../../model/packing/knapsacks.js";
import { type Pieces, unitRanges } from "../../../model/pieces.js";

/** Numbers in the tables of all knapsacks together, at most. */
const mostNumbers = 16_000_000;
const leastCells = 200;
const usualCells = 4000;
/** Options that are near, times cells of a grid, at most: else it takes too long. */
const mostWork = 150_000_000;
/** An option is near up to so many times the distance (prices of units move), if that is affordable. */
const reaches = [2, 1, 0.5];
/** The same where rows are compared. */
const rowReach = 1;
/** A row may lose this part of the distance by its grid, and yet be taken: it may gain later. */
const mayLose = 0.02;

export interface PackingProblem {
  readonly knapsacks: readonly Knapsack[];
  /** Rows kept whole, in the order of the knapsacks. */
  readonly rows: readonly number[];
  /** d_o of near options with these rows unpriced, σ · original units; others are −∞. */
  readonly worth: Float64Array;
  /** Per unit: the best d_o of options in no knapsack; −∞ without any. */
  readonly free: Float64Array;
  /** Per unit: below this price options that are not near would be worth taking; −∞ without any. */
  readonly least: Float64Array;
  /** Unit prices to begin with: what the relaxation pays. */
  readonly unitPrices: Float64Array;
  /** What prices of other rows and extras add to the bound, σ · original units, without offset. */
  readonly base: number;
  /** Is every option near that a better plan may take? */
  readonly isComplete: boolean;
  /** Which knapsack an option belongs to; −1: none, −2: not near. */
  readonly home: Int32Array;
}

/**
 * @param prices of the relaxation, original units
 * @param distance how far the bound is from the best plan, σ · original units
 * @returns null where nothing is gained, or it would take too long
 */
export function* packingProblem(
  model: ModelArrays,
  prices: ArrayLike<number>,
  distance: number,
): Pieces<PackingProblem | null> {
  const sigma = senseSign(model);
  const y = Float64Array.from({ length: model.rowCount }, (_, r) => sigma * prices[r]!);
  const priced = { y, ...(yield* worthOf(model, y)) };
  const lower = (row: number): boolean => y[row]! < 0;
  const within = (reach: number): { near: Near; cut: Cut & { cells: number } } => {
    const near = nearOptions(model, priced, reach * distance);
    const cells = Math.min(mostCells, Math.floor(mostWork / Math.max(1, near.count)));
    return { near, cut: { lower, without: (o) => near.isFar[o] === 1, cells } };
  };
  const rows = yield* wholeRows(model, priced, within(rowReach).cut, mayLose * distance);
  if (rows.length === 0) return null;
  for (const reach of reaches) {
    const { near, cut } = within(reach);
    const bare = (yield* knapsacksOf(model, rows, { ...cut, cells: 0 })).knapsacks;
    const whole = rows.slice(0, affordable(bare));
    if (whole.length === 0 || cut.cells < leastCells) continue;
    const made = yield* knapsacksOf(model, whole, {
      ...cut,
      cells: Math.min(cut.cells, usualCells),
    });
    return yield* problemOf(model, priced, near, { rows: whole, ...made, isComplete: reach >= 1 });
  }
  return null;
}

/** Prices, σ · given; d_o of every option at them, and m_i of every unit. */
interface Priced {
  readonly y: Float64Array;
  readonly worth: Float64Array;
  readonly most: Float64Array;
}

interface Near {
  readonly isFar: Uint8Array;
  readonly least: Float64Array;
  readonly count: number;
}

function nearOptions(model: ModelArrays, { worth, most }: Priced, distance: number): Near {
  const isFar = new Uint8Array(model.optionCount);
  const least = new Float64Array(model.unitCount).fill(Number.NEGATIVE_INFINITY);
  let count = 0;
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++)
      if (most[i]! - worth[o]! > distance) {
        isFar[o] = 1;
        least[i] = Math.max(least[i]!, worth[o]!);
      } else count++;
  return { isFar, least, count };
}

function* problemOf(
  model: ModelArrays,
  { y, most }: Priced,
  { least }: Near,
  made: Pick<PackingProblem, "rows" | "knapsacks" | "home" | "isComplete">,
): Pieces<PackingProblem | null> {
  const { rows, home } = made;
  const rest = y.slice();
  for (const row of rows) rest[row] = 0;
  const terms = new Terms();
  if (!addRows(model, rest, terms)) return null;
  if (!addExtras(model, rest, senseSign(model), terms)) return null;
  const { worth } = yield* worthOf(model, rest);
  const free = new Float64Array(model.unitCount).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      if (home[o] === -2) worth[o] = Number.NEGATIVE_INFINITY;
      if (home[o] === -1) free[i] = Math.max(free[i]!, worth[o]!);
    }
  return { ...made, worth, free, least, unitPrices: most, base: terms.total };
}

/** How many of the knapsacks, from the first, have room for their tables; those without a grid get one. */
function affordable(knapsacks: readonly Knapsack[]): number {
  let numbers = 0;
  const beyond = knapsacks.findIndex(({ units, capacity }) => {
    numbers += units.length * (capacity > 0 ? capacity : usualCells);
    return numbers > mostNumbers;
  });
  return beyond < 0 ? knapsacks.length : beyond;
}

/** d_o of every option, and m_i of every unit. */
function* worthOf(
  model: ModelArrays,
  y: Float64Array,
): Pieces<{ worth: Float64Array; most: Float64Array }> {
  const sigma = senseSign(model);
  const worth = new Float64Array(model.optionCount);
  const most = Float64Array.from(model.mustAct, (must) => (must ? Number.NEGATIVE_INFINITY : 0));
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++)
      for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
        worth[o] = reducedValue(model, y, sigma, i, o).value;
        most[i] = Math.max(most[i]!, worth[o]!);
      }
    yield;
  }
  return { worth, most };
}

/** Rows that gain by being kept whole and share no near option. */
function* wholeRows(
  model: ModelArrays,
  { y, worth, most }: Priced,
  cut: Cut,
  loss: number,
): Pieces<number[]> {
  const priced = Array.from(y.keys()).filter((r) => y[r] !== 0);
  const { knapsacks } = yield* knapsacksOf(model, priced, { ...cut, each: true });
  const gains: { knapsack: Knapsack; gain: number }[] = [];
  for (const knapsack of knapsacks) {
    const { row } = knapsack;
    if (knapsack.units.length === 0 || knapsack.capacity < 0) continue;
    const amount = amountsOf(model, row);
    const price = y[row]!;
    const bound = price * (price > 0 ? model.rowUpper[row]! : model.rowLower[row]!);
    const best = bestPacking(knapsack, (o, i) => worth[o]! + price * amount(i, o) - most[i]!);
    gains.push({ knapsack, gain: bound - best });
    yield;
  }
  gains.sort((a, b) => b.gain - a.gain || a.knapsack.row - b.knapsack.row);
  const taken = new Uint8Array(model.optionCount);
  const rows: number[] = [];
  for (const { knapsack, gain } of gains) {
    const options = knapsack.option.filter((o) => o >= 0);
    if (gain < -loss || options.some((o) => taken[o] === 1)) continue;
    for (const o of options) taken[o] = 1;
    rows.push(knapsack.row);
  }
  return rows;
}

/** a_ro of one row. */
function amountsOf(model: ModelArrays, row: number): (i: number, o: number) => number {
  const only = new Float64Array(model.rowCount);
  only[row] = -1;
  return (i, o) => reducedValue(model, only, 0, i, o).value;
}
