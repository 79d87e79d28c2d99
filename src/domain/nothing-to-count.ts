/** Objectives and limits that speak of pollution, where the register states none at all. */
import type { Issue } from "../errors.js";
import type { EnterpriseRecord } from "./enterprise.js";
import { loadFigures } from "./missing-rules.js";
import type { Policy } from "./policy.js";
import { figureOf } from "./typical-figures.js";

/** Refuses relief as the objective, a target, a floor or a quota: all of it would be 0 points. */
export function nothingToCount(register: readonly EnterpriseRecord[], policy: Policy): Issue[] {
  if (register.length === 0) return [];
  if (register.some((record) => loadFigures.some((load) => figureOf(record, load) !== undefined)))
    return [];
  return asking(policy).map((path) => ({
    code: "E_CONTRADICTION",
    message:
      "asks for relief, but no enterprise of the register has a load: every plan is worth 0 points.",
    fix: "Give the columns of loads (COD, TSS, dust, …), or another objective.",
    vi: {
      message:
        "đòi hỏi giảm ô nhiễm, nhưng không doanh nghiệp nào trong danh sách có tải lượng: kế hoạch nào cũng 0 điểm.",
      fix: "Bổ sung các cột tải lượng (COD, TSS, bụi, …), hoặc chọn mục tiêu khác.",
    },
    at: { path: `policy.${path}` },
  }));
}

function asking({ objective, quotas, reliefFloorPoints }: Policy): string[] {
  const counts =
    objective.kind === "relief" ||
    (objective.kind === "cost" && objective.reliefTargetPoints > 0) ||
    (objective.kind === "weighted" &&
      objective.perReliefPoint > 0 &&
      objective.perHaFreed + objective.perMillionVnd === 0);
  return [
    ...(counts ? ["objective"] : []),
    ...((reliefFloorPoints ?? 0) > 0 ? ["reliefFloorPoints"] : []),
    ...quotas.flatMap(({ measure, lower }, k) =>
      measure === "relief" && lower > 0 ? [`quotas[${k}]`] : [],
    ),
  ];
}
