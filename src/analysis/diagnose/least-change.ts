/** The least change: the elastic model solved, of a large one its relaxation. */
import type { Formulation } from "../../formulation/formulate.js";
import type { ModelArrays } from "../../model/linear-model.js";
import { type FeasibleSolution, isFound, type OptimalSolution } from "../../model/solution.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import type { Start } from "../../solvers/solver.js";
import { type Elastic, elasticFormulation } from "./elastic.js";

export type RepairOptions = Pick<SolveModelOptions, "signal" | "solver">;

/** Prices of a least change by row: what comes after begins with them. */
export type Prices = ReadonlyMap<string, number>;

/** What is to be tried: without these levers, from these prices. */
export interface Try {
  readonly banned: readonly string[];
  readonly prices: Prices;
}

/** A solution of the elastic model. */
export interface LeastChange {
  readonly formulation: Formulation;
  readonly solution: OptimalSolution | FeasibleSolution;
  readonly prices: Prices;
}

/** Of a model with more units the relaxation is solved. */
const smallModel = 200;
export const isLarge = ({ unitCount }: ModelArrays): boolean => unitCount > smallModel;

/** Null where no change helps. */
export async function leastChange(
  elastic: Elastic,
  { banned, prices: known }: Try,
  options: RepairOptions,
): Promise<LeastChange | null> {
  const formulation = elasticFormulation(elastic, new Set(banned));
  const { model } = formulation;
  const { rows } = model.names;
  const start: Start | undefined =
    known.size === 0 ? undefined : { prices: rows.map((row) => known.get(row) ?? 0) };
  const solution = await solveModel(model, { ...options, relaxation: isLarge(model), start });
  if (!isFound(solution)) return null;
  const prices = new Map(rows.map((row, r) => [row, solution.prices?.[r] ?? 0]));
  return { formulation, solution, prices };
}
