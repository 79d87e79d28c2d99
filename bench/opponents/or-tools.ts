/**
 * Solvers of or-tools-wasm by its MPSolver: CLP and GLOP for relaxations, CBC, SCIP and CP-SAT for
 * whole numbers. The part of its interface that is used is written down here, so that types are checked
 * where it is not installed.
 */
import { availableParallelism } from "node:os";
import type { ModelArrays } from "../../src/model/linear-model.js";
import type { RawAnswer, SolveOptions } from "../../src/solvers/solver.js";
import { type Opponent, opponent } from "./opponent.js";
import { type PlainForm, plainForm } from "./plain-form.js";

interface Variable {
  SolutionValue(): number;
}
interface Constraint {
  SetCoefficient(variable: Variable, coefficient: number): void;
  DualValue(): number;
}
interface Objective {
  SetCoefficient(variable: Variable, coefficient: number): void;
  SetOffset(offset: number): void;
  SetOptimizationDirection(maximise: boolean): void;
  BestBound(): number;
}
interface MPSolver {
  Var(lower: number, upper: number, integer: boolean, name: string): Variable;
  Constraint(lower: number, upper: number, name: string): Constraint;
  Objective(): Objective;
  SetTimeLimit(milliseconds: number): void;
  SetNumThreads(threads: number): boolean;
  Solve(parameters: Parameters): Promise<number>;
  delete(): void;
}
interface Parameters {
  SetDoubleParam(parameter: number, value: number): void;
  delete(): void;
}
interface OrTools {
  readonly initMPSolver: () => Promise<void>;
  readonly MPSolver: { CreateSolver(id: string): MPSolver | null; Infinity(): number };
  readonly MPSolverParameters: { new (): Parameters; readonly RELATIVE_MIP_GAP: number };
}

/** By `MPSolverResultStatus`. */
const claims: readonly RawAnswer["claim"][] = [
  "optimal",
  "limit", // feasible
  "infeasible",
  "unbounded",
  "error", // abnormal
  "error", // the model is invalid
  "limit", // not solved
];

let library: OrTools | undefined;

async function load(): Promise<void> {
  const name: string = "or-tools-wasm/mp-solver";
  library ??= (await import(name)) as OrTools;
  await library.initMPSolver();
}

async function solve(id: string, model: ModelArrays, options: SolveOptions): Promise<RawAnswer> {
  if (library === undefined) throw new Error("or-tools-wasm is not loaded");
  const { relaxation = false, gap = 1e-4, timeLimitMs } = options;
  const solver = library.MPSolver.CreateSolver(id);
  if (solver === null) return { claim: "error", reason: `or-tools-wasm has no ${id}` };
  const parameters = new library.MPSolverParameters();
  try {
    const form = plainForm(model, !relaxation);
    const { variables, constraints, objective } = filled(solver, form, library.MPSolver.Infinity());
    parameters.SetDoubleParam(library.MPSolverParameters.RELATIVE_MIP_GAP, gap);
    if (timeLimitMs !== undefined) solver.SetTimeLimit(timeLimitMs);
    if (id === "SAT") solver.SetNumThreads(availableParallelism());
    const status = await solver.Solve(parameters);
    const claim = claims[status] ?? "error";
    if (claim === "error") return { claim, reason: `it ended with status ${status}` };
    // Feasible or optimal: else there is no point to ask for.
    if (status > 1) return { claim };
    const values = form.valuesOf(variables.map((one) => one.SolutionValue()));
    if (relaxation)
      return { claim, values, prices: form.pricesOf(constraints.map((one) => one.DualValue())) };
    return { claim, values, bound: objective.BestBound() / model.objectiveScale };
  } finally {
    parameters.delete();
    solver.delete();
  }
}

interface Filled {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  readonly objective: Objective;
}

function filled(solver: MPSolver, form: PlainForm, infinity: number): Filled {
  const within = (bound: number): number => Math.max(-infinity, Math.min(bound, infinity));
  const objective = solver.Objective();
  const variables = Array.from(form.cost, (cost, c) => {
    const one = solver.Var(0, within(form.upper[c]!), form.integer[c] === 1, "");
    objective.SetCoefficient(one, cost);
    return one;
  });
  const constraints = Array.from(form.rowLower, (lower, r) =>
    solver.Constraint(within(lower), within(form.rowUpper[r]!), ""),
  );
  form.forEachEntry((column, row, coefficient) =>
    constraints[row]!.SetCoefficient(variables[column]!, coefficient),
  );
  objective.SetOffset(form.offset);
  objective.SetOptimizationDirection(form.maximise);
  return { variables, constraints, objective };
}

/** Building a model through its interface takes a call for each entry. */
const mostOptions = 200_000;

function orTools(name: string, id: string, takes: Opponent["takes"]): Opponent {
  return opponent({
    name,
    takes,
    package: "or-tools-wasm",
    refusal: (model) =>
      model.optionCount > mostOptions
        ? `not asked for more than ${mostOptions} options`
        : id === "SAT" && model.extraInteger.includes(0)
          ? "it takes whole numbers only; this model has continuous extras"
          : null,
    load,
    solve: (model, options) => solve(id, model, options),
  });
}

export const orToolsSolvers: readonly Opponent[] = [
  orTools("or-tools-clp", "CLP", ["relaxation"]),
  orTools("or-tools-glop", "GLOP", ["relaxation"]),
  orTools("or-tools-cbc", "CBC", ["whole"]),
  orTools("or-tools-scip", "SCIP", ["whole"]),
  orTools("or-tools-cp-sat", "SAT", ["whole"]),
];
