/**
 * A model without the extras that only carry from row to row: the projection (2) of `carry-chains.ts`.
 * The same plans are feasible, with the same values; there are fewer rows and extras, and a row bounds
 * what it bounds without looking at its neighbours.
 *
 * With y′ the prices of (2), those of the given rows are y_t = y′_t + y′_{t+1} + … along the chain: they
 * give the same bound. Carried is what is left over.
 */
import { activityInPieces } from "../activity.js";
import { arraysOf, type ModelArrays, senseSign } from "../linear-model.js";
import { atOnce, type Pieces, ranges, unitRanges } from "../pieces.js";
import { scaleFactorsInPieces } from "../scaling.js";
import { type CarryChains, carryChains } from "./carry-chains.js";
import { EntryLists } from "./entry-lists.js";

export interface Projection {
  /** Without carrying extras; the given model itself where there are none. */
  readonly model: ModelArrays;
  /** In which rows of the projected model a given row counts: where its bound is part of theirs. */
  rowsOf(row: number): number[];
  /** A given row of each of some projected ones: the first of its `rowsOf` is that projected one. */
  liftRows(rows: readonly number[]): number[];
  /** A point of the projected model, for the given one; a pass that can be interrupted. */
  liftValues(values: ArrayLike<number>): Pieces<Float64Array>;
  /** Prices (or a Farkas proof) of the projected model, for the given one. */
  liftPrices(prices: ArrayLike<number>): Float64Array;
  /** The other way round, for a start; undefined where the length does not fit. */
  projectValues(values: ArrayLike<number>): Float64Array | undefined;
  /** See projectValues. */
  projectPrices(prices: ArrayLike<number>): Float64Array | undefined;
  /** The same for a Farkas proof, which has the sign of a maximisation whatever the sense. */
  projectWeights(y: ArrayLike<number>): Float64Array | undefined;
}

/**
 * Leaves out extras that only carry. The given model is not changed.
 * @param mostRepeats entries that may be repeated, per option: rows of (2) are longer than those given.
 *   Where there would be more, only rows that make others needless are added up. Default: any number
 */
export function projectCarries(model: ModelArrays, mostRepeats?: number): Projection {
  return atOnce(projectCarriesInPieces(model, mostRepeats));
}

/** The same as a pass that can be interrupted. */
export function* projectCarriesInPieces(
  model: ModelArrays,
  mostRepeats = Number.POSITIVE_INFINITY,
): Pieces<Projection> {
  const most = model.optionCount === 0 ? 0 : mostRepeats * model.optionCount;
  for (const needlessOnly of [false, true]) {
    const chains = carryChains(model, needlessOnly);
    if (chains === null) break;
    const sums = sumsOf(chains);
    if (needlessOnly || (yield* repeats(model, sums)) <= most)
      return projection(model, yield* projectedModel(model, chains, sums), chains, sums);
  }
  return identity(model);
}

/** Entries of options that are repeated in further rows. */
function* repeats(model: ModelArrays, { first, then }: Sums): Pieces<number> {
  const further = Float64Array.from(then, (next) => {
    let rows = 0;
    for (let n = next; n !== -1; n = then[n]!) rows++;
    return rows;
  });
  const { profileLength, place, placeRow, ownRow, sharedRow } = model;
  let sum = 0;
  const count = (row: number): void => {
    if (row >= 0) sum += further[first[row]!]!;
  };
  for (const [from, to] of ranges(model.optionCount)) {
    for (let o = from; o < to; o++)
      for (let k = 0; k < profileLength; k++) count(placeRow[place[o]! * profileLength + k]!);
    yield;
  }
  for (const rows of [ownRow, sharedRow])
    for (const [from, to] of ranges(rows.length)) {
      for (let e = from; e < to; e++) count(rows[e]!);
      yield;
    }
  return sum;
}

function identity(model: ModelArrays): Projection {
  const same = (numbers: ArrayLike<number>): Float64Array => Float64Array.from(numbers);
  return {
    model,
    rowsOf: (row) => [row],
    liftRows: (rows) => [...rows],
    *liftValues(values) {
      yield;
      return same(values);
    },
    liftPrices: same,
    projectValues: same,
    projectPrices: same,
    projectWeights: same,
  };
}

/** In which rows of the projected model a given row counts: `first`, then along `then`. */
interface Sums {
  /** Given row of each projected one. */
  readonly kept: Int32Array;
  /** Per given row. */
  readonly first: Int32Array;
  /** Per projected row: the next one of its chain, or −1. */
  readonly then: Int32Array;
}

function sumsOf({ next, needless }: CarryChains): Sums {
  const kept = Int32Array.from(next.keys()).filter((r) => needless[r] === 0);
  const index = new Int32Array(next.length).fill(-1);
  for (let n = 0; n < kept.length; n++) index[kept[n]!] = n;
  const first = index.map((n, row) => {
    let r = row;
    while (index[r] === -1) r = next[r]!;
    return n === -1 ? index[r]! : n;
  });
  const then = Int32Array.from(kept, (r) => (next[r] === -1 ? -1 : first[next[r]!]!));
  return { kept, first, then };
}

/** The extras that carry nothing. */
function otherExtras({ extraCount }: ModelArrays, { carry }: CarryChains): Int32Array {
  const carries = new Uint8Array(extraCount);
  for (const e of carry) if (e >= 0) carries[e] = 1;
  return Int32Array.from(carries.keys()).filter((e) => carries[e] === 0);
}

function projection(
  model: ModelArrays,
  projected: ModelArrays,
  chains: CarryChains,
  sums: Sums,
): Projection {
  const { next, upper } = chains;
  const { kept, first, then } = sums;
  const { optionCount, extraCount, rowCount } = model;
  const extras = otherExtras(model, chains);
  // What a row is worth beyond the next one of its chain. Any prices of the right sign bound.
  const differences = (prices: ArrayLike<number>, sigma: 1 | -1): Float64Array | undefined => {
    if (prices.length !== rowCount) return undefined;
    return Float64Array.from(kept, (r) => {
      const after = next[r] === -1 ? 0 : prices[next[r]!]!;
      const inChain = upper[r] !== model.rowUpper[r] || next[r] !== -1;
      return inChain ? sigma * Math.max(0, sigma * (prices[r]! - after)) : prices[r]!;
    });
  };
  return {
    model: projected,
    rowsOf: (row) => {
      const rows: number[] = [];
      for (let n = first[row]!; n !== -1; n = then[n]!) rows.push(n);
      return rows;
    },
    liftRows: (rows) => rows.map((row) => kept[row]!),
    *liftValues(values) {
      const lifted = new Float64Array(optionCount + extraCount);
      for (let o = 0; o < optionCount; o++) lifted[o] = values[o]!;
      for (let n = 0; n < extras.length; n++)
        lifted[optionCount + extras[n]!] = values[optionCount + n]!;
      yield* carryOn(model, chains, lifted);
      return lifted;
    },
    liftPrices: (prices) =>
      Float64Array.from(first, (start) => {
        let sum = 0;
        for (let n = start; n !== -1; n = then[n]!) sum += prices[n]!;
        return sum;
      }),
    projectValues: (values) => {
      if (values.length !== optionCount + extraCount) return undefined;
      const point = new Float64Array(optionCount + extras.length);
      for (let o = 0; o < optionCount; o++) point[o] = values[o]!;
      for (let n = 0; n < extras.length; n++)
        point[optionCount + n] = values[optionCount + extras[n]!]!;
      return point;
    },
    projectPrices: (prices) => differences(prices, senseSign(model)),
    projectWeights: (y) => differences(y, 1),
  };
}

/** Sets the carrying extras of a point to what their rows leave over, one chain after the other. */
function* carryOn(
  model: ModelArrays,
  { next, carry }: CarryChains,
  point: Float64Array,
): Pieces<void> {
  const { rows } = yield* activityInPieces(model, point);
  const entered = new Uint8Array(model.rowCount);
  for (const r of next) if (r >= 0) entered[r] = 1;
  for (let head = 0; head < model.rowCount; head++) {
    if (entered[head] === 1) continue;
    let arrived = 0;
    for (let r = head; next[r] !== -1; r = next[r]!) {
      const e = carry[r]!;
      const a = Math.abs(model.extraCoef[model.extraStart[e]!]!);
      const leftOver = model.rowUpper[r]! + arrived - rows[r]!;
      const amount = Math.min(model.extraUpper[e]!, Math.max(0, leftOver / a));
      point[model.optionCount + e] = amount;
      arrived = amount * a;
    }
  }
}

function* projectedModel(
  model: ModelArrays,
  chains: CarryChains,
  { kept, first, then }: Sums,
): Pieces<ModelArrays> {
  const given = arraysOf(model);
  const extras = otherExtras(model, chains);
  const shared = new EntryLists(first, then);
  for (let i = 0; i < model.unitCount; i++) {
    for (let s = model.sharedStart[i]!; s < model.sharedStart[i + 1]!; s++)
      shared.add(model.sharedRow[s]!, model.sharedCoef[s]!);
    shared.end();
  }
  const own = new EntryLists(first, then);
  const { profileLength, profile, place, placeRow } = model;
  const addOwn = (i: number): void => {
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      for (let e = model.ownStart[o]!; e < model.ownStart[o + 1]!; e++)
        own.add(model.ownRow[e]!, model.ownCoef[e]!);
      // The place names the first row; the others are the option's own.
      for (let k = 0; k < profileLength; k++) {
        const row = placeRow[place[o]! * profileLength + k]!;
        if (row >= 0) own.addAfter(first[row]!, profile[i * profileLength + k]!);
      }
      own.end();
    }
  };
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) addOwn(i);
    yield;
  }
  const columns = new EntryLists(first, then);
  for (const e of extras) {
    for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++)
      columns.add(model.extraRow[j]!, model.extraCoef[j]!);
    columns.end();
  }
  yield;
  const [sharedStart, sharedRow, sharedCoef] = shared.finish();
  yield;
  const [ownStart, ownRow, ownCoef] = own.finish();
  yield;
  const [extraStart, extraRow, extraCoef] = columns.finish();
  const arrays = {
    ...given,
    rowCount: kept.length,
    extraCount: extras.length,
    rowLower: Float64Array.from(kept, (r) => model.rowLower[r]!),
    rowUpper: Float64Array.from(kept, (r) => chains.upper[r]!),
    placeRow: placeRow.map((r) => (r < 0 ? -1 : first[r]!)),
    sharedStart,
    sharedRow,
    sharedCoef,
    ownStart,
    ownRow,
    ownCoef,
    extraStart,
    extraRow,
    extraCoef,
    extraValue: Float64Array.from(extras, (e) => model.extraValue[e]!),
    extraUpper: Float64Array.from(extras, (e) => model.extraUpper[e]!),
    extraInteger: Uint8Array.from(extras, (e) => model.extraInteger[e]!),
  };
  return { ...arrays, ...(yield* scaleFactorsInPieces(arrays)) };
}
