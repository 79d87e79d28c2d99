import type { ModelArrays } from "../model/linear-model.js";
import { forEachExtraEntry } from "../model/linear-model.js";

/**
 * The unit in which a solver counts extra `e`: a power of two that brings its largest scaled
 * coefficient near 1. What must be a whole number keeps the unit 1.
 */
export function unitOfExtra(model: ModelArrays, e: number, whole: boolean): number {
  if (whole && model.extraInteger[e] === 1) return 1;
  let largest = 0;
  forEachExtraEntry(model, e, (row, coefficient) => {
    largest = Math.max(largest, Math.abs(coefficient * model.rowScale[row]!));
  });
  return largest === 0 ? 1 : 2 ** -Math.round(Math.log2(largest));
}
