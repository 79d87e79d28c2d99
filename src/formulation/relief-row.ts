/**
 * The least relief, net of the burden at the destination, in points of the whole register.
 *
 *   (1) Σ_o g_o x_o ≥ R,  g_o net relief of the action, R the larger of the objective's target and the floor
 */
import type { Policy } from "../domain/policy.js";
import { reliefKey } from "../domain/row-keys.js";
import { largest, type RowFamily, totalOf } from "./row-family.js";

/** R, or undefined when no relief is asked for. */
export function leastRelief({ objective, reliefFloorPoints }: Policy): number | undefined {
  const target = objective.kind === "cost" ? objective.reliefTargetPoints : undefined;
  if (target === undefined) return reliefFloorPoints;
  return Math.max(target, reliefFloorPoints ?? 0);
}

export const reliefRow: RowFamily = (rows, candidates) => {
  const lower = leastRelief(candidates.problem.policy);
  if (lower === undefined) return {};
  // Every move may make things worse by what its destination's residents bear.
  const burden = totalOf(candidates, (unit) => largest(unit, (action) => action.burdenPoints));
  const row = rows.add({ name: reliefKey, lower, least: -burden, most: 100 });
  return { own: (_unit, action, _t, put) => put(row, action.reliefPoints) };
};
