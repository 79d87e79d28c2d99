/** Parts of the plan are solved anew, one after the other, while the rest is held (`neighbourhood.ts`). */
import type { Random } from "../../../random.js";
import type { Solver } from "../../solver.js";
import { coreModel } from "./core-model.js";
import { offerSolution, solveCore } from "./core-solve.js";
import type { Incumbent } from "./incumbent.js";
import { Neighbourhoods } from "./neighbourhood.js";

/** Options of a part, nodes for it, parts per round. */
const partSize = 250;
const partNodes = 100;
const partsPerRound = 3;
/** Options per unit that parts choose from. */
const reachPerUnit = 1;
/** Parts are solved to this part of the gap that is asked for in all: they should not stop early. */
const gapPart = 0.1;

export async function solveParts(
  incumbent: Incumbent,
  core: Solver,
  random: Random,
  round: number,
): Promise<void> {
  const { pacer, shortlist, choice } = incumbent;
  const pool = await pacer.run(shortlist.pool(reachPerUnit, choice));
  if (pool === undefined) return;
  const neighbourhoods = new Neighbourhoods(pool);
  const effort = { gap: gapPart * incumbent.options.gap, maxNodes: partNodes };
  for (let k = 0; k < partsPerRound; k++) {
    const chosen = incumbent.chosenAmong(pool);
    const keep = neighbourhoods.draw(chosen, partSize * (1 + round / 4), random);
    const problem = coreModel(pool, keep, chosen, incumbent.extras());
    if (problem.model.unitCount === 0) continue;
    const solution = await solveCore(incumbent, core, problem, effort).solution();
    if (solution !== undefined) offerSolution(incumbent, pool, problem, solution);
    if (incumbent.isDone()) return;
  }
}
