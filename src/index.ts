/**
 * The pure library: no files, no threads of its own, bundles for a browser.
 * @packageDocumentation
 */

// Before planning: what cannot work, and what looks wrong.
export { checkProblem } from "./analysis/check-problem.js";
export type { Finding } from "./analysis/finding.js";
// Problems: from plain objects to a checked problem.
export type {
  Assumption,
  AssumptionId,
  Assumptions,
} from "./domain/assumptions.js";
// What follows from a problem: obligation, demand, capacity, cost, relief, open moves.
export type { Capacities, Capacity } from "./domain/capacity.js";
export type { CostItem, Costs } from "./domain/cost.js";
export { costItems } from "./domain/cost.js";
export type { AssumptionDefinition } from "./domain/default-assumptions.js";
export { defaultAssumptions } from "./domain/default-assumptions.js";
export type { Demand, Resource } from "./domain/demand.js";
export { resources } from "./domain/demand.js";
export type { Enterprise, EnterpriseInput } from "./domain/enterprise.js";
export { enterprise as enterpriseSchema } from "./domain/enterprise.js";
export type { Obligation } from "./domain/obligation.js";
export type { Park, ParkInput } from "./domain/park.js";
export { park as parkSchema } from "./domain/park.js";
export type { Policy, PolicyInput } from "./domain/policy.js";
export { policy as policySchema } from "./domain/policy.js";
export type { Payer } from "./domain/policy-limits.js";
export { payers } from "./domain/policy-limits.js";
export type { AlternativeRule } from "./domain/policy-rules.js";
export { alternative as alternativeSchema } from "./domain/policy-rules.js";
export type { Problem, ProblemInput } from "./domain/problem.js";
export { parseProblem, problemJsonSchema, problemSchema } from "./domain/problem.js";
export type { Medium, ReliefScale } from "./domain/relief.js";
export { media } from "./domain/relief.js";
export type { PayerCosts } from "./domain/support.js";
// Mistakes, and the version.
export type { ErrorCode, Issue, Place } from "./errors.js";
export { DidoiError, formatIssue } from "./errors.js";
// Models: what is solved, and its exchange formats.
export type { Formulation } from "./formulation/formulate.js";
export { formulate } from "./formulation/formulate.js";
export type { ExtraMeaning } from "./formulation/model-rows.js";
export type { OptionMeaning } from "./formulation/options.js";
export type { Action, Candidates, Destination, Member, Unit } from "./formulation/units.js";
export type {
  EntryDocument,
  ExtraDocument,
  ModelDocument,
  ModelHeader,
  OptionDocument,
  RowDocument,
  UnitDocument,
} from "./model/formats/model-document.js";
export { modelFormat } from "./model/formats/model-document.js";
export { modelFromJson, modelToJson } from "./model/formats/model-json.js";
export { modelFromJsonStream } from "./model/formats/model-json-stream.js";
export { modelFromNdjson, modelToNdjson } from "./model/formats/model-ndjson.js";
export type { MpsKind } from "./model/formats/mps.js";
export { modelToMps } from "./model/formats/mps.js";
export type {
  LinearModel,
  MaybeNamed,
  ModelArrays,
  ModelNames,
  Sense,
} from "./model/linear-model.js";
// Solving: the variants, one call for all of them, and the check of a solution.
export type {
  AnySolution,
  Certificate,
  FailedSolution,
  FeasibleSolution,
  InfeasibleSolution,
  OptimalSolution,
  PointSolution,
  Solution,
  SolutionStatus,
  Statistics,
  StoppedSolution,
  UnboundedSolution,
} from "./model/solution.js";
export type {
  SolutionVerification,
  SolutionViolation,
  VerifySolutionOptions,
} from "./model/verify-solution.js";
export { verifySolution } from "./model/verify-solution.js";
// Planning: the main job, its outcome and the check of a plan.
export type { Outcome, Relaxation } from "./plan/outcome.js";
export type {
  Breach,
  BudgetResult,
  ParkUse,
  Plan,
  PlannedAlternative,
  PlannedMove,
  PlanSummary,
  QuotaResult,
  YearResult,
} from "./plan/plan.js";
export { plan as planSchema } from "./plan/plan.js";
export type { Verification } from "./plan/verify.js";
export { verifyPlan } from "./plan/verify-plan.js";
export type { Violation } from "./plan/violation.js";
export type { PlanOptions } from "./plan-relocation.js";
export { planRelocation } from "./plan-relocation.js";
// Reports.
export type { Language } from "./report/dictionary.js";
export { languages } from "./report/dictionary.js";
export { summariseOutcome } from "./report/summarise-outcome.js";
export { summariseText } from "./report/summary.js";
export { defaultSolver, prepareSolver, solvers } from "./solvers/registry.js";
export type { SolveModelOptions } from "./solvers/solve-model.js";
export { solveModel } from "./solvers/solve-model.js";
export type { Progress, SolveOptions, Solver, Start } from "./solvers/solver.js";
export type { RegisterOptions } from "./synthetic/generate-register.js";
export { generateRegister } from "./synthetic/generate-register.js";
export { relocationModel, relocationVariants } from "./synthetic/relocation-family.js";
export type { RelocationOptions } from "./synthetic/relocation-options.js";
export { version } from "./version.js";
