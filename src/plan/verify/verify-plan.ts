import type { Problem } from "../../domain/problem.js";
import { formulate } from "../../formulation/formulate.js";
import { certifiedBound } from "../../model/certificate.js";
import { type Plan, plan as planSchema } from "../plan.js";
import { figure, type Violation } from "../rules/violation.js";
import { type Verification, verifyRules } from "../verify.js";

/**
 * Checks a plan against the problem it was made for: every rule and figure from the domain alone
 * (`verify.ts`), and the bound, by stating the model afresh and applying the plan's prices.
 * No solver takes part.
 * @param plan anything, for instance the parsed content of `plan.json`
 */
export function verifyPlan(problem: Problem, plan: unknown): Verification {
  const rules = verifyRules(problem, plan);
  const parsed = planSchema.safeParse(plan);
  if (!parsed.success) return rules;
  const violations = [...rules.violations, ...boundViolations(problem, parsed.data)];
  return { ok: violations.length === 0, violations };
}

function boundViolations(problem: Problem, plan: Plan): Violation[] {
  const { model } = formulate(problem);
  const known = new Set(model.names.rows);
  const violations: Violation[] = Object.keys(plan.prices)
    .filter((key) => !known.has(key))
    .map((key) => ({ rule: "prices", where: key, message: "is not a row of the model" }));
  const stated = plan.objective.certifiedBound;
  if (stated === undefined) {
    if (Object.keys(plan.prices).length > 0)
      violations.push({
        rule: "certified-bound",
        where: "objective.certifiedBound",
        message: "is missing, although there are prices",
      });
    return violations;
  }
  const prices = new Map(Object.entries(plan.prices));
  const proved = certifiedBound(
    model,
    model.names.rows.map((key) => prices.get(key) ?? 0),
  );
  const wrong = figure("certified-bound", "objective.certifiedBound", stated, proved);
  return wrong === null ? violations : [...violations, wrong];
}
