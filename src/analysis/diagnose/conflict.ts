/**
 * A minimal set of rules that conflict. It begins with the rules that the Farkas proof weighs; each is
 * taken away in turn, and stays away where the rest still conflicts. What is left loses its conflict with
 * any one of them. Where only whole numbers fail there is no such proof: every rule is tried, and that
 * the set is minimal rests on the search.
 */
import { rowKeyParts } from "../../domain/row-keys.js";
import type { Formulation } from "../../formulation/formulate.js";
import type { LinearModel } from "../../model/linear-model.js";
import type { InfeasibleSolution } from "../../model/solution.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";

/** Rules that cannot be kept together. */
export interface Conflict {
  /** Row keys, or their beginnings where several years or parks are one; `duty/<unit>`, or `duty` for all. */
  readonly rules: readonly string[];
  /** `proved`: dropping any one of them ends the conflict, proved by prices; `searched`: by a search; `none`: not reduced. */
  readonly minimal: "proved" | "searched" | "none";
  /** Weights of the rows that prove it, the last that were found. */
  readonly farkas?: readonly number[] | undefined;
}

interface Element {
  readonly rule: string;
  readonly rows: readonly number[];
  readonly units: readonly number[];
}

/** Rows that only define a quantity, or tie decisions of a park together: always kept. */
const definitions = new Set(["share", "cleared", "opening", "gate", "expansion"]);
/** More elements than this are taken together: by chain of years, then by kind; fewer where a try takes long. */
const mostElements = (model: LinearModel): number => (model.unitCount > mostUnitsSearched ? 8 : 60);
/** In whole numbers each try is a search. */
const mostUnitsSearched = 200;

export type ConflictOptions = Pick<SolveModelOptions, "signal" | "solver">;

/** @param proof how the model was found to have no solution */
export async function conflictOf(
  formulation: Formulation,
  proof: InfeasibleSolution,
  options: ConflictOptions,
): Promise<Conflict> {
  const { model } = formulation;
  const farkas = proof.farkas;
  const relaxation = farkas !== undefined;
  let elements = elementsOf(model, farkas);
  // What proved one conflict is near what proves the next.
  let start = farkas && { prices: farkas };
  const names = (): string[] => elements.map(({ rule }) => rule);
  if (!relaxation && model.unitCount > mostUnitsSearched)
    return { rules: names(), minimal: "none" };
  for (const element of [...elements]) {
    if (options.signal?.aborted === true) return { rules: names(), minimal: "none" };
    const rest = elements.filter((one) => one !== element);
    if (rest.length === 0 || rest.length === elements.length) continue;
    const solution = await solveModel(reduced(model, rest), { ...options, relaxation, start });
    if (solution.status !== "infeasible") continue;
    elements = weighed(rest, solution.farkas);
    if (solution.farkas !== undefined) start = { prices: solution.farkas };
  }
  return { rules: names(), minimal: relaxation ? "proved" : "searched", farkas: start?.prices };
}

/** Those that a new proof needs: with it, limits that it does not weigh are gone at once. */
function weighed(list: Element[], farkas: readonly number[] | undefined): Element[] {
  if (farkas === undefined) return list;
  return list.filter(
    ({ rows, units }) => units.length > 0 || rows.some((row) => farkas[row] !== 0),
  );
}

/** What the proof weighs, or everything; in as few parts as can be tried. */
function elementsOf(model: LinearModel, farkas: readonly number[] | undefined): Element[] {
  const rows = model.names.rows.flatMap((key, row) => {
    const isWeighed = farkas === undefined || farkas[row] !== 0;
    const bounds = [model.rowLower[row] ?? 0, model.rowUpper[row] ?? 0];
    const isLimit = bounds.some(Number.isFinite) && !definitions.has(rowKeyParts(key).family);
    return isWeighed && isLimit ? [{ key, row }] : [];
  });
  const dutiful = model.names.units.flatMap((name, unit) =>
    model.mustAct[unit] === 1 ? [{ name, unit }] : [],
  );
  const kinds = [(key: string) => key, withoutYear, kindOf];
  const dutyNames = [(name: string) => `duty/${name}`, () => "duty", () => "duty"];
  let list: Element[] = [];
  for (const [level, nameOf] of kinds.entries()) {
    const dutyOf = dutyNames[level] ?? (() => "duty");
    const groups = new Map<string, { rows: number[]; units: number[] }>();
    const at = (rule: string) => groups.get(rule) ?? { rows: [], units: [] };
    for (const { key, row } of rows) {
      const group = at(nameOf(key));
      group.rows.push(row);
      groups.set(nameOf(key), group);
    }
    for (const { name, unit } of dutiful) {
      const group = at(dutyOf(name));
      group.units.push(unit);
      groups.set(dutyOf(name), group);
    }
    list = [...groups].map(([rule, group]) => ({ rule, ...group }));
    if (list.length <= mostElements(model)) break;
  }
  return list;
}

/** `capacity/cay-truong/landHa` */
function withoutYear(key: string): string {
  const { family, parts } = rowKeyParts(key);
  return [family, ...parts].join("/");
}

/** `capacity/landHa`: parks are not told apart. */
function kindOf(key: string): string {
  const { family, parts } = rowKeyParts(key);
  if (family === "quota" || family === "extra" || family === "budget") return withoutYear(key);
  return [family, ...parts.slice(1)].join("/");
}

/** The model with these elements and what is always kept, and nothing to be best at. */
function reduced(model: LinearModel, list: readonly Element[]): LinearModel {
  const rows = new Set(list.flatMap((element) => element.rows));
  const units = new Set(list.flatMap((element) => element.units));
  const isKept = (row: number): boolean =>
    rows.has(row) || definitions.has(rowKeyParts(model.names.rows[row] ?? "").family);
  return {
    ...model,
    value: new Float64Array(model.optionCount),
    extraValue: new Float64Array(model.extraCount),
    rowLower: model.rowLower.map((bound, r) => (isKept(r) ? bound : -Infinity)),
    rowUpper: model.rowUpper.map((bound, r) => (isKept(r) ? bound : Infinity)),
    mustAct: model.mustAct.map((must, i) => (units.has(i) ? must : 0)),
  };
}
