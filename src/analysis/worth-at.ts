/** What an option is worth at prices. */
import { forEachEntry, type LinearModel, senseSign } from "../model/linear-model.js";

/**
 * Value of an option less what it takes at the prices; the larger the better, unit of the objective.
 * @param prices by row, sign convention of the certificate
 */
export function worthAt(
  model: LinearModel,
  prices: Float64Array,
  unit: number,
  option: number,
): number {
  const sigma = senseSign(model);
  let worth = sigma * (model.value[option] ?? 0);
  forEachEntry(model, unit, option, (row, a) => {
    worth -= sigma * a * (prices[row] ?? 0);
  });
  return worth;
}
