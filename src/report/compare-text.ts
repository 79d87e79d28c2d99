/** A comparison of two plans as plain text. */
import type { PlanComparison } from "../analysis/compare/comparison.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import type { Violation } from "../plan/rules/violation.js";
import type { WorthTerm } from "../plan/statement/worth.js";
import { changeLines } from "./compare-changes.js";
import { inputLines } from "./compare-inputs.js";
import { type CompareSpeech, cut, speechFor } from "./compare-speech.js";
import { wrapped } from "./layout.js";
import { limitWords, yearRange } from "./limit-words.js";
import { violationWords } from "./rule-words.js";
import { signed } from "./speech.js";
import { priceText } from "./summary.js";

/**
 * Vietnamese by default. @param problems of the first and the second side, whose names are used
 * @param most lines of each kind; the others are counted
 */
export function summariseComparedPlans(
  problems: readonly [first: Problem, second: Problem],
  comparison: PlanComparison,
  language: Language = "vi",
  most = 10,
): string {
  const speech = speechFor(problems, comparison, language, most);
  const { words, sides } = speech;
  const { first, second, figures, changes, inputs, prices } = comparison;
  const isSame = figures.length + changes.length + inputs.length + prices.length === 0;
  return [
    `${words.title(sides.first, sides.second)}.`,
    ...(isSame ? [words.same] : []),
    ...objectiveLines(comparison, speech),
    ...figures.flatMap((one) => figureLines(one, speech)),
    ...brokenLines(first, sides.first, speech),
    ...brokenLines(second, sides.second, speech),
    ...inputLines(inputs, speech),
    ...priceLines(prices, speech),
    ...changeLines(comparison, speech),
  ]
    .flatMap(wrapped)
    .join("\n");
}

function objectiveLines(
  { objective, figures, changes }: PlanComparison,
  { words, amount, isNil }: CompareSpeech,
): string[] {
  if (objective === null) return [words.otherObjective];
  const { before, after, difference, parts } = objective;
  if (figures.length + changes.length === 0 && difference === 0) return [];
  const said = parts
    .filter((part) => !isNil(part.difference))
    .map((part) => words.part(words.terms[part.key as WorthTerm], signed(part.difference, amount)));
  const why = said.length === 0 ? "" : `: ${said.join("; ")}`;
  const sum = signed(difference, amount);
  return [`${words.objective}: ${amount(before)} → ${amount(after)} (${sum}${why}).`];
}

const mostGroups = 4;
/** How many digits a figure has. */
const digitsOf = { reliefPoints: 2, landFreedHa: 1 } as const;

function figureLines(
  { figure, before, after, difference, by }: PlanComparison["figures"][number],
  speech: CompareSpeech,
): string[] {
  const { words, format, dictionary, choice } = speech;
  const [name, unit] = words.figures[figure];
  const digits = figure in digitsOf ? digitsOf[figure as keyof typeof digitsOf] : 0;
  const say = (value: number): string => format(value, digits);
  const groupName = {
    ward: (key: string) => key,
    choice,
    year: (key: string) => key,
    payer: (key: string) => dictionary.payers[key as keyof typeof dictionary.payers],
  };
  const ends = `${say(before)} → ${say(after)}${unit === "" ? "" : ` ${unit}`}`;
  const change = signed(difference, say);
  const head = `${name}: ${ends} (${change === say(0) ? words.unchanged : change}).`;
  const groups = (["choice", "ward", "year", "payer"] as const).flatMap((dimension) => {
    const lines = (by[dimension] ?? []).filter((line) => say(line.difference) !== "0");
    if (lines.length === 0) return [];
    const shown = lines.slice(0, mostGroups).map((line) => {
      const whose = line.key === null ? words.nobody : groupName[dimension](line.key);
      return `${whose} ${signed(line.difference, say)}`;
    });
    const more =
      lines.length > shown.length ? `; ${words.more(String(lines.length - shown.length))}` : "";
    return [`  ${words.dimensions[dimension]}: ${shown.join("; ")}${more}.`];
  });
  return [head, ...groups];
}

function brokenLines(
  { kind, violations }: PlanComparison["first"],
  side: string,
  { words, language, parks, most, format }: CompareSpeech,
): string[] {
  const name = side.charAt(0).toUpperCase() + side.slice(1);
  if (kind !== "decisions") return [];
  if (violations.length === 0) return [words.keeps(name)];
  const lines = violations.map((one) => `  ${violationWords(one as Violation, parks, language)}.`);
  return [words.breaks(name, format(lines.length, 0)), ...cut(lines, most, words)];
}

function priceLines(
  prices: PlanComparison["prices"],
  { words, most, dictionary, parks, unit }: CompareSpeech,
): string[] {
  if (prices.length === 0) return [];
  const say = priceText(dictionary);
  const years = new Map<
    string,
    { text: string; ends: readonly [string, string]; years: number[] }
  >();
  for (const { row, before, after } of prices) {
    const { text, year } = limitWords(row, { parks }, dictionary);
    const ends = [say(before, row), say(after, row)] as const;
    const key = [text, ...ends].join("\n");
    const line = years.get(key) ?? { text, ends, years: [] };
    if (year !== undefined) line.years.push(year);
    years.set(key, line);
  }
  const lines = [...years.values()].map(({ text, ends, years: own }) => {
    const where = [text, yearRange(own)].filter((part) => part !== "").join(", ");
    return `  ${words.changed(where, ...ends)}.`;
  });
  return [words.prices(unit), ...cut(lines, most, words)];
}
