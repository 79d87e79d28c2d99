/**
 * The core problem: the model with some units held at their present choice and only some candidates of
 * the others (Balas & Zemel 1980). Held units leave the model: their activity is taken from the row
 * bounds and their value goes into the offset. What is left is a small model of the same kind for a
 * general solver. If it contains every candidate that reduced-cost fixing leaves, its bound is global.
 */
import type { ModelArrays } from "../../../model/linear-model.js";
import type { Candidates } from "./candidates.js";

export interface CoreModel {
  readonly model: ModelArrays;
  /** Candidate of each option of the core model. */
  readonly candidate: Int32Array;
  /** The present plan as a point of it: options in order, then extras. */
  readonly start: Float64Array;
  /** The choices that a point of the core model stands for; units held keep theirs. */
  readonly choices: (values: ArrayLike<number>) => Int32Array;
}

/**
 * @param keep 1 for candidates that may be chosen; the present choice always may
 * @param chosen the present candidate of each unit, feasible together with z
 */
export function coreModel(
  candidates: Candidates,
  keep: Uint8Array,
  chosen: Int32Array,
  z: Float64Array,
): CoreModel {
  const { lp, start, option, value, entryStart, entryRow, entryCoef } = candidates;
  const { model, rowScale, valueScale } = lp;
  const held = new Float64Array(model.rowCount);
  let offset = 0;
  const unitStart: number[] = [0];
  const mustAct: number[] = [];
  const unitOf: number[] = [];
  const stayOf: number[] = [];
  const picked: number[] = [];
  for (let i = 0; i < candidates.unitCount; i++) {
    const now = chosen[i]!;
    let stay = -1;
    let others = 0;
    const first = picked.length;
    for (let c = start[i]!; c < start[i + 1]!; c++) {
      if (keep[c] === 0 && c !== now) continue;
      if (c !== now) others++;
      if (option[c] === -1) stay = c;
      else picked.push(c);
    }
    if (others > 0) {
      unitStart.push(picked.length);
      mustAct.push(stay >= 0 ? 0 : 1);
      unitOf.push(i);
      stayOf.push(stay);
      continue;
    }
    picked.length = first;
    if (now < 0) continue;
    offset += value[now]!;
    for (let e = entryStart[now]!; e < entryStart[now + 1]!; e++)
      held[entryRow[e]!]! += entryCoef[e]!;
  }
  const ownStart = new Int32Array(picked.length + 1);
  for (let k = 0; k < picked.length; k++)
    ownStart[k + 1] = ownStart[k]! + entryStart[picked[k]! + 1]! - entryStart[picked[k]!]!;
  const ownRow = new Int32Array(ownStart[picked.length]!);
  const ownCoef = new Float64Array(ownRow.length);
  picked.forEach((c, k) => {
    let at = ownStart[k]!;
    for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++, at++) {
      ownRow[at] = entryRow[e]!;
      ownCoef[at] = entryCoef[e]! / rowScale[entryRow[e]!]!;
    }
  });
  const point = new Float64Array(picked.length + model.extraCount);
  picked.forEach((c, k) => {
    if (chosen[candidates.unit[c]!] === c) point[k] = 1;
  });
  point.set(z, picked.length);
  const core: ModelArrays = {
    sense: model.sense,
    offset: model.offset + offset / valueScale,
    rowCount: model.rowCount,
    unitCount: unitOf.length,
    optionCount: picked.length,
    extraCount: model.extraCount,
    rowLower: model.rowLower.map((bound, r) => bound - held[r]! / rowScale[r]!),
    rowUpper: model.rowUpper.map((bound, r) => bound - held[r]! / rowScale[r]!),
    unitStart: Int32Array.from(unitStart),
    mustAct: Uint8Array.from(mustAct),
    value: Float64Array.from(picked, (c) => value[c]! / valueScale),
    sharedStart: new Int32Array(unitOf.length + 1),
    sharedRow: new Int32Array(0),
    sharedCoef: new Float64Array(0),
    profileLength: 0,
    profile: new Float64Array(0),
    place: new Int32Array(picked.length),
    placeCount: 0,
    placeRow: new Int32Array(0),
    ownStart,
    ownRow,
    ownCoef,
    extraValue: model.extraValue,
    extraUpper: model.extraUpper,
    extraInteger: model.extraInteger,
    extraStart: model.extraStart,
    extraRow: model.extraRow,
    extraCoef: model.extraCoef,
    rowScale,
    objectiveScale: model.objectiveScale,
  };
  return {
    model: core,
    candidate: Int32Array.from(picked),
    start: point,
    choices: (values) => {
      const after = chosen.slice();
      unitOf.forEach((i, u) => {
        after[i] = stayOf[u]!;
        for (let k = unitStart[u]!; k < unitStart[u + 1]!; k++)
          if (values[k]! > 0.5) after[i] = picked[k]!;
      });
      return after;
    },
  };
}
