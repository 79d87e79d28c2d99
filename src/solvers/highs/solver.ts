import type { Solver } from "../solver.js";
import { workerSolver } from "../worker/worker-solver.js";

/** The WASM build has 2 GiB; 500,000 options with five entries each took 0.54 of them. */
const mostColumns = 1_800_000;

/** HiGHS (simplex, branch and cut): exact on small and middle-sized models. */
export const highsSolver: Solver = workerSolver("highs", true, (model) =>
  model.optionCount + model.extraCount <= mostColumns
    ? null
    : `highs takes at most ${mostColumns} options and extras; this model has ${model.optionCount + model.extraCount}`,
);
