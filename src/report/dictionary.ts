/** Words of the reports. Vietnamese is the first language; English by flag. */
import type { CostItem } from "../domain/cost.js";
import type { Resource } from "../domain/demand.js";
import type { Payer } from "../domain/policy-limits.js";
import type { AlternativeKind } from "../domain/policy-rules.js";

export const languages = ["vi", "en"] as const;
/** `vi` or `en`. */
export type Language = (typeof languages)[number];

export interface Dictionary {
  readonly locale: string;
  readonly title: string;
  readonly proved: string;
  readonly notProved: string;
  readonly syntheticWarning: (moved: number, register: number) => string;
  readonly moved: string;
  readonly ofBase: string;
  readonly obligations: Readonly<Record<"mandatory" | "encouraged" | "exempt", string>>;
  readonly movedOf: string;
  readonly relief: string;
  readonly points: string;
  readonly land: string;
  readonly jobs: string;
  readonly cost: string;
  readonly budgets: string;
  readonly years: string;
  readonly year: string;
  readonly alternatives: Readonly<Record<AlternativeKind, string>>;
  readonly other: string;
  /** The same, short. */
  readonly otherShort: string;
  readonly jobsLost: string;
  readonly presentCost: string;
  readonly opened: string;
  readonly expansions: string;
  readonly breaches: string;
  readonly changes: string;
  readonly left: string;
  readonly billionVnd: string;
  readonly bound: string;
  readonly certified: string;
  readonly gap: string;
  readonly objective: Readonly<Record<"relief" | "cost" | "weighted", string>>;
  readonly quota: string;
  readonly parks: string;
  readonly park: string;
  readonly enterprises: string;
  readonly resources: Readonly<Record<Resource, string>>;
  readonly payers: Readonly<Record<Payer, string>>;
  readonly items: Readonly<Record<CostItem, string>>;
  readonly binding: string;
  /** By the first part of a row key. */
  readonly limits: Readonly<Record<string, string>>;
  /** Further parts of row keys. */
  readonly limitParts: Readonly<Record<string, string>>;
  readonly assumptions: string;
  readonly assumed: string;
}

const vi: Dictionary = {
  locale: "vi-VN",
  title: "Kế hoạch di dời",
  proved: "đã chứng minh trong khoảng cách yêu cầu",
  notProved: "chưa đạt khoảng cách yêu cầu, dừng vì giới hạn",
  syntheticWarning: (moved, register) =>
    `Dữ liệu doanh nghiệp là TỔNG HỢP, không phải danh sách thật: ${register} doanh nghiệp trong danh sách, ${moved} trong kế hoạch.`,
  moved: "Số doanh nghiệp di dời",
  ofBase: "trên số thuộc diện",
  obligations: { mandatory: "bắt buộc", encouraged: "khuyến khích", exempt: "không thuộc diện" },
  movedOf: "di dời trên",
  relief: "Giảm ô nhiễm cho dân cư",
  points: "điểm (toàn bộ danh sách = 100)",
  land: "Đất giải phóng",
  jobs: "Lao động trong doanh nghiệp di dời",
  cost: "Tổng chi phí",
  budgets: "Ngân sách theo năm (đã dùng / được cấp, còn lại)",
  years: "Theo năm",
  year: "Năm",
  alternatives: {
    remedy: "khắc phục tại chỗ",
    convert: "chuyển đổi công năng",
    close: "chấm dứt hoạt động",
    leave: "chuyển khỏi tỉnh",
  },
  other: "Phương án khác",
  otherShort: "PA khác",
  jobsLost: "việc làm mất",
  presentCost: "quy về năm gốc",
  opened: "Khu, cụm được mở",
  expansions: "Mở rộng trạm xử lý nước thải",
  breaches: "Quy tắc mềm bị vượt (mức vượt, tiền phạt)",
  changes: "Doanh nghiệp thay đổi so với kế hoạch trước",
  left: "còn lại",
  billionVnd: "tỷ đồng",
  bound: "Không kế hoạch nào tốt hơn",
  certified: "chặn kiểm được bằng giá",
  gap: "khoảng cách",
  objective: {
    relief: "Mục tiêu: giảm ô nhiễm nhiều nhất",
    cost: "Mục tiêu: chi phí ít nhất (triệu đồng)",
    weighted: "Mục tiêu: tổng có trọng số lớn nhất",
  },
  quota: "Chỉ tiêu",
  parks: "Sử dụng khu, cụm công nghiệp",
  park: "Khu, cụm",
  enterprises: "DN",
  resources: {
    landHa: "Đất (ha)",
    wastewaterM3PerDay: "Nước thải (m³/ngày đêm)",
    codKgPerDay: "COD (kg/ngày)",
    powerMw: "Điện (MW)",
    labourWorkers: "Lao động",
  },
  payers: {
    enterprise: "doanh nghiệp",
    budget: "ngân sách",
    developer: "chủ đầu tư hạ tầng",
    worker: "người lao động",
  },
  items: {
    landLease: "thuê đất",
    construction: "xây nhà xưởng",
    machineryMove: "chuyển máy móc",
    downtime: "ngừng sản xuất",
    freight: "vận chuyển tăng thêm",
    workerSupport: "hỗ trợ lao động",
    siteSupport: "hỗ trợ trả mặt bằng",
  },
  binding: "Giới hạn đang chặt (thêm một đơn vị thì mục tiêu đổi chừng này)",
  limits: {
    capacity: "Sức chứa",
    budget: "Ngân sách",
    quota: "Chỉ tiêu",
    pace: "Nhịp độ",
    district: "Huyện tiếp nhận",
    fairness: "Công bằng",
    share: "Tỷ lệ",
    opening: "Chỉ khi mở",
    "take-up": "Lấp đầy tối thiểu",
    expansion: "Mở rộng trạm xử lý",
    sharing: "Cùng một khu",
    specialised: "Khu chuyên ngành",
    relief: "Mức giảm ô nhiễm",
    stability: "Số thay đổi so với kế hoạch trước",
  },
  limitParts: {
    enterprises: "số doanh nghiệp",
    workers: "số lao động",
    landHa: "đất (ha)",
    relief: "mức giảm ô nhiễm",
    all: "tất cả",
    city: "thành phố",
    wardOld: "phường cũ",
    wardNew: "phường mới",
    sector: "ngành",
    size: "quy mô",
    ownership: "sở hữu",
    moves: "số doanh nghiệp di dời",
    jobs: "số lao động di dời",
    housing: "nhà ở",
    labour: "lao động",
    burden: "gánh nặng ô nhiễm",
    load: "tải lượng",
    low: "thấp nhất",
    high: "cao nhất",
  },
  assumptions: "Giả định (không nguồn nào công bố)",
  assumed: "giả định",
};

const en: Dictionary = {
  locale: "en-GB",
  title: "Relocation plan",
  proved: "proved within the gap asked for",
  notProved: "a limit came before the gap asked for",
  syntheticWarning: (moved, register) =>
    `The enterprises are SYNTHETIC, not a real register: ${register} in the register, ${moved} in the plan.`,
  moved: "Enterprises that move",
  ofBase: "of those subject to relocation",
  obligations: { mandatory: "mandatory", encouraged: "encouraged", exempt: "exempt" },
  movedOf: "move of",
  relief: "Pollution taken from residents",
  points: "points (whole register = 100)",
  land: "Land freed",
  jobs: "Workers of the enterprises that move",
  cost: "Total cost",
  budgets: "Budgets by year (used / given, left)",
  years: "Year by year",
  year: "Year",
  alternatives: {
    remedy: "remedy on site",
    convert: "convert",
    close: "close",
    leave: "leave the province",
  },
  other: "Alternatives",
  otherShort: "alternatives",
  jobsLost: "jobs lost",
  presentCost: "in the base year",
  opened: "Parks opened",
  expansions: "Wastewater plants expanded",
  breaches: "Soft rules broken (by how much, penalty)",
  changes: "Enterprises changed against the earlier plan",
  left: "left",
  billionVnd: "billion VND",
  bound: "No plan is better than",
  certified: "bound proved by the prices alone",
  gap: "gap",
  objective: {
    relief: "Objective: most relief",
    cost: "Objective: least cost (million VND)",
    weighted: "Objective: largest weighted sum",
  },
  quota: "Quota",
  parks: "Use of parks and clusters",
  park: "Park, cluster",
  enterprises: "ent.",
  resources: {
    landHa: "Land (ha)",
    wastewaterM3PerDay: "Wastewater (m³/day)",
    codKgPerDay: "COD (kg/day)",
    powerMw: "Power (MW)",
    labourWorkers: "Labour",
  },
  payers: {
    enterprise: "enterprises",
    budget: "public budget",
    developer: "park developers",
    worker: "workers",
  },
  items: {
    landLease: "land lease",
    construction: "construction",
    machineryMove: "moving machines",
    downtime: "downtime",
    freight: "extra freight",
    workerSupport: "support for workers",
    siteSupport: "support for the old site",
  },
  binding: "Binding limits (how much one unit more changes the objective)",
  limits: {
    capacity: "Capacity",
    budget: "Budget",
    quota: "Quota",
    pace: "Pace",
    district: "Receiving district",
    fairness: "Fairness",
    share: "Share",
    opening: "Only when open",
    "take-up": "Least take-up",
    expansion: "Plant expansion",
    sharing: "One park",
    specialised: "Specialised park",
    relief: "Relief",
    stability: "Changes against the earlier plan",
  },
  limitParts: {
    landHa: "land (ha)",
    wardOld: "old ward",
    wardNew: "new ward",
    load: "load",
  },
  assumptions: "Assumptions (no source gives them)",
  assumed: "assumed",
};

export const dictionaries: Readonly<Record<Language, Dictionary>> = { vi, en };
