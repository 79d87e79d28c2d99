/** An explanation as plain text. */
import type { NextBest } from "../analysis/explain/briefly.js";
import type { Explanation } from "../analysis/explain/explain.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { dictionaries } from "./dictionaries.js";
import type { Dictionary } from "./dictionary.js";
import { type ExplainWords, explainWords } from "./explain-words.js";
import { type Format, formatter, wrapped } from "./layout.js";
import { limitWords } from "./limit-words.js";
import { ruleName } from "./rule-words.js";

type Option = Explanation["chosen"];
type Line = Explanation["lines"][number];

/** Names and amounts of explanations in one language. */
export interface ExplanationTexts {
  readonly own: ExplainWords;
  readonly dictionary: Dictionary;
  readonly format: Format;
  /** An amount of the objective, with its unit. */
  readonly amount: (value: number) => string;
  readonly limit: (row: string) => string;
  readonly rule: (rule: string) => string;
  readonly choice: (id: string) => string;
  readonly enterprise: (id: string) => string;
}

/** Vietnamese by default; the places in one line each where `places` is asked for. */
export function summariseExplanation(
  problem: Problem,
  explanation: Explanation,
  language: Language = "vi",
  { places = false }: { readonly places?: boolean } = {},
): string {
  const words = explanationTexts(problem, language);
  const { own } = words;
  const { enterprise, chosen, limits, next, takes = [], lines } = explanation;
  return [
    own.does(enterprise.name, optionText(chosen, words)),
    ...(limits.length === 0
      ? []
      : [
          `${own.limits}: ${limits
            .slice(0, 3)
            .map(({ row }) => words.limit(row))
            .join("; ")}.`,
        ]),
    ...(next.length === 0 ? [] : [own.next]),
    ...next.map((one) => `  ${nextText(one, words)}.`),
    ...(takes.length === 0 ? [] : [own.takes]),
    ...takes.map((one) => `  ${takesText(one, words)}.`),
    ...(places ? [own.places, ...lines.flatMap((line) => lineText(line, words))] : []),
  ]
    .flatMap(wrapped)
    .join("\n");
}

/** For one problem. */
export function explanationTexts(problem: Problem, language: Language): ExplanationTexts {
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
  const unit = problem.policy.objective.kind === "relief" ? dictionary.pointsShort : own.millionVnd;
  return {
    own,
    dictionary,
    format,
    amount: (value) => `${format(value, unit === own.millionVnd ? 0 : 3)} ${unit}`,
    limit,
    rule: (rule) => ruleName(rule, language) ?? limit(rule),
    choice: (id) => choices.get(id) ?? id,
    enterprise: (id) => names.get(id) ?? id,
  };
}

function optionText(
  { choice, year, tenure }: Option,
  { own, choice: name }: ExplanationTexts,
): string {
  if (year === undefined) return name(choice);
  const text = own.inYear(name(choice), String(year));
  return tenure === "rent" ? `${text}, ${own.rents}` : text;
}

const mostParts = 4;

/** A next best choice: what it is, by how much it is worse, and by what. */
export function nextText({ option, difference, parts }: NextBest, words: ExplanationTexts): string {
  const { own, amount } = words;
  const reasons = parts.slice(0, mostParts).map((part) => {
    const what = partName(part.what, words);
    return part.amount > 0
      ? own.better(amount(part.amount), what)
      : own.less(amount(-part.amount), what);
  });
  return `${own.worse(optionText(option, words), amount(difference))}: ${reasons.join(", ")}`;
}

function partName(what: string, { own, dictionary, limit }: ExplanationTexts): string {
  if (what.startsWith("limit/")) return limit(what.slice("limit/".length));
  if (what.startsWith("item/"))
    return dictionary.items[what.slice("item/".length) as keyof Dictionary["items"]].toLowerCase();
  return own.parts[what as keyof ExplainWords["parts"]];
}

function takesText(
  { option, loss, limit }: NonNullable<Explanation["takes"]>[number],
  words: ExplanationTexts,
): string {
  const { own } = words;
  const choice = optionText(option, words);
  if (loss === null) return own.cannot(choice);
  const money = own.money(choice, words.amount(loss));
  if (limit === undefined) return money;
  return `${money}, ${own.more(words.format(limit.amount, 2), words.limit(limit.row))}`;
}

function lineText(line: Line, words: ExplanationTexts): string[] {
  const { own, choice, rule, amount, limit, enterprise } = words;
  const name = choice(line.choice);
  switch (line.state) {
    case "chosen":
      return [];
    case "closed":
      return [`  ${own.closed(name, line.rules.map((one) => rule(one.rule)).join("; "))}.`];
    case "open":
      return [`  ${own.open(name, amount(line.loss))}.`];
    case "lost":
      return [`  ${own.lost(name, limit(line.row), line.to.map(enterprise).join(", "))}.`];
  }
}
