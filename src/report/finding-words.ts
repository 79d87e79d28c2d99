/** What a finding is about, in words: a limit, a field, or what was looked for. */

import type { Finding } from "../analysis/finding.js";
import { fieldWord, knownFieldWord } from "../domain/field-words.js";
import type { Problem } from "../domain/problem.js";
import { rowKeyParts } from "../domain/row-keys.js";
import type { Language } from "../language.js";
import { dictionaries } from "./dictionaries.js";
import { limitWords } from "./limit-words.js";

/** Families of rules whose keys go on with what was looked at. */
const families: Readonly<Record<string, string>> = {
  invisible: "ký tự không nhìn thấy được",
  alike: "tên dễ nhầm",
  twins: "có thể trùng nhau",
  outlier: "con số khác thường",
  assumed: "số liệu giả định",
  criteria: "tiêu chí",
  load: "tải lượng",
  sector: "mã ngành",
};

/** Rules that are a word by themselves, and mean something else than a limit of that name. */
const subjects: Readonly<Record<string, string>> = {
  criteria: "tiêu chí",
  mandatory: "diện bắt buộc",
  loads: "tải lượng",
  sector: "mã ngành",
  "parks.districts": "huyện của khu, cụm",
  "zones.wards": "phường của vùng",
  rivers: "sông tiếp nhận",
};

/** A budget by its place in the policy. */
const budgetPath = /^budgets\[(\d+)\]$/;

/** The rule of a finding: by its key in English, in words in Vietnamese. */
export function findingSubject(problem: Problem, { rule }: Finding, language: Language): string {
  if (language === "en") return rule;
  const own = subjects[rule];
  if (own !== undefined) return own;
  const budget = budgetPath.exec(rule)?.[1];
  if (budget !== undefined) return `ngân sách thứ ${Number(budget) + 1}`;
  const words = dictionaries.vi;
  const { family, parts } = rowKeyParts(rule);
  const looked = families[family];
  if (looked !== undefined) return looked;
  if (parts.length === 0 && !Object.hasOwn(words.limits, family)) return subjectOf(rule);
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const { text, year } = limitWords(rule, { parks }, words);
  return year === undefined ? text : `${text}, ${year}`;
}

/** A field, or a limit that is none of a year. */
function subjectOf(rule: string): string {
  const field = rule.replace(/^(?:enterprises|parks)\./, "");
  return knownFieldWord(field) ?? fieldWord(rule);
}
