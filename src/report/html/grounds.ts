/** What the figures rest on: data and their gaps, assumptions, the law. */
import type { AssumptionId } from "../../domain/assumption-ids.js";
import { dataGrade, gradedGroups } from "../../domain/enterprise.js";
import { reasonIn } from "../assumption-reasons.js";
import { dataGroupNames, dataLines } from "../data-lines.js";
import { rangeFigures } from "../ground-lines.js";
import { type Html, html, list } from "./html.js";
import type { PlanReport } from "./report.js";
import { table } from "./table.js";

export function dataQuality({ plan, language, format, say, figures }: PlanReport): Html {
  const [, ...lines] = dataLines(plan.data, language, format);
  const grades = [...dataGrade.options, "unstated"] as const;
  const names = dataGroupNames(language);
  return html`${plan.data.filled.length === 0 ? html`<p>${say.data.complete}</p>` : undefined}
    ${lines.length === 0 ? undefined : list(lines.map((line) => line.trim()))}
    ${table({
      head: [say.data.group, ...grades.map((grade) => say.data.gradeNames[grade])],
      rows: gradedGroups.map((group) => [
        names[group],
        ...grades.map((grade) => figures.of(`data.grades.${group}.${grade}`, "count")),
      ]),
      caption: say.data.grades,
    })}`;
}

export function assumptions({ plan, words, say, figures, format, language }: PlanReport): Html {
  const own = say.assumptions;
  return html`${table({
    head: [own.name, own.value, own.range, say.unit, own.why],
    tail: 2,
    rows: plan.assumptions.map(({ id, unit, low, high, reason, set }, k) => [
      `${words.assumptionNames[id as AssumptionId] ?? id}${set ? " •" : ""}`,
      figures.of(`assumptions.${k}.value`, "exact"),
      `${format(low, 4)}–${format(high, 4)}`,
      words.units[unit] ?? unit,
      reasonIn({ id, reason }, language),
    ]),
  })}<p class="note">${own.set}${words.quoted === "" ? "" : `. ${words.quoted}`}</p>`;
}

export function legalBasis({ plan, words, say, format }: PlanReport): Html {
  const { policySource, overrides, grounds } = plan;
  const own = say.legal;
  if (policySource === undefined && grounds.length === 0 && overrides.length === 0)
    return html`<p>${own.none}</p>`;
  return html`${words.quoted === "" ? undefined : html`<p class="note">${words.quoted}</p>`}${policySource === undefined ? undefined : html`<p>${words.policySource}: ${policySource}</p>`}
    ${overrides.length === 0 ? undefined : html`<p>${words.overrides}: <code>${overrides.join("; ")}</code></p>`}
    ${
      grounds.length === 0
        ? undefined
        : table({
            head: [own.field, say.assumptions.range, own.grade, own.source, own.date],
            texts: 5,
            rows: grounds.map(({ label, grade, source, date, low, high }) => [
              label,
              rangeFigures({ low, high }, format),
              words.grades[grade],
              source,
              date ?? "",
            ]),
          })
    }`;
}
