/**
 * The least relief, net of the burden at the destination, in points of the whole register.
 *
 *   (1) Σ_o g_o x_o ≥ R,  g_o net relief of the action, R the larger of the objective's target and the floor
 */
import type { Policy } from "../../domain/policy.js";
import type { RowFamily } from "./row-family.js";

/** R, or undefined when no relief is asked for. */
export function leastRelief({ objective, reliefFloorPoints }: Policy): number | undefined {
  const target = objective.kind === "cost" ? objective.reliefTargetPoints : undefined;
  if (target === undefined) return reliefFloorPoints;
  return Math.max(target, reliefFloorPoints ?? 0);
}

export const reliefRow: RowFamily = (rows, { problem }) => {
  const lower = leastRelief(problem.policy);
  if (lower === undefined) return {};
  // Every move may make things worse by what its destination's residents bear.
  const row = rows.add({ name: "relief", lower, least: -leastReliefRoom, most: 100 });
  return { own: (_unit, action, _t, put) => put(row, action.reliefPoints) };
};

/** Points below 0 that a soft relief target may be missed by. */
const leastReliefRoom = 100;
