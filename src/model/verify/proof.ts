/** What vouches for a solution: prices, bounds, gaps, the status, proofs that there is none. */
import { crossedRow, type Proved, proved, provesInfeasible } from "../certificate.js";
import { senseSign } from "../linear-model.js";
import type { Packing } from "../solution.js";
import {
  agreement,
  agrees,
  gapOf,
  planFeasibility,
  relaxationGap,
  rounding,
  summation,
} from "../tolerances.js";
import { provedWhole, provesNoPlan } from "../whole-proof.js";
import type { Findings, InfeasibleDocument, PointDocument, StoppedDocument } from "./findings.js";
import { solutionSaid } from "./messages.js";
import type { Weighed } from "./point.js";

type OptimalDocument = Extract<PointDocument, { status: "optimal" }>;

/** Certified bound, bound, gap and what `optimal` promises. */
export function checkProof(
  found: Findings,
  document: PointDocument,
  { objective, size }: Weighed,
): void {
  const proof = certificate(found, document);
  const certified = proof?.bound;
  const lost = summation * (proof?.size ?? 0);
  const room = agreement * size + lost;
  const { bound, gap, certifiedGap } = document;
  vouched(found, document, room);
  if (certifiedGap !== undefined)
    certifiedGapIs(found, certifiedGap, document.objective, certified, room);
  else if (document.certifiedBound !== undefined)
    found.add("gap", solutionSaid.gapAlone(), "certifiedGap");
  if ((bound === undefined) !== (gap === undefined)) found.add("gap", solutionSaid.boundAndGap());
  if (bound !== undefined) {
    boundBetween(found, bound, objective, size, proof, room);
    const expected = gapOf(document.objective, bound);
    if (gap !== undefined && !agrees(gap, expected))
      found.add("gap", solutionSaid.gap(expected), undefined, gap);
  }
  if (document.status === "optimal")
    optimality(found, document, objective, certified, Math.max(rounding * size, lost));
}

/** Who vouches for the bound: the prices, or a search by its name. */
function vouched(
  found: Findings,
  { bound, certifiedBound, searchedBy }: PointDocument | StoppedDocument,
  room: number,
): void {
  if (bound === undefined) return;
  if (searchedBy === undefined) {
    if (certifiedBound === undefined) found.add("bound", solutionSaid.noVoucher());
    else if (!agrees(bound, certifiedBound, agreement) && Math.abs(bound - certifiedBound) > room)
      found.add("bound", solutionSaid.notOfPrices());
    else found.note(solutionSaid.pricesProve());
    return;
  }
  found.rests(solutionSaid.boundRests(searchedBy, certifiedBound));
}

function certifiedGapIs(
  found: Findings,
  stated: number,
  objective: number,
  certified: number | undefined,
  room: number,
): void {
  if (certified === undefined) {
    found.add("gap", solutionSaid.gapNeedsBound(), "certifiedGap");
    return;
  }
  const expected = gapOf(objective, certified);
  const isClosed = stated === 0 && Math.abs(certified - objective) <= room;
  if (!isClosed && !agrees(stated, expected))
    found.add("gap", solutionSaid.certifiedGap(expected), "certifiedGap", stated);
}

function optimality(
  found: Findings,
  { choices, gap, proof, certifiedGap, searchedBy }: OptimalDocument,
  objective: number,
  certified: number | undefined,
  room: number,
): void {
  if (choices !== undefined) {
    const asked = found.options.gap;
    if (asked !== undefined && gap !== undefined && gap > asked)
      found.add("optimality", solutionSaid.beyondGap(asked), undefined, gap);
    if (proof === "certificate" && !((certifiedGap ?? Number.NaN) <= (asked ?? certifiedGap ?? 0)))
      found.add("optimality", solutionSaid.pricesDoNot());
    if (proof === "search" && searchedBy === undefined)
      found.add("optimality", solutionSaid.searchUnnamed());
    return;
  }
  if (certified === undefined) {
    found.add("optimality", solutionSaid.pricesMissing());
    return;
  }
  const open = gapOf(objective, certified);
  if (!(open <= relaxationGap || Math.abs(certified - objective) <= room))
    found.add("optimality", solutionSaid.notClosed(), undefined, open);
}

function boundBetween(
  found: Findings,
  bound: number,
  objective: number,
  size: number,
  proof: Proved | undefined,
  room: number,
): void {
  const sigma = senseSign(found.model);
  // Rows may be broken by their tolerance, and prices say what that is worth.
  if (!(sigma * (objective - bound) <= planFeasibility * (size + (proof?.size ?? 0))))
    found.add("bound", solutionSaid.betterThanBound(objective, bound));
  if (proof !== undefined && !(sigma * (bound - proof.bound) <= room))
    found.add("bound", solutionSaid.tighter(proof.bound, bound));
}

/** The recomputed certified bound and the size of its terms, if prices are given. */
function certificate(
  found: Findings,
  { prices, certifiedBound: stated, packing }: PointDocument | StoppedDocument,
): Proved | undefined {
  if (prices === undefined || stated === undefined) {
    if (prices !== undefined || stated !== undefined)
      found.add("certificate", solutionSaid.pricesAndBound());
    return undefined;
  }
  if (!found.hasLength("prices", prices, found.model.rowCount)) return undefined;
  if (packing !== undefined && !isPacking(found, packing)) return undefined;
  const { bound, size } = provedBy(found, prices, stated, packing);
  const room = agreement * Math.abs(bound) + summation * size;
  if (!Number.isFinite(bound) || Math.abs(stated - bound) > room)
    found.add("certificate", solutionSaid.certificate(bound, stated), "certifiedBound");
  return Number.isFinite(bound) ? { bound, size } : undefined;
}

/** What the prices prove of fractions or, where more is stated, of whole numbers. */
function provedBy(
  { model, options }: Findings,
  prices: readonly number[],
  stated: number,
  packing: Packing | undefined,
): Proved {
  const plain = proved(model, prices);
  return options.relaxation === true || agrees(stated, plain.bound)
    ? plain
    : provedWhole(model, prices, packing);
}

/** Is it of the form that a proof needs? A relaxation has none. */
function isPacking(found: Findings, { rows, unitPrices }: Packing): boolean {
  const { rowCount, unitCount } = found.model;
  const isOne = new Set(rows).size === rows.length && rows.every((r) => r < rowCount);
  if (!isOne || found.options.relaxation === true)
    found.add("certificate", solutionSaid.packing(), "packing");
  return found.hasLength("packing.unitPrices", unitPrices, unitCount) && isOne;
}

export function checkStopped(found: Findings, document: StoppedDocument): void {
  const proof = certificate(found, document);
  const room = agreement * Math.abs(proof?.bound ?? 0) + summation * (proof?.size ?? 0);
  vouched(found, document, room);
  if (document.bound === undefined || proof === undefined) return;
  if (senseSign(found.model) * (document.bound - proof.bound) > room)
    found.add("bound", solutionSaid.tighter(proof.bound, document.bound));
}

export function checkInfeasible(
  found: Findings,
  { farkas, whole, proof, searchedBy }: InfeasibleDocument,
): void {
  const { model } = found;
  if (farkas !== undefined) {
    if (!found.hasLength("farkas", farkas, model.rowCount)) return;
    const proves = whole === true ? provesNoPlan : provesInfeasible;
    if (!proves(model, farkas)) found.add("farkas", solutionSaid.farkas());
  } else if (proof === "search" && searchedBy !== undefined)
    found.rests(solutionSaid.noneRests(searchedBy));
  else if (crossedRow(model) < 0) found.add("farkas", solutionSaid.unproved());
}
