import type { ModelArrays } from "../../model/linear-model.js";
import { senseSign } from "../../model/linear-model.js";

/**
 * The model in scaled units, always maximised. Coefficients stay where they are: a scaled price u_r is
 * turned into q_r = ρ_r u_r, which is charged on unscaled coefficients, so nothing is copied.
 *
 *   scaled value = σ ω v,   scaled row = ρ_r (a x + b z),   u_r = σ π_r ω / ρ_r
 */
export interface ScaledModel {
  readonly model: ModelArrays;
  /** σ ω: sense and objective scale. */
  readonly valueScale: number;
  /** ρ, one per row. */
  readonly rowScale: Float64Array;
  /** Scaled row bounds. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Options of the unit that has most. */
  readonly longestUnit: number;
}

/** Views `model` in scaled units; O(rows + units). */
export function scaledModel(model: ModelArrays): ScaledModel {
  const m = model.rowCount;
  const lower = new Float64Array(m);
  const upper = new Float64Array(m);
  for (let r = 0; r < m; r++) {
    lower[r] = model.rowLower[r]! * model.rowScale[r]!;
    upper[r] = model.rowUpper[r]! * model.rowScale[r]!;
  }
  let longestUnit = 0;
  for (let i = 0; i < model.unitCount; i++)
    longestUnit = Math.max(longestUnit, model.unitStart[i + 1]! - model.unitStart[i]!);
  const valueScale = senseSign(model) * model.objectiveScale;
  return { model, valueScale, rowScale: model.rowScale, lower, upper, longestUnit };
}

/** Scaled prices from original ones (sign convention of `model/certificate.ts`). */
export function scaledPrices(lp: ScaledModel, prices: ArrayLike<number>): Float64Array {
  return Float64Array.from(lp.rowScale, (rho, r) => (prices[r]! * lp.valueScale) / rho);
}

/** Original prices from scaled ones. */
export function originalPrices(lp: ScaledModel, u: Float64Array): Float64Array {
  return Float64Array.from(lp.rowScale, (rho, r) => (u[r]! * rho) / lp.valueScale);
}
