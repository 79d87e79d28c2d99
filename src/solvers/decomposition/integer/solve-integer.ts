/**
 * The whole-number half of the decomposition: from the relaxation's prices to a plan with a proved gap.
 *
 *   1. candidates at the prices                          candidates.ts   (Balas & Zemel 1980)
 *   2. rounding of the relaxation, repair, local search  search-round.ts (Yagiura et al. 2004; 2006)
 *   3. reduced-cost fixing: with D = L(y) − value, every option with regret ≥ D is out
 *   4. the core problem, to a general solver with a node limit; when it holds all that fixing leaves,
 *      its bound is global                               core-step.ts
 *   5. more moves, more nodes, a larger core, until the gap is proved or the effort is used up
 *
 * Efforts are counted in moves and nodes, so a seed replays; only a time limit cuts by the clock.
 */
import { certifiedBound } from "../../../model/certificate.js";
import type { ModelArrays } from "../../../model/linear-model.js";
import { Random } from "../../../random.js";
import type { Progress, RawAnswer, Solver } from "../../solver.js";
import { Pacer } from "../pacer.js";
import { coreStep } from "./core-step.js";
import { Incumbent } from "./incumbent.js";
import { searchRound } from "./search-round.js";

/** What the relaxation gave: prices and its basic solution, original units. */
export interface Relaxed {
  readonly prices: Float64Array;
  /** Options in order, then extras. */
  readonly values: Float64Array;
}

export interface IntegerOptions {
  /** Gap to prove, a fraction. */
  readonly gap: number;
  readonly seed: number;
  readonly signal?: AbortSignal;
  readonly timeLimitMs?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Solves core problems; null: the local search alone. */
  readonly core: Solver | null;
  /** A feasible plan to start from: options in order, then extras. */
  readonly start?: Float64Array;
}

/** Rounds of growing effort before the search ends by itself. */
const mostRounds = 14;

/**
 * Whole-number plan of a model whose relaxation is solved. The model should have passed the fit filter.
 * @returns `optimal` when the gap is proved, `infeasible` after an exhausted search, else `limit`
 */
export async function solveInteger(
  model: ModelArrays,
  relaxed: Relaxed,
  options: IntegerOptions,
): Promise<RawAnswer> {
  const pacer = new Pacer(options);
  const bound = certifiedBound(model, relaxed.prices);
  const incumbent = new Incumbent(model, relaxed, bound, options, pacer);
  const random = new Random(options.seed);
  for (let round = 0; round < mostRounds; round++) {
    await searchRound(incumbent, random.split(), round, pacer);
    if (incumbent.proved() || pacer.stopped !== undefined) break;
    const end = await coreStep(incumbent, random.split(), round, pacer);
    if (end === "infeasible")
      return {
        claim: "infeasible",
        prices: relaxed.prices,
        reason: "the search over whole numbers was exhausted without a solution",
      };
    if (end === "exhausted" || incumbent.proved() || pacer.stopped !== undefined) break;
  }
  const { values } = incumbent;
  return {
    claim: incumbent.proved() ? "optimal" : "limit",
    prices: relaxed.prices,
    ...(values === null ? {} : { values }),
    bound: incumbent.bound,
    ...(incumbent.proved() ? {} : { reason: whyEnded(pacer) }),
  };
}

function whyEnded(pacer: Pacer): string {
  if (pacer.stopped === "time limit") return "the time limit was reached";
  return pacer.stopped ?? "the search effort was used up before the gap was proved";
}
