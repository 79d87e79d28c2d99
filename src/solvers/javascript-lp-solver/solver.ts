import type { ModelArrays } from "../../model/linear-model.js";
import type { Solver } from "../solver.js";
import { workerSolver } from "../worker/worker-solver.js";
import { tableauCells } from "./tableau-size.js";

/** Measured: 200 × 10 takes 0.3 s for the LP, 1000 × 20 more than a minute. */
const mostColumns = 5_000;

/** 64 MB for the tableau and its copy. */
const mostCells = 4_000_000;

function supports(model: ModelArrays): string | null {
  const columns = model.optionCount + model.extraCount;
  if (columns > mostColumns)
    return `javascript-lp-solver takes at most ${mostColumns} options and extras; this model has ${columns}`;
  const cells = tableauCells(model);
  if (cells > mostCells)
    return `javascript-lp-solver takes a tableau of at most ${mostCells} cells; this model needs ${cells}`;
  return null;
}

/** A small solver in plain JavaScript: tiny models, and a second opinion. */
export const javascriptLpSolver: Solver = workerSolver("javascript-lp-solver", false, supports);
