/** How a solve ended, and why it did not end better, in words. */
import type { Language } from "../language.js";
import type { SolutionStatus } from "../model/solution.js";

const statuses: Readonly<Record<SolutionStatus, string>> = {
  optimal: "Tối ưu",
  feasible: "Có kế hoạch, chưa chứng minh là tối ưu",
  infeasible: "Không có kế hoạch nào",
  unbounded: "Mục tiêu không bị chặn",
  stopped: "Đã dừng, chưa có kế hoạch",
  failed: "Không giải được",
};

/** Reasons as solvers give them, in Vietnamese; what is not here is said by the status alone. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/the time limit was reached/, "đã hết thời gian cho phép"],
  [/stopped by the caller/, "đã dừng theo yêu cầu"],
  [
    /the search effort was used up/,
    "đã hết công sức tìm kiếm trước khi chứng minh được khoảng cách",
  ],
  [/a gap of .* was not proved/, "chưa chứng minh được khoảng cách yêu cầu"],
  [/can grow for ever/, "có cột tăng được mãi"],
  [/every choice was tried|search over whole numbers was exhausted/, "đã thử hết mọi lựa chọn"],
  [/cannot be put together/, "các lựa chọn còn lại không ghép được với nhau"],
  [/these rows together: (.+)/, "không thể cùng giữ các giới hạn: $1"],
];

function inVietnamese(reason: string): string | undefined {
  for (const [pattern, words] of reasons) {
    const match = pattern.exec(reason);
    if (match !== null)
      return words.replace(
        "$1",
        (match[1] ?? "").replace(/ and (\d+) more$/, " và $1 giới hạn khác"),
      );
  }
  return undefined;
}

/** One line: the status and the reason. */
export function endingInWords(status: SolutionStatus, reason: string, language: Language): string {
  if (language === "en") return `${status}: ${reason}`;
  const why = inVietnamese(reason);
  return why === undefined ? `${statuses[status]}.` : `${statuses[status]}: ${why}.`;
}

/** The status alone. */
export const statusInWords = (status: SolutionStatus, language: Language): string =>
  language === "en" ? status : statuses[status];
