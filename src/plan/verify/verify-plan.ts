/**
 * Verification: a plan is what it says. Its decisions are stated anew from the domain alone
 * (`state-of.ts`); no rule may be broken, and everything that the plan says must be what is stated. The
 * model is stated anew too: the decisions must be worth as much in it, and the plan's prices must prove
 * the bound that it claims. No solver takes part.
 */
import type * as z from "zod/mini";
import { canonicalJson, digestOf } from "../../domain/digest.js";
import type { Problem } from "../../domain/problem.js";
import { problemDigest } from "../../domain/problem-digest.js";
import type { Issue } from "../../errors.js";
import { type Formulation, formulate } from "../../formulation/formulate.js";
import { modelValueOf } from "../../formulation/model-value.js";
import type { Remark } from "../../language.js";
import type { Proved } from "../../model/certificate.js";
import { provedWhole } from "../../model/whole-proof.js";
import { parseBy, schemaIssues } from "../../schema-issues.js";
import { textIssues } from "../../text-issues.js";
import { inOrder } from "../decisions.js";
import { type Plan, planFormat, plan as planSchema } from "../plan.js";
import type { Violation } from "../rules/violation.js";
import { type Statement, stateOf } from "../state-of.js";
import { agrees } from "../statement/worth.js";
import { written } from "../statement/written.js";
import { falseClaims, figure } from "./claims.js";
import { verifySaid } from "./messages.js";
import { objectiveViolations, vouchers } from "./objective.js";

/** What `verifyPlan` found. */
export interface Verification {
  /** True when no rule is violated. */
  readonly ok: boolean;
  /** Every violated rule with its amount; empty when ok. */
  readonly violations: readonly Violation[];
  /** Who vouches for the bounds: the prices in the file, or a search by its name. */
  readonly notes: readonly Remark[];
}

/** What is asked of a plan besides its rules and figures. */
export interface VerifyPlanOptions {
  /** Refuse what rests on a search alone. Default false: it is named in the notes. */
  readonly certified?: boolean | undefined;
}

/**
 * Checks a plan against the problem it was made for: form, digest, every rule, every figure, the bound.
 * @param plan anything, for instance the parsed content of `plan.json`
 */
export function verifyPlan(
  problem: Problem,
  plan: unknown,
  options: VerifyPlanOptions = {},
): Verification {
  const parsed = parseBy(planSchema, plan);
  if (!parsed.success) return verdict(formatViolations(plan, parsed.error), []);
  const texts = textIssues(plan).map(ofForm);
  return texts.length > 0
    ? verdict(texts, [])
    : verifyAgainst(formulate(problem), parsed.data, options);
}

/** The same for a plan of the right form, where the problem is stated as a model already. */
export function verifyAgainst(
  formulation: Formulation,
  plan: Plan,
  { certified = false, digest }: VerifyPlanOptions & { readonly digest?: string } = {},
): Verification {
  const { problem } = formulation.candidates;
  const statement = stateOf(problem, inOrder(plan.decisions));
  const proof = provedBy(formulation.model, plan.prices, plan.packing);
  const violations = [
    ...sealViolations(problem, digest ?? problemDigest(problem), plan),
    ...statement.violations,
    ...falseClaims(plan, written(statement)),
    ...objectiveViolations(plan, statement, proof.size),
    ...modelViolations(formulation, plan, statement),
    ...boundViolations(formulation, plan, proof),
    ...(certified ? searchViolations(plan) : []),
  ];
  return verdict(violations, vouchers(plan));
}

function verdict(violations: readonly Violation[], notes: readonly Remark[]): Verification {
  return { ok: violations.length === 0, violations, notes };
}

/** What nobody can check without searching. */
function* searchViolations({ objective }: Plan): Generator<Violation> {
  const { searchedBy } = objective;
  if (searchedBy === undefined) return;
  yield { rule: "search", where: "objective.bound", ...verifySaid.search(searchedBy) };
}

const ofForm = ({ message, vi, at }: Issue): Violation => ({
  rule: "format",
  where: at?.path ?? "",
  message,
  vi: vi.message,
});

/** What is not a plan of today's form. A plan of another format is named by it. */
function formatViolations(given: unknown, error: z.core.$ZodError): Violation[] {
  const { format } = (given ?? {}) as { format?: unknown };
  if (typeof format === "string" && format !== planFormat)
    return [{ rule: "format", where: "format", ...verifySaid.format(format, planFormat) }];
  return schemaIssues(error, planSchema).map(ofForm);
}

/** The digest over the plan, its claim of the problem that it belongs to, its order. */
function* sealViolations(
  problem: Problem,
  problemDigest: string,
  plan: Plan,
): Generator<Violation> {
  const { digest, ...body } = plan;
  if (digest !== digestOf(body))
    yield { rule: "digest", where: "digest", ...verifySaid.resealed() };
  if (plan.problem.digest !== problemDigest || plan.problem.name !== problem.name)
    yield { rule: "problem", where: "problem", ...verifySaid.otherProblem() };
  if (!same(plan.decisions, inOrder(plan.decisions)))
    yield { rule: "order", where: "decisions", ...verifySaid.order() };
  const { source, overrides, grounds } = problem.policy;
  if (plan.policySource !== source || !same(plan.grounds, grounds))
    yield { rule: "grounds", where: "grounds", ...verifySaid.grounds() };
  if (!same(plan.register ?? null, problem.register ?? null))
    yield { rule: "grounds", where: "register", ...verifySaid.grounds() };
  if (!same(plan.overrides, overrides))
    yield { rule: "grounds", where: "overrides", ...verifySaid.grounds() };
  if (!same(plan.assumptions, Object.values(problem.assumptions)))
    yield {
      rule: "assumptions",
      where: "assumptions",
      ...verifySaid.assumptions(),
    };
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The objective is written twice: model and domain must be of one mind. Null: some rule is broken. */
function modelViolations(
  formulation: Formulation,
  { decisions }: Plan,
  statement: Statement,
): Violation[] {
  const { breaches, worth, violations } = statement;
  const cleared = statement.zones.flatMap((zone) => (zone.cleared ? [zone.zone] : []));
  const value = modelValueOf(formulation, { ...decisions, cleared }, breaches);
  if (value === null ? violations.length > 0 : agrees(value, worth)) return [];
  const said = value === null ? verifySaid.noSuchPlan() : verifySaid.modelValue(value, worth.value);
  return [{ rule: "objective", where: "model", ...said }];
}

/** Do the prices prove the certified bound? */
function boundViolations({ model }: Formulation, plan: Plan, { bound }: Proved): Violation[] {
  const known = new Set(model.names.rows);
  const violations: Violation[] = Object.keys(plan.prices)
    .filter((key) => !known.has(key))
    .map((key) => ({ rule: "prices", where: key, ...verifySaid.noRow() }));
  violations.push(...packingViolations(model, plan));
  const where = "objective.certifiedBound";
  const claimed = plan.objective.certifiedBound;
  if (claimed === undefined) {
    if (Object.keys(plan.prices).length > 0)
      violations.push({ rule: "certified-bound", where, ...verifySaid.boundMissing() });
    return violations;
  }
  const wrong = figure("certified-bound", where, claimed, bound);
  return wrong === null ? violations : [...violations, wrong];
}

/** Is everything that the packing names there? */
function* packingViolations(
  { names }: Formulation["model"],
  { packing }: Plan,
): Generator<Violation> {
  if (packing === undefined) return;
  const rows = new Set(names.rows);
  const units = new Set(names.units);
  for (const key of packing.rows)
    if (!rows.has(key)) yield { rule: "prices", where: key, ...verifySaid.noRow() };
  for (const key of Object.keys(packing.unitPrices))
    if (!units.has(key)) yield { rule: "prices", where: key, ...verifySaid.noUnit() };
}

/**
 * What prices by row key prove; rows without one have the price 0. With a packing: what both prove, units
 * without a price having the price 0. Of rows that do not exist nothing is proved.
 */
export function provedBy(
  model: Formulation["model"],
  prices: Readonly<Record<string, number>>,
  packing?: Plan["packing"],
): Proved {
  const { rows, units } = model.names;
  const byKey = new Map(Object.entries(prices));
  const byUnit = new Map(Object.entries(packing?.unitPrices ?? {}));
  return provedWhole(
    model,
    rows.map((key) => byKey.get(key) ?? 0),
    packing && {
      rows: packing.rows.map((key) => rows.indexOf(key)),
      unitPrices: units.map((unit) => byUnit.get(unit) ?? 0),
    },
  );
}
