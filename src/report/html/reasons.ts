/** Why an enterprise does what it does, and why the others stay. */
import { type StayReason, stayReasons } from "../../analysis/explain/not-moved.js";
import type { Enterprise } from "../../domain/enterprise.js";
import { grouped } from "../../grouped.js";
import { once } from "../../once.js";
import { explainWords } from "../explain-words.js";
import { type Speech, speechOf } from "../speech.js";
import { nextText } from "../summarise-explanation.js";
import { analysisWords } from "./analysis-words.js";
import { type Content, type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { table } from "./table.js";
import { wardOf } from "./wards.js";

const mostLimits = 3;

/** Terms and texts for one enterprise that acts; none where nothing is explained. */
export function whyLines(
  { reasons, language }: PlanReport,
  texts: Speech,
  enterprise: string,
): (readonly [string, Content])[] {
  const found = reasons?.acts.get(enterprise);
  if (found === undefined) return [];
  const say = analysisWords[language].why;
  const limits = found.limits.slice(0, mostLimits).map(texts.limit);
  return [
    ...(limits.length === 0 ? [] : [[say.limits, limits.join("; ")] as const]),
    ...found.next.map((next) => [say.next, nextText(next, texts)] as const),
  ];
}

/** The same in a few words: the dearest limit. */
export function whyInShort(
  { reasons, language }: PlanReport,
  texts: Speech,
  enterprise: string,
): string {
  const [dearest] = reasons?.acts.get(enterprise)?.limits ?? [];
  if (dearest === undefined) return "";
  return `; ${analysisWords[language].why.bySign(texts.limit(dearest))}`;
}

/** The texts of one report. */
export const textsOf = ({ problem, language }: PlanReport): Speech => speechOf(problem, language);

/** Who stays, ward by ward and within each by reason, below how many stay for each reason. */
export function staying(report: PlanReport, isShort: boolean): Html {
  const { problem, plan, say, format, reasons, language } = report;
  const acting = new Set(plan.decisions.acts.map(({ enterprise }) => enterprise));
  const left = problem.enterprises.filter(({ id }) => !acting.has(id));
  const words = explainWords[language].reasons;
  const one = ({ id, name }: Enterprise): string => (isShort ? id : `${id} ${name}`);
  const list = (own: readonly Enterprise[]): Html =>
    html`${[...grouped(own, ({ id }) => reasons?.stays.get(id))].map(
      ([reason, those], k) =>
        html`${k > 0 ? " " : ""}${reason === undefined ? undefined : html`<b>${words[reason]}</b> (${format(those.length, 0)}): `}${those.map(one).join("; ")}.`,
    )}`;
  return html`${counts(report, left)}<details><summary>${say.acts.stays}</summary>${[
    ...grouped(left, wardOf),
  ]
    .sort(([a], [b]) => collator().compare(a, b))
    .map(
      ([ward, own]) =>
        html`<p class="ids">${say.acts.staying(ward, format(own.length, 0))} ${list(own)}</p>`,
    )}</details>`;
}

const collator = once(() => new Intl.Collator("vi"));

function counts(report: PlanReport, left: readonly Enterprise[]): Html | undefined {
  const { reasons, say, figures, language } = report;
  if (reasons === undefined || left.length === 0) return undefined;
  const own = analysisWords[language].why;
  const count = (reason: StayReason): number =>
    left.filter(({ id }) => reasons.stays.get(id) === reason).length;
  const found = stayReasons.map((reason) => [reason, count(reason)] as const);
  return table({
    head: [own.reason, say.enterprises],
    rows: found
      .filter(([, those]) => those > 0)
      .map(([reason, those]) => [
        explainWords[language].reasons[reason],
        figures.drawn(`stays/${reason}`, those, "count"),
      ]),
    caption: own.stays,
  });
}
