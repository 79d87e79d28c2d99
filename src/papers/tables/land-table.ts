/** The balance of land, and what each receiving district takes. */
import type { LandBalance } from "../../plan/plan.js";
import { dictionaries } from "../../report/dictionaries.js";
import { groupWords } from "../../report/group-tables.js";
import type { PaperSetting } from "../paper-setting.js";
import { all, type PaperTable, paperTable, type Said } from "../paper-table.js";
import { headers } from "../paper-words.js";

interface Line {
  readonly what: string;
  readonly amount: number;
  readonly unit: string;
}

/** Land given up in the south and taken in the north. */
export function landTable({ plan, language }: PaperSetting): PaperTable {
  const say = groupWords[language];
  const { zoneUses } = dictionaries[language];
  const { land } = plan;
  const ha = (what: string, amount: number): Line => ({ what, amount, unit: "ha" });
  const rows: Line[] = [
    ha(say.registerHa, land.registerHa),
    ha(say.freedHa, land.freedHa),
    ...land.freedByUse.map(({ use, landHa }) =>
      ha(`– ${use === undefined ? say.noUse : zoneUses[use]}`, landHa),
    ),
    ha(say.waitingHa, land.waitingHa),
    ha(say.newHa, land.newHa),
    { what: say.rentedM2, amount: land.rentedM2, unit: "m²" },
  ];
  return paperTable<Line>(
    {
      id: "land",
      title: { vi: "Cân đối đất", en: "Balance of land" },
      columns: [
        { header: { vi: "Chỉ tiêu", en: "Figure" }, kind: "text", of: ({ what }) => what },
        {
          header: { vi: "Diện tích (theo đơn vị bên cạnh)", en: "Area (in the unit beside it)" },
          kind: "ha",
          of: ({ amount }) => amount,
        },
        { header: { vi: "Đơn vị", en: "Unit" }, kind: "text", of: ({ unit }) => unit },
      ],
      rows,
    },
    language,
  );
}

type District = LandBalance["byDistrict"][number];

const title: Said = { vi: "Lao động và nhà ở nơi đến", en: "Workers and homes by district" };

/** Land, workers and homes of each district that receives enterprises. */
export function districtTable({ plan, language }: PaperSetting): PaperTable {
  return paperTable<District>(
    {
      id: "districts",
      title,
      columns: [
        {
          header: { vi: "Địa bàn nhận (huyện cũ)", en: "Receiving district" },
          kind: "text",
          of: ({ districts }) => districts.join(", ") || groupWords[language].unknown,
        },
        { header: headers.enterprises, kind: "count", of: (one) => one.enterprises, adds: true },
        {
          header: { vi: "Đất thuê mới (ha)", en: "Land leased (ha)" },
          kind: "ha",
          of: ({ landHa }) => landHa,
          adds: true,
        },
        {
          header: { vi: "Sàn thuê (m²)", en: "Floor rented (m²)" },
          kind: "m2",
          of: ({ rentedM2 }) => rentedM2,
          adds: true,
        },
        {
          header: { vi: "Lao động theo doanh nghiệp (người)", en: "Workers who follow (persons)" },
          kind: "jobs",
          of: ({ workersFollowing }) => workersFollowing,
          adds: true,
        },
        {
          header: { vi: "Chỗ ở cần thêm (căn)", en: "Homes needed (homes)" },
          kind: "jobs",
          of: ({ homesNeeded }) => homesNeeded,
          adds: true,
        },
      ],
      rows: plan.land.byDistrict,
      total: all,
    },
    language,
  );
}
