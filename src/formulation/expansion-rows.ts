/**
 * Expanding a wastewater plant in whole steps.
 *
 * Extra z_pt ∈ {0, 1, …}: steps built at park p in year t, each of a_p m³/day at a fixed cost; N_p steps
 * are the most.
 *
 *   (1) the capacity row of wastewater at p in t gets − a_p z_pt
 *   (2) Σ_t z_pt ≤ N_p
 */
import { expandable, expandedBy } from "../domain/capacity.js";
import { isOpenIn } from "../domain/park.js";
import { capacityKey, expansionKey } from "../domain/row-keys.js";
import { budgetEntries } from "./budget-rows.js";
import type { RowFamily } from "./row-family.js";

export const expansionRows: RowFamily = (rows, candidates, objective) => {
  for (const { park, capacities } of candidates.destinations) {
    const { expansion } = park;
    // A plant that is not limited has nothing to grow for.
    if (expansion === undefined || capacities[expandable] === undefined) continue;
    const { costMillionVndPerStep: cost, maximumSteps, payer } = expansion;
    // (2)
    const steps = rows.add({
      name: expansionKey(park.id),
      upper: maximumSteps,
      most: maximumSteps,
    });
    for (const year of candidates.years) {
      if (!isOpenIn(park, year)) continue;
      const capacity = rows.rowOf(capacityKey(park.id, expandable, year));
      rows.extra({
        name: `expand/${park.id}/${year}`,
        value: objective.costValue(cost, payer, year),
        upper: maximumSteps,
        integer: true,
        entries: [
          // (1)
          [capacity, -expandedBy(park, expandable, 1)],
          [steps, 1],
          ...budgetEntries(rows, candidates, payer, year, cost),
        ],
        meaning: { kind: "expansion", park: park.id, year },
      });
    }
  }
  return {};
};
