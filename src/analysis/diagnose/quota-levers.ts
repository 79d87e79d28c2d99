/** Floors and ceilings of quotas: one figure for all groups that it speaks of. */
import { quotaGroups } from "../../formulation/quota-rows.js";
import type { Candidates } from "../../formulation/units.js";
import type { Lever } from "./lever.js";

export function quotaKeyed(candidates: Candidates): Lever[] {
  const groups = quotaGroups(candidates);
  return candidates.problem.policy.quotas.flatMap((quota, k) => {
    const rows = groups
      .filter((group) => group.quota === quota && group.base > 0)
      .map(({ key, base }) => [key, base] as const);
    return (["lower", "upper"] as const).map(
      (side): Lever => ({
        path: `quotas[${k}].${side}`,
        side,
        value: quota[side],
        rows,
        unit: "share",
      }),
    );
  });
}
