/** The tables of those who answer for a ward, a sector or a size, and the balance of land. */
import { type GroupAxis, groupAxes } from "../../plan/result-tables.js";
import { total } from "../../total.js";
import { dictionaries } from "../dictionaries.js";
import { groupLabel, groupWords } from "../group-tables.js";
import type { Kind } from "./figures.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { type Cell, table } from "./table.js";

/** Columns in the order of `groupWords`. */
const columns = [
  ["enterprises", "count"],
  ["moved", "count"],
  ["alternatives", "count"],
  ["postponed", "count"],
  ["workersMoved", "jobs"],
  ["jobsNotFollowing", "jobs"],
  ["landFreedHa", "ha"],
  ["reliefPoints", "points"],
  ["costMillionVnd", "money"],
] as const satisfies readonly (readonly [string, Kind])[];

export function groupTables(report: PlanReport): Html {
  return html`${groupAxes.map((axis) => ofAxis(report, axis))}`;
}

function ofAxis({ plan, language, figures }: PlanReport, axis: GroupAxis): Html | undefined {
  const say = groupWords[language];
  const own = plan.groups.flatMap((group, k) => (group.axis === axis ? [{ group, k }] : []));
  if (own.length === 0) return undefined;
  return table({
    head: [say.names[axis], ...say.columns],
    rows: own.map(({ group, k }) => [
      groupLabel(group, language),
      ...columns.map(([key, kind]) => figures.of(`groups.${k}.${key}`, kind)),
    ]),
    foot: [
      say.all,
      ...columns.map(([key, kind]) => {
        const sum = total(own, ({ group }) => group[key]);
        return figures.drawn(`group/${axis}/${key}`, sum, kind);
      }),
    ],
    caption: say.titles[axis],
  });
}

export function landBalance(report: PlanReport): Html {
  const { plan, language, figures, say: page } = report;
  const say = groupWords[language];
  const { zoneUses } = dictionaries[language];
  const { freedByUse, byDistrict } = plan.land;
  const rows: Cell[][] = [
    [say.registerHa, figures.of("land.registerHa", "ha"), "ha"],
    [say.freedHa, figures.of("land.freedHa", "ha"), "ha"],
    ...freedByUse.map(({ use }, k): Cell[] => [
      html`– ${use === undefined ? say.noUse : zoneUses[use]}`,
      figures.of(`land.freedByUse.${k}.landHa`, "ha"),
      "ha",
    ]),
    [say.waitingHa, figures.of("land.waitingHa", "ha"), "ha"],
    [say.newHa, figures.of("land.newHa", "ha"), "ha"],
    [say.rentedM2, figures.of("land.rentedM2", "m3"), "m²"],
  ];
  const districts = byDistrict.map(({ districts: names }, k): Cell[] => {
    const of = (key: string, kind: Kind): Cell => figures.of(`land.byDistrict.${k}.${key}`, kind);
    return [
      names.length === 0 ? say.unknown : names.join(", "),
      of("enterprises", "count"),
      of("landHa", "ha"),
      of("rentedM2", "m3"),
      of("workersFollowing", "jobs"),
      of("homesNeeded", "count"),
    ];
  });
  return html`${table({ head: ["", "", page.unit], rows, tail: 1 })}${
    districts.length === 0
      ? undefined
      : table({ head: [say.district, ...say.districtColumns], rows: districts })
  }`;
}
