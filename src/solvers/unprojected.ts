import type { Pieces } from "../model/pieces.js";
import type { Projection } from "../model/presolve/project-carries.js";
import type { RawAnswer } from "./solver.js";

/** An answer about the projected model as one about the given model. */
export function* unprojected<Answer extends RawAnswer>(
  projection: Projection,
  raw: Answer,
): Pieces<Answer> {
  const { values, prices, farkas, packing } = raw;
  return {
    ...raw,
    packing: packing && { ...packing, rows: projection.liftRows(packing.rows) },
    values: values && (yield* projection.liftValues(values)),
    prices: prices && projection.liftPrices(prices),
    farkas: farkas && projection.liftPrices(farkas),
  };
}
