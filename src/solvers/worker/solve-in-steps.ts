/**
 * One solve with a general solver, as a plan of at most three kinds of runs:
 *
 *   1. the LP relaxation, whose prices are the certificate
 *   2. where that has no optimum, the elastic model: a positive optimum proves that there is no
 *      solution, zero that there is one, so that "infeasible or unbounded" is settled either way
 *   3. for whole numbers, branch and cut (alone, where a start is given)
 *
 * A run whose answer does not hold is repeated once, carefully: without presolve, which is known to
 * have called feasible models infeasible, or with a finer precision.
 */
import { activityOf } from "../../model/activity.js";
import { certifiedBound, cleanPrices, provesInfeasible } from "../../model/certificate.js";
import type { ModelArrays } from "../../model/linear-model.js";
import {
  elasticModel,
  farkasFromElastic,
  withoutObjective,
} from "../../model/presolve/phase-one.js";
import { gapOf, isInteger, relaxationGap } from "../../model/tolerances.js";
import type { RawAnswer } from "../solver.js";
import type { AdapterOptions, Hooks } from "./messages.js";

export interface RunKind {
  /** In whole numbers, or the LP relaxation. */
  readonly whole: boolean;
  /** The second attempt. */
  readonly careful: boolean;
}

/** What one run claims. `unclear`: infeasible or unbounded, not told apart. */
export interface RunAnswer extends Omit<RawAnswer, "claim"> {
  readonly claim: RawAnswer["claim"] | "unclear";
}

/** Runs the solver once. */
export type RunOnce = (model: ModelArrays, how: RunKind) => RunAnswer;

export function solveInSteps(
  run: RunOnce,
  model: ModelArrays,
  options: AdapterOptions,
  hooks: Hooks,
): RawAnswer {
  if (options.point !== undefined && !options.relaxation) return search(run, model);
  hooks.progress({ phase: "relaxation" });
  const relaxed = relax(run, model);
  if (options.relaxation) return relaxed;
  if (relaxed.claim === "unbounded") return searchUnbounded(run, model);
  if (relaxed.claim !== "optimal") return relaxed;
  if (isWhole(model, relaxed.values) && closes(model, relaxed)) return relaxed;
  const { prices } = relaxed;
  if (prices !== undefined) hooks.certificate(prices);
  return { ...search(run, model), prices };
}

/** Steps 1 and 2: the relaxation's optimum, a proof that there is none, or unboundedness. */
function relax(run: RunOnce, model: ModelArrays): RawAnswer {
  const first = run(model, { whole: false, careful: false });
  if (first.claim === "limit") return settled(first);
  if (first.claim === "optimal" && closes(model, first)) return settled(first);
  if (first.claim === "optimal" || first.claim === "error") {
    const second = run(model, { whole: false, careful: true });
    return settled(second.claim === "optimal" ? second : first);
  }
  const proof = phaseOne(run, model);
  if (proof !== null) return proof;
  if (first.claim === "unbounded" || first.claim === "unclear") return { claim: "unbounded" };
  // Called infeasible, but nothing proves it.
  return settled(run(model, { whole: false, careful: true }));
}

/** Step 2: a proof that the relaxation has no solution, a limit, or null: it has one. */
function phaseOne(run: RunOnce, model: ModelArrays): RawAnswer | null {
  const elastic = elasticModel(model);
  const { claim, prices } = run(elastic, { whole: false, careful: false });
  if (claim === "limit") return { claim };
  if (claim !== "optimal" || prices === undefined)
    return { claim: "error", reason: "phase one did not end" };
  const farkas = farkasFromElastic(cleanPrices(elastic, prices));
  return provesInfeasible(model, farkas) ? { claim: "infeasible", farkas } : null;
}

/** Step 3. That there is no solution is asked twice. */
function search(run: RunOnce, model: ModelArrays): RawAnswer {
  const first = run(model, { whole: true, careful: false });
  if (first.claim === "optimal" || first.claim === "limit") return settled(first);
  const second = run(model, { whole: true, careful: true });
  return second.claim === "infeasible" || second.claim === "unclear"
    ? { claim: "infeasible", reason: "the search over whole numbers was exhausted, twice" }
    : settled(second);
}

/** The relaxation grows for ever; then so do whole numbers, if there are any at all. */
function searchUnbounded(run: RunOnce, model: ModelArrays): RawAnswer {
  const { claim, reason } = search(run, withoutObjective(model));
  if (claim === "optimal") return { claim: "unbounded" };
  return { claim, reason };
}

function settled(answer: RunAnswer): RawAnswer {
  const { claim } = answer;
  return claim === "unclear"
    ? { claim: "error", reason: "infeasible or unbounded was not told apart" }
    : { ...answer, claim };
}

/** Does the certificate close to rounding? */
function closes(
  model: ModelArrays,
  { values, prices }: Pick<RawAnswer, "values" | "prices">,
): boolean {
  if (values === undefined || prices === undefined) return false;
  const bound = certifiedBound(model, cleanPrices(model, prices));
  return gapOf(activityOf(model, values).objective, bound) <= relaxationGap;
}

function isWhole(model: ModelArrays, values: Float64Array | undefined): boolean {
  if (values === undefined) return false;
  for (let o = 0; o < model.optionCount; o++) if (!isInteger(values[o]!)) return false;
  for (let e = 0; e < model.extraCount; e++)
    if (model.extraInteger[e] === 1 && !isInteger(values[model.optionCount + e]!)) return false;
  return true;
}
