/** A list of prices as plain text: one line for each limit, in lots. */
import type { PriceList } from "../analysis/prices/price-list.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { dictionaries } from "./dictionaries.js";
import { valueUnit } from "./explore-words.js";
import { formatter, wrapped } from "./layout.js";
import { limitWords, yearRange } from "./limit-words.js";

interface PriceWords {
  readonly title: string;
  /** "giá giữ khi thêm đến 3,2 và bớt đến 1" */
  readonly holds: (up: string, down: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly step: (low: string, high: string) => string;
}

const byLanguage: Readonly<Record<Language, PriceWords>> = {
  vi: {
    title:
      "Nới thêm từng giới hạn thì mục tiêu tốt lên bao nhiêu (giá tính trên lời giải liên tục):",
    holds: (up, down) => `giá này giữ khi tăng đến ${up} và giảm đến ${down}`,
    between: (low, high) => `giá không duy nhất, từ ${low} đến ${high}`,
    step: (low, high) => `tính theo doanh nghiệp nguyên vẹn: từ ${low} đến ${high}`,
  },
  en: {
    title: "What loosening each limit is worth (prices of the relaxation):",
    holds: (up, down) => `holds up to ${up} more and ${down} less`,
    between: (low, high) => `not unique, from ${low} to ${high}`,
    step: (low, high) => `in whole enterprises from ${low} to ${high}`,
  },
};

/** Vietnamese by default. Years of one limit with the same price stand on one line. */
export function summarisePrices(
  problem: Problem,
  { prices }: PriceList,
  language: Language = "vi",
  most = 20,
): string {
  const words = dictionaries[language];
  const own = byLanguage[language];
  const say = noted(problem, language);
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const lines = new Map<string, { text: string; price: string; years: number[] }>();
  for (const entry of prices) {
    const { text, year } = limitWords(entry.row, { parks }, words);
    const price = say(entry);
    const key = `${text}\n${price}`;
    const line = lines.get(key) ?? { text, price, years: [] };
    if (year !== undefined) line.years.push(year);
    lines.set(key, line);
  }
  const shown = [...lines.values()].slice(0, most).map(({ text, price, years }) => {
    const where = years.length === 0 ? text : `${text}, ${yearRange(years)}`;
    return `  ${where}: ${price}`;
  });
  return [own.title, ...shown].flatMap(wrapped).join("\n");
}

/** A price for a lot, with how far it holds, where that is known. */
function noted(
  problem: Problem,
  language: Language,
): (entry: PriceList["prices"][number]) => string {
  const words = dictionaries[language];
  const own = byLanguage[language];
  const format = formatter(words.locale);
  const digits = problem.policy.objective.kind === "relief" ? 3 : 0;
  const unit = valueUnit(problem, language);
  const amount = (value: number): string => `${format(Math.abs(value), digits)} ${unit}`;
  const between = ([low, high]: readonly [number, number], size: number): string => {
    const ends = [Math.abs(low) * size, Math.abs(high) * size];
    return own.between(amount(Math.min(...ends)), amount(Math.max(...ends)));
  };
  return ({ lot, size, perLot, up, down, interval, step }) => {
    const notes = [
      up === undefined || down === undefined
        ? []
        : [own.holds(format(up.reach, 2), format(down.reach, 2))],
      interval === undefined || interval[0] === interval[1] ? [] : [between(interval, size)],
      step === undefined ? [] : [own.step(amount(step.low), amount(step.high))],
    ].flat();
    const note = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
    return `${amount(perLot)} ${words.lots[lot]}${note}`;
  };
}
