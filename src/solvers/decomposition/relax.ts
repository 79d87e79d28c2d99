import { crossedRow } from "../../model/certificate.js";
import { forEachEntry, type ModelArrays } from "../../model/linear-model.js";
import type { Solution, Statistics } from "../../model/solution.js";
import type { SolveOptions } from "../solver.js";
import { Pacer } from "./pacer.js";
import { ascend, improve } from "./prices/ascend.js";
import { ReducedValues } from "./reduced-values.js";
import { type ScaledModel, scaledModel, scaledPrices } from "./scaled-model.js";
import { answerOf, type Relaxation } from "./simplex/answer.js";
import { addAllOptions, addNearTies, crash } from "./simplex/crash.js";
import { Master } from "./simplex/master.js";
import { sift } from "./simplex/sift.js";
import {
  type Basis,
  basisFits,
  basisOfPoint,
  loadBasis,
  type Start,
  startOf,
} from "./simplex/start.js";

export interface RelaxOptions extends SolveOptions {
  /** Where to begin; speeds up the solve of a model that differs little from one solved before. */
  readonly start?: Start | Solution;
}

/** Up to this many options the simplex takes them all at once; prices would not pay. */
const smallModel = 300;
const noEffort: Statistics = {
  phases: { prices: 0, simplex: 0 },
  passes: 0,
  pivots: 0,
  rounds: 0,
  splitUnits: 0,
};
/** A point is too far off for its basis when about so many units must change because of one row. */
const farUnits = 120;
/** And too far for its prices. */
const veryFarUnits = 400;
/** Options this near a tie, relative to their unit's values, are candidates in a warm start. */
const warmTies = 0.001;
/** A start that has not led to the end after so many pivots is given up: it was far off. */
const warmPivots = 3000;
const warmPivotsPerRow = 20;

/**
 * The exact LP relaxation: prices (A), a basis from them (B), simplex and full pricing until no option
 * is violated (C, D). Never throws for a model's sake; every end is a claim with its proof.
 */
export async function relax(model: ModelArrays, options: RelaxOptions = {}): Promise<Relaxation> {
  if (hopeless(model)) {
    return { claim: "infeasible", farkas: new Float64Array(model.rowCount), effort: noEffort };
  }
  const pacer = new Pacer(options);
  pacer.report("relaxation");
  const lp = scaledModel(model);
  const values = new ReducedValues(lp);
  const start = withoutFarPoint(model, startOf(options.start));
  if (start.basis !== undefined || start.prices !== undefined) {
    const most = warmPivots + warmPivotsPerRow * model.rowCount;
    const warm = await relaxFrom(values, start, pacer, most);
    if (warm.claim !== "error") return warm;
  }
  return relaxFrom(values, {}, pacer);
}

async function relaxFrom(
  values: ReducedValues,
  start: Start,
  pacer: Pacer,
  mostPivots?: number,
): Promise<Relaxation> {
  const { lp } = values;
  const master = new Master(lp);
  const began = performance.now();
  const { u, passes } = await begin(master, values, start, pacer);
  const turned = performance.now();
  const sifted = await sift(master, values, u, pacer, mostPivots);
  const phases = { prices: turned - began, simplex: performance.now() - turned };
  return answerOf(lp, master, sifted, u, pacer.stopped, { phases, passes });
}

/** Puts the master at a first basis; returns the prices it comes from. */
async function begin(
  master: Master,
  values: ReducedValues,
  start: Start,
  pacer: Pacer,
): Promise<{ u: Float64Array; passes: number }> {
  const { lp } = values;
  const { model } = lp;
  const known = startPrices(lp, start);
  const basis = startBasis(lp, start, known);
  if (basis !== undefined) {
    loadBasis(master, basis);
    if (known === undefined) return { u: new Float64Array(model.rowCount), passes: 0 };
    await addNearTies(master, values, known, warmTies, pacer);
    return { u: known, passes: 1 };
  }
  if (model.optionCount <= smallModel) {
    addAllOptions(master);
    return { u: new Float64Array(model.rowCount), passes: 0 };
  }
  const ascent =
    known === undefined ? await ascend(values, pacer) : await improve(values, known, pacer);
  await crash(master, values, ascent.u, ascent.gamma, pacer);
  return { u: ascent.u, passes: ascent.passes + 1 };
}

/** The simplex moves about one unit per pivot: a long way is shorter by the prices alone. */
function withoutFarPoint(model: ModelArrays, start: Start): Start {
  const { prices, values } = start;
  if (prices === undefined || values?.length !== model.optionCount + model.extraCount) return start;
  const activity = new Float64Array(model.rowCount);
  const users = new Float64Array(model.rowCount);
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      const x = values[o]!;
      if (!(x > 0)) continue;
      forEachEntry(model, i, o, (row, coefficient) => {
        activity[row]! += coefficient * x;
        users[row]! += x;
      });
    }
  let most = 0;
  for (let r = 0; r < model.rowCount; r++) {
    const now = activity[r]!;
    const excess = Math.max(now - model.rowUpper[r]!, model.rowLower[r]! - now);
    if (excess > 0 && now !== 0) most = Math.max(most, (excess / Math.abs(now)) * users[r]!);
  }
  if (most > veryFarUnits) return {};
  return most > farUnits ? { prices } : start;
}

/** The basis given, or the one that values and prices show; undefined when neither fits the model. */
function startBasis(
  { model }: ScaledModel,
  start: Start,
  u: Float64Array | undefined,
): Basis | undefined {
  if (start.basis !== undefined) return basisFits(model, start.basis) ? start.basis : undefined;
  return start.values === undefined || u === undefined
    ? undefined
    : basisOfPoint(model, start.values, u);
}

/** Scaled, and 0 towards a missing side. */
function startPrices(lp: ScaledModel, start: Start): Float64Array | undefined {
  if (start.prices?.length !== lp.model.rowCount) return undefined;
  return scaledPrices(lp, start.prices).map((u, r) => {
    const bound = u > 0 ? lp.upper[r]! : lp.lower[r]!;
    return Number.isFinite(u) && Number.isFinite(bound) ? u : 0;
  });
}

/** True when bounds exclude each other or a unit that must act has no option. */
function hopeless(model: ModelArrays): boolean {
  if (crossedRow(model) >= 0) return true;
  for (let i = 0; i < model.unitCount; i++)
    if (model.mustAct[i] === 1 && model.unitStart[i] === model.unitStart[i + 1]) return true;
  return false;
}
