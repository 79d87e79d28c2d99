/**
 * Gates of parks (`domain/gate.ts`): p opens the year after q is let to a share of its land.
 *
 * Parameters: l_iq lot of unit i at q, ha; B_t what q has let by the end of year t − 1 without the plan,
 * N all enterprises, n_i those of unit i, R what has to be let. Extra g_pt ∈ {0, 1}: p is open in t; only
 * where B_t < R, else it is open without.
 *
 *   (1) Σ_{options into p in t} n_i x_o − N g_pt ≤ 0
 *   (2) Σ_{options into q before t} l_iq x_o − (R − B_t) g_pt ≥ 0
 */
import { gateOf } from "../domain/gate.js";
import { gateKey } from "../domain/row-keys.js";
import { known } from "./of-year.js";
import { type RowFamily, totalOf } from "./row-family.js";
import type { Destination } from "./units.js";

/** Rows (1) of a park by year; those (2) that letting land of a park helps to meet, with their year. */
interface Gates {
  readonly into: Map<Destination, (number | undefined)[]>;
  readonly letting: Map<string, { readonly row: number; readonly t: number }[]>;
}

export const gateRows: RowFamily = (rows, candidates) => {
  const { destinations, problem, years } = candidates;
  const all = totalOf(candidates, ({ members }) => members.length);
  const offered = new Set(destinations.map(({ park }) => park.id));
  const gates: Gates = { into: new Map(), letting: new Map() };
  for (const destination of destinations) {
    const { id, opensWhen } = destination.park;
    if (opensWhen === undefined) continue;
    const other = known(
      problem.parks.find((park) => park.id === opensWhen.park),
      `park ${opensWhen.park}`,
    );
    const { neededHa, letHa } = gateOf(
      opensWhen.letShare,
      other,
      problem.assumptions,
      problem.policy.horizon,
    );
    const rowsOfYears = years.map((year, t): number | undefined => {
      const lacking = neededHa === null ? Number.POSITIVE_INFINITY : neededHa - (letHa[t] ?? 0);
      if (lacking <= 0) return undefined;
      // (1)
      const open = rows.add({ name: gateKey(id, "open", year), upper: 0, most: all });
      if (!offered.has(other.id) || !Number.isFinite(lacking)) return open;
      // (2)
      const most = totalOf(candidates, ({ actions }) =>
        Math.max(0, ...actions.map((a) => a.lotHa)),
      );
      const met = rows.add({ name: gateKey(id, "let", year), lower: 0, least: -lacking, most });
      const name = `gate/${id}/${year}`;
      rows.extra({
        name,
        upper: 1,
        integer: true,
        entries: [
          [open, -all],
          [met, -lacking],
        ],
      });
      const list = gates.letting.get(other.id) ?? [];
      gates.letting.set(other.id, [...list, { row: met, t }]);
      return open;
    });
    gates.into.set(destination, rowsOfYears);
  }
  if (gates.into.size === 0) return {};
  return {
    own: ({ members }, { destination, lotHa }, t, put) => {
      if (destination === undefined) return;
      const open = gates.into.get(destination)?.[t];
      if (open !== undefined) put(open, members.length);
      for (const { row, t: before } of gates.letting.get(destination.park.id) ?? [])
        if (t < before && lotHa > 0) put(row, lotHa);
    },
  };
};
