/** A list of prices as plain text: one line for each limit, in lots. */
import type { PriceList } from "../analysis/prices/price-list.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { dictionaries } from "./dictionaries.js";
import { formatter, wrapped } from "./layout.js";
import { limitWords } from "./limit-words.js";

interface PriceWords {
  readonly title: string;
  readonly millionVnd: string;
  /** "giá giữ khi thêm đến 3,2 và bớt đến 1" */
  readonly holds: (up: string, down: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly step: (low: string, high: string) => string;
}

const byLanguage: Readonly<Record<Language, PriceWords>> = {
  vi: {
    title:
      "Nới thêm từng giới hạn thì mục tiêu tốt lên bao nhiêu (giá tính trên lời giải liên tục):",
    millionVnd: "triệu đồng",
    holds: (up, down) => `giá này giữ khi tăng đến ${up} và giảm đến ${down}`,
    between: (low, high) => `giá không duy nhất, từ ${low} đến ${high}`,
    step: (low, high) => `tính theo doanh nghiệp nguyên vẹn: từ ${low} đến ${high}`,
  },
  en: {
    title: "What loosening each limit is worth (prices of the relaxation):",
    millionVnd: "million VND",
    holds: (up, down) => `holds up to ${up} more and ${down} less`,
    between: (low, high) => `not unique, from ${low} to ${high}`,
    step: (low, high) => `in whole enterprises from ${low} to ${high}`,
  },
};

/** Vietnamese by default. */
export function summarisePrices(
  problem: Problem,
  { prices }: PriceList,
  language: Language = "vi",
  most = 20,
): string {
  const words = dictionaries[language];
  const own = byLanguage[language];
  const format = formatter(words.locale);
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const isPoints = problem.policy.objective.kind === "relief";
  const amount = (value: number): string =>
    `${format(Math.abs(value), isPoints ? 3 : 0)} ${isPoints ? words.pointsShort : own.millionVnd}`;
  const lines = prices
    .slice(0, most)
    .map(({ row, lot, size, perLot, up, down, interval, step }) => {
      const { text, year } = limitWords(row, { parks }, words);
      const notes = [
        ...(up !== undefined && down !== undefined
          ? [own.holds(format(up.reach, 2), format(down.reach, 2))]
          : []),
        ...(interval !== undefined && interval[0] !== interval[1]
          ? [
              own.between(
                amount(Math.min(...interval.map(Math.abs)) * size),
                amount(Math.max(...interval.map(Math.abs)) * size),
              ),
            ]
          : []),
        ...(step === undefined ? [] : [own.step(amount(step.low), amount(step.high))]),
      ];
      const where = year === undefined ? text : `${text}, ${year}`;
      const note = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
      return `  ${where}: ${amount(perLot)} ${words.lots[lot]}${note}`;
    });
  return [own.title, ...lines].flatMap(wrapped).join("\n");
}
