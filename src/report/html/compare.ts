/** Plans side by side, and who changes from the first to each of the others. */

import { changeKinds } from "../../analysis/compare/change-kind.js";
import { comparePlans } from "../../analysis/compare/compare-plans.js";
import { compareOutcomes } from "../../plan/compare-outcomes.js";
import type { Plan } from "../../plan/plan.js";
import { summariseComparedPlans } from "../compare-text.js";
import { comparisonRows } from "../comparison.js";
import { analysisWords } from "./analysis-words.js";
import { changesBetween } from "./changes.js";
import { differenceMap } from "./difference-map.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { table } from "./table.js";

/** Another plan under its name; of this problem or of another. */
export interface NamedPlan {
  readonly name: string;
  readonly plan: Plan;
}

export function comparison(report: PlanReport, plans: readonly NamedPlan[]): Html {
  const { say, language, plan: first } = report;
  const compared = compareOutcomes(
    plans.map(({ name, plan }) => ({ name, outcome: { status: plan.status, plan } })),
  );
  const [head = [], ...rows] = comparisonRows(compared, language);
  return html`<ol>${plans.map(
    ({ name, plan }) =>
      html`<li>${name}${plan.problem.digest === first.problem.digest ? undefined : html` <span class="note">${say.compare.other}</span>`}</li>`,
  )}</ol>${table({ head, rows })}
    ${plans.slice(1).map((other, k) => changes(report, other.plan, k + 2))}`;
}

function changes(report: PlanReport, other: Plan, number: number): Html {
  const { say, figures, plan } = report;
  const own = say.compare;
  const found = changesBetween(plan, other, report);
  const title = html`<h3>${own.changes("1", String(number))}</h3>`;
  if (found.length === 0) return html`${title}<p>${own.none}</p>`;
  return html`${title}${table({
    head: ["", say.enterprises],
    rows: changeKinds.map((kind) => {
      const count = found.filter((change) => change.kind === kind).length;
      return [own.kinds[kind], figures.drawn(`change/${number}/${kind}`, count, "count")];
    }),
    foot: [say.total, figures.drawn(`change/${number}`, found.length, "count")],
  })}
    ${differenceMap(report, found)}${causes(report, other)}
    <details><summary>${own.list(report.format(found.length, 0))}</summary>${table({
      head: ["", say.enterprise, "(1)", `(${number})`],
      texts: 4,
      rows: found.map(({ enterprise, name, before, after }) => [enterprise, name, before, after]),
    })}</details>`;
}

/** Why figures and choices differ; of two plans of the same problem, the reported one verified. */
function causes({ problem, plan, language, reasons }: PlanReport, other: Plan): Html | undefined {
  if (reasons === undefined || other.problem.digest !== plan.problem.digest) return undefined;
  const compared = comparePlans({ problem, plan }, { problem, plan: other });
  const text = summariseComparedPlans([problem, problem], compared, language);
  return html`<details><summary>${analysisWords[language].difference.causes}</summary><pre>${text}</pre></details>`;
}
