/** A variant that runs in the worker, seen from the caller's side. */
import type { MaybeNamed } from "../../model/linear-model.js";
import { arraysOf } from "../../model/linear-model.js";
import { defaultGap } from "../../model/tolerances.js";
import { conclude } from "../conclude.js";
import { infeasibleAtSight } from "../conclude-infeasible.js";
import { Pacer } from "../pacer.js";
import { settle } from "../settle.js";
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
      const pacer = new Pacer(options);
      const ask = (how: { readonly seed: number; readonly limitMs: number | undefined }) =>
        runInWorker({
          solver: name,
          looksAtFlag,
          model: arraysOf(model),
          options: { relaxation, gap, seed: how.seed, timeLimitMs: how.limitMs, point, maxNodes },
          signal,
          onProgress,
        });
      const raw = await ask({ seed, limitMs: timeLimitMs });
      if (options.asCore === true) return conclude(model, raw, { relaxation, gap }, name);
      const again = async () => {
        if (pacer.stopped !== undefined) return undefined;
        const second = await ask({ seed: seed + 1, limitMs: pacer.timeLeft });
        return conclude(model, second, { relaxation, gap }, name);
      };
      return settle(model, raw, { relaxation, gap, solver: name, again }, pacer);
    },
  };
}
