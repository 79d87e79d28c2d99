import { Newton } from "./newton.js";
import type { Pacer } from "./pacer.js";
import { ReducedValues } from "./reduced-values.js";
import { type ScaledModel, scaledModel } from "./scaled-model.js";
import { SmoothedDual } from "./smoothed-dual.js";
import { sampleUnits } from "./sub-model.js";

/** Step A: prices by Newton's method on the smoothed dual, γ falling, first on samples of the units. */
export async function ascend(
  lp: ScaledModel,
  pacer: Pacer,
): Promise<{ u: Float64Array; gamma: number }> {
  const { model } = lp;
  const u = new Float64Array(model.rowCount);
  const n = model.unitCount;
  const last: number = (globalThis as any).tune?.last ?? (n <= 3000 ? 0.015 : n <= 30_000 ? 0.006 : 0.003);
  const sample = Math.max(4000, 20 * model.rowCount);
  let gamma = 1;
  const T = (globalThis as any).tune ?? {};
  const factor = T.factor ?? 6, acc = T.acc ?? 0.3;
  for (let size = sample; size * 2 < n; size *= 5) {
    const part = scaledModel(sampleUnits(model, Math.ceil(n / size)));
    const end = size === sample ? last : last;
    gamma = await stages(part, u, gamma, end, factor, acc, pacer);
    gamma = Math.min(1, last * 16);
  }
  gamma = await stages(lp, u, gamma, last, factor, acc, pacer);
  return { u, gamma };
}

async function stages(
  lp: ScaledModel,
  u: Float64Array,
  first: number,
  last: number,
  factor: number,
  acc: number,
  pacer: Pacer,
): Promise<number> {
  const dual = new SmoothedDual(new ReducedValues(lp), ((globalThis as any).tune?.wl ?? 5) * (lp.model.optionCount + 25_000));
  const newton = new Newton(dual, u);
  for (let gamma = first; ; gamma = Math.max(last, gamma / factor)) {
    await newton.stage(gamma, gamma === last ? (globalThis as any).tune?.accLast ?? 0.1 : acc, pacer);
    if (gamma === last) break;
  }
  (globalThis as any).passes = ((globalThis as any).passes ?? 0) + dual.passes * lp.model.optionCount;
  return last;
}
