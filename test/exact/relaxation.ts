/** The relaxation of a tiny model, exactly. */

import type { Rational } from "../../src/model/rational.js";
import { fraction } from "../../src/model/rational.js";
import type { ExactColumn, ExactModel } from "./exact-model.js";
import { sidesOf } from "./sides.js";
import type { Program } from "./simplex.js";
import { maximiseExactly } from "./simplex.js";

export type ExactRelaxation =
  | {
      readonly status: "optimal";
      /** σ·objective. */
      readonly value: Rational;
      /** σ·prices. */
      readonly y: readonly Rational[];
    }
  | { readonly status: "infeasible" }
  | { readonly status: "unbounded" };

/** @param tightened each row is narrower by its tolerance; see `sides.ts` */
export function exactRelaxation(model: ExactModel, tightened = false): ExactRelaxation {
  const columns: ExactColumn[] = [
    ...model.units.flatMap(({ options }) => options),
    ...model.extras,
  ];
  const rows: Program["rows"][number][] = [];
  const sides: { readonly r: number; readonly sign: bigint }[] = [];
  for (let r = 0; r < model.rowCount; r++) {
    for (const { sign, limit, margin } of sidesOf(model, r, tightened)) {
      const row = columns.map(({ column, largest }) =>
        margin === null ? sign * column[r]! : sign * column[r]! + largest[r]! / margin,
      );
      sides.push({ r, sign });
      rows.push({ row, limit });
    }
  }
  let at = 0;
  for (const { options, mustAct } of model.units) {
    const from = at;
    at += options.length;
    const row = columns.map((_, c) => (c >= from && c < from + options.length ? 1n : 0n));
    rows.push({ row, limit: 1n });
    if (mustAct) rows.push({ row: row.map((x) => -x), limit: -1n });
  }
  for (const { upper } of model.extras) {
    const here = at++;
    if (upper === null) continue;
    rows.push({ row: columns.map((_, c) => (c === here ? upper.d : 0n)), limit: upper.n });
  }
  const answer = maximiseExactly({ objective: columns.map(({ value }) => value), rows });
  if (answer.status !== "optimal") return answer;
  const { value, duals } = answer;
  const y = new Array<Rational>(model.rowCount).fill({ n: 0n, d: 1n });
  sides.forEach(({ r, sign }, k) => {
    const { n, d } = duals[k]!;
    // Objective units per unit of the row, back to those of the model.
    if (n !== 0n) {
      const here = fraction(sign * n * model.rowUnit[r]!, d * model.objectiveUnit);
      const there = y[r]!;
      y[r] = fraction(here.n * there.d + there.n * here.d, here.d * there.d);
    }
  });
  const total = fraction(value.n + model.offset * value.d, value.d * model.objectiveUnit);
  return { status: "optimal", value: total, y };
}
