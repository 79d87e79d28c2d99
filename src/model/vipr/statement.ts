/** A model in exact numbers, constraint by constraint, as a VIPR file states it. */
import type { LinearModel, ModelArrays } from "../linear-model.js";
import { forEachEntry, forEachExtraEntry } from "../linear-model.js";
import { add, one, type Rational, rational, zero } from "../rational.js";

/** "≤", "≥" or "=", as the format writes them. */
export type LineSense = "L" | "G" | "E";

/** Σ terms ≤, ≥ or = rhs; no term is 0. */
export interface Line {
  readonly name: string;
  readonly sense: LineSense;
  readonly rhs: Rational;
  /** By column. */
  readonly terms: ReadonlyMap<number, Rational>;
}

/** Where the constraints of a part of the model stand among all; undefined where there is none. */
export interface Places {
  /** Per row: of its upper and its lower bound. */
  readonly upper: readonly (number | undefined)[];
  readonly lower: readonly (number | undefined)[];
  /** Per unit. */
  readonly unit: readonly number[];
  /** Per column, an option or an extra: x ≥ 0. */
  readonly zero: readonly number[];
  /** Per extra: z ≤ u. */
  readonly top: readonly (number | undefined)[];
}

/** What a file says before it proves anything. Columns are the options in order, then the extras. */
export interface Statement {
  readonly sense: ModelArrays["sense"];
  readonly columns: readonly string[];
  /** Columns that are whole numbers. */
  readonly whole: ReadonlySet<number>;
  /** Without the constant of the model, for which the format has no place. */
  readonly objective: ReadonlyMap<number, Rational>;
  readonly lines: readonly Line[];
  /** How many of the lines, the last ones, bound a single column. */
  readonly bounds: number;
  readonly at: Places;
}

/** Names are ours, as in MPS files: row 12 is R12, unit 3 is U3, its option 4 is X3_4, extra 2 is Z2. */
export function statementOf(model: LinearModel): Statement {
  const columns: string[] = [];
  const objective = new Map<number, Rational>();
  const inRows = Array.from({ length: model.rowCount }, () => new Map<number, Rational>());
  const enter = (column: number) => (row: number, coefficient: number) =>
    put(inRows[row] ?? new Map(), column, rational(coefficient));
  const units: Line[] = [];
  for (let i = 0; i < model.unitCount; i++) {
    const terms = new Map<number, Rational>();
    const from = model.unitStart[i] ?? 0;
    for (let o = from; o < (model.unitStart[i + 1] ?? from); o++) {
      columns.push(`X${i}_${o - from}`);
      terms.set(o, one);
      put(objective, o, rational(model.value[o] ?? 0));
      forEachEntry(model, i, o, enter(o));
    }
    units.push({ name: `U${i}`, sense: model.mustAct[i] === 1 ? "E" : "L", rhs: one, terms });
  }
  const whole = new Set(columns.keys());
  for (let e = 0; e < model.extraCount; e++) {
    const column = model.optionCount + e;
    columns.push(`Z${e}`);
    if (model.extraInteger[e] === 1) whole.add(column);
    put(objective, column, rational(model.extraValue[e] ?? 0));
    forEachExtraEntry(model, e, enter(column));
  }
  const { lines, bounds, at } = constraints(model, units, inRows, columns);
  return { sense: model.sense, columns, whole, objective, lines, bounds, at };
}

function constraints(
  model: ModelArrays,
  units: readonly Line[],
  inRows: readonly ReadonlyMap<number, Rational>[],
  columns: readonly string[],
): Pick<Statement, "lines" | "bounds" | "at"> {
  const lines: Line[] = [];
  const state = (line: Line): number => lines.push(line) - 1;
  const bound = (
    name: string,
    sense: LineSense,
    value: number,
    terms: Line["terms"],
  ): number | undefined =>
    Number.isFinite(value) ? state({ name, sense, rhs: rational(value), terms }) : undefined;
  const single = (column: number) => new Map([[column, one]]);
  const [upper, lower] = [new Array(model.rowCount), new Array(model.rowCount)];
  inRows.forEach((terms, r) => {
    const [low, high] = [model.rowLower[r] ?? 0, model.rowUpper[r] ?? 0];
    upper[r] = bound(`R${r}`, low === high ? "E" : "L", high, terms);
    lower[r] = low === high ? upper[r] : bound(`R${r}L`, "G", low, terms);
  });
  const unit = units.map(state);
  const free = lines.length;
  const zeros = columns.map((name, column) =>
    state({ name: `${name}L`, sense: "G", rhs: zero, terms: single(column) }),
  );
  const top = Array.from(model.extraUpper, (value, e) =>
    bound(`Z${e}U`, "L", value, single(model.optionCount + e)),
  );
  return { lines, bounds: lines.length - free, at: { upper, lower, unit, zero: zeros, top } };
}

/** Adds to a term; what comes to 0 is left out. */
export function put(terms: Map<number, Rational>, column: number, value: Rational): void {
  const sum = add(terms.get(column) ?? zero, value);
  if (sum.n === 0n) terms.delete(column);
  else terms.set(column, sum);
}
