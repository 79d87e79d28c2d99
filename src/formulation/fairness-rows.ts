/**
 * Fairness: the shares of the groups of a field lie close together.
 *
 * Parameters: s_i measure of i, S_g = Σ_{i∈g} s_i > 0, δ the largest difference allowed. Extras z_lo, z_hi.
 *
 *   (1) Σ_{i∈g} (s_i / S_g) Σ_{o counts, in time} x_o − z_lo ≥ 0   for every group g
 *   (2) Σ_{i∈g} (s_i / S_g) Σ_{o counts, in time} x_o − z_hi ≤ 0   for every group g
 *   (3) z_hi − z_lo ≤ δ,  0 ≤ z_lo, z_hi ≤ 1
 */
import { fairnessKey, groupShareKey } from "../domain/row-keys.js";
import type { Entry } from "../model/model-builder.js";
import { shareEntries, sharesOf } from "./quota-rows.js";
import type { RowFamily } from "./row-family.js";

export const fairnessRows: RowFamily = (rows, candidates) => {
  const { fairness, horizon } = candidates.problem.policy;
  const list = fairness.flatMap((rule) => {
    const year = rule.year ?? horizon.to;
    const key = fairnessKey(rule, year);
    // (3), with the extras in it
    const difference = rows.add({ name: key, upper: rule.maximumDifference, most: 1 });
    const low: Entry[] = [[difference, -1]];
    const high: Entry[] = [[difference, 1]];
    const shares = sharesOf(candidates, rule.measure, rule.by).filter(({ base }) => base > 0);
    const entries = shares.flatMap((share) => {
      // (1)
      const above = rows.add({
        name: groupShareKey(key, share.group, "low"),
        lower: 0,
        least: -1,
        most: 1,
      });
      // (2)
      const below = rows.add({
        name: groupShareKey(key, share.group, "high"),
        upper: 0,
        least: -1,
        most: 1,
      });
      low.push([above, -1]);
      high.push([below, -1]);
      return [above, below].map((row) => ({ row, share, year, scale: 1 / share.base }));
    });
    rows.extra({ name: `lowest/${key}`, upper: 1, entries: low });
    rows.extra({ name: `highest/${key}`, upper: 1, entries: high });
    return entries;
  });
  return shareEntries(candidates, list);
};
