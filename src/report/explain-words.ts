/** The words of an explanation. */

import type { StayReason } from "../analysis/explain/not-moved.js";
import type { PermissionKind } from "../analysis/explain/permissions.js";
import type { Language } from "../language.js";

export interface ExplainWords {
  readonly stay: string;
  readonly does: (name: string, what: string) => string;
  readonly inYear: (choice: string, year: string) => string;
  readonly rents: string;
  readonly limits: string;
  readonly next: string;
  /** "kém 120 triệu đồng: …" */
  readonly worse: (choice: string, amount: string) => string;
  readonly equal: (choice: string) => string;
  readonly ahead: (choice: string, amount: string) => string;
  /** Parts of what the choice is worth less or more than the plan's. */
  readonly partWorse: (amount: string, what: string) => string;
  readonly partBetter: (amount: string, what: string) => string;
  readonly takes: string;
  readonly money: (choice: string, amount: string) => string;
  readonly nothing: (choice: string) => string;
  readonly more: (amount: string, limit: string) => string;
  readonly permissions: Readonly<Record<PermissionKind, (year: string) => string>>;
  /** "X: nếu …, và thêm 3 triệu đồng" */
  readonly granted: (choice: string, permission: string, more: string) => string;
  readonly also: (amount: string) => string;
  readonly grounds: string;
  readonly graded: (groups: string) => string;
  readonly grades: Readonly<Record<string, string>>;
  readonly assumed: (names: string) => string;
  readonly cannot: (choice: string) => string;
  readonly closed: (choice: string, rules: string) => string;
  readonly lost: (choice: string, limit: string, to: string) => string;
  readonly open: (choice: string, amount: string) => string;
  readonly places: string;
  readonly parts: Readonly<Record<"relief" | "land" | "jobs" | "other", string>>;
  readonly reasons: Readonly<Record<StayReason, string>>;
}

const vi: ExplainWords = {
  stay: "ở lại, chưa di dời",
  does: (name, what) => `${name}: ${what}.`,
  inYear: (choice, year) => `${choice}, năm ${year}`,
  rents: "thuê nhà xưởng xây sẵn",
  limits: "Giới hạn quyết định",
  next: "Các lựa chọn tốt tiếp theo (theo giá ghi trong kế hoạch):",
  worse: (choice, amount) => `${choice}: kém ${amount}`,
  equal: (choice) => `${choice}: tương đương`,
  ahead: (choice, amount) => `${choice}: hơn ${amount} nếu chỉ xét theo giá`,
  partWorse: (amount, what) => `kém ${amount} vì ${what}`,
  partBetter: (amount, what) => `hơn ${amount} vì ${what}`,
  takes: "Muốn lựa chọn khác thì cần:",
  money: (choice, amount) => `${choice}: thêm ${amount}`,
  nothing: (choice) => `${choice}: không cần thêm gì, hai lựa chọn tương đương`,
  more: (amount, limit) => `hoặc thêm ${amount} ở giới hạn “${limit}”`,
  permissions: {
    sector: () => "khu, cụm nhận thêm ngành này",
    deadline: (year) => `được gia hạn đến năm ${year}`,
    lock: () => "bỏ quyết định đã chốt cho doanh nghiệp",
  },
  granted: (choice, permission, more) => `${choice}: nếu ${permission}${more}`,
  also: (amount) => `, và thêm ${amount}`,
  grounds: "Dựa trên",
  graded: (groups) => `số liệu ${groups}`,
  grades: { measured: "đo đạc", declared: "khai báo", imputed: "ước tính" },
  assumed: (names) => `giả định: ${names}`,
  cannot: (choice) => `${choice}: không thể, dù có thêm tiền`,
  closed: (choice, rules) => `${choice}: không được, vì ${rules}`,
  lost: (choice, limit, to) => `${choice}: nhường cho ${to} (${limit})`,
  open: (choice, amount) => `${choice}: được, nhưng kém ${amount}`,
  places: "Từng nơi và từng phương án:",
  parts: {
    relief: "mức giảm ô nhiễm",
    land: "đất được giải phóng",
    jobs: "việc làm mất",
    other: "các khoản khác",
  },
  reasons: {
    exempt: "không thuộc diện di dời",
    locked: "đã chốt ở lại",
    postponed: "đến hạn nhưng được gia hạn",
    noSector: "không khu, cụm nào nhận ngành này",
    noMeans: "doanh nghiệp không đủ khả năng tài chính",
    noPlace: "không nơi nào phù hợp",
    noLand: "không còn đất hoặc nhà xưởng kịp thời",
    noMoney: "hết ngân sách",
    noRoomInPlan: "hết chỗ trong tiến độ hoặc chỉ tiêu",
    notWorth: "chưa đến hạn và di dời chưa có lợi",
  },
};

const en: ExplainWords = {
  stay: "stays",
  does: (name, what) => `${name}: ${what}.`,
  inYear: (choice, year) => `${choice}, in ${year}`,
  rents: "in rented ready-built space",
  limits: "Limits that decide",
  next: "The next best choices (at the prices in the plan):",
  worse: (choice, amount) => `${choice}: ${amount} worse`,
  equal: (choice) => `${choice}: as good`,
  ahead: (choice, amount) => `${choice}: ${amount} better if only prices are looked at`,
  partWorse: (amount, what) => `${amount} worse by ${what}`,
  partBetter: (amount, what) => `${amount} better by ${what}`,
  takes: "What another choice would take:",
  money: (choice, amount) => `${choice}: ${amount} more`,
  nothing: (choice) => `${choice}: nothing, it is as good`,
  more: (amount, limit) => `or ${amount} more of the limit “${limit}”`,
  permissions: {
    sector: () => "the park takes this sector",
    deadline: (year) => `it has until ${year}`,
    lock: () => "nothing is settled for it",
  },
  granted: (choice, permission, more) => `${choice}: if ${permission}${more}`,
  also: (amount) => `, and ${amount} more`,
  grounds: "It rests on",
  graded: (groups) => `figures: ${groups}`,
  grades: { measured: "measured", declared: "declared", imputed: "imputed" },
  assumed: (names) => `assumptions: ${names}`,
  cannot: (choice) => `${choice}: not possible, whatever the money`,
  closed: (choice, rules) => `${choice}: closed by ${rules}`,
  lost: (choice, limit, to) => `${choice}: lost to ${to} (${limit})`,
  open: (choice, amount) => `${choice}: open, but ${amount} worse`,
  places: "Each place and alternative:",
  parts: {
    relief: "relief of pollution",
    land: "freed land",
    jobs: "jobs lost",
    other: "other items",
  },
  reasons: {
    exempt: "exempt",
    locked: "settled to stay",
    postponed: "due, and waits",
    noSector: "no park takes its sector",
    noMeans: "it cannot pay its part",
    noPlace: "no place suits it",
    noLand: "no land or space in time",
    noMoney: "no money left",
    noRoomInPlan: "no room in pace or shares",
    notWorth: "not due and not worth it",
  },
};

export const explainWords: Readonly<Record<Language, ExplainWords>> = { vi, en };
