/**
 * The ranges of scale in which a search by branch and bound in floating point is believed. A search
 * takes a row as kept, and a number as whole, within ε = `searchAccuracy` in scaled units. What it says
 * then means something where
 *
 *   (1) ε · max(1, largest scaled |a_r|) ≤ φ · max(ρ_r, ρ_r |bound|, smallest scaled |a_r|)   for every row
 *   (2) ε · largest |v|, |w| ≤ φ · |objective|
 *
 * with φ = `planFeasibility`, what we ask of a row ourselves, and ρ_r the row's scale: an error of ε is
 * then below what counts as an error. Outside the ranges a claim is compared with a second search.
 */
import type { ModelArrays } from "../model/linear-model.js";
import type { Pieces } from "../model/pieces.js";
import { unitRanges } from "../model/pieces.js";
import { planFeasibility, searchAccuracy } from "../model/tolerances.js";

/** Why a search is not believed by its word alone; null where it is. */
export function* outOfRange(model: ModelArrays, objective: number): Pieces<string | null> {
  const { rowCount, rowScale, rowLower, rowUpper } = model;
  const ranges = new Ranges(model);
  for (const [from, to] of unitRanges(model)) {
    ranges.seeUnits(from, to);
    yield;
  }
  ranges.seeExtras();
  for (let r = 0; r < rowCount; r++) {
    const rho = rowScale[r]!;
    const bounds = [rowLower[r]!, rowUpper[r]!].filter(Number.isFinite).map(Math.abs);
    if (bounds.length === 0 || ranges.largest[r] === 0) continue;
    const unit = Math.max(rho, rho * Math.min(...bounds), ranges.smallest[r]!);
    if (searchAccuracy * Math.max(1, ranges.largest[r]!) > planFeasibility * unit)
      return `the coefficients of row ${r} differ by too many orders of magnitude`;
  }
  if (searchAccuracy * ranges.largestValue > planFeasibility * Math.abs(objective))
    return "the objective is small beside the values of which it is the sum";
  return null;
}

/** Largest and smallest coefficients by row, scaled; zeros aside. */
class Ranges {
  readonly largest: Float64Array;
  readonly smallest: Float64Array;
  largestValue = 0;

  constructor(private readonly model: ModelArrays) {
    this.largest = new Float64Array(model.rowCount);
    this.smallest = new Float64Array(model.rowCount).fill(Number.POSITIVE_INFINITY);
  }

  private see(row: number, coefficient: number): void {
    const size = Math.abs(coefficient) * this.model.rowScale[row]!;
    if (size === 0) return;
    if (size > this.largest[row]!) this.largest[row] = size;
    if (size < this.smallest[row]!) this.smallest[row] = size;
  }

  private seeValue(value: number): void {
    this.largestValue = Math.max(this.largestValue, Math.abs(value));
  }

  seeUnits(from: number, to: number): void {
    const { unitStart, value, sharedStart, sharedRow, sharedCoef } = this.model;
    const { profileLength, profile, place, placeRow, ownStart, ownRow, ownCoef } = this.model;
    for (let i = from; i < to; i++) {
      for (let s = sharedStart[i]!; s < sharedStart[i + 1]!; s++)
        this.see(sharedRow[s]!, sharedCoef[s]!);
      for (let o = unitStart[i]!; o < unitStart[i + 1]!; o++) {
        this.seeValue(value[o]!);
        for (let k = 0; k < profileLength; k++) {
          const row = placeRow[place[o]! * profileLength + k]!;
          if (row >= 0) this.see(row, profile[i * profileLength + k]!);
        }
        for (let e = ownStart[o]!; e < ownStart[o + 1]!; e++) this.see(ownRow[e]!, ownCoef[e]!);
      }
    }
  }

  seeExtras(): void {
    const { extraCount, extraValue, extraStart, extraRow, extraCoef } = this.model;
    for (let e = 0; e < extraCount; e++) {
      this.seeValue(extraValue[e]!);
      for (let j = extraStart[e]!; j < extraStart[e + 1]!; j++)
        this.see(extraRow[j]!, extraCoef[j]!);
    }
  }
}
