/** What it takes to make the same plan again, and the parts that a report could have and has not. */
import { version } from "../../version.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";

export function reproduce({ plan, say, words, figures }: PlanReport): Html {
  const own = say.reproduce;
  const { solver, problem, digest, objective } = plan;
  const asked = figures.of("objective.gapAsked", "percentExact");
  const lines = [
    [own.version, html`<code>didoi ${version}</code>`],
    [own.problem, html`<code>${problem.digest}</code>`],
    [own.plan, html`<code>${digest}</code>`],
    [own.solver, html`${words.solvers[solver.name] ?? html`<code>${solver.name}</code>`}`],
    [own.seed, String(solver.seed)],
    [own.gap, html`<span${asked.marks}>${asked.text}</span>`],
  ] as const;
  return html`${lines.map(([name, value]) => html`<p>${name}: ${value}</p>`)}
    <p>${own.commands}:</p><pre>${[
      `didoi solve ${say.problem} --solver ${solver.name} --seed ${solver.seed} --gap ${objective.gapAsked} --out out`,
      `didoi verify ${say.problem} out/plan.json`,
      `didoi report ${say.problem} out/plan.json --out report.html`,
    ].join("\n")}</pre><p class="note">${own.same}</p>`;
}

/** Which parts there are. */
interface Present {
  readonly beside: boolean;
  readonly tradeOff: boolean;
  readonly uncertainty: boolean;
}

/** Each part that is not there with the commands that make it; undefined where nothing is missing. */
export function missingParts({ say }: PlanReport, present: Present): Html | undefined {
  const own = say.missing;
  const report = `didoi report ${say.problem} out/plan.json`;
  const parts = [
    [
      present.tradeOff,
      own.tradeoff,
      `didoi tradeoff ${say.problem} --json > tradeoff.json\n${report} --tradeoff tradeoff.json`,
    ],
    [
      present.uncertainty,
      own.uncertainty,
      `didoi uncertainty ${say.problem} --out scenarios.ndjson\n${report} --uncertainty scenarios.ndjson`,
    ],
    [present.beside, own.beside, `${report} out-b/plan.json`],
  ] as const;
  const missing = parts.filter(([isThere]) => !isThere);
  if (missing.length === 0) return undefined;
  return html`${missing.map(
    ([, what, command]) => html`<p>${say.noInput(what)}</p><pre>${command}</pre>`,
  )}`;
}
