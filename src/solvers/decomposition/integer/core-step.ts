/**
 * Hands the core problem to a general solver: the candidates with the smallest regrets, as many as the
 * round allows. When that is all that reduced-cost fixing leaves, the core's bound is a bound on the
 * whole model, and a core solved to the end ends the search.
 */
import type { CoreOptions } from "../../solver.js";
import type { Pacer } from "../pacer.js";
import type { Candidates } from "./candidates.js";
import { selectCandidates } from "./candidates.js";
import { coreModel } from "./core-model.js";
import type { Incumbent } from "./incumbent.js";

/** Options in the core of the first round; grows by half each round. */
const firstSize = 1500;
/** Nodes of the first core; doubles each round. */
const firstNodes = 2000;
/** A model with no more options than this goes to the core solver whole, and is searched to the end. */
const smallModel = 200;

/** `exhausted`: nothing better exists. `more`: go on. */
export type CoreEnd = "exhausted" | "infeasible" | "more";

export async function coreStep(
  incumbent: Incumbent,
  round: number,
  pacer: Pacer,
): Promise<CoreEnd> {
  const { options, model } = incumbent;
  const core = options.core;
  if (core === null) return "more";
  const size = Math.ceil(firstSize * 1.5 ** round);
  const selected = select(incumbent, size);
  if (selected === null) return "more";
  const { candidates, complete } = selected;
  const chosen = incumbent.chosenAmong(candidates);
  const keep = new Uint8Array(candidates.count).fill(1);
  const problem = coreModel(candidates, keep, chosen, incumbent.extras());
  if (core.supports(problem.model) !== null) return "more";
  const whole = model.optionCount <= smallModel;
  const request: CoreOptions = {
    gap: options.gap,
    seed: options.seed,
    ...(whole ? {} : { maxNodes: firstNodes * 2 ** round }),
    ...(incumbent.values === null ? {} : { start: problem.start }),
    ...(Number.isFinite(incumbent.timeLeft) ? { timeLimitMs: Math.max(1, incumbent.timeLeft) } : {}),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  incumbent.report("core");
  const solution = await core.solve(problem.model, request);
  await pacer.rest();
  if (solution.status === "infeasible")
    return complete && incumbent.values === null ? "infeasible" : "more";
  if (solution.status !== "optimal" && solution.status !== "feasible") {
    if (solution.status === "stopped" && complete && solution.bound !== undefined)
      incumbent.tighten(solution.bound);
    return "more";
  }
  const values = Float64Array.from(solution.values);
  const z = values.slice(problem.model.optionCount);
  incumbent.offer(incumbent.pointOf(candidates, problem.choices(values), z));
  if (!complete) return "more";
  if (solution.bound !== undefined) incumbent.tighten(solution.bound);
  return solution.status === "optimal" ? "exhausted" : "more";
}

/** The candidates of the core; `complete` when no better plan uses another option. */
function select(
  incumbent: Incumbent,
  size: number,
): { candidates: Candidates; complete: boolean } | null {
  const { reduced, model, distance } = incumbent;
  const everything = { threshold: distance };
  const always = incumbent.values === null ? {} : { always: incumbent.choice };
  if (incumbent.values === null) {
    // Without a plan nothing can be fixed: the whole model, or nothing.
    if (model.optionCount > 20 * size) return null;
    return { candidates: selectCandidates(reduced, everything), complete: true };
  }
  let candidates = selectCandidates(reduced, { ...everything, ...always });
  if (openOptions(candidates) <= size) return { candidates, complete: true };
  // The regret up to which `size` options fit in.
  const regrets = candidates.regret.filter((_, c) => candidates.option[c]! >= 0).sort();
  const threshold = regrets[Math.min(regrets.length - 1, size + model.unitCount)]!;
  candidates = selectCandidates(reduced, { ...everything, threshold, ...always });
  return { candidates, complete: false };
}

/** Options of units that still have a choice. */
function openOptions(candidates: Candidates): number {
  let open = 0;
  for (let i = 0; i < candidates.unitCount; i++) {
    const n = candidates.start[i + 1]! - candidates.start[i]!;
    if (n > 1) open += n;
  }
  return open;
}
