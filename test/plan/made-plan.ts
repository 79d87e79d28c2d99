import type { Problem } from "../../src/domain/problem.js";
import type { Plan } from "../../src/plan/plan.js";
import { type PlanOptions, planRelocation } from "../../src/plan-relocation.js";

/**
 * The plan that tests look at, made in their `beforeAll`. Where there is none, the reason is printed and the
 * tests fail one by one on what is missing: after a hook that throws they would be left out, and a mutation
 * run would count what broke the hook as not noticed.
 */
export async function madePlan(problem: Problem, options: PlanOptions = {}): Promise<Plan> {
  try {
    const outcome = await planRelocation(problem, options);
    if ("plan" in outcome) return outcome.plan;
    console.error(JSON.stringify(outcome));
  } catch (error) {
    console.error(error);
  }
  return undefined as never;
}
