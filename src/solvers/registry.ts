/** The solver variants by name: the only file that imports their folders. */
import { mistake } from "../errors.js";
import { decompositionWith } from "./decomposition/index.js";
import { highsSolver } from "./highs/solver.js";
import { javascriptLpSolver } from "./javascript-lp-solver/solver.js";
import { solveSaid } from "./messages.js";
import type { Solver } from "./solver.js";
import { loadInWorker } from "./worker/run-in-worker.js";

/** Ours, with HiGHS for its core problems. */
const decomposition = decompositionWith(highsSolver);

/**
 * Ours alone: nothing but this library runs, so it needs no thread, no file and no WebAssembly. Of hard
 * models it proves less than `defaultSolver`.
 */
export const decompositionAlone: Solver = decompositionWith(null);

/** All variants, best first. */
export const solvers: readonly Solver[] = [decomposition, highsSolver, javascriptLpSolver];

/** What `solveModel` and `planRelocation` use when no solver is named. */
export const defaultSolver: Solver = decomposition;

/** The variant with this name. @throws DidoiError E_USAGE when there is none */
export function solverByName(name: string): Solver {
  const found = solvers.find((solver) => solver.name === name);
  if (found === undefined)
    throw mistake(
      "E_USAGE",
      solveSaid.unknownSolver(
        name,
        solvers.map((solver) => solver.name),
      ),
    );
  return found;
}

/**
 * Starts and loads what a solver needs, so that the time of the next solve is the solver's alone.
 * Never needed for a right answer. @throws DidoiError E_USAGE when there is no such solver
 */
export async function prepareSolver(name: string = defaultSolver.name): Promise<void> {
  const solver = solverByName(name);
  await loadInWorker(solver.name === "javascript-lp-solver" ? solver.name : "highs");
}
