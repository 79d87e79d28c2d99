/**
 * From what an algorithm claims to what the library says. Nothing is believed: the point is cleaned
 * and checked row by row, the objective and the certified bound are recomputed, a proof of
 * infeasibility is checked. The claim only decides what cannot be checked (an exhausted search).
 */
import { defined } from "../defined.js";
import {
  certifiedBoundInPieces,
  cleanPrices,
  crossedRow,
  provesInfeasibleInPieces,
} from "../model/certificate.js";
import type { MaybeNamed } from "../model/linear-model.js";
import { senseSign } from "../model/linear-model.js";
import type { Pieces } from "../model/pieces.js";
import { atOnce, ranges } from "../model/pieces.js";
import type {
  Certificate,
  FailedSolution,
  InfeasibleSolution,
  Solution,
} from "../model/solution.js";
import {
  agreement,
  gapOf,
  planFeasibility,
  relaxationFeasibility,
  relaxationGap,
  rounding,
} from "../model/tolerances.js";
import type { CheckedPoint } from "./check-point.js";
import { checkPointInPieces, rowName, unitName } from "./check-point.js";
import type { RawAnswer } from "./solver.js";

export interface Asked {
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
      return yield* concludeInfeasible(model, raw, asked, solver);
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

/**
 * Infeasibility that shows without solving: bounds that exclude each other, or a unit that must act
 * and has no option. Null when there is none.
 */
export function infeasibleAtSight(model: MaybeNamed, solver: string): InfeasibleSolution | null {
  const r = crossedRow(model);
  if (r >= 0) {
    const reason = `${rowName(model, r)} has its lower bound above its upper bound`;
    return { status: "infeasible", reason, solver };
  }
  for (let i = 0; i < model.unitCount; i++)
    if (model.mustAct[i] === 1 && model.unitStart[i] === model.unitStart[i + 1]) {
      const reason = `${unitName(model, i)} must act and has no option`;
      // Any y proves it: the maximum over no options is −∞.
      return { status: "infeasible", farkas: Array(model.rowCount).fill(0), reason, solver };
    }
  return null;
}

function* concludePoint(
  model: MaybeNamed,
  raw: RawAnswer,
  asked: Asked,
  solver: string,
): Pieces<Solution> {
  const certificate = yield* certificateOf(model, raw.prices);
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
  const tightest = yield* boundOf(model, point, certificate?.certifiedBound, raw.bound, asked);
  // A bound so far away that its gap is beyond all numbers says nothing.
  const bound = Number.isFinite(gapOf(objective, tightest ?? objective)) ? tightest : undefined;
  const gap = bound === undefined ? undefined : gapOf(objective, bound);
  const answer = defined({
    objective,
    bound,
    gap,
    ...certificate,
    choices: asked.relaxation ? undefined : point.choices,
    values: yield* listOf(point.values),
    solver,
  });
  if (bound !== undefined && gap !== undefined && isProved(point, gap, asked))
    return { status: "optimal", ...answer, bound, gap };
  return { status: "feasible", ...answer, reason: raw.reason ?? notProved(asked) };
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
  const bound = tighter(senseSign(model), claimed, certificate?.certifiedBound);
  const reason = raw.reason ?? "a limit was reached before any solution was found";
  return defined({ status: "stopped" as const, bound, ...certificate, reason, solver });
}

function* certificateOf(
  model: MaybeNamed,
  raw: Float64Array | undefined,
): Pieces<Certificate | undefined> {
  if (raw === undefined || raw.length !== model.rowCount || !raw.every(Number.isFinite))
    return undefined;
  const prices = cleanPrices(model, raw);
  const bound = yield* certifiedBoundInPieces(model, prices);
  // Prices that prove nothing are not shown.
  return Number.isFinite(bound) ? { prices: Array.from(prices), certifiedBound: bound } : undefined;
}

/** The tighter of two bounds, as far as they are there and finite. */
function tighter(sigma: 1 | -1, a: number | undefined, b: number | undefined): number | undefined {
  const finite = [a, b].filter((x): x is number => x !== undefined && Number.isFinite(x));
  if (finite.length === 0) return undefined;
  return sigma * Math.min(...finite.map((x) => sigma * x));
}

/**
 * The bound to state. A claim that contradicts the point beyond the plan tolerance is dropped; what
 * differs from the objective by rounding only becomes the objective.
 */
function* boundOf(
  model: MaybeNamed,
  point: CheckedPoint,
  certified: number | undefined,
  claimed: number | undefined,
  asked: Asked,
): Pieces<number | undefined> {
  const sigma = senseSign(model);
  const { objective } = point.activity;
  const size = yield* objectiveSize(model, point.values);
  let claim = asked.relaxation ? undefined : claimed;
  if (claim !== undefined && sigma * (objective - claim) > 0)
    claim = sigma * (objective - claim) <= planFeasibility * size ? objective : undefined;
  const bound = tighter(sigma, claim, certified);
  if (bound === undefined) return undefined;
  const noise = (asked.relaxation ? rounding : agreement) * size;
  return Math.abs(bound - objective) <= noise ? objective : bound;
}

/** Sum of the absolute terms of the objective, and at least one typical value. */
function* objectiveSize(model: MaybeNamed, values: Float64Array): Pieces<number> {
  let size = Math.abs(model.offset) + 1 / model.objectiveScale;
  for (const [from, to] of ranges(model.optionCount)) {
    for (let o = from; o < to; o++) size += Math.abs(model.value[o]! * values[o]!);
    yield;
  }
  for (let e = 0; e < model.extraCount; e++)
    size += Math.abs(model.extraValue[e]! * values[model.optionCount + e]!);
  return size;
}

function* concludeInfeasible(
  model: MaybeNamed,
  raw: RawAnswer,
  asked: Asked,
  solver: string,
): Pieces<Solution> {
  const atSight = infeasibleAtSight(model, solver);
  if (atSight !== null) return atSight;
  if (raw.farkas?.length === model.rowCount && raw.farkas.every(Number.isFinite)) {
    const y = cleanProof(model, raw.farkas);
    if (yield* provesInfeasibleInPieces(model, y))
      return {
        status: "infeasible",
        farkas: Array.from(y),
        reason: whyInfeasible(model, y),
        solver,
      };
  }
  if (asked.relaxation)
    return failed("it calls the model infeasible, but gives no proof that holds", solver);
  const reason = raw.reason ?? "the search over whole numbers was exhausted without a solution";
  return { status: "infeasible", reason, solver };
}

/** Entries towards a missing side of their row can only be noise. */
function cleanProof(model: MaybeNamed, y: Float64Array): Float64Array {
  const sigma = senseSign(model);
  return cleanPrices(
    model,
    y.map((value) => sigma * value),
    0,
  ).map((price) => sigma * price || 0);
}

const shownRows = 5;

function whyInfeasible(model: MaybeNamed, y: Float64Array): string {
  const rows = Array.from(y.keys()).filter((r) => y[r] !== 0);
  const shown = rows.slice(0, shownRows).map((r) => rowName(model, r));
  const more = rows.length > shownRows ? ` and ${rows.length - shownRows} more` : "";
  return `not even fractions of options keep these rows together: ${shown.join(", ")}${more}`;
}

function failed(reason: string, solver: string): FailedSolution {
  return { status: "failed", reason: `${solver}: ${reason}`, solver };
}
