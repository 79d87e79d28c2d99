/** A variant that runs in the worker, seen from the caller's side. */
import type { MaybeNamed } from "../../model/linear-model.js";
import { arraysOf } from "../../model/linear-model.js";
import { defaultGap } from "../../model/tolerances.js";
import { conclude, infeasibleAtSight } from "../conclude.js";
import type { CoreOptions, Solver } from "../solver.js";
import type { WorkerSolverName } from "./messages.js";
import { runInWorker } from "./run-in-worker.js";

export function workerSolver(
  name: WorkerSolverName,
  looksAtFlag: boolean,
  supports: Solver["supports"],
): Solver {
  return {
    name,
    supports,
    solve: async (model: MaybeNamed, options: CoreOptions) => {
      const atSight = infeasibleAtSight(model, name);
      if (atSight !== null) return atSight;
      const { relaxation = false, gap = defaultGap, seed = 0 } = options;
      const { timeLimitMs, signal, onProgress, point, maxNodes } = options;
      const raw = await runInWorker({
        solver: name,
        looksAtFlag,
        model: arraysOf(model),
        options: { relaxation, gap, seed, timeLimitMs, point, maxNodes },
        signal,
        onProgress,
      });
      return conclude(model, raw, { relaxation, gap }, name);
    },
  };
}
