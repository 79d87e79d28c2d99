/**
 * The pure library: no files, no threads of its own, bundles for a browser. Files and tables are in
 * `didoi/node`.
 *
 * Plan a relocation: `parseProblem` → `checkProblem` → `planRelocation` → `summariseOutcome`.
 * Judge a plan that you are given: `verifyPlan`. State one that you wrote or changed: `statePlan`.
 * Solve a model of your own: `modelFromJson` → `solveModel` → `verifySolution`.
 * @packageDocumentation
 */

// 1. The problem: plain objects in, a checked problem out.
export {
  parseProblem,
  problemJsonSchema,
  problemSchema,
  type Problem,
  type ProblemInput,
  type StatedProblem,
} from "./domain/problem.js";
export {
  enterprise as enterpriseSchema,
  type Enterprise,
  type EnterpriseInput,
  type EnterpriseRecord,
} from "./domain/enterprise.js";
export {
  type Criteria,
  type CriterionKey,
  type CriterionState,
  criterionKeys,
  criterionStates,
  type DataGrade,
  dataGrades,
  gradedGroups,
  type Ownership,
  ownerships,
  type Pollutant,
  pollutants,
  waterPollutants,
} from "./domain/enterprise-record.js";
export { park as parkSchema, type Park, type ParkInput } from "./domain/park.js";
export {
  type AssumableFigure,
  assumable,
  type ParkExpansion,
  type ParkExpansionInput,
  type ParkOpening,
  type ParkOpeningInput,
  type ParkPhase,
  type ParkReadyBuilt,
  type ParkReadyBuiltInput,
  type ParkRemoval,
  type ParkSpecialised,
  type ParkSpecialisedInput,
} from "./domain/park-record.js";
export { policy as policySchema, type Policy, type PolicyInput } from "./domain/policy.js";
export type {
  ClosingArea,
  LiftedLocks,
  DestinationRules,
  DestinationRulesInput,
  Discount,
  DiscountInput,
  MediaWeights,
  ObligationRule,
  ObligationRuleInput,
} from "./domain/policy-record.js";
export type {
  CostObjective,
  Objective,
  ObjectiveInput,
  ReliefObjective,
  ReliefObjectiveInput,
  WeightedObjective,
  WeightedObjectiveInput,
} from "./domain/objective-record.js";
export type {
  Budget,
  BudgetInput,
  DistrictLimit,
  Fairness,
  FairnessInput,
  Grouping,
  Housing,
  HousingInput,
  JobLimit,
  Measure,
  Pace,
  Postponement,
  Quota,
  QuotaInput,
  RiverLimit,
  Yearly,
} from "./domain/limit-records.js";
export { groupings, measures } from "./domain/limit-records.js";
export type {
  AlternativeRuleInput,
  EarlierChoice,
  NegotiableRule,
  SoftRule,
  Stability,
  StabilityInput,
  SupportKind,
  SupportRule,
  SupportRuleInput,
} from "./domain/rule-records.js";
export { supportKinds } from "./domain/rule-records.js";
export {
  missableFigures,
  filledFigure as filledFigureSchema,
  standIn as standInSchema,
  type FigureBasis,
  type FilledFigure,
  type MissableFigure,
  type MissingRule,
  type MissingRules,
  type MissingRulesInput,
  type StandIn,
  type TypicalFigure,
  figureBases,
} from "./domain/missing-rules.js";
export { registerBasis as registerBasisSchema } from "./domain/register-basis.js";
export { obligations } from "./domain/obligation.js";
export { alternativeKinds, type AlternativeKind } from "./domain/alternative-kinds.js";
export { overridden, type Overrides } from "./domain/scenario.js";
export { jsonSchema, jsonSchemaNames, type JsonSchemaName } from "./json-schemas.js";
export {
  extraRow as extraRowSchema,
  type ExtraRow,
  type ExtraRowInput,
  type ExtraRowTerm,
  type ExtraRowTermInput,
  type ExtraRowWhere,
} from "./domain/extra-rows.js";
export {
  expandExtraRow,
  type CountedDecision,
  type ExtraRowOf,
} from "./domain/expand-extra-row.js";
export { alternative as alternativeSchema, type AlternativeRule } from "./domain/policy-rules.js";
export { roadDistance as roadDistanceSchema, type RoadDistance } from "./domain/road-distance.js";
export { jobLossKindOf, jobLossKinds, type JobLossKind } from "./domain/job-losses.js";
export {
  zone as zoneSchema,
  zoneUses,
  type Zone,
  type ZoneInput,
  type ZoneUse,
} from "./domain/zone.js";
export { tenures, type Tenure } from "./domain/tenure.js";
export {
  type Conflict,
  grades,
  ground as groundSchema,
  type Grade,
  type Ground,
  type GroundInput,
} from "./domain/grounds.js";
export { defaultAssumptions } from "./domain/default-assumptions.js";
export type { AssumptionDefinition } from "./domain/assumption-definition.js";
export { type AssumptionId, assumptionIds } from "./domain/assumption-ids.js";
export type {
  Assumption,
  AssumptionInput,
  Assumptions,
  AssumptionsInput,
} from "./domain/assumptions.js";

// 2. Before planning: what no plan can satisfy, and what looks wrong.
export { checkProblem } from "./analysis/check-problem.js";
export type { Finding } from "./analysis/finding.js";
export { sourcesOf } from "./analysis/sources/sources-of.js";
export {
  sources as sourcesSchema,
  restsOn as restsOnSchema,
  sourcedFigure as sourcedFigureSchema,
  type RestsOn,
  type SourcedFigure,
  type Sources,
} from "./analysis/sources/sources.js";
export { costParts, type CostPart } from "./analysis/sources/amounts.js";

// Where nothing fits: causes, a minimal conflict, changes of the policy that are confirmed by a plan.
export {
  diagnose,
  diagnosis as diagnosisSchema,
  type Diagnosed,
  type DiagnoseOptions,
  type Diagnosis,
} from "./analysis/diagnose/diagnose.js";

export type { RepairOptions } from "./analysis/diagnose/least-change.js";

// 3. Planning: the main job. A plan is only returned when it passed its verification.
export { planFormulated, planRelocation, sizeOf, type PlanOptions } from "./plan-relocation.js";
export {
  estimateMemory,
  type MemoryUse,
  type ProblemSize,
  refuseTooLarge,
  refuseTooLargeProblem,
  type SolveKind,
} from "./model/memory.js";
export type { Outcome, Relaxation } from "./plan/outcome.js";
export {
  compareOutcomes,
  type ComparedFigures,
  type Comparison,
  type NamedOutcome,
} from "./plan/compare-outcomes.js";

// 4. Plans: decisions and what follows from them. Verify what claims to be a plan; state your own decisions.
export {
  verifyPlan,
  type Verification,
  type VerifyPlanOptions,
} from "./plan/verify/verify-plan.js";
export { statePlan, type Distance, type StatedPlan, type StateOptions } from "./plan/state-plan.js";
export type { Violation } from "./plan/rules/violation.js";
export {
  decisions as decisionsSchema,
  decisionsInput as decisionsInputSchema,
  type Act,
  type Decisions,
  type DecisionsInput,
  type Expansion,
} from "./plan/decisions.js";
export {
  plan as planSchema,
  type Breach,
  type BudgetResult,
  type ParkUse,
  type Plan,
  type PlannedAlternative,
  type PostponedEnterprise,
  type PlannedMove,
  type PlanSummary,
  type GroupResult,
  type LandBalance,
  type QuotaResult,
  type YearResult,
} from "./plan/plan.js";
export { dataSection as dataSectionSchema, type DataSection } from "./plan/statement/data.js";
export {
  explain,
  explanation as explanationSchema,
  type ExplainOptions,
  type Explanation,
} from "./analysis/explain/explain.js";
export {
  priceList,
  prices as pricesSchema,
  type PriceList,
  type PriceOptions,
} from "./analysis/prices/price-list.js";
export {
  notMoved,
  stayReasons,
  type NotMoved,
  type StayReason,
} from "./analysis/explain/not-moved.js";
export { comparePlans } from "./analysis/compare/compare-plans.js";
export {
  planComparison as planComparisonSchema,
  type PlanComparison,
} from "./analysis/compare/comparison.js";
export type { PlanSide } from "./analysis/compare/side.js";
export type { WrittenStatement } from "./plan/statement/written.js";

// 5. Reports, in Vietnamese or English.
export { summariseOutcome } from "./report/summarise-outcome.js";
export { summariseText, type SummaryOptions } from "./report/summary.js";
export { summariseSources } from "./report/sources-text.js";
export { summariseComparison } from "./report/comparison.js";
export { summariseStatement } from "./report/summarise-statement.js";
export {
  type HtmlReport,
  reportHtml,
  type ReportedPlan,
  type ReportOptions,
  type ReportPart,
  type ReportParts,
  reportParts,
} from "./report/html/report-html.js";
export { anonymise, type Anonymised } from "./plan/anonymise.js";
export { planPapers, type Papers } from "./papers/papers.js";
export type { PaperCell, PaperColumn, PaperKind, PaperTable } from "./papers/paper-table.js";
export { papersMarkdown } from "./papers/markdown.js";
export { type ChartFile, papersCharts } from "./papers/vega.js";
export { findingSubject } from "./report/finding-words.js";
export { endingInWords, statusInWords } from "./report/outcome-words.js";
export { violationLine } from "./report/rule-words.js";
export type { PricedRows } from "./report/limit-words.js";
export { solutionViolationLine } from "./report/solution-words.js";
export { summariseFront, summariseOrder, summariseShares } from "./report/trade-off-text.js";
export { summariseAlternatives, summariseImportance } from "./report/importance-text.js";
export { summariseUncertainty } from "./report/uncertainty-text.js";
export { diagnosisTexts, summariseDiagnosis } from "./report/summarise-diagnosis.js";
export { summariseExplanation } from "./report/summarise-explanation.js";
export { summariseComparedPlans } from "./report/compare-text.js";
export { summarisePrices } from "./report/summarise-prices.js";
export { printable } from "./text.js";
export { languages, type Language, type Remark, remarkIn } from "./language.js";
export { formatIssues } from "./issue-groups.js";

// 6. The words that problems and plans are made of: payers, items of cost, resources, media.
export { payers, type Payer } from "./domain/policy-limits.js";
export { type SizeClass, sizeClasses } from "./domain/size-class.js";
export type { PayerCosts } from "./domain/support.js";
export { costItems, type CostItem, type Costs } from "./domain/cost.js";
export { resources, type Demand, type Resource } from "./domain/demand.js";
export type { Capacities, Capacity, CapacityGround } from "./domain/capacity.js";
export { media, type Medium, type ReliefScale } from "./domain/relief.js";
export type { Obligation } from "./domain/obligation.js";

// 7. Models: what is solved. `formulate` states a problem as one; any other can be read from a document.
export { formulate, type Formulation } from "./formulation/formulate.js";
export { formulateAgain } from "./formulation/formulate-again.js";
export type { ExtraMeaning } from "./formulation/model-rows.js";
export type { OptionMeaning } from "./formulation/options.js";
export type { Action, Candidates, Destination, Member, Unit } from "./formulation/units.js";
export {
  type NamedEntries,
  NamedModel,
  type NamedModelSpec,
  type NamedOption,
  type NamedRow,
  type NamedUnit,
  type NamedVariable,
  type UnitOptions,
} from "./model/named-model.js";
export type { NamedAnswer, RowAnswer } from "./model/named-answer.js";
export { modelFromJson, modelToJson } from "./model/formats/model-json.js";
export { modelFromJsonStream } from "./model/formats/model-json-stream.js";
export { modelFromNdjson, modelToNdjson } from "./model/formats/model-ndjson.js";
export { modelToMps, type MpsKind } from "./model/formats/mps.js";
export { type ViprProof, viprProof } from "./model/vipr/vipr.js";
export {
  modelFormat,
  type EntryDocument,
  type ExtraDocument,
  type ModelDocument,
  type ModelHeader,
  type OptionDocument,
  type RowDocument,
  type UnitDocument,
} from "./model/formats/model-document.js";
export type {
  LinearModel,
  MaybeNamed,
  ModelArrays,
  ModelNames,
  Sense,
} from "./model/linear-model.js";

// 8. Solving models: one call for all variants, and the check of any solution without a solver.
export { solveModel, type SolveModelOptions } from "./solvers/solve-model.js";
export {
  decompositionAlone,
  defaultSolver,
  prepareSolver,
  solvers,
} from "./solvers/registry.js";
export type { Progress, SolveOptions, Solver, Start } from "./solvers/solver.js";
export { type Activity, activityOf } from "./model/activity.js";
export { setSolverWorker, type WebWorker } from "./solvers/worker/host.js";
export { verifySolution } from "./model/verify/verify-solution.js";
export type {
  SolutionVerification,
  SolutionViolation,
  VerifySolutionOptions,
} from "./model/verify/findings.js";
export type {
  AnySolution,
  Certificate,
  FailedSolution,
  FeasibleSolution,
  InfeasibleSolution,
  OptimalSolution,
  Packing,
  PointSolution,
  Proof,
  Solution,
  SolutionStatus,
  Statistics,
  StoppedSolution,
  UnboundedSolution,
} from "./model/solution.js";

// 9. Made-up data to try and to measure with: a register, models of the relocation family.
export { generateRegister, type RegisterOptions } from "./synthetic/generate-register.js";
export { generatedRegisterBasis } from "./synthetic/register-basis.js";
export type {
  RegisterAssumption,
  RegisterAssumptionInput,
  RegisterBasis,
  RegisterBasisInput,
} from "./domain/register-basis.js";
export { relocationModel, relocationVariants } from "./synthetic/relocation-family.js";
export type { RelocationOptions } from "./synthetic/relocation-options.js";

// 10. What else could be done: fronts, importance, near-optimal plans, and what is uncertain.

export {
  type Alternatives,
  type AlternativesOptions,
  alternatives,
  alternativesResult as alternativesSchema,
} from "./analysis/alternatives/alternatives.js";
export {
  type Importance,
  type ImportanceOptions,
  importance,
  importanceResult as importanceSchema,
  type Replacement,
  replacement as replacementSchema,
} from "./analysis/importance/importance.js";
export { type Totals, totals as totalsSchema } from "./analysis/totals.js";
export { type Axis, axes } from "./analysis/trade-off/axis.js";
export {
  type Order,
  type OrderOptions,
  order,
  orderResult as orderSchema,
} from "./analysis/trade-off/order.js";
export {
  type ShareCurve,
  type ShareCurveOptions,
  shareCurve,
  shareCurveResult as shareCurveSchema,
} from "./analysis/trade-off/share-curve.js";
export {
  tradeOffDocument as tradeOffDocumentSchema,
  type TradeOffDocument,
} from "./analysis/trade-off/document.js";
export { problemDigest } from "./domain/problem-digest.js";
export {
  type Front,
  type FrontPoint,
  front as frontSchema,
  point as frontPointSchema,
  type TradeOffOptions,
  tradeOff,
} from "./analysis/trade-off/trade-off.js";
export { type Spreads, spreads as spreadsSchema } from "./analysis/uncertainty/draws.js";
export {
  type Executor,
  inlineExecutor,
  type RunOptions,
  runScenarios,
  type ScenarioOptions,
} from "./analysis/uncertainty/run-scenarios.js";
export {
  runScenario,
  type ScenarioRecord,
  type ScenarioStudy,
  scenarioRecord as scenarioRecordSchema,
} from "./analysis/uncertainty/scenario.js";
export {
  mergeScenarios,
  type NamedText,
  parseScenarios,
  type ScenarioFile,
  type ScenarioHeader,
  type Shard,
  scenarioHeader as scenarioHeaderSchema,
  shard as shardSchema,
} from "./analysis/uncertainty/scenario-file.js";
export { type Environment, parseShard } from "./analysis/uncertainty/shard-text.js";
export {
  summariseScenarios,
  type Uncertainty,
  uncertaintyResult as uncertaintySchema,
} from "./analysis/uncertainty/uncertainty.js";

// 11. Mistakes: bad input is one DidoiError with every issue. Outcomes are never thrown.
export {
  DidoiError,
  formatIssue,
  type ErrorCode,
  type Issue,
  issueOf,
  type IssueText,
  mistake,
  type Place,
  type Question,
  type Wording,
} from "./errors.js";
export { version } from "./version.js";
