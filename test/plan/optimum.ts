/** Optima of small problems, and how two of them compare. */
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import type { Plan } from "../../src/plan/plan.js";
import { planRelocation } from "../../src/plan-relocation.js";

/** The proved best plan, or null where there is none. */
export async function bestPlan(input: ProblemInput): Promise<Plan | null> {
  const outcome = await planRelocation(parseProblem(input), { gap: 0 });
  if (outcome.status === "infeasible") return null;
  if (!("plan" in outcome) || outcome.status !== "optimal")
    throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}

export async function optimum(input: ProblemInput): Promise<number | null> {
  return (await bestPlan(input))?.objective.value ?? null;
}

export const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

/** `a` is no worse than `b` in the sense of the objective; null is the worst. */
export function noWorse(input: ProblemInput, a: number | null, b: number | null): boolean {
  if (b === null) return true;
  if (a === null) return false;
  return close(a, b) || (input.policy.objective?.kind === "cost" ? a < b : a > b);
}
