/**
 * Homes near the parks for workers who follow, one row per park and year.
 *
 * Parameters: h homes for each worker who follows, w_i workers, q_o those who do not follow, H_pt what
 * becomes ready near p in year t. Extra z_pt: what is carried over from t.
 *
 *   (1) Σ_{moves into p in t} h (w_i − q_o) x_o + z_pt − z_p,t−1 ≤ H_pt
 *   (2) 0 ≤ z_pt ≤ H_p1 + … + H_pt (and soft overruns)
 */
import { homesFor } from "../domain/homes.js";
import { yearlyIn } from "../domain/policy-limits.js";
import { homesChainKey, homesKey } from "../domain/row-keys.js";
import { carryOver } from "./model-rows.js";
import { ofYear } from "./of-year.js";
import { type RowFamily, totalOf } from "./row-family.js";
import type { Destination } from "./units.js";

export const homeRows: RowFamily = (rows, candidates) => {
  const { destinations, problem, years } = candidates;
  const { policy, assumptions } = problem;
  const homes = (workers: number): number => homesFor(workers, policy, assumptions);
  const most = homes(totalOf(candidates, ({ workers }) => workers));
  const chains = new Map<Destination, readonly number[]>();
  for (const destination of destinations) {
    const { id, homesPerYear } = destination.park;
    if (homesPerYear === undefined) continue;
    // A year that is not named brings no homes: what is there is carried on.
    const ready = years.map((year) => yearlyIn(homesPerYear, year) ?? 0);
    const chain = years.map((year, t) =>
      rows.add({ name: homesKey(id, year), upper: ofYear(ready, t), most }),
    );
    // (2)
    carryOver(rows, homesChainKey(id), chain, ready);
    chains.set(destination, chain);
  }
  if (chains.size === 0) return {};
  return {
    own: ({ workers }, { destination, jobsLost }, t, put) => {
      const chain = destination && chains.get(destination);
      if (chain !== undefined) put(ofYear(chain, t), homes(workers - jobsLost));
    },
  };
};
