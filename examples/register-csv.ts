/** The register of the example as CSV text: UTF-8, comma, decimal point, Vietnamese headers with units. */
import type { Enterprise } from "didoi";

/** Chosen so that the base of the share is a round number: 1,200 of 1,480 are not exempt. */
export const exampleSeed = 2357;

const stateWords = {
  pass: "đạt",
  fixable: "khắc phục được",
  unfixable: "không khắc phục được",
  unknown: "chưa rõ",
} as const;

const ownershipWords = {
  state: "nhà nước",
  domestic: "tư nhân",
  foreign: "nước ngoài",
} as const;

const gradeWords = { measured: "đo đạc", declared: "khai báo", imputed: "ước tính" } as const;

type Cell = string | number | undefined;
type Grade = keyof Enterprise["grades"];

const yesNo = (value: boolean): string => (value ? "có" : "không");
const grade =
  (group: Grade) =>
  ({ grades }: Enterprise): Cell => {
    const value = grades[group];
    return value === undefined ? undefined : gradeWords[value];
  };

const columns: readonly (readonly [header: string, cell: (enterprise: Enterprise) => Cell])[] = [
  ["Mã doanh nghiệp", ({ id }) => id],
  ["Tên doanh nghiệp", ({ name }) => name],
  ["Phường/xã trước 01/07/2025", ({ wardOld }) => wardOld],
  ["Phường/xã từ 01/07/2025", ({ wardNew }) => wardNew],
  ["Thành phố trước 01/07/2025", ({ city }) => city],
  ["Vĩ độ", ({ lat }) => lat],
  ["Kinh độ", ({ lon }) => lon],
  ["Mã ngành VSIC 2018", ({ sector }) => sector],
  ["Diện tích đất (ha)", ({ landHa }) => landHa],
  ["Số lao động", ({ workers }) => workers],
  ["Nước thải (m³/ngày đêm)", ({ wastewaterM3PerDay }) => wastewaterM3PerDay],
  ["COD (kg/ngày)", ({ loadsKgPerDay }) => loadsKgPerDay.cod],
  ["TSS (kg/ngày)", ({ loadsKgPerDay }) => loadsKgPerDay.tss],
  ["Bụi (kg/ngày)", ({ loadsKgPerDay }) => loadsKgPerDay.dust],
  ["SO₂ (kg/ngày)", ({ loadsKgPerDay }) => loadsKgPerDay.so2],
  ["NOₓ (kg/ngày)", ({ loadsKgPerDay }) => loadsKgPerDay.nox],
  ["VOC (kg/ngày)", ({ loadsKgPerDay }) => loadsKgPerDay.voc],
  ["Chất thải nguy hại (tấn/năm)", ({ hazardousWasteTonPerYear }) => hazardousWasteTonPerYear],
  ["Số dân chịu ảnh hưởng", ({ residentsExposed }) => residentsExposed],
  ["Giá trị máy móc (triệu đồng)", ({ machineryMillionVnd }) => machineryMillionVnd],
  ["Tiêu chí C1", ({ criteria }) => stateWords[criteria.c1]],
  ["Tiêu chí C2", ({ criteria }) => stateWords[criteria.c2]],
  ["Tiêu chí C3", ({ criteria }) => stateWords[criteria.c3]],
  ["Tiêu chí C4", ({ criteria }) => stateWords[criteria.c4]],
  ["Loại hình sở hữu", ({ ownership }) => ownership && ownershipWords[ownership]],
  ["Khả năng tài chính (triệu đồng)", ({ meansMillionVnd }) => meansMillionVnd],
  ["Nghề truyền thống", ({ traditionalCraft }) => yesNo(traditionalCraft)],
  ["Năm hết hạn thuê đất", ({ leaseEndYear }) => leaseEndYear],
  ["Chất lượng số liệu vị trí", grade("location")],
  ["Chất lượng số liệu đất", grade("land")],
  ["Chất lượng số liệu lao động", grade("workers")],
  ["Chất lượng số liệu nước thải", grade("wastewater")],
  ["Chất lượng số liệu tải lượng", grade("loads")],
  ["Chất lượng số liệu chất thải", grade("waste")],
  ["Chất lượng số liệu dân cư", grade("exposure")],
  ["Chất lượng số liệu tiêu chí", grade("criteria")],
  ["Dữ liệu tổng hợp", ({ synthetic }) => yesNo(synthetic)],
];

/** One line per enterprise under a header line, each ended by a line feed. */
export function registerCsv(enterprises: readonly Enterprise[]): string {
  const lines = [
    columns.map(([header]) => quoted(header)),
    ...enterprises.map((enterprise) => columns.map(([, cell]) => quoted(cell(enterprise)))),
  ];
  return lines.map((cells) => `${cells.join(",")}\n`).join("");
}

function quoted(cell: Cell): string {
  const text = cell === undefined ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
