/** The list of sources as plain text: each figure with its grounds, and what of a plan rests on it. */

import type { CostPart } from "../analysis/sources/amounts.js";
import type { ParkFigure } from "../analysis/sources/park-figures.js";
import type { RegisterGroup } from "../analysis/sources/register-figures.js";
import {
  figureKinds,
  type RestsOn,
  type SourcedFigure,
  type Sources,
} from "../analysis/sources/sources.js";
import type { AssumptionId } from "../domain/assumption-ids.js";
import type { MissableFigure } from "../domain/missing-rules.js";
import { grouped } from "../grouped.js";
import type { Language } from "../language.js";
import { reasonIn } from "./assumption-reasons.js";
import { dictionaries } from "./dictionaries.js";
import type { Dictionary } from "./dictionary.js";
import { conflictText, figureText, rangeText } from "./ground-lines.js";
import { type Format, formatter, wrapped } from "./layout.js";
import { isOwnPart, type SourcesWords, sourcesWords } from "./sources-words.js";

interface Speech {
  readonly language: Language;
  readonly words: Dictionary;
  readonly own: SourcesWords;
  readonly format: Format;
}

/**
 * Lines of at most about 110 characters, Vietnamese by default. With a plan the figures of a kind on
 * which most of its cost rests come first.
 */
export function summariseSources(sources: Sources, language: Language = "vi"): string {
  const words = dictionaries[language];
  const own = sourcesWords[language];
  const speech: Speech = { language, words, own, format: formatter(words.locale) };
  const { problem, plan, policySource, figures } = sources;
  const head = [
    `${speech.own.title}: ${problem.name}`,
    ...(policySource === undefined ? [] : [`${words.policySource}: ${policySource}`]),
    ...(words.quoted === "" ? [] : [words.quoted]),
    ...(plan === undefined ? [] : planLines(plan, speech)),
  ];
  const sections = figureKinds.map((kind) => {
    const own = heaviestFirst(figures.filter((figure) => figure.kind === kind));
    if (own.length === 0) return [];
    const lines =
      kind === "park" ? parkLines(own, speech) : own.map((figure) => `  ${lineOf(figure, speech)}`);
    return ["", speech.own.sections[kind], ...lines];
  });
  return [...head, ...sections.flat()].flatMap(wrapped).join("\n");
}

function planLines(
  { whole, ofOtherProblem }: NonNullable<Sources["plan"]>,
  { own, format }: Speech,
): string[] {
  const cost = format(whole.costMillionVnd / 1000, 0);
  return [
    ...(ofOtherProblem ? [own.otherProblem] : []),
    own.whole(cost, format(whole.reliefPoints, 2)),
    own.howToRead,
  ];
}

/** A stable order: by cost, then by relief. Without a plan it stays as it is. */
function heaviestFirst(figures: readonly SourcedFigure[]): readonly SourcedFigure[] {
  const cost = ({ restsOn }: SourcedFigure): number => restsOn?.costMillionVnd ?? 0;
  const relief = ({ restsOn }: SourcedFigure): number => Math.abs(restsOn?.reliefPoints ?? 0);
  return [...figures].sort((a, b) => cost(b) - cost(a) || relief(b) - relief(a));
}

function lineOf(figure: SourcedFigure, speech: Speech): string {
  const { words, own, format } = speech;
  const { grade, source, date, range, conflicts } = figure;
  const plausible = range === undefined ? rangeText(figure, format) : ` (${range})`;
  const grounds = [
    grade === undefined ? own.ungraded : words.grades[grade],
    source ?? reasonOf(figure, speech),
    date,
  ];
  const [name, said] = [nameOf(figure, speech), valueText(figure.value, speech, figure.unit)];
  const figureWords = [said, unitText(figure.unit, speech)].filter((part) => part !== "").join(" ");
  return [
    `${name} = ${figureWords}${plausible}: `,
    `${grounds[0]}${grounds
      .slice(1)
      .filter((part) => part !== undefined)
      .map((part) => `; ${part}`)
      .join("")}`,
    conflictText(conflicts, words, format),
    restsText(figure.restsOn, speech),
  ].join("");
}

/** Of an assumption of ours in the language of the reader; any other as it is given. */
function reasonOf({ kind, id, reason }: SourcedFigure, { language }: Speech): string | undefined {
  return kind === "assumption" && reason !== undefined
    ? reasonIn({ id, reason }, language)
    : reason;
}

function nameOf({ kind, id, name }: SourcedFigure, { words, own }: Speech): string {
  if (kind === "assumption") return words.assumptionNames[id as AssumptionId] ?? id;
  const [first = "", , sector] = id.split(".");
  if (kind === "register") return own.groups[first as RegisterGroup];
  if (kind !== "blank") return name ?? id;
  const figure = own.figures[first as MissableFigure];
  return sector === undefined ? figure : `${figure}, ${own.sector(sector)}`;
}

function unitText(unit: string | undefined, { words, own }: Speech): string {
  return unit === undefined ? "" : (own.units[unit] ?? words.units[unit] ?? unit);
}

/** Numbers as figures, records as words and figures; what no word is known for stands in quotes. */
function valueText(value: SourcedFigure["value"], speech: Speech, unit?: string): string {
  const { own, format } = speech;
  if (value === null) return "–";
  if (typeof value === "number") return figureText(value, format, unit);
  if (typeof value !== "object") return wordOf(String(value), own);
  if (Array.isArray(value)) return value.map((one) => valueText(one, speech)).join("; ");
  return Object.entries(value)
    .map(([key, one]) => {
      const inner = valueText(one ?? null, speech);
      if (/^\d+$/.test(key)) return `${key}: ${inner}`;
      const nested = typeof one === "object" && !Array.isArray(one);
      return `${wordOf(key, own)} ${nested ? `(${inner})` : inner}`;
    })
    .join(", ");
}

const wordOf = (text: string, { inner }: SourcesWords): string =>
  inner[text] ?? (/^[a-z][\w-]*$/i.test(text) ? `"${text}"` : text);

function restsText(restsOn: RestsOn | undefined, { words, own, format }: Speech): string {
  if (restsOn === undefined) return "";
  const { costMillionVnd, costByItemMillionVnd, supportMillionVnd, reliefPoints } = restsOn;
  const billions = (millionVnd: number): string => format(millionVnd / 1000, 0);
  const name = (part: CostPart): string => (isOwnPart(part) ? own.parts[part] : words.items[part]);
  const items = Object.entries(costByItemMillionVnd)
    .map(([part, cost]) => `${name(part as CostPart)} ${billions(cost)}`)
    .join(", ");
  const parts = [
    ...(costMillionVnd === 0 ? [] : [own.cost(billions(costMillionVnd), items)]),
    ...(supportMillionVnd === 0 ? [] : [own.support(billions(supportMillionVnd))]),
    ...(reliefPoints === 0 ? [] : [own.relief(format(reliefPoints, 2))]),
  ];
  return parts.length === 0 ? "" : own.rests(parts.join("; "));
}

const marks = { assumed: "*", derived: "'", published: "", synthetic: "*" } as const;

/** Each park once, with its source; its figures with marks behind it. */
function parkLines(figures: readonly SourcedFigure[], speech: Speech): string[] {
  const byPark = grouped(figures, ({ id }) => id.slice(0, id.lastIndexOf(".")));
  const { own } = speech;
  return [
    `  ${own.marks}`,
    ...[...byPark.values()].map((list) => {
      const sourced = list.find(({ source }) => source !== undefined);
      const from = [sourced?.source, sourced?.date].filter((part) => part !== undefined).join(", ");
      const said = list.map((figure) => parkFigureText(figure, speech)).join("; ");
      return `  ${list[0]?.name}: ${said}${from === "" ? "" : ` [${from}]`}`;
    }),
  ];
}

function parkFigureText(figure: SourcedFigure, speech: Speech): string {
  const { id, value, unit, grade, restsOn } = figure;
  const field = id.slice(id.lastIndexOf(".") + 1) as ParkFigure;
  const said = [valueText(value, speech), unitText(unit, speech)].filter((part) => part !== "");
  const mark = grade === undefined ? "?" : marks[grade];
  return `${speech.words.parkFigures[field]} ${said.join(" ")}${mark}${restsText(restsOn, speech)}`;
}
