/** The words of a comparison of two plans. */
import type { InputKind } from "../analysis/compare/changed-inputs.js";
import type { PlanComparison } from "../analysis/compare/comparison.js";
import type { ComparedFigure, SplitDimension } from "../analysis/compare/ledger.js";
import type { Language } from "../language.js";
import type { WorthTerm } from "../plan/statement/worth.js";

type Kind = PlanComparison["first"]["kind"];
type Which = "first" | "second";

export interface CompareWords {
  /** What a side is called in the middle of a sentence; with its number where both are of a kind. */
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly numbers: Readonly<Record<Which, string>>;
  readonly title: (first: string, second: string) => string;
  readonly same: string;
  readonly objective: string;
  readonly otherObjective: string;
  readonly figures: Readonly<Record<ComparedFigure, readonly [name: string, unit: string]>>;
  readonly dimensions: Readonly<Record<Exclude<SplitDimension, "enterprise">, string>>;
  readonly nobody: string;
  readonly terms: Readonly<Record<WorthTerm, string>>;
  readonly inputs: string;
  readonly inputKinds: Readonly<Record<InputKind, string>>;
  readonly changed: (what: string, from: string, to: string) => string;
  readonly added: (what: string) => string;
  readonly removed: (what: string) => string;
  readonly prices: (unit: string) => string;
  readonly changes: (count: string, kinds: string) => string;
  readonly changeKinds: Readonly<
    Record<PlanComparison["changes"][number]["kind"], (n: string) => string>
  >;
  readonly line: (name: string, before: string, after: string) => string;
  readonly more: (count: string) => string;
  readonly onlyIn: (side: string) => string;
  readonly ownFigures: (fields: string) => string;
  readonly parkFigures: (park: string, fields: string) => string;
  readonly closed: (side: string, choice: string, rules: string) => string;
  /** Against the first choice, at the prices of a side. */
  readonly better: (side: string, amount: string) => string;
  readonly worse: (side: string, amount: string) => string;
  readonly equal: (side: string) => string;
  /** In place of a side: the prices of both say the same. */
  readonly both: string;
  readonly unchanged: string;
  readonly part: (what: string, amount: string) => string;
  readonly because: string;
  readonly breaks: (side: string, count: string) => string;
  readonly keeps: (side: string) => string;
}

const vi: CompareWords = {
  kinds: { plan: "kế hoạch", decisions: "danh sách", today: "hiện trạng" },
  numbers: { first: "thứ nhất", second: "thứ hai" },
  title: (first, second) => `So sánh: từ ${first} đến ${second}`,
  same: "Hai bên giống hệt nhau.",
  objective: "Giá trị mục tiêu",
  otherObjective: "Hai bên theo hai mục tiêu khác nhau nên không so giá trị mục tiêu.",
  figures: {
    moved: ["Số doanh nghiệp di dời", ""],
    alternatives: ["Số doanh nghiệp chọn phương án khác", ""],
    workersMoved: ["Lao động của doanh nghiệp di dời", "người"],
    reliefPoints: ["Giảm ô nhiễm", "điểm"],
    landFreedHa: ["Đất giải phóng", "ha"],
    costMillionVnd: ["Chi phí", "triệu đồng"],
    presentCostMillionVnd: ["Chi phí quy về hiện tại", "triệu đồng"],
    jobsNotFollowing: ["Việc làm mất do không đi theo", "việc làm"],
    jobsConverted: ["Việc làm mất do chuyển đổi công năng", "việc làm"],
    jobsClosed: ["Việc làm mất do đóng cửa", "việc làm"],
    jobsLeft: ["Việc làm mất do rời tỉnh", "việc làm"],
  },
  dimensions: {
    ward: "theo phường",
    choice: "theo nơi đến và phương án",
    year: "theo năm",
    payer: "theo bên chi trả",
  },
  nobody: "riêng khu, cụm",
  terms: {
    relief: "giảm ô nhiễm",
    land: "đất giải phóng",
    late: "thực hiện muộn",
    jobs: "việc làm mất",
    cost: "chi phí",
    penalties: "giá của việc gia hạn, thay đổi và vượt mức",
    zones: "giá trị đất trong vùng",
  },
  inputs: "Số liệu đầu vào khác nhau:",
  inputKinds: {
    policy: "Chính sách",
    assumption: "Giả định",
    enterprise: "Doanh nghiệp",
    park: "Khu, cụm",
    distance: "Khoảng cách",
    zone: "Vùng sử dụng đất",
  },
  changed: (what, from, to) => `${what}: từ ${from} thành ${to}`,
  added: (what) => `${what}: thêm mới`,
  removed: (what) => `${what}: không còn`,
  prices: (unit) => `Giá của giới hạn thay đổi nhiều nhất (${unit}):`,
  changes: (count, kinds) => `${count} doanh nghiệp có quyết định khác (${kinds}):`,
  changeKinds: {
    starts: (n) => `${n} thêm vào`,
    ends: (n) => `${n} bỏ ra`,
    choice: (n) => `${n} đổi lựa chọn`,
    year: (n) => `${n} đổi năm`,
    tenure: (n) => `${n} đổi hình thức sử dụng đất`,
  },
  line: (name, before, after) => `${name}: ${before} → ${after}`,
  more: (count) => `… và ${count} mục khác`,
  onlyIn: (side) => `chỉ có trong danh sách doanh nghiệp của ${side}`,
  ownFigures: (fields) => `số liệu của doanh nghiệp khác nhau (${fields})`,
  parkFigures: (park, fields) => `số liệu của ${park} khác nhau (${fields})`,
  closed: (side, choice, rules) => `theo ${side} thì không được ${choice}: ${rules}`,
  better: (side, amount) => `theo giá của ${side}, lựa chọn sau hơn ${amount}`,
  worse: (side, amount) => `theo giá của ${side}, lựa chọn sau kém ${amount}`,
  equal: (side) => `theo giá của ${side}, hai lựa chọn tương đương`,
  both: "cả hai kế hoạch",
  unchanged: "không đổi",
  part: (what, amount) => `${what} ${amount}`,
  because: "chủ yếu do",
  breaks: (side, count) => `${side} vi phạm ${count} quy định:`,
  keeps: (side) => `${side} không vi phạm quy định nào.`,
};

const en: CompareWords = {
  kinds: { plan: "the plan", decisions: "the list", today: "today" },
  numbers: { first: "(1)", second: "(2)" },
  title: (first, second) => `Comparison: from ${first} to ${second}`,
  same: "Both are the same.",
  objective: "Objective",
  otherObjective: "The two have other objectives, so that their values are not compared.",
  figures: {
    moved: ["Enterprises that move", ""],
    alternatives: ["Enterprises that take an alternative", ""],
    workersMoved: ["Workers of those who move", "persons"],
    reliefPoints: ["Relief of pollution", "points"],
    landFreedHa: ["Freed land", "ha"],
    costMillionVnd: ["Cost", "million VND"],
    presentCostMillionVnd: ["Cost at its present value", "million VND"],
    jobsNotFollowing: ["Jobs lost by not following", "jobs"],
    jobsConverted: ["Jobs lost by conversion", "jobs"],
    jobsClosed: ["Jobs lost by closing", "jobs"],
    jobsLeft: ["Jobs that leave the province", "jobs"],
  },
  dimensions: {
    ward: "by ward",
    choice: "by place and alternative",
    year: "by year",
    payer: "by payer",
  },
  nobody: "of parks themselves",
  terms: {
    relief: "relief",
    land: "freed land",
    late: "lateness",
    jobs: "jobs lost",
    cost: "cost",
    penalties: "price of waiting, changes and breaches",
    zones: "value of land in zones",
  },
  inputs: "Inputs that are not the same:",
  inputKinds: {
    policy: "Policy",
    assumption: "Assumption",
    enterprise: "Enterprise",
    park: "Park",
    distance: "Distance",
    zone: "Zone",
  },
  changed: (what, from, to) => `${what}: from ${from} to ${to}`,
  added: (what) => `${what}: new`,
  removed: (what) => `${what}: gone`,
  prices: (unit) => `Prices of limits that moved most (${unit}):`,
  changes: (count, kinds) => `${count} enterprises do something else (${kinds}):`,
  changeKinds: {
    starts: (n) => `${n} come in`,
    ends: (n) => `${n} drop out`,
    choice: (n) => `${n} choose otherwise`,
    year: (n) => `${n} change the year`,
    tenure: (n) => `${n} change how they hold their place`,
  },
  line: (name, before, after) => `${name}: ${before} → ${after}`,
  more: (count) => `… and ${count} more`,
  onlyIn: (side) => `only in the register of ${side}`,
  ownFigures: (fields) => `figures of the enterprise differ (${fields})`,
  parkFigures: (park, fields) => `figures of ${park} differ (${fields})`,
  closed: (side, choice, rules) => `in ${side} it may not do this: ${choice} (${rules})`,
  better: (side, amount) => `at the prices of ${side} the later choice is ${amount} better`,
  worse: (side, amount) => `at the prices of ${side} the later choice is ${amount} worse`,
  equal: (side) => `at the prices of ${side} both choices are worth the same`,
  both: "both sides",
  unchanged: "unchanged",
  part: (what, amount) => `${what} ${amount}`,
  because: "mostly by",
  breaks: (side, count) => `${side} breaks ${count} rules:`,
  keeps: (side) => `${side} breaks no rule.`,
};

export const compareWords: Readonly<Record<Language, CompareWords>> = { vi, en };
