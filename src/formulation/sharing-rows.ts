/**
 * Those who share a park: the enterprises of a group that move, move into one and the same park; some
 * may stay. Extra z_gp ∈ {0, 1}: group g goes to park p.
 *
 *   (1) Σ_{i∈g} n_i Σ_{options of i into p} x_o − |g| z_gp ≤ 0   for every group g and park p
 *   (2) Σ_p z_gp ≤ 1                                            for every group g
 */
import { sharingKey, sharingParkKey } from "../domain/row-keys.js";
import { known } from "./of-year.js";
import type { RowFamily } from "./row-family.js";
import type { Destination, Unit } from "./units.js";

function groupsOf({ members }: Unit): string[] {
  return members.flatMap(({ enterprise }) => enterprise.sharesParkWith ?? []);
}

export const sharingRows: RowFamily = (rows, { units, destinations }) => {
  const sizes = new Map<string, number>();
  for (const unit of units)
    for (const group of groupsOf(unit)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const rowsOf = new Map<string, Map<Destination, number>>();
  for (const [group, size] of sizes) {
    // (2)
    const one = rows.add({ name: sharingKey(group), upper: 1, most: destinations.length });
    const byDestination = new Map<Destination, number>();
    for (const destination of destinations) {
      const { id } = destination.park;
      const name = sharingParkKey(group, id);
      // (1)
      const row = rows.add({ name, upper: 0, least: -size, most: size });
      byDestination.set(destination, row);
      rows.extra({
        name: `goes/${group}/${id}`,
        upper: 1,
        integer: true,
        entries: [
          [row, -size],
          [one, 1],
        ],
      });
    }
    rowsOf.set(group, byDestination);
  }
  if (sizes.size === 0) return {};
  return {
    own: (unit, { destination }, _t, put) => {
      if (destination === undefined) return;
      for (const group of groupsOf(unit))
        put(known(rowsOf.get(group)?.get(destination), `row of ${group}`), 1);
    },
  };
};
