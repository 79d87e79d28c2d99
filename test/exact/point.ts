/** What the values of a solution amount to, in exact arithmetic. */
import type { ModelArrays } from "../../src/model/linear-model.js";
import type { Rational } from "../../src/model/rational.js";
import {
  add,
  fraction,
  lcm,
  maximum,
  multiply,
  one,
  rational,
  subtract,
  toNumber,
  zero,
} from "../../src/model/rational.js";
import type { ExactColumn, ExactModel } from "./exact-model.js";

export interface ExactPoint {
  /** Of the model's own sense. */
  readonly objective: Rational;
  /**
   * Sum of its absolute terms: what rounding is relative to. No typical value of the model has a part in
   * it: where values span many orders of magnitude that would excuse everything.
   */
  readonly size: number;
  /** Per row, outside its bounds relative to max(1, |bound|, largest |a x|). */
  readonly violation: readonly number[];
  /** Largest excess of a unit over its one option, or lack of it where it must act. */
  readonly unitViolation: number;
  /** Are all values within 0 … their bound? */
  readonly isBounded: boolean;
  /** Are options 0 or 1 and integer extras whole? */
  readonly isWhole: boolean;
}

/** @param values finite, of full length */
export function exactPoint(
  model: ModelArrays,
  exact: ExactModel,
  values: readonly number[],
): ExactPoint {
  const columns: ExactColumn[] = [
    ...exact.units.flatMap(({ options }) => options),
    ...exact.extras,
  ];
  // All values as whole multiples of one unit: sums of whole numbers need no fractions.
  const doubles = values.map(rational);
  const unit = doubles.reduce((common, { d }) => lcm(common, d), 1n);
  const xs = doubles.map(({ n, d }) => n * (unit / d));
  let objective = exact.offset * unit;
  let size = objective < 0n ? -objective : objective;
  const rows = new Array<bigint>(exact.rowCount).fill(0n);
  const largest = new Array<bigint>(exact.rowCount).fill(0n);
  columns.forEach(({ value, column, largest: entries }, c) => {
    const x = xs[c]!;
    if (x === 0n) return;
    const term = x * value;
    objective += term;
    size += term < 0n ? -term : term;
    for (let r = 0; r < rows.length; r++) {
      if (column[r] !== 0n) rows[r]! += x * column[r]!;
      const most = x < 0n ? -x * entries[r]! : x * entries[r]!;
      if (most > largest[r]!) largest[r] = most;
    }
  });
  const violation = rows.map((activity, r) => {
    const denominator = unit * exact.rowUnit[r]!;
    const excess = (side: bigint | null, sign: bigint): number => {
      if (side === null) return 0;
      const over = sign * (activity - side * unit);
      if (over <= 0n) return 0;
      const bound = (side < 0n ? -side : side) * unit;
      const scale = [denominator, bound, largest[r]!].reduce((a, b) => (a > b ? a : b));
      return toNumber(fraction(over, scale));
    };
    return Math.max(excess(exact.upper[r]!, 1n), excess(exact.lower[r]!, -1n));
  });
  let unitViolation = 0;
  let at = 0;
  for (const { options, mustAct } of exact.units) {
    let sum = zero;
    for (let n = 0; n < options.length; n++) sum = add(sum, doubles[at++]!);
    const excess = subtract(sum, one);
    const worst = mustAct ? maximum(excess, subtract(zero, excess)) : maximum(excess, zero);
    unitViolation = Math.max(unitViolation, toNumber(worst));
  }
  const sign = { n: BigInt(exact.sigma), d: exact.objectiveUnit * unit };
  return {
    objective: multiply({ n: objective, d: 1n }, sign),
    size: toNumber({ n: size, d: sign.d }),
    violation,
    unitViolation,
    isBounded: values.every((x, k) => {
      const e = k - model.optionCount;
      return x >= 0 && (e < 0 || x <= model.extraUpper[e]!);
    }),
    isWhole: values.every((x, k) => {
      const e = k - model.optionCount;
      if (e < 0) return x === 0 || x === 1;
      return model.extraInteger[e] !== 1 || Number.isInteger(x);
    }),
  };
}
