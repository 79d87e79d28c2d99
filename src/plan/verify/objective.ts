/** What a plan says of its quality: value, bounds, gaps, status, and who vouches for them. */
import type { Objective } from "../../domain/policy.js";
import type { Remark } from "../../language.js";
import { agreement, gapOf, planFeasibility, summation } from "../../model/tolerances.js";
import type { Plan } from "../plan.js";
import type { Violation } from "../rules/violation.js";
import type { Statement } from "../state-of.js";
import { agrees } from "../statement/worth.js";
import { figure } from "./claims.js";
import { claimSaid, verifySaid, voucherSaid } from "./messages.js";

/**
 * Is the objective the policy's, its value the stated one, and do bounds, gaps and status fit it?
 * @param proofSize sum of the terms of the certified bound: what its rounding is relative to
 */
export function objectiveViolations(
  plan: Plan,
  statement: Statement,
  proofSize: number,
): Violation[] {
  return [
    ...valueViolations(plan, statement),
    ...gapViolations(plan, agreement * statement.worth.size + summation * proofSize),
    ...orderViolations(plan),
    ...voucherViolations(plan),
    ...statusViolations(plan),
  ];
}

function* valueViolations(
  { objective }: Plan,
  { problem, worth }: Statement,
): Generator<Violation> {
  const asked = problem.policy.objective;
  const sense = asked.kind === "cost" ? "minimise" : "maximise";
  if (objective.kind !== asked.kind || objective.sense !== sense)
    yield { rule: "objective", where: "kind", ...verifySaid.otherObjective() };
  if (objective.unit !== unitOf(asked))
    yield { rule: "objective", where: "unit", ...verifySaid.otherObjective() };
  if (!agrees(objective.value, worth))
    yield {
      rule: "objective",
      where: "value",
      amount: objective.value - worth.value,
      ...claimSaid.figure(objective.value, worth.value),
    };
}

function unitOf(asked: Objective): Plan["objective"]["unit"] {
  if (asked.kind === "relief") return "points";
  const isMoney = asked.kind === "cost" || asked.perMillionVnd === 1;
  return isMoney ? "millionVnd" : "weighted";
}

function* gapViolations({ objective }: Plan, room: number): Generator<Violation> {
  const { value, bound, certifiedBound, certifiedGap } = objective;
  const gap = figure("gap", "gap", objective.gap, gapOf(value, bound));
  if (gap !== null) yield gap;
  if (certifiedGap === undefined || certifiedBound === undefined) {
    if (certifiedGap !== certifiedBound)
      yield { rule: "gap", where: "certifiedGap", ...verifySaid.gapAlone() };
    return;
  }
  const isClosed = certifiedGap === 0 && Math.abs(certifiedBound - value) <= room;
  const own = figure("gap", "certifiedGap", certifiedGap, gapOf(value, certifiedBound));
  if (own !== null && !isClosed) yield own;
}

/** The plan is no better than the bound, the bound no weaker than what is certified. */
function* orderViolations({ objective }: Plan): Generator<Violation> {
  const { value, bound, certifiedBound, sense } = objective;
  const better = (a: number, b: number): boolean =>
    (sense === "maximise" ? a - b : b - a) > planFeasibility * Math.max(1, Math.abs(b));
  if (better(value, bound))
    yield { rule: "bound", where: "bound", ...verifySaid.betterThanBound() };
  if (certifiedBound !== undefined && better(bound, certifiedBound))
    yield {
      rule: "bound",
      where: "certifiedBound",
      ...verifySaid.weakBound(),
    };
}

/** Somebody vouches for the bound, and says no more than is so. */
function* voucherViolations({ objective }: Plan): Generator<Violation> {
  const { value, bound, certifiedBound, certifiedGap, gap, searchedBy } = objective;
  const where = "searchedBy";
  if (searchedBy !== undefined) {
    if (certifiedGap === gap) yield { rule: "bound", where, ...verifySaid.idleSearch() };
    return;
  }
  const room = agreement * Math.max(Math.abs(bound), Math.abs(value));
  const isCertified = certifiedBound !== undefined && Math.abs(bound - certifiedBound) <= room;
  if (!isCertified && !(certifiedGap === 0 && gap === 0))
    yield { rule: "bound", where, ...verifySaid.noVoucher() };
}

/** An optimal plan says by whose word the gap asked for is reached. */
function* statusViolations({ objective, status }: Plan): Generator<Violation> {
  const { certifiedGap, gap, gapAsked, proof, searchedBy } = objective;
  const wrong = (where: string, said: Remark): Violation => ({ rule: "status", where, ...said });
  if (status === "feasible") {
    if (proof !== undefined) yield wrong("proof", verifySaid.onlyOptimal());
    return;
  }
  if (!(gap <= gapAsked)) yield wrong("status", verifySaid.largerGap());
  const isCertified = certifiedGap !== undefined && certifiedGap <= gapAsked;
  if (proof === undefined) yield wrong("proof", verifySaid.noWord());
  else if (proof === "certificate" && !isCertified) yield wrong("proof", verifySaid.pricesDoNot());
  else if (proof === "search" && (isCertified || searchedBy === undefined))
    yield wrong("proof", verifySaid.searchNotNeeded());
}

/** Who vouches for what, in words. */
export function vouchers({ objective, status }: Plan): Remark[] {
  const { certifiedBound, certifiedGap, bound, gap, searchedBy } = objective;
  const proved =
    certifiedBound === undefined || certifiedGap === undefined
      ? voucherSaid.nothing()
      : voucherSaid.prices(certifiedBound, certifiedGap);
  if (searchedBy === undefined) return [proved];
  const isOptimal = status === "optimal" && objective.proof === "search";
  return [proved, voucherSaid.search(bound, gap, isOptimal, searchedBy)];
}
