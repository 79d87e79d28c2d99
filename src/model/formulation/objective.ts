/**
 * The objective.
 *
 *   (1) relief:  maximise Σ_o (g_o − ε c_o) x_o,  points
 *   (2) cost:    minimise Σ_o f_o x_o,            million VND, all payers; the target is a row
 *
 * g_o net relief, c_o the cost that the budget counts, f_o the cost of all payers. ε is such that the
 * whole budget is worth 1e-4 points (without a budget: the cheapest move of every enterprise), so
 * that cost only decides between plans of practically equal relief.
 */
import type { Sense } from "../linear-model.js";
import type { Candidates, Move } from "./moves.js";

/** What the whole budget is worth in the objective, points. */
const budgetWorthPoints = 1e-4;

export interface ObjectiveFunction {
  readonly sense: Sense;
  readonly valueOf: (move: Move) => number;
}

function wholeBudget({ problem, all }: Candidates): number {
  if (problem.policy.budget !== undefined) return problem.policy.budget.millionVnd;
  let sum = 0;
  for (const { moves } of all)
    if (moves.length > 0) sum += Math.min(...moves.map((move) => move.budgetMillionVnd));
  return sum;
}

export function objectiveFunction(candidates: Candidates): ObjectiveFunction {
  if (candidates.problem.policy.objective.kind === "cost")
    return { sense: "minimise", valueOf: (move) => move.costMillionVnd };
  const budget = wholeBudget(candidates);
  const epsilon = budget > 0 ? budgetWorthPoints / budget : 0;
  return {
    sense: "maximise",
    valueOf: (move) => move.reliefPoints - epsilon * move.budgetMillionVnd,
  };
}
