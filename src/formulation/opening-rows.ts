/**
 * Opening a park at a fixed cost, with a least use of its land once it is open.
 *
 * Parameters: l_ip land of the lot of unit i at p, ha; D_p land that p delivers in the horizon; M_p
 * least take-up. Extra z_p ∈ {0, 1}: p is open, at its fixed cost in the first year in which it can be.
 *
 *   (1) Σ_{options into p} l_ip x_o − D_p z_p ≤ 0
 *   (2) Σ_{options into p} l_ip x_o − M_p z_p ≥ 0
 */
import { deliveries } from "../domain/capacity.js";
import { openingYear } from "../domain/park-costs.js";
import { openingKey, takeUpKey } from "../domain/row-keys.js";
import { total } from "../total.js";
import { budgetEntries } from "./budget-rows.js";
import type { RowFamily } from "./row-family.js";
import type { Destination } from "./units.js";

export const openingRows: RowFamily = (rows, candidates, objective) => {
  const { destinations, problem } = candidates;
  const { horizon } = problem.policy;
  const rowsOf = new Map<Destination, readonly [number, number]>();
  for (const destination of destinations) {
    const { park, capacities } = destination;
    const { opening } = park;
    const land = capacities.landHa;
    if (opening === undefined || land === undefined) continue;
    const delivered = total(deliveries(park, "landHa", land, horizon), (ha) => ha);
    const { fixedCostMillionVnd: cost, payer, minimumTakeUpHa } = opening;
    // (1)
    const used = rows.add({ name: openingKey(park.id), upper: 0, most: delivered });
    // (2)
    const takeUp = rows.add({
      name: takeUpKey(park.id),
      lower: 0,
      least: -minimumTakeUpHa,
      most: delivered,
    });
    const year = openingYear(park, horizon);
    rows.extra({
      name: `open/${park.id}`,
      value: objective.costValue(cost, payer, year),
      upper: 1,
      integer: true,
      entries: [
        [used, -delivered],
        [takeUp, -minimumTakeUpHa],
        ...budgetEntries(rows, candidates, payer, year, cost),
      ],
      meaning: { kind: "opening", park: park.id },
    });
    rowsOf.set(destination, [used, takeUp]);
  }
  if (rowsOf.size === 0) return {};
  return {
    own: (_unit, { destination, lotHa }, _t, put) => {
      const pair = destination && rowsOf.get(destination);
      if (pair === undefined) return;
      put(pair[0], lotHa);
      put(pair[1], lotHa);
    },
  };
};
