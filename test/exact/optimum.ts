/**
 * The exact whole-number optimum of a tiny model: every choice of every unit and every value of the
 * integer extras is tried, unless rows or prices show in exact arithmetic that nothing better comes of
 * it; what is left of the extras is a small exact linear program.
 */

import type { Rational } from "../../src/model/rational.js";
import { compare, floor, fraction, isWhole } from "../../src/model/rational.js";
import type { ExactExtra, ExactModel } from "./exact-model.js";
import { wholeUpper } from "./exact-model.js";
import type { ExactBracket } from "./prices.js";
import { exactBracket } from "./prices.js";
import type { Side } from "./sides.js";
import { sidesOf } from "./sides.js";
import type { Program } from "./simplex.js";
import { maximiseExactly } from "./simplex.js";

export type ExactOptimum =
  | {
      readonly status: "optimal";
      /** σ·objective. */
      readonly value: Rational;
      readonly choices: readonly (number | null)[];
      readonly extras: readonly Rational[];
    }
  | { readonly status: "infeasible" }
  | { readonly status: "unbounded" }
  /** More work than was allowed. */
  | { readonly status: "unknown" };

export interface SearchOptions {
  /** Each row is narrower by its tolerance; see `sides.ts`. */
  readonly tightened?: boolean;
  /** σ·prices, of any origin: the better they are, the less is tried. Several may be given. */
  readonly prices?: readonly (readonly Rational[])[];
  /** Default 2,000,000 looks at a choice. */
  readonly mostLooks?: number;
}

/** An integer extra with at most this many values is tried value by value. */
const mostValues = 60n;

interface Choice {
  readonly times: bigint;
  readonly value: bigint;
  readonly column: readonly bigint[];
  readonly largest: readonly bigint[];
  /** What is lost at the given prices, in units of the bracket. */
  readonly regret: bigint;
  readonly index: number | null;
}

interface Item {
  readonly unit: number | null;
  readonly extra: number | null;
  readonly choices: readonly Choice[];
}

export function exactOptimum(model: ExactModel, options: SearchOptions = {}): ExactOptimum {
  const search = new Search(model, options);
  return search.run();
}

class Search {
  private readonly bracket: ExactBracket;
  private readonly items: Item[];
  /** Extras that are no items: continuous, without bound, or with many values. */
  private readonly rest: number[];
  private readonly least: (bigint | null)[][] = [];
  private readonly most: (bigint | null)[][] = [];
  private readonly activity: bigint[];
  private readonly chosen: Choice[] = [];
  private readonly sides: Side[][];
  private best: { value: Rational; choices: Choice[]; rest: readonly Rational[] } | null = null;
  private looks = 0;
  private readonly mostLooks: number;
  private isUnbounded = false;

  constructor(
    private readonly model: ExactModel,
    private readonly options: SearchOptions,
  ) {
    this.mostLooks = options.mostLooks ?? 2_000_000;
    this.bracket = this.bestBracket();
    const isItem = ({ integer }: ExactExtra, e: number): boolean => {
      const upper = integer ? wholeUpper(model.extras[e]!) : null;
      return upper !== null && upper <= mostValues;
    };
    const units = model.units.map((_, i) => this.unitItem(i));
    const extras = model.extras.flatMap((extra, e) =>
      isItem(extra, e) ? [this.extraItem(e)] : [],
    );
    const spread = ({ choices }: Item): bigint => choices[choices.length - 1]?.regret ?? 0n;
    units.sort((a, b) => (spread(b) > spread(a) ? 1 : spread(b) < spread(a) ? -1 : 0));
    this.items = [...units, ...extras];
    this.rest = model.extras.flatMap((extra, e) => (isItem(extra, e) ? [] : [e]));
    this.activity = new Array<bigint>(model.rowCount).fill(0n);
    this.sides = Array.from({ length: model.rowCount }, (_, r) =>
      sidesOf(model, r, options.tightened === true),
    );
    this.ranges();
  }

  run(): ExactOptimum {
    const { model } = this;
    for (let r = 0; r < model.rowCount; r++) {
      const lower = model.lower[r]!;
      const upper = model.upper[r]!;
      if (lower !== null && upper !== null && lower > upper) return { status: "infeasible" };
    }
    this.isUnbounded = this.hasRay();
    this.choose(0, 0n);
    if (this.looks > this.mostLooks) return { status: "unknown" };
    if (this.best === null) return { status: "infeasible" };
    if (this.isUnbounded) return { status: "unbounded" };
    const { value, choices, rest } = this.best;
    const taken = new Array<number | null>(model.units.length).fill(null);
    const extras = new Array<Rational>(model.extras.length).fill({ n: 0n, d: 1n });
    this.items.forEach(({ unit, extra }, k) => {
      if (unit !== null) taken[unit] = choices[k]!.index;
      if (extra !== null) extras[extra] = { n: choices[k]!.times, d: 1n };
    });
    this.rest.forEach((e, k) => {
      extras[e] = rest[k]!;
    });
    return { status: "optimal", value, choices: taken, extras };
  }

  /** The prices with the smallest finite bound; 0 prices if none has one. */
  private bestBracket(): ExactBracket {
    const nothing = this.model.rowUnit.map(() => ({ n: 0n, d: 1n }));
    let best = exactBracket(this.model, nothing, 1n, 0);
    for (const y of this.options.prices ?? []) {
      const bracket = exactBracket(this.model, y, 1n, 0);
      if (bracket.total === null) continue;
      if (best.total === null || bracket.total * best.unit < best.total * bracket.unit)
        best = bracket;
    }
    return best;
  }

  private unitItem(i: number): Item {
    const { options, mustAct } = this.model.units[i]!;
    const zeros = this.activityOfNothing();
    const choices = options.map((option, n): Choice => {
      const regret = this.bracket.best[i]! - this.bracket.reduced[i]![n]!;
      return { ...option, times: 1n, regret, index: n };
    });
    if (!mustAct)
      choices.push({
        times: 0n,
        value: 0n,
        column: zeros,
        largest: zeros,
        regret: this.bracket.best[i]!,
        index: null,
      });
    return { unit: i, extra: null, choices: sorted(choices) };
  }

  private extraItem(e: number): Item {
    const extra = this.model.extras[e]!;
    const choices: Choice[] = [];
    const d = this.bracket.extras[e]!;
    const upper = extra.upper!;
    for (let z = 0n; z <= floor(upper); z++)
      choices.push({
        times: z,
        value: z * extra.value,
        column: extra.column.map((x) => z * x),
        largest: extra.largest.map((x) => z * x),
        regret: d > 0n ? (upper.n * d) / upper.d - z * d : -z * d,
        index: null,
      });
    return { unit: null, extra: e, choices: sorted(choices) };
  }

  private activityOfNothing(): bigint[] {
    return new Array<bigint>(this.model.rowCount).fill(0n);
  }

  /** What items from k on, and the rest, can add to a row at least and at most. */
  private ranges(): void {
    const { model } = this;
    let least: (bigint | null)[] = this.activityOfNothing();
    let most: (bigint | null)[] = this.activityOfNothing();
    for (const e of this.rest) {
      const { column, upper } = model.extras[e]!;
      for (let r = 0; r < model.rowCount; r++) {
        const b = column[r]!;
        if (b === 0n) continue;
        const end = upper === null ? null : roundedAway(b * upper.n, upper.d);
        if (b > 0n) most[r] = end === null || most[r] === null ? null : most[r]! + end;
        else least[r] = end === null || least[r] === null ? null : least[r]! + end;
      }
    }
    for (let k = this.items.length; ; k--) {
      this.least[k] = least;
      this.most[k] = most;
      if (k === 0) return;
      const { choices } = this.items[k - 1]!;
      const extreme = (r: number, sign: bigint): bigint => {
        let found: bigint | null = null;
        for (const { column } of choices)
          if (found === null || sign * column[r]! > sign * found) found = column[r]!;
        return found ?? 0n;
      };
      least = least.map((x, r) => (x === null ? null : x + extreme(r, -1n)));
      most = most.map((x, r) => (x === null ? null : x + extreme(r, 1n)));
    }
  }

  /** Can what is left of items from k on still keep every row? */
  private canFit(k: number): boolean {
    const least = this.least[k]!;
    const most = this.most[k]!;
    for (let r = 0; r < this.activity.length; r++)
      for (const { sign, limit } of this.sides[r]!) {
        const more = sign > 0n ? least[r]! : most[r]!;
        if (more !== null && sign * (this.activity[r]! + more) > limit) return false;
      }
    return true;
  }

  private choose(k: number, regret: bigint): void {
    if (!this.canFit(k)) return;
    const item = this.items[k];
    if (item === undefined) {
      this.finish();
      return;
    }
    for (const choice of item.choices) {
      if (this.looks++ > this.mostLooks || this.isDone()) return;
      const lost = regret + choice.regret;
      if (!this.canImprove(lost)) return;
      this.move(choice.column, 1n);
      this.chosen.push(choice);
      this.choose(k + 1, lost);
      this.chosen.pop();
      this.move(choice.column, -1n);
    }
  }

  /** Where the objective has no limit, any solution will do. */
  private isDone(): boolean {
    return this.isUnbounded && this.best !== null;
  }

  private move(column: readonly bigint[], times: bigint): void {
    for (let r = 0; r < column.length; r++)
      if (column[r] !== 0n) this.activity[r]! += times * column[r]!;
  }

  private canImprove(lost: bigint): boolean {
    const { total, unit } = this.bracket;
    if (this.best === null || total === null) return true;
    return compare({ n: total - lost, d: unit }, this.best.value) > 0;
  }

  private finish(): void {
    const { model, options } = this;
    let value = model.offset;
    for (const choice of this.chosen) value += choice.value;
    const largest = this.activityOfNothing();
    if (options.tightened === true)
      for (const choice of this.chosen)
        for (let r = 0; r < largest.length; r++)
          if (choice.largest[r]! > largest[r]!) largest[r] = choice.largest[r]!;
    const sides = largest.map((most, r) => sidesOf(model, r, options.tightened === true, most));
    if (this.rest.length === 0) {
      for (let r = 0; r < sides.length; r++)
        for (const { sign, limit } of sides[r]!) if (sign * this.activity[r]! > limit) return;
      this.keep({ n: value, d: model.objectiveUnit }, []);
      return;
    }
    const rows: Program["rows"][number][] = [];
    sides.forEach((ofRow, r) => {
      for (const { sign, limit, margin } of ofRow) {
        const row = this.rest.map((e) => {
          const { column, largest: size } = model.extras[e]!;
          return sign * column[r]! + (margin === null ? 0n : size[r]! / margin);
        });
        if (row.some((x) => x !== 0n)) rows.push({ row, limit: limit - sign * this.activity[r]! });
        else if (sign * this.activity[r]! > limit) rows.push({ row, limit: -1n });
      }
    });
    this.rest.forEach((e, k) => {
      const { upper } = model.extras[e]!;
      if (upper !== null)
        rows.push({ row: this.rest.map((_, j) => (j === k ? upper.d : 0n)), limit: upper.n });
    });
    this.solveRest(rows, value);
  }

  /** Branch and bound over the rest, where some of it is whole. */
  private solveRest(rows: Program["rows"], value: bigint): void {
    if (this.looks++ > this.mostLooks) return;
    const { model } = this;
    const objective = this.rest.map((e) => (this.isUnbounded ? 0n : model.extras[e]!.value));
    const answer = maximiseExactly({ objective, rows });
    if (answer.status !== "optimal") return;
    const total = fraction(
      value * answer.value.d + answer.value.n,
      answer.value.d * model.objectiveUnit,
    );
    if (this.best !== null && compare(total, this.best.value) <= 0) return;
    const split = this.rest.findIndex(
      (e, k) => model.extras[e]!.integer && !isWhole(answer.point[k]!),
    );
    if (split < 0) {
      this.keep(total, answer.point);
      return;
    }
    const at = floor(answer.point[split]!);
    const row = (sign: bigint): bigint[] => this.rest.map((_, k) => (k === split ? sign : 0n));
    this.solveRest([...rows, { row: row(1n), limit: at }], value);
    this.solveRest([...rows, { row: row(-1n), limit: -at - 1n }], value);
  }

  private keep(value: Rational, rest: readonly Rational[]): void {
    if (this.best === null || compare(value, this.best.value) > 0)
      this.best = { value, choices: [...this.chosen], rest };
  }

  /** Can unbounded extras grow for ever, and the objective with them? */
  private hasRay(): boolean {
    const { model } = this;
    const free = model.extras.filter(({ upper }) => upper === null);
    if (free.length === 0) return false;
    const rows: Program["rows"][number][] = [{ row: free.map(() => 1n), limit: 1n }];
    for (let r = 0; r < model.rowCount; r++) {
      const row = free.map(({ column }) => column[r]!);
      if (model.upper[r] !== null) rows.push({ row, limit: 0n });
      if (model.lower[r] !== null) rows.push({ row: row.map((x) => -x), limit: 0n });
    }
    const answer = maximiseExactly({ objective: free.map(({ value }) => value), rows });
    return answer.status === "optimal" && answer.value.n > 0n;
  }
}

function sorted(choices: Choice[]): Choice[] {
  return choices.sort((a, b) => (a.regret < b.regret ? -1 : a.regret > b.regret ? 1 : 0));
}

/** n/d rounded away from 0. */
function roundedAway(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  if (quotient * d === n) return quotient;
  return n < 0n ? quotient - 1n : quotient + 1n;
}
