/** What is said of a plan that is not what it says. The Vietnamese follows the name of the field, in quotes. */
import type { Remark } from "../../language.js";
import { once } from "../../once.js";

const shown = (value: unknown): string =>
  typeof value === "string" ? JSON.stringify(value) : `"${JSON.stringify(value)}"`;
const percent = (fraction: number): string => `${(fraction * 100).toPrecision(3)} %`;

const figure = once(() => new Intl.NumberFormat("vi-VN", { maximumSignificantDigits: 10 }));
const share = once(() => new Intl.NumberFormat("vi-VN", { maximumSignificantDigits: 3 }));
const say = (value: number): string => figure().format(value);
const sayPercent = (fraction: number): string => `${share().format(fraction * 100)} %`;

export const claimSaid = {
  figure: (is: number, should: number): Remark => ({
    message: `says ${is}, recomputed ${should}`,
    vi: `ghi ${is}, tính lại được ${should}`,
  }),
  fact: (is: unknown, should: unknown): Remark => ({
    message: `says ${JSON.stringify(is)}, recomputed ${JSON.stringify(should)}`,
    vi: `ghi ${shown(is)}, tính lại được ${shown(should)}`,
  }),
  entries: (is: number, should: number): Remark => ({
    message: `has ${is} entries, recomputed ${should}`,
    vi: `có ${is} mục, tính lại được ${should} mục`,
  }),
};

export const verifySaid = {
  resealed: (): Remark => ({
    message: "the plan was changed after it was sealed",
    vi: "kế hoạch đã bị sửa sau khi niêm phong",
  }),
  otherProblem: (): Remark => ({
    message: "the plan belongs to another problem",
    vi: "kế hoạch thuộc về bài toán khác",
  }),
  order: (): Remark => ({
    message: "are not ordered by id and year",
    vi: "không xếp theo mã và năm",
  }),
  grounds: (): Remark => ({
    message: "are not those of the policy",
    vi: "không khớp với căn cứ của chính sách",
  }),
  assumptions: (): Remark => ({
    message: "are not those of the problem",
    vi: "không khớp với giả định của bài toán",
  }),
  format: (is: string, read: string): Remark => ({
    message: `is ${is}; this version reads ${read}: solve again, or state its decisions`,
    vi: `là "${is}"; bản này đọc "${read}": hãy giải lại, hoặc lập bản kê theo các quyết định`,
  }),
  search: (who: string): Remark => ({
    message: `the bound rests on the search of ${who}`,
    vi: `giới hạn dựa vào lời của bộ giải "${who}"`,
  }),
  noSuchPlan: (): Remark => ({
    message: "the model has no such plan",
    vi: "mô hình không có kế hoạch như vậy",
  }),
  modelValue: (model: number, domain: number): Remark => ({
    message: `the model says ${model}, recomputed ${domain}`,
    vi: `mô hình cho ${model}, tính lại được ${domain}`,
  }),
  noRow: (): Remark => ({
    message: "is not a row of the model",
    vi: "không phải là giới hạn của mô hình",
  }),
  noUnit: (): Remark => ({
    message: "is not a unit of the model",
    vi: "không phải là đơn vị ra quyết định của mô hình",
  }),
  boundMissing: (): Remark => ({
    message: "is missing, although there are prices",
    vi: "thiếu, dù trong tệp có giá",
  }),
  otherObjective: (): Remark => ({
    message: "is not the policy's objective",
    vi: "không phải là mục tiêu của chính sách",
  }),
  gapAlone: (): Remark => ({
    message: "stands with its bound or not at all",
    vi: "phải đi cùng giới hạn, hoặc không có cả hai",
  }),
  betterThanBound: (): Remark => ({
    message: "the plan is better than its own bound",
    vi: "kế hoạch tốt hơn cả giới hạn của chính nó",
  }),
  weakBound: (): Remark => ({
    message: "the bound is weaker than the certified bound",
    vi: "giới hạn yếu hơn giới hạn đã chứng minh",
  }),
  idleSearch: (): Remark => ({
    message: "names a search that claims nothing",
    vi: "nêu bộ giải không khẳng định gì",
  }),
  noVoucher: (): Remark => ({
    message: "neither prices nor a search vouch for the bound",
    vi: "không có giá và không có bộ giải nào bảo đảm cho giới hạn",
  }),
  onlyOptimal: (): Remark => ({
    message: "stands with an optimal plan only",
    vi: "chỉ có ở kế hoạch tối ưu",
  }),
  largerGap: (): Remark => ({
    message: "says optimal, but the gap is larger",
    vi: "ghi là tối ưu, nhưng khoảng cách lớn hơn mức yêu cầu",
  }),
  noWord: (): Remark => ({
    message: "says optimal, but not by whose word",
    vi: "ghi là tối ưu, nhưng không nói theo lời của ai",
  }),
  pricesDoNot: (): Remark => ({
    message: "says that the prices prove it, but they do not",
    vi: "ghi là giá chứng minh được, nhưng không phải",
  }),
  searchNotNeeded: (): Remark => ({
    message: "says that a search proves it, but none is needed or none is named",
    vi: "ghi là bộ giải chứng minh, nhưng không cần hoặc không nêu tên",
  }),
};

/** Who vouches for what. */
export const voucherSaid = {
  nothing: (): Remark => ({
    message: "the file itself proves no bound",
    vi: "tệp này tự nó không chứng minh được giới hạn nào",
  }),
  prices: (bound: number, gap: number): Remark => ({
    message: `the prices in the file prove the bound ${bound}: a gap of ${percent(gap)}`,
    vi: `giá trong tệp chứng minh giới hạn ${say(bound)}: còn cách ${sayPercent(gap)}`,
  }),
  search: (bound: number, gap: number, isOptimal: boolean, who: string): Remark => ({
    message: `the bound ${bound}, a gap of ${percent(gap)}${isOptimal ? ", and that the plan is optimal within the gap asked for" : ""}, rests on the search of ${who}, which the file cannot prove`,
    vi: `giới hạn ${say(bound)} (còn cách ${sayPercent(gap)})${isOptimal ? ", và việc kế hoạch là tối ưu trong khoảng cách yêu cầu," : ""} dựa vào lời của bộ giải "${who}", tệp không tự chứng minh được`,
  }),
};
