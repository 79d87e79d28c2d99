/** What a solver answered of a model that was built by name, by the same names. */
import { mistake } from "../errors.js";
import { activityOf } from "./activity.js";
import type { LinearModel } from "./linear-model.js";
import { namedSaid } from "./named-messages.js";
import type { Solution } from "./solution.js";

/** How a variable stands in the columns: constant + Σ sign · column, each from 0 to `room`. */
export interface ColumnOf {
  readonly signs: readonly (1 | -1)[];
  readonly constant: number;
  readonly room: number;
}

/** A row of an answer. */
export interface RowAnswer {
  /** Σ coefficient · column. */
  readonly activity: number;
  /** What one more unit of its bound is worth to the objective; where the answer has prices. */
  readonly price?: number;
}

/** An answer by name. Parts are there where the outcome has them. */
export interface NamedAnswer {
  /** Of the outcome. */
  readonly status: Solution["status"];
  /** In words, where the outcome has one. */
  readonly reason?: string;
  /** Of the point. */
  readonly objective?: number;
  /** No solution is better than this. */
  readonly bound?: number;
  /** By unit the option that it takes, null for none. Not for relaxations. */
  readonly choices?: Readonly<Record<string, string | null>>;
  /** By unit and option how much of it is taken, 0 to 1; options that are not taken are left out. */
  readonly shares?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By variable its value. */
  readonly variables?: Readonly<Record<string, number>>;
  /** By row. */
  readonly rows?: Readonly<Record<string, RowAnswer>>;
}

/** @throws DidoiError E_USAGE where the solution has another number of values */
export function answerByName(
  solution: Solution,
  model: LinearModel,
  columns: readonly ColumnOf[],
): NamedAnswer {
  const { status } = solution;
  const reason =
    "reason" in solution && solution.reason !== undefined ? { reason: solution.reason } : {};
  if (status !== "optimal" && status !== "feasible") return { status, ...reason };
  const { values, choices, objective, bound, prices } = solution;
  if (values.length !== model.optionCount + model.extraCount)
    throw mistake("E_USAGE", namedSaid.otherModel());
  const { names } = model;
  const byUnit = <T>(of: (unit: number) => T): Record<string, T> =>
    Object.fromEntries(names.units.map((name, unit) => [name, of(unit)]));
  const chosen = choices?.map((choice, unit) =>
    choice === null ? null : names.option(model.unitStart[unit]! + choice),
  );
  return {
    status,
    ...reason,
    objective,
    ...(bound === undefined ? {} : { bound }),
    ...(chosen === undefined ? {} : { choices: byUnit((unit) => chosen[unit] ?? null) }),
    shares: byUnit((unit) => sharesOf(model, unit, values)),
    variables: variablesOf(model, columns, values),
    rows: rowsOf(model, columns, values, prices),
  };
}

function sharesOf(
  model: LinearModel,
  unit: number,
  values: readonly number[],
): Record<string, number> {
  const taken: [string, number][] = [];
  for (let o = model.unitStart[unit]!; o < model.unitStart[unit + 1]!; o++)
    if (values[o] !== 0) taken.push([model.names.option(o), values[o]!]);
  return Object.fromEntries(taken);
}

function variablesOf(
  model: LinearModel,
  columns: readonly ColumnOf[],
  values: readonly number[],
): Record<string, number> {
  let e = 0;
  return Object.fromEntries(
    columns.map(({ signs, constant }) => {
      const name = model.names.extras[e]!;
      const moved = signs.reduce((sum, sign) => sum + sign * values[model.optionCount + e++]!, 0);
      return [name, constant + moved];
    }),
  );
}

function rowsOf(
  model: LinearModel,
  columns: readonly ColumnOf[],
  values: readonly number[],
  prices: readonly number[] | undefined,
): Record<string, RowAnswer> {
  const { rows } = activityOf(model, Float64Array.from(values));
  const activity = rows.slice();
  let e = 0;
  for (const { signs, constant } of columns) {
    // The first column of a variable has its coefficients times its sign.
    const sign = signs[0]!;
    if (constant !== 0)
      for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++)
        activity[model.extraRow[j]!]! += sign * model.extraCoef[j]! * constant;
    e += signs.length;
  }
  return Object.fromEntries(
    model.names.rows.map((name, r) => [
      name,
      { activity: activity[r]!, ...(prices === undefined ? {} : { price: prices[r]! }) },
    ]),
  );
}
