/** Workers who move with their firms, jobs lost by kind, homes near the parks. */
import type { AnyLimit, ChainLimit } from "../../plan/rules/limit.js";
import { inline } from "./figures.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { type Cell, table } from "./table.js";

const kinds = [
  "workersMoved",
  "jobsNotFollowing",
  "jobsConverted",
  "jobsClosed",
  "jobsLeft",
] as const;

export function workers(report: PlanReport): Html {
  const { plan, say, figures } = report;
  const own = say.workers;
  const years = table({
    head: [say.year, own.moved, own.notFollowing, own.converted, own.closed, own.left],
    rows: plan.years.map(({ year }, k) => [
      String(year),
      ...kinds.map((kind) => figures.of(`years.${k}.${kind}`, "jobs")),
    ]),
    foot: [say.total, ...kinds.map((kind) => figures.of(`summary.${kind}`, "jobs"))],
  });
  const parks = table({
    head: [say.park, say.enterprises, say.workers.moved],
    rows: plan.parks.flatMap(({ name, enterprises }, p) =>
      enterprises === 0
        ? []
        : [
            [
              name,
              figures.of(`parks.${p}.enterprises`, "count"),
              figures.of(`parks.${p}.workers`, "jobs"),
            ],
          ],
    ),
  });
  return html`${years}${parks}${homes(report)}`;
}

const isHomes = (limit: AnyLimit): limit is ChainLimit => "keys" in limit && limit.rule === "homes";

/** Homes needed and ready by the end of each year. */
function homes(report: PlanReport): Html {
  const { statement, plan, say, figures } = report;
  const chains = statement.limits.filter(isHomes);
  const cost = figures.of("summary.costByItemMillionVnd.housing", "money");
  const paid = cost.value > 0 ? html`<p>${say.workers.housing(inline(cost))}</p>` : undefined;
  if (chains.length === 0) return html`<p>${say.workers.noHomes}</p>${paid}`;
  const names = new Map(plan.parks.map(({ park, name }) => [park, name]));
  const rows = chains.map((chain) => {
    const park = chain.keys[0]?.split("/").slice(1, -1).join("/") ?? "";
    return [names.get(park) ?? park, ...homeCells(report, chain)];
  });
  return html`${table({
    head: [say.park, ...plan.years.map(({ year }) => String(year))],
    rows,
    caption: say.workers.homes,
  })}${paid}`;
}

function homeCells({ figures }: PlanReport, { keys, used, ready }: ChainLimit): Cell[] {
  let [needed, there] = [0, 0];
  return keys.map((key, t) => {
    needed += used[t] ?? 0;
    there += ready[t] ?? 0;
    const [a, b] = [
      figures.drawn(`homes/needed/${key}`, needed, "count"),
      figures.drawn(`homes/ready/${key}`, there, "count"),
    ];
    return html`<span${a.marks}>${a.text}</span> / <span${b.marks}>${b.text}</span>`;
  });
}
