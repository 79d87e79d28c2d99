/** What `checkProblem` says, in Vietnamese and English. Every text is a whole sentence with its figures. */

import { fieldWord, unitWord } from "../domain/field-words.js";
import type { Measure } from "../domain/policy-limits.js";
import type { Language } from "../language.js";

/** A fact, and what to do about it. */
export type Said = readonly [fact: string, fix: string];

export interface CheckWords {
  readonly locale: string;
  readonly emptyRegister: () => Said;
  readonly nothingOffered: (parks: number, alternatives: number) => Said;
  readonly noWholeNumber: (lower: string, upper: string) => Said;
  readonly floorTooHigh: (
    measure: Measure,
    asked: string,
    base: string,
    most: string,
    year: number,
  ) => Said;
  readonly ceilingTooLow: (
    measure: Measure,
    upper: string,
    base: string,
    must: string,
    year: number,
  ) => Said;
  readonly noRoom: (
    sector: string | undefined,
    resource: string,
    need: string,
    room: string,
  ) => Said;
  readonly budgetTooSmall: (least: string, given: string) => Said;
  readonly reliefTooHigh: (asked: string, most: string) => Said;
  readonly locksDiffer: (unit: string, field: string) => Said;
  readonly mustActButCannot: (count: number, first: string, why: string) => Said;
  readonly nothingOpen: (count: number, first: string, why: string) => Said;
  /** Why the parks are closed to somebody: `rule closes so many parks`, in one phrase. */
  readonly closes: (rule: string, parks: number) => string;
  readonly noPark: string;
  readonly outside: (
    list: "enterprises" | "parks",
    count: number,
    field: string,
    range: string,
    unit: string,
    first: string,
    value: string,
  ) => Said;
  readonly aloneInGroup: (field: string, groups: number, word: string, id: string) => Said;
}

const en: CheckWords = {
  locale: "en-GB",
  emptyRegister: () => [
    "the register has no enterprises, so every plan is empty.",
    "Check the table of enterprises, its filter and its header row.",
  ],
  nothingOffered: (parks, alternatives) => [
    alternatives === 0
      ? `none of the ${parks} parks is offered and there are no alternatives: nobody can do anything.`
      : `none of the ${parks} parks is offered: nobody can move.`,
    "Check policy.destinations (statuses, districts), the years, areas and coordinates of the parks.",
  ],
  noWholeNumber: (lower, upper) => [
    `no whole number of enterprises lies between ${lower} and ${upper}.`,
    "Widen the quota.",
  ],
  floorTooHigh: (measure, asked, base, most, year) => [
    `asks for ${asked} of ${base} ${measureWords.en[measure]}, but at most ${most} can move by ${year}.`,
    "Lower the floor, offer more parks or years, or let alternatives count.",
  ],
  ceilingTooLow: (measure, upper, base, must, year) => [
    `allows ${upper} of ${base} ${measureWords.en[measure]}, but ${must} must move by ${year}.`,
    "Raise the ceiling, or put deadlines later.",
  ],
  noRoom: (sector, resource, need, room) => [
    `${sector === undefined ? "enterprises" : `enterprises of sector ${sector}`} that must move need ${need}, the parks that take them have ${room} (${resource}).`,
    "Offer more parks or phases, put deadlines later, or allow alternatives.",
  ],
  budgetTooSmall: (least, given) => [
    `those who must act cost at least ${least} million VND, all years together give ${given}.`,
    "Raise the budget, or put deadlines later.",
  ],
  reliefTooHigh: (asked, most) => [
    `asks for ${asked} points, all enterprises together can bring ${most}.`,
    "Lower the target, or offer more parks or alternatives.",
  ],
  locksDiffer: (unit, field) => [
    `${unit} moves as one, but its members are locked differently (${field}).`,
    "Give them the same lock, or let them move apart (movesWith).",
  ],
  mustActButCannot: (count, first, why) => [
    `${count} that must act have nothing open to them, for instance ${first}: ${why}.`,
    "Open a park or an alternative to them, change their locks, or make `mandatory` soft.",
  ],
  nothingOpen: (count, first, why) => [
    `${count} enterprises subject to relocation have nothing to choose from; ${first}: ${why}.`,
    "Check sectors, minimum lots, distances, sizes and years of the parks.",
  ],
  closes: (rule, parks) => `${ruleWords.en[rule] ?? rule} (${parks} parks)`,
  noPark: "no park",
  outside: (list, count, field, range, unit, first, value) => [
    `${count} of ${list} have ${field} outside ${range} ${unit}; ${first} has ${value}.`,
    `Check the unit of the column; expected ${unit}.`,
  ],
  aloneInGroup: (_field, groups, word, id) => [
    `${groups} groups have one member only, for instance ${word} (${id}).`,
    "Correct the word, or leave it out.",
  ],
};

const measureWords: Readonly<Record<Language, Readonly<Record<Measure, string>>>> = {
  en: { enterprises: "enterprises", workers: "workers", landHa: "ha", relief: "points" },
  vi: { enterprises: "doanh nghiệp", workers: "lao động", landHa: "ha đất", relief: "điểm" },
};

const ruleWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    sector: "sector not taken",
    ban: "closed to the enterprise by name",
    distance: "too far",
    "minimum-lot": "smallest lot larger than the need",
    "cluster-size": "cluster does not take this size",
    location: "place not known",
    "park-status": "status not among those chosen",
    "park-district": "district not among those chosen",
    "park-area": "area of the park not known",
    "park-year": "not open in the year of duty",
    lock: "settled decision of the enterprise",
    exempt: "enterprise not subject to relocation",
    deadline: "past the deadline",
    viability: "beyond the means of the enterprise",
    year: "year outside the horizon",
  },
  vi: {
    sector: "ngành nghề không được tiếp nhận",
    ban: "danh sách khu bị cấm của doanh nghiệp",
    distance: "khoảng cách quá xa",
    "minimum-lot": "lô đất tối thiểu lớn hơn nhu cầu",
    "cluster-size": "cụm không nhận quy mô này",
    location: "không biết vị trí",
    "park-status": "khu chưa ở trạng thái được chọn",
    "park-district": "khu ở huyện không được chọn",
    "park-area": "không biết diện tích khu",
    "park-year": "khu chưa mở hoặc đã đóng trong năm đến hạn",
    lock: "quyết định khóa của doanh nghiệp",
    exempt: "doanh nghiệp không thuộc diện",
    deadline: "quá hạn di dời",
    viability: "vượt khả năng tài chính của doanh nghiệp",
    year: "năm nằm ngoài kỳ kế hoạch",
  },
};

const resourceWords: Readonly<Record<string, string>> = {
  landHa: "ha đất",
  wastewaterM3PerDay: "m³ nước thải/ngày đêm",
  codKgPerDay: "kg COD/ngày",
  powerMw: "MW điện",
  labourWorkers: "lao động",
};

const vi: CheckWords = {
  locale: "vi-VN",
  emptyRegister: () => [
    "danh sách không có doanh nghiệp nào, nên mọi kế hoạch đều rỗng.",
    "Kiểm tra bảng doanh nghiệp, điều kiện lọc và dòng tiêu đề.",
  ],
  nothingOffered: (parks, alternatives) => [
    alternatives === 0
      ? `không khu nào trong ${parks} khu, cụm được đưa vào chọn và không có phương án khác: không doanh nghiệp nào làm gì được.`
      : `không khu nào trong ${parks} khu, cụm được đưa vào chọn: không doanh nghiệp nào di dời được.`,
    'Kiểm tra mục "destinations" của chính sách (tình trạng, huyện), năm mở, diện tích và tọa độ của các khu.',
  ],
  noWholeNumber: (lower, upper) => [
    `không có số nguyên doanh nghiệp nào nằm giữa ${lower} và ${upper}.`,
    "Nới chỉ tiêu.",
  ],
  floorTooHigh: (measure, asked, base, most, year) => [
    `yêu cầu ít nhất ${asked} trên ${base} ${measureWords.vi[measure]}, nhưng đến hết năm ${year} chỉ di dời được nhiều nhất ${most}.`,
    "Hạ mức sàn, thêm khu hoặc thêm năm, hoặc cho phương án khác được tính.",
  ],
  ceilingTooLow: (measure, upper, base, must, year) => [
    `cho phép nhiều nhất ${upper} trên ${base} ${measureWords.vi[measure]}, nhưng đến hết năm ${year} có ${must} bắt buộc phải di dời.`,
    "Nâng mức trần, hoặc lùi thời hạn.",
  ],
  noRoom: (sector, resource, need, room) => [
    `các doanh nghiệp${sector === undefined ? "" : ` ngành ${sector}`} bắt buộc di dời cần ${need} ${resourceWords[resource] ?? resource}, các khu nhận họ chỉ còn ${room}.`,
    "Thêm khu hoặc giai đoạn giao đất, lùi thời hạn, hoặc cho phép phương án khác.",
  ],
  budgetTooSmall: (least, given) => [
    `các doanh nghiệp bắt buộc cần ít nhất ${least} triệu đồng, tất cả các năm chỉ cấp ${given} triệu đồng.`,
    "Tăng ngân sách, hoặc lùi thời hạn.",
  ],
  reliefTooHigh: (asked, most) => [
    `yêu cầu giảm ${asked} điểm ô nhiễm, tất cả doanh nghiệp cùng lắm giảm được ${most} điểm.`,
    "Hạ mục tiêu, hoặc thêm khu hay phương án khác.",
  ],
  locksDiffer: (unit, field) => [
    `nhóm ${unit} phải đi cùng nhau, nhưng các thành viên bị khóa khác nhau (${fieldWord(field)}).`,
    "Khóa giống nhau, hoặc cho đi riêng (bỏ nhóm di dời cùng nhau).",
  ],
  mustActButCannot: (count, first, why) => [
    `${count} doanh nghiệp hoặc nhóm bắt buộc phải di dời hoặc xử lý nhưng không có lựa chọn nào, ví dụ ${first}: ${why}.`,
    'Mở một khu hoặc phương án khác cho họ, sửa quyết định khóa, hoặc cho nới quy tắc "mandatory" (mục "soft" của chính sách).',
  ],
  nothingOpen: (count, first, why) => [
    `${count} doanh nghiệp thuộc diện không có lựa chọn nào; ví dụ ${first}: ${why}.`,
    "Kiểm tra ngành nghề, lô tối thiểu, khoảng cách, quy mô và năm mở của các khu.",
  ],
  closes: (rule, parks) => `${ruleWords.vi[rule] ?? rule} (${parks} khu)`,
  noPark: "không có khu nào",
  outside: (list, count, field, range, unit, first, value) => [
    `${count} ${list === "parks" ? "khu, cụm" : "doanh nghiệp"} có ${fieldWord(field)} ngoài khoảng ${range} ${unitWord(unit)}; ví dụ ${first}: ${value}.`,
    `Kiểm tra đơn vị của số liệu; đơn vị đúng là ${unitWord(unit)}.`,
  ],
  aloneInGroup: (field, groups, word, id) => [
    `${groups} nhóm (${fieldWord(field)}) chỉ có một thành viên, ví dụ ${word} (${id}).`,
    "Sửa từ gọi nhóm, hoặc bỏ trống.",
  ],
};

export const checkWords: Readonly<Record<Language, CheckWords>> = { vi, en };
