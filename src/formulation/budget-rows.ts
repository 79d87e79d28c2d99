/**
 * Budgets: what groups of payers bear in a year, million VND.
 *
 * Parameters: f_obt what the payers of budget b bear of an option in year t after support: once in its
 * own year, rent in each of its years; B_bt the budget. Extra z_bt: what is carried over from t.
 *
 *   (1) Σ_o f_obt x_o + z_bt − z_b,t−1 ≤ B_bt
 *   (2) with carry-over 0 ≤ z_bt ≤ B_b1 + … + B_bt (and soft overruns), else no z
 *
 * Fixed costs of parks enter these rows from their own files.
 */
import { payerOf } from "../domain/cost.js";
import { budgetIn, type Payer } from "../domain/policy-limits.js";
import { rentYears } from "../domain/ready-built.js";
import { budgetChainKey, budgetKey } from "../domain/row-keys.js";
import { borneBy } from "../domain/support.js";
import type { Entry } from "../model/model-builder.js";
import { carryOver, type ModelRows } from "./model-rows.js";
import { ofYear } from "./of-year.js";
import { largest, type RowFamily, totalOf } from "./row-family.js";
import type { Candidates } from "./units.js";

export const budgetRows: RowFamily = (rows, candidates) => {
  const { problem, years } = candidates;
  const acts = totalOf(candidates, (unit) => largest(unit, (action) => action.costMillionVnd));
  const chains = problem.policy.budgets.map((budget) => {
    const most = acts + costOfParks(candidates, budget.payers);
    const amounts = years.map((year) => budgetIn(budget, year));
    const chain = years.map((year, t) =>
      rows.add({ name: budgetKey(budget, year), upper: ofYear(amounts, t), most }),
    );
    // (2)
    if (budget.carryOver) carryOver(rows, budgetChainKey(budget), chain, amounts);
    const paysRent = budget.payers.includes(payerOf("rent", problem.policy));
    return { payers: budget.payers, paysRent, chain };
  });
  const term = rentYears(problem.assumptions);
  return {
    own: (_unit, action, t, put) => {
      const costs = ofYear(action.byPayer, t);
      for (const { payers, paysRent, chain } of chains) {
        const rent = paysRent ? action.rentPerYear : 0;
        put(ofYear(chain, t), borneBy(costs, payers) - rent * term);
        if (rent > 0)
          for (let s = t; s < t + term && s < chain.length; s++) put(ofYear(chain, s), rent);
      }
    },
  };
};

/** What opening and expanding all parks costs these payers, million VND. */
function costOfParks({ destinations }: Candidates, payers: readonly Payer[]): number {
  let sum = 0;
  for (const { park } of destinations) {
    const { opening, expansion } = park;
    if (opening !== undefined && payers.includes(opening.payer)) sum += opening.fixedCostMillionVnd;
    if (expansion !== undefined && payers.includes(expansion.payer))
      sum += expansion.maximumSteps * expansion.costMillionVndPerStep;
  }
  return sum;
}

/** Entries in (1) of a cost that a payer bears in a year, for extras such as opening a park. */
export function budgetEntries(
  rows: ModelRows,
  { problem }: Candidates,
  payer: Payer,
  year: number,
  millionVnd: number,
): Entry[] {
  return problem.policy.budgets
    .filter(({ payers }) => payers.includes(payer))
    .map((budget) => [rows.rowOf(budgetKey(budget, year)), millionVnd]);
}
