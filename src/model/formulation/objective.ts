/**
 * The objective.
 *
 *   (1) relief:   maximise Σ_o (g_o − ε c_o) x_o,  points
 *   (2) cost:     minimise Σ_o f_o x_o,           million VND, all payers; the target is a row
 *   (3) weighted: maximise Σ_o (α g_o + β s_o − γ f_o) x_o,  with the policy's weights α, β, γ
 *
 * g_o net relief, s_o the land freed, ha, c_o the cost that the budget counts, f_o the cost of all payers. ε is such that the
 * whole budget is worth 1e-4 points (without a budget: the cheapest move of every enterprise), so
 * that cost only decides between plans of practically equal relief.
 */
import type { Sense } from "../linear-model.js";
import type { Candidate, Candidates, Move } from "./moves.js";

/** What the whole budget is worth in the objective, points. */
const budgetWorthPoints = 1e-4;

export interface ObjectiveFunction {
  readonly sense: Sense;
  readonly valueOf: (candidate: Candidate, move: Move) => number;
}

function wholeBudget({ problem, all }: Candidates): number {
  if (problem.policy.budget !== undefined) return problem.policy.budget.millionVnd;
  let sum = 0;
  for (const { moves } of all)
    if (moves.length > 0) sum += Math.min(...moves.map((move) => move.budgetMillionVnd));
  return sum;
}

export function objectiveFunction(candidates: Candidates): ObjectiveFunction {
  const { objective } = candidates.problem.policy;
  switch (objective.kind) {
    case "cost":
      return { sense: "minimise", valueOf: (_candidate, move) => move.costMillionVnd };
    case "weighted": {
      const { perReliefPoint, perHaFreed, perMillionVnd } = objective;
      return {
        sense: "maximise",
        valueOf: ({ enterprise }, move) =>
          perReliefPoint * move.reliefPoints +
          perHaFreed * enterprise.landHa -
          perMillionVnd * move.costMillionVnd,
      };
    }
    case "relief": {
      const budget = wholeBudget(candidates);
      const epsilon = budget > 0 ? budgetWorthPoints / budget : 0;
      return {
        sense: "maximise",
        valueOf: (_candidate, move) => move.reliefPoints - epsilon * move.budgetMillionVnd,
      };
    }
  }
}
