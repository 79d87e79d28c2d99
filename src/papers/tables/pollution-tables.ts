/** What is taken off residents: loads of those who move, and points by ward. */
import { media } from "../../domain/relief.js";
import { loadNames, loadOf } from "../../plan/statement/load-shares.js";
import { dictionaries } from "../../report/dictionaries.js";
import { allMedia, type WardTally, wardTallies } from "../../report/html/wards.js";
import { total } from "../../total.js";
import type { PaperSetting } from "../paper-setting.js";
import { all, type ColumnOf, type PaperTable, paperTable, type Said } from "../paper-table.js";
import { headers } from "../paper-words.js";

interface Load {
  readonly name: (typeof loadNames)[number];
  readonly register: number;
  readonly moved: number;
}

const units: Readonly<Record<string, Said>> = {
  wastewater: { vi: "m³/ngày đêm", en: "m³/day" },
  hazardousWaste: { vi: "tấn/năm", en: "t/year" },
};
const perDay: Said = { vi: "kg/ngày", en: "kg/day" };

/** One row per load that anybody states. */
export function loadsTable({ problem, statement, language }: PaperSetting): PaperTable {
  const rows = loadNames.map(
    (name): Load => ({
      name,
      register: total(problem.enterprises, (enterprise) => loadOf(enterprise, name)),
      moved: total(statement.moves, ({ enterprise }) => loadOf(enterprise, name)),
    }),
  );
  return paperTable<Load>(
    {
      id: "loads",
      title: { vi: "Giảm thải theo chất", en: "Loads of who moves" },
      columns: [
        {
          header: { vi: "Tải lượng", en: "Load" },
          kind: "text",
          of: ({ name }) => dictionaries[language].loadNames[name],
        },
        {
          header: { vi: "Đơn vị", en: "Unit" },
          kind: "text",
          of: ({ name }) => (units[name] ?? perDay)[language],
        },
        {
          header: { vi: "Toàn danh sách (đơn vị bên cạnh)", en: "Register (in that unit)" },
          kind: "load",
          of: ({ register }) => register,
        },
        {
          header: { vi: "Của cơ sở di dời (đơn vị bên cạnh)", en: "Who moves (in that unit)" },
          kind: "load",
          of: ({ moved }) => moved,
        },
        {
          header: { vi: "Tỷ lệ (%)", en: "Share (%)" },
          kind: "percent",
          of: ({ register, moved }) => (100 * moved) / register,
        },
      ],
      rows: rows.filter(({ register }) => register > 0),
    },
    language,
  );
}

const mediumNames: Readonly<Record<(typeof media)[number], Said>> = {
  water: { vi: "nước", en: "water" },
  air: { vi: "khí", en: "air" },
  waste: { vi: "chất thải", en: "waste" },
};

/** One row per old ward, in points: the whole register is 100. */
export function reliefTable({ statement, language }: PaperSetting): PaperTable {
  const points = (header: Said, of: (ward: WardTally) => number): ColumnOf<WardTally> => ({
    header,
    kind: "points",
    of,
    adds: true,
  });
  return paperTable<WardTally>(
    {
      id: "relief",
      title: { vi: "Giảm ô nhiễm theo phường cũ", en: "Relief by old ward" },
      columns: [
        { header: headers.wardOld, kind: "text", of: ({ ward }) => ward },
        ...media.map((medium) =>
          points(
            {
              vi: `Hiện nay, ${mediumNames[medium].vi} (điểm)`,
              en: `Today, ${mediumNames[medium].en} (points)`,
            },
            ({ today }) => today[medium],
          ),
        ),
        points({ vi: "Hiện nay, tất cả (điểm)", en: "Today, all (points)" }, ({ today }) =>
          allMedia(today),
        ),
        points(
          { vi: "Của cơ sở có quyết định (điểm)", en: "Of who acts (points)" },
          ({ leaving }) => allMedia(leaving),
        ),
        points({ vi: "Giảm ròng (điểm)", en: "Net relief (points)" }, ({ netPoints }) => netPoints),
      ],
      rows: wardTallies(statement),
      total: all,
    },
    language,
  );
}
