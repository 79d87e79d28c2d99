import { crossedRow } from "../../model/certificate.js";
import type { ModelArrays } from "../../model/linear-model.js";
import type { RawAnswer, SolveOptions } from "../solver.js";
import { ascend } from "./ascend.js";
import { crash } from "./crash.js";
import { Master } from "./master.js";
import { Pacer } from "./pacer.js";
import { addCandidate } from "./price-all.js";
import { ReducedValues } from "./reduced-values.js";
import { originalPrices, type ScaledModel, scaledModel } from "./scaled-model.js";
import { type Sifted, sift } from "./sift.js";

export async function relax(
  model: ModelArrays,
  options: SolveOptions,
): Promise<RawAnswer & { sifted: Sifted }> {
  if (!couldBeFeasible(model))
    return { claim: "infeasible", farkas: new Float64Array(model.rowCount) } as never;
  const pacer = new Pacer(options);
  const lp = scaledModel(model);
  const values = new ReducedValues(lp);
  const master = new Master(lp);
  const t0 = performance.now();
  let weight = 16;
  if (model.optionCount <= (globalThis as any).smallModel) {
    for (let i = 0; i < model.unitCount; i++)
      for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++)
        addCandidate(master, i, o);
  } else {
    const { u, gamma } = await ascend(lp, pacer);
    for (const x of u) weight = Math.max(weight, 10 * Math.abs(x));
    (globalThis as any).tA = performance.now() - t0;
    await crash(master, values, u, gamma, pacer);
  }
  (globalThis as any).tB = performance.now() - t0;
  const sifted = await sift(master, values, weight, pacer);
  (globalThis as any).tC = performance.now() - t0;
  return { ...answer(lp, master, sifted, pacer), sifted };
}

function answer(lp: ScaledModel, master: Master, sifted: Sifted, pacer: Pacer): RawAnswer {
  const prices = originalPrices(lp, sifted.simplex.y);
  switch (sifted.end) {
    case "optimal":
      return { claim: "optimal", values: pointOf(lp, master), prices };
    case "infeasible":
      return {
        claim: "infeasible",
        farkas: Float64Array.from(sifted.simplex.y, (u, r) => u * lp.rowScale[r]!),
      };
    case "unbounded":
      return { claim: "unbounded" };
    case "limit":
      return { claim: "limit", ...(pacer.stopped === undefined ? {} : { reason: pacer.stopped }) };
    default:
      return { claim: "error", reason: "the simplex lost its precision" };
  }
}

/** Values of options and extras at the basis. */
function pointOf(lp: ScaledModel, master: Master): Float64Array {
  const { model } = lp;
  const { m, columns, basic, x, atUpper, upper, position } = master;
  const point = new Float64Array(model.optionCount + model.extraCount);
  for (let i = 0; i < model.unitCount; i++)
    if (master.keyOption[i]! >= 0) point[master.keyOption[i]!] = 1;
  for (let p = 0; p < m; p++) {
    const c = basic[p]! - m;
    if (c < 0) continue;
    if (c < model.extraCount) {
      point[model.optionCount + c] = Math.min(Math.max(0, x[p]!), upper[m + c]!);
      continue;
    }
    const o = columns.option[c]!;
    if (o >= 0) point[o] = Math.max(0, x[p]!);
    const slot = columns.slot[c]!;
    const key = master.keyOption[columns.slotUnit[slot]!]!;
    if (key >= 0 && master.slotHead[slot] === p) point[key] = Math.max(0, master.keyValue(slot));
  }
  for (let e = 0; e < model.extraCount; e++)
    if (position[m + e]! < 0 && atUpper[m + e] === 1) point[model.optionCount + e] = upper[m + e]!;
  return point;
}

/** False when bounds exclude each other or a unit that must act has no option. */
function couldBeFeasible(model: ModelArrays): boolean {
  if (crossedRow(model) >= 0) return false;
  for (let i = 0; i < model.unitCount; i++)
    if (model.mustAct[i] === 1 && model.unitStart[i] === model.unitStart[i + 1]) return false;
  return true;
}
