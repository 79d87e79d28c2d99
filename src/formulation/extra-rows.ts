/**
 * Limits of one's own: each row r of the policy with its terms τ, every term a coefficient c_τ for the
 * decisions that it speaks of.
 *
 *   (1) L_r ≤ Σ_i Σ_{o∈O(i)} a_ro x_o ≤ U_r
 *   (2) a_ro = Σ_{members m of i} Σ_{τ speaks of m doing o} c_τ
 */
import { countedBy } from "../domain/extra-rows.js";
import { extraKey } from "../domain/row-keys.js";
import { total } from "../total.js";
import { ofYear } from "./of-year.js";
import type { RowFamily } from "./row-family.js";
import type { Action, Candidates, Unit } from "./units.js";

/** Equation (2): what an action in a year puts into a row. */
type Coefficient = (unit: Unit, action: Action, t: number) => number;

export const extraRows: RowFamily = (rows, candidates) => {
  const list = candidates.problem.policy.extraRows.map((row) => {
    const counted = countedBy(row);
    const of: Coefficient = ({ members }, { destination, alternative }, t) => {
      const year = ofYear(candidates.years, t);
      const what = { park: destination?.park.id, alternative: alternative?.kind, year };
      return total(members, ({ enterprise }) => counted({ enterprise, ...what }));
    };
    const { lower = -Infinity, upper = Infinity } = row;
    return { row: rows.add({ name: extraKey(row), lower, upper, ...reach(candidates, of) }), of };
  });
  if (list.length === 0) return {};
  return {
    own: (unit, action, t, put) => {
      for (const { row, of } of list) {
        const coefficient = of(unit, action, t);
        if (coefficient !== 0) put(row, coefficient);
      }
    },
  };
};

/** The least and the greatest that any plan can have in the row. */
function reach({ units, years }: Candidates, of: Coefficient): { least: number; most: number } {
  let [least, most] = [0, 0];
  for (const unit of units) {
    const all = unit.actions.flatMap((action) => years.map((_, t) => of(unit, action, t)));
    least += Math.min(0, ...all);
    most += Math.max(0, ...all);
  }
  return { least, most };
}
