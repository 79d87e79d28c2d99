import { certifiedBoundInPieces } from "../../model/certificate.js";
import type { MaybeNamed, ModelArrays } from "../../model/linear-model.js";
import type { Pieces } from "../../model/pieces.js";
import {
  type FitFilter,
  fitFilterInPieces,
  withWholeBounds,
} from "../../model/presolve/fit-filter.js";
import { type Projection, projectCarriesInPieces } from "../../model/presolve/project-carries.js";
import type { Solution, Statistics } from "../../model/solution.js";
import { defaultGap, isInteger } from "../../model/tolerances.js";
import { wholeFormInPieces } from "../../model/whole-proof.js";
import { checkPointInPieces } from "../check-point.js";
import { ownSearch } from "../exhaustive/own-search.js";
import { isSmall } from "../exhaustive/small.js";
import { Pacer } from "../pacer.js";
import { settle } from "../settle.js";
import type { CoreOptions, RawAnswer, SolveOptions, Solver, Start } from "../solver.js";
import { unprojected } from "../unprojected.js";
import { relax } from "./relax.js";
import { startOf } from "./start.js";

/**
 * Entries per option that the projection of carries may repeat for a relaxation: the simplex, which
 * moves extras like any other column, gains less by it than the search.
 */
const fewRepeats = 3;
/** Nodes of a second search. */
const secondNodes = 20_000;

/**
 * The decomposition as a solver; it takes every model. Extras that only carry are projected out.
 * Relaxations are then solved exactly; whole numbers: fit filter → relaxation → search and core
 * problems until the gap is proved. One pacer runs it all; what ends it is checked in any case.
 * @param core solves core problems; null: the search alone, which proves less
 */
export function decompositionWith(core: Solver | null): Solver {
  const name = "decomposition";
  return {
    name,
    supports: () => null,
    solve: async (model: MaybeNamed, options: SolveOptions): Promise<Solution> => {
      const { relaxation = false, gap = defaultGap } = options;
      const pacer = new Pacer(options);
      const raw = await solveProjected(model, { ...options, relaxation, gap }, core, pacer);
      const again = core === null ? undefined : () => askAgain(model, options, core, pacer);
      const solution = await settle(model, raw, { relaxation, gap, solver: name, again }, pacer);
      return options.statistics === true && raw.effort !== undefined
        ? { ...solution, statistics: raw.effort }
        : solution;
    },
  };
}

/** The search, half of the solver: loaded when it is first needed, which relaxations never do. */
const wholeNumbers = () => import("./integer/solve-integer.js");

/** Options with their defaults. */
interface FullOptions extends SolveOptions {
  readonly relaxation: boolean;
  readonly gap: number;
}

/** With what the relaxation took. */
interface RawWithEffort extends RawAnswer {
  readonly effort?: Statistics | undefined;
}

async function solveProjected(
  model: ModelArrays,
  options: FullOptions,
  core: Solver | null,
  pacer: Pacer,
): Promise<RawWithEffort> {
  const form = await pacer.run(
    options.relaxation ? relaxedFormInPieces(model) : wholeFormInPieces(model),
  );
  if (form === undefined) return cutShort(startOf(options.start), options, pacer);
  const { projection } = form;
  const isGiven = projection.model === model;
  const start = isGiven ? options.start : projectedStart(projection, options.start);
  const raw = options.relaxation
    ? await relax(form.model, { start }, pacer)
    : await solveWhole(form.model, { ...options, start }, core, pacer);
  return isGiven ? raw : pacer.finish(unprojected(projection, raw));
}

/** The model without carries: relaxations are stated in the rows as they are given. */
function* relaxedFormInPieces(
  model: ModelArrays,
): Pieces<{ readonly model: ModelArrays; readonly projection: Projection }> {
  const projection = yield* projectCarriesInPieces(model, fewRepeats);
  return { model: projection.model, projection };
}

/** The start in terms of the projected model; a basis is of the given one and does not fit. */
function projectedStart(projection: Projection, start: SolveOptions["start"]): Start {
  const { prices, values } = startOf(start);
  return {
    prices: prices && projection.projectPrices(prices),
    values: values && projection.projectValues(values),
  };
}

/** Stopped before anything was found: the values to start from may be a plan, which the end will tell. */
function cutShort({ values }: Start, { relaxation }: FullOptions, pacer: Pacer): RawAnswer {
  const point = relaxation || values === undefined ? undefined : Float64Array.from(values);
  return { claim: "limit", values: point, reason: pacer.stopped };
}

async function solveWhole(
  model: ModelArrays,
  options: FullOptions,
  core: Solver | null,
  pacer: Pacer,
): Promise<RawWithEffort> {
  const start = startOf(options.start);
  const filter = await pacer.run(fitFilterInPieces(withWholeBounds(model)));
  const plan = filter && (await pacer.run(planOf(model, filter, start.values)));
  if (filter === undefined || plan === undefined) return cutShort(start, options, pacer);
  const relaxed = await relax(filter.model, { start: { prices: start.prices } }, pacer);
  const { claim, prices, values, effort } = relaxed;
  if (claim === "infeasible")
    return { ...relaxed, reason: "what can fit at all cannot be put together" };
  if (claim === "unbounded" || claim === "error")
    return core === null ? relaxed : solveByCore(model, options, core, pacer);
  // The fractions of a relaxation that was cut short are no plan; its prices still bound.
  if (claim !== "optimal" || prices === undefined || values === undefined)
    return lifted(filter, { claim, prices, values: plan ?? undefined, reason: relaxed.reason });
  // A relaxation that is whole by itself is the optimum.
  if (isWhole(filter.model, values)) {
    const bound = await pacer.finish(certifiedBoundInPieces(filter.model, prices));
    return lifted(filter, { ...relaxed, bound });
  }
  const triedToTheEnd = isSmall(filter.model);
  if (triedToTheEnd) {
    const { searchedAtPrices } = await ownSearch();
    const own = await pacer.run(searchedAtPrices(filter.model, prices, plan ?? undefined));
    if (own !== undefined && own !== null) return lifted(filter, { ...own, effort });
  }
  const { gap, seed = 0 } = options;
  const search = { gap, seed, core, start: plan ?? undefined };
  const { solveInteger } = await wholeNumbers();
  const raw = await solveInteger(filter.model, { prices, values }, search, pacer);
  return lifted(filter, { ...raw, effort, triedToTheEnd });
}

/** A second search of the whole model, with another seed, by the solver of the core problems. */
async function askAgain(
  model: ModelArrays,
  options: SolveOptions,
  core: Solver,
  pacer: Pacer,
): Promise<Solution | undefined> {
  if (core.supports(model) !== null || pacer.stopped !== undefined) return undefined;
  const controller = new AbortController();
  const request: CoreOptions = {
    relaxation: options.relaxation,
    gap: options.gap,
    seed: (options.seed ?? 0) + 1,
    timeLimitMs: pacer.timeLeft,
    maxNodes: secondNodes,
    signal: controller.signal,
    asCore: true,
  };
  return pacer.wait(core.solve(model, request), () => controller.abort());
}

/** The whole model by another solver, when its relaxation says nothing. */
async function solveByCore(
  model: ModelArrays,
  options: FullOptions,
  core: Solver,
  pacer: Pacer,
): Promise<RawAnswer> {
  const controller = new AbortController();
  const limits = { timeLimitMs: pacer.timeLeft, signal: controller.signal, asCore: true };
  const request: CoreOptions = { ...options, ...limits };
  const solution = await pacer.wait(core.solve(model, request), () => controller.abort());
  return solution === undefined
    ? cutShort(startOf(options.start), options, pacer)
    : rawOf(solution);
}

/** The values to start from, as a point of the filtered model; null when they are no plan of the model. */
function* planOf(
  model: ModelArrays,
  { kept }: FitFilter<ModelArrays>,
  values: ArrayLike<number> | undefined,
): Pieces<Float64Array | null> {
  if (values === undefined) return null;
  const point = yield* checkPointInPieces(model, Float64Array.from(values), false);
  if (point === null || point.faults.length > 0) return null;
  const plan = new Float64Array(kept.length + model.extraCount);
  for (let n = 0; n < kept.length; n++) plan[n] = point.values[kept[n]!]!;
  plan.set(point.values.subarray(model.optionCount), kept.length);
  return plan;
}

function isWhole(model: ModelArrays, values: Float64Array): boolean {
  const { optionCount, extraInteger } = model;
  return values.every(
    (x, k) => (k >= optionCount && extraInteger[k - optionCount] === 0) || isInteger(x),
  );
}

function lifted(filter: FitFilter<ModelArrays>, raw: RawWithEffort): RawWithEffort {
  return raw.values === undefined ? raw : { ...raw, values: filter.liftValues(raw.values) };
}

/** Another solver's checked answer as a claim, to be checked again under our name. */
function rawOf(solution: Solution): RawAnswer {
  switch (solution.status) {
    case "optimal":
    case "feasible":
      return {
        claim: solution.status === "optimal" ? "optimal" : "limit",
        values: Float64Array.from(solution.values),
        prices: solution.prices && Float64Array.from(solution.prices),
        bound: solution.bound,
      };
    case "infeasible":
      return {
        claim: "infeasible",
        reason: solution.reason,
        farkas: solution.farkas && Float64Array.from(solution.farkas),
      };
    case "unbounded":
      return { claim: "unbounded", reason: solution.reason };
    case "stopped":
      return { claim: "limit", reason: solution.reason };
    case "failed":
      return { claim: "error", reason: solution.reason };
  }
}
