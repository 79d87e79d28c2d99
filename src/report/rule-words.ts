/** Broken rules in words. Limits are named as everywhere else; other rules have a sentence of their own. */

import { type Language, remarkIn } from "../language.js";
import type { Violation } from "../plan/rules/violation.js";
import { dictionaries } from "./dictionaries.js";
import type { Dictionary } from "./dictionary.js";
import { formatter } from "./layout.js";
import { limitWords, type PricedRows } from "./limit-words.js";

interface RuleWords {
  readonly rules: Readonly<Record<string, string>>;
  /** "28 where at least 30 is asked for". */
  readonly atLeast: (value: string, limit: string) => string;
  readonly atMost: (value: string, limit: string) => string;
  readonly by: (amount: string) => string;
}

const vi: RuleWords = {
  rules: {
    enterprise: "Không có trong danh sách doanh nghiệp",
    park: "Không có khu, cụm hay phương án này",
    alternative: "Phương án không áp dụng được cho doanh nghiệp",
    "one-move": "Doanh nghiệp có nhiều hơn một quyết định",
    lock: "Trái với quyết định đã chốt",
    mandatory: "Bắt buộc phải thực hiện nhưng ở lại",
    together: "Các doanh nghiệp phải đi cùng nhau lại làm khác nhau",
    exempt: "Doanh nghiệp không thuộc diện di dời",
    "park-status": "Khu, cụm ở tình trạng không được tiếp nhận",
    "park-district": "Khu, cụm ở địa bàn không được chọn",
    "park-area": "Chưa biết diện tích của khu, cụm",
    "park-year": "Khu, cụm chưa mở hoặc đã đóng trong năm đó",
    sector: "Khu, cụm không nhận ngành này",
    ban: "Doanh nghiệp không được vào khu, cụm này",
    "minimum-lot": "Cần ít đất hơn lô nhỏ nhất (ha)",
    "cluster-size": "Cụm công nghiệp không nhận quy mô này",
    location: "Chưa biết vị trí",
    distance: "Xa hơn khoảng cách cho phép (km)",
    year: "Năm nằm ngoài thời kỳ kế hoạch",
    deadline: "Trễ hạn (năm)",
    viability: "Vượt khả năng tài chính của doanh nghiệp (triệu đồng)",
    opening: "Khu, cụm phải được mở một lần trước khi tiếp nhận",
    expansion: "Không thể mở rộng trạm xử lý nước thải như vậy",
    tenure: "Không thuê được nhà xưởng ở khu này",
    whole: "Khu vực phải di dời trọn vẹn, đúng hạn",
    gate: "Khu chưa đủ điều kiện mở",
  },
  atLeast: (value, limit) => `đạt ${value}, cần ít nhất ${limit}`,
  atMost: (value, limit) => `đạt ${value}, nhiều nhất ${limit}`,
  by: (amount) => `mức lệch ${amount}`,
};

const en: RuleWords = {
  rules: {
    enterprise: "Not in the register",
    park: "There is no such park or alternative",
    alternative: "The alternative is not open to the enterprise",
    "one-move": "The enterprise acts more than once",
    lock: "Against a decision that is settled",
    mandatory: "Must act but stays",
    together: "Enterprises that move with each other do different things",
    exempt: "The enterprise is exempt",
    "park-status": "The park's status is not offered",
    "park-district": "The park's district is not offered",
    "park-area": "No area of the park is known",
    "park-year": "The park is not open in that year",
    sector: "The park does not take the sector",
    ban: "The enterprise is banned from the park",
    "minimum-lot": "Needs less than the smallest lot (ha)",
    "cluster-size": "Clusters do not take this size",
    location: "A location is not known",
    distance: "Farther than the longest move (km)",
    year: "The year is not in the horizon",
    deadline: "After the deadline (years)",
    viability: "Beyond what the enterprise can raise (million VND)",
    opening: "A park must be opened, once, before it takes anybody",
    expansion: "The wastewater plant cannot grow like that",
    tenure: "Ready-built space of the park is not open to the enterprise",
    whole: "The area must close as a whole and in time",
    gate: "The park may not open yet",
  },
  atLeast: (value, limit) => `${value} where at least ${limit} is asked for`,
  atMost: (value, limit) => `${value} where at most ${limit} is allowed`,
  by: (amount) => `by ${amount}`,
};

const byLanguage: Readonly<Record<Language, RuleWords>> = { vi, en };

/** A rule of enterprises by its name. */
export function ruleName(rule: string, language: Language): string | undefined {
  const { rules } = byLanguage[language];
  return Object.hasOwn(rules, rule) ? rules[rule] : undefined;
}

/** One broken rule as a line. */
export function violationWords(
  violation: Violation,
  parks: PricedRows["parks"],
  language: Language,
): string {
  const words: Dictionary = dictionaries[language];
  const own = byLanguage[language];
  const format = formatter(words.locale);
  const { rule, where, amount, value, limit } = violation;
  if (value !== undefined && limit !== undefined) {
    const { text, year } = limitWords(where, { parks }, words);
    const say = value < limit ? own.atLeast : own.atMost;
    const place = year === undefined ? text : `${text}, ${year}`;
    return `${place}: ${say(format(value, 3), format(limit, 3))}`;
  }
  // What a file says wrongly is said of its field.
  if (!Object.hasOwn(own.rules, rule)) return `"${where}": ${remarkIn(violation, language)}`;
  const names = new Map(parks.map(({ park, name }) => [park, name]));
  const place = where
    .split(" → ")
    .map((part) => names.get(part) ?? dictionaryName(part, words))
    .join(" → ");
  const by = amount === undefined || amount === 1 ? "" : `, ${own.by(format(amount, 3))}`;
  return `${own.rules[rule]}: ${place}${by}`;
}

/** One broken rule as a line that also says how; in English with the name of the rule. */
export function violationLine(
  violation: Violation,
  parks: PricedRows["parks"],
  language: Language,
): string {
  const { rule, where, message } = violation;
  return language === "en"
    ? `${rule}: ${where}: ${message}`
    : violationWords(violation, parks, language);
}

/** Alternatives are named in words, everything else is a name. */
function dictionaryName(part: string, { alternatives }: Dictionary): string {
  return Object.hasOwn(alternatives, part)
    ? alternatives[part as keyof Dictionary["alternatives"]]
    : part;
}
