/**
 * Hands a core problem to a general solver, from the present plan, and takes over what it finds. With
 * strong rows for extras that open something (`links.ts`).
 */
import type { Solution } from "../../../model/solution.js";
import type { CoreOptions, Solver } from "../../solver.js";
import type { Candidates } from "./candidates.js";
import type { CoreModel } from "./core-model.js";
import type { Incumbent } from "./incumbent.js";
import { withLinks } from "./links.js";

export interface CoreEffort {
  /** A fraction. */
  readonly gap: number;
  /** Search nodes; none: to the end. */
  readonly maxNodes?: number;
  readonly signal?: AbortSignal;
}

/** Null when it does not take the model or when there is no time. Later changes of the plan do not matter. */
export function solveCore(
  incumbent: Incumbent,
  core: Solver,
  problem: CoreModel,
  effort: CoreEffort,
): Promise<Solution | null> {
  const { options, timeLeft } = incumbent;
  if (core.supports(problem.model) !== null || timeLeft <= 0) return Promise.resolve(null);
  const request: CoreOptions = {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...effort,
    seed: options.seed,
    ...(incumbent.values === null ? {} : { point: problem.start }),
    ...(Number.isFinite(timeLeft) ? { timeLimitMs: timeLeft } : {}),
  };
  return core.solve(withLinks(problem.model), request);
}

/** Offers the plan that a solution of the core problem stands for. */
export function offerSolution(
  incumbent: Incumbent,
  candidates: Candidates,
  problem: CoreModel,
  solution: Solution,
): void {
  if (solution.status !== "optimal" && solution.status !== "feasible") return;
  const values = Float64Array.from(solution.values);
  const z = values.slice(problem.model.optionCount);
  incumbent.offer(incumbent.pointOf(candidates, problem.choices(values), z));
}
