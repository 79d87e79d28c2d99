/** How the plan stands in scenarios: what totals spread over, who is chosen how often, what drives it. */
import type { Uncertainty } from "../../analysis/uncertainty/uncertainty.js";
import { inputName, namesIn } from "../explore-words.js";
import { totalWords } from "../uncertainty-text.js";
import { analysisWords } from "./analysis-words.js";
import type { Kind } from "./figures.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { px } from "./svg.js";
import { type Cell, table } from "./table.js";

const kinds: Readonly<Record<string, Kind>> = {
  value: "count",
  moved: "count",
  reliefPoints: "points",
  landFreedHa: "ha",
  costMillionVnd: "count",
};

const mostDrivers = 12;

export function robustness(report: PlanReport, result: Uncertainty): Html {
  const { plan, format, language } = report;
  const say = analysisWords[language].robust;
  const { run, infeasible } = result.scenarios;
  return html`<p class="note">${say.key(format(run, 0), format(infeasible, 0))}</p>
    ${
      result.problem.digest === plan.problem.digest
        ? undefined
        : html`<p class="note">${say.other}</p>`
    }
    ${totals(report, result)}${frequencies(report, result)}${drivers(report, result)}${regret(report, result)}`;
}

function totals({ plan, language, figures }: PlanReport, { totals: found }: Uncertainty): Html {
  const say = analysisWords[language].robust;
  const own: Readonly<Record<string, number>> = {
    value: plan.objective.value,
    moved: plan.summary.enterprises.moved,
    reliefPoints: plan.summary.reliefPoints,
    landFreedHa: plan.summary.landFreedHa,
    costMillionVnd: plan.summary.costMillionVnd,
  };
  return table({
    head: [say.total, say.low, say.middle, say.high, say.plan],
    rows: Object.entries(found).map(([name, { p10, p50, p90 }]) => {
      const kind = kinds[name] ?? "exact";
      const value = own[name];
      return [
        totalWords[language][name] ?? name,
        ...([p10, p50, p90] as const).map((one, k) =>
          figures.drawn(`spread/${name}/${k}`, one, kind),
        ),
        value === undefined ? "" : figures.drawn(`spread/${name}/plan`, value, kind),
      ];
    }),
  });
}

/** Who acts in the plan, and who stays, by how often scenarios choose them. */
function frequencies({ plan, problem, language, figures }: PlanReport, result: Uncertainty): Html {
  const say = analysisWords[language].robust;
  const shares = new Map(result.enterprises.map(({ enterprise, share }) => [enterprise, share]));
  const acting = new Set(plan.decisions.acts.map(({ enterprise }) => enterprise));
  const counts = say.bands.map((): [acting: number, staying: number] => [0, 0]);
  for (const { id } of problem.enterprises) {
    const band = counts[bandOf(shares.get(id) ?? 0)];
    if (band !== undefined) band[acting.has(id) ? 0 : 1]++;
  }
  return table({
    head: [say.band, say.inPlan, say.notInPlan],
    rows: say.bands.map((name, k) => [
      name,
      figures.drawn(`often/${k}/in`, counts[k]?.[0] ?? 0, "count"),
      figures.drawn(`often/${k}/out`, counts[k]?.[1] ?? 0, "count"),
    ]),
    caption: say.often,
  });
}

function bandOf(share: number): number {
  const at = [0.9, 0.5, 0.1].findIndex((least) => share >= least);
  return at < 0 ? 3 : at;
}

function drivers({ language, figures }: PlanReport, { drivers: found, parks }: Uncertainty): Html {
  const say = analysisWords[language].robust;
  const names = namesIn({ parks }, language);
  return table({
    head: [say.driver, say.correlation, ""],
    tail: 1,
    rows: found
      .slice(0, mostDrivers)
      .map(({ input, correlation }): Cell[] => [
        inputName(input, names, language),
        figures.drawn(`driver/${input}`, correlation, "points"),
        correlationBar(correlation),
      ]),
    caption: say.drivers,
  });
}

/** From the middle to the right where both grow together, to the left where they do not. */
function correlationBar(correlation: number): Html {
  const [half, height] = [80, 12];
  const length = Math.abs(correlation) * half;
  const x = correlation < 0 ? half - length : half;
  return html`<svg viewBox="0 0 ${px(2 * half)} ${px(height)}" width="${px(2 * half)}" height="${px(height)}" aria-hidden="true"><rect class="${correlation < 0 ? "payer1" : "payer0"}" x="${px(x)}" y="1" width="${px(length)}" height="10"/><path class="axis" d="M${px(half)} 0v${px(height)}"/></svg>`;
}

function regret({ language, figures }: PlanReport, { candidates }: Uncertainty): Html | undefined {
  if (candidates.length === 0) return undefined;
  const say = analysisWords[language].robust;
  return table({
    head: [say.candidate, say.forced, say.loss, say.most],
    rows: candidates.map(({ forced, regret: loss, maxRegret }, k) => [
      String(k + 1),
      figures.drawn(`candidate/${k}/forced`, forced.p50, "count"),
      figures.drawn(`candidate/${k}/regret`, loss.p50, "points"),
      figures.drawn(`candidate/${k}/most`, maxRegret, "points"),
    ]),
    caption: say.regret,
  });
}
