import type { Front } from "../analysis/trade-off/trade-off.js";
import type { Language } from "../language.js";
import { axisWords, numbers, percents } from "./explore-words.js";

const ends = {
  vi: { infeasible: "Không có kế hoạch nào giữ được mọi quy định.", other: "Chưa tính xong." },
  en: { infeasible: "No plan keeps every rule.", other: "The search was cut short." },
} as const;

/** A front in sentences, one for each point. */
export function summariseFront(front: Front, language: Language): string {
  const number = numbers(language);
  const percent = percents(language);
  const [xName, xUnit] = axisWords(front.x, language);
  const [yName, yUnit] = axisWords(front.y, language);
  const vi = language === "vi";
  const lines = [
    vi
      ? `Đánh đổi giữa ${xName} (${xUnit}) và ${yName} (${yUnit}): ${front.points.length} phương án, không phương án nào kém hơn phương án khác về cả hai mặt.`
      : `Trade-off of ${xName} (${xUnit}) and ${yName} (${yUnit}): ${front.points.length} plans, none of them beaten on both.`,
  ];
  front.points.forEach(({ x, y, gap, price }, k) => {
    const step =
      price === 0
        ? ""
        : vi
          ? `; thêm 1 ${yUnit} thì ${xName} đổi ${number(price)} ${xUnit}`
          : `; one more of ${yUnit} changes ${xName} by ${number(price)} ${xUnit}`;
    const best = vi
      ? `cách mức tốt nhất có thể không quá ${percent(gap, 2)}`
      : `at most ${percent(gap, 2)} from the best possible`;
    const knee =
      k !== front.knee
        ? ""
        : vi
          ? " Từ đây trở đi, lợi ích thêm đắt dần."
          : " From here on more becomes dear.";
    lines.push(
      `${k + 1}. ${xName} ${number(x)} ${xUnit}, ${yName} ${number(y, 2)} ${yUnit} (${best})${step}.${knee}`,
    );
  });
  if (front.ended !== undefined)
    lines.push(
      front.ended.status === "infeasible" ? ends[language].infeasible : ends[language].other,
    );
  return lines.join("\n");
}
