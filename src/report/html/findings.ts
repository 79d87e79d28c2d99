/** Without a plan: what was found in the problem. */
import type { Finding } from "../../analysis/finding.js";
import { findingSubject } from "../finding-words.js";
import { type Html, html } from "./html.js";
import type { Setting } from "./report.js";

export function findingList(setting: Setting, findings: readonly Finding[]): Html {
  const { say, format } = setting;
  const own = say.findings;
  if (findings.length === 0) return html`<p>${own.none}</p>${next(setting)}`;
  const impossible = findings.filter(({ kind }) => kind === "impossible");
  const suspicious = findings.length - impossible.length;
  return html`<p class="badge">${own.sum(format(impossible.length, 0), format(suspicious, 0))}</p>
    ${findings.map((finding) => oneFinding(setting, finding))}${next(setting)}`;
}

function oneFinding(setting: Setting, finding: Finding): Html {
  const { problem, say, language } = setting;
  const own = say.findings;
  const { kind, fact, fix, ids } = finding;
  return html`<div class="${kind === "impossible" ? "warning" : "finding"}">
    <p>${own.kinds[kind]}: ${findingSubject(problem, finding, language)}</p><p>${fact}</p><p>${own.fix}: ${fix}</p>
    ${ids.length === 0 ? undefined : html`<p class="note">${own.records}: ${ids.join(", ")}</p>`}</div>`;
}

const next = ({ say }: Setting): Html =>
  html`<p>${say.findings.next} <code>didoi solve ${say.problem} --out out</code>.</p>`;
