import { DidoiError, type Issue, issueOf, mistake } from "../errors.js";
import type { Language } from "../language.js";
import type { MaybeNamed } from "../model/linear-model.js";
import { type MemoryUse, refuseTooLarge } from "../model/memory.js";
import type { Solution } from "../model/solution.js";
import { expectedOptions as expected, solveSaid } from "./messages.js";
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
  checkSolveOptions(options);
  const solver = typeof named === "string" ? solverByName(named) : named;
  const refusal = solver.supports(model);
  if (refusal !== null) throw mistake("E_UNSUPPORTED", solveSaid.unsupported(solver.name, refusal));
  if (memory !== undefined)
    refuseTooLarge(model, { solver: solver.name, relaxation: rest.relaxation }, memory);
  return solver.solve(model, rest);
}

/** Every option of a solve: the compiler asks for one that is missing here. */
const known: Readonly<Record<keyof SolveModelOptions, true>> = {
  solver: true,
  relaxation: true,
  gap: true,
  timeLimitMs: true,
  seed: true,
  signal: true,
  start: true,
  statistics: true,
  onProgress: true,
  memory: true,
};

/**
 * Checks options that any solve takes.
 * @throws DidoiError E_USAGE, with all mistakes at once: unknown options, with the nearest, and wrong values
 */
export function checkSolveOptions(options: SolveModelOptions): void {
  const { gap, timeLimitMs, seed, relaxation, start, statistics } = options;
  const issues: Issue[] = Object.keys(options)
    .filter((name) => !Object.hasOwn(known, name))
    .map((path) => issueOf("E_USAGE", solveSaid.unknownOption(path, Object.keys(known)), { path }));
  const wrong = (path: string, value: unknown, asked: Readonly<Record<Language, string>>): void => {
    issues.push(issueOf("E_USAGE", solveSaid.wrongOption(path, value, asked), { path }));
  };
  if (gap !== undefined && !(Number.isFinite(gap) && gap >= 0)) wrong("gap", gap, expected.gap);
  if (timeLimitMs !== undefined && !(typeof timeLimitMs === "number" && timeLimitMs > 0))
    wrong("timeLimitMs", timeLimitMs, expected.timeLimitMs);
  if (seed !== undefined && !(Number.isInteger(seed) && seed >= 0 && seed <= largestSeed))
    wrong("seed", seed, expected.seed(largestSeed));
  if (relaxation !== undefined && typeof relaxation !== "boolean")
    wrong("relaxation", relaxation, expected.truth);
  if (statistics !== undefined && typeof statistics !== "boolean")
    wrong("statistics", statistics, expected.truth);
  if (start !== undefined && (typeof start !== "object" || start === null))
    wrong("start", start, expected.start);
  if (issues.length > 0) throw new DidoiError(issues);
}
