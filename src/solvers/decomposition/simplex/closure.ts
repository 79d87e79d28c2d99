/** How far the bound that the simplex's prices prove is from what its basis is worth. */
import type { Columns } from "./columns.js";
import { type Master, nonbasic } from "./master.js";

export interface Closure {
  /** What y proves, and what the basis is worth (both scaled, without perturbations). */
  readonly bound: number;
  readonly objective: number;
  /** Sum of the absolute terms of the bound. */
  readonly size: number;
  /** The largest price or value that takes part: what reduced values are rounded relative to. */
  readonly largest: number;
}

/** @param unitBound what the units add to the bound at y */
export function closureOf(master: Master, y: Float64Array, unitBound: number): Closure {
  const { lp, m, columns, basic, x, position, atUpper } = master;
  const { model, valueScale } = lp;
  const offset = model.offset * valueScale;
  let bound = offset + unitBound;
  let size = Math.abs(offset) + Math.abs(unitBound);
  let objective = offset;
  let largest = 0;
  const add = (term: number): void => {
    bound += term;
    size += Math.abs(term);
  };
  const take = (cost: number, value: number): void => {
    objective += cost * value;
    if (value !== 0) largest = Math.max(largest, Math.abs(cost));
  };
  for (let r = 0; r < m; r++) {
    largest = Math.max(largest, Math.abs(y[r]!));
    const side = y[r]! > 0 ? lp.upper[r]! : lp.lower[r]!;
    if (y[r] !== 0 && Number.isFinite(side)) add(y[r]! * side);
  }
  for (let e = 0; e < model.extraCount; e++) {
    const upper = model.extraUpper[e]!;
    const d = reducedCost(columns, e, y);
    if (d > 0 && Number.isFinite(upper)) add(d * upper);
    if (position[m + e] === nonbasic && atUpper[m + e] === 1) take(columns.cost[e]!, upper);
  }
  for (let i = 0; i < model.unitCount; i++) {
    const key = master.keyOption[i]!;
    const slot = master.slotOf[i]!;
    if (key >= 0) take(model.value[key]! * valueScale, slot < 0 ? 1 : master.keyValue(slot));
  }
  for (let p = 0; p < m; p++) if (basic[p]! >= m) take(columns.cost[basic[p]! - m]!, x[p]!);
  return { bound, objective, size, largest };
}

function reducedCost({ start, row, coef, cost }: Columns, c: number, y: Float64Array): number {
  let d = cost[c]!;
  for (let j = start[c]!; j < start[c + 1]!; j++) d -= coef[j]! * y[row[j]!]!;
  return d;
}
