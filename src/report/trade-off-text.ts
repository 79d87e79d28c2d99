import type { Order } from "../analysis/trade-off/order.js";
import type { ShareCurve } from "../analysis/trade-off/share-curve.js";
import type { Front } from "../analysis/trade-off/trade-off.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { gapOf } from "../model/tolerances.js";
import { axisWords, numbers, percents, valueUnit } from "./explore-words.js";

const ends = {
  vi: { infeasible: "Không có kế hoạch nào giữ được mọi quy định.", other: "Chưa tính xong." },
  en: { infeasible: "No plan keeps every rule.", other: "The search was cut short." },
} as const;

const nearBest = {
  vi: (axis: string, gap: string) => `${axis}cách mức tốt nhất có thể không quá ${gap}`,
  en: (axis: string, gap: string) => `${axis}at most ${gap} from the best possible`,
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
  front.points.forEach(({ x, y, bound, gap, price }, k) => {
    const step =
      price === 0
        ? ""
        : vi
          ? `; thêm 1 ${yUnit} thì ${xName} đổi ${number(price)} ${xUnit}`
          : `; one more of ${yUnit} changes ${xName} by ${number(price)} ${xUnit}`;
    // Where the front is steep the gap is one of the other axis.
    const best = nearBest[language](gap < gapOf(x, bound) ? `${yName} ` : "", percent(gap, 2));
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

/** The curve along the share in sentences. */
export function summariseShares(problem: Problem, curve: ShareCurve, language: Language): string {
  const number = numbers(language);
  const percent = percents(language);
  const unit = valueUnit(problem, language);
  const vi = language === "vi";
  const lines = curve.points.map(({ share, enterprises, status, value, pricePerPoint = 0 }) => {
    const head = `${percent(share)} (${number(enterprises)} ${vi ? "doanh nghiệp" : "enterprises"})`;
    if (status === "infeasible")
      return vi ? `${head}: không có kế hoạch nào.` : `${head}: no plan exists.`;
    if (value === undefined) return vi ? `${head}: chưa tính xong.` : `${head}: cut short.`;
    return vi
      ? `${head}: giá trị ${number(value)}, thêm một điểm phần trăm thì đổi ${number(pricePerPoint)} ${unit}.`
      : `${head}: value ${number(value)}, one more percentage point changes it by ${number(pricePerPoint)} ${unit}.`;
  });
  const title = vi
    ? "Theo tỷ lệ số doanh nghiệp di dời:"
    : "Along the share of enterprises that move:";
  return [title, ...lines].join("\n");
}

/** A nested sequence in sentences. */
export function summariseOrder(problem: Problem, result: Order, language: Language): string {
  const number = numbers(language);
  const percent = percents(language);
  const unit = valueUnit(problem, language);
  const vi = language === "vi";
  const lines = result.slices.map(({ share, added, cost }) => {
    const lost =
      cost === null
        ? ""
        : vi
          ? `; giữ thứ tự làm mất ${number(cost)} ${unit}`
          : `; keeping the order costs ${number(cost)} ${unit}`;
    return vi
      ? `Có ${percent(share)} ngân sách: thêm ${added.length} doanh nghiệp${lost}.`
      : `With ${percent(share)} of the money: ${added.length} more enterprises${lost}.`;
  });
  const nested = result.nestedByItself
    ? vi
      ? "Các kế hoạch tốt nhất tự nối tiếp nhau."
      : "The best plans are nested by themselves."
    : vi
      ? "Các kế hoạch tốt nhất không tự nối tiếp nhau."
      : "The best plans are not nested by themselves.";
  return [nested, ...lines].join("\n");
}
