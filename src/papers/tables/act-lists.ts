/** Who moves and who takes an alternative, each with what that costs whom. */
import { costItems } from "../../domain/cost.js";
import type { PlannedAlternative, PlannedMove } from "../../plan/plan.js";
import { dictionaries } from "../../report/dictionaries.js";
import { sectorName } from "../../report/sector-names.js";
import type { PaperSetting } from "../paper-setting.js";
import { all, type ColumnOf, type PaperTable, paperTable, type Said } from "../paper-table.js";
import { headers, millionVnd, pair, payerColumns, withUnit, yes } from "../paper-words.js";

type Act = PlannedMove | PlannedAlternative;

const who = <T extends Act>({ language }: PaperSetting): ColumnOf<T>[] => [
  { header: headers.id, kind: "code", of: ({ enterprise }) => enterprise },
  { header: headers.name, kind: "text", of: ({ name }) => name },
  { header: headers.wardOld, kind: "text", of: ({ fromWard }) => fromWard },
  { header: headers.wardNew, kind: "text", of: ({ fromWardNew }) => fromWardNew },
  { header: headers.sector, kind: "text", of: ({ sector }) => sectorName(sector, language) },
  {
    header: headers.obligation,
    kind: "text",
    of: ({ obligation }) => dictionaries[language].obligations[obligation],
  },
  { header: headers.year, kind: "year", of: ({ year }) => year },
];

const worth = <T extends Act>({ language }: PaperSetting): ColumnOf<T>[] => [
  { header: headers.relief, kind: "points", of: ({ reliefPoints }) => reliefPoints, adds: true },
  ...payerColumns<T>((act, payer) => act.costByPayerMillionVnd[payer]),
  { header: headers.made, kind: "text", of: ({ synthetic }) => yes(synthetic)[language] },
];

const tenures: Readonly<Record<PlannedMove["tenure"], Said>> = {
  lease: { vi: "thuê đất", en: "lease of land" },
  rent: { vi: "thuê nhà xưởng", en: "rent of a factory" },
};

/** One row per move. */
export function movesList(setting: PaperSetting): PaperTable {
  const { plan, language } = setting;
  return paperTable<PlannedMove>(
    {
      id: "move-list",
      title: { vi: "Danh sách di dời", en: "Moves" },
      columns: [
        ...who<PlannedMove>(setting),
        { header: headers.park, kind: "text", of: ({ parkName }) => parkName },
        {
          header: { vi: "Hình thức sử dụng đất", en: "Tenure" },
          kind: "text",
          of: ({ tenure }) => tenures[tenure][language],
        },
        {
          header: { vi: "Quãng đường (km)", en: "Distance by road (km)" },
          kind: "km",
          of: ({ distanceKm }) => distanceKm,
        },
        { header: headers.landFreed, kind: "ha", of: (move) => move.landFreedHa, adds: true },
        {
          header: { vi: "Đất thuê mới (ha)", en: "Land leased (ha)" },
          kind: "ha",
          of: ({ demand }) => demand.landHa,
          adds: true,
        },
        {
          header: { vi: "Sàn thuê (m²)", en: "Floor rented (m²)" },
          kind: "m2",
          of: ({ floorM2 }) => floorM2,
          adds: true,
        },
        { header: headers.workers, kind: "jobs", of: ({ workers }) => workers, adds: true },
        {
          header: headers.notFollowing,
          kind: "jobs",
          of: ({ jobsNotFollowing }) => jobsNotFollowing,
          adds: true,
        },
        {
          header: { vi: "Nước thải (m³/ngày đêm)", en: "Wastewater (m³/day)" },
          kind: "load",
          of: ({ demand }) => demand.wastewaterM3PerDay,
          adds: true,
        },
        ...costItems.map(
          (item): ColumnOf<PlannedMove> => ({
            header: withUnit(
              pair(({ items }) => items[item]),
              millionVnd,
            ),
            kind: "money",
            of: ({ costByItemMillionVnd }) => costByItemMillionVnd[item],
            adds: true,
          }),
        ),
        ...worth<PlannedMove>(setting),
      ],
      rows: plan.moves,
      total: all,
      isList: true,
    },
    language,
  );
}

/** One row per alternative. */
export function alternativesList(setting: PaperSetting): PaperTable {
  const { plan, language } = setting;
  return paperTable<PlannedAlternative>(
    {
      id: "alternative-list",
      title: { vi: "Phương án khác", en: "Alternatives to moving" },
      columns: [
        ...who<PlannedAlternative>(setting),
        {
          header: { vi: "Phương án", en: "Alternative" },
          kind: "text",
          of: ({ alternative }) => dictionaries[language].alternatives[alternative],
        },
        { header: headers.landFreed, kind: "ha", of: (act) => act.landFreedHa, adds: true },
        { header: headers.workers, kind: "jobs", of: ({ workers }) => workers, adds: true },
        {
          header: { vi: "Việc làm mất (người)", en: "Jobs lost (persons)" },
          kind: "jobs",
          of: ({ jobsLost }) => jobsLost,
          adds: true,
        },
        ...worth<PlannedAlternative>(setting),
      ],
      rows: plan.alternatives,
      total: all,
      isList: true,
    },
    language,
  );
}
