/**
 * The whole-number half of the decomposition: from the relaxation's prices to a plan with a proved gap.
 *
 *   1. candidates at the prices: option-pool, near-options, reach, shortlist   Balas & Zemel 1980
 *   2. a plan of whole packings: dives, packing-dive, row-packings, restricted  Barnhart et al. 1998
 *      or the relaxation rounded; repaired, improved by moves: search-round,  Yagiura et al. 2004; 2006
 *      local-search, extra-moves, penalties on assignment, row-costs, row-users, row-index, unit-set
 *   3. reduced-cost fixing: with D = L(y) − value, every option with regret ≥ D is out (incumbent)
 *   4. what fixing leaves, to a general solver with a node limit: a global bound (proof), or, while too
 *      much is left, parts of the plan (parts on elite, cheap-changes, neighbourhood) Shaw 1998; Rothberg 2007
 *      both by core-model, core-solve and links                               Krarup & Pruzan 1983
 *   5. more moves, more nodes, until the gap is proved or the effort is used up
 *
 * Efforts are counted in moves and nodes, so a seed replays; only a time limit cuts by the clock.
 */
import { certifiedBoundInPieces } from "../../../model/certificate.js";
import type { ModelArrays } from "../../../model/linear-model.js";
import { Random } from "../../../random.js";
import type { Pacer } from "../../pacer.js";
import type { RawAnswer } from "../../solver.js";
import { type Dived, Dives } from "./dives.js";
import { Elite } from "./elite.js";
import { Incumbent } from "./incumbent.js";
import type { IntegerOptions, Relaxed } from "./options.js";
import { Parts } from "./parts.js";
import { isSmall, type Proof, type ProofEnd, startProof } from "./proof.js";
import { movesOf, searchFirst, searchRound } from "./search-round.js";

/** Rounds, and efforts that grow, before a search without a time limit ends by itself. */
const mostRounds = 16;
const mostEfforts = 8;

/**
 * Whole-number plan of a model whose relaxation is solved. The model should have passed the fit filter.
 * @returns `optimal` when the gap is proved, `infeasible` after an exhausted search, else `limit`
 */
export async function solveInteger(
  model: ModelArrays,
  relaxed: Relaxed,
  options: IntegerOptions,
  pacer: Pacer,
): Promise<RawAnswer> {
  const { prices } = relaxed;
  const bound = await pacer.run(certifiedBoundInPieces(model, prices));
  if (bound === undefined)
    return { claim: "limit", prices, values: options.start, reason: pacer.stopped };
  const incumbent = new Incumbent(model, relaxed, bound, options, pacer);
  const end = await improve(incumbent, options, pacer);
  if (end === "infeasible") {
    const reason = "the search over whole numbers was exhausted without a solution";
    return { claim: "infeasible", prices, reason };
  }
  const isProved = incumbent.proved();
  return {
    claim: isProved ? "optimal" : "limit",
    prices,
    values: incumbent.values ?? undefined,
    bound: incumbent.bound,
    packing: incumbent.proof?.packing,
    reason: isProved ? undefined : (pacer.stopped ?? searchEnded),
  };
}

const searchEnded = "the search effort was used up before the gap was proved";

/**
 * A small model goes to the general solver at once. Others: rounds of search until the gap is proved or
 * the effort is used up. A proof runs beside them and is waited for after a number of moves, never
 * earlier, so that every run is the same.
 */
async function improve(
  incumbent: Incumbent,
  { core, seed }: IntegerOptions,
  pacer: Pacer,
): Promise<ProofEnd> {
  const random = new Random(seed);
  const [rounds, efforts] =
    pacer.timeLeft === undefined ? [mostRounds, mostEfforts] : [Infinity, Infinity];
  const elite = new Elite();
  const dives = new Dives(incumbent);
  const parts = core === null ? null : new Parts(incumbent, core, elite);
  let proof: Proof | null = null;
  let proofs = 0;
  let movesLeft = 0;
  if (core !== null && isSmall(incumbent.model)) {
    const end = await (await startProof(incumbent, core, 0, proofs++))?.end();
    if (incumbent.isDone() || (end !== undefined && end !== "more")) return end ?? "more";
  }
  let effort = 0;
  for (let round = 0; round < rounds && effort < efforts; round++) {
    const before = incumbent.objective;
    const isAnew = round % 2 === 1 || incumbent.values === null;
    if (incumbent.values === null) await searchFirst(incumbent, random.split());
    const from = isAnew ? await dive(incumbent, dives, elite, random.split()) : null;
    if (incumbent.isDone()) break;
    const how = { round, effort, isAnew, from };
    const moved = await searchRound(incumbent, elite, random.split(), how);
    const searched = incumbent.objective;
    if (incumbent.isDone() || !(moved || core !== null)) break;
    await incumbent.pack();
    if (incumbent.isDone()) break;
    if (core === null) {
      effort++;
      continue;
    }
    if (proof === null) {
      proof = await startProof(incumbent, core, round, proofs);
      movesLeft = proof?.moves ?? 0;
      if (proof !== null) proofs++;
    } else movesLeft -= movesOf(incumbent.model, effort);
    if (proof === null) await parts?.solve(random.split());
    // Where the parts gain more than the search, more rounds are worth more than longer ones.
    const isLed = Math.abs(incumbent.objective - searched) > Math.abs(searched - before);
    if (!isLed) effort++;
    if (proof !== null && movesLeft <= 0) {
      const end = await proof.end();
      proof = null;
      if (end !== "more") return end;
    }
    if (incumbent.isDone()) break;
  }
  if (proof === null) return "more";
  if (!incumbent.proved() && pacer.stopped !== "stopped by the caller") return proof.end();
  await proof.cancel();
  return "more";
}

/** A plan of whole packings, where there are rows to pack; null where it is not worth going on from. */
async function dive(
  incumbent: Incumbent,
  dives: Dives,
  elite: Elite,
  random: Random,
): Promise<Dived | null> {
  const dived = await incumbent.pacer.run(dives.next(random));
  if (dived === undefined || dived === null) return null;
  incumbent.offer(incumbent.pointOfChoice(dived));
  elite.add(dived.choice);
  return dived.isGood ? dived : null;
}
