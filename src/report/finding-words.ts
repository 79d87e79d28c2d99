/** What a finding is about, in words: a limit, or a field. */

import type { Finding } from "../analysis/finding.js";
import { fieldWord } from "../domain/field-words.js";
import type { Problem } from "../domain/problem.js";
import { rowKeyParts } from "../domain/row-keys.js";
import type { Language } from "../language.js";
import { dictionaries } from "./dictionaries.js";
import { limitWords } from "./limit-words.js";

/** The rule of a finding: by its key in English, in words in Vietnamese. */
export function findingSubject(problem: Problem, { rule }: Finding, language: Language): string {
  if (language === "en") return rule;
  const words = dictionaries.vi;
  const { family, parts } = rowKeyParts(rule);
  if (family === "invisible") return "ký tự không nhìn thấy được";
  if (family === "alike") return "tên dễ nhầm";
  if (parts.length === 0 && !Object.hasOwn(words.limits, family)) return fieldWord(rule);
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const { text, year } = limitWords(rule, { parks }, words);
  return year === undefined ? text : `${text}, ${year}`;
}
