/** What HiGHS answered, in the words and units of the model. */
import type { Model } from "highs";
import type { ModelArrays } from "../../model/linear-model.js";
import type { RunAnswer } from "../worker/solve-in-steps.js";
import type { HighsInput } from "./to-highs.js";
import { sharesPay } from "./to-highs.js";

/** Every model status of HiGHS 1.15 by its number; any other one is an error. */
const claims: readonly RunAnswer["claim"][] = [
  "error", // 0 not set
  "error", // 1 load error
  "error", // 2 model error
  "error", // 3 presolve error
  "error", // 4 solve error
  "error", // 5 postsolve error
  "optimal", // 6 empty: no columns, so the empty point is the only one
  "optimal", // 7 optimal
  "infeasible", // 8 infeasible
  "unclear", // 9 unbounded or infeasible
  "unbounded", // 10 unbounded
  "limit", // 11 objective bound
  "limit", // 12 objective target
  "limit", // 13 time limit
  "limit", // 14 iteration limit
  "error", // 15 unknown
  "limit", // 16 solution limit
  "limit", // 17 interrupted
];

const emptyStatus = 6;
/** `primal_solution_status` and `dual_solution_status` when there is a feasible one. */
const feasibleStatus = 2;

/** Reads the answer of a model that has run. @param whole whether it was solved in whole numbers */
export function fromHighs(
  model: ModelArrays,
  input: HighsInput,
  solved: Model,
  whole: boolean,
): RunAnswer {
  const status = solved.getModelStatus() as number;
  const claim = claims[status] ?? "error";
  if (claim === "error") return { claim, reason: `it ended with status ${status}` };
  if (status === emptyStatus) return emptyAnswer(model);
  if (claim !== "optimal" && claim !== "limit") return { claim };
  const hasPoint = solved.info.get("primal_solution_status") === feasibleStatus;
  const solution = hasPoint ? solved.getSolution() : undefined;
  const values = solution && valuesOf(model, input, solution.colValue);
  if (whole) {
    const bound = (solved.info.get("mip_dual_bound") as number) / model.objectiveScale;
    return { claim, values, bound: Number.isFinite(bound) ? bound : undefined };
  }
  const hasPrices = solved.info.get("dual_solution_status") === feasibleStatus;
  const prices = solution && hasPrices ? pricesOf(model, solution.rowDual) : undefined;
  return { claim, values, prices };
}

/** Without columns the empty point is the only one; HiGHS does not look whether its rows take 0. */
function emptyAnswer(model: ModelArrays): RunAnswer {
  for (let r = 0; r < model.rowCount; r++)
    if (model.rowLower[r]! > 0 || model.rowUpper[r]! < 0) return { claim: "infeasible" };
  return {
    claim: "optimal",
    values: new Float64Array(0),
    prices: new Float64Array(model.rowCount),
    bound: model.offset,
  };
}

/** Options, then extras; the columns y_i are left out. */
export function valuesOf(
  model: ModelArrays,
  input: HighsInput,
  columns: Float64Array,
): Float64Array {
  const values = columns.slice(0, model.optionCount + model.extraCount);
  for (let e = 0; e < model.extraCount; e++) values[model.optionCount + e]! *= input.extraUnit[e]!;
  return values;
}

/** The reverse of `valuesOf` for a whole-number point, with y_i = 1 where unit i takes an option. */
export function columnsOf(
  model: ModelArrays,
  input: HighsInput,
  values: Float64Array,
): Float64Array {
  const columns = new Float64Array(input.data.numCols);
  columns.set(values);
  for (let e = 0; e < model.extraCount; e++) columns[model.optionCount + e]! /= input.extraUnit[e]!;
  let column = model.optionCount + model.extraCount;
  for (let i = 0; i < model.unitCount; i++) {
    if (!sharesPay(model, i)) continue;
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++)
      columns[column]! += values[o]!;
    column++;
  }
  return columns;
}

/** d(objective)/d(bound): HiGHS's own sign convention, unscaled. */
function pricesOf(model: ModelArrays, rowDual: Float64Array): Float64Array {
  const prices = new Float64Array(model.rowCount);
  for (let r = 0; r < prices.length; r++)
    prices[r] = (rowDual[r]! * model.rowScale[r]!) / model.objectiveScale;
  return prices;
}
