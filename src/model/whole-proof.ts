/**
 * What prices and row weights prove about a whole-number model, recomputed from the model and them alone.
 *
 * Besides the model as it is, its whole form is looked at: rows added up along carry chains
 * (`carry-chains.ts`), bounds rounded to what whole choices can reach (`round-rows.ts`). Every
 * whole-number plan of the model is a plan of that form too, with the same value, so what is proved of
 * the form is proved of the plans; and its relaxation says more.
 */
import {
  crossedRow,
  type Proved,
  provedInPieces,
  provesInfeasibleInPieces,
} from "./certificate.js";
import { type ModelArrays, senseSign } from "./linear-model.js";
import { packedBoundInPieces } from "./packing/packed-bound.js";
import { atOnce, type Pieces } from "./pieces.js";
import { fitFilterInPieces, withWholeBounds } from "./presolve/fit-filter.js";
import { type Projection, projectCarriesInPieces } from "./presolve/project-carries.js";
import { roundRows } from "./presolve/round-rows.js";
import type { Packing } from "./solution.js";
import { agrees } from "./tolerances.js";

/** Entries per option that the projection of carries may repeat. */
const mostRepeats = 12;

/** The form in which whole numbers are solved and bounded. */
export interface WholeForm {
  /** Without carrying extras, bounds rounded; the given model where there is nothing to do. */
  readonly model: ModelArrays;
  /** From the given model to the one without carrying extras, and back. */
  readonly projection: Projection;
  /** Is any bound rounded? */
  readonly rounds: boolean;
}

/** The whole form of a model, which is not changed. */
export function* wholeFormInPieces(model: ModelArrays): Pieces<WholeForm> {
  const projection = yield* projectCarriesInPieces(model, mostRepeats);
  const rounded = yield* roundRows(projection.model);
  return { model: rounded, projection, rounds: rounded !== projection.model };
}

/**
 * The best of the bounds on the whole-number plans of a model: equation (1) of `certificate.ts` for the
 * model, for its whole form, and with a packing equation (1) of `packed-bound.ts` for that form.
 * @param prices as in `certificate.ts`, one per row of the given model
 */
export function provedWhole(
  model: ModelArrays,
  prices: ArrayLike<number>,
  packing?: Packing,
): Proved {
  return atOnce(provedWholeInPieces(model, prices, packing));
}

/** The same as a pass that can be interrupted. */
export function* provedWholeInPieces(
  model: ModelArrays,
  prices: ArrayLike<number>,
  packing?: Packing,
): Pieces<Proved> {
  const plain = yield* provedInPieces(model, prices);
  const form = yield* wholeFormInPieces(model);
  const projected = formPrices(form, prices);
  let best = plain;
  const hear = (other: Proved): void => {
    if (senseSign(model) * (best.bound - other.bound) > 0) best = other;
  };
  if (form.rounds && projected !== undefined) hear(yield* provedInPieces(form.model, projected));
  if (packing !== undefined && projected !== undefined)
    hear(yield* provedByPacking(form, projected, packing, model.rowCount));
  return best;
}

/** The prices of the form; undefined where the given ones are no prices of it. */
function formPrices(
  { projection }: WholeForm,
  prices: ArrayLike<number>,
): Float64Array | undefined {
  const projected = projection.projectPrices(prices);
  if (projected === undefined) return undefined;
  // Only prices that are those of the form: else one that it does not look at could be any figure.
  const lifted = projection.liftPrices(projected);
  return lifted.every((price, r) => agrees(price, prices[r]!)) ? projected : undefined;
}

/** Of the form, with the options that can fit at all. */
function* provedByPacking(
  { model, projection }: WholeForm,
  prices: Float64Array,
  { rows, unitPrices }: Packing,
  rowCount: number,
): Pieces<Proved> {
  const filter = yield* fitFilterInPieces(withWholeBounds(model));
  const isRow = (row: number): boolean => Number.isInteger(row) && row >= 0 && row < rowCount;
  const ofForm = {
    rows: rows.map((row) => (isRow(row) ? projection.rowsOf(row)[0]! : -1)),
    unitPrices,
  };
  return yield* packedBoundInPieces(filter.model, prices, ofForm);
}

/**
 * Do these weights of the rows (equation (4) of `certificate.ts`) prove that there is no whole-number plan?
 * Of the model or of its whole form, either with the options that can fit at all (`fit-filter.ts`).
 */
export function provesNoPlan(model: ModelArrays, y: ArrayLike<number>): boolean {
  return atOnce(provesNoPlanInPieces(model, y));
}

/** The same as a pass that can be interrupted. */
export function* provesNoPlanInPieces(model: ModelArrays, y: ArrayLike<number>): Pieces<boolean> {
  const filter = yield* fitFilterInPieces(withWholeBounds(model));
  if (yield* provesInfeasibleInPieces(filter.model, y)) return true;
  const form = yield* wholeFormInPieces(model);
  if (!form.rounds) return false;
  if (crossedRow(form.model) >= 0) return true;
  const projected = form.projection.projectWeights(y);
  if (projected === undefined) return false;
  const fitting = yield* fitFilterInPieces(withWholeBounds(form.model));
  return yield* provesInfeasibleInPieces(fitting.model, projected);
}
