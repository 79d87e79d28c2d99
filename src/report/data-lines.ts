/** What a report says of blanks in the register: how many, whose, and what stands in for them. */
import { figureNames, figureNamesVi } from "../domain/figure-names.js";
import type { MissableFigure, StandIn } from "../domain/missing-rules.js";
import type { SizeClass } from "../domain/size-class.js";
import type { Language } from "../language.js";
import type { DataSection } from "../plan/statement/data.js";
import type { Format } from "./layout.js";

const mostIds = 5;

interface DataWords {
  readonly title: string;
  readonly figures: Readonly<Record<MissableFigure, string>>;
  readonly units: Readonly<Record<"load" | "hazardousWaste" | "landHa" | "workers", string>>;
  readonly sizes: Readonly<Record<SizeClass, string>>;
  readonly bases: Readonly<Record<StandIn["basis"], string>>;
  readonly sector: (code: string) => string;
  readonly blank: (count: string, figure: string, ids: string, how: string) => string;
  readonly absent: (figures: string) => string;
  readonly unknown: (list: string) => string;
  readonly unstated: (list: string) => string;
  readonly unstatedNames: Readonly<Record<keyof DataSection["unstated"], string>>;
  readonly imputed: (list: string) => string;
  readonly groups: Readonly<Record<keyof DataSection["grades"], string>>;
}

const vi: DataWords = {
  title: "Số liệu còn thiếu trong danh sách:",
  figures: figureNamesVi,
  units: {
    load: "kg/ngày mỗi lao động",
    hazardousWaste: "tấn/năm mỗi lao động",
    landHa: "ha mỗi lao động",
    workers: "lao động mỗi ha",
  },
  sizes: { micro: "siêu nhỏ", small: "nhỏ", medium: "vừa", large: "lớn" },
  bases: {
    policy: "giả định của chính sách",
    register: "giả định từ danh sách",
    library: "giả định",
    zero: "tính là 0",
  },
  sector: (code) => `ngành ${code}`,
  blank: (count, figure, ids, how) => `${count} doanh nghiệp thiếu ${figure} (${ids}): ${how}`,
  absent: (figures) =>
    `Danh sách không có tải lượng nào của ${figures}: không tính vào mức giảm ô nhiễm`,
  unknown: (list) => `Tiêu chí chưa rõ: ${list}`,
  unstated: (list) => `Theo giả định chung vì để trống: ${list}`,
  unstatedNames: {
    wastewaterM3PerDay: "nước thải",
    residentsExposed: "số dân chịu ảnh hưởng",
    machineryMillionVnd: "giá trị máy móc",
  },
  imputed: (list) => `Số liệu ước tính, không phải khai báo hay đo: ${list}`,
  groups: {
    location: "vị trí",
    land: "đất",
    workers: "lao động",
    wastewater: "nước thải",
    loads: "tải lượng",
    waste: "chất thải",
    exposure: "dân cư",
    criteria: "tiêu chí",
  },
};

const en: DataWords = {
  title: "What the register leaves blank:",
  figures: figureNames,
  units: {
    load: "kg/day per worker",
    hazardousWaste: "t/year per worker",
    landHa: "ha per worker",
    workers: "workers per ha",
  },
  sizes: { micro: "micro", small: "small", medium: "medium", large: "large" },
  bases: {
    policy: "assumed by the policy",
    register: "assumed from the register",
    library: "assumed",
    zero: "counted as 0",
  },
  sector: (code) => `sector ${code}`,
  blank: (count, figure, ids, how) => `${count} enterprises without ${figure} (${ids}): ${how}`,
  absent: (figures) => `No enterprise states a load of ${figures}: no part of relief`,
  unknown: (list) => `Criteria not known: ${list}`,
  unstated: (list) => `By general assumptions where blank: ${list}`,
  unstatedNames: {
    wastewaterM3PerDay: "wastewater",
    residentsExposed: "residents exposed",
    machineryMillionVnd: "value of machines",
  },
  imputed: (list) => `Imputed, neither declared nor measured: ${list}`,
  groups: {
    location: "location",
    land: "land",
    workers: "workers",
    wastewater: "wastewater",
    loads: "loads",
    waste: "waste",
    exposure: "residents",
    criteria: "criteria",
  },
};

const byLanguage: Readonly<Record<Language, DataWords>> = { vi, en };

/** Groups of figures by name. */
export const dataGroupNames = (language: Language): DataWords["groups"] =>
  byLanguage[language].groups;

/** Empty where nothing is blank. */
export function dataLines(data: DataSection, language: Language, format: Format): string[] {
  const words = byLanguage[language];
  const list = <K extends string>(counts: Record<K, number>, names: Record<K, string>): string =>
    (Object.keys(counts) as K[])
      .filter((key) => counts[key] > 0)
      .map((key) => `${names[key]} ${format(counts[key], 0)}`)
      .join(", ");
  const criteria = list(data.unknownCriteria, { c1: "C1", c2: "C2", c3: "C3", c4: "C4" });
  const unstated = list(data.unstated, words.unstatedNames);
  const imputed = list(
    Object.fromEntries(
      Object.entries(data.grades).map(([group, grades]) => [group, grades.imputed]),
    ) as Record<keyof DataSection["grades"], number>,
    words.groups,
  );
  const absent = data.absent.map((load) => words.figures[load]).join(", ");
  const lines = [
    ...data.filled.map((group) => filledLine(group, words, format)),
    ...(absent === "" ? [] : [words.absent(absent)]),
    ...(criteria === "" ? [] : [words.unknown(criteria)]),
    ...(unstated === "" ? [] : [words.unstated(unstated)]),
    ...(imputed === "" ? [] : [words.imputed(imputed)]),
  ];
  return lines.length === 0 ? [] : [words.title, ...lines.map((line) => `  ${line}`)];
}

function filledLine(
  { figure, assumption, enterprises }: DataSection["filled"][number],
  words: DataWords,
  format: Format,
): string {
  const { basis, sector, size, each, low, high, reason } = assumption;
  const ids = `${enterprises.slice(0, mostIds).join(", ")}${enterprises.length > mostIds ? ", …" : ""}`;
  const count = format(enterprises.length, 0);
  const name = words.figures[figure];
  if (basis === "zero") return words.blank(count, name, ids, words.bases.zero);
  const whose = [
    ...(sector === undefined ? [] : [words.sector(sector)]),
    ...(size === undefined ? [] : [words.sizes[size]]),
  ].join(", ");
  const unit =
    figure === "landHa" || figure === "workers" || figure === "hazardousWaste" ? figure : "load";
  const range = `${format(each, 4)} (${format(low, 4)}–${format(high, 4)}) ${words.units[unit]}`;
  const how = `${words.bases[basis]}${whose === "" ? "" : `, ${whose}`}: ${range}; ${reason}`;
  return words.blank(count, name, ids, how);
}
