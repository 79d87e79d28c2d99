import type { Pacer } from "../pacer.js";
import { ReducedValues } from "../reduced-values.js";
import { scaledModel } from "../scaled-model.js";
import { Newton } from "./newton.js";
import { SmoothedDual } from "./smoothed-dual.js";
import { sampleUnits, shortlist } from "./sub-model.js";

/** Prices and the γ at which they were found; `passes` in units of a pass over all options. */
export interface Ascent {
  readonly u: Float64Array;
  readonly gamma: number;
  readonly passes: number;
}

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

/** Ties are relative to the unit's values; with many units fewer are needed to fill the rows. */
function lastGamma(units: number): number {
  return Math.min(0.003, Math.max(0.00005, 10 / units));
}

/** Step A: Newton's method on the smoothed dual while γ falls, first on samples of the units. */
export async function ascend(values: ReducedValues, pacer: Pacer): Promise<Ascent> {
  const { model } = values.lp;
  const n = model.unitCount;
  const u = new Float64Array(model.rowCount);
  const gamma = lastGamma(n);
  let work = 0;
  let first = 1;
  for (let size = Math.max(leastSample, samplePerRow * model.rowCount); size * 2 < n; size *= 5) {
    const sample = scaledModel(sampleUnits(model, Math.ceil(n / size)));
    work += await descend(new ReducedValues(sample), u, first, gamma * sampleGamma, pacer);
    first = resumeAt;
  }
  work += await descend(values, u, first, gamma, pacer);
  return { u, gamma, passes: work / Math.max(1, model.optionCount) };
}

/** The same from prices that are nearly right: the last stages alone. */
export async function improve(
  values: ReducedValues,
  u: Float64Array,
  pacer: Pacer,
): Promise<Ascent> {
  const { model } = values.lp;
  const gamma = lastGamma(model.unitCount);
  const work = await descend(values, u, resumeAt, gamma, pacer);
  return { u, gamma, passes: work / Math.max(1, model.optionCount) };
}

/**
 * Stages from γ = first to last, u in place. After the first stage only options near the best are looked
 * at; when prices have moved too far for that, the list is made anew. Returns how many options were priced.
 */
async function descend(
  values: ReducedValues,
  u: Float64Array,
  first: number,
  last: number,
  pacer: Pacer,
): Promise<number> {
  const workLimit = curvatureWork * (values.lp.model.optionCount + 25_000);
  let work = 0;
  let seen = values;
  let radius = 1;
  let gamma = first;
  for (let n = 0; n < stageLimit && pacer.stopped === undefined; n++) {
    let range = Number.POSITIVE_INFINITY;
    if (gamma < first) {
      work += seen.lp.model.optionCount;
      seen = new ReducedValues(scaledModel(await shortlist(seen, u, margin * gamma, pacer)));
      range = trusted * margin * gamma;
    }
    const newton = new Newton(new SmoothedDual(seen, workLimit), u, radius);
    const target = gamma === last ? lastAccuracy : accuracy;
    const ended = await newton.stage(gamma, target, range, pacer);
    radius = newton.radius;
    work += newton.passes * seen.lp.model.optionCount;
    if (ended && gamma === last) break;
    if (ended) gamma = Math.max(last, gamma / factor);
    else seen = values;
  }
  return work;
}
