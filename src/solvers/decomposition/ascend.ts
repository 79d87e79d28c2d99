import { Newton } from "./newton.js";
import type { Pacer } from "./pacer.js";
import { ReducedValues } from "./reduced-values.js";
import { type ScaledModel, scaledModel } from "./scaled-model.js";
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

/**
 * Step A: prices by Newton's method on the smoothed dual while γ falls, first on samples of the units.
 * Below a certain γ only the options near the best are looked at.
 */
export async function ascend(values: ReducedValues, pacer: Pacer): Promise<Ascent> {
  const { lp } = values;
  const { model } = lp;
  const u = new Float64Array(model.rowCount);
  const n = model.unitCount;
  const T = (globalThis as any).tune ?? {};
  const last: number = T.last ?? (n <= 3000 ? 0.003 : 0.001);
  let work = 0;
  let gamma = 1;
  for (let size = Math.max(4000, 20 * model.rowCount); size * 2 < n; size *= 5) {
    const part = scaledModel(sampleUnits(model, Math.ceil(n / size)));
    work += await descend(new ReducedValues(part), u, gamma, T.lastSample ?? last * 4, pacer);
    gamma = T.resume ?? 1 / 36;
  }
  work += await descend(values, u, gamma, last, pacer);
  return { u, gamma: last, passes: work / Math.max(1, model.optionCount) };
}

/** Stages from γ = first to last; returns the number of options priced. */
async function descend(
  values: ReducedValues,
  u: Float64Array,
  first: number,
  last: number,
  pacer: Pacer,
): Promise<number> {
  const T = (globalThis as any).tune ?? {};
  let work = 0;
  let seen = values;
  let radius = 1;
  let gamma = first;
  for (let n = 0; n < 30 && pacer.stopped === undefined; n++) {
    let range = Number.POSITIVE_INFINITY;
    if (gamma < first || T.early) {
      const margin = (T.margin ?? 3) * factor * gamma;
      work += seen.lp.model.optionCount;
      seen = new ReducedValues(scaledModel(await shortlist(seen, u, margin, pacer)));
      range = margin / (T.rangeDiv ?? 4);
    }
    const dual = new SmoothedDual(seen, (T.wl ?? 5) * (values.lp.model.optionCount + 25_000));
    const newton = new Newton(dual, u);
    newton.radius = radius;
    const ended = await newton.stage(
      gamma,
      gamma === last ? (T.accLast ?? 0.1) : (T.acc ?? 0.3),
      range,
      pacer,
    );
    if ((globalThis as any).trace)
      console.log("STAGE", gamma, ended, seen.lp.model.optionCount, dual.passes);
    radius = newton.radius;
    work += dual.passes * seen.lp.model.optionCount;
    if (!ended) {
      seen = values;
      continue;
    }
    if (gamma === last) break;
    gamma = Math.max(last, gamma / factor);
  }
  return work;
}
