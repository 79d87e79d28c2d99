/**
 * Clearing a zone whole, where the objective is a weighted sum and a zone has a bonus.
 *
 * Parameters: n_iz members of unit i in zone z that are not exempt, N_z all of them, T_z the year by which
 * they have to clear their sites. Extra c_z ∈ {0, 1} with the bonus in the objective, discounted as the
 * horizon's last year: z is cleared.
 *
 *   (1) Σ_i Σ_{o∈O(i) that clears, year of o ≤ T_z} n_iz x_o − N_z c_z ≥ 0
 *
 * What a freed hectare is worth is in the values of the options.
 */
import { zoneKey } from "../domain/row-keys.js";
import { clearingYear, clearsSite } from "../domain/zone.js";
import { total } from "../total.js";
import { type RowFamily, totalOf } from "./row-family.js";
import type { Unit } from "./units.js";

export const zoneRows: RowFamily = (rows, candidates, objective) => {
  const { policy, zones } = candidates.problem;
  if (policy.objective.kind !== "weighted") return {};
  const bonuses = zones.flatMap((zone) => {
    const of = ({ members }: Unit): number =>
      total(members, (member) => (member.obligation !== "exempt" && member.zone === zone ? 1 : 0));
    const all = totalOf(candidates, of);
    if (zone.clearedBonusMillionVnd === 0 || all === 0) return [];
    const row = rows.add({ name: zoneKey(zone.id), lower: 0, least: -all, most: all });
    rows.extra({
      name: `cleared/${zone.id}`,
      value: objective.gainValue(zone.clearedBonusMillionVnd, policy.horizon.to),
      upper: 1,
      integer: true,
      entries: [[row, -all]],
      meaning: { kind: "cleared", zone: zone.id },
    });
    return [{ row, of, last: clearingYear(zone, policy) }];
  });
  if (bonuses.length === 0) return {};
  const { from } = policy.horizon;
  return {
    own: (unit, { alternative }, t, put) => {
      if (!clearsSite(alternative)) return;
      for (const { row, of, last } of bonuses) {
        const count = of(unit);
        if (count > 0 && from + t <= last) put(row, count);
      }
    },
  };
};
