import type { Pieces } from "../../../model/pieces.js";
import { ReducedValues } from "../reduced-values.js";
import { scaledModel } from "../scaled-model.js";
import { Newton } from "./newton.js";
import { SmoothedDual } from "./smoothed-dual.js";
import { sampleUnits, shortlist } from "./sub-model.js";

/** Between two stages γ falls by this. */
const factor = 6;
/** γ at which a larger sample goes on from a smaller one. */
const resumeAt = 1 / 36;
/** Units in the smallest sample: so many per row, and at least so many; each is 5 times the last. */
const samplePerRow = 10;
const leastSample = 300;
/** A sample's last γ, relative to that of all units. */
const sampleGamma = 4;
/** Residual at which a stage ends, and the same for the last one. */
const accuracy = 0.3;
const lastAccuracy = 0.1;
/** Options within this many γ of the next stage stay on the short list. */
const margin = 18;
/** Prices may move by this part of the margin before the list is made anew. */
const trusted = 0.5;
/** Work on the Hessian per option, in products, above which it is sub-sampled. */
const curvatureWork = 10;
/** Short lists made per sample at most. */
const stageLimit = 30;

/**
 * Step A: prices y that minimise the smoothed dual, for a γ that falls to its last value. They are there
 * at every moment, also when a pass is cut short.
 */
export class Ascent {
  readonly y: Float64Array;
  /** γ of the last stage. */
  readonly gamma: number;
  /** Options that were looked at so far, each time counted. */
  priced = 0;

  /** @param start scaled prices to begin at; 0 when left out */
  constructor(
    private readonly values: ReducedValues,
    start?: Float64Array,
  ) {
    const { model } = values.lp;
    this.y = start ?? new Float64Array(model.rowCount);
    this.gamma = lastGamma(model.unitCount);
  }

  /** Newton's method while γ falls, first on samples of the units. */
  *ascend(): Pieces<void> {
    const { values, gamma } = this;
    const { model } = values.lp;
    const n = model.unitCount;
    let first = 1;
    for (let size = Math.max(leastSample, samplePerRow * model.rowCount); size * 2 < n; size *= 5) {
      const sample = scaledModel(sampleUnits(model, Math.ceil(n / size)));
      yield* this.descend(new ReducedValues(sample), first, gamma * sampleGamma);
      first = resumeAt;
    }
    yield* this.descend(values, first, gamma);
  }

  /** The same from prices that are nearly right: the last stages alone. */
  *improve(): Pieces<void> {
    yield* this.descend(this.values, resumeAt, this.gamma);
  }

  /**
   * Stages from γ = first to last. After the first stage only options near the best are looked at; when
   * prices have moved too far for that, the list is made anew.
   */
  private *descend(values: ReducedValues, first: number, last: number): Pieces<void> {
    const { y } = this;
    const workLimit = curvatureWork * (values.lp.model.optionCount + 25_000);
    let seen = values;
    let radius = 1;
    let gamma = first;
    for (let n = 0; n < stageLimit; n++) {
      let range = Number.POSITIVE_INFINITY;
      if (gamma < first) {
        this.priced += seen.lp.model.optionCount;
        seen = new ReducedValues(scaledModel(yield* shortlist(seen, y, margin * gamma)));
        range = trusted * margin * gamma;
      }
      const newton = new Newton(new SmoothedDual(seen, workLimit), y, radius);
      const target = gamma === last ? lastAccuracy : accuracy;
      const ended = yield* newton.stage(gamma, target, range);
      radius = newton.radius;
      this.priced += newton.passes * seen.lp.model.optionCount;
      if (ended && gamma === last) break;
      if (ended) gamma = Math.max(last, gamma / factor);
      else seen = values;
    }
  }
}

/** Ties are relative to the unit's values; with many units fewer are needed to fill the rows. */
function lastGamma(units: number): number {
  return Math.min(0.003, Math.max(0.00005, 10 / units));
}
