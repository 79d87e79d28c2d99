/**
 * The core problem: the model with some units held at their present choice and only some candidates of
 * the others (Balas & Zemel 1980). Held units leave the model: their activity is taken from the row
 * bounds and their value goes into the offset. What is left is a small model of the same kind for a
 * general solver. If it contains every candidate that reduced-cost fixing leaves, its bound is global.
 */
import { floats, integers } from "../../../model/growing.js";
import type { ModelArrays } from "../../../model/linear-model.js";
import type { OptionPool } from "./option-pool.js";

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
  pool: OptionPool,
  keep: Uint8Array,
  chosen: Int32Array,
  z: Float64Array,
): CoreModel {
  const { lp, start, option, value, entryStart, entryRow, entryCoef } = pool;
  const { model, rowScale, valueScale } = lp;
  const held = new Float64Array(model.rowCount);
  let offset = 0;
  const unitStart: number[] = [0];
  const mustAct: number[] = [];
  const unitOf: number[] = [];
  const stayOf: number[] = [];
  const picked: number[] = [];
  for (let i = 0; i < pool.unitCount; i++) {
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
  const entries = splitEntries(pool, unitStart, picked);
  const point = new Float64Array(picked.length + model.extraCount);
  picked.forEach((c, k) => {
    if (chosen[pool.unit[c]!] === c) point[k] = 1;
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
    profileLength: 0,
    profile: new Float64Array(0),
    place: new Int32Array(picked.length),
    placeCount: 0,
    placeRow: new Int32Array(0),
    ...entries,
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
      unitOf.forEach((i, a) => {
        after[i] = stayOf[a]!;
        for (let k = unitStart[a]!; k < unitStart[a + 1]!; k++)
          if (values[k]! > 0.5) after[i] = picked[k]!;
      });
      return after;
    },
  };
}

/**
 * Entries of the picked candidates in original units. What all those of a unit have in common becomes
 * shared: general solvers then branch on "does it act at all", which is worth a lot to them.
 */
function splitEntries(
  { lp, entryStart, entryRow, entryCoef }: OptionPool,
  unitStart: readonly number[],
  picked: readonly number[],
): Pick<
  ModelArrays,
  "sharedStart" | "sharedRow" | "sharedCoef" | "ownStart" | "ownRow" | "ownCoef"
> {
  const [sharedStart, sharedRow, sharedCoef] = [integers(), integers(), floats()];
  const [ownStart, ownRow, ownCoef] = [integers(), integers(), floats()];
  const has = (c: number, row: number, coefficient: number): boolean => {
    for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++)
      if (entryRow[e] === row) return entryCoef[e] === coefficient;
    return false;
  };
  const common = new Set<number>();
  sharedStart.push(0);
  ownStart.push(0);
  for (let a = 0; a + 1 < unitStart.length; a++) {
    const ofUnit = picked.slice(unitStart[a], unitStart[a + 1]);
    const [first = -1, ...others] = ofUnit;
    common.clear();
    for (let e = entryStart[first]!; e < entryStart[first + 1]!; e++) {
      const row = entryRow[e]!;
      if (!others.every((c) => has(c, row, entryCoef[e]!))) continue;
      common.add(row);
      sharedRow.push(row);
      sharedCoef.push(entryCoef[e]! / lp.rowScale[row]!);
    }
    sharedStart.push(sharedRow.length);
    for (const c of ofUnit) {
      for (let e = entryStart[c]!; e < entryStart[c + 1]!; e++) {
        const row = entryRow[e]!;
        if (common.has(row)) continue;
        ownRow.push(row);
        ownCoef.push(entryCoef[e]! / lp.rowScale[row]!);
      }
      ownStart.push(ownRow.length);
    }
  }
  return {
    sharedStart: sharedStart.finish(),
    sharedRow: sharedRow.finish(),
    sharedCoef: sharedCoef.finish(),
    ownStart: ownStart.finish(),
    ownRow: ownRow.finish(),
    ownCoef: ownCoef.finish(),
  };
}
