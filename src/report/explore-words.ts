/** Words and numbers that the texts of trade-offs, importance, alternatives and scenarios share. */
import type { Axis } from "../analysis/trade-off/axis.js";
import type { AssumptionId } from "../domain/assumption-ids.js";
import { assumptionNamesVi } from "../domain/assumption-names.js";
import { objectiveUnit } from "../domain/objective.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { dictionaries } from "./dictionaries.js";
import { type Format, formatter } from "./layout.js";

/** Numbers as the language writes them: `1.234,5` or `1,234.5`. */
export function numbers(language: Language): Format {
  return formatter(language === "vi" ? "vi-VN" : "en-GB");
}

/** A fraction as a percentage. */
export function percents(language: Language): (fraction: number, digits?: number) => string {
  const number = numbers(language);
  return (fraction, digits = 1) => `${number(fraction * 100, digits)} %`;
}

const axesVi: Readonly<Record<Axis, readonly [name: string, unit: string]>> = {
  cost: ["chi phí", "triệu đồng"],
  relief: ["mức giảm ô nhiễm", "điểm"],
  freedLand: ["đất giải phóng", "ha"],
  moved: ["số doanh nghiệp di dời", "doanh nghiệp"],
  "jobs/notFollowing": ["việc làm mất do không đi theo", "việc làm"],
  "jobs/converted": ["việc làm mất do chuyển đổi công năng", "việc làm"],
  "jobs/closed": ["việc làm mất do đóng cửa", "việc làm"],
  "jobs/left": ["việc làm mất do rời tỉnh", "việc làm"],
};
const axesEn: typeof axesVi = {
  cost: ["cost", "million VND"],
  relief: ["relief", "points"],
  freedLand: ["freed land", "ha"],
  moved: ["enterprises moved", "enterprises"],
  "jobs/notFollowing": ["jobs lost by not following", "jobs"],
  "jobs/converted": ["jobs lost by conversion", "jobs"],
  "jobs/closed": ["jobs lost by closing", "jobs"],
  "jobs/left": ["jobs that leave the province", "jobs"],
};

/** Name and unit of an axis. */
export function axisWords(axis: Axis, language: Language): readonly [name: string, unit: string] {
  return (language === "vi" ? axesVi : axesEn)[axis];
}

const kinds = {
  vi: {
    remedy: "khắc phục tại chỗ",
    convert: "chuyển đổi công năng",
    close: "đóng cửa",
    leave: "rời tỉnh",
  } as Readonly<Record<string, string>>,
  en: {
    remedy: "remedy on site",
    convert: "convert",
    close: "close",
    leave: "leave the province",
  } as Readonly<Record<string, string>>,
};

interface Named {
  readonly enterprises?: readonly { readonly id: string; readonly name: string }[];
  readonly parks: readonly { readonly id: string; readonly name: string }[];
}

/** Names of enterprises, parks and alternatives, as people know them. */
export function namesIn({ enterprises, parks }: Named, language: Language) {
  const ofEnterprises = new Map(enterprises?.map(({ id, name }) => [id, name]));
  const ofParks = new Map(parks.map(({ id, name }) => [id, name]));
  return {
    enterprise: (id: string): string => ofEnterprises.get(id) ?? id,
    choice: (id: string): string => ofParks.get(id) ?? kinds[language][id] ?? id,
  };
}

/** What the objective is counted in. */
export function valueUnit(problem: Problem, language: Language): string {
  return dictionaries[language].objectiveUnits[objectiveUnit(problem.policy.objective)];
}

/** What an input of scenarios is called; `names` knows the parks. */
export function inputName(
  input: string,
  names: { readonly choice: (id: string) => string },
  language: Language,
): string {
  const cut = input.indexOf("/");
  const [kind, id] = [input.slice(0, cut), input.slice(cut + 1)];
  if (kind === "assumption")
    return language === "vi" ? (assumptionNamesVi[id as AssumptionId] ?? id) : id;
  if (kind === "policy")
    return language === "vi" ? `số liệu của chính sách "${id}"` : `figure of the policy "${id}"`;
  if (input === "price/all")
    return language === "vi" ? "giá đất chung" : "price of land everywhere";
  const what = kind === "price" ? ["giá đất tại", "price of land at"] : ["sức chứa của", "room at"];
  return `${what[language === "vi" ? 0 : 1]} ${names.choice(id)}`;
}
