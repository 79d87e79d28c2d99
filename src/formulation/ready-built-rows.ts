/**
 * Ready-built space: one row per park that offers it and year.
 *
 * Parameters: f_ip floor that unit i rents at p, m²; F_pt what becomes ready in year t. Extra z_pt: what
 * is carried over from t. Who rents uses no land.
 *
 *   (1) Σ_{options that rent at p in t} f_ip x_o + z_pt − z_p,t−1 ≤ F_pt
 *   (2) 0 ≤ z_pt ≤ F_p1 + … + F_pt (and soft overruns)
 */
import { floorReady } from "../domain/ready-built.js";
import { readyBuiltChainKey, readyBuiltKey } from "../domain/row-keys.js";
import { carryOver } from "./model-rows.js";
import { ofYear } from "./of-year.js";
import { largest, type RowFamily, totalOf } from "./row-family.js";
import type { Destination } from "./units.js";

export const readyBuiltRows: RowFamily = (rows, candidates) => {
  const { destinations, problem, years } = candidates;
  const chains = new Map<Destination, readonly number[]>();
  const most = totalOf(candidates, (unit) => largest(unit, ({ floorM2 }) => floorM2));
  for (const destination of destinations) {
    const { park } = destination;
    if (park.readyBuilt === undefined) continue;
    const ready = floorReady(park, problem.policy.horizon);
    const chain = years.map((year, t) =>
      rows.add({ name: readyBuiltKey(park.id, year), upper: ofYear(ready, t), most }),
    );
    // (2)
    carryOver(rows, readyBuiltChainKey(park.id), chain, ready);
    chains.set(destination, chain);
  }
  if (chains.size === 0) return {};
  return {
    own: (_unit, { destination, tenure, floorM2 }, t, put) => {
      const chain = destination && chains.get(destination);
      if (chain !== undefined && tenure === "rent") put(ofYear(chain, t), floorM2);
    },
  };
};
