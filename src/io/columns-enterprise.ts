/** The columns of the register of enterprises: one per field of the schema, with its headers. */
import type { CellKind, ColumnSpec } from "./columns.js";
import type { LibraryUnit } from "./units.js";
import { criterion, grade, lock, ownership, yesNo } from "./words.js";

const text: CellKind = { kind: "text" };
const code: CellKind = { kind: "text", code: true };
const codes: CellKind = { kind: "list", code: true };
const figure = (unit: LibraryUnit): CellKind => ({ kind: "number", unit });
const year: CellKind = { kind: "number", min: 1975, max: 2150, whole: true };

const load = (pollutant: string, ...names: string[]): ColumnSpec => ({
  field: `loadsKgPerDay.${pollutant}`,
  header: `${pollutant}_kg_day`,
  names: [pollutant, `tải lượng ${pollutant}`, `${pollutant} load`, ...names],
  cell: figure("kg/day"),
});

const legal = (number: number, ...names: string[]): ColumnSpec => ({
  field: `criteria.c${number}`,
  header: `c${number}`,
  names: [`tiêu chí ${number}`, `tiêu chí c${number}`, `criterion ${number}`, ...names],
  cell: criterion,
});

const graded = (group: string, vietnamese: string): ColumnSpec => ({
  field: `grades.${group}`,
  header: `grade_${group}`,
  names: [`chất lượng số liệu ${vietnamese}`, `nguồn số liệu ${vietnamese}`, `${group} grade`],
  cell: grade,
});

export const enterpriseColumns: readonly ColumnSpec[] = [
  {
    field: "id",
    header: "id",
    names: ["mã", "mã số", "mã doanh nghiệp", "mã dn", "enterprise id"],
    fallback: ["mã số thuế", "mst", "tax code", "mã số doanh nghiệp"],
    required: true,
    cell: code,
  },
  {
    field: "name",
    header: "name",
    names: [
      "tên doanh nghiệp",
      "tên dn",
      "doanh nghiệp",
      "tên",
      "tên cơ sở",
      "tên công ty",
      "name vi",
      "enterprise",
      "company",
      "company name",
    ],
    required: true,
    cell: text,
  },
  {
    field: "wardOld",
    header: "ward_old",
    names: [
      "phường/xã trước 01/07/2025",
      "phường cũ",
      "phường",
      "phường/xã",
      "phường xã cũ",
      "phường (cũ)",
      "ward",
      "ward pre2025",
    ],
    required: true,
    cell: text,
  },
  {
    field: "wardNew",
    header: "ward_new",
    names: [
      "phường/xã từ 01/07/2025",
      "phường/xã sau 01/07/2025",
      "phường mới",
      "phường xã mới",
      "phường/xã (mới)",
      "ward 2025",
    ],
    cell: text,
  },
  {
    field: "city",
    header: "city",
    names: ["thành phố trước 01/07/2025", "thành phố", "thành phố cũ", "tp", "city old"],
    required: true,
    cell: text,
  },
  {
    field: "lat",
    header: "lat",
    names: ["vĩ độ", "latitude", "vi do wgs84"],
    cell: { kind: "number", unit: "degrees", min: -90, max: 90 },
  },
  {
    field: "lon",
    header: "lon",
    names: ["kinh độ", "longitude", "lng", "kinh do wgs84"],
    cell: { kind: "number", unit: "degrees", min: -180, max: 180 },
  },
  {
    field: "sector",
    header: "sector",
    names: [
      "mã ngành VSIC 2018",
      "mã ngành",
      "ngành",
      "mã ngành vsic",
      "vsic",
      "mã ngành cấp 4",
      "sector code",
    ],
    required: true,
    cell: code,
  },
  {
    field: "landHa",
    header: "land_ha",
    names: ["diện tích đất", "diện tích", "dt đất", "land", "land area", "area"],
    required: true,
    cell: figure("ha"),
  },
  {
    field: "workers",
    header: "workers",
    names: [
      "số lao động",
      "lao động",
      "tổng số lao động",
      "số công nhân",
      "ld",
      "employees",
      "number of workers",
    ],
    required: true,
    cell: figure("persons"),
  },
  {
    field: "wastewaterM3PerDay",
    header: "wastewater_m3_day",
    names: ["nước thải", "lưu lượng nước thải", "lượng nước thải", "wastewater"],
    cell: figure("m³/day"),
  },
  load("cod"),
  load("tss"),
  load("dust", "bụi", "tải lượng bụi"),
  load("so2"),
  load("nox"),
  load("voc", "vocs"),
  {
    field: "hazardousWasteTonPerYear",
    header: "hazardous_waste_t_year",
    names: ["chất thải nguy hại", "ctnh", "hazardous waste"],
    cell: figure("t/year"),
  },
  {
    field: "residentsExposed",
    header: "residents_exposed",
    names: ["số dân chịu ảnh hưởng", "dân chịu ảnh hưởng", "dân số chịu ảnh hưởng", "residents"],
    cell: figure("persons"),
  },
  {
    field: "machineryMillionVnd",
    header: "machinery_million_vnd",
    names: ["giá trị máy móc", "giá trị máy móc thiết bị", "machinery", "machinery value"],
    cell: figure("million VND"),
  },
  legal(1, "xây dựng, đô thị", "pháp lý xây dựng", "construction law"),
  legal(2, "môi trường", "environment"),
  legal(3, "pccc", "phòng cháy chữa cháy", "fire prevention"),
  legal(4, "quy hoạch sử dụng đất", "quy hoạch", "land use plan"),
  {
    field: "traditionalCraft",
    header: "traditional_craft",
    names: ["nghề truyền thống", "ngành nghề truyền thống", "craft"],
    cell: yesNo,
  },
  {
    field: "leaseEndYear",
    header: "lease_end_year",
    names: ["năm hết hạn thuê đất", "hết hạn thuê đất", "năm hết hạn thuê", "lease until year"],
    cell: year,
  },
  {
    field: "lock",
    header: "lock",
    names: ["quyết định", "khóa", "manual decision"],
    cell: lock,
  },
  {
    field: "lockPark",
    header: "lock_park",
    names: ["khu được chỉ định", "khu chỉ định", "mã khu chỉ định"],
    cell: code,
  },
  {
    field: "lockYear",
    header: "lock_year",
    names: ["năm được chỉ định", "năm chỉ định"],
    cell: year,
  },
  {
    field: "movesWith",
    header: "moves_with",
    names: ["nhóm di dời cùng", "di dời cùng", "nhóm", "group"],
    cell: text,
  },
  {
    field: "sharesParkWith",
    header: "shares_park_with",
    names: ["nhóm cùng khu", "cùng khu", "làng nghề"],
    cell: text,
  },
  {
    field: "ownership",
    header: "ownership",
    names: ["loại hình sở hữu", "sở hữu", "thành phần kinh tế"],
    cell: ownership,
  },
  {
    field: "meansMillionVnd",
    header: "means_million_vnd",
    names: ["khả năng tài chính", "vốn tự có", "means"],
    cell: figure("million VND"),
  },
  {
    field: "listedFrom",
    header: "listed_from",
    names: ["ngày vào danh sách", "listed since"],
    cell: text,
  },
  {
    field: "listedTo",
    header: "listed_to",
    names: ["ngày ra khỏi danh sách", "listed until"],
    cell: text,
  },
  {
    field: "bannedParks",
    header: "banned_parks",
    names: ["khu bị cấm", "khu không được đến", "mã khu bị cấm"],
    cell: codes,
  },
  graded("location", "vị trí"),
  graded("land", "đất"),
  graded("workers", "lao động"),
  graded("wastewater", "nước thải"),
  graded("loads", "tải lượng"),
  graded("waste", "chất thải"),
  graded("exposure", "dân cư"),
  graded("criteria", "tiêu chí"),
  {
    field: "synthetic",
    header: "synthetic",
    names: ["dữ liệu tổng hợp", "số liệu giả lập", "giả lập", "tổng hợp nhân tạo"],
    cell: yesNo,
  },
  { field: "note", header: "note", names: ["ghi chú", "notes", "remark", "remarks"], cell: text },
];
