/** A diagnosis as plain text: what is in the way, and how the policy could be changed. */
import type { Diagnosis } from "../analysis/diagnose/diagnose.js";
import type { AlternativeRule } from "../domain/policy-rules.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { type DiagnosisWords, diagnosisWords } from "./diagnosis-words.js";
import { dictionaries } from "./dictionaries.js";
import type { Dictionary } from "./dictionary.js";
import { type Format, formatter, wrapped } from "./layout.js";
import { limitWords } from "./limit-words.js";
import { ruleName } from "./rule-words.js";

type Cause = Diagnosis["causes"][number];
type Change = Diagnosis["repairs"][number]["changes"][number];

interface Words {
  readonly own: DiagnosisWords;
  readonly format: Format;
  /** A rule or limit by name. */
  readonly name: (rule: string) => string;
  readonly enterprise: (id: string) => string;
  readonly park: (id: string) => string;
  readonly alternative: Dictionary["alternatives"];
}

/** Vietnamese by default. @param most causes and repairs that are said; the short form says one of each */
export function summariseDiagnosis(
  problem: Problem,
  diagnosis: Diagnosis,
  language: Language = "vi",
  most = 3,
): string {
  const own = diagnosisWords[language];
  if (diagnosis.status !== "infeasible") return own[diagnosis.status];
  const words = wordsOf(problem, language);
  const { causes, repairs, factsAlone } = diagnosis;
  return [
    own.none,
    ...causes.slice(0, most).map((cause) => `  ${causeText(cause, words)}.`),
    ...(factsAlone ? [own.factsAlone] : []),
    ...(repairs.length > 0 ? [own.repairs] : []),
    ...repairs
      .slice(0, most)
      .map(
        ({ changes }, k) =>
          `  ${k + 1}. ${changes.map((one) => changeText(one, words)).join("; ")}.`,
      ),
    ...(repairs.length > 0 ? [own.apply] : []),
  ]
    .flatMap(wrapped)
    .join("\n");
}

/** Every cause, and the changes of every repair, as sentences without a full stop. */
export function diagnosisTexts(
  problem: Problem,
  { causes, repairs }: Diagnosis,
  language: Language,
): { readonly causes: readonly string[]; readonly repairs: readonly (readonly string[])[] } {
  const words = wordsOf(problem, language);
  return {
    causes: causes.map((cause) => causeText(cause, words)),
    repairs: repairs.map(({ changes }) => changes.map((one) => changeText(one, words))),
  };
}

function wordsOf(problem: Problem, language: Language): Words {
  const words = dictionaries[language];
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const parkNames = new Map(problem.parks.map(({ id, name }) => [id, name]));
  const names = new Map(problem.enterprises.map(({ id, name }) => [id, name]));
  const own = diagnosisWords[language];
  const enterprise = (id: string): string => names.get(id) ?? id;
  return {
    own,
    format: formatter(words.locale),
    name: (rule) => {
      if (rule === "duty") return own.duties;
      if (rule.startsWith("duty/")) return own.duty(enterprise(rule.slice("duty/".length)));
      const named = ruleName(rule, language);
      if (named !== undefined && !rule.includes("/")) return named;
      const { text, year } = limitWords(rule, { parks }, words);
      return year === undefined ? text : `${text}, ${year}`;
    },
    enterprise,
    park: (id) => parkNames.get(id) ?? id,
    alternative: words.alternatives,
  };
}

const mostNamed = 3;

function causeText(cause: Cause, { own, format, name, enterprise }: Words): string {
  if (cause.kind === "conflict") return `${own.together}: ${cause.rules.map(name).join("; ")}`;
  if (cause.kind === "closed") {
    const some = cause.enterprises.slice(0, mostNamed).map(enterprise).join(", ");
    const rules = cause.rules.slice(0, mostNamed).map(({ rule }) => name(rule));
    return `${own.closed(format(cause.count), some)}: ${rules.join("; ")}`;
  }
  const { rule, bound, reach, closedBy } = cause;
  const say = bound > reach ? own.atMost : own.atLeast;
  const why = closedBy
    .slice(0, mostNamed)
    .map((one) => `${name(one.rule)} (${own.enterprises(format(one.count))})`);
  const because = why.length === 0 ? "" : `; ${own.because} ${why.join("; ")}`;
  return `${say(name(rule), format(bound), format(reach))}${because}`;
}

function changeText({ path, lever, from, to, row }: Change, words: Words): string {
  const { own, name } = words;
  if (row !== undefined)
    return own.change(
      figureName(row, path, name),
      figure(from, path, words),
      figure(to, path, words),
    );
  const said = ruleText({ lever, from, to }, words);
  if (said !== undefined) return said;
  const what = own.levers[lever] ?? path;
  if (Array.isArray(to)) return own.added(what, added(from, to).map(String).join(", "));
  if (typeof to === "object" && to !== null) {
    const before = Object.entries((from ?? {}) as object).map((entry) => entry.join(" "));
    const fresh = Object.entries(to)
      .filter((entry) => !before.includes(entry.join(" ")))
      .map(([key, year]) => `${key === "*" ? "" : `${words.park(key)} `}${year}`);
    return own.added(what, fresh.join(", "));
  }
  return own.change(what, figure(from, path, words), figure(to, path, words));
}

/** Changes of rules that have a sentence of their own. */
function ruleText(
  { lever, from, to }: Pick<Change, "lever" | "from" | "to">,
  { own, format, enterprise, alternative }: Words,
): string | undefined {
  const some = (ids: readonly string[]): string =>
    own.some(format(ids.length), ids.slice(0, mostNamed).map(enterprise).join(", "));
  switch (lever) {
    case "wait":
      return own.waits;
    case "park-districts":
      return own.districts;
    case "park-statuses":
      return own.statuses(
        (to as string[]).map((status) => own.status[status] ?? status).join(", "),
      );
    case "lock":
      return own.unlocked(some(added(idsOf(from), idsOf(to)).map(String)));
    case "alternative":
      return (to as AlternativeRule[])
        .filter(({ kind }) => !(from as AlternativeRule[]).some((rule) => rule.kind === kind))
        .map((rule) => own.alternative(alternative[rule.kind], some(idsOf(rule))))
        .join("; ");
  }
  return undefined;
}

const idsOf = (value: unknown): string[] =>
  (value as { readonly enterprises?: string[] } | undefined)?.enterprises ?? [];

const added = (from: unknown, to: readonly unknown[]): unknown[] =>
  to.filter((one) => !(Array.isArray(from) && from.includes(one)));

/** A figure of all years is named without one. */
function figureName(row: string, path: string, name: Words["name"]): string {
  const isOfYear = /\d{4}$/.test(path) || path.startsWith("quotas") || path.startsWith("fairness");
  return name(isOfYear ? row : row.replace(/\/\d{4}$/, ""));
}

/** Shares in percent. */
function figure(value: unknown, path: string, { format }: Words): string {
  if (typeof value !== "number") return "–";
  return /^(quotas|fairness)\[/.test(path) ? `${format(100 * value)} %` : format(value);
}
