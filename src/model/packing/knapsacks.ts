/** The rows of a packing as knapsacks. An option belongs to the first of these rows that it uses. */
import { forEachEntry, type ModelArrays } from "../linear-model.js";
import { type Pieces, unitRanges } from "../pieces.js";
import { rowSteps } from "../presolve/round-rows.js";
import { planFeasibility } from "../tolerances.js";
import type { Knapsack } from "./knapsack.js";

/**
 * Cells of a grid at most. Where all options times cells would be more than `mostWork`, a grid that is
 * not the row's own has fewer.
 */
export const mostCells = 10_000;
const mostWork = 200_000_000;
const leastCells = 100;

/** How the knapsacks are made. */
export interface Cut {
  /** Per row of the model: is its lower bound the one that counts? */
  readonly lower: (row: number) => boolean;
  /** Options to leave out; for a search, never for a proof. */
  readonly without?: ((o: number) => boolean) | undefined;
  /** Does an option belong to every row that it uses? To compare rows; no proof of all together. */
  readonly each?: boolean | undefined;
  /** Cells of a grid that is not the row's own; default as for proofs. */
  readonly cells?: number | undefined;
}

export interface Knapsacks {
  readonly knapsacks: readonly Knapsack[];
  /** Per option: which knapsack it belongs to; −1: none, −2: left out. */
  readonly home: Int32Array;
}

/** Cells of grids in proofs of this model. */
function proofCells({ optionCount }: ModelArrays): number {
  return Math.max(leastCells, Math.min(mostCells, Math.floor(mostWork / Math.max(1, optionCount))));
}

/** @param rows rows of the model, each once */
export function* knapsacksOf(
  model: ModelArrays,
  rows: readonly number[],
  cut: Cut,
): Pieces<Knapsacks> {
  const home = new Int32Array(model.optionCount).fill(-1);
  const makers = rows.map((row) => new KnapsackMaker(row, cut.lower(row) ? -1 : 1));
  const place = new Int32Array(model.rowCount).fill(-1);
  for (let k = 0; k < rows.length; k++) place[rows[k]!] = k;
  const amount = new Float64Array(rows.length);
  const touched: number[] = [];
  const read = (i: number, o: number): void => {
    for (const k of touched) amount[k] = 0;
    touched.length = 0;
    forEachEntry(model, i, o, (row, coefficient) => {
      const k = place[row]!;
      if (k < 0) return;
      if (!touched.includes(k)) touched.push(k);
      amount[k]! += coefficient;
    });
  };
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to; i++) {
      for (const maker of makers) maker.begin(i, model.mustAct[i] === 0);
      let options = 0;
      for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
        if (cut.without?.(o) === true) {
          home[o] = -2;
          continue;
        }
        options++;
        read(i, o);
        const used = touched.filter((k) => amount[k] !== 0);
        if (used.length > 0) home[o] = Math.min(...used);
        for (const k of used) makers[k]!.add(cut.each || home[o] === k ? o : -1, amount[k]!);
      }
      for (const maker of makers) maker.end(options);
    }
    yield;
  }
  const steps = yield* rowSteps(model);
  const cells = cut.cells ?? proofCells(model);
  return { knapsacks: makers.map((maker) => maker.build(model, steps[maker.row]!, cells)), home };
}

/** Collects the items of one row, unit by unit. */
class KnapsackMaker {
  private readonly units: number[] = [];
  private readonly start: number[] = [0];
  private readonly option: number[] = [];
  /** s a_ro, later less l_i. */
  private readonly weight: number[] = [];
  /** Σ l_i, and the largest single amount. */
  private least = 0;
  private largest = 1;
  private unit = 0;
  private other = 0;
  private options = 0;

  constructor(
    readonly row: number,
    private readonly sign: 1 | -1,
  ) {}

  begin(unit: number, mayStay: boolean): void {
    this.unit = unit;
    this.options = 0;
    this.other = mayStay ? 0 : Number.POSITIVE_INFINITY;
  }

  /** @param option −1 for one that belongs elsewhere */
  add(option: number, amount: number): void {
    const weight = this.sign * amount;
    this.options++;
    this.largest = Math.max(this.largest, Math.abs(weight));
    if (option < 0) this.other = Math.min(this.other, weight);
    else {
      this.option.push(option);
      this.weight.push(weight);
    }
  }

  /** @param options of the unit in all: those that do not use the row take nothing of it */
  end(options: number): void {
    if (this.options < options) this.other = Math.min(this.other, 0);
    const first = this.start[this.start.length - 1]!;
    if (this.option.length === first) {
      // The least that the unit takes anyway.
      if (Number.isFinite(this.other)) this.least += this.other;
      return;
    }
    if (this.other !== Number.POSITIVE_INFINITY) {
      this.option.push(-1);
      this.weight.push(this.other);
    }
    let low = Number.POSITIVE_INFINITY;
    for (let k = first; k < this.weight.length; k++) low = Math.min(low, this.weight[k]!);
    for (let k = first; k < this.weight.length; k++) this.weight[k]! -= low;
    this.least += low;
    this.units.push(this.unit);
    this.start.push(this.option.length);
  }

  /** @param step of the row's coefficients, 0 if there is none; its own grid if that has few cells */
  build(model: ModelArrays, step: number, otherCells: number): Knapsack {
    const { row, sign } = this;
    const bound = sign > 0 ? model.rowUpper[row]! : model.rowLower[row]!;
    const slack = 2 * planFeasibility * Math.max(Math.abs(bound), this.largest);
    const room = sign * bound + slack - this.least - this.leastOfExtras(model);
    const isExact = step > 0 && step > 10 * slack && room / step <= mostCells;
    const cell = isExact ? step : Math.max(room, slack) / otherCells;
    const cells = this.weight.map((weight) => {
      const n = isExact ? Math.round(weight / cell) : Math.floor(weight / cell);
      return Math.min(n, mostCells + otherCells);
    });
    return {
      row,
      // What is left open by an extra without limit holds everything.
      capacity: room === Number.POSITIVE_INFINITY ? 0 : Math.floor(room / cell),
      units: Int32Array.from(this.units),
      start: Int32Array.from(this.start),
      option: Int32Array.from(this.option),
      cells:
        room === Number.POSITIVE_INFINITY ? new Int32Array(cells.length) : Int32Array.from(cells),
    };
  }

  /** Σ_e min over 0 ≤ z_e ≤ u_e of s b_re z_e. */
  private leastOfExtras(model: ModelArrays): number {
    const { extraStart, extraRow, extraCoef, extraUpper } = model;
    let least = 0;
    for (let e = 0; e < model.extraCount; e++) {
      let coefficient = 0;
      for (let j = extraStart[e]!; j < extraStart[e + 1]!; j++)
        if (extraRow[j] === this.row) coefficient += this.sign * extraCoef[j]!;
      if (coefficient < 0 && extraUpper[e]! > 0) least += coefficient * extraUpper[e]!;
    }
    return least;
  }
}
