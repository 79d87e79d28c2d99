/** Where nothing fits: what is in the way with its amounts, and changes of the policy that make a plan. */
import type { Diagnosis } from "../../analysis/diagnose/diagnose.js";
import { diagnosisTexts } from "../summarise-diagnosis.js";
import { analysisWords } from "./analysis-words.js";
import { type Html, html, list } from "./html.js";
import type { Setting } from "./report.js";

export function diagnosed({ problem, language, say }: Setting, found: Diagnosis): Html {
  const own = analysisWords[language].diagnosis;
  if (found.status !== "infeasible") return html`<p>${own[found.status]}</p>`;
  const { causes, repairs } = diagnosisTexts(problem, found, language);
  return html`<div class="warning"><p>${own.causes}</p>${list(causes)}</div>
    ${found.factsAlone ? html`<p>${own.factsAlone}</p>` : undefined}
    ${
      repairs.length === 0
        ? undefined
        : html`<h3>${own.repairs}</h3>${repairs.map(
            (
              changes,
              k,
            ) => html`<div class="finding"><p class="badge">${own.repair(String(k + 1))}</p>${list(changes)}
        <p>${own.apply} <code>didoi diagnose ${say.problem} --apply policy-${String(k + 1)}.json --repair ${String(k + 1)}</code></p></div>`,
          )}`
    }`;
}
