/** What figures rest on, as lines: those of the policy, and those that a made-up register was drawn from. */
import type { Ground } from "../domain/grounds.js";
import type { RegisterAssumption } from "../domain/register-basis.js";
import type { Plan } from "../plan/plan.js";
import type { Dictionary } from "./dictionary.js";
import type { Format } from "./layout.js";

/** A number; one that is a year is written as years are. What has a unit is none, unless the unit says so. */
export function figureText(value: number, format: Format, unit?: string): string {
  const mayBeYear = unit === undefined || unit === "" || unit === "năm" || unit === "year";
  const isYear = mayBeYear && Number.isInteger(value) && value >= 1900 && value <= 2150;
  return isYear ? String(value) : format(value, 4);
}

/** `2029–2030`; empty without a range. */
export function rangeFigures({ low, high }: Pick<Ground, "low" | "high">, format: Format): string {
  if (low === undefined || high === undefined) return "";
  return `${figureText(low, format)}–${figureText(high, format)}`;
}

/** The same in brackets behind a blank. */
export function rangeText(range: Pick<Ground, "low" | "high">, format: Format): string {
  const figures = rangeFigures(range, format);
  return figures === "" ? "" : ` (${figures})`;
}

/** What other sources say, behind a semicolon; empty where none does. */
export function conflictText(
  conflicts: Ground["conflicts"],
  words: Dictionary,
  format: Format,
): string {
  if (conflicts.length === 0) return "";
  const list = conflicts.map(({ value, source, date }) => {
    const said = typeof value === "number" ? figureText(value, format) : value;
    return `${said} (${source}${date === undefined ? "" : `, ${date}`})`;
  });
  return `; ${words.conflicts(list.join("; "))}`;
}

/** What figures of the policy rest on. */
export function groundList({ grounds }: Plan, words: Dictionary, format: Format): string[] {
  return [
    ...(grounds.length === 0 ? [] : [words.grounds]),
    ...grounds.map(({ label, grade, source, date, conflicts, ...range }) => {
      const dated = date === undefined ? source : `${source}, ${date}`;
      const others = conflictText(conflicts, words, format);
      return `  ${label}${rangeText(range, format)}: ${words.grades[grade]}; ${dated}${others}`;
    }),
  ];
}

/** One figure that a made-up register was drawn from. */
function registerLine(
  { name, value, unit, grade, range, reason }: RegisterAssumption,
  words: Dictionary,
  format: Format,
): string {
  const said = typeof value === "number" ? figureText(value, format, unit) : value;
  const plausible = range === undefined ? "" : ` (${range})`;
  return `${name} = ${said} ${unit}${plausible}: ${words.grades[grade]}; ${reason}`;
}

/** What a made-up register was drawn from; empty where it is not made up or nothing is said. */
export function registerList(
  { summary, register }: Plan,
  words: Dictionary,
  format: Format,
): string[] {
  const list = register?.assumptions ?? [];
  if (summary.synthetic.register === 0 || list.length === 0) return [];
  return ["", words.registerBasis, ...list.map((one) => `  ${registerLine(one, words, format)}`)];
}
