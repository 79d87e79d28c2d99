/**
 * A small model searched to the end by ourselves, so that its answer needs nobody's word: depth first
 * over the units, each node bounded by the prices of the relaxation and by what rows can still hold.
 *
 *   (1) value below a node ≤ L(y) − Σ_{decided i} (m_i − d of what i does)        see `model/certificate.ts`
 *   (2) activity of row r below a node lies in a_r + Σ_{undecided i} [least_ir, greatest_ir] + extras
 *
 * A node is left when (1) is no better than the best solution, or (2) misses the bounds of a row by more
 * than rounding. What the extras do is decided last (`best-extras.ts`). Effort is counted in nodes.
 */
import { activityOf, relativeViolation } from "../../model/activity.js";
import { certifiedBound } from "../../model/certificate.js";
import { ExactSum } from "../../model/exact-sum.js";
import { type ModelArrays, senseSign } from "../../model/linear-model.js";
import type { Pieces } from "../../model/pieces.js";
import { exhaustiveFeasibility, planFeasibility } from "../../model/tolerances.js";
import { type BestExtras, ExtraSearch } from "./best-extras.js";
import { type Column, extraColumn, optionColumn } from "./columns.js";

/** Nodes after which the search gives up, and solves of extras. */
const mostNodes = 60_000;
const mostLeaves = 3000;
/** Nodes between two pauses. */
const burst = 500;

/** What a search that ended knows. */
export interface Exhausted {
  /** The best solution: options in order, then extras. Null: there is none. */
  readonly values: Float64Array | null;
  readonly nodes: number;
}

/** What a unit may do, best first at the prices. */
interface Choice {
  /** −1: stays. */
  readonly option: number;
  readonly column: Column;
  /** What it loses against the unit's best, at the prices. */
  readonly regret: number;
}

/**
 * @param prices of the relaxation, original units; any prices are right, good ones are quick
 * @param start a solution to beat
 * @returns undefined when the effort was not enough: then nothing is known
 */
export function* exhaust(
  model: ModelArrays,
  prices: Float64Array,
  start?: Float64Array,
): Pieces<Exhausted | undefined> {
  return yield* new Search(model, prices, start).run();
}

class Search {
  private readonly sigma: 1 | -1;
  private readonly units: Choice[][];
  private readonly order: number[];
  /** By depth: what all units from there on, and the extras, can add to each row. */
  private readonly least: Float64Array[] = [];
  private readonly greatest: Float64Array[] = [];
  private readonly extras: ExtraSearch | null;
  private readonly activity: Float64Array;
  private readonly chosen: Int32Array;
  private best: Float64Array | null = null;
  private bestValue = Number.NEGATIVE_INFINITY;
  private nodes = 0;
  private leaves = 0;

  constructor(
    private readonly model: ModelArrays,
    prices: Float64Array,
    start: Float64Array | undefined,
  ) {
    this.sigma = senseSign(model);
    this.units = Array.from({ length: model.unitCount }, (_, i) => choicesOf(model, prices, i));
    // Units that lose most by not doing their best are decided first.
    this.order = this.units
      .map((_, i) => i)
      .sort((a, b) => spread(this.units[b]!) - spread(this.units[a]!) || a - b);
    this.extras = model.extraCount === 0 ? null : new ExtraSearch(model);
    this.activity = new Float64Array(model.rowCount);
    this.chosen = new Int32Array(model.unitCount).fill(-1);
    this.boundRows();
    if (start !== undefined) this.offer(start);
    this.bound = this.sigma * certifiedBound(model, prices);
  }

  private readonly bound: number;

  *run(): Pieces<Exhausted | undefined> {
    if (this.units.some((choices) => choices.length === 0)) return this.end();
    const ended = yield* this.visit(0, this.bound);
    return ended ? this.end() : undefined;
  }

  private end(): Exhausted {
    return { values: this.best, nodes: this.nodes };
  }

  /** Rows (2) before anything is decided, and from each depth on. */
  private boundRows(): void {
    const { model, order } = this;
    const least = new Float64Array(model.rowCount);
    const greatest = new Float64Array(model.rowCount);
    for (let e = 0; e < model.extraCount; e++) {
      const { rows, coefficients } = extraColumn(model, e);
      rows.forEach((row, k) => {
        const most = coefficients[k]! * model.extraUpper[e]!;
        if (most < 0) least[row]! += most;
        else greatest[row]! += most;
      });
    }
    this.least[order.length] = least.slice();
    this.greatest[order.length] = greatest.slice();
    for (let depth = order.length - 1; depth >= 0; depth--) {
      const choices = this.units[order[depth]!]!;
      for (let r = 0; r < model.rowCount; r++) {
        let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        for (const { column } of choices) {
          const at = column.rows.indexOf(r);
          const a = at < 0 ? 0 : column.coefficients[at]!;
          low = Math.min(low, a);
          high = Math.max(high, a);
        }
        least[r]! += low;
        greatest[r]! += high;
      }
      this.least[depth] = least.slice();
      this.greatest[depth] = greatest.slice();
    }
  }

  /** @returns false when the effort is used up */
  private *visit(depth: number, bound: number): Pieces<boolean> {
    if (++this.nodes > mostNodes || this.leaves > mostLeaves) return false;
    if (this.nodes % burst === 0) yield;
    if (!this.mayFit(depth)) return true;
    if (depth === this.order.length) return yield* this.leaf();
    const i = this.order[depth]!;
    for (const { option, column, regret } of this.units[i]!) {
      if (bound - regret <= this.bestValue) break;
      this.put(column, 1);
      this.chosen[i] = option;
      const ended = yield* this.visit(depth + 1, bound - regret);
      this.put(column, -1);
      if (!ended) return false;
    }
    return true;
  }

  private put({ rows, coefficients }: Column, times: 1 | -1): void {
    for (let k = 0; k < rows.length; k++) this.activity[rows[k]!]! += times * coefficients[k]!;
  }

  /** Can the undecided still bring every row within its bounds? */
  private mayFit(depth: number): boolean {
    const { rowCount, rowLower, rowUpper } = this.model;
    const [least, greatest] = [this.least[depth]!, this.greatest[depth]!];
    for (let r = 0; r < rowCount; r++) {
      const a = this.activity[r]!;
      const [low, high] = [rowLower[r]!, rowUpper[r]!];
      const size = Math.max(1, Math.abs(a), Math.abs(least[r]!));
      if (a + least[r]! > high + exhaustiveFeasibility * Math.max(size, Math.abs(high)))
        return false;
      const far = Math.max(1, Math.abs(a), Math.abs(greatest[r]!));
      if (a + greatest[r]! < low - exhaustiveFeasibility * Math.max(far, Math.abs(low)))
        return false;
    }
    return true;
  }

  private *leaf(): Pieces<boolean> {
    const { model, chosen } = this;
    const values = new Float64Array(model.optionCount + model.extraCount);
    for (const o of chosen) if (o >= 0) values[o] = 1;
    if (this.extras !== null) {
      this.leaves++;
      // Afresh, without what adding and taking away again has left.
      const z: BestExtras = yield* this.extras.best(activityOf(model, values));
      if (z === undefined) return false;
      if (z === null) return true;
      values.set(z, model.optionCount);
    }
    this.offer(values);
    return true;
  }

  /** Keeps a solution that is better, compared exactly. A start may use the tolerance of answers. */
  private offer(values: Float64Array): void {
    const { model, sigma } = this;
    const activity = activityOf(model, values);
    for (let r = 0; r < model.rowCount; r++)
      if (relativeViolation(model, activity, r) > planFeasibility) return;
    if (this.best !== null && sigma * difference(model, values, this.best) <= 0) return;
    this.best = values.slice();
    this.bestValue = sigma * activity.objective;
  }
}

/** Sign of the objective of `a` less that of `b`, without rounding. */
function difference(model: ModelArrays, a: Float64Array, b: Float64Array): number {
  const sum = new ExactSum();
  for (let k = 0; k < a.length; k++) {
    if (a[k] === b[k]) continue;
    const e = k - model.optionCount;
    const value = e < 0 ? model.value[k]! : model.extraValue[e]!;
    sum.addProduct(value, a[k]!);
    sum.addProduct(-value, b[k]!);
  }
  return sum.sign;
}

/** Best first; those that stay last of equals. */
function choicesOf(model: ModelArrays, prices: Float64Array, i: number): Choice[] {
  const sigma = senseSign(model);
  const found: { option: number; column: Column; reduced: number }[] = [];
  for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
    const column = optionColumn(model, i, o);
    let reduced = sigma * model.value[o]!;
    column.rows.forEach((row, k) => {
      reduced -= sigma * prices[row]! * column.coefficients[k]!;
    });
    found.push({ option: o, column, reduced });
  }
  if (model.mustAct[i] === 0)
    found.push({ option: -1, column: { rows: [], coefficients: [] }, reduced: 0 });
  found.sort((a, b) => b.reduced - a.reduced || b.option - a.option);
  const best = found[0]?.reduced ?? 0;
  return found.map(({ option, column, reduced }) => ({ option, column, regret: best - reduced }));
}

const spread = (choices: readonly Choice[]): number =>
  choices[1]?.regret ?? Number.POSITIVE_INFINITY;
