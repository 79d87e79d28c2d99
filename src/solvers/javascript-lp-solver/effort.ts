/** Limits of effort, counted and not timed, which the library does not have itself. */
import type { RunAnswer } from "../worker/solve-in-steps.js";
import type { SimplexModel } from "./to-tableau.js";

/** Nodes for a small model, which is searched to the end by ourselves where this was not enough. */
export const fewNodes = 1000;

/** Pivots for each row and column in one node: many more than ever lead to an end. */
const pivotsPerLine = 100;

class Enough extends Error {}

/** Solves; the answer is undefined where it came to its own end. */
export function solveWithin(simplex: SimplexModel, mostNodes: number): RunAnswer | undefined {
  const { tableau } = simplex;
  const { simplex: node, pivot } = tableau;
  let nodes = 0;
  let pivots = 0;
  tableau.simplex = () => {
    pivots = 0;
    if (nodes++ > mostNodes) throw new Enough(`its search did not end after ${mostNodes} nodes`);
    return node.call(tableau);
  };
  tableau.pivot = (row, column) => {
    if (pivots++ > pivotsPerLine * (tableau.width + tableau.height))
      throw new Enough("its simplex method went in circles");
    pivot.call(tableau, row, column);
  };
  try {
    simplex.solve();
    return undefined;
  } catch (error) {
    if (error instanceof Enough) return { claim: "error", reason: error.message };
    throw error;
  }
}
