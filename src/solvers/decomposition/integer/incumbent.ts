/**
 * The best plan so far, the bound, and what both imply: the gap, and D = bound − value, beyond which
 * no option is worth looking at (reduced-cost fixing). Every plan offered is recomputed row by row from
 * the model, as a reader of the answer will do.
 */
import { activityOf, relativeViolation } from "../../../model/activity.js";
import type { ModelArrays } from "../../../model/linear-model.js";
import { senseSign } from "../../../model/linear-model.js";
import { agreement, gapOf, integrality, planFeasibility } from "../../../model/tolerances.js";
import type { Pacer } from "../../pacer.js";
import { ReducedValues } from "../reduced-values.js";
import { scaledModel, scaledPrices } from "../scaled-model.js";
import type { OptionPool } from "./option-pool.js";
import type { IntegerOptions, Relaxed } from "./options.js";
import { type Packed, packedInPieces } from "./packed.js";
import { Shortlist } from "./shortlist.js";

export class Incumbent {
  /** The plan: options in order, then extras; null until there is one. */
  values: Float64Array | null = null;
  objective = Number.NaN;
  /** Chosen option of each unit (−1: stays). */
  readonly choice: Int32Array;
  bound: number;
  /** Scaled prices, and the pricing kernel set to them. */
  readonly y: Float64Array;
  readonly reduced: ReducedValues;
  readonly shortlist: Shortlist;
  /** Once there is one. */
  packed: Packed | null = null;
  /** The one that proves most. */
  proof: Packed | null = null;
  /** Of the bound from the plan when a packing proof was last looked for. */
  private packedAt = Number.POSITIVE_INFINITY;
  /** The bound that the regrets are measured from. */
  readonly pricedBound: number;
  /** Every plan is worth offset + a multiple of this; 0: any value. */
  private readonly grid: number;

  constructor(
    readonly model: ModelArrays,
    readonly relaxed: Relaxed,
    bound: number,
    readonly options: IntegerOptions,
    readonly pacer: Pacer,
  ) {
    const lp = scaledModel(model);
    this.y = scaledPrices(lp, relaxed.prices);
    this.reduced = new ReducedValues(lp);
    this.reduced.setPrices(this.y);
    this.shortlist = new Shortlist(this.reduced, this.y);
    this.grid = valueGrid(model);
    this.bound = this.onGrid(bound);
    this.pricedBound = bound;
    this.choice = new Int32Array(model.unitCount).fill(-1);
    if (options.start !== undefined) this.offer(options.start);
  }

  /** D, scaled: an option with a regret of this or more is in no better plan. Infinity without a plan. */
  get distance(): number {
    if (this.values === null) return Number.POSITIVE_INFINITY;
    return (this.pricedBound - this.objective) * this.reduced.lp.valueScale;
  }

  /** Is there nothing left to do? */
  isDone(): boolean {
    return this.proved() || this.pacer.stopped !== undefined;
  }

  proved(): boolean {
    return this.values !== null && gapOf(this.objective, this.bound) <= this.options.gap;
  }

  /** Would a plan worth this much (scaled, without the offset) close the gap? */
  wouldProve(value: number): boolean {
    const objective = this.model.offset + value / this.reduced.lp.valueScale;
    return gapOf(objective, this.bound) <= this.options.gap;
  }

  /** Takes over a plan if it is feasible and better; true when it was. */
  offer(values: Float64Array): boolean {
    const { model } = this;
    const activity = activityOf(model, values);
    for (let r = 0; r < model.rowCount; r++)
      if (relativeViolation(model, activity, r) > planFeasibility) return false;
    const sigma = senseSign(model);
    if (this.values !== null && sigma * (activity.objective - this.objective) <= 0) return false;
    this.values = values.slice();
    this.objective = activity.objective;
    for (let i = 0; i < model.unitCount; i++) {
      this.choice[i] = -1;
      for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++)
        if (values[o]! > 0.5) this.choice[i] = o;
    }
    if (sigma * (this.bound - this.objective) < 0) this.bound = this.objective;
    this.report("search");
    return true;
  }

  /**
   * Looks for a packing proof, and again each time the best plan has come much nearer; what it proves and
   * rules out counts from then on.
   */
  async pack(): Promise<void> {
    const { model, relaxed, pacer } = this;
    const sigma = senseSign(model);
    const distance = sigma * (this.pricedBound - this.objective);
    if (this.values === null || distance > muchNearer * this.packedAt) return;
    this.packedAt = distance;
    const packed = await pacer.run(packedInPieces(model, relaxed.prices, distance));
    if (packed === undefined || packed === null) return;
    // The tighter proof is shown; the later one rules out more.
    if (this.proof === null || sigma * (this.proof.bound - packed.bound) > 0) this.proof = packed;
    this.packed = packed;
    this.tighten(packed.bound);
  }

  /** Does the packing proof rule out a better plan with this candidate? */
  isRuledOut(pool: OptionPool, c: number): boolean {
    const { regretBound = 0, regrets = null } = this.packed ?? {};
    if (regrets === null) return false;
    const o = pool.option[c]!;
    const regret = o < 0 ? regrets.stay[pool.unit[c]!]! : regrets.option[o]!;
    return regret > senseSign(this.model) * (regretBound - this.objective);
  }

  /** The tightest multiple of the grid that the bound allows. */
  private onGrid(bound: number): number {
    const { grid, model } = this;
    if (grid === 0 || !Number.isFinite(bound)) return bound;
    const sigma = senseSign(model);
    const steps = (sigma * (bound - model.offset)) / grid;
    return model.offset + sigma * Math.floor(steps + integrality) * grid;
  }

  /** A proved bound; kept if it is tighter. Never beyond the incumbent. */
  tighten(bound: number): void {
    const sigma = senseSign(this.model);
    if (!Number.isFinite(bound)) return;
    const tight = this.onGrid(bound);
    if (sigma * (this.bound - tight) > 0) this.bound = tight;
    if (this.values !== null && sigma * (this.bound - this.objective) < 0)
      this.bound = this.objective;
    this.report("core");
  }

  /** The candidates that stand for the plan (or for the rounded relaxation when there is none). */
  chosenAmong(pool: OptionPool): Int32Array {
    return this.values === null ? this.roundedAmong(pool) : candidatesOf(pool, this.choice);
  }

  /** The candidates that stand for the rounded relaxation. */
  roundedAmong(pool: OptionPool): Int32Array {
    return roundRelaxed(pool, this.relaxed.values);
  }

  /** The extras of the plan (of the relaxation, without one), whole where they must be. */
  extras(of = this.values ?? this.relaxed.values): Float64Array {
    return wholeExtras(this.model, of.slice(this.model.optionCount));
  }

  /** A point from candidate choices and extras. */
  pointOf(pool: OptionPool, chosen: Int32Array, z: Float64Array): Float64Array {
    return this.pointOfChoice({ choice: chosen.map((c) => (c < 0 ? -1 : pool.option[c]!)), z });
  }

  /** A point from the option of each unit (−1: stays) and extras. */
  pointOfChoice({ choice, z }: { choice: Int32Array; z: Float64Array }): Float64Array {
    const values = new Float64Array(this.model.optionCount + this.model.extraCount);
    for (const o of choice) if (o >= 0) values[o] = 1;
    values.set(z, this.model.optionCount);
    return values;
  }

  report(phase: string): void {
    const { values, objective, bound } = this;
    const found = values === null ? {} : { objective, gap: gapOf(objective, bound) };
    this.pacer.report({ phase, bound, ...found });
  }
}

/** A packing proof is looked for again when the distance is this part of what it was. */
const muchNearer = 0.6;

/** Steps in which values are tried: whole numbers, tenths, hundredths. */
const grids = [1, 0.1, 0.01];

/** The coarsest step of which all values are multiples (continuous extras without value aside). */
function valueGrid(model: ModelArrays): number {
  for (let e = 0; e < model.extraCount; e++)
    if (model.extraInteger[e] === 0 && model.extraValue[e] !== 0) return 0;
  const fits = (values: Float64Array, grid: number): boolean =>
    values.every(
      (v) => Math.abs(v / grid - Math.round(v / grid)) <= agreement * Math.abs(v / grid),
    );
  return grids.find((g) => fits(model.value, g) && fits(model.extraValue, g)) ?? 0;
}

/** Extras, those rounded that must be whole. */
export function wholeExtras({ extraInteger }: ModelArrays, z: Float64Array): Float64Array {
  return z.map((x, e) => (extraInteger[e] === 1 ? Math.round(x) : x));
}

/** The candidate that stands for each unit's option; −1 where the pool has none. */
export function candidatesOf(
  { unitCount, start, option }: OptionPool,
  choice: Int32Array,
): Int32Array {
  return Int32Array.from({ length: unitCount }, (_, i) => {
    for (let c = start[i]!; c < start[i + 1]!; c++) if (option[c] === choice[i]) return c;
    return -1;
  });
}

/** For each unit the candidate with the largest share in the relaxation; "stay" has what is left. */
function roundRelaxed(pool: OptionPool, values: Float64Array): Int32Array {
  const { start, option, unitCount } = pool;
  const chosen = new Int32Array(unitCount).fill(-1);
  for (let i = 0; i < unitCount; i++) {
    let largest = -1;
    let stay = -1;
    let taken = 0;
    for (let c = start[i]!; c < start[i + 1]!; c++) {
      const o = option[c]!;
      if (o < 0) stay = c;
      const share = o < 0 ? -1 : values[o]!;
      if (o >= 0) taken += share;
      if (share > largest || chosen[i]! < 0) {
        largest = share;
        chosen[i] = c;
      }
    }
    if (stay >= 0 && 1 - taken > largest) chosen[i] = stay;
  }
  return chosen;
}
