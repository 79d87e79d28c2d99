/**
 * The least relief, net of the burden at the destination, in points of the whole register.
 *
 *   (1) Σ_o g_o x_o ≥ R,  g_o net relief of the move, R the larger of the objective's target and the floor
 */
import type { Policy } from "../../domain/policy.js";
import type { RowFamily } from "./row-family.js";

/** R, or undefined when no relief is asked for. */
export function leastRelief({ objective, reliefFloorPoints }: Policy): number | undefined {
  const target = objective.kind === "cost" ? objective.reliefTargetPoints : undefined;
  if (target === undefined) return reliefFloorPoints;
  return Math.max(target, reliefFloorPoints ?? 0);
}

export const reliefRow: RowFamily = (builder, { problem }) => {
  const lower = leastRelief(problem.policy);
  if (lower === undefined) return {};
  const row = builder.row({ name: "relief", lower });
  return { own: (_candidate, move) => [[row, move.reliefPoints]] };
};
