/**
 * Hands a core problem to a general solver, from the present plan, and takes over what it finds. With
 * strong rows for extras that open something (`links.ts`).
 */
import type { Solution } from "../../../model/solution.js";
import type { CoreOptions, Solver } from "../../solver.js";
import type { CoreModel } from "./core-model.js";
import type { Incumbent } from "./incumbent.js";
import { withLinks } from "./links.js";
import type { OptionPool } from "./option-pool.js";

export interface CoreEffort {
  /** A fraction. */
  readonly gap: number;
  /** Search nodes; none: to the end. */
  readonly maxNodes?: number | undefined;
}

/** A core problem that is being solved. */
export interface CoreSolve {
  /** Its end; undefined when it was not taken, or when the solve has to stop and it gives nothing soon. */
  solution(): Promise<Solution | undefined>;
  /** Asks it to stop. */
  cancel(): void;
}

/** Starts a solve of the core problem. Later changes of the plan do not matter. */
export function solveCore(
  { pacer, options, values }: Incumbent,
  core: Solver,
  problem: CoreModel,
  effort: CoreEffort,
): CoreSolve {
  if (core.supports(problem.model) !== null || pacer.stopped !== undefined)
    return { solution: () => Promise.resolve(undefined), cancel: () => {} };
  const controller = new AbortController();
  const request: CoreOptions = {
    ...effort,
    seed: options.seed,
    point: values === null ? undefined : problem.start,
    timeLimitMs: pacer.timeLeft,
    signal: controller.signal,
    asCore: true,
  };
  const cancel = (): void => controller.abort();
  const solving = pacer.wait(core.solve(withLinks(problem.model), request), cancel);
  return { solution: () => solving, cancel };
}

/** Offers the plan that a solution of the core problem stands for; true when it was better. */
export function offerSolution(
  incumbent: Incumbent,
  pool: OptionPool,
  problem: CoreModel,
  solution: Solution,
): boolean {
  if (solution.status !== "optimal" && solution.status !== "feasible") return false;
  const values = Float64Array.from(solution.values);
  const z = values.slice(problem.model.optionCount);
  return incumbent.offer(incumbent.pointOf(pool, problem.choices(values), z));
}
