/**
 * A solution with its proof in the VIPR format (Cheung, Gleixner and Steffy 2017, "Verifying integer
 * programming results"): the model, the best plan and every step to the bound in exact rational numbers,
 * for any checker of the format. What it proves is at most what the prices prove: a bound of a search
 * is not in it.
 */
import { mistake } from "../../errors.js";
import type { LinearModel } from "../linear-model.js";
import { documentSaid } from "../messages.js";
import {
  add,
  compare,
  isWhole,
  multiply,
  type Rational,
  rational,
  reduced,
  toNumber,
  zero,
} from "../rational.js";
import type { Solution } from "../solution.js";
import { boundBy, type Derivation, type Derived, noneBy } from "./derive.js";
import { type Line, type Statement, statementOf } from "./statement.js";

/** Options that a model may have: exact numbers are long. */
const mostViprOptions = 1000;

/** A proof, and what it proves. */
export interface ViprProof {
  /** `bound` on the objective, that the model is `infeasible`, or `nothing`. */
  readonly proves: "bound" | "infeasible" | "nothing";
  /** Of a bound: it, with the constant of the model, to the nearest number. */
  readonly bound?: number;
  /** Is the solution in the file? Only one that keeps every row without any tolerance is. */
  readonly hasSolution: boolean;
  /** The file, in pieces. */
  readonly text: Iterable<string>;
}

/** The proof that a solution carries. @throws DidoiError E_LIMIT for more than 1,000 options */
export function viprProof(model: LinearModel, solution: Solution): ViprProof {
  if (model.optionCount > mostViprOptions)
    throw mistake("E_LIMIT", documentSaid.largeProof(model.optionCount, mostViprOptions));
  const statement = statementOf(model);
  if (solution.status === "infeasible") {
    const derived = noneBy(model, statement, solution.whole === true ? undefined : solution.farkas);
    return proofOf(model, statement, "infeasible", derived, undefined);
  }
  const { prices, values } =
    "values" in solution ? solution : { prices: undefined, values: undefined };
  const derived = prices === undefined ? undefined : boundBy(model, statement, prices);
  const point = values?.map(rational);
  const kept = point !== undefined && isSolution(statement, point) ? point : undefined;
  return proofOf(model, statement, "bound", derived, kept);
}

function proofOf(
  model: LinearModel,
  statement: Statement,
  what: "bound" | "infeasible",
  derived: Derivation,
  point: readonly Rational[] | undefined,
): ViprProof {
  const last = derived?.at(-1);
  const bound =
    what === "bound" && last !== undefined
      ? { bound: toNumber(add(last.rhs, rational(model.offset))) }
      : {};
  return {
    proves: last === undefined ? "nothing" : what,
    ...bound,
    hasSolution: point !== undefined,
    text: written(model, statement, { what, derived: derived ?? [], point }),
  };
}

interface Content {
  readonly what: "bound" | "infeasible";
  readonly derived: readonly Derived[];
  readonly point: readonly Rational[] | undefined;
}

function* written(
  { offset, sense }: LinearModel,
  statement: Statement,
  { what, derived, point }: Content,
): Generator<string> {
  const { columns, whole, objective, lines, bounds } = statement;
  yield "% didoi; rows R, units U, options X<unit>_<option>, extras Z\n";
  if (offset !== 0) yield `% the objective of the model is that of this file plus ${offset}\n`;
  yield `VER 1.0\nVAR ${columns.length}\n${columns.join("\n")}\n`;
  yield `INT ${whole.size}\n${[...whole].join(" ")}\n`;
  yield `OBJ ${sense === "maximise" ? "max" : "min"}\n${listOf(objective)}\n`;
  yield `CON ${lines.length} ${bounds}\n`;
  for (const line of lines) yield `${lineOf(line)}\n`;
  yield `RTP ${goalOf(statement, { what, derived, point })}\n`;
  yield point === undefined ? "SOL 0\n" : `SOL 1\nbest ${listOf(filled(point))}\n`;
  yield `DER ${derived.length}\n`;
  for (const line of derived) yield `${lineOf(line)} { ${line.by} ${listOf(line.of)} } -1\n`;
}

/** What is to be proved: nothing fits, or the range in which the best value lies. */
function goalOf({ sense, objective }: Statement, { what, derived, point }: Content): string {
  const last = derived.at(-1);
  if (what === "infeasible" && last !== undefined) return "infeas";
  const bound = last === undefined ? undefined : shown(last.rhs);
  const value = point === undefined ? undefined : shown(valueAt(objective, point));
  return sense === "maximise"
    ? `range ${value ?? "-inf"} ${bound ?? "inf"}`
    : `range ${bound ?? "-inf"} ${value ?? "inf"}`;
}

const lineOf = ({ name, sense, rhs, terms }: Line): string =>
  `${name} ${sense} ${shown(rhs)} ${listOf(terms)}`;

const listOf = (terms: ReadonlyMap<number, Rational>): string =>
  [terms.size, ...[...terms].map(([at, value]) => `${at} ${shown(value)}`)].join(" ");

const shown = (value: Rational): string => {
  const { n, d } = reduced(value);
  return d === 1n ? `${n}` : `${n}/${d}`;
};

const filled = (point: readonly Rational[]): ReadonlyMap<number, Rational> =>
  new Map([...point.entries()].filter(([, { n }]) => n !== 0n));

function valueAt(terms: ReadonlyMap<number, Rational>, point: readonly Rational[]): Rational {
  let sum = zero;
  for (const [at, a] of terms) sum = add(sum, multiply(a, point[at] ?? zero));
  return sum;
}

/** Does a point keep every line, and are its whole numbers whole? */
function isSolution({ lines, whole }: Statement, point: readonly Rational[]): boolean {
  return (
    [...whole].every((c) => isWhole(point[c] ?? zero)) &&
    lines.every(({ sense, rhs, terms }) => {
      const over = compare(valueAt(terms, point), rhs);
      return sense === "E" ? over === 0 : sense === "L" ? over <= 0 : over >= 0;
    })
  );
}
