/** An explanation as plain text. */

import type { NextBest } from "../analysis/explain/briefly.js";
import type { Explanation } from "../analysis/explain/explain.js";
import type { AssumptionId } from "../domain/assumption-ids.js";
import { fieldWord } from "../domain/field-words.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { wrapped } from "./layout.js";
import { limitsByYears } from "./limit-words.js";
import { partName, type Speech, speechOf } from "./speech.js";

type Option = Explanation["chosen"];
type Line = Explanation["lines"][number];

/** Vietnamese by default; the places in one line each where `places` is asked for. */
export function summariseExplanation(
  problem: Problem,
  explanation: Explanation,
  language: Language = "vi",
  { places = false }: { readonly places?: boolean } = {},
): string {
  const words = speechOf(problem, language);
  const { own } = words;
  const { enterprise, chosen, limits, next, takes = [], lines } = explanation;
  return [
    own.does(enterprise.name, optionText(chosen, words)),
    ...limitsText(problem, limits, words),
    ...(next.length === 0 ? [] : [own.next]),
    ...next.map((one) => `  ${nextText(one, words)}.`),
    ...(takes.length === 0 ? [] : [own.takes]),
    ...takes.map((one) => `  ${takesText(one, words)}.`),
    ...(places ? groundsText(explanation, words, language) : []),
    ...(places ? [own.places, ...lines.flatMap((line) => lineText(line, words))] : []),
  ]
    .flatMap(wrapped)
    .join("\n");
}

/** Grades of its figures, and what is assumed behind its cost and relief. */
function groundsText(
  { enterprise, assumptions }: Explanation,
  { own, dictionary }: Speech,
  language: Language,
): string[] {
  const grades = Object.entries(enterprise.grades).map(
    ([group, grade]) =>
      `${language === "vi" ? fieldWord(`grades.${group}`).replace(gradePrefix, "") : group} ${own.grades[grade] ?? grade}`,
  );
  const names = assumptions.map((id) => dictionary.assumptionNames[id as AssumptionId] ?? id);
  const parts = [
    ...(grades.length === 0 ? [] : [own.graded(grades.join(", "))]),
    ...(names.length === 0 ? [] : [own.assumed(names.join("; "))]),
  ];
  return parts.length === 0 ? [] : [`${own.grounds} ${parts.join("; ")}.`];
}

const gradePrefix = "chất lượng số liệu ";
const mostLimits = 3;

function limitsText({ parks }: Problem, limits: Explanation["limits"], words: Speech): string[] {
  if (limits.length === 0) return [];
  const names = parks.map(({ id, name }) => ({ park: id, name }));
  const rows = limits.map(({ row }) => row);
  const said = limitsByYears(rows, { parks: names }, words.dictionary).slice(0, mostLimits);
  return [`${words.own.limits}: ${said.join("; ")}.`];
}

function optionText({ choice, year, tenure }: Option, { own, choice: name }: Speech): string {
  if (year === undefined) return name(choice);
  const text = own.inYear(name(choice), String(year));
  return tenure === "rent" ? `${text}, ${own.rents}` : text;
}

const mostParts = 4;

/** A next best choice: what it is, by how much it is worse, and by what. */
export function nextText({ option, difference, parts }: NextBest, words: Speech): string {
  const { own, amount, isNil } = words;
  const reasons = parts
    .filter((part) => !isNil(part.amount))
    .slice(0, mostParts)
    .map((part) => {
      const what = partName(part.what, words);
      return part.amount > 0
        ? own.partWorse(amount(part.amount), what)
        : own.partBetter(amount(-part.amount), what);
    });
  const choice = optionText(option, words);
  const head = isNil(difference)
    ? own.equal(choice)
    : difference < 0
      ? own.ahead(choice, amount(-difference))
      : own.worse(choice, amount(difference));
  return reasons.length === 0 ? head : `${head}: ${reasons.join("; ")}`;
}

function takesText(
  { option, loss, limit, permission }: NonNullable<Explanation["takes"]>[number],
  words: Speech,
): string {
  const { own } = words;
  const choice = optionText(option, words);
  if (loss === null) return own.cannot(choice);
  if (permission !== undefined) {
    const said = own.permissions[permission.kind](String(permission.year ?? ""));
    return own.granted(choice, said, words.isNil(loss) ? "" : own.also(words.amount(loss)));
  }
  if (words.isNil(loss)) return own.nothing(choice);
  const money = own.money(choice, words.amount(loss));
  if (limit === undefined) return money;
  return `${money}, ${own.more(words.format(limit.amount, 2), words.limit(limit.row))}`;
}

function lineText(line: Line, words: Speech): string[] {
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
