/** What is said of a solution that its model does not bear out. The Vietnamese follows the name of the place. */
import type { Remark } from "../../language.js";

export const solutionSaid = {
  length: (is: number, should: number): Remark => ({
    message: `${is} entries instead of ${should}`,
    vi: `có ${is} mục, phải có ${should} mục`,
  }),
  choicesKind: (): Remark => ({
    message: "whole-number solutions have `choices`, relaxations have none",
    vi: 'lời giải nguyên có mục "choices", lời giải nới lỏng thì không',
  }),
  row: (activity: number, lower: number, upper: number): Remark => ({
    message: `its activity ${activity} is outside ${lower} … ${upper}`,
    vi: `giá trị ${activity} nằm ngoài khoảng "${lower} … ${upper}"`,
  }),
  objective: (value: number): Remark => ({
    message: `the values give ${value}`,
    vi: `các giá trị cho ra ${value}`,
  }),
  bounds: (value: number, upper: number): Remark => ({
    message: `${value} is outside 0 … ${upper}`,
    vi: `${value} nằm ngoài khoảng 0 … ${upper}`,
  }),
  manyOptions: (sum: number): Remark => ({
    message: `takes ${sum} options in all`,
    vi: `chọn tất cả ${sum} lựa chọn`,
  }),
  mustAct: (sum: number): Remark => ({
    message: `must act and takes ${sum}`,
    vi: `bắt buộc phải chọn nhưng chỉ chọn ${sum}`,
  }),
  notWhole: (value: number): Remark => ({
    message: `${value} is not a whole number`,
    vi: `${value} không phải là số nguyên`,
  }),
  choice: (is: number | null | undefined, should: number | null): Remark => ({
    message: `says ${is}, the values say ${should}`,
    vi: `ghi "${is}", các giá trị cho thấy "${should}"`,
  }),
  gapAlone: (): Remark => ({
    message: "is missing beside the certified bound",
    vi: "thiếu, dù có giới hạn đã chứng minh",
  }),
  boundAndGap: (): Remark => ({
    message: "`bound` and `gap` stand together or not at all",
    vi: '"bound" và "gap" phải đi cùng nhau, hoặc không có cả hai',
  }),
  gap: (expected: number): Remark => ({
    message: `objective and bound give ${expected}`,
    vi: `mục tiêu và giới hạn cho ra ${expected}`,
  }),
  noVoucher: (): Remark => ({
    message: "neither prices nor a search vouch for it",
    vi: "không có giá và không có bộ giải nào bảo đảm",
  }),
  notOfPrices: (): Remark => ({
    message: "is not what the prices prove, and no search is named",
    vi: "không phải là điều giá chứng minh, mà cũng không nêu bộ giải nào",
  }),
  pricesProve: (): Remark => ({
    message: "the prices in the document prove `bound`",
    vi: 'giá trong tệp chứng minh được "bound"',
  }),
  boundRests: (who: string, proved: number | undefined): Remark => ({
    message: `\`bound\` rests on the search of ${who}; the prices prove ${proved ?? "nothing"}`,
    vi: `"bound" dựa vào lời của bộ giải "${who}"; giá chứng minh được ${proved ?? "không gì cả"}`,
  }),
  gapNeedsBound: (): Remark => ({
    message: "a certified gap needs a certified bound",
    vi: "khoảng cách đã chứng minh phải có giới hạn đã chứng minh",
  }),
  certifiedGap: (expected: number): Remark => ({
    message: `objective and certified bound give ${expected}`,
    vi: `mục tiêu và giới hạn đã chứng minh cho ra ${expected}`,
  }),
  beyondGap: (asked: number): Remark => ({
    message: `its gap is not within ${asked}`,
    vi: `khoảng cách lớn hơn mức yêu cầu ${asked}`,
  }),
  pricesDoNot: (): Remark => ({
    message: "says that its prices prove it, but they do not",
    vi: "ghi là giá chứng minh được, nhưng không phải",
  }),
  searchUnnamed: (): Remark => ({
    message: "says that a search proves it, but names none",
    vi: "ghi là bộ giải chứng minh, nhưng không nêu tên",
  }),
  pricesMissing: (): Remark => ({
    message: "an optimal relaxation carries its prices",
    vi: "lời giải nới lỏng tối ưu phải kèm giá",
  }),
  notClosed: (): Remark => ({
    message: "its certificate does not close",
    vi: "chứng minh của nó không khép kín",
  }),
  betterThanBound: (objective: number, bound: number): Remark => ({
    message: `the objective ${objective} is better than the bound ${bound}`,
    vi: `mục tiêu ${objective} tốt hơn cả giới hạn ${bound}`,
  }),
  tighter: (certified: number, bound: number): Remark => ({
    message: `the certified bound ${certified} is tighter than the bound ${bound}`,
    vi: `giới hạn đã chứng minh ${certified} chặt hơn giới hạn ${bound}`,
  }),
  pricesAndBound: (): Remark => ({
    message: "`prices` and `certifiedBound` stand together or not at all",
    vi: '"prices" và "certifiedBound" phải đi cùng nhau, hoặc không có cả hai',
  }),
  packing: (): Remark => ({
    message: "`packing` must name rows of the model, each once, and belongs to whole numbers only",
    vi: '"packing" phải nêu các hàng của mô hình, mỗi hàng một lần, và chỉ dùng cho số nguyên',
  }),
  certificate: (is: number, stated: number): Remark => ({
    message: `the prices give ${is}, not ${stated}`,
    vi: `giá cho ra ${is}, không phải ${stated}`,
  }),
  farkas: (): Remark => ({
    message: "these multipliers do not prove that there is no solution",
    vi: "các hệ số này không chứng minh được là không có lời giải",
  }),
  noneRests: (who: string): Remark => ({
    message: `that there is no solution rests on the search of ${who}`,
    vi: `việc không có lời giải dựa vào lời của bộ giải "${who}"`,
  }),
  unproved: (): Remark => ({
    message: "nothing proves that there is no solution, and no search is named",
    vi: "không có gì chứng minh là không có lời giải, mà cũng không nêu bộ giải nào",
  }),
  failedSolve: (): Remark => ({
    message: "a failed solve states nothing that could be checked",
    vi: "lần giải không thành không khẳng định gì để kiểm tra",
  }),
  bounded: (): Remark => ({
    message: "every column of the model is bounded",
    vi: "mọi cột của mô hình đều bị chặn",
  }),
  unboundedRests: (): Remark => ({
    message: "that the objective has no limit rests on the solver",
    vi: "việc mục tiêu không bị chặn dựa vào lời của bộ giải",
  }),
};
