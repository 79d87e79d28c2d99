/**
 * From what an algorithm claims to what the library says. Nothing is believed: the point is cleaned
 * and checked row by row, the objective and the certified bound are recomputed, a proof of
 * infeasibility is checked. The claim only decides what cannot be checked (an exhausted search).
 */
import { defined } from "../defined.js";
import { cleanPrices, type Proved, possiblePrices, provedInPieces } from "../model/certificate.js";
import type { MaybeNamed } from "../model/linear-model.js";
import { senseSign } from "../model/linear-model.js";
import type { Pieces } from "../model/pieces.js";
import { atOnce, ranges } from "../model/pieces.js";
import type { Certificate, FailedSolution, Solution } from "../model/solution.js";
import {
  agreement,
  gapOf,
  relaxationFeasibility,
  relaxationGap,
  rounding,
  summation,
} from "../model/tolerances.js";
import { provedWholeInPieces } from "../model/whole-proof.js";
import type { CheckedPoint } from "./check-point.js";
import { checkPointInPieces } from "./check-point.js";
import { concludeInfeasible } from "./conclude-infeasible.js";
import type { RawAnswer } from "./solver.js";

export interface Asked {
  /** Is a search believed in what it says beyond rounding? Default true; see `search-range.ts`. */
  readonly inRange?: boolean | undefined;
  readonly relaxation: boolean;
  /** The gap that counts as proved; whole-number solves only. */
  readonly gap: number;
}

/** The Solution that `raw` amounts to. @param solver name of the variant, for the document */
export function conclude(
  model: MaybeNamed,
  raw: RawAnswer,
  asked: Asked,
  solver: string,
): Solution {
  return atOnce(concludeInPieces(model, raw, asked, solver));
}

/** The same as a pass that can be interrupted. */
export function* concludeInPieces(
  model: MaybeNamed,
  raw: RawAnswer,
  asked: Asked,
  solver: string,
): Pieces<Solution> {
  switch (raw.claim) {
    case "optimal":
    case "limit":
      return yield* concludePoint(model, raw, asked, solver);
    case "infeasible":
      return (
        (yield* concludeInfeasible(model, raw, asked.relaxation, solver)) ??
        failed("it calls the model infeasible, but gives no proof that holds", solver)
      );
    case "unbounded":
      return model.extraUpper.includes(Number.POSITIVE_INFINITY)
        ? { status: "unbounded", reason: raw.reason ?? "an extra can grow for ever", solver }
        : failed("it calls a model without unbounded columns unbounded", solver);
    case "error":
      return failed(raw.reason ?? "it broke down", solver);
    default:
      return failed(`it ended with the unknown claim ${String(raw.claim)}`, solver);
  }
}

function* concludePoint(
  model: MaybeNamed,
  raw: RawAnswer,
  asked: Asked,
  solver: string,
): Pieces<Solution> {
  const { certificate, size: certificateSize } = yield* certificateOf(model, raw, asked);
  const point =
    raw.values === undefined
      ? null
      : yield* checkPointInPieces(model, raw.values, asked.relaxation);
  if (point === null || point.faults.length > 0) {
    if (raw.claim === "optimal") return failed(whyNoPoint(raw, point), solver);
    return stopped(model, raw, asked, certificate, solver);
  }
  const { objective } = point.activity;
  if (!Number.isFinite(objective)) return failed("the objective is beyond all numbers", solver);
  const bounds = yield* boundsOf(
    model,
    point,
    { certified: certificate?.certifiedBound, size: certificateSize, claimed: raw.bound },
    asked,
  );
  const gapTo = (bound: number | undefined): number | undefined =>
    bound === undefined ? undefined : gapOf(objective, bound);
  const certifiedGap = gapTo(bounds.certified);
  const gap = gapTo(bounds.tightest);
  const rests = bounds.tightest !== bounds.certified;
  const answer = defined({
    objective,
    certifiedGap,
    bound: bounds.tightest,
    gap,
    searchedBy: rests ? (raw.searchedBy ?? solver) : undefined,
    ...certificate,
    choices: asked.relaxation ? undefined : point.choices,
    values: yield* listOf(point.values),
    solver,
  });
  const { bound } = answer;
  if (bound === undefined || gap === undefined || !isProved(point, gap, asked))
    return { status: "feasible", ...answer, reason: raw.reason ?? notProved(asked) };
  const isCertified = certifiedGap !== undefined && isProved(point, certifiedGap, asked);
  const proof = isCertified ? "certificate" : "search";
  return { status: "optimal", proof, ...answer, bound, gap };
}

/** The numbers as an ordinary array. */
function* listOf(values: Float64Array): Pieces<number[]> {
  const list = new Array<number>(values.length);
  for (const [from, to] of ranges(values.length)) {
    for (let k = from; k < to; k++) list[k] = values[k]!;
    yield;
  }
  return list;
}

function isProved(point: CheckedPoint, gap: number, asked: Asked): boolean {
  return asked.relaxation
    ? gap <= relaxationGap && point.violation <= relaxationFeasibility
    : gap <= asked.gap;
}

function notProved(asked: Asked): string {
  return asked.relaxation
    ? "the certificate does not close to rounding"
    : `a gap of ${asked.gap} was not proved`;
}

function whyNoPoint(raw: RawAnswer, point: CheckedPoint | null): string {
  if (raw.values === undefined) return "it claims an optimum without giving a point";
  if (point === null) return "its point has the wrong length or values that are not finite";
  return `its point breaks the model: ${point.faults.join("; ")}`;
}

function stopped(
  model: MaybeNamed,
  raw: RawAnswer,
  asked: Asked,
  certificate: Certificate | undefined,
  solver: string,
): Solution {
  const claimed = asked.relaxation ? undefined : raw.bound;
  const certified = certificate?.certifiedBound;
  const bound = tighter(senseSign(model), claimed, certified);
  const searchedBy = bound === certified ? undefined : (raw.searchedBy ?? solver);
  const reason = raw.reason ?? "a limit was reached before any solution was found";
  return defined({ status: "stopped" as const, bound, searchedBy, ...certificate, reason, solver });
}

/** What the prices prove, if anything, and the sum of the absolute terms of that. */
function* certificateOf(
  model: MaybeNamed,
  { prices: raw, packing }: RawAnswer,
  asked: Asked,
): Pieces<{ certificate?: Certificate; size: number }> {
  if (raw === undefined || raw.length !== model.rowCount || !raw.every(Number.isFinite))
    return { size: 0 };
  let prices = cleanPrices(model, raw);
  const prove = (by: Float64Array): Pieces<Proved> =>
    asked.relaxation ? provedInPieces(model, by) : provedWholeInPieces(model, by, packing);
  let proved = yield* prove(prices);
  // Where values are of many sizes, what is small beside the largest price may be no noise.
  const all = possiblePrices(model, raw);
  if (all.some((price, r) => price !== prices[r])) {
    const other = yield* prove(all);
    if (senseSign(model) * (proved.bound - other.bound) > 0) {
      prices = all;
      proved = other;
    }
  }
  // Prices that prove nothing are not shown, nor a packing that proves no more than they do.
  const { bound: certifiedBound, size, packed = false } = proved;
  if (!Number.isFinite(certifiedBound)) return { size: 0 };
  const shown = { prices: Array.from(prices), certifiedBound };
  return { certificate: packed ? defined({ ...shown, packing }) : shown, size };
}

/** The tighter of two bounds, as far as they are there and finite. */
function tighter(sigma: 1 | -1, a: number | undefined, b: number | undefined): number | undefined {
  const finite = [a, b].filter((x): x is number => x !== undefined && Number.isFinite(x));
  if (finite.length === 0) return undefined;
  return sigma * Math.min(...finite.map((x) => sigma * x));
}

interface Bounds {
  /** What the prices prove. */
  readonly certified: number | undefined;
  /** That, or what a search claims beyond it. */
  readonly tightest: number | undefined;
}

/** Bounds as they come: what prices prove, with the size of its terms, and what a search claims. */
interface Heard {
  readonly certified: number | undefined;
  readonly size: number;
  readonly claimed: number | undefined;
}

/**
 * The bounds to state. A claim that contradicts the point is dropped; what differs from the objective
 * by rounding only becomes the objective. A search inside its ranges is believed to its own accuracy.
 * Rounding is relative to the terms that were added up, and to nothing else that the model holds.
 */
function* boundsOf(
  model: MaybeNamed,
  point: CheckedPoint,
  heard: Heard,
  asked: Asked,
): Pieces<Bounds> {
  const sigma = senseSign(model);
  const { objective } = point.activity;
  const size = yield* objectiveSize(model, point.values);
  const believed = asked.relaxation ? rounding : (asked.inRange ?? true) ? agreement : summation;
  const noise = Math.max(believed * size, agreement * Math.abs(objective), summation * heard.size);
  const snapped = (bound: number | undefined): number | undefined => {
    // A bound so far away that its gap is beyond all numbers says nothing.
    if (bound === undefined || !Number.isFinite(gapOf(objective, bound))) return undefined;
    return Math.abs(bound - objective) <= noise ? objective : bound;
  };
  const certified = snapped(heard.certified);
  let claim = snapped(asked.relaxation ? undefined : heard.claimed);
  const beaten = claim === undefined ? 0 : sigma * (objective - claim);
  if (beaten > 0) claim = beaten <= believed * 1000 * size ? objective : undefined;
  return { certified, tightest: tighter(sigma, claim, certified) };
}

/** Sum of the absolute terms of the objective. */
function* objectiveSize(model: MaybeNamed, values: Float64Array): Pieces<number> {
  let size = Math.abs(model.offset);
  for (const [from, to] of ranges(model.optionCount)) {
    for (let o = from; o < to; o++) size += Math.abs(model.value[o]! * values[o]!);
    yield;
  }
  for (let e = 0; e < model.extraCount; e++)
    size += Math.abs(model.extraValue[e]! * values[model.optionCount + e]!);
  return size;
}

function failed(reason: string, solver: string): FailedSolution {
  return { status: "failed", reason: `${solver}: ${reason}`, solver };
}
