/** Tables for those who answer for a ward, a sector, land or workers: groups, balance of land, who waits. */
import type { SizeClass } from "../domain/size-class.js";
import type { Language } from "../language.js";
import type { GroupResult, LandBalance } from "../plan/plan.js";
import { type GroupAxis, groupAxes } from "../plan/result-tables.js";
import type { WrittenStatement } from "../plan/statement/written.js";
import { total } from "../total.js";
import { dictionaries } from "./dictionaries.js";
import { aligned, type Format } from "./layout.js";
import { sectorName } from "./sector-names.js";
import { sizeNames } from "./size-names.js";

interface GroupWords {
  readonly titles: Readonly<Record<GroupAxis, string>>;
  readonly names: Readonly<Record<GroupAxis, string>>;
  /** Columns after the group. */
  readonly columns: readonly string[];
  readonly unknown: string;
  readonly all: string;
  readonly land: string;
  readonly registerHa: string;
  readonly freedHa: string;
  readonly noUse: string;
  readonly waitingHa: string;
  readonly newHa: string;
  readonly rentedM2: string;
  readonly district: string;
  readonly districtColumns: readonly string[];
  readonly waiting: (all: string, never: string) => string;
  readonly waitingColumns: readonly string[];
  readonly never: string;
  readonly more: (count: string) => string;
}

/** The words of these tables. */
export const groupWords: Readonly<Record<Language, GroupWords>> = {
  vi: {
    titles: {
      wardNew: "Theo phường, xã mới",
      sector: "Theo ngành (VSIC 2018)",
      obligation: "Theo diện",
      sizeClass: "Theo quy mô",
    },
    names: { wardNew: "Phường, xã", sector: "Ngành", obligation: "Diện", sizeClass: "Quy mô" },
    columns: [
      "DN",
      "Di dời",
      "PA khác",
      "Chờ",
      "LĐ đi",
      "Không theo",
      "Trả (ha)",
      "Điểm",
      "Tỷ đồng",
    ],
    unknown: "chưa rõ",
    all: "Cộng",
    land: "Cân đối đất",
    registerHa: "đất của mọi cơ sở trong danh sách",
    freedHa: "đất được giải phóng",
    noUse: "chưa có mục đích sử dụng",
    waitingHa: "đất của các cơ sở đến hạn còn chờ",
    newHa: "đất thuê mới trong khu, cụm",
    rentedM2: "sàn nhà xưởng thuê",
    district: "Địa bàn nhận (huyện cũ)",
    districtColumns: ["DN", "Đất thuê (ha)", "Sàn thuê (m²)", "Lao động theo", "Chỗ ở cần (căn)"],
    waiting: (all: string, never: string) =>
      `Đến hạn mà chưa bố trí kịp (${all}; đến hết kỳ vẫn còn ${never})`,
    waitingColumns: ["Hạn", "Phường, xã", "Lao động", "Đất (ha)", "Điểm", "Bố trí năm"],
    never: "sau kỳ",
    more: (count) => `… và ${count} cơ sở khác, có trong tệp kế hoạch`,
  },
  en: {
    titles: {
      wardNew: "By new ward",
      sector: "By sector (VSIC 2018)",
      obligation: "By obligation",
      sizeClass: "By size",
    },
    names: { wardNew: "Ward", sector: "Sector", obligation: "Obligation", sizeClass: "Size" },
    columns: [
      "Ent.",
      "Move",
      "Alternat.",
      "Wait",
      "Workers",
      "Leave",
      "Freed (ha)",
      "Points",
      "Billion VND",
    ],
    unknown: "not known",
    all: "Total",
    land: "Balance of land",
    registerHa: "land of the whole register",
    freedHa: "land freed",
    noUse: "no use named yet",
    waitingHa: "land of those who are due and wait",
    newHa: "land leased in parks",
    rentedM2: "floor rented in parks",
    district: "Receiving district",
    districtColumns: ["Ent.", "Leased (ha)", "Rented (m²)", "Following", "Homes needed"],
    waiting: (all: string, never: string) =>
      `Due and not placed in time (${all}; ${never} of them still wait at the end)`,
    waitingColumns: ["Due", "Ward", "Workers", "Land (ha)", "Points", "Placed in"],
    never: "later",
    more: (count) => `… and ${count} more, in the file of the plan`,
  },
};

/** One table for each axis, with its total. */
export function groupTables(
  { groups }: WrittenStatement,
  language: Language,
  format: Format,
): string[] {
  const say = groupWords[language];
  return groupAxes.flatMap((axis) => {
    const own = groups.filter((group) => group.axis === axis);
    if (own.length === 0) return [];
    const rows = own.map((group) => [groupLabel(group, language), ...figuresOf(group, format)]);
    return [
      "",
      say.titles[axis],
      ...aligned(
        [[say.names[axis], ...say.columns], ...rows, [say.all, ...totals(own, format)]],
        2,
      ),
    ];
  });
}

/** A group by name. */
export function groupLabel(
  { axis, group }: Pick<GroupResult, "axis" | "group">,
  language: Language,
): string {
  const say = groupWords[language];
  if (group === undefined) return say.unknown;
  if (axis === "sector") return sectorName(group, language);
  if (axis === "sizeClass") return sizeNames[language][group as SizeClass];
  if (axis === "obligation")
    return dictionaries[language].obligations[group as "mandatory" | "encouraged" | "exempt"];
  return group;
}

type Amounts = Omit<GroupResult, "axis" | "group">;

const figuresOf = (group: Amounts, format: Format): string[] => [
  format(group.enterprises, 0),
  format(group.moved, 0),
  format(group.alternatives, 0),
  format(group.postponed, 0),
  format(group.workersMoved, 0),
  format(group.jobsNotFollowing, 0),
  format(group.landFreedHa),
  format(group.reliefPoints, 2),
  format(group.costMillionVnd / 1000, 0),
];

function totals(groups: readonly GroupResult[], format: Format): string[] {
  const sum = (of: (group: GroupResult) => number): number => total(groups, of);
  return figuresOf(
    {
      enterprises: sum(({ enterprises }) => enterprises),
      workers: sum(({ workers }) => workers),
      landHa: sum(({ landHa }) => landHa),
      moved: sum(({ moved }) => moved),
      alternatives: sum(({ alternatives }) => alternatives),
      postponed: sum(({ postponed }) => postponed),
      workersMoved: sum(({ workersMoved }) => workersMoved),
      jobsNotFollowing: sum(({ jobsNotFollowing }) => jobsNotFollowing),
      landFreedHa: sum(({ landFreedHa }) => landFreedHa),
      reliefPoints: sum(({ reliefPoints }) => reliefPoints),
      costMillionVnd: sum(({ costMillionVnd }) => costMillionVnd),
    },
    format,
  );
}

/** Old land, what is freed and for what, what waits, and what is taken in the north, by district. */
export function landLines(
  { land }: WrittenStatement,
  language: Language,
  format: Format,
): string[] {
  const say = groupWords[language];
  const uses = dictionaries[language].zoneUses;
  const ha = (name: string, amount: number, indent = "  "): string =>
    `${indent}${name}: ${format(amount)} ha`;
  return [
    "",
    say.land,
    ha(say.registerHa, land.registerHa),
    ha(say.freedHa, land.freedHa),
    ...land.freedByUse.map(({ use, landHa }) =>
      ha(use === undefined ? say.noUse : uses[use], landHa, "    "),
    ),
    ha(say.waitingHa, land.waitingHa),
    ha(say.newHa, land.newHa),
    `  ${say.rentedM2}: ${format(land.rentedM2, 0)} m²`,
    ...districtTable(land, say, format),
  ];
}

function districtTable({ byDistrict }: LandBalance, say: GroupWords, format: Format): string[] {
  if (byDistrict.length === 0) return [];
  return aligned(
    [
      [say.district, ...say.districtColumns],
      ...byDistrict.map((one) => [
        one.districts.length === 0 ? say.unknown : one.districts.join(", "),
        format(one.enterprises, 0),
        format(one.landHa),
        format(one.rentedM2, 0),
        format(one.workersFollowing, 0),
        format(one.homesNeeded, 0),
      ]),
    ],
    2,
  );
}

/** Names shown of those who wait: the largest by workers. */
const mostShown = 40;

/** Who is due and not placed, the largest first. */
export function waitingTable(
  { postponed }: WrittenStatement,
  language: Language,
  format: Format,
): string[] {
  if (postponed.length === 0) return [];
  const say = groupWords[language];
  const largest = [...postponed].sort(
    (a, b) => b.workers - a.workers || (a.enterprise < b.enterprise ? -1 : 1),
  );
  const left = largest.length - mostShown;
  const never = postponed.filter(({ acts }) => acts === undefined).length;
  return [
    "",
    say.waiting(format(postponed.length, 0), format(never, 0)),
    ...aligned(
      [
        ["", ...say.waitingColumns],
        ...largest
          .slice(0, mostShown)
          .map((one) => [
            `${one.enterprise} ${one.name}`.slice(0, 40),
            String(one.due),
            one.fromWard,
            format(one.workers, 0),
            format(one.landHa),
            format(one.grossPoints, 2),
            one.acts === undefined ? say.never : String(one.acts),
          ]),
      ],
      2,
    ),
    ...(left > 0 ? [`  ${say.more(format(left, 0))}`] : []),
  ];
}
