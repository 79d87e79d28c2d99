/**
 * From prices to lines that follow from the model, in exact numbers. With y and σ of `certificate.ts`:
 *
 *   (1) rnd: a row whose columns are whole numbers, divided by the greatest common divisor g of its
 *       coefficients, has a whole right-hand side:  Σ (a_c / g) x_c ≤ ⌊U / g⌋
 *   (2) lin: Σ_r y_r row_r + Σ_i m_i unit_i − Σ_o (m_i − d_o) (x_o ≥ 0) + Σ_e (d_e > 0 ? d_e (z_e ≤ u_e)
 *       : d_e (z_e ≥ 0)) gives σ objective ≤ B, where d_c = σ v_c − Σ_r y_r a_rc and m_i = max_o d_o, at
 *       least 0 unless the unit must act
 *   (3) the objective rounded as in (1), where all of its columns are whole numbers
 *
 * With v = 0 the line (2) reads 0 ≤ B; with B < 0 the model has no solution.
 */
import { crossedRow } from "../certificate.js";
import { type ModelArrays, senseSign } from "../linear-model.js";
import {
  add,
  compare,
  divide,
  floor,
  fraction,
  gcd,
  isWhole,
  lcm,
  maximum,
  multiply,
  negate,
  one,
  type Rational,
  rational,
  subtract,
  zero,
} from "../rational.js";
import { type Line, put, type Statement } from "./statement.js";

/** A line that follows from those before it: their sum with these weights, for `rnd` rounded. */
export interface Derived extends Line {
  readonly by: "lin" | "rnd";
  readonly of: ReadonlyMap<number, Rational>;
}

/** Lines in their order, the last one says what is proved; undefined where nothing is. */
export type Derivation = readonly Derived[] | undefined;

type Weights = ReadonlyMap<number, Rational>;

/** The bound on the objective by prices: (2), rounded by (3). */
export function boundBy(
  model: ModelArrays,
  statement: Statement,
  prices: readonly number[],
): Derivation {
  const lines = new Deduction(statement);
  const sigma = senseSign(model);
  const weights = weightsOf(
    model,
    lines,
    prices.map((price) => rational(sigma * price)),
    sigma,
  );
  if (weights === undefined) return undefined;
  const sign = sigma === 1 ? one : negate(one);
  const signed = new Map([...weights].map(([at, weight]) => [at, multiply(sign, weight)]));
  const last = lines.sum("B", sigma === 1 ? "L" : "G", signed);
  const { at, factor } = lines.rounded(last);
  if (at !== last) lines.sum("BW", lines.line(at).sense, new Map([[at, factor]]));
  return lines.derived;
}

/** That there is no solution, by weights of the rows: (2) with v = 0. */
export function noneBy(
  model: ModelArrays,
  statement: Statement,
  farkas: readonly number[] | undefined,
): Derivation {
  const lines = new Deduction(statement);
  const weights = plainContradiction(model, statement) ?? byFarkas(model, lines, farkas);
  if (weights === undefined) return undefined;
  const last = lines.line(lines.sum("B", "L", weights));
  return last.terms.size === 0 && compare(last.rhs, zero) < 0 ? lines.derived : undefined;
}

/** A unit that must act and has no option, or a row with L > U. */
function plainContradiction(model: ModelArrays, { at }: Statement): Weights | undefined {
  for (let i = 0; i < model.unitCount; i++)
    if (model.mustAct[i] === 1 && model.unitStart[i] === model.unitStart[i + 1])
      return new Map([[at.unit[i] ?? 0, negate(one)]]);
  const crossed = crossedRow(model);
  const [upper, lower] = [at.upper[crossed], at.lower[crossed]];
  if (upper === undefined || lower === undefined) return undefined;
  return new Map([
    [upper, one],
    [lower, negate(one)],
  ]);
}

const byFarkas = (
  model: ModelArrays,
  lines: Deduction,
  farkas: readonly number[] | undefined,
): Weights | undefined =>
  farkas === undefined ? undefined : weightsOf(model, lines, farkas.map(rational), 0);

/** The weights of (2); undefined where y asks for a bound that is not there. */
function weightsOf(
  model: ModelArrays,
  lines: Deduction,
  y: readonly Rational[],
  sigma: -1 | 0 | 1,
): Weights | undefined {
  const { at, columns, objective } = lines.statement;
  const weights = new Map<number, Rational>();
  const reduced = columns.map((_, c) =>
    sigma === 0 ? zero : multiply(rational(sigma), objective.get(c) ?? zero),
  );
  for (const [r, price] of y.entries()) {
    if (price.n === 0n) continue;
    const side = price.n > 0n ? at.upper[r] : at.lower[r];
    if (side === undefined) return undefined;
    const used = lines.rounded(side);
    weights.set(used.at, multiply(price, used.factor));
    for (const [c, a] of lines.line(side).terms)
      reduced[c] = subtract(reduced[c] ?? zero, multiply(price, a));
  }
  for (let i = 0; i < model.unitCount; i++)
    weighUnit(model, lines.statement, { i, reduced, weights });
  for (let e = 0; e < model.extraCount; e++) {
    const value = reduced[model.optionCount + e] ?? zero;
    const side = value.n > 0n ? at.top[e] : at.zero[model.optionCount + e];
    if (value.n === 0n) continue;
    if (side === undefined) return undefined;
    weights.set(side, value);
  }
  return weights;
}

interface Unit {
  readonly i: number;
  readonly reduced: readonly Rational[];
  readonly weights: Map<number, Rational>;
}

/** The best option of a unit is what it can add; the others are that much below. */
function weighUnit(model: ModelArrays, { at }: Statement, { i, reduced, weights }: Unit): void {
  const from = model.unitStart[i] ?? 0;
  const own = reduced.slice(from, model.unitStart[i + 1]);
  const [first, ...rest] = model.mustAct[i] === 1 ? own : [zero, ...own];
  if (first === undefined) return;
  const best = maximum(first, ...rest);
  if (best.n !== 0n) weights.set(at.unit[i] ?? 0, best);
  own.forEach((value, n) => {
    const below = subtract(value, best);
    if (below.n !== 0n) weights.set(at.zero[from + n] ?? 0, below);
  });
}

/** The lines of a model, and those that were derived from them. */
class Deduction {
  readonly derived: Derived[] = [];

  constructor(readonly statement: Statement) {}

  line(at: number): Line {
    const { lines } = this.statement;
    const line = lines[at] ?? this.derived[at - lines.length];
    if (line === undefined) throw new RangeError(`no line ${at}`);
    return line;
  }

  /** The sum of lines with their weights. @returns where it stands */
  sum(name: string, sense: Line["sense"], of: Weights): number {
    return this.add({ name, sense, ...this.summed(of), by: "lin", of });
  }

  /**
   * The line divided by the step of its coefficients and rounded, and what it is to be multiplied by to
   * be the line again; the line as it is where rounding gains nothing.
   */
  rounded(at: number): { readonly at: number; readonly factor: Rational } {
    const { name, sense, rhs, terms } = this.line(at);
    const asItIs = { at, factor: one };
    const { whole } = this.statement;
    if (sense === "E" || terms.size === 0 || ![...terms.keys()].every((c) => whole.has(c)))
      return asItIs;
    const step = stepOf([...terms.values()]);
    const bound = divide(rhs, step);
    if (isWhole(bound)) return asItIs;
    const n = sense === "L" ? floor(bound) : floor(bound) + 1n;
    const of = new Map([[at, divide(one, step)]]);
    const line = { name: `${name}W`, sense, terms: this.summed(of).terms, rhs: { n, d: 1n } };
    return { at: this.add({ ...line, by: "rnd", of }), factor: step };
  }

  private summed(of: Weights): Pick<Line, "rhs" | "terms"> {
    const terms = new Map<number, Rational>();
    let rhs = zero;
    for (const [at, weight] of of) {
      const line = this.line(at);
      rhs = add(rhs, multiply(weight, line.rhs));
      for (const [c, a] of line.terms) put(terms, c, multiply(weight, a));
    }
    return { terms, rhs };
  }

  private add(line: Derived): number {
    return this.statement.lines.length + this.derived.push(line) - 1;
  }
}

/** The greatest number that all of them are whole multiples of. */
function stepOf(values: readonly Rational[]): Rational {
  const d = values.reduce((common, value) => lcm(common, value.d), 1n);
  return fraction(
    values.reduce((common, value) => gcd(common, value.n * (d / value.d)), 0n),
    d,
  );
}
