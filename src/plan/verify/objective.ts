/** What a plan says of its quality: value, bounds, gap, status. */
import { gapOf, planFeasibility } from "../../model/tolerances.js";
import type { Plan } from "../plan.js";
import type { Violation } from "../rules/violation.js";
import type { Statement } from "../state-of.js";
import { agrees } from "../statement/worth.js";
import { figure } from "./claims.js";

/** Is the objective the policy's, its value the stated one, and do bound, gap and status fit it? */
export function* objectiveViolations(
  { objective, status }: Plan,
  { problem, worth }: Statement,
): Generator<Violation> {
  const { kind } = problem.policy.objective;
  const sense = kind === "cost" ? "minimise" : "maximise";
  if (objective.kind !== kind || objective.sense !== sense)
    yield { rule: "objective", where: "kind", message: "is not the policy's objective" };
  if (!agrees(objective.value, worth))
    yield {
      rule: "objective",
      where: "value",
      amount: objective.value - worth.value,
      message: `says ${objective.value}, recomputed ${worth.value}`,
    };
  const gap = figure("gap", "gap", objective.gap, gapOf(objective.value, objective.bound));
  if (gap !== null) yield gap;
  const better = (a: number, b: number): boolean =>
    (sense === "maximise" ? a - b : b - a) > planFeasibility * Math.max(1, Math.abs(b));
  if (better(objective.value, objective.bound))
    yield { rule: "bound", where: "bound", message: "the plan is better than its own bound" };
  if (objective.certifiedBound !== undefined && better(objective.bound, objective.certifiedBound))
    yield {
      rule: "bound",
      where: "certifiedBound",
      message: "the bound is weaker than the certified bound",
    };
  if (status === "optimal" && !(objective.gap <= objective.gapAsked))
    yield { rule: "status", where: "status", message: "says optimal, but the gap is larger" };
}
