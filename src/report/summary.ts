/** A plan as plain text for a terminal or a mail. */

import type { AssumptionId } from "../domain/assumption-ids.js";
import { lotOf, lotSize } from "../domain/lots.js";
import type { Language } from "../language.js";
import type { Plan } from "../plan/plan.js";
import { reasonIn } from "./assumption-reasons.js";
import { dataLines } from "./data-lines.js";
import { dictionaries } from "./dictionaries.js";
import type { Dictionary } from "./dictionary.js";
import { groundList, registerList } from "./ground-lines.js";
import { groupTables, landLines, waitingTable } from "./group-tables.js";
import { type Format, formatter, wrapped } from "./layout.js";
import { pricedLimits } from "./limit-words.js";
import {
  assumedOfParks,
  decisionList,
  figureLines,
  parkTable,
  starsOf,
  syntheticLines,
  yearTable,
} from "./statement-lines.js";

/** How much a summary says. */
export interface SummaryOptions {
  /**
   * With the tables by ward, sector, obligation and size, the balance of land, who waits, and every
   * assumption and ground. Default false: what fits a screen or two, and how much there is besides.
   */
  readonly full?: boolean | undefined;
}

/** Lines of at most about 110 characters, Vietnamese by default. */
export function summariseText(
  plan: Plan,
  language: Language = "vi",
  { full = false }: SummaryOptions = {},
): string {
  const words = dictionaries[language];
  const format = formatter(words.locale);
  const verdict = [
    `${words.title}: ${plan.problem.name}`,
    ...syntheticLines(plan, words, format),
    "",
    ...figureLines(plan, words, format),
    ...proofLines(plan, words, format),
  ];
  const tables = [
    ...groupTables(plan, language, format),
    ...landLines(plan, language, format),
    ...waitingTable(plan, language, format),
  ];
  const bases = full
    ? [
        ...groundList(plan, words, format),
        "",
        ...assumptionList(plan, words, format, language),
        ...registerList(plan, words, format),
      ]
    : [assumedCount(plan, words, format)];
  return [
    ...verdict.flatMap(wrapped),
    "",
    ...yearTable(plan, words, format),
    ...decisionList(plan, words, format),
    ...(full ? tables : []),
    "",
    ...parkTable(plan, words, format),
    ...assumedOfParks(plan, words).flatMap(wrapped),
    "",
    ...binding(plan, words),
    "",
    ...dataLines(plan.data, language, format).flatMap(wrapped),
    "",
    ...[...policyLines(plan, words), ...bases].flatMap(wrapped),
  ].join("\n");
}

/** How many figures of the policy and of the library are assumed. */
function assumedCount({ grounds, assumptions }: Plan, words: Dictionary, format: Format): string {
  const assumed = grounds.filter(({ grade }) => grade === "assumed").length;
  return words.assumedCount(format(assumptions.length, 0), format(assumed, 0));
}

/** What the plan is worth, and who vouches for how good that is. */
export function proofLines(plan: Plan, words: Dictionary, format: Format): string[] {
  const { summary, objective, status } = plan;
  const isLess =
    objective.kind === "relief" && format(objective.value, 4) !== format(summary.reliefPoints, 4);
  const less = isLess ? ` (${words.lessThanRelief})` : "";
  const asked = format(objective.gapAsked * 100, 4);
  const reached = status === "optimal" ? words.reached(asked) : words.notReached(asked);
  return [
    `${words.objective[objective.kind]}: ${format(objective.value, 4)}${starsOf(plan)("objective.value")} ${words.objectiveUnits[objective.unit]}${less}`,
    vouchedFor(objective, words, format),
    `  (${words.solvers[plan.solver.name] ?? plan.solver.name}: ${reached})`,
  ];
}

/** One sentence: what the file itself proves, and what rests on a search. */
function vouchedFor(objective: Plan["objective"], words: Dictionary, format: Format): string {
  const { certifiedBound, certifiedGap, bound, gap, searchedBy } = objective;
  const percent = (fraction: number): string => format(fraction * 100, 4);
  const proved =
    certifiedBound === undefined || certifiedGap === undefined
      ? words.provedByNothing
      : words.provedByFile(format(certifiedBound, 4), percent(certifiedGap));
  if (searchedBy === undefined) return `${proved}${words.restsOnNothing}`;
  const who = words.searches[searchedBy] ?? searchedBy;
  return `${proved}${words.restsOnSearch(format(bound, 4), percent(gap), who)}`;
}

/** How prices are written: for a lot, with few digits. */
export function priceText(words: Dictionary): (price: number, key: string) => string {
  const format = formatter(words.locale);
  const small = new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 3 });
  const figure = (price: number): string =>
    Math.abs(price) < 1 ? small.format(price) : format(price, Math.abs(price) < 1000 ? 2 : 0);
  return (price, key) => {
    const lot = lotOf(key);
    return `${figure(price * lotSize[lot])} ${words.lots[lot]}`;
  };
}

function binding(plan: Plan, words: Dictionary): string[] {
  const limits = pricedLimits(plan, words, priceText(words));
  if (limits.length === 0) return [];
  const width = Math.max(...limits.map(({ text }) => text.length));
  return [
    words.binding(words.objectiveUnits[plan.objective.unit]),
    ...limits.map(
      ({ text, years, price }) =>
        `  ${text.padEnd(width)}  ${years.padEnd(9)} ${price.padStart(34)}`,
    ),
  ];
}

/** Where the policy comes from, and what it was changed by. */
function policyLines({ policySource, overrides }: Plan, words: Dictionary): string[] {
  return [
    ...(policySource === undefined ? [] : [`${words.policySource}: ${policySource}`]),
    ...(words.quoted === "" ? [] : [words.quoted]),
    ...(overrides.length === 0 ? [] : [`${words.overrides}: ${overrides.join("; ")}`]),
  ];
}

function assumptionList(
  plan: Plan,
  words: Dictionary,
  format: Format,
  language: Language,
): string[] {
  return [
    words.assumptions,
    ...plan.assumptions.map(
      ({ id, value, unit, low, high, reason }) =>
        `  ${[words.assumptionNames[id as AssumptionId] ?? id, "=", format(value, 4), words.units[unit] ?? unit].filter((part) => part !== "").join(" ")} (${format(low, 4)}–${format(high, 4)}): ${reasonIn({ id, reason }, language)}`,
    ),
  ];
}
