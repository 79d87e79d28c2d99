/**
 * What whole numbers make of the bounds of rows, in exact arithmetic: where all that can stand in a row is a
 * multiple of one step, a bound between two multiples says no more than the multiple inside it. Figures are
 * looked at in millionths, and a bound is first widened by what a plan may break it by; both are part of what
 * the library promises, and are written here a second time.
 */
import type { ModelArrays } from "../../src/model/linear-model.js";
import { forEachEntry, forEachExtraEntry } from "../../src/model/linear-model.js";
import { floor, fraction, gcd, type Rational, rational } from "../../src/model/rational.js";
import { planFeasibility, rounding } from "../../src/model/tolerances.js";
import type { ExactModel } from "./exact-model.js";

const parts = 1e6;

/** The same model, its row bounds rounded to what whole choices can reach. */
export function withWholeRows(model: ModelArrays, exact: ExactModel): ExactModel {
  const steps = stepsOf(model);
  const rounded = (r: number, side: 1 | -1): bigint | null => {
    const own = side === 1 ? exact.upper[r]! : exact.lower[r]!;
    const step = steps[r];
    if (own === null || step === undefined) return own;
    const bound = side === 1 ? model.rowUpper[r]! : model.rowLower[r]!;
    const wide = planFeasibility * Math.max(1, Math.abs(bound), step.largest);
    // A step that is hardly more than what a plan may break the row by says nothing.
    if (Number(step.size) / parts <= 10 * wide) return own;
    // In units of the row: k steps inside the widened bound.
    const unit = fraction(step.size * exact.rowUnit[r]!, BigInt(parts));
    const room = rational(wide);
    const reach = plus(fraction(own * BigInt(side), 1n), times(room, exact.rowUnit[r]!));
    const k = floor(over(reach, unit));
    const inside = (unit.n * k) / unit.d;
    const least = over(fraction(own * BigInt(side) - inside, 1n), times(room, exact.rowUnit[r]!));
    return least.n > least.d ? inside * BigInt(side) : own;
  };
  return {
    ...exact,
    lower: exact.lower.map((_, r) => rounded(r, -1)),
    upper: exact.upper.map((_, r) => rounded(r, 1)),
  };
}

const plus = (a: Rational, b: Rational): Rational => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const times = (a: Rational, n: bigint): Rational => fraction(a.n * n, a.d);
const over = (a: Rational, b: Rational): Rational => fraction(a.n * b.d, a.d * b.n);

interface Step {
  /** In millionths. */
  readonly size: bigint;
  /** The largest coefficient. */
  readonly largest: number;
}

/** Per row its step; undefined where there is none. */
function stepsOf(model: ModelArrays): (Step | undefined)[] {
  const entries = Array.from({ length: model.rowCount }, (): number[] => []);
  const broken = new Set<number>();
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++)
      forEachEntry(model, i, o, (row, coefficient) => entries[row]!.push(coefficient));
  for (let e = 0; e < model.extraCount; e++)
    forEachExtraEntry(model, e, (row, coefficient) => {
      if (coefficient !== 0 && model.extraInteger[e] !== 1) broken.add(row);
      entries[row]!.push(coefficient);
    });
  return entries.map((list, row) => {
    const sizes = list.filter((x) => x !== 0).map((x) => Math.abs(x) * parts);
    const isWhole = sizes.every((x) => Math.abs(x - Math.round(x)) <= rounding * x);
    if (broken.has(row) || sizes.length === 0 || !isWhole) return undefined;
    const size = sizes.map((x) => BigInt(Math.round(x))).reduce((a, b) => gcd(a, b));
    return { size, largest: Math.max(...list.map(Math.abs)) };
  });
}
