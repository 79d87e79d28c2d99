/**
 * Stronger rows for extras that open something (a site, a plant). Where row r has one extra e with
 * z_e ∈ {0, 1} and a negative entry, only non-negative entries of options, and option o does not fit
 * while z_e = 0 (a_ro > U_r), then
 *
 *   x_o ≤ z_e
 *
 * holds in whole numbers and cuts off the fractions "a tenth of a site for a tenth of its load"
 * (the strong formulation of facility location: Krarup & Pruzan 1983).
 */
import type { ModelArrays } from "../../../model/linear-model.js";
import { planFeasibility } from "../../../model/tolerances.js";

/** More rows than this would cost more than they gain. */
const mostLinks = 30_000;

/** The extra that opens each row, or −1. */
function openers(model: ModelArrays): Int32Array {
  const opener = new Int32Array(model.rowCount).fill(-1);
  const spoilt = new Uint8Array(model.rowCount);
  for (let e = 0; e < model.extraCount; e++) {
    const first = model.extraStart[e]!;
    const single = model.extraStart[e + 1]! - first === 1;
    for (let j = first; j < model.extraStart[e + 1]!; j++) {
      const r = model.extraRow[j]!;
      const opens =
        single &&
        model.extraInteger[e] === 1 &&
        model.extraUpper[e] === 1 &&
        model.extraCoef[j]! < 0;
      if (!opens || opener[r] !== -1) spoilt[r] = 1;
      opener[r] = e;
    }
  }
  for (let j = 0; j < model.ownRow.length; j++)
    if (model.ownCoef[j]! < 0) spoilt[model.ownRow[j]!] = 1;
  return opener.map((e, r) => (spoilt[r] === 1 ? -1 : e));
}

/** Does the model have extras that open rows? */
export function hasOpeners(model: ModelArrays): boolean {
  return openers(model).some((e) => e >= 0);
}

/** The model with a row x_o − z_e ≤ 0 for each such pair; own entries only. The same columns. */
export function withLinks(model: ModelArrays): ModelArrays {
  const opener = openers(model);
  const linkOf = new Int32Array(model.optionCount).fill(-1);
  let links = 0;
  for (let o = 0; o < model.optionCount; o++)
    for (let j = model.ownStart[o]!; j < model.ownStart[o + 1]!; j++) {
      const r = model.ownRow[j]!;
      const upper = model.rowUpper[r]!;
      const beyond = upper + planFeasibility * Math.max(1, Math.abs(upper), model.ownCoef[j]!);
      if (opener[r]! < 0 || linkOf[o]! >= 0 || model.ownCoef[j]! <= beyond) continue;
      linkOf[o] = opener[r]!;
      links++;
    }
  if (links === 0 || links > mostLinks) return model;
  const ownStart = new Int32Array(model.optionCount + 1);
  const ownRow = new Int32Array(model.ownRow.length + links);
  const ownCoef = new Float64Array(ownRow.length);
  const linkRows: number[][] = Array.from({ length: model.extraCount }, () => []);
  let at = 0;
  let row = model.rowCount;
  for (let o = 0; o < model.optionCount; o++) {
    for (let j = model.ownStart[o]!; j < model.ownStart[o + 1]!; j++, at++) {
      ownRow[at] = model.ownRow[j]!;
      ownCoef[at] = model.ownCoef[j]!;
    }
    if (linkOf[o]! >= 0) {
      ownRow[at] = row;
      ownCoef[at++] = 1;
      linkRows[linkOf[o]!]!.push(row++);
    }
    ownStart[o + 1] = at;
  }
  const extraRow: number[] = [];
  const extraCoef: number[] = [];
  const extraStart = new Int32Array(model.extraCount + 1);
  for (let e = 0; e < model.extraCount; e++) {
    for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++) {
      extraRow.push(model.extraRow[j]!);
      extraCoef.push(model.extraCoef[j]!);
    }
    for (const r of linkRows[e]!) {
      extraRow.push(r);
      extraCoef.push(-1);
    }
    extraStart[e + 1] = extraRow.length;
  }
  const longer = (array: Float64Array, fill: number): Float64Array => {
    const next = new Float64Array(row).fill(fill);
    next.set(array);
    return next;
  };
  return {
    ...model,
    rowCount: row,
    rowLower: longer(model.rowLower, Number.NEGATIVE_INFINITY),
    rowUpper: longer(model.rowUpper, 0),
    rowScale: longer(model.rowScale, 1),
    ownStart,
    ownRow,
    ownCoef,
    extraStart,
    extraRow: Int32Array.from(extraRow),
    extraCoef: Float64Array.from(extraCoef),
  };
}
