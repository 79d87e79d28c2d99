import { crossedRow } from "../../model/certificate.js";
import type { ModelArrays } from "../../model/linear-model.js";
import type { Pieces } from "../../model/pieces.js";
import type { Solution, Statistics } from "../../model/solution.js";
import { Pacer } from "../pacer.js";
import type { SolveOptions } from "../solver.js";
import { Ascent } from "./prices/ascend.js";
import { ReducedValues } from "./reduced-values.js";
import { scaledModel } from "./scaled-model.js";
import { answerOf, type RelaxedAnswer } from "./simplex/answer.js";
import { loadBasis } from "./simplex/basis.js";
import { addAllOptions, addNearTies, crash } from "./simplex/crash.js";
import { Master } from "./simplex/master.js";
import { sift } from "./simplex/sift.js";
import { Simplex } from "./simplex/simplex.js";
import { type BasisStart, type Beginning, beginningOf } from "./start.js";

export interface RelaxOptions extends SolveOptions {
  /** Where to begin; speeds up the solve of a model that differs little from one solved before. */
  readonly start?: BasisStart | Solution | undefined;
}

/** Up to this many options the simplex takes them all at once; prices would not pay. */
const smallModel = 300;
/** Options this near a tie, relative to their unit's values, are columns in a warm start. */
const warmTies = 0.001;
/** A start that has not led to the end after so many pivots is given up: it was far off. */
const warmPivots = 3000;
const warmPivotsPerRow = 20;
const noEffort: Statistics = {
  phases: { prices: 0, simplex: 0 },
  passes: 0,
  pivots: 0,
  rounds: 0,
  splitUnits: 0,
};

/**
 * The exact LP relaxation: prices (A), a basis from them (B), simplex and full pricing until no option
 * is violated (C, D). Never throws for a model's sake; every end is a claim with its proof.
 */
export async function relax(
  model: ModelArrays,
  options: RelaxOptions = {},
  pacer: Pacer = new Pacer(options),
): Promise<RelaxedAnswer> {
  if (isHopeless(model))
    return { claim: "infeasible", farkas: new Float64Array(model.rowCount), effort: noEffort };
  pacer.report({ phase: "relaxation" });
  const values = new ReducedValues(scaledModel(model));
  const known = beginningOf(values.lp, options.start);
  if (known.basis !== undefined || known.y !== undefined) {
    const mostPivots = warmPivots + warmPivotsPerRow * model.rowCount;
    const warm = await relaxFrom(known, values, pacer, mostPivots);
    if (warm.claim !== "error") return warm;
  }
  return relaxFrom({}, values, pacer);
}

/** The same from scratch as a pass that can be interrupted, for small models: the simplex takes all. */
export function* relaxInPieces(model: ModelArrays): Pieces<RelaxedAnswer> {
  if (isHopeless(model))
    return { claim: "infeasible", farkas: new Float64Array(model.rowCount), effort: noEffort };
  const values = new ReducedValues(scaledModel(model));
  const simplex = new Simplex(new Master(values.lp));
  const y = new Float64Array(model.rowCount);
  addAllOptions(simplex.master);
  const end = yield* sift(simplex, values, y, Number.POSITIVE_INFINITY);
  return yield* answerOf(simplex, end, y, { phases: noEffort.phases, passes: 0 });
}

async function relaxFrom(
  known: Beginning,
  values: ReducedValues,
  pacer: Pacer,
  mostPivots = Number.POSITIVE_INFINITY,
): Promise<RelaxedAnswer> {
  const simplex = new Simplex(new Master(values.lp));
  const ascent = new Ascent(values, known.y);
  const began = performance.now();
  await pacer.run(prices(ascent, known, values)); // A
  await pacer.run(basis(simplex.master, ascent, known, values)); // B
  const turned = performance.now();
  const end = await pacer.run(sift(simplex, values, ascent.y, mostPivots)); // C ⇄ D
  const phases = { prices: turned - began, simplex: performance.now() - turned };
  const passes = ascent.priced / Math.max(1, values.lp.model.optionCount);
  const answer = await pacer.finish(
    answerOf(simplex, end ?? "limit", ascent.y, { phases, passes }),
  );
  return answer.claim === "limit" ? { ...answer, reason: pacer.stopped } : answer;
}

/** Step A, where it pays and no basis is known. */
function* prices(ascent: Ascent, known: Beginning, { lp }: ReducedValues): Pieces<void> {
  if (known.basis !== undefined) return;
  if (lp.model.optionCount <= smallModel) ascent.y.fill(0);
  else if (known.y === undefined) yield* ascent.ascend();
  else yield* ascent.improve();
}

/** Step B: the known basis, or one of the prices; for a small model all logicals. */
function* basis(
  master: Master,
  ascent: Ascent,
  known: Beginning,
  values: ReducedValues,
): Pieces<void> {
  const { model } = values.lp;
  if (known.basis !== undefined) {
    loadBasis(master, known.basis);
    if (known.y === undefined) return;
    yield* addNearTies(master, values, ascent.y, warmTies);
  } else if (model.optionCount <= smallModel) {
    addAllOptions(master);
    return;
  } else yield* crash(master, values, ascent.y, ascent.gamma);
  ascent.priced += model.optionCount;
}

/** True when bounds exclude each other or a unit that must act has no option. */
function isHopeless(model: ModelArrays): boolean {
  if (crossedRow(model) >= 0) return true;
  for (let i = 0; i < model.unitCount; i++)
    if (model.mustAct[i] === 1 && model.unitStart[i] === model.unitStart[i + 1]) return true;
  return false;
}
