/**
 * Phase one: the elastic model of a model, whose optimum is how much its rows must be broken.
 *
 *   (1) minimise Σ_r (s⁻_r + s⁺_r)
 *   (2) L_r ≤ Σ a_ro x_o + Σ b_re z_e + (s⁻_r − s⁺_r)/scale_r ≤ U_r,   s ≥ 0
 *
 * with the options, units and extras of the model; s⁻ only where L_r and s⁺ only where U_r is finite.
 * A slack counts in scaled units of its row, so that đồng and hectares weigh alike.
 *
 * Its optimal prices π (minimise: y = −π) satisfy equation (1) of `certificate.ts` with all v and w 0:
 * bracket(y) = −optimum, the slacks adding nothing because |y_r| ≤ scale_r at the optimum. So where
 * the optimum is positive, y satisfies equation (4) there and proves the model infeasible.
 */
import type { ModelArrays } from "../linear-model.js";

/** The elastic model (1)-(2). Its extras are those of the model, then the slacks. */
export function elasticModel(model: ModelArrays): ModelArrays {
  const slackRow: number[] = [];
  const slackCoef: number[] = [];
  for (let r = 0; r < model.rowCount; r++) {
    const unit = 1 / model.rowScale[r]!;
    if (Number.isFinite(model.rowLower[r]!)) {
      slackRow.push(r);
      slackCoef.push(unit);
    }
    if (Number.isFinite(model.rowUpper[r]!)) {
      slackRow.push(r);
      slackCoef.push(-unit);
    }
  }
  const slacks = slackRow.length;
  const extraCount = model.extraCount + slacks;
  const entries = model.extraRow.length;
  const extraValue = new Float64Array(extraCount).fill(1, model.extraCount);
  const extraUpper = new Float64Array(extraCount).fill(Number.POSITIVE_INFINITY);
  extraUpper.set(model.extraUpper);
  const extraStart = new Int32Array(extraCount + 1);
  extraStart.set(model.extraStart);
  for (let s = 1; s <= slacks; s++) extraStart[model.extraCount + s] = entries + s;
  const extraRow = new Int32Array(entries + slacks);
  extraRow.set(model.extraRow);
  extraRow.set(slackRow, entries);
  const extraCoef = new Float64Array(entries + slacks);
  extraCoef.set(model.extraCoef);
  extraCoef.set(slackCoef, entries);
  return {
    ...model,
    sense: "minimise",
    offset: 0,
    value: new Float64Array(model.optionCount),
    extraCount,
    extraValue,
    extraUpper,
    extraInteger: new Uint8Array(extraCount),
    extraStart,
    extraRow,
    extraCoef,
    objectiveScale: 1,
  };
}

/** The Farkas vector y of the model from optimal prices of its elastic model. */
export function farkasFromElastic(prices: Float64Array): Float64Array {
  return prices.map((price) => -price || 0);
}

/** The same model with a zero objective: is there any solution at all? */
export function withoutObjective(model: ModelArrays): ModelArrays {
  return {
    ...model,
    offset: 0,
    value: new Float64Array(model.optionCount),
    extraValue: new Float64Array(model.extraCount),
    objectiveScale: 1,
  };
}
