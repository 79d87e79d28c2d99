/**
 * Stability against an earlier plan: how many enterprises change what they do or when.
 *
 * E and δ_o as `changes.ts` counts them, K the most changes:
 *
 *   (1) Σ_o δ_o x_o ≤ K − |E|
 *
 * The price of a change is in the objective: a constant for |E| and δ_o times the price per option.
 */
import { stabilityKey } from "../domain/row-keys.js";
import { changeCounter } from "./changes.js";
import type { RowFamily } from "./row-family.js";

export const stabilityRow: RowFamily = (rows, candidates) => {
  const changes = changeCounter(candidates);
  const maximum = candidates.problem.policy.stability?.maximumChanges;
  if (changes === null || maximum === undefined) return {};
  const most = candidates.problem.enterprises.length;
  const upper = maximum - changes.ifAllStay;
  const row = rows.add({ name: stabilityKey, upper, least: -most, most });
  return { own: (unit, action, t, put) => put(row, changes.of(unit, action, t)) };
};
