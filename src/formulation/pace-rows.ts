/**
 * Pace: how much moves in a year over all parks.
 *
 *   (1) Σ_{moves in t} n_i x_o ≤ N_t   n_i enterprises of the unit
 *   (2) Σ_{moves in t} w_i x_o ≤ W_t   w_i its workers
 */
import { paceKey } from "../domain/row-keys.js";
import { ofYear } from "./of-year.js";
import { type RowFamily, totalOf } from "./row-family.js";

export const paceRows: RowFamily = (rows, candidates) => {
  const { moves, jobs } = candidates.problem.policy.pace;
  const chain = (
    name: "moves" | "jobs",
    upper: number | undefined,
    most: number,
  ): number[] | undefined =>
    upper === undefined
      ? undefined
      : candidates.years.map((year) => rows.add({ name: paceKey(name, year), upper, most }));
  const moveRows = chain(
    "moves",
    moves,
    totalOf(candidates, ({ members }) => members.length),
  );
  const jobRows = chain(
    "jobs",
    jobs,
    totalOf(candidates, ({ workers }) => workers),
  );
  if (moveRows === undefined && jobRows === undefined) return {};
  return {
    own: (unit, { destination }, t, put) => {
      if (destination === undefined) return;
      // (1) and (2)
      if (moveRows !== undefined) put(ofYear(moveRows, t), unit.members.length);
      if (jobRows !== undefined) put(ofYear(jobRows, t), unit.workers);
    },
  };
};
