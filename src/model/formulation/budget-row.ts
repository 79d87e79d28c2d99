/**
 * The budget: what the counted payers bear in all, million VND.
 *
 *   (1) Σ_o c_o x_o ≤ C,  c_o the part of the move's cost that the policy's payers bear
 */
import type { RowFamily } from "./row-family.js";

export const budgetRow: RowFamily = (builder, { problem }) => {
  const { budget, milestoneYear } = problem.policy;
  if (budget === undefined) return {};
  const row = builder.row({ name: `budget/${milestoneYear}`, upper: budget.millionVnd });
  return { own: (_candidate, move) => [[row, move.budgetMillionVnd]] };
};
