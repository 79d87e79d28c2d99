/**
 * The whole-number half of the decomposition: from the relaxation's prices to a plan with a proved gap.
 *
 *   1. candidates at the prices: candidates, near-options, reach, shortlist   Balas & Zemel 1980
 *   2. the relaxation rounded, repaired, improved by moves: search-round,     Yagiura et al. 2004; 2006
 *      local-search, extra-moves, penalties on assignment, row-costs, row-users, row-index, unit-set
 *   3. reduced-cost fixing: with D = L(y) − value, every option with regret ≥ D is out (incumbent)
 *   4. what fixing leaves, to a general solver with a node limit: a global bound (proof), or, while too
 *      much is left, parts of the plan (parts, neighbourhood)                 Shaw 1998
 *      both by core-model, core-solve and links                               Krarup & Pruzan 1983
 *   5. more moves, more nodes, until the gap is proved or the effort is used up
 *
 * Efforts are counted in moves and nodes, so a seed replays; only a time limit cuts by the clock.
 */
import { certifiedBound } from "../../../model/certificate.js";
import type { ModelArrays } from "../../../model/linear-model.js";
import { Random } from "../../../random.js";
import type { Progress, RawAnswer, Solver } from "../../solver.js";
import { Pacer } from "../pacer.js";
import { Incumbent } from "./incumbent.js";
import { solveParts } from "./parts.js";
import { isSmall, type Proof, type ProofEnd, startProof } from "./proof.js";
import { movesOf, searchRound } from "./search-round.js";

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

/** Rounds of growing effort before a search without a time limit ends by itself. */
const mostRounds = 6;

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
  const end = await improve(incumbent, options, pacer);
  if (end === "infeasible")
    return {
      claim: "infeasible",
      prices: relaxed.prices,
      reason: "the search over whole numbers was exhausted without a solution",
    };
  const { values } = incumbent;
  return {
    claim: incumbent.proved() ? "optimal" : "limit",
    prices: relaxed.prices,
    ...(values === null ? {} : { values }),
    bound: incumbent.bound,
    ...(incumbent.proved() ? {} : { reason: whyEnded(pacer) }),
  };
}

/**
 * A small model goes to the general solver at once. Others: rounds of search until the gap is proved or
 * the effort is used up. A proof runs beside them and is waited for after a number of moves, never
 * earlier, so that every run is the same.
 */
async function improve(
  incumbent: Incumbent,
  { core, seed, timeLimitMs }: IntegerOptions,
  pacer: Pacer,
): Promise<ProofEnd> {
  const random = new Random(seed);
  const rounds = timeLimitMs === undefined ? mostRounds : Number.POSITIVE_INFINITY;
  const isDone = (): boolean => incumbent.proved() || pacer.stopped !== undefined;
  let proof: Proof | null = null;
  let proofs = 0;
  let movesLeft = 0;
  if (core !== null && isSmall(incumbent.model)) {
    const end = await (await startProof(incumbent, core, 0, proofs++, pacer))?.end();
    if (isDone() || (end !== undefined && end !== "more")) return end ?? "more";
  }
  for (let round = 0; round < rounds; round++) {
    const moved = await searchRound(incumbent, random.split(), round, pacer);
    if (isDone() || !(moved || core !== null)) break;
    if (core === null) continue;
    if (proof === null) {
      proof = await startProof(incumbent, core, round, proofs, pacer);
      movesLeft = proof?.moves ?? 0;
      if (proof !== null) proofs++;
    } else movesLeft -= movesOf(incumbent.model, round);
    if (proof === null) await solveParts(incumbent, core, random.split(), round, pacer);
    else if (movesLeft <= 0) {
      const end = await proof.end();
      proof = null;
      if (end !== "more") return end;
    }
    if (isDone()) break;
  }
  if (proof === null) return "more";
  if (!incumbent.proved() && pacer.stopped !== "stopped by the caller") return proof.end();
  await proof.cancel();
  return "more";
}

function whyEnded(pacer: Pacer): string {
  if (pacer.stopped === "time limit") return "the time limit was reached";
  return pacer.stopped ?? "the search effort was used up before the gap was proved";
}
