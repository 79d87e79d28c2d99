import type { Objective } from "./policy.js";

/**
 * How little cost counts where relief is the objective: it decides between plans of practically equal
 * relief only. What an objective is worth is written twice, in the model and in verification; these
 * two figures are what both agree on.
 */

/** What all budgets of all years together are worth, points of relief. */
export const wholeBudgetPoints = 1e-4;

/** Without budgets, what stands in their place for each enterprise: about what moving one costs, million VND. */
export const nominalMoveMillionVnd = 50_000;

/** What values of the objective are counted in; a weighted sum that weighs money at 1 is money. */
export function objectiveUnit(objective: Objective): "points" | "millionVnd" | "weighted" {
  if (objective.kind === "relief") return "points";
  const isMoney = objective.kind === "cost" || objective.perMillionVnd === 1;
  return isMoney ? "millionVnd" : "weighted";
}
