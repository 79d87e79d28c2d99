/**
 * The end of every solve. What an algorithm says is concluded (`conclude.ts`); then what no
 * certificate proves gets a second look:
 *
 *   1. a point that breaks the model is polished: whole numbers fixed, the other extras solved for again
 *   2. a small model is searched to the end by ourselves, whose answer then stands, whatever was said
 *   3. inside the ranges of scale a search is believed (`search-range.ts`)
 *   4. outside them it is compared with a second search, with another seed
 *
 * What is not believed is said to be unproved: the certified bound is all that is left of it.
 */
import { activityInPieces } from "../model/activity.js";
import type { MaybeNamed, ModelArrays } from "../model/linear-model.js";
import { senseSign } from "../model/linear-model.js";
import type { Pieces } from "../model/pieces.js";
import type { OptimalSolution, Solution } from "../model/solution.js";
import { agreement } from "../model/tolerances.js";
import { checkPointInPieces } from "./check-point.js";
import { type Asked, concludeInPieces } from "./conclude.js";
import { ownSearch } from "./exhaustive/own-search.js";
import { exhaustiveName, isSmall } from "./exhaustive/small.js";
import type { Pacer } from "./pacer.js";
import { outOfRange } from "./search-range.js";
import type { RawAnswer } from "./solver.js";

/** What is asked, of whom, and how to ask again. */
export interface Settling extends Asked {
  /** Name of the variant. */
  readonly solver: string;
  /** A second search, with another seed; undefined when it was not taken. */
  readonly again?: (() => Promise<Solution | undefined>) | undefined;
}

export async function settle(
  model: MaybeNamed,
  answer: RawAnswer,
  settling: Settling,
  pacer: Pacer,
): Promise<Solution> {
  const { solver, relaxation } = settling;
  const end = (raw: RawAnswer, inRange: boolean): Promise<Solution> =>
    pacer.finish(concludeInPieces(model, raw, { ...settling, inRange }, solver));
  if (relaxation) {
    const first = await end(answer, true);
    const isOpen = answer.claim === "optimal" && first.status !== "optimal";
    return isOpen || first.status === "failed"
      ? relaxedAgain(model, first, settling, pacer)
      : first;
  }
  const raw = await polished(model, answer, pacer);
  const isOwn = raw.searchedBy === exhaustiveName;
  const doubt = isOwn ? null : await pacer.finish(doubtOf(model, raw));
  const first = await end(raw, doubt === null);
  const rests = "searchedBy" in first && first.searchedBy !== undefined;
  const isProved = "proof" in first && first.proof === "certificate" && !rests;
  const isCut = raw.claim === "limit" && !rests;
  if (isOwn || isProved || isCut || first.status === "unbounded") return first;
  const isTried = raw.triedToTheEnd === true && first.status !== "failed";
  if (isSmall(model) && !isTried) {
    const { searchedToTheEnd } = await ownSearch();
    const own = await secondLook(first, () => pacer.run(searchedToTheEnd(model, raw)));
    if (own !== undefined && own !== null) return end(own, true);
  }
  if (!(isClaim(first) && rests) || doubt === null) return excused(model, first, pacer);
  const second = settling.again === undefined ? undefined : await settling.again();
  return agree(model, first, second, settling) ? first : unproved(first, doubt);
}

/** A model on which a solver broke down may break us too: then its failure is all that is known. */
async function secondLook<T>(first: Solution, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (first.status !== "failed") throw error;
    return undefined;
  }
}

/**
 * A relaxation that broke down, or does not close, is solved again by ourselves, where it is small; one
 * that is failed even then, by whoever can be asked again. The best answer stands.
 */
async function relaxedAgain(
  model: MaybeNamed,
  first: Solution,
  settling: Settling,
  pacer: Pacer,
): Promise<Solution> {
  const { solver } = settling;
  let best = first;
  const hear = (other: Solution | undefined): void => {
    if (other !== undefined && rank(other) < rank(best)) best = { ...other, solver };
  };
  if (isSmall(model)) {
    const { relaxProved } = await ownSearch();
    const own = await secondLook(first, () => pacer.finish(relaxProved(model)));
    hear(own && (await pacer.finish(concludeInPieces(model, own, settling, solver))));
  }
  if (best.status === "failed") hear(await settling.again?.());
  return excused(model, best, pacer);
}

/** 0: proved; the less is known, the higher. */
function rank({ status }: Solution): number {
  return Math.max(0, ["feasible", "stopped", "failed"].indexOf(status) + 1);
}

/** Outside the ranges of scale it is no fault that nobody could solve a model. */
async function excused(model: MaybeNamed, solution: Solution, pacer: Pacer): Promise<Solution> {
  if (solution.status !== "failed") return solution;
  const look = () => pacer.finish(outOfRange(model, Number.POSITIVE_INFINITY));
  const doubt = (await secondLook(solution, look)) ?? null;
  const { solver } = solution;
  return doubt === null ? solution : { status: "stopped", reason: `unproved: ${doubt}`, solver };
}

/** Why a claim of a search is not believed by its word alone; null where it is, or where there is none. */
function* doubtOf(model: ModelArrays, { claim, values, bound }: RawAnswer): Pieces<string | null> {
  // That there is no solution is a matter of the rows alone.
  if (claim === "infeasible") return yield* outOfRange(model, Number.POSITIVE_INFINITY);
  if (bound === undefined || values?.length !== model.optionCount + model.extraCount) return null;
  const { objective } = yield* activityInPieces(model, values);
  return yield* outOfRange(model, objective);
}

/** A point that breaks the model, with its whole numbers as they are and other extras chosen anew. */
async function polished(model: MaybeNamed, raw: RawAnswer, pacer: Pacer): Promise<RawAnswer> {
  if (raw.values === undefined || !hasFreeExtras(model)) return raw;
  const point = await pacer.finish(checkPointInPieces(model, raw.values, false));
  if (point === null || point.faults.length === 0) return raw;
  const { withOtherExtras } = await ownSearch();
  const values = await pacer.finish(withOtherExtras(model, point.values));
  return values === null ? raw : { ...raw, values };
}

function hasFreeExtras({ extraInteger }: ModelArrays): boolean {
  return extraInteger.includes(0);
}

type Claimed = Exclude<Solution, { status: "stopped" | "failed" | "unbounded" }>;

function isClaim(solution: Solution): solution is Claimed {
  return ["optimal", "feasible", "infeasible"].includes(solution.status);
}

/** Does a second search say the same, as far as was asked? */
function agree(
  model: ModelArrays,
  first: Claimed,
  second: Solution | undefined,
  { gap }: Settling,
): boolean {
  if (second === undefined) return false;
  if (first.status === "infeasible") return second.status === "infeasible";
  if (!("objective" in second) || second.bound === undefined || first.bound === undefined)
    return false;
  const sigma = senseSign(model);
  const room = (gap + agreement) * Math.abs(first.objective);
  // The second may know less, but must not know better.
  return (
    sigma * (second.objective - first.objective) <= room &&
    sigma * (second.objective - first.bound) <= room &&
    sigma * (first.objective - second.bound) <= room
  );
}

/** What is left of a claim that is not believed. */
function unproved(solution: Claimed, doubt: string): Solution {
  const reason = `unproved: ${solution.searchedBy} says so, but ${doubt}`;
  if (solution.status === "infeasible")
    return { status: "stopped", reason, solver: solution.solver };
  const { status: _s, bound: _b, gap: _g, searchedBy: _y, ...rest } = solution;
  const { proof: _p, ...kept } = rest as Omit<OptimalSolution, "status" | "bound" | "gap">;
  const { certifiedBound: bound, certifiedGap: gap } = kept;
  return bound === undefined || gap === undefined
    ? { ...kept, status: "feasible", reason }
    : { ...kept, status: "feasible", bound, gap, reason };
}
