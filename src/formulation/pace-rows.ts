/**
 * Pace: how much moves in a year over all parks, in the years that have a limit.
 *
 *   (1) Σ_{moves in t} n_i x_o ≤ N_t   n_i enterprises of the unit
 *   (2) Σ_{moves in t} w_i x_o ≤ W_t   w_i its workers
 */
import { type Yearly, yearlyIn } from "../domain/policy-limits.js";
import { paceKey } from "../domain/row-keys.js";
import { type RowFamily, totalOf } from "./row-family.js";

export const paceRows: RowFamily = (rows, candidates) => {
  const { moves, jobs } = candidates.problem.policy.pace;
  const chain = (
    name: "moves" | "jobs",
    given: Yearly | undefined,
    most: number,
  ): (number | undefined)[] =>
    candidates.years.map((year) => {
      const upper = yearlyIn(given, year);
      return upper === undefined ? undefined : rows.add({ name: paceKey(name, year), upper, most });
    });
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
  if (moves === undefined && jobs === undefined) return {};
  return {
    own: (unit, { destination }, t, put) => {
      if (destination === undefined) return;
      // (1) and (2)
      const [move, job] = [moveRows[t], jobRows[t]];
      if (move !== undefined) put(move, unit.members.length);
      if (job !== undefined) put(job, unit.workers);
    },
  };
};
