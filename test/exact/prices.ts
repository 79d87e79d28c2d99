/** Equations (1) to (4) of `model/certificate.ts`, in exact arithmetic. */

import type { Rational } from "../../src/model/rational.js";
import { fraction, lcm, multiply } from "../../src/model/rational.js";
import type { ExactColumn, ExactModel } from "./exact-model.js";

/** What prices prove. All figures are whole multiples of 1/unit, of σ·objective. */
export interface ExactBracket {
  readonly unit: bigint;
  /** k + the bracket; null: these prices prove nothing (+∞). */
  readonly total: bigint | null;
  /** No solution at all: a unit must act and has no option. */
  readonly isEmpty: boolean;
  /** Sum of the absolute terms, and of what the best options and the extras are added up from. */
  readonly size: bigint;
  /** Reduced values per unit and option. */
  readonly reduced: readonly (readonly bigint[])[];
  /** m_i. */
  readonly best: readonly bigint[];
  /** d_e. */
  readonly extras: readonly bigint[];
  /** Some unbounded extra is worth a little more than nothing and was taken for rounding noise. */
  readonly isNoisy: boolean;
}

/**
 * @param y σ·prices, one per row
 * @param weight 1: equation (1); 0: equation (4), all values taken for 0
 * @param noise up to which share of its terms d_e of an unbounded extra counts as 0
 */
export function exactBracket(
  model: ExactModel,
  y: readonly Rational[],
  weight: 0n | 1n,
  noise: number,
): ExactBracket {
  // y_r per unit of row r, all over one denominator.
  let unit = model.objectiveUnit;
  y.forEach(({ d }, r) => {
    unit = lcm(unit, d * model.rowUnit[r]!);
  });
  // Bounds of extras as well, so that u_e d_e is whole.
  unit *= model.extras.reduce((common, { upper }) => lcm(common, upper?.d ?? 1n), 1n);
  const scaled = y.map(({ n, d }, r) => n * (unit / (d * model.rowUnit[r]!)));
  const value = weight * (unit / model.objectiveUnit);
  const absolute = (x: bigint): bigint => (x < 0n ? -x : x);
  let total: bigint | null = model.offset * value;
  let size = absolute(total);
  const add = (term: bigint): void => {
    if (total !== null) total += term;
    size += absolute(term);
  };
  scaled.forEach((price, r) => {
    if (price === 0n) return;
    const side = price > 0n ? model.upper[r]! : model.lower[r]!;
    if (side === null) total = null;
    else add(price * side);
  });
  const reducedOf = ({ value: v, column }: ExactColumn): bigint => {
    let reduced = v * value;
    for (let r = 0; r < scaled.length; r++)
      if (scaled[r] !== 0n && column[r] !== 0n) reduced -= scaled[r]! * column[r]!;
    return reduced;
  };
  const partsOf = ({ value: v, column }: ExactColumn): bigint => {
    let parts = absolute(v * value);
    for (let r = 0; r < scaled.length; r++) parts += absolute(scaled[r]! * column[r]!);
    return parts;
  };
  let isEmpty = false;
  const reduced = model.units.map(({ options }) => options.map(reducedOf));
  const best = model.units.map(({ mustAct, options }, i) => {
    let most: bigint | null = mustAct ? null : 0n;
    let parts = 0n;
    reduced[i]!.forEach((x, n) => {
      if (most !== null && x <= most) return;
      most = x;
      parts = partsOf(options[n]!);
    });
    size += parts;
    if (most === null) isEmpty = true;
    else add(most);
    return most ?? 0n;
  });
  let isNoisy = false;
  const extras = model.extras.map((extra) => {
    const d = reducedOf(extra);
    const parts = partsOf(extra);
    if (extra.upper !== null) size += (extra.upper.n * parts) / extra.upper.d;
    if (d <= 0n) return d;
    if (extra.upper !== null) {
      add((extra.upper.n * d) / extra.upper.d);
      return d;
    }
    if (Number((d * 10n ** 18n) / parts) / 1e18 > noise) total = null;
    else isNoisy = true;
    return d;
  });
  return { unit, total, isEmpty, size, reduced, best, extras, isNoisy };
}

/** σ·bound as a rational. */
export function boundOf({ total, unit }: ExactBracket): Rational | null {
  return total === null ? null : fraction(total, unit);
}

/** σ·prices as y. */
export function signed(model: ExactModel, prices: readonly Rational[]): Rational[] {
  return prices.map((price) => multiply(price, { n: BigInt(model.sigma), d: 1n }));
}
