import type { Alternatives } from "../analysis/alternatives/alternatives.js";
import type { Importance, Replacement } from "../analysis/importance/importance.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { namesIn, numbers, percents, valueUnit } from "./explore-words.js";

const mostLines = 20;

/** The most important choices of a plan in sentences. */
export function summariseImportance(
  problem: Problem,
  result: Importance,
  language: Language,
): string {
  const names = namesIn(problem, language);
  const number = numbers(language);
  const unit = valueUnit(problem, language);
  const vi = language === "vi";
  const cost = ({ relaxed }: Replacement): string => {
    if (relaxed === null) return vi ? "không gì thay được" : "nothing can replace it";
    return vi
      ? `thiếu thì mất ${number(relaxed)} ${unit}`
      : `without it ${number(relaxed)} ${unit} are lost`;
  };
  return [
    vi
      ? "Quan trọng nhất trong kế hoạch, theo doanh nghiệp:"
      : "What matters most in the plan, by enterprise:",
    ...result.enterprises
      .slice(0, mostLines)
      .map(
        (one) =>
          `- ${names.enterprise(one.enterprise)} → ${names.choice(one.choice)}: ${cost(one)}.`,
      ),
    ...(result.parks.length === 0 ? [] : [vi ? "Theo nơi nhận:" : "By park:"]),
    ...result.parks.map((one) => `- ${names.choice(one.park)}: ${cost(one)}.`),
    ...(result.ended === undefined ? [] : [ends[language].limit]),
  ].join("\n");
}

const ends = {
  vi: {
    count: "Đã đủ số phương án yêu cầu.",
    loss: "Phương án tiếp theo kém hơn mức cho phép.",
    none: "Không còn phương án nào khác đủ nhiều.",
    limit: "Chưa tìm xong.",
  },
  en: {
    count: "As many as asked for.",
    loss: "The next one loses more than is allowed.",
    none: "No other plan differs enough.",
    limit: "The search was cut short.",
  },
} as const;

/** Near-optimal plans in sentences. */
export function summariseAlternatives(
  problem: Problem,
  result: Alternatives,
  language: Language,
): string {
  const names = namesIn(problem, language);
  const percent = percents(language);
  const number = numbers(language);
  const vi = language === "vi";
  const sure = result.frequencies.filter(({ count, of }) => count === of).length;
  return [
    vi
      ? `${result.plans.length} phương án gần tốt bằng kế hoạch, khác nhau ít nhất ${result.minDifference} doanh nghiệp.`
      : `${result.plans.length} plans nearly as good, differing in at least ${result.minDifference} enterprises.`,
    ...result.plans.map(({ loss, differences, totals }, k) =>
      vi
        ? `${k + 1}. ${loss < 0 ? "Tốt hơn" : "Kém"} ${percent(Math.abs(loss), 3)}, khác kế hoạch ở ${differences[0]} doanh nghiệp; di dời ${totals.moved}, giảm ${number(totals.reliefPoints)} điểm ô nhiễm, chi phí ${number(totals.presentCostMillionVnd, 0)} triệu đồng.`
        : `${k + 1}. ${percent(Math.abs(loss), 3)} ${loss < 0 ? "better" : "worse"}, differs in ${differences[0]} enterprises; ${totals.moved} move, ${number(totals.reliefPoints)} points of relief, cost ${number(totals.presentCostMillionVnd, 0)} million VND.`,
    ),
    ends[language][result.ended],
    vi
      ? `${sure} lựa chọn có trong mọi phương án; ít chắc chắn nhất:`
      : `${sure} choices occur in all of them; the least certain ones:`,
    ...result.frequencies
      .filter(({ count, of }) => count < of)
      .slice(-10)
      .map(
        ({ enterprise, choice, count, of }) =>
          `- ${names.enterprise(enterprise)} → ${names.choice(choice)}: ${count}/${of}`,
      ),
  ].join("\n");
}
