import { defined } from "./defined.js";
import { yearsOf } from "./domain/policy.js";
import type { Problem } from "./domain/problem.js";
import { problemDigest } from "./domain/problem-digest.js";
import { refuseUnparsed } from "./domain/refuse-unparsed.js";
import { type Formulation, formulate } from "./formulation/formulate.js";
import { type ProblemSize, refuseTooLargeProblem } from "./model/memory.js";
import { defaultGap } from "./model/tolerances.js";
import { decodePlan } from "./plan/decode.js";
import { byRowKey, decodeRelaxation, type Outcome } from "./plan/outcome.js";
import { verifyAgainst } from "./plan/verify/verify-plan.js";
import { checkSolveOptions, type SolveModelOptions, solveModel } from "./solvers/solve-model.js";

/** As for `solveModel`; `statistics` has no place in an outcome. */
export type PlanOptions = SolveModelOptions;

/**
 * The main path: formulate → solve → decode → verify.
 *
 * @param problem what `parseProblem` returned
 * @returns a verified plan, a relaxation when that was asked for, or why there is none
 * @throws DidoiError E_USAGE for a problem that was not parsed and for options that are unknown or make
 *   no sense, E_LIMIT for a model that takes more than `memory`; outcomes are never thrown
 */
export async function planRelocation(
  problem: Problem,
  options: PlanOptions = {},
): Promise<Outcome> {
  refuseUnparsed(problem);
  checkSolveOptions(options);
  if (options.memory !== undefined) refuseTooLargeProblem(sizeOf(problem), options.memory);
  return planFormulated(formulate(problem), options);
}

/** What `refuseTooLargeProblem` asks of a problem. */
export function sizeOf({ enterprises, parks, policy }: Problem): ProblemSize {
  return { enterprises: enterprises.length, parks: parks.length, years: yearsOf(policy).length };
}

/**
 * The same from a problem that is stated as a model already: solve → decode → verify. Stating takes as
 * long as verifying and cannot be interrupted; who has to mind a signal does it apart.
 *
 * @param formulation what `formulate` returned
 */
export async function planFormulated(
  formulation: Formulation,
  options: PlanOptions = {},
): Promise<Outcome> {
  // Taken before the solve: what comes after it keeps those waiting who stopped it.
  const digest = problemDigest(formulation.candidates.problem);
  const solution = await solveModel(formulation.model, options);
  if (solution.status === "infeasible") {
    const { status, reason, farkas, whole, searchedBy } = solution;
    const proof = farkas && byRowKey(formulation, farkas);
    return defined({ status, reason, proof, whole, searchedBy });
  }
  if (solution.status !== "optimal" && solution.status !== "feasible")
    return { status: solution.status, reason: solution.reason };
  if (options.relaxation === true)
    return { status: solution.status, relaxation: decodeRelaxation(formulation, solution) };
  const plan = decodePlan(formulation, solution, {
    digest,
    seed: options.seed ?? 0,
    gapAsked: options.gap ?? defaultGap,
  });
  if (plan === null) return { status: "stopped", reason: "a plan was found but nothing bounds it" };
  const { ok, violations } = verifyAgainst(formulation, plan, { digest });
  if (ok) return { status: plan.status, plan };
  const rules = violations.map(({ rule, where, message }) => `${rule} (${where}): ${message}`);
  return { status: "failed", reason: `the plan failed its verification: ${rules.join("; ")}` };
}
