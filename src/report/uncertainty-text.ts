import type { Uncertainty } from "../analysis/uncertainty/uncertainty.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { inputName, namesIn, numbers, valueUnit } from "./explore-words.js";

/** Totals of scenarios by name. */
export const totalWords = {
  vi: {
    value: "Giá trị mục tiêu",
    moved: "Số doanh nghiệp di dời",
    reliefPoints: "Giảm ô nhiễm (điểm)",
    landFreedHa: "Đất giải phóng (ha)",
    costMillionVnd: "Chi phí (triệu đồng)",
  } as Readonly<Record<string, string>>,
  en: {
    value: "Objective",
    moved: "Enterprises moved",
    reliefPoints: "Relief (points)",
    landFreedHa: "Freed land (ha)",
    costMillionVnd: "Cost (million VND)",
  } as Readonly<Record<string, string>>,
};

const ownUnit = { vi: "đơn vị của mục tiêu", en: "units of the objective" } as const;

/** What scenarios say, in sentences. @param problem names the unit of the objective */
export function summariseUncertainty(
  result: Uncertainty,
  language: Language,
  problem?: Problem,
): string {
  const unit = problem === undefined ? ownUnit[language] : valueUnit(problem, language);
  const names = namesIn({ parks: result.parks }, language);
  const number = numbers(language);
  const vi = language === "vi";
  const { run, infeasible } = result.scenarios;
  const often = (least: number): number =>
    result.enterprises.filter(({ share }) => share >= least).length;
  return [
    vi
      ? `${number(run)} kịch bản; trong ${number(infeasible)} kịch bản không có kế hoạch nào giữ được mọi quy định.`
      : `${number(run)} scenarios; in ${number(infeasible)} of them no plan keeps every rule.`,
    ...Object.entries(result.totals).map(([name, { p10, p50, p90 }]) =>
      vi
        ? `${totalWords.vi[name] ?? name}: thường là ${number(p50)}, tám trên mười lần từ ${number(p10)} đến ${number(p90)}.`
        : `${totalWords.en[name] ?? name}: typically ${number(p50)}, eight times of ten from ${number(p10)} to ${number(p90)}.`,
    ),
    vi
      ? `${number(often(0.9))} doanh nghiệp được chọn trong ít nhất chín phần mười kịch bản, ${number(often(0.5))} trong ít nhất một nửa.`
      : `${number(often(0.9))} enterprises are chosen in nine tenths of the scenarios or more, ${number(often(0.5))} in at least half.`,
    ...result.candidates.map(({ forced, regret, maxRegret }, k) =>
      vi
        ? `Kế hoạch ${k + 1}: thường phải đổi ${number(forced.p50)} doanh nghiệp; thiệt so với tốt nhất thường là ${number(regret.p50)}, nhiều nhất ${number(maxRegret)} ${unit}.`
        : `Plan ${k + 1}: typically ${number(forced.p50)} enterprises are forced to change; the loss against the best is typically ${number(regret.p50)}, at most ${number(maxRegret)} ${unit}.`,
    ),
    ...(result.leastMaxRegret === null || result.candidates.length < 2
      ? []
      : [
          vi
            ? `Kế hoạch ${result.leastMaxRegret + 1} có mức thiệt lớn nhất nhỏ nhất.`
            : `Plan ${result.leastMaxRegret + 1} has the least maximum regret.`,
        ]),
    vi ? "Ảnh hưởng nhiều nhất đến giá trị mục tiêu:" : "What drives the objective most:",
    ...result.drivers
      .slice(0, 5)
      .map(
        ({ input, correlation }) =>
          `- ${inputName(input, names, language)}: ${number(correlation, 2)}`,
      ),
  ].join("\n");
}
