/**
 * What a receiving district can take: per year enterprises, jobs, recruits and homes, and over the
 * horizon an added burden on its residents and an added load on its rivers and air. Parks of a district d: P_d.
 *
 *   (1) Σ_{moves into P_d in t} n_i x_o ≤ moves      n_i enterprises
 *   (2) Σ_{moves into P_d in t} w_i x_o ≤ jobs       w_i workers
 *   (3) Σ_{moves into P_d in t} q_o x_o ≤ recruits   q_o workers who do not follow: jobs to fill anew
 *   (4) Σ_{moves into P_d in t} (w_i − q_o) x_o ≤ housing
 *   (5) Σ_{moves into P_d} b_o x_o ≤ burden          b_o burden at the destination, points
 *   (6) Σ_{moves into P_d} l_iπ x_o ≤ load_π         l_iπ load of pollutant π after treatment there, kg/day
 */
import { pollutants } from "../domain/enterprise.js";
import { liesIn } from "../domain/park.js";
import type { DistrictLimit } from "../domain/policy-limits.js";
import {
  districtBurdenKey,
  districtKey,
  districtLoadKey,
  type YearlyDistrictLimit,
} from "../domain/row-keys.js";
import { addedLoad, mostLoad } from "./added-load.js";
import type { ModelRows } from "./model-rows.js";
import { ofYear } from "./of-year.js";
import { largest, type RowFamily, totalOf } from "./row-family.js";
import type { Action, Candidates, Unit } from "./units.js";

const yearly: readonly YearlyDistrictLimit[] = ["moves", "jobs", "recruits", "housing"];

/** Coefficients of (1) to (4). */
const amounts: Readonly<Record<YearlyDistrictLimit, (unit: Unit, action: Action) => number>> = {
  moves: (unit) => unit.members.length,
  jobs: (unit) => unit.workers,
  recruits: (_unit, action) => action.jobsLost,
  housing: (unit, action) => unit.workers - action.jobsLost,
};

interface Line {
  /** Row by year, or the one row of the horizon. */
  readonly rows: readonly number[];
  readonly amountOf: (unit: Unit, action: Action) => number;
}

export const districtRows: RowFamily = (rows, candidates) => {
  const most = totalOf(candidates, ({ workers, members }) => Math.max(workers, members.length));
  const linesOf = (limit: DistrictLimit): Line[] => {
    const lines: Line[] = yearly.flatMap((what) => {
      const upper = limit[what];
      if (upper === undefined) return [];
      const chain = candidates.years.map((year) =>
        rows.add({ name: districtKey(limit, what, year), upper, most }),
      );
      return [{ rows: chain, amountOf: amounts[what] }];
    });
    lines.push(...loadLines(rows, candidates, limit));
    if (limit.burdenPoints === undefined) return lines;
    // (5)
    const row = rows.add({
      name: districtBurdenKey(limit),
      upper: limit.burdenPoints,
      most: totalOf(candidates, (unit) => largest(unit, (action) => action.burdenPoints)),
    });
    const amountOf = (_unit: Unit, action: Action): number => action.burdenPoints;
    return [...lines, { rows: candidates.years.map(() => row), amountOf }];
  };
  const limits = candidates.problem.policy.districts.map(
    (limit) => [limit.district, linesOf(limit)] as const,
  );
  if (limits.length === 0) return {};
  const byDestination = new Map(
    candidates.destinations.map((destination) => [
      destination,
      limits.flatMap(([district, lines]) => (liesIn(destination.park, [district]) ? lines : [])),
    ]),
  );
  return {
    own: (unit, action, t, put) => {
      const lines = action.destination && byDestination.get(action.destination);
      if (lines === undefined) return;
      for (const line of lines) put(ofYear(line.rows, t), line.amountOf(unit, action));
    },
  };
};

/** Rows (6). */
function loadLines(rows: ModelRows, candidates: Candidates, limit: DistrictLimit): Line[] {
  const { years } = candidates;
  return pollutants.flatMap((pollutant): Line[] => {
    const upper = limit.loadKgPerDay?.[pollutant];
    if (upper === undefined) return [];
    const amountOf = (unit: Unit, { destination }: Action): number =>
      destination === undefined ? 0 : addedLoad(candidates, unit, destination.park, pollutant);
    const name = districtLoadKey(limit, pollutant);
    const row = rows.add({ name, upper, most: mostLoad(candidates, pollutant) });
    return [{ rows: years.map(() => row), amountOf }];
  });
}
