import type { LinearModel } from "../../src/model/linear-model.js";
import { forEachEntry } from "../../src/model/linear-model.js";

/**
 * A whole-number plan of a relocation by common sense: first those that must move, then districts up
 * to their floor, then most pollution for the land and money, then small sites until enough move.
 * Each goes to its cheapest park with room. May break rows; the caller checks.
 * Knows the order of rows: parks, share, budget, pollution, districts.
 */
export function greedyPlan(model: LinearModel): Float64Array {
  const plan = new Greedy(model);
  const { rowCount, mustAct } = model;
  const share = rowCount - 9;
  const pollution = rowCount - 7;
  const units = Array.from({ length: model.unitCount }, (_, i) => i);
  const benefit = (i: number): number => plan.shared(i, pollution) / plan.land(i);
  const byPollution = units.toSorted((a, b) => benefit(b) - benefit(a));
  const bySize = units.toSorted((a, b) => plan.land(a) - plan.land(b));
  for (const i of units.filter((i) => mustAct[i] === 1)) plan.move(i);
  plan.fill(pollution, byPollution);
  for (let d = rowCount - 6; d < rowCount; d++) plan.fill(d, bySize);
  plan.fill(share, bySize);
  return plan.values;
}

class Greedy {
  readonly values: Float64Array;
  private readonly used: Float64Array;
  private readonly moved: Uint8Array;

  constructor(private readonly model: LinearModel) {
    this.values = new Float64Array(model.optionCount);
    this.used = new Float64Array(model.rowCount);
    this.moved = new Uint8Array(model.unitCount);
  }

  /** Moves units that count in the row until its lower bound is reached. */
  fill(row: number, units: readonly number[]): void {
    for (const i of units) {
      if (this.used[row]! >= this.model.rowLower[row]!) return;
      if (this.shared(i, row) > 0) this.move(i);
    }
  }

  /** Moves unit i to its cheapest park with room, if there is one and it has not moved. */
  move(i: number): void {
    const { unitStart } = this.model;
    if (this.moved[i] === 1) return;
    let best = -1;
    for (let o = unitStart[i]!; o < unitStart[i + 1]!; o++)
      if ((best < 0 || this.cost(o) < this.cost(best)) && this.fits(i, o)) best = o;
    if (best < 0) return;
    this.moved[i] = 1;
    this.values[best] = 1;
    forEachEntry(this.model, i, best, (row, a) => {
      this.used[row]! += a;
    });
  }

  /** The unit's shared coefficient in the row. */
  shared(i: number, row: number): number {
    const { sharedStart, sharedRow, sharedCoef } = this.model;
    for (let s = sharedStart[i]!; s < sharedStart[i + 1]!; s++)
      if (sharedRow[s] === row) return sharedCoef[s]!;
    return 0;
  }

  land(i: number): number {
    return this.model.profile[i * this.model.profileLength]!;
  }

  private cost(o: number): number {
    return this.model.ownCoef[this.model.ownStart[o]!]!;
  }

  private fits(i: number, o: number): boolean {
    let fit = true;
    forEachEntry(this.model, i, o, (row, a) => {
      fit &&= this.used[row]! + a <= this.model.rowUpper[row]!;
    });
    return fit;
  }
}
