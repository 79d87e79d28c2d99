import type { ModelArrays } from "../../../model/linear-model.js";
import { simplexFeasibility } from "../../../model/tolerances.js";
import { type Master, nonbasic } from "./master.js";
import { addOption } from "./price-all.js";

/**
 * A basis of the relaxation, by numbers of the model: it can start a solve of any model with the same
 * units, options, rows and extras (other bounds, values or coefficients).
 */
export interface Basis {
  /** Key option of each unit, an index over all options; −1: none ("stay"). */
  readonly keys: Int32Array;
  /** Further basic options as pairs unit, option (−1: "stay"). */
  readonly options: Int32Array;
  /** Per row: 0 its activity is basic, 1 tight at the upper, −1 tight at the lower bound. */
  readonly rows: Int8Array;
  /** Per extra: 0 at zero, 1 at its upper bound, 2 basic. */
  readonly extras: Int8Array;
}

/** The basis that the master stands at. */
export function basisOf(master: Master): Basis {
  const { m, basic, columns, atUpper, position, lp } = master;
  const extras = lp.model.extraCount;
  const options: number[] = [];
  for (let p = 0; p < m; p++) {
    const c = basic[p]! - m;
    if (c >= extras) options.push(columns.slotUnit[columns.slot[c]!]!, columns.option[c]!);
  }
  return {
    keys: master.keyOption.slice(),
    options: Int32Array.from(options),
    rows: Int8Array.from({ length: m }, (_, r) => {
      if (position[r] !== nonbasic) return 0;
      return atUpper[r] === 1 ? 1 : -1;
    }),
    extras: Int8Array.from({ length: extras }, (_, e) =>
      position[m + e] === nonbasic ? atUpper[m + e]! : 2,
    ),
  };
}

/**
 * The basis that a point and scaled prices y show: in each unit the largest share is the key, further
 * positive shares are basic; rows with a price are tight; extras between their bounds are basic. What
 * is too much or depends on the rest is left out when it is factorised. Undefined when the point does
 * not belong to a model of this shape.
 */
export function basisOfPoint(
  model: ModelArrays,
  values: ArrayLike<number>,
  y: Float64Array,
): Basis | undefined {
  const { unitCount, optionCount, extraCount, unitStart } = model;
  if (values.length !== optionCount + extraCount) return undefined;
  const keys = new Int32Array(unitCount);
  const options: number[] = [];
  for (let i = 0; i < unitCount; i++) {
    let stay = 1;
    let key = -1;
    let most = 0;
    for (let o = unitStart[i]!; o < unitStart[i + 1]!; o++) {
      const x = values[o]!;
      if (!(x > 0)) continue;
      stay -= x;
      if (x > most) {
        key = o;
        most = x;
      }
    }
    const mayStay = model.mustAct[i] === 0;
    if (key < 0 && !mayStay) return undefined;
    if (mayStay && stay > most) key = -1;
    keys[i] = key;
    if (most > 1 - simplexFeasibility) continue;
    if (mayStay && key >= 0 && stay > simplexFeasibility) options.push(i, -1);
    for (let o = unitStart[i]!; o < unitStart[i + 1]!; o++)
      if (values[o]! > simplexFeasibility && o !== key) options.push(i, o);
  }
  const extras = Int8Array.from({ length: extraCount }, (_, e) => {
    const z = values[optionCount + e]!;
    if (!(z > 0)) return 0;
    return z >= model.extraUpper[e]! ? 1 : 2;
  });
  return {
    keys,
    options: Int32Array.from(options),
    rows: Int8Array.from(y, Math.sign),
    extras,
  };
}

/** Does the basis belong to a model of this shape? */
export function basisFits(model: ModelArrays, basis: Basis): boolean {
  const { keys, options, rows, extras } = basis;
  if (keys.length !== model.unitCount || rows.length !== model.rowCount) return false;
  if (extras.length !== model.extraCount) return false;
  for (let i = 0; i < keys.length; i++) if (!isChoice(model, i, keys[i]!)) return false;
  for (let k = 0; k + 1 < options.length; k += 2)
    if (!isChoice(model, options[k]!, options[k + 1]!)) return false;
  return options.length % 2 === 0;
}

function isChoice(model: ModelArrays, i: number, o: number): boolean {
  if (!(i >= 0 && i < model.unitCount)) return false;
  if (o === -1) return model.mustAct[i] === 0;
  return o >= model.unitStart[i]! && o < model.unitStart[i + 1]!;
}

/** Puts a new master at the basis; bounds that are no longer there are left. */
export function loadBasis(master: Master, basis: Basis): void {
  const { m, lower, upper, atUpper } = master;
  master.keyOption.set(basis.keys);
  const basic: number[] = [];
  for (let k = 0; k < basis.options.length; k += 2) {
    const i = basis.options[k]!;
    const o = basis.options[k + 1]!;
    if (o === master.keyOption[i]) continue;
    addOption(master, i, o);
    basic.push(m + master.columns.find(master.slotOf[i]!, o));
  }
  for (let e = 0; e < basis.extras.length; e++) {
    if (basis.extras[e] === 2) basic.push(m + e);
    atUpper[m + e] = basis.extras[e] === 1 && Number.isFinite(upper[m + e]!) ? 1 : 0;
  }
  for (let r = 0; r < m; r++) {
    const side = basis.rows[r]!;
    if (side === 0 || !Number.isFinite(side > 0 ? upper[r]! : lower[r]!)) continue;
    atUpper[r] = side > 0 ? 1 : 0;
    master.drop(r);
  }
  master.factorise(basic);
}
