/** The pure library: no files, no threads of its own, bundles for a browser. */

// Problems: from plain objects to a checked problem.
export type { Assumption, AssumptionId, Assumptions } from "./domain/assumptions.js";
export { defaultAssumptions } from "./domain/default-assumptions.js";
export type { Enterprise, EnterpriseInput } from "./domain/enterprise.js";
export { generateRegister } from "./domain/generate-register.js";
export type { Obligation } from "./domain/obligation.js";
export type { Park, ParkInput } from "./domain/park.js";
export type { Policy, PolicyInput } from "./domain/policy.js";
export type { Problem, ProblemInput } from "./domain/problem.js";
export { parseProblem, problemJsonSchema } from "./domain/problem.js";
// Mistakes.
export type { ErrorCode, Issue, Place } from "./errors.js";
export { DidoiError, formatIssue } from "./errors.js";
export type { Formulation } from "./model/formulation/formulate.js";
export { formulate } from "./model/formulation/formulate.js";
// Models: what is solved, and its exchange formats.
export type { LinearModel } from "./model/linear-model.js";
export type { ModelDocument } from "./model/model-document.js";
export { modelFromJson, modelToJson } from "./model/model-json.js";
export { modelFromJsonStream } from "./model/model-json-stream.js";
export { modelFromNdjson, modelToNdjson } from "./model/model-ndjson.js";
export { modelToMps } from "./model/mps.js";
export type { RelocationOptions } from "./model/relocation-family.js";
export { relocationModel, relocationVariants } from "./model/relocation-family.js";
// Solving: the variants, one call for all of them, and the check of a solution.
export type { Solution, SolutionStatus } from "./model/solution.js";
export type { SolutionVerification } from "./model/verify-solution.js";
export { verifySolution } from "./model/verify-solution.js";
export type { Outcome, Relaxation } from "./plan/outcome.js";
export type { Plan, PlannedMove, PlanSummary } from "./plan/plan.js";
export type { Verification } from "./plan/verify.js";
export { verifyPlan } from "./plan/verify-plan.js";
export type { Violation } from "./plan/violation.js";
// Planning: the main job, its outcome and the check of a plan.
export type { PlanOptions } from "./plan-relocation.js";
export { planRelocation } from "./plan-relocation.js";
// Reports.
export type { Language } from "./report/dictionary.js";
export { languages } from "./report/dictionary.js";
export { summariseText } from "./report/summary.js";
export { defaultSolver, prepareSolver, solvers } from "./solvers/registry.js";
export type { SolveModelOptions } from "./solvers/solve-model.js";
export { solveModel } from "./solvers/solve-model.js";
export type { Progress, SolveOptions, Solver } from "./solvers/solver.js";
export { version } from "./version.js";
