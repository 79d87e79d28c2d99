/** The plan by stage: each year, each year and park, each ward since 1 July 2025. */

import { grouped } from "../../grouped.js";
import type { GroupResult, PlannedMove, YearResult } from "../../plan/plan.js";
import { total } from "../../total.js";
import type { PaperSetting } from "../paper-setting.js";
import { all, type ColumnOf, type PaperTable, paperTable } from "../paper-table.js";
import { headers, payerColumns } from "../paper-words.js";

/** One row per year. */
export function stageTable({ plan, language }: PaperSetting): PaperTable {
  return paperTable<YearResult>(
    {
      id: "stages",
      title: { vi: "Kế hoạch theo đợt", en: "Plan by year" },
      columns: [
        { header: { vi: "Đợt (năm)", en: "Year" }, kind: "year", of: ({ year }) => year },
        { header: headers.moves, kind: "count", of: ({ moves }) => moves, adds: true },
        {
          header: headers.alternatives,
          kind: "count",
          of: ({ alternatives }) => alternatives,
          adds: true,
        },
        { header: headers.landFreed, kind: "ha", of: (year) => year.landFreedHa, adds: true },
        { header: headers.workersMoved, kind: "jobs", of: (year) => year.workersMoved, adds: true },
        {
          header: headers.notFollowing,
          kind: "jobs",
          of: (year) => year.jobsNotFollowing,
          adds: true,
        },
        { header: headers.relief, kind: "points", of: (year) => year.reliefPoints, adds: true },
        ...payerColumns<YearResult>((year, payer) => year.costByPayerMillionVnd[payer]),
        {
          header: {
            vi: "Đến hạn còn chờ cuối năm (doanh nghiệp)",
            en: "Due and waiting at its end (enterprises)",
          },
          kind: "count",
          of: ({ postponed }) => postponed.enterprises,
        },
      ],
      rows: plan.years,
      total: all,
    },
    language,
  );
}

interface Arrival {
  readonly year: number;
  readonly park: string;
  readonly moves: readonly PlannedMove[];
}

/** One row per year and park that receives somebody in it. */
export function arrivalTable({ plan, language }: PaperSetting): PaperTable {
  const rows = plan.years.flatMap(({ year }): Arrival[] =>
    [
      ...grouped(
        plan.moves.filter((move) => move.year === year),
        ({ park }) => park,
      ),
    ]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, moves]) => ({ year, park: moves[0]?.parkName ?? "", moves })),
  );
  const sum =
    (of: (move: PlannedMove) => number) =>
    ({ moves }: Arrival): number =>
      total(moves, of);
  return paperTable<Arrival>(
    {
      id: "arrivals",
      title: { vi: "Theo đợt và nơi đến", en: "By year and park" },
      columns: [
        { header: { vi: "Đợt (năm)", en: "Year" }, kind: "year", of: ({ year }) => year },
        { header: headers.park, kind: "text", of: ({ park }) => park },
        { header: headers.moves, kind: "count", of: ({ moves }) => moves.length, adds: true },
        {
          header: { vi: "Đất thuê mới (ha)", en: "Land leased (ha)" },
          kind: "ha",
          of: sum(({ demand }) => demand.landHa),
          adds: true,
        },
        {
          header: { vi: "Sàn thuê (m²)", en: "Floor rented (m²)" },
          kind: "m2",
          of: sum(({ floorM2 }) => floorM2),
          adds: true,
        },
        {
          header: headers.workersMoved,
          kind: "jobs",
          of: sum(({ workers }) => workers),
          adds: true,
        },
        {
          header: { vi: "Nước thải (m³/ngày đêm)", en: "Wastewater (m³/day)" },
          kind: "load",
          of: sum(({ demand }) => demand.wastewaterM3PerDay),
          adds: true,
        },
      ],
      rows,
      total: all,
    },
    language,
  );
}

const unknownWard = { vi: "chưa rõ", en: "not known" };

/** One row per new ward, with how many move in each year. */
export function wardTable({ plan, language }: PaperSetting): PaperTable {
  const wards = plan.groups.filter(({ axis }) => axis === "wardNew");
  const moves = grouped(plan.moves, ({ fromWardNew }) => fromWardNew);
  const ofYear = ({ year }: YearResult): ColumnOf<GroupResult> => ({
    header: { vi: `Di dời ${year} (doanh nghiệp)`, en: `Move in ${year} (enterprises)` },
    kind: "count",
    of: ({ group }) => (moves.get(group) ?? []).filter((move) => move.year === year).length,
    adds: true,
  });
  const count = (
    header: ColumnOf<GroupResult>["header"],
    of: (group: GroupResult) => number,
  ): ColumnOf<GroupResult> => ({ header, kind: "count", of, adds: true });
  return paperTable<GroupResult>(
    {
      id: "wards",
      title: { vi: "Kế hoạch theo phường, xã mới", en: "Plan by new ward" },
      columns: [
        {
          header: headers.wardNew,
          kind: "text",
          of: ({ group }) => group ?? unknownWard[language],
        },
        count(headers.enterprises, ({ enterprises }) => enterprises),
        count(headers.moves, ({ moved }) => moved),
        ...plan.years.map(ofYear),
        count(headers.alternatives, ({ alternatives }) => alternatives),
        count(
          { vi: "Đến hạn còn chờ cuối kỳ (doanh nghiệp)", en: "Due and waiting (enterprises)" },
          ({ postponed }) => postponed,
        ),
        { header: headers.landFreed, kind: "ha", of: (group) => group.landFreedHa, adds: true },
        {
          header: headers.workersMoved,
          kind: "jobs",
          of: (group) => group.workersMoved,
          adds: true,
        },
        {
          header: headers.notFollowing,
          kind: "jobs",
          of: (group) => group.jobsNotFollowing,
          adds: true,
        },
        { header: headers.relief, kind: "points", of: (group) => group.reliefPoints, adds: true },
        {
          header: { vi: "Tổng chi phí (triệu đồng)", en: "Total cost (million VND)" },
          kind: "money",
          of: (group) => group.costMillionVnd,
          adds: true,
        },
      ],
      rows: wards,
      total: all,
    },
    language,
  );
}
