/**
 * A solver's point, cleaned of noise and checked against the model: exact 0/1 choices, extras within
 * their bounds, rows recomputed. Nothing is taken from the solver but the values.
 */
import type { Activity } from "../model/activity.js";
import { activityInPieces, relativeViolation } from "../model/activity.js";
import type { MaybeNamed } from "../model/linear-model.js";
import type { Pieces } from "../model/pieces.js";
import { ranges, unitRanges } from "../model/pieces.js";
import { CompensatedSum } from "../model/sum.js";
import { isInteger, planFeasibility } from "../model/tolerances.js";

export interface CheckedPoint {
  /** Cleaned: options in order, then extras. */
  readonly values: Float64Array;
  /** Whole-number solves: option index within each unit, or null. Empty for a relaxation. */
  readonly choices: (number | null)[];
  readonly activity: Activity;
  /** Largest relative violation of a row, a bound or a unit's sum. */
  readonly violation: number;
  /** In words, what is broken beyond `planFeasibility`; empty when the point is feasible. */
  readonly faults: string[];
}

/** More faults than this are counted and not spelt out. */
const shownFaults = 5;

class Faults {
  readonly texts: string[] = [];
  violation = 0;
  private hidden = 0;

  /** Records an excess (relative) and, when it is beyond the tolerance, its text. */
  add(excess: number, text: () => string): void {
    if (excess > this.violation) this.violation = excess;
    if (excess <= planFeasibility) return;
    if (this.texts.length < shownFaults) this.texts.push(text());
    else this.hidden++;
  }

  finish(): string[] {
    return this.hidden === 0 ? this.texts : [...this.texts, `and ${this.hidden} more`];
  }
}

/** Cleans and checks `raw`; null when it is no point at all (wrong length, not finite). */
export function* checkPointInPieces(
  model: MaybeNamed,
  raw: Float64Array,
  relaxation: boolean,
): Pieces<CheckedPoint | null> {
  if (raw.length !== model.optionCount + model.extraCount) return null;
  for (const [from, to] of ranges(raw.length)) {
    for (let k = from; k < to; k++) if (!Number.isFinite(raw[k]!)) return null;
    yield;
  }
  const values = raw.slice();
  const faults = new Faults();
  const choices: (number | null)[] = [];
  for (const [from, to] of unitRanges(model)) {
    if (relaxation) checkUnits(model, from, to, values, faults);
    else roundOptions(model, from, to, values, faults, choices);
    yield;
  }
  checkExtras(model, values, relaxation, faults);
  const activity = yield* activityInPieces(model, values);
  for (let r = 0; r < model.rowCount; r++)
    faults.add(relativeViolation(model, activity, r), () => rowFault(model, activity, r));
  return { values, choices, activity, violation: faults.violation, faults: faults.finish() };
}

/** Makes every option of the units from … to−1 exactly 0 or 1 and reads off the choices. */
function roundOptions(
  model: MaybeNamed,
  from: number,
  to: number,
  values: Float64Array,
  faults: Faults,
  choices: (number | null)[],
): void {
  for (let i = from; i < to; i++) {
    const first = model.unitStart[i]!;
    let chosen: number | null = null;
    let count = 0;
    for (let o = first; o < model.unitStart[i + 1]!; o++) {
      const x = values[o]!;
      if (!isInteger(x)) faults.add(1, () => `${unitName(model, i)} takes ${x} of an option`);
      values[o] = Math.round(x) === 0 ? 0 : Math.round(x);
      if (values[o] === 0) continue;
      chosen = o - first;
      count += values[o]!;
    }
    if (count > 1 || count < 0) faults.add(1, () => `${unitName(model, i)} takes ${count} options`);
    if (count === 0 && model.mustAct[i] === 1)
      faults.add(1, () => `${unitName(model, i)} must act and takes no option`);
    choices.push(chosen);
  }
}

/** Relaxation: x ≥ 0 and each unit's sum at most (or exactly) 1. Noise below 0 becomes 0. */
function checkUnits(
  model: MaybeNamed,
  from: number,
  to: number,
  values: Float64Array,
  faults: Faults,
): void {
  for (let i = from; i < to; i++) {
    const sum = new CompensatedSum();
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      if (values[o]! < 0) {
        faults.add(-values[o]! / 2, () => `${unitName(model, i)} has a share below 0`);
        values[o] = 0;
      } else sum.add(values[o]!);
    }
    const excess = sum.total - 1;
    const broken = model.mustAct[i] === 1 ? Math.abs(excess) : excess;
    faults.add(broken, () => `${unitName(model, i)} takes ${sum.total} in all`);
  }
}

/** 0 ≤ z_e ≤ u_e, whole where asked. Noise beyond a bound is moved onto it. */
function checkExtras(
  model: MaybeNamed,
  values: Float64Array,
  relaxation: boolean,
  faults: Faults,
): void {
  for (let e = 0; e < model.extraCount; e++) {
    const at = model.optionCount + e;
    const upper = model.extraUpper[e]!;
    let z = values[at]!;
    if (!relaxation && model.extraInteger[e] === 1) {
      const given = z;
      if (!isInteger(z)) faults.add(1, () => `${extraName(model, e)} is ${given}, not whole`);
      z = Math.round(z);
    }
    const outside = Math.max(-z, z - upper) / Math.max(1, Math.min(upper, Math.abs(z)));
    // Clamped values are judged by the rows; only what is beyond noise is a fault of its own.
    if (outside > planFeasibility)
      faults.add(outside, () => `${extraName(model, e)} is outside 0 … ${upper}`);
    // `|| 0` also turns −0 into 0, which JSON cannot tell apart.
    values[at] = Math.min(Math.max(z, 0), upper) || 0;
  }
}

function rowFault(model: MaybeNamed, activity: Activity, r: number): string {
  const value = activity.rows[r]!;
  const above = value > model.rowUpper[r]!;
  const bound = above ? model.rowUpper[r]! : model.rowLower[r]!;
  const direction = above ? "above its upper" : "below its lower";
  return `${rowName(model, r)}: ${value} is ${direction} bound ${bound} by ${Math.abs(value - bound)}`;
}

/** `row 3 "capacity/…"`, as far as names are known. */
export function rowName(model: MaybeNamed, r: number): string {
  return named("row", r, model.names?.rows[r]);
}

export function unitName(model: MaybeNamed, i: number): string {
  return named("unit", i, model.names?.units[i]);
}

function extraName(model: MaybeNamed, e: number): string {
  return named("extra", e, model.names?.extras[e]);
}

function named(kind: string, index: number, name: string | undefined): string {
  return name === undefined ? `${kind} ${index}` : `${kind} ${index} ${JSON.stringify(name)}`;
}
