import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../src/domain/problem.js";
import { problemDigest } from "../../src/domain/problem-digest.js";
import type { Plan } from "../../src/plan/plan.js";
import { type PlanOptions, planRelocation } from "../../src/plan-relocation.js";

/**
 * The plan that tests look at, made in their `beforeAll`. Where there is none, the reason is printed and the
 * tests fail one by one on what is missing: after a hook that throws they would be left out, and a mutation
 * run would count what broke the hook as not noticed. Such a run keeps plans in the folder DIDOI_PLANS, so
 * that the sources which make a plan are not run again before every test.
 */
export async function madePlan(problem: Problem, options: PlanOptions = {}): Promise<Plan> {
  const folder = process.env.DIDOI_PLANS;
  const kept = folder === undefined ? undefined : join(folder, `${problemDigest(problem)}.json`);
  if (kept !== undefined && existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as Plan;
  try {
    const outcome = await planRelocation(problem, options);
    if ("plan" in outcome) {
      if (kept !== undefined) writeFileSync(kept, JSON.stringify(outcome.plan));
      return outcome.plan;
    }
    console.error(JSON.stringify(outcome));
  } catch (error) {
    console.error(error);
  }
  return undefined as never;
}
