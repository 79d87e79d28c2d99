/**
 * Specialised parks: at least a share α_p (60 %) of the land that moves into p is for its own sectors.
 *
 *   (1) Σ_{options into p, own sectors} l_io x_o − α_p Σ_{options into p} l_io x_o ≥ 0,  l_io lot, ha
 */
import { lotHa } from "../domain/demand.js";
import { matchesSector, type Park } from "../domain/park.js";
import { specialisedKey } from "../domain/row-keys.js";
import { total } from "../total.js";
import { type RowFamily, totalOf } from "./row-family.js";
import type { Destination, Unit } from "./units.js";

type Specialised = NonNullable<Park["specialised"]>;

export const specialisedRows: RowFamily = (rows, candidates) => {
  const rowOf = new Map<Destination, { readonly row: number; readonly rule: Specialised }>();
  for (const destination of candidates.destinations) {
    const rule = destination.park.specialised;
    if (rule === undefined) continue;
    const land = totalOf(candidates, (unit) => lotsOf(unit, destination));
    const name = specialisedKey(destination.park.id);
    rowOf.set(destination, { row: rows.add({ name, lower: 0, least: -land, most: land }), rule });
  }
  if (rowOf.size === 0) return {};
  return {
    own: (unit, { destination, tenure }, _t, put) => {
      if (destination === undefined || tenure === "rent") return;
      const here = rowOf.get(destination);
      if (here !== undefined) put(here.row, balance(unit, destination, here.rule));
    },
  };
};

/** Land that a unit would take there, ha. */
function lotsOf({ members }: Unit, { park }: Destination): number {
  return total(members, ({ demand }) => lotHa(park, demand.landHa));
}

/** What a unit adds to the left side of (1). */
function balance(
  { members }: Unit,
  { park }: Destination,
  { sectors, minimumShare }: Specialised,
): number {
  let sum = 0;
  for (const { enterprise, demand } of members) {
    const own = sectors.some((code) => matchesSector(code, enterprise.sector)) ? 1 : 0;
    sum += lotHa(park, demand.landHa) * (own - minimumShare);
  }
  return sum;
}
