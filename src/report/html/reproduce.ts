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

/** Each with the command that makes it. */
export function missingParts({ say }: PlanReport, hasOther: boolean): Html {
  const own = say.missing;
  const parts = [
    [own.tradeoff, `didoi solve ${say.problem} --scenario a.json --scenario b.json --out out`],
    ...(hasOther
      ? []
      : [[own.beside, `didoi report ${say.problem} out/plan.json out-b/plan.json`]]),
  ] as const;
  return html`${parts.map(
    ([what, command]) => html`<p>${say.noInput(what)} <code>${command}</code></p>`,
  )}`;
}
