/**
 * javascript-lp-solver as an adapter: a dense simplex tableau and best-first branch and bound. It
 * has no cancel, no progress, and looks at the clock only between nodes of its search.
 */

import { finerSimplexPrecision, simplexPrecision } from "../../model/tolerances.js";
import { isSmall } from "../exhaustive/small.js";
import type { Adapter } from "../worker/messages.js";
import type { RunOnce } from "../worker/solve-in-steps.js";
import { solveInSteps } from "../worker/solve-in-steps.js";
import { fewNodes, solveWithin } from "./effort.js";
import { fromTableau } from "./from-tableau.js";
import { toTableau } from "./to-tableau.js";

export const javascriptLpSolver: Adapter = {
  load: async () => {},
  run: (model, options, hooks) => {
    const end = performance.now() + (options.timeLimitMs ?? Number.POSITIVE_INFINITY);
    const run: RunOnce = (part, { whole, careful }) => {
      const left = end - performance.now();
      if (left <= 0) return { claim: "limit" };
      const input = toTableau(part, whole, careful ? finerSimplexPrecision : simplexPrecision);
      if (whole && Number.isFinite(left)) input.simplex.timeout = left;
      const stopped = solveWithin(
        input.simplex,
        isSmall(part) ? fewNodes : Number.POSITIVE_INFINITY,
      );
      return stopped ?? fromTableau(part, input, whole, performance.now() < end);
    };
    return solveInSteps(run, model, options, hooks);
  },
};
