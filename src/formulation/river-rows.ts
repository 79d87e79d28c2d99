/**
 * What rivers can take. P_r: the parks whose treated water goes into river r; l_ipπ load of pollutant π
 * of unit i after the treatment at p, kg/day.
 *
 *   (1) Σ_{moves into p ∈ P_r} l_ipπ x_o ≤ L_rπ    over the horizon
 */
import { waterPollutants } from "../domain/enterprise.js";
import { drainsTo } from "../domain/park.js";
import { riverKey } from "../domain/row-keys.js";
import { addedLoad, mostLoad } from "./added-load.js";
import type { RowFamily } from "./row-family.js";

export const riverRows: RowFamily = (rows, candidates) => {
  const lines = candidates.problem.policy.rivers.flatMap((limit) =>
    waterPollutants.flatMap((pollutant) => {
      const upper = limit.loadKgPerDay[pollutant];
      if (upper === undefined) return [];
      const most = mostLoad(candidates, pollutant);
      const row = rows.add({ name: riverKey(limit, pollutant), upper, most });
      return [{ river: limit.river, pollutant, row }];
    }),
  );
  if (lines.length === 0) return {};
  return {
    own: (unit, { destination }, _t, put) => {
      if (destination === undefined) return;
      for (const { river, pollutant, row } of lines)
        if (drainsTo(destination.park, river))
          put(row, addedLoad(candidates, unit, destination.park, pollutant));
    },
  };
};
