/**
 * Rows whose coefficients are whole multiples of one step g. In whole numbers so is their activity, and a
 * bound between two multiples says no more than the multiple inside it (Gomory 1958, Chvátal 1973):
 *
 *   (1) L ≤ g k ≤ U, k whole   ⇔   g ⌈L / g⌉ ≤ g k ≤ g ⌊U / g⌋
 *
 * Space of 50,000 m² for tenants who take multiples of 82.8 m² ends at 49,928.4 m². A row with a
 * continuous extra has no step. Bounds are rounded after they are widened by what a plan may break them
 * by, so that no plan that passes is lost.
 */
import type { ModelArrays } from "../linear-model.js";
import { type Pieces, ranges } from "../pieces.js";
import { planFeasibility, rounding } from "../tolerances.js";

/** Coefficients are looked at in millionths. */
const parts = 1e6;
/** Larger ones are not told apart from their neighbours. */
const mostParts = 2 ** 50;
/** A step must be this many times what a plan may break the row by. */
const worthRounding = 10;

/** What is known of the rows so far. */
class Steps {
  /** Per row: greatest common divisor of its coefficients, in millionths; 0 without any, −1 if there is none. */
  readonly step: Float64Array;
  readonly largest: Float64Array;

  constructor(rows: number) {
    this.step = new Float64Array(rows);
    this.largest = new Float64Array(rows);
  }

  add(row: number, coefficient: number): void {
    const before = this.step[row]!;
    if (before === -1 || coefficient === 0) return;
    const size = Math.abs(coefficient) * parts;
    const whole = Math.round(size);
    if (whole > mostParts || Math.abs(size - whole) > rounding * size) {
      this.step[row] = -1;
      return;
    }
    if (before === 0) this.step[row] = whole;
    else if (whole % before !== 0) this.step[row] = commonDivisor(before, whole);
    const amount = Math.abs(coefficient);
    if (amount > this.largest[row]!) this.largest[row] = amount;
  }

  refuse(row: number): void {
    this.step[row] = -1;
  }
}

/** The step of each row's coefficients; 0 where it has none or there is no such step. */
export function* rowSteps(model: ModelArrays): Pieces<Float64Array> {
  const { step } = yield* stepsOf(model);
  return step.map((millionths) => Math.max(0, millionths) / parts);
}

/** The model with its row bounds rounded; the given one where there is nothing to round. */
export function* roundRows(model: ModelArrays): Pieces<ModelArrays> {
  const steps = yield* stepsOf(model);
  const rowLower = model.rowLower.slice();
  const rowUpper = model.rowUpper.slice();
  let changed = false;
  for (let r = 0; r < model.rowCount; r++) {
    const step = steps.step[r]! / parts;
    if (!(step > 0)) continue;
    const slack = (bound: number): number =>
      planFeasibility * Math.max(1, Math.abs(bound), steps.largest[r]!);
    const [lower, upper] = [rowLower[r]!, rowUpper[r]!];
    if (Number.isFinite(upper) && step > worthRounding * slack(upper)) {
      const inside = Math.floor((upper + slack(upper)) / step) * step;
      if (inside < upper - slack(upper)) {
        rowUpper[r] = inside;
        changed = true;
      }
    }
    if (Number.isFinite(lower) && step > worthRounding * slack(lower)) {
      const inside = Math.ceil((lower - slack(lower)) / step) * step;
      if (inside > lower + slack(lower)) {
        rowLower[r] = inside;
        changed = true;
      }
    }
  }
  return changed ? { ...model, rowLower, rowUpper } : model;
}

function* stepsOf(model: ModelArrays): Pieces<Steps> {
  const steps = new Steps(model.rowCount);
  const { profileLength, profile, place, placeRow, unitStart } = model;
  for (const [rows, coefficients] of [
    [model.sharedRow, model.sharedCoef],
    [model.ownRow, model.ownCoef],
  ] as const)
    for (const [from, to] of ranges(rows.length)) {
      for (let e = from; e < to; e++) steps.add(rows[e]!, coefficients[e]!);
      yield;
    }
  for (const [from, to] of ranges(profileLength === 0 ? 0 : model.unitCount)) {
    for (let i = from; i < to; i++)
      for (let o = unitStart[i]!; o < unitStart[i + 1]!; o++)
        for (let k = 0; k < profileLength; k++) {
          const row = placeRow[place[o]! * profileLength + k]!;
          if (row >= 0) steps.add(row, profile[i * profileLength + k]!);
        }
    yield;
  }
  for (let e = 0; e < model.extraCount; e++)
    for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++) {
      const row = model.extraRow[j]!;
      if (model.extraInteger[e] === 1) steps.add(row, model.extraCoef[j]!);
      else if (model.extraCoef[j] !== 0) steps.refuse(row);
    }
  return steps;
}

function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
