/** Words of the list of sources, in both languages. */
import type { CostPart } from "../analysis/sources/amounts.js";
import type { RegisterGroup } from "../analysis/sources/register-figures.js";
import type { SourcedFigure } from "../analysis/sources/sources.js";
import { figureNames, figureNamesVi } from "../domain/figure-names.js";
import type { MissableFigure } from "../domain/missing-rules.js";
import type { Language } from "../language.js";
import { sizeNames } from "./size-names.js";

type OwnPart = "alternativeByWorkers" | "alternativeByLand" | "parkOpening" | "plantExpansion";

export interface SourcesWords {
  readonly title: string;
  readonly sections: Readonly<Record<SourcedFigure["kind"], string>>;
  /** Above all sections, with a plan: its whole, and how to read what rests on a figure. */
  readonly whole: (cost: string, points: string) => string;
  readonly howToRead: string;
  readonly otherProblem: string;
  readonly rests: (parts: string) => string;
  readonly cost: (billions: string, items: string) => string;
  readonly support: (billions: string) => string;
  readonly relief: (points: string) => string;
  readonly parts: Readonly<Record<OwnPart, string>>;
  readonly marks: string;
  readonly ungraded: string;
  readonly figures: Readonly<Record<MissableFigure, string>>;
  readonly groups: Readonly<Record<RegisterGroup, string>>;
  readonly units: Readonly<Record<string, string>>;
  /** Keys and values within a figure that is more than a number; others stand in quotes. */
  readonly inner: Readonly<Record<string, string>>;
  readonly sector: (code: string) => string;
}

const vi: SourcesWords = {
  title: "Nguồn gốc của từng con số",
  sections: {
    assumption: "Giả định chung (khoảng có thể)",
    policy: "Chính sách (khoảng có thể)",
    park: "Khu, cụm công nghiệp",
    blank: "Số liệu thay cho chỗ trống trong danh sách",
    register: "Danh sách doanh nghiệp (số doanh nghiệp có số liệu)",
    generator: "Danh sách tổng hợp được sinh ra từ",
  },
  whole: (cost, points) =>
    `Kế hoạch: tổng chi phí ${cost} tỷ đồng, giảm ô nhiễm ${points} điểm (chưa chiết khấu, mọi bên chi trả).`,
  howToRead:
    "Sau dấu → là các khoản chi và phần giảm ô nhiễm của kế hoạch phụ thuộc vào con số ấy, khi các quyết định giữ nguyên. Một khoản phụ thuộc nhiều con số nên không cộng các dòng với nhau. Con số không có dấu → chỉ giới hạn hoặc định hướng việc chọn.",
  otherProblem:
    "! Kế hoạch này ghi là của một bài toán khác; các quyết định trong đó được tính theo bài toán này.",
  rests: (parts) => ` → ${parts}`,
  cost: (billions, items) => `chi phí ${billions} tỷ đồng (${items})`,
  support: (billions) => `hỗ trợ ${billions} tỷ đồng`,
  relief: (points) => `giảm ô nhiễm ${points} điểm`,
  parts: {
    alternativeByWorkers: "phương án khác, theo lao động",
    alternativeByLand: "phương án khác, theo đất",
    parkOpening: "mở khu",
    plantExpansion: "mở rộng trạm xử lý",
  },
  marks: "* = GIẢ ĐỊNH; ' = suy ra từ số công bố; ? = không ghi nguồn; còn lại là công bố",
  ungraded: "không ghi nguồn",
  figures: figureNamesVi,
  groups: {
    location: "vị trí",
    land: "đất",
    workers: "lao động",
    wastewater: "nước thải",
    loads: "tải lượng",
    waste: "chất thải nguy hại",
    exposure: "dân cư chịu ảnh hưởng",
    criteria: "tiêu chí",
    machinery: "giá trị máy móc",
    means: "khả năng tài chính",
  },
  units: {
    enterprises: "doanh nghiệp",
    persons: "người",
    "m³/day": "m³/ngày đêm",
    "kg/day": "kg/ngày",
    "workers/ha": "lao động mỗi ha",
    "ha/worker": "ha mỗi lao động",
    "t/year/worker": "tấn/năm mỗi lao động",
    "kg/day/worker": "kg/ngày mỗi lao động",
  },
  inner: {
    year: "năm",
    fromYear: "từ năm",
    landHa: "đất (ha)",
    floorM2: "sàn (m²)",
    upTo: "đến cỡ",
    letShare: "đã cho thuê",
    park: "khu",
    lat: "vĩ độ",
    lon: "kinh độ",
    water: "nước",
    air: "khí",
    waste: "chất thải",
    notFollowing: "không theo",
    converted: "chuyển đổi",
    closed: "chấm dứt",
    left: "chuyển ra ngoài",
    mandatoryWhen: "bắt buộc khi",
    craftsExemptFromC4: "nghề truyền thống được miễn C4",
    c1: "C1",
    c2: "C2",
    c3: "C3",
    c4: "C4",
    fixable: "khắc phục được",
    unfixable: "không khắc phục được",
    operating: "đang hoạt động",
    building: "đang xây dựng",
    planned: "quy hoạch",
    ...sizeNames.vi,
    true: "có",
    false: "không",
  },
  sector: (code) => `ngành ${code}`,
};

const en: SourcesWords = {
  title: "Where each figure comes from",
  sections: {
    assumption: "General assumptions (plausible range)",
    policy: "Policy (plausible range)",
    park: "Parks and clusters",
    blank: "What stands in for blanks of the register",
    register: "Register (enterprises that have the figure)",
    generator: "The synthetic register was drawn from",
  },
  whole: (cost, points) =>
    `Plan: total cost ${cost} billion VND, relief ${points} points (not discounted, all payers).`,
  howToRead:
    "Behind → stand the costs and the relief of the plan that follow from the figure, with the same decisions. A cost follows from several figures: lines do not add up. A figure without → only limits or steers the choice.",
  otherProblem:
    "! This plan says that it is of another problem; its decisions are reckoned by this one.",
  rests: (parts) => ` → ${parts}`,
  cost: (billions, items) => `cost ${billions} billion VND (${items})`,
  support: (billions) => `support ${billions} billion VND`,
  relief: (points) => `relief ${points} points`,
  parts: {
    alternativeByWorkers: "alternatives, by workers",
    alternativeByLand: "alternatives, by land",
    parkOpening: "opening of parks",
    plantExpansion: "plant expansion",
  },
  marks: "* = ASSUMED; ' = derived from published figures; ? = no source stated; else published",
  ungraded: "no source stated",
  figures: figureNames,
  groups: {
    location: "location",
    land: "land",
    workers: "workers",
    wastewater: "wastewater",
    loads: "loads",
    waste: "hazardous waste",
    exposure: "residents exposed",
    criteria: "criteria",
    machinery: "value of machines",
    means: "means",
  },
  units: { "workers/ha": "workers per ha", "ha/worker": "ha per worker" },
  inner: {
    year: "year",
    landHa: "land (ha)",
    floorM2: "floor (m²)",
    lat: "lat",
    lon: "lon",
    fromYear: "from",
    upTo: "up to",
    letShare: "let",
    park: "park",
    notFollowing: "not following",
    mandatoryWhen: "mandatory when",
    craftsExemptFromC4: "crafts exempt from C4",
    true: "yes",
    false: "no",
  },
  sector: (code) => `sector ${code}`,
};

/** The words of a language. */
export const sourcesWords: Readonly<Record<Language, SourcesWords>> = { vi, en };

/** Parts of cost that plans do not itemise. */
export const isOwnPart = (part: CostPart): part is OwnPart => part in vi.parts;
