/**
 * The core problem with all that reduced-cost fixing leaves: its bound is a bound on the whole model, and
 * solved to the end it ends the search. It runs in the worker of the general solver while the local
 * search goes on; what it found counts from when it is asked for.
 */
import type { ModelArrays } from "../../../model/linear-model.js";
import { type Pieces, unitRanges } from "../../../model/pieces.js";
import type { Solver } from "../../solver.js";
import { coreModel } from "./core-model.js";
import { offerSolution, solveCore } from "./core-solve.js";
import type { Incumbent } from "./incumbent.js";
import { hasOpeners } from "./links.js";
import { bestOf } from "./near-options.js";
import { type OptionPool, selectPool } from "./option-pool.js";

/** Options that the rest may have in the first round; half as many again in each further one. */
const firstRest = 2000;
const restGrowth = 1.5;
/** Nodes for the first proof, times its options; twice as many in each further one. */
const firstEffort = 500_000;
const effortGrowth = 2;
const leastNodes = 50;
/** A model with no more options than this is searched to the end at once. */
const smallModel = 200;
/** A rest with no more options than this is waited for at once. */
const smallRest = 600;
/** A larger one takes about as long as so many moves per option: for its nodes, and before the first. */
const movesPerNode = 1;
const movesBefore = 150;
/** Without a plan the whole model may be this many times larger. */
const withoutPlan = 4;
/** How many times more, of options and nodes, where the relaxation is weak. */
const weakRelaxation = 8;

/** `exhausted`: nothing better exists. `more`: go on. */
export type ProofEnd = "exhausted" | "infeasible" | "more";

export interface Proof {
  /** Moves of search that go on beside it. */
  readonly moves: number;
  /** Waits for its end and takes over what it found. */
  end(): Promise<ProofEnd>;
  /** Ends it without. */
  cancel(): Promise<void>;
}

/** Is the model so small that a search before its proof would only cost time? */
export function isSmall(model: ModelArrays): boolean {
  return model.optionCount <= smallModel;
}

/** Starts a proof; null while too much is left. @param earlier how many there were */
export async function startProof(
  incumbent: Incumbent,
  core: Solver,
  round: number,
  earlier: number,
): Promise<Proof | null> {
  const { model, options, pacer } = incumbent;
  const hadPlan = incumbent.values !== null;
  // Where extras open rows the relaxation says little: the strong rows of the core are needed soon.
  const weak = hasOpeners(model) ? weakRelaxation : 1;
  const most = Math.ceil(firstRest * weak * restGrowth ** round);
  const open = hadPlan ? await pacer.run(openOptions(incumbent, most)) : model.optionCount;
  if (open === undefined || open > (hadPlan ? 1 : withoutPlan) * most) return null;
  const pool = await pacer.run(remainingPool(incumbent));
  if (pool === undefined) return null;
  const problem = coreModel(
    pool,
    Uint8Array.from({ length: pool.count }, (_, c) => (incumbent.isRuledOut(pool, c) ? 0 : 1)),
    incumbent.chosenAmong(pool),
    incumbent.extras(),
  );
  const size = problem.model.optionCount;
  const effort = firstEffort * weak * effortGrowth ** earlier;
  const nodes = Math.max(leastNodes, Math.round(effort / size));
  incumbent.report("core");
  const solving = solveCore(incumbent, core, problem, {
    gap: options.gap,
    maxNodes: isSmall(model) ? undefined : nodes,
  });
  return {
    moves: size <= smallRest * weak ? 0 : size * (movesBefore + movesPerNode * nodes),
    end: async () => {
      const solution = await solving.solution();
      if (solution === undefined) return "more";
      if (solution.status === "infeasible") return hadPlan ? "exhausted" : "infeasible";
      offerSolution(incumbent, pool, problem, solution);
      if ("bound" in solution && solution.bound !== undefined) incumbent.tighten(solution.bound);
      return solution.status === "optimal" ? "exhausted" : "more";
    },
    cancel: async () => {
      solving.cancel();
      await solving.solution();
    },
  };
}

/** The candidates that reduced-cost fixing leaves. */
function remainingPool({ values, choice, reduced, distance }: Incumbent): Pieces<OptionPool> {
  const always = values === null ? undefined : choice;
  return selectPool(reduced, { threshold: distance, always });
}

/** Options that fixing leaves to units that still have a choice; counting ends beyond `most`. */
function* openOptions({ reduced, distance }: Incumbent, most: number): Pieces<number> {
  const { model } = reduced.lp;
  let open = 0;
  for (const [from, to] of unitRanges(model)) {
    for (let i = from; i < to && open <= most; i++) {
      const n = reduced.unit(i);
      const best = bestOf(reduced, i, n);
      let near = model.mustAct[i] === 0 && best <= distance ? 1 : 0;
      for (let j = 0; j < n; j++) if (best - reduced.out[j]! <= distance) near++;
      if (near > 1) open += near;
    }
    if (open > most) break;
    yield;
  }
  return open;
}
