/** What an earlier solve leaves for the next relaxation, as far as it is of use there. */
import { forEachEntry, type ModelArrays } from "../../model/linear-model.js";
import type { Solution } from "../../model/solution.js";
import type { Start } from "../solver.js";
import { type ScaledModel, scaledPrices } from "./scaled-model.js";
import { type Basis, basisFits, basisOfPoint } from "./simplex/basis.js";

/** A start with the basis that a relaxation ended at. All parts optional; those that do not fit are ignored. */
export interface BasisStart extends Start {
  /** Where it was kept; better than what values show. */
  readonly basis?: Basis | undefined;
}

/** Where a relaxation begins: neither part where nothing is known. */
export interface Beginning {
  readonly basis?: Basis | undefined;
  /** Scaled prices, 0 towards a missing side. */
  readonly y?: Float64Array | undefined;
}

/** A point is too far off for its basis when about so many units must change because of one row. */
const farUnits = 120;
/** And too far for its prices. */
const veryFarUnits = 400;

/** A whole Solution as a start: of an outcome without a point nothing is left. */
export function startOf(start: Start | Solution | undefined): BasisStart {
  return (start ?? {}) as BasisStart;
}

/** What of a start fits the model and is near enough to be of use. */
export function beginningOf(lp: ScaledModel, start: BasisStart | Solution | undefined): Beginning {
  const near = withoutFarPoint(lp.model, startOf(start));
  const y = startPrices(lp, near);
  return { basis: startBasis(lp.model, near, y), y };
}

/** The simplex moves about one unit per pivot: a long way is shorter by the prices alone. */
function withoutFarPoint(model: ModelArrays, start: BasisStart): BasisStart {
  const { prices, values } = start;
  if (prices === undefined || values?.length !== model.optionCount + model.extraCount) return start;
  const activity = new Float64Array(model.rowCount);
  const users = new Float64Array(model.rowCount);
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      const x = values[o]!;
      if (!(x > 0)) continue;
      forEachEntry(model, i, o, (row, coefficient) => {
        activity[row]! += coefficient * x;
        users[row]! += x;
      });
    }
  let most = 0;
  for (let r = 0; r < model.rowCount; r++) {
    const now = activity[r]!;
    const excess = Math.max(now - model.rowUpper[r]!, model.rowLower[r]! - now);
    if (excess > 0 && now !== 0) most = Math.max(most, (excess / Math.abs(now)) * users[r]!);
  }
  if (most > veryFarUnits) return {};
  return most > farUnits ? { prices } : start;
}

/** The basis given, or the one that values and prices show; undefined when neither fits the model. */
function startBasis(
  model: ModelArrays,
  { basis, values }: BasisStart,
  y: Float64Array | undefined,
): Basis | undefined {
  if (basis !== undefined) return basisFits(model, basis) ? basis : undefined;
  return values === undefined || y === undefined ? undefined : basisOfPoint(model, values, y);
}

function startPrices(lp: ScaledModel, { prices }: BasisStart): Float64Array | undefined {
  if (prices?.length !== lp.model.rowCount) return undefined;
  return scaledPrices(lp, prices).map((price, r) => {
    const bound = price > 0 ? lp.upper[r]! : lp.lower[r]!;
    return Number.isFinite(price) && Number.isFinite(bound) ? price : 0;
  });
}
