/** What a solution states and its model does not bear out, as a line. */
import { type Language, remarkIn } from "../language.js";
import type { SolutionViolation } from "../model/verify/findings.js";

/** `row 3 "capacity"` as "hàng 3 \"capacity\"", a field in quotes. */
function placeInVietnamese(where: string): string {
  const [, kind, rest] = /^(row|unit) (.*)$/s.exec(where) ?? [];
  if (kind === undefined) return `"${where}"`;
  return `${kind === "row" ? "hàng" : "đơn vị"} ${rest}`;
}

/** One line: in English with the name of the rule, in Vietnamese with the place. */
export function solutionViolationLine(violation: SolutionViolation, language: Language): string {
  const { rule, where } = violation;
  const said = remarkIn(violation, language);
  if (language === "en") return `${rule}: ${said}`;
  return where === undefined ? said : `${placeInVietnamese(where)}: ${said}`;
}
