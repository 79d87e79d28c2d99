/**
 * What it would take: the least with which a unit would do something else, on the relaxation.
 *
 * Let V be the optimal value and V_o(h) that with option o forced and h more of a limit. The money is
 * V − V_o(0). The amount of a limit is the least h with V_o(h) ≥ V; V_o is concave, so that steps along
 * its price come to h from below and end there.
 */
import { forEachEntry, type ModelArrays, senseSign } from "../../model/linear-model.js";
import { atOnce } from "../../model/pieces.js";
import { withOptions } from "../../model/presolve/with-options.js";
import { isFound } from "../../model/solution.js";
import { solveModel } from "../../solvers/solve-model.js";
import type { PricedPlan } from "../priced-plan.js";

/** What it would take, confirmed by solving again. */
export interface Takes {
  /** Unit of the objective: what forcing the choice loses; null where it cannot be forced. */
  readonly loss: number | null;
  /** The limit that costs it most, and how much more of it would be enough; left out where none would be. */
  readonly limit?: { readonly row: string; readonly amount: number };
}

const mostSteps = 12;
const close = 1e-7;

/** @param option of the fitting model; −1: to do nothing @param withLimit also looks for the amount of a limit */
export async function whatItTakes(
  priced: PricedPlan,
  unit: number,
  option: number,
  withLimit: boolean,
): Promise<Takes> {
  const { fitting, relaxed, prices } = priced;
  const sigma = senseSign(relaxed.model);
  const optimum = await relaxed.optimum();
  if (!isFound(optimum)) return { loss: null };
  const best = optimum.objective;
  const start = { prices: optimum.prices };
  const solve = (model: ModelArrays) =>
    solveModel(forcedTo(model, unit, option), { relaxation: true, start });
  const first = await solve(relaxed.model);
  if (!isFound(first)) return { loss: null };
  const loss = Math.max(0, sigma * (best - first.objective));
  const room = close * Math.max(1, Math.abs(best));
  const row = withLimit && option >= 0 && loss > room ? dearestRow(priced, unit, option) : -1;
  if (row < 0) return { loss };
  let amount = 0;
  let solution = first;
  for (let step = 0; step < mostSteps; step++) {
    const lacking = sigma * (best - solution.objective);
    const key = fitting.model.names.rows[row] ?? "";
    if (lacking <= room) return { loss, limit: { row: key, amount } };
    const price = Math.abs(relaxed.pricesOf(solution)?.[row] ?? 0);
    if (price <= 0) return { loss };
    amount += lacking / price;
    const again = await solve(relaxed.loosened(row, prices[row] ?? 0, amount));
    if (!isFound(again)) return { loss };
    solution = again;
  }
  return { loss };
}

/** The row that takes most of the option's worth. */
function dearestRow(
  { fitting: { model }, prices }: PricedPlan,
  unit: number,
  option: number,
): number {
  const paid = new Map<number, number>();
  forEachEntry(model, unit, option, (row, a) => {
    paid.set(row, (paid.get(row) ?? 0) + senseSign(model) * a * (prices[row] ?? 0));
  });
  let found = -1;
  let most = 0;
  for (const [row, amount] of paid) if (amount > most) [found, most] = [row, amount];
  return found;
}

/** The model in which the unit takes this option, or none. */
export function forcedTo(model: ModelArrays, unit: number, option: number): ModelArrays {
  const [from, to] = [model.unitStart[unit] ?? 0, model.unitStart[unit + 1] ?? 0];
  const kept = Int32Array.from(
    [...Array(model.optionCount).keys()].filter((o) => o < from || o >= to || o === option),
  );
  const reduced = atOnce(withOptions(model, kept));
  const mustAct = Uint8Array.from(model.mustAct);
  mustAct[unit] = option >= 0 ? 1 : (model.mustAct[unit] ?? 0);
  return { ...reduced, mustAct };
}
