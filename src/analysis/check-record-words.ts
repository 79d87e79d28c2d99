/** What `checkProblem` says of single records and of blanks, in Vietnamese and English. */
import { figureNames, figureNamesVi } from "../domain/figure-names.js";
import type { MissableFigure } from "../domain/missing-rules.js";
import type { Language } from "../language.js";
import type { Said } from "./check-words.js";

export type Twin = "id" | "name" | "taxCode" | "parkId" | "parkName";

export interface RecordWords {
  readonly locale: string;
  readonly twins: (what: Twin, groups: number, one: string, other: string) => Said;
  readonly strangeSector: (
    count: number,
    id: string,
    code: string,
    meant: string | undefined,
  ) => Said;
  readonly unknownSector: (
    count: number,
    id: string,
    code: string,
    meant: string | undefined,
  ) => Said;
  readonly leaseOver: (count: number, id: string, year: number, from: number) => Said;
  readonly partWorker: (count: number, id: string, workers: string) => Said;
  readonly deadlinePast: (city: string, year: number, from: number) => Said;
  readonly noCriteria: (count: number) => Said;
  readonly noCriterion: (count: number, key: string) => Said;
  readonly nobodyMandatory: (count: number, unknown: number) => Said;
  readonly mostAssumed: (figure: MissableFigure, assumed: number, of: number) => Said;
  readonly allZero: () => Said;
  readonly limitOfNothing: (limit: string, load: MissableFigure) => Said;
}

const twinsVi: Readonly<Record<Twin, string>> = {
  id: "mã doanh nghiệp chỉ khác chữ hoa, dấu hoặc số 0 ở đầu",
  name: "tên doanh nghiệp chỉ khác cách viết",
  taxCode: "các doanh nghiệp có cùng mã số thuế",
  parkId: "mã khu, cụm chỉ khác chữ hoa, dấu hoặc số 0 ở đầu",
  parkName: "tên khu, cụm chỉ khác cách viết",
};
const twinsEn: Readonly<Record<Twin, string>> = {
  id: "ids of enterprises differ only in case, marks or leading zeros",
  name: "names of enterprises differ only in how they are written",
  taxCode: "enterprises have the same tax code",
  parkId: "ids of parks differ only in case, marks or leading zeros",
  parkName: "names of parks differ only in how they are written",
};

const vi: RecordWords = {
  locale: "vi-VN",
  twins: (what, groups, one, other) => [
    `${groups} lần ${twinsVi[what]}, ví dụ ${one} và ${other}: có thể là một, đang được tính hai lần.`,
    "Nếu là một thì bỏ bớt dòng; nếu là hai thì ghi cho khác nhau rõ ràng.",
  ],
  strangeSector: (count, id, code, meant) => [
    `${count} doanh nghiệp có mã ngành không phải ngành công nghiệp theo VSIC 2018, ví dụ ${id}: ${code}${meant === undefined ? "" : `, có thể là ${meant} đã mất số 0 ở đầu`}.`,
    "Sửa mã ngành; định dạng cột là chữ để giữ số 0 ở đầu.",
  ],
  unknownSector: (count, id, code, meant) => [
    `${count} mã ngành không có trong hệ thống ngành kinh tế Việt Nam 2018 (VSIC), ví dụ ${id}: ${code}${meant === undefined ? "" : `, có thể là ${meant} đã mất số 0 ở đầu`}.`,
    "Sửa mã ngành: mức tải lượng giả định, khu nhận ngành nào và thống kê theo ngành đều dựa vào mã này.",
  ],
  leaseOver: (count, id, year, from) => [
    `${count} doanh nghiệp có hạn thuê đất kết thúc trước kỳ kế hoạch (${from}), ví dụ ${id}: ${year}.`,
    "Kiểm tra năm hết hạn thuê đất; nếu đã gia hạn thì ghi năm mới.",
  ],
  partWorker: (count, id, workers) => [
    `${count} doanh nghiệp có số lao động không phải số nguyên, ví dụ ${id}: ${workers}.`,
    "Kiểm tra dấu thập phân và dấu phân cách hàng nghìn của cột.",
  ],
  deadlinePast: (city, year, from) => [
    `thời hạn ${year} của ${city === "*" ? "các nơi còn lại" : city} đã qua trước kỳ kế hoạch (${from}): mọi doanh nghiệp bắt buộc đến hạn ngay năm ${from}.`,
    "Kiểm tra năm của thời hạn.",
  ],
  noCriteria: (count) => [
    `không doanh nghiệp nào trong ${count} doanh nghiệp có tiêu chí C1 đến C4: tất cả là chưa rõ, nên không ai bắt buộc.`,
    "Bổ sung các cột tiêu chí, kiểm tra tên cột.",
  ],
  noCriterion: (count, key) => [
    `tiêu chí ${key} của cả ${count} doanh nghiệp là chưa rõ.`,
    "Kiểm tra xem cột tiêu chí này có trong bảng và đúng tên không.",
  ],
  nobodyMandatory: (count, unknown) => [
    `không doanh nghiệp nào trong ${count} doanh nghiệp thuộc diện bắt buộc (${unknown} có tiêu chí chưa rõ): thời hạn không ràng buộc ai.`,
    "Kiểm tra các cột tiêu chí và quy tắc xác định nghĩa vụ.",
  ],
  mostAssumed: (figure, assumed, of) => [
    `${assumed} trên ${of} doanh nghiệp không có số liệu ${figureNamesVi[figure]}: phần lớn là giả định.`,
    "Bổ sung số liệu, hoặc bỏ hẳn cột này.",
  ],
  allZero: () => [
    "mọi tải lượng trong danh sách đều bằng 0: kế hoạch nào cũng giảm 0 điểm.",
    "Kiểm tra các cột tải lượng.",
  ],
  limitOfNothing: (limit, load) => [
    `giới hạn tải lượng ${figureNamesVi[load]} của ${limit} không tính được gì: danh sách không có tải lượng này.`,
    "Bổ sung cột tải lượng, hoặc bỏ giới hạn.",
  ],
};

const en: RecordWords = {
  locale: "en-GB",
  twins: (what, groups, one, other) => [
    `${groups} times ${twinsEn[what]}, for instance ${one} and ${other}: they may be one that is counted twice.`,
    "Drop a row if they are one; if they are two, write them such that it shows.",
  ],
  strangeSector: (count, id, code, meant) => [
    `${count} enterprises have a sector that is no industry of VSIC 2018, for instance ${id}: ${code}${meant === undefined ? "" : `, perhaps ${meant} without its leading zero`}.`,
    "Correct the code; format the column as text, so that leading zeros are kept.",
  ],
  unknownSector: (count, id, code, meant) => [
    `${count} codes of sectors are none of VSIC 2018, for instance ${id}: ${code}${meant === undefined ? "" : `, perhaps ${meant} without its leading zero`}.`,
    "Correct the code: assumed loads, which park takes whom and tables by sector hang on it.",
  ],
  leaseOver: (count, id, year, from) => [
    `${count} enterprises have a lease that ends before the plan begins (${from}), for instance ${id}: ${year}.`,
    "Check the year in which the lease ends; give the new one if it was renewed.",
  ],
  partWorker: (count, id, workers) => [
    `${count} enterprises have a number of workers that is not whole, for instance ${id}: ${workers}.`,
    "Check the decimal mark and the mark between thousands of the column.",
  ],
  deadlinePast: (city, year, from) => [
    `the deadline ${year} of ${city === "*" ? "all other places" : city} is over before the plan begins (${from}): all mandatory enterprises are due in ${from}.`,
    "Check the year of the deadline.",
  ],
  noCriteria: (count) => [
    `none of the ${count} enterprises has criteria C1 to C4: all are unknown, so that nobody is mandatory.`,
    "Add the columns of the criteria, check their headers.",
  ],
  noCriterion: (count, key) => [
    `criterion ${key} of all ${count} enterprises is unknown.`,
    "Check that the column of this criterion is in the table, under its name.",
  ],
  nobodyMandatory: (count, unknown) => [
    `none of the ${count} enterprises is mandatory (${unknown} have a criterion that is not known): deadlines bind nobody.`,
    "Check the columns of the criteria and the rule of obligations.",
  ],
  mostAssumed: (figure, assumed, of) => [
    `${assumed} of ${of} enterprises have no figure of ${figureNames[figure]}: most of it is assumed.`,
    "Fill in the figures, or leave the column out.",
  ],
  allZero: () => [
    "every load of the register is 0: every plan relieves 0 points.",
    "Check the columns of loads.",
  ],
  limitOfNothing: (limit, load) => [
    `the limit of the load of ${figureNames[load]} of ${limit} counts nothing: the register does not have this load.`,
    "Add the column of the load, or drop the limit.",
  ],
};

export const recordWords: Readonly<Record<Language, RecordWords>> = { vi, en };
