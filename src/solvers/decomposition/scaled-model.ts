import type { ModelArrays } from "../../model/linear-model.js";
import { senseSign } from "../../model/linear-model.js";

/**
 * The model in scaled units, always maximised. Coefficients stay where they are: a scaled price y_r is
 * turned into q_r = ρ_r y_r, which is charged on unscaled coefficients, so nothing is copied.
 *
 *   scaled value = σ ω v,   scaled row = ρ_r (a x + b z),   y_r = σ π_r ω / ρ_r
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
export function scaledModel(given: ModelArrays): ScaledModel {
  const model = sameShape(given);
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

/**
 * The same arrays in an object that is laid out alike whatever the model came from. Models, samples and
 * short lists would else each make the engine compile the inner loops anew, which is most of a first solve.
 */
function sameShape(model: ModelArrays): ModelArrays {
  return {
    sense: model.sense,
    offset: model.offset,
    rowCount: model.rowCount,
    unitCount: model.unitCount,
    optionCount: model.optionCount,
    extraCount: model.extraCount,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    unitStart: model.unitStart,
    mustAct: model.mustAct,
    value: model.value,
    sharedStart: model.sharedStart,
    sharedRow: model.sharedRow,
    sharedCoef: model.sharedCoef,
    profileLength: model.profileLength,
    profile: model.profile,
    place: model.place,
    placeCount: model.placeCount,
    placeRow: model.placeRow,
    ownStart: model.ownStart,
    ownRow: model.ownRow,
    ownCoef: model.ownCoef,
    extraValue: model.extraValue,
    extraUpper: model.extraUpper,
    extraInteger: model.extraInteger,
    extraStart: model.extraStart,
    extraRow: model.extraRow,
    extraCoef: model.extraCoef,
    rowScale: model.rowScale,
    objectiveScale: model.objectiveScale,
  };
}

/** Scaled prices from original ones (sign convention of `model/certificate.ts`). */
export function scaledPrices(lp: ScaledModel, prices: ArrayLike<number>): Float64Array {
  return Float64Array.from(lp.rowScale, (rho, r) => (prices[r]! * lp.valueScale) / rho);
}

/** Original prices from scaled ones. */
export function originalPrices(lp: ScaledModel, y: Float64Array): Float64Array {
  return Float64Array.from(lp.rowScale, (rho, r) => (y[r]! * rho) / lp.valueScale);
}
