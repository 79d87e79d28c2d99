import type { Issue } from "../errors.js";
import { DidoiError, mistake } from "../errors.js";
import type { MaybeNamed } from "../model/linear-model.js";
import { type MemoryUse, refuseTooLarge } from "../model/memory.js";
import type { Solution } from "../model/solution.js";
import { defaultSolver, solverByName } from "./registry.js";
import type { SolveOptions, Solver } from "./solver.js";

/** Options of a solve, and who solves. */
export interface SolveModelOptions extends SolveOptions {
  /** A variant by name, or one of your own. Default: `defaultSolver`. */
  readonly solver?: string | Solver | undefined;
  /** A model that would take more memory is refused before it is solved. Default: none is. */
  readonly memory?: MemoryUse | undefined;
}

/** The largest seed that every variant takes. */
const largestSeed = 2 ** 31 - 1;

/**
 * Solves a model. Every outcome is a value; a relaxation has no `choices`.
 * @throws DidoiError E_USAGE for wrong options, E_UNSUPPORTED when the solver does not take the model,
 * E_LIMIT when solving it takes more than `memory`
 */
export async function solveModel(
  model: MaybeNamed,
  options: SolveModelOptions = {},
): Promise<Solution> {
  const { solver: named = defaultSolver, memory, ...rest } = options;
  checkSolveOptions(rest);
  const solver = typeof named === "string" ? solverByName(named) : named;
  const refusal = solver.supports(model);
  if (refusal !== null)
    throw mistake("E_UNSUPPORTED", `${refusal}.`, "Choose another solver or a smaller model.");
  if (memory !== undefined)
    refuseTooLarge(model, { solver: solver.name, relaxation: rest.relaxation }, memory);
  return solver.solve(model, rest);
}

/** Checks options that any solve takes. @throws DidoiError E_USAGE, with all mistakes at once */
export function checkSolveOptions(options: SolveOptions): void {
  const { gap, timeLimitMs, seed, relaxation, start, statistics } = options;
  const issues: Issue[] = [];
  const wrong = (path: string, value: unknown, expected: string): void => {
    const message = `${path} is ${String(value)}; expected ${expected}.`;
    issues.push({ code: "E_USAGE", message, at: { path } });
  };
  if (gap !== undefined && !(Number.isFinite(gap) && gap >= 0))
    wrong("gap", gap, "a fraction of 0 or more, such as 0.001");
  if (timeLimitMs !== undefined && !(typeof timeLimitMs === "number" && timeLimitMs > 0))
    wrong("timeLimitMs", timeLimitMs, "milliseconds above 0");
  if (seed !== undefined && !(Number.isInteger(seed) && seed >= 0 && seed <= largestSeed))
    wrong("seed", seed, `a whole number from 0 to ${largestSeed}`);
  if (relaxation !== undefined && typeof relaxation !== "boolean")
    wrong("relaxation", relaxation, "true or false");
  if (statistics !== undefined && typeof statistics !== "boolean")
    wrong("statistics", statistics, "true or false");
  if (start !== undefined && (typeof start !== "object" || start === null))
    wrong("start", start, "a Solution, or { prices, values }");
  if (issues.length > 0) throw new DidoiError(issues);
}
