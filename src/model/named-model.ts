/**
 * Models by name: rows, units with options, and variables of any sign, in any order; the answer of a
 * solver by the same names. Columns of a `LinearModel` begin at 0, so a variable z becomes
 *
 *   l ≤ z ≤ u      l + z′,  0 ≤ z′ ≤ u − l
 *   z ≤ u          u − z′,  0 ≤ z′
 *   free           z′ − z″
 *
 * and what is constant in it goes into the bounds of rows and the offset of the objective.
 */
import { DidoiError, type Issue, issueOf } from "../errors.js";
import { nearestAmong } from "../nearest.js";
import type { LinearModel, Sense } from "./linear-model.js";
import { type Entry, ModelBuilder } from "./model-builder.js";
import { answerByName, type ColumnOf, type NamedAnswer } from "./named-answer.js";
import { type NamedKind, namedSaid } from "./named-messages.js";
import type { Solution } from "./solution.js";

/** Coefficients by the name of the row. */
export type NamedEntries = Readonly<Record<string, number>>;

/** lower ≤ Σ coefficient · column ≤ upper. */
export interface NamedRow {
  /** Default none. */
  readonly lower?: number | undefined;
  /** Default none. */
  readonly upper?: number | undefined;
}

/** What all options of a unit have in common. */
export interface NamedUnit {
  /** Exactly one option must be taken; default false: at most one. */
  readonly mustAct?: boolean | undefined;
  /** Apply to each of its options, beside their own. */
  readonly entries?: NamedEntries | undefined;
}

/** One choice of a unit. */
export interface NamedOption {
  /** In the objective; default 0. */
  readonly value?: number | undefined;
  /** Default none. */
  readonly entries?: NamedEntries | undefined;
}

/** A column that is not a choice; of any sign. */
export interface NamedVariable extends NamedOption {
  /** Default 0; `-Infinity` where it is free below. */
  readonly lower?: number | undefined;
  /** Default none. */
  readonly upper?: number | undefined;
  /** Whole numbers only (the relaxation: any). Default false. */
  readonly integer?: boolean | undefined;
}

/** A unit that was begun: its options follow. */
export interface UnitOptions {
  /** Adds an option. */
  option(name: string, option?: NamedOption): UnitOptions;
}

/** What a model is called and what is done with its objective. */
export interface NamedModelSpec {
  /** Default `model`. */
  readonly name?: string | undefined;
  /** Whether the objective is to be large or small. */
  readonly sense: Sense;
  /** Constant of the objective; default 0. */
  readonly offset?: number | undefined;
}

interface BegunUnit extends NamedUnit {
  readonly name: string;
  readonly options: (NamedOption & { readonly name: string })[];
}

/**
 * A model that is written down by name. Nothing is checked before `build`, so that rows may come last.
 *
 * @example
 * const model = new NamedModel({ sense: "minimise" });
 * model.row("A", { upper: 6 });
 * model.unit("first", { mustAct: true }).option("on A", { value: 3, entries: { A: 4 } });
 * const answer = model.answer(await solveModel(model.build()));
 * console.log(answer.choices?.first); // on A
 */
export class NamedModel {
  private readonly rows: (NamedRow & { readonly name: string })[] = [];
  private readonly units: BegunUnit[] = [];
  private readonly variables: (NamedVariable & { readonly name: string })[] = [];

  constructor(private readonly spec: NamedModelSpec) {}

  /** Adds a row. */
  row(name: string, row: NamedRow = {}): this {
    this.rows.push({ name, ...row });
    return this;
  }

  /** Begins a unit, whose options follow. */
  unit(name: string, unit: NamedUnit = {}): UnitOptions {
    const begun: BegunUnit = { name, ...unit, options: [] };
    this.units.push(begun);
    const options: UnitOptions = {
      option: (option, { value, entries } = {}) => {
        begun.options.push({ name: option, value, entries });
        return options;
      },
    };
    return options;
  }

  /** Adds a variable. */
  variable(name: string, variable: NamedVariable = {}): this {
    this.variables.push({ name, ...variable });
    return this;
  }

  /**
   * The model for `solveModel`.
   * @throws DidoiError with all that is wrong: E_DUPLICATE a name that is there twice, E_REFERENCE a row
   *   that is not there, E_SCHEMA what is no number or no bounds
   */
  build(): LinearModel {
    const issues = this.issues();
    if (issues.length > 0) throw new DidoiError(issues);
    const columns = this.variables.map(columnOf);
    const constant = new Float64Array(this.rows.length);
    const index = new Map(this.rows.map(({ name }, r) => [name, r]));
    const entriesOf = (entries: NamedEntries = {}): Entry[] =>
      Object.entries(entries).map(([row, coefficient]) => [index.get(row) ?? -1, coefficient]);
    const written = this.variables.map(({ entries }) => entriesOf(entries));
    let offset = this.spec.offset ?? 0;
    this.variables.forEach(({ value = 0 }, k) => {
      const at = columns[k]!.constant;
      offset += at === 0 ? 0 : at * value;
      for (const [row, coefficient] of written[k]!) constant[row]! += at * coefficient;
    });
    const builder = new ModelBuilder(this.spec.name ?? "model", this.spec.sense, 0, offset);
    this.rows.forEach(({ name, lower, upper }, r) => {
      const by = constant[r]!;
      builder.row({
        name,
        lower: (lower ?? Number.NEGATIVE_INFINITY) - by,
        upper: (upper ?? Number.POSITIVE_INFINITY) - by,
      });
    });
    for (const { name, mustAct = false, entries, options } of this.units) {
      builder.unit(name, mustAct, entriesOf(entries));
      for (const { name: option, value = 0, entries: own } of options)
        builder.option(option, value, 0, entriesOf(own));
    }
    this.variables.forEach(({ name, value = 0, integer = false }, k) => {
      for (const sign of columns[k]!.signs) {
        const turned = written[k]!.map(([row, a]): Entry => [row, sign * a]);
        builder.extra(name, sign * value, columns[k]!.room, integer, turned);
      }
    });
    return builder.build();
  }

  /**
   * What a solver answered, by name.
   * @param solution of `build()`
   * @throws DidoiError E_USAGE for a solution that is not one of this model
   */
  answer(solution: Solution): NamedAnswer {
    return answerByName(solution, this.build(), this.variables.map(columnOf));
  }

  private issues(): Issue[] {
    const issues: Issue[] = [];
    const say = (
      code: Issue["code"],
      wording: ReturnType<typeof namedSaid.noNumber>,
      path: string,
    ) => issues.push(issueOf(code, wording, { path }));
    const once = (
      kind: NamedKind,
      path: string,
      list: readonly { readonly name: string }[],
    ): void => {
      const seen = new Set<string>();
      for (const { name } of list) {
        if (seen.has(name)) say("E_DUPLICATE", namedSaid.doubled(kind, name), `${path}${name}`);
        seen.add(name);
      }
    };
    const known = new Set(this.rows.map(({ name }) => name));
    const near = nearestAmong(known);
    const number = (value: number | undefined, path: string): void => {
      if (!Number.isFinite(value ?? 0)) say("E_SCHEMA", namedSaid.noNumber(value), path);
    };
    const terms = ({ value, entries = {} }: NamedOption, path: string): void => {
      number(value, `${path}.value`);
      for (const [row, coefficient] of Object.entries(entries)) {
        number(coefficient, `${path}.entries.${row}`);
        if (!known.has(row)) say("E_REFERENCE", namedSaid.noRow(row, near(row)), `${path}.entries`);
      }
    };
    const bounds = (lower: number, upper: number, path: string): void => {
      const are = lower <= upper && lower < Number.POSITIVE_INFINITY && upper > -Infinity;
      if (!are) say("E_SCHEMA", namedSaid.bounds(lower, upper), path);
    };
    number(this.spec.offset, "offset");
    once("row", "rows.", this.rows);
    for (const { name, lower = -Infinity, upper = Infinity } of this.rows)
      bounds(lower, upper, `rows.${name}`);
    once("unit", "units.", this.units);
    for (const { name, entries, options } of this.units) {
      terms({ entries }, `units.${name}`);
      once("option", `units.${name}.options.`, options);
      for (const option of options) terms(option, `units.${name}.options.${option.name}`);
    }
    once("variable", "variables.", this.variables);
    for (const variable of this.variables) {
      const path = `variables.${variable.name}`;
      terms(variable, path);
      bounds(...boundsOf(variable), path);
    }
    return issues;
  }
}

/** How a variable stands in the columns of the model. */
function columnOf(variable: NamedVariable): ColumnOf {
  const [low, high] = boundsOf(variable);
  if (low > -Infinity) return { signs: [1], constant: low, room: high - low };
  if (high < Infinity) return { signs: [-1], constant: high, room: Infinity };
  return { signs: [1, -1], constant: 0, room: Infinity };
}

/** Its bounds; of whole numbers the whole ones within them, which may be none. */
function boundsOf({
  lower = 0,
  upper = Infinity,
  integer = false,
}: NamedVariable): [low: number, high: number] {
  return integer ? [Math.ceil(lower), Math.floor(upper)] : [lower, upper];
}
