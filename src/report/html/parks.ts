/** How full each park gets, year by year: what is used of what is ready by then. */
import { type Resource, resources } from "../../domain/demand.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { type Cell, table } from "./table.js";

/** Above this a park is called full, a fraction. */
const nearlyFull = 0.9;

export function parkTables(report: PlanReport): Html {
  const { plan, say } = report;
  const unused = plan.parks.filter(({ enterprises }) => enterprises === 0);
  return html`<p class="note">${say.parks.key}</p>
    ${resources.map((resource) => ofResource(report, resource))}${rented(report)}
    <p class="note">${say.parks.assumed}</p>
    ${unused.length === 0 ? undefined : html`<p>${say.parks.unused(unused.map(({ name }) => name).join(", "))}</p>`}`;
}

/** One year of a park: where its figures stand, and what they are. */
interface Entry {
  readonly path: string;
  readonly used: number;
  readonly ready: number;
  readonly left: number;
}

function ofResource(report: PlanReport, resource: Resource): Html | undefined {
  const rows = report.plan.parks.flatMap((park, p): Cell[][] => {
    if (park.enterprises === 0) return [];
    const entries = park.use.flatMap((entry, k) =>
      entry.resource === resource ? [{ ...entry, path: `parks.${p}.use.${k}.left` }] : [],
    );
    if (entries.every(({ used }) => used === 0)) return [];
    const isAssumed = entries.some(({ assumed }) => assumed.length > 0);
    return [[`${park.name}${isAssumed ? " *" : ""}`, ...cells(report, entries)]];
  });
  return yearly(report, report.words.resources[resource], rows);
}

/** Ready-built space. */
function rented(report: PlanReport): Html | undefined {
  const rows = report.plan.parks.flatMap((park, p): Cell[][] => {
    const entries = (park.readyBuilt ?? []).map(({ usedM2, readyM2, leftM2 }, k) => ({
      path: `parks.${p}.readyBuilt.${k}.leftM2`,
      used: usedM2,
      ready: readyM2,
      left: leftM2,
    }));
    return entries.every(({ used }) => used === 0) ? [] : [[park.name, ...cells(report, entries)]];
  });
  return yearly(report, report.say.parks.ready, rows);
}

function yearly({ plan, say }: PlanReport, caption: string, rows: Cell[][]): Html | undefined {
  if (rows.length === 0) return undefined;
  return table({ head: [say.park, ...plan.years.map(({ year }) => String(year))], rows, caption });
}

function cells({ figures, format }: PlanReport, entries: readonly Entry[]): Cell[] {
  let [used, ready] = [0, 0];
  return entries.map((entry) => {
    used += entry.used;
    ready += entry.ready;
    if (ready === 0 && used === 0) return "–";
    const share = ready === 0 ? 1 : used / ready;
    const isFull = share > nearlyFull;
    const left = figures.of(entry.path, entry.left < 100 ? "ha" : "count");
    const percent = format(share * 100, 0);
    return html`<span class="fill${isFull ? " full" : ""}" style="--f:${String(Math.min(100, Math.round(share * 100)))}%">${isFull ? "▲ " : ""}${percent} % (<span${left.marks}>${left.text}</span>)</span>`;
  });
}
