/**
 * How much of an alternative happens in a year.
 *
 *   (1) Σ_{options of k in t} n_i x_o ≤ N_kt   n_i enterprises of the unit
 *   (2) Σ_{options of k in t} c_o x_o ≤ C_kt   c_o its cost to all payers, million VND
 */
import { yearlyIn } from "../domain/policy-limits.js";
import type { AlternativeRule } from "../domain/policy-rules.js";
import { alternativeKey } from "../domain/row-keys.js";
import { largest, type RowFamily, totalOf } from "./row-family.js";

export const alternativeRows: RowFamily = (rows, candidates) => {
  const { problem, years } = candidates;
  const enterprises = totalOf(candidates, ({ members }) => members.length);
  const rowsOf = new Map(
    problem.policy.alternatives.map((rule: AlternativeRule) => {
      const costs = totalOf(candidates, (unit) =>
        largest(unit, (action) => (action.alternative === rule ? action.costMillionVnd : 0)),
      );
      const chain = (what: "count" | "cost", most: number): (number | undefined)[] =>
        years.map((year) => {
          const upper = yearlyIn(what === "count" ? rule.perYear : rule.budgetPerYear, year);
          const name = alternativeKey(rule.kind, what, year);
          return upper === undefined ? undefined : rows.add({ name, upper, most });
        });
      return [rule, { counts: chain("count", enterprises), costs: chain("cost", costs) }];
    }),
  );
  return {
    own: ({ members }, { alternative, costMillionVnd }, t, put) => {
      const own = alternative && rowsOf.get(alternative);
      if (own === undefined) return;
      const [count, cost] = [own.counts[t], own.costs[t]];
      if (count !== undefined) put(count, members.length);
      if (cost !== undefined) put(cost, costMillionVnd);
    },
  };
};
