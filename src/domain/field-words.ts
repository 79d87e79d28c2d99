/** What fields and units are called in Vietnamese, for every message that speaks of one. */
import { gradedGroups, pollutants } from "./enterprise.js";

const pollutantWords: Readonly<Record<(typeof pollutants)[number], string>> = {
  cod: "COD",
  tss: "chất rắn lơ lửng",
  dust: "bụi",
  so2: "SO₂",
  nox: "NOₓ",
  voc: "VOC",
};

const gradeWords: Readonly<Record<(typeof gradedGroups)[number], string>> = {
  location: "vị trí",
  land: "đất",
  workers: "lao động",
  wastewater: "nước thải",
  loads: "tải lượng",
  waste: "chất thải",
  exposure: "dân cư chịu ảnh hưởng",
  criteria: "tiêu chí",
};

const words: Readonly<Record<string, string>> = {
  id: "mã",
  name: "tên",
  // Enterprises.
  enterprise: "mã doanh nghiệp",
  taxCode: "mã số thuế",
  wardOld: "phường/xã trước 01/07/2025",
  wardNew: "phường/xã từ 01/07/2025",
  originArea: "khu vực hiện tại",
  zone: "mã vùng sử dụng đất",
  city: "thành phố",
  lat: "vĩ độ",
  lon: "kinh độ",
  sector: "mã ngành",
  landHa: "diện tích đất",
  workers: "số lao động",
  wastewaterM3PerDay: "nước thải",
  hazardousWasteTonPerYear: "chất thải nguy hại",
  residentsExposed: "số dân chịu ảnh hưởng",
  machineryMillionVnd: "giá trị máy móc",
  traditionalCraft: "nghề truyền thống",
  leaseEndYear: "năm hết hạn thuê đất",
  lock: "quyết định đã chốt",
  lockPark: "khu đã chốt",
  lockYear: "năm đã chốt",
  movesWith: "nhóm di dời cùng nhau",
  sharesParkWith: "nhóm ở chung khu",
  ownership: "loại hình sở hữu",
  meansMillionVnd: "khả năng tài chính",
  listedFrom: "ngày vào danh sách",
  listedTo: "ngày ra khỏi danh sách",
  bannedParks: "khu không được vào",
  synthetic: "dữ liệu tổng hợp",
  note: "ghi chú",
  sizeClass: "quy mô",
  // Parks.
  kind: "loại",
  districts: "huyện",
  commune: "xã",
  status: "tình trạng",
  totalAreaHa: "tổng diện tích",
  greenShare: "tỷ lệ cây xanh",
  densityShare: "mật độ xây dựng",
  leasableHa: "đất cho thuê",
  occupancyPercent: "tỷ lệ lấp đầy",
  remainingHa: "đất còn lại",
  codKgPerDay: "tải lượng COD còn nhận được",
  powerMw: "công suất điện",
  labourWorkers: "số lao động tuyển được",
  opensYear: "năm mở",
  closesYear: "năm đóng",
  leasePriceUsdPerM2: "giá thuê đất",
  leasePriceMillionVndPerHa: "giá thuê đất",
  minimumLotHa: "lô đất tối thiểu",
  lotStepHa: "bước chia lô",
  relocationShare: "tỷ lệ dành cho di dời",
  acceptedSectors: "ngành được nhận",
  excludedSectors: "ngành không nhận",
  river: "sông tiếp nhận",
  location: "tọa độ",
  point: "tọa độ",
  phases: "các đợt giao đất",
  readyBuilt: "nhà xưởng xây sẵn",
  opensWhen: "điều kiện mở",
  opening: "chi phí mở",
  expansion: "mở rộng trạm xử lý",
  homesPerYear: "số nhà ở mỗi năm",
  removal: "phần tải lượng được xử lý",
  specialised: "ngành chuyên sâu",
  source: "nguồn",
  asOf: "ngày của số liệu",
  // Zones, distances, decisions.
  use: "mục đích sử dụng",
  valueMillionVndPerHa: "giá trị đất",
  clearedBonusMillionVnd: "thưởng khi trống toàn vùng",
  clearBy: "năm phải trống",
  wards: "các phường",
  park: "mã khu",
  km: "khoảng cách",
  minutes: "thời gian đi",
  choice: "lựa chọn",
  alternative: "phương án khác",
  year: "năm",
  tenure: "hình thức sử dụng đất",
  act: "việc",
  steps: "số bước mở rộng",
  // What checks compare.
  "workers per landHa": "số lao động trên một ha",
  "wastewaterM3PerDay per worker": "nước thải trên một lao động",
  "loadsKgPerDay.cod per worker": "tải lượng COD trên một lao động",
  "machineryMillionVnd per worker": "giá trị máy móc trên một lao động",
  // What policies speak of.
  deadlines: "thời hạn",
  options: "lựa chọn của doanh nghiệp",
  register: "danh sách doanh nghiệp",
  enterprises: "danh sách doanh nghiệp",
  parks: "danh sách khu, cụm",
  destinations: "nơi tiếp nhận",
  ...Object.fromEntries(
    pollutants.map((one) => [`loadsKgPerDay.${one}`, `tải lượng ${pollutantWords[one]}`]),
  ),
  ...Object.fromEntries(
    gradedGroups.map((one) => [`grades.${one}`, `chất lượng số liệu ${gradeWords[one]}`]),
  ),
  ...Object.fromEntries([1, 2, 3, 4].map((k) => [`criteria.c${k}`, `tiêu chí ${k}`])),
};

/** A field in Vietnamese; one that has no words is quoted as it stands in files. */
export const fieldWord = (field: string): string => knownFieldWord(field) ?? `"${field}"`;

/** A field in Vietnamese; undefined where it has no words. */
export const knownFieldWord = (field: string): string | undefined => words[field];

const units: Readonly<Record<string, string>> = {
  workers: "người",
  "workers/ha": "người/ha",
  persons: "người",
  degrees: "độ",
  "m³/day": "m³/ngày đêm",
  "kg/day": "kg/ngày",
  "t/year": "tấn/năm",
  percent: "%",
  "million VND": "triệu đồng",
  "million VND/ha": "triệu đồng/ha",
};

/** A unit in Vietnamese; ha, km, MW, USD/m² are the same. */
export const unitWord = (unit: string): string => units[unit] ?? unit;
