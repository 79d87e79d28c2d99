import type { ModelArrays } from "../../src/model/linear-model.js";
import type { DenseModel } from "./dense-model.js";
import { denseOfModel } from "./dense-model.js";

/** The best whole-number point of a tiny model, or null; extras take whole values up to their bound. */
export interface Best {
  readonly objective: number;
  /** Options in order, then extras. */
  readonly values: readonly number[];
}

/**
 * Tries everything. Every extra must be integer with a finite bound. All numbers should be small and
 * whole, so that sums are exact. @param visit called with each feasible point
 */
export function bruteForce(model: ModelArrays, visit?: (point: Best) => void): Best | null {
  const dense: DenseModel = denseOfModel(model);
  const sign = dense.sense === "maximise" ? 1 : -1;
  const rows = dense.lower.map(() => 0);
  const values: number[] = [];
  let best: Best | null = null;

  const add = (column: readonly number[], times: number): void => {
    for (let r = 0; r < rows.length; r++) rows[r]! += times * column[r]!;
  };
  const atLeaf = (objective: number): void => {
    for (let r = 0; r < rows.length; r++)
      if (rows[r]! < dense.lower[r]! || rows[r]! > dense.upper[r]!) return;
    const point = { objective, values: [...values] };
    visit?.(point);
    if (best === null || sign * objective > sign * best.objective) best = point;
  };
  const chooseExtra = (e: number, objective: number): void => {
    const extra = dense.extras[e];
    if (extra === undefined) {
      atLeaf(objective);
      return;
    }
    for (let z = 0; z <= extra.upper; z++) {
      add(extra.column, z);
      values.push(z);
      chooseExtra(e + 1, objective + z * extra.value);
      values.pop();
      add(extra.column, -z);
    }
  };
  const take = (i: number, n: number, objective: number): void => {
    const options = dense.units[i]!.options;
    const from = values.length;
    values.push(...options.map((_, k) => (k === n ? 1 : 0)));
    const option = options[n];
    if (option !== undefined) add(option.column, 1);
    chooseOption(i + 1, objective + (option?.value ?? 0));
    if (option !== undefined) add(option.column, -1);
    values.length = from;
  };
  const chooseOption = (i: number, objective: number): void => {
    const unit = dense.units[i];
    if (unit === undefined) {
      chooseExtra(0, objective);
      return;
    }
    for (let n = unit.mustAct ? 0 : -1; n < unit.options.length; n++) take(i, n, objective);
  };
  chooseOption(0, dense.offset);
  return best;
}
