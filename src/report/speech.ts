/** How choices, limits, rules and amounts of a problem are said: what texts of reasons share. */
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { dictionaries } from "./dictionaries.js";
import type { Dictionary } from "./dictionary.js";
import { type ExplainWords, explainWords } from "./explain-words.js";
import { valueUnit } from "./explore-words.js";
import { type Format, formatter } from "./layout.js";
import { limitWords } from "./limit-words.js";
import { ruleName } from "./rule-words.js";

export interface Speech {
  readonly own: ExplainWords;
  readonly dictionary: Dictionary;
  readonly format: Format;
  /** An amount of the objective, with its unit. */
  readonly amount: (value: number) => string;
  /** Would it be said as 0? */
  readonly isNil: (value: number) => boolean;
  readonly limit: (row: string) => string;
  readonly rule: (rule: string) => string;
  readonly choice: (id: string) => string;
  readonly enterprise: (id: string) => string;
}

/** Of the problem whose names are used. */
export function speechOf(problem: Problem, language: Language): Speech {
  const dictionary = dictionaries[language];
  const own = explainWords[language];
  const format = formatter(dictionary.locale);
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const choices = new Map<string, string>([
    ...parks.map(({ park, name }) => [park, name] as const),
    ...Object.entries(dictionary.alternatives),
    ["stay", own.stay],
  ]);
  const names = new Map(problem.enterprises.map(({ id, name }) => [id, name]));
  const limit = (row: string): string => {
    const { text, year } = limitWords(row, { parks }, dictionary);
    return year === undefined ? text : `${text}, ${year}`;
  };
  const unit = valueUnit(problem, language);
  const digits = problem.policy.objective.kind === "relief" ? 3 : 0;
  return {
    own,
    dictionary,
    format,
    amount: (value) => `${format(value, digits)} ${unit}`,
    isNil: (value) => format(value, digits) === "0",
    limit,
    rule: (rule) => ruleName(rule, language) ?? limit(rule),
    choice: (id) => choices.get(id) ?? id,
    enterprise: (id) => names.get(id) ?? id,
  };
}

/** A part of a difference: what of the objective, or which limit at its price. */
export function partName(what: string, { own, dictionary, limit }: Speech): string {
  if (what.startsWith("limit/")) return limit(what.slice("limit/".length));
  if (what.startsWith("item/"))
    return dictionary.items[what.slice("item/".length) as keyof Dictionary["items"]].toLowerCase();
  return own.parts[what as keyof ExplainWords["parts"]];
}

/** With its sign, whichever it is; what would be said as 0 has none. */
export function signed(value: number, say: (value: number) => string): string {
  const text = say(Math.abs(value));
  if (text === say(0)) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}
