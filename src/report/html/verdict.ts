/** The verdict in a paragraph: what the plan does, what it is worth, who vouches for it. */
import { violationWords } from "../rule-words.js";
import { syntheticLines } from "../statement-lines.js";
import { proofLines } from "../summary.js";
import { inline } from "./figures.js";
import { type Html, html, joined, list } from "./html.js";
import type { PlanReport } from "./report.js";

const mostViolations = 40;

export function verdict(report: PlanReport): Html {
  const { plan, words, format, violations, say } = report;
  const badge = plan.status === "optimal" ? say.verdict.proved : say.verdict.unproved;
  return html`${synthetic(report)}${violations.length > 0 ? refused(report) : undefined}
    <div class="verdict">
    <p class="badge">${badge}</p>
    <p>${joined(sentences(report), " ")}</p>
    ${proofLines(plan, words, format).map((line) => html`<p>${line.trim()}</p>`)}
    ${violations.length > 0 ? undefined : html`<p>${say.verdict.verified}</p>`}
    </div>`;
}

function synthetic({ plan, words, format, say }: PlanReport): Html | undefined {
  const lines = syntheticLines(plan, words, format);
  if (lines.length === 0) return undefined;
  return html`<div class="warning"><p>${say.verdict.data}</p>${lines.map(
    (line) => html`<p>${line.replace(/^! /, "")}</p>`,
  )}</div>`;
}

function sentences({ plan, problem, say, figures }: PlanReport): Html[] {
  const { base } = plan.summary;
  const { horizon } = problem.policy;
  const words = say.verdict;
  const of = (path: string, kind: Parameters<typeof figures.of>[1]): Html =>
    inline(figures.of(`summary.${path}`, kind));
  const share = base.register === 0 ? 0 : base.moved / base.register;
  const parks = plan.parks.filter(({ enterprises }) => enterprises > 0).length;
  const { alternatives, postponed } = plan.summary;
  return [
    words.moves(
      of("base.moved", "count"),
      of("base.register", "count"),
      inline(figures.drawn("share", share, "percent")),
      String(horizon.from),
      String(horizon.to),
    ),
    words.parks(inline(figures.drawn("parks", parks, "count"))),
    ...(alternatives > 0 ? [words.alternatives(of("alternatives", "count"))] : []),
    words.gains(of("landFreedHa", "ha"), of("reliefPoints", "points")),
    words.workers(of("workersMoved", "jobs"), of("jobsNotFollowing", "jobs")),
    words.cost(of("costMillionVnd", "money"), of("presentCostMillionVnd", "money")),
    ...(postponed.enterprises > 0 ? [words.waiting(of("postponed.enterprises", "count"))] : []),
  ];
}

function refused({ violations, problem, say, language, format }: PlanReport): Html {
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const shown = violations.slice(0, mostViolations);
  const hidden = violations.length - shown.length;
  return html`<div class="warning"><p>${say.verdict.refused(format(violations.length, 0))}</p>
    ${list([
      ...shown.map((violation) => violationWords(violation, parks, language)),
      ...(hidden > 0 ? [say.more(format(hidden, 0))] : []),
    ])}</div>`;
}
