/** From ward to park: the matrix, parks numbered as on the map. */

import { groupName } from "../../domain/grouping.js";
import { grouped } from "../../grouped.js";
import type { Plan } from "../../plan/plan.js";
import { total } from "../../total.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { table } from "./table.js";

/** Enterprises that go from a ward to a park. */
export interface Flow {
  readonly ward: string;
  readonly park: string;
  readonly count: number;
}

/** The largest first. */
export function flowsOf({ moves }: Pick<Plan, "moves">): Flow[] {
  const wards = grouped(moves, ({ fromWard }) => groupName("wardOld", fromWard));
  return [...wards]
    .flatMap(([ward, own]) =>
      [...grouped(own, ({ park }) => park)].map(([park, { length: count }]) => ({
        ward,
        park,
        count,
      })),
    )
    .sort((a, b) => b.count - a.count || (a.ward + a.park < b.ward + b.park ? -1 : 1));
}

/** Parks that receive somebody, numbered from 1 in the plan's order. */
export function numbered({ parks }: Pick<Plan, "parks">): ReadonlyMap<string, number> {
  const receiving = parks.filter(({ enterprises }) => enterprises > 0);
  return new Map(receiving.map(({ park }, k) => [park, k + 1]));
}

/** As many wards as fit beside each other on paper. */
const mostColumns = 18;

export function flowMatrix(report: PlanReport): Html {
  const { plan, say } = report;
  const flows = flowsOf(plan);
  if (flows.length === 0) return html`<p>${say.flows.none}</p>`;
  const collator = new Intl.Collator("vi");
  const wards = [...new Set(flows.map(({ ward }) => ward))].sort(collator.compare);
  const parts = Math.ceil(wards.length / mostColumns);
  return html`${Array.from({ length: parts }, (_, k) =>
    matrixOf(report, flows, wards.slice(k * mostColumns, (k + 1) * mostColumns), k === parts - 1),
  )}`;
}

/** Some wards beside each other; with the last of them the totals of the parks. */
function matrixOf(
  { plan, say, figures }: PlanReport,
  flows: readonly Flow[],
  wards: readonly string[],
  isLast: boolean,
): Html {
  const counts = new Map(flows.map(({ ward, park, count }) => [`${ward}/${park}`, count]));
  const ofWard = (ward: string): number =>
    total(flows, (flow) => (flow.ward === ward ? flow.count : 0));
  const rows = plan.parks.flatMap(({ park, name, enterprises }, p) => {
    if (enterprises === 0) return [];
    const cells = wards.map((ward) => {
      const key = `${ward}/${park}`;
      const count = counts.get(key);
      return count === undefined ? "" : figures.drawn(`flow/${key}`, count, "count");
    });
    const sum = isLast ? [figures.of(`parks.${p}.enterprises`, "count")] : [];
    return [[String(numbered(plan).get(park)), name, ...cells, ...sum]];
  });
  const foot = [
    "",
    say.total,
    ...wards.map((ward) => figures.drawn(`flow/${ward}`, ofWard(ward), "count")),
    ...(isLast ? [figures.drawn("flow", plan.moves.length, "count")] : []),
  ];
  return table({
    head: ["", say.park, ...wards, ...(isLast ? [say.total] : [])],
    rows,
    foot,
    texts: 2,
    caption: say.flows.caption,
    narrow: true,
  });
}
