/**
 * Areas that close as a whole: all of their enterprises that are not exempt act by a year, or none does.
 *
 * Parameters: n_ia members of unit i that are of area a, N_a all of them. Extra h_a ∈ {0, 1}: a closes.
 * Options after the year of the area are closed to its enterprises (`permissions.ts`).
 *
 *   (1) Σ_i Σ_{o∈O(i)} n_ia x_o − N_a h_a = 0
 */
import { isOfArea } from "../domain/enterprise.js";
import { wholeKey } from "../domain/row-keys.js";
import { total } from "../total.js";
import { type RowFamily, totalOf } from "./row-family.js";
import type { Unit } from "./units.js";

export const wholeRows: RowFamily = (rows, candidates) => {
  const closures = candidates.problem.policy.closesAsAWhole.map(({ area }) => {
    const of = ({ members }: Unit): number =>
      total(members, ({ enterprise, obligation }) =>
        isOfArea(enterprise, area) && obligation !== "exempt" ? 1 : 0,
      );
    const all = totalOf(candidates, of);
    const row = rows.add({ name: wholeKey(area), lower: 0, upper: 0, least: -all, most: all });
    const name = `whole/${area}`;
    rows.extra({ name, upper: 1, integer: true, entries: [[row, -all]] });
    return { row, of };
  });
  if (closures.length === 0) return {};
  return {
    shared: (unit, put) => {
      for (const { row, of } of closures) {
        const count = of(unit);
        if (count > 0) put(row, count);
      }
    },
  };
};
