import type { Problem } from "../domain/problem.js";
import { problemDigest } from "../domain/problem-digest.js";
import { mistake } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { planSaid } from "./messages.js";

/** @throws DidoiError E_CONTRADICTION where the plan is of another problem */
export function refuseOtherPlan(problem: Problem, plan: Plan): void {
  if (plan.problem.digest === problemDigest(problem)) return;
  throw mistake("E_CONTRADICTION", planSaid.ofAnother());
}
