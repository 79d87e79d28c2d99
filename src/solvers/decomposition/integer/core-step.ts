/**
 * Hands core problems to a general solver. When all that reduced-cost fixing leaves fits in, the core is
 * the whole rest: its bound is a bound on the whole model, and solved to the end it ends the search.
 * Until then parts of the plan are solved anew, one after the other (`neighbourhood.ts`).
 */
import type { Random } from "../../../random.js";
import type { CoreOptions, Solver } from "../../solver.js";
import type { Pacer } from "../pacer.js";
import type { Candidates } from "./candidates.js";
import { selectCandidates } from "./candidates.js";
import type { CoreModel } from "./core-model.js";
import { coreModel } from "./core-model.js";
import type { Incumbent } from "./incumbent.js";
import { hasOpeners, withLinks } from "./links.js";
import { bestOf } from "./near-options.js";
import { Neighbourhoods } from "./neighbourhood.js";

/** Options that the whole rest may have in the first round; half as many again in each round. */
const firstRest = 1200;
/** Nodes for it, times its options; half as many again in each round. */
const firstEffort = 4e6;
const leastNodes = 50;
/** A model with no more options than this is searched to the end at once. */
const smallModel = 200;
/** Without a plan the whole model may be this many times larger. */
const withoutPlan = 4;
/** How many times more where the relaxation is weak. */
const weakRelaxation = 8;
/** Options of a part, nodes for it, parts per round. */
const partSize = 250;
const partNodes = 100;
const partsPerRound = 3;
/** Options per unit that parts choose from. */
const reachPerUnit = 1;

/** `exhausted`: nothing better exists. `more`: go on. */
export type CoreEnd = "exhausted" | "infeasible" | "more";

export async function coreStep(
  incumbent: Incumbent,
  random: Random,
  round: number,
  pacer: Pacer,
): Promise<CoreEnd> {
  const core = incumbent.options.core;
  if (core === null) return "more";
  // Where extras open rows the relaxation says little: the strong rows of the core are needed soon.
  const weak = hasOpeners(incumbent.model) ? weakRelaxation : 1;
  const rest = Math.ceil(firstRest * weak * 1.5 ** round);
  if (incumbent.values === null)
    return incumbent.model.optionCount <= withoutPlan * rest
      ? solveRest(incumbent, core, await selectAll(incumbent, pacer), round, pacer)
      : "more";
  if ((await openOptions(incumbent, rest, pacer)) <= rest)
    return solveRest(incumbent, core, await selectAll(incumbent, pacer), round, pacer);
  await solveParts(incumbent, core, random, round, pacer);
  return "more";
}

/** The candidates that reduced-cost fixing leaves. */
function selectAll(incumbent: Incumbent, pacer: Pacer): Promise<Candidates> {
  const always = incumbent.values === null ? {} : { always: incumbent.choice };
  return selectCandidates(incumbent.reduced, { threshold: incumbent.distance, ...always }, pacer);
}

async function solveRest(
  incumbent: Incumbent,
  core: Solver,
  candidates: Candidates,
  round: number,
  pacer: Pacer,
): Promise<CoreEnd> {
  const problem = coreModel(
    candidates,
    new Uint8Array(candidates.count).fill(1),
    incumbent.chosenAmong(candidates),
    incumbent.extras(),
  );
  const small = incumbent.model.optionCount <= smallModel;
  const effort = (firstEffort * 1.5 ** round) / problem.model.optionCount;
  const nodes = small ? undefined : Math.max(leastNodes, Math.round(effort));
  incumbent.report("core");
  const solution = await solveCore(incumbent, core, problem, incumbent.options.gap, nodes);
  await pacer.rest();
  if (solution === null) return "more";
  if (solution.status === "infeasible")
    return incumbent.values === null ? "infeasible" : "exhausted";
  if ("bound" in solution && solution.bound !== undefined) {
    offer(incumbent, candidates, problem, solution);
    incumbent.tighten(solution.bound);
  } else offer(incumbent, candidates, problem, solution);
  return solution.status === "optimal" ? "exhausted" : "more";
}

async function solveParts(
  incumbent: Incumbent,
  core: Solver,
  random: Random,
  round: number,
  pacer: Pacer,
): Promise<void> {
  const candidates = await incumbent.shortlist.candidates(reachPerUnit, incumbent.choice);
  const neighbourhoods = new Neighbourhoods(candidates);
  for (let k = 0; k < partsPerRound; k++) {
    const chosen = incumbent.chosenAmong(candidates);
    const keep = neighbourhoods.draw(chosen, partSize * (1 + round / 4), random);
    const problem = coreModel(candidates, keep, chosen, incumbent.extras());
    if (problem.model.unitCount === 0) continue;
    const solution = await solveCore(incumbent, core, problem, partGap(incumbent), partNodes);
    await pacer.rest();
    if (solution !== null) offer(incumbent, candidates, problem, solution);
    if (incumbent.proved() || incumbent.stopped) return;
  }
}

/** A tenth of the gap that is asked for in all: parts should not stop early. */
function partGap(incumbent: Incumbent): number {
  return incumbent.options.gap / 10;
}

function solveCore(
  incumbent: Incumbent,
  core: Solver,
  problem: CoreModel,
  gap: number,
  maxNodes: number | undefined,
): ReturnType<Solver["solve"]> | Promise<null> {
  const { options, timeLeft } = incumbent;
  if (core.supports(problem.model) !== null || timeLeft <= 0) return Promise.resolve(null);
  const request: CoreOptions = {
    gap,
    seed: options.seed,
    ...(maxNodes === undefined ? {} : { maxNodes }),
    ...(incumbent.values === null ? {} : { point: problem.start }),
    ...(Number.isFinite(timeLeft) ? { timeLimitMs: timeLeft } : {}),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  return core.solve(withLinks(problem.model), request);
}

function offer(
  incumbent: Incumbent,
  candidates: Candidates,
  problem: CoreModel,
  solution: Awaited<ReturnType<Solver["solve"]>>,
): void {
  if (solution.status !== "optimal" && solution.status !== "feasible") return;
  const values = Float64Array.from(solution.values);
  const z = values.slice(problem.model.optionCount);
  incumbent.offer(incumbent.pointOf(candidates, problem.choices(values), z));
}

/** Options that fixing leaves to units that still have a choice; counting ends beyond `most`. */
async function openOptions(
  { reduced, distance }: Incumbent,
  most: number,
  pacer: Pacer,
): Promise<number> {
  const { model } = reduced.lp;
  let open = 0;
  for (let i = 0; i < model.unitCount && open <= most; i++) {
    if ((i & 511) === 0 && pacer.due()) await pacer.rest();
    const n = reduced.unit(i);
    const best = bestOf(reduced, i, n);
    let near = model.mustAct[i] === 0 && best <= distance ? 1 : 0;
    for (let j = 0; j < n; j++) if (best - reduced.out[j]! <= distance) near++;
    if (near > 1) open += near;
  }
  return open;
}
