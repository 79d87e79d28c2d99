import { certifiedBoundInPieces } from "../../model/certificate.js";
import type { MaybeNamed, ModelArrays } from "../../model/linear-model.js";
import { withPauses } from "../../model/pieces.js";
import { type FitFilter, fitFilterInPieces } from "../../model/presolve/fit-filter.js";
import { type Projection, projectCarries } from "../../model/presolve/project-carries.js";
import type { Solution, Statistics } from "../../model/solution.js";
import { defaultGap, integrality, isInteger } from "../../model/tolerances.js";
import { checkPoint } from "../check-point.js";
import { concludeInPieces } from "../conclude.js";
import type { RawAnswer, SolveOptions, Solver } from "../solver.js";
import { solveInteger } from "./integer/solve-integer.js";
import { Pacer } from "./pacer.js";
import { relax } from "./relax.js";
import { startOf } from "./simplex/start.js";

/**
 * Entries per option that the projection of carries may repeat. The search gains more by it than the
 * simplex, which moves extras like any other column.
 */
const fewRepeats = 3;
const manyRepeats = 12;

/**
 * The decomposition as a solver; it takes every model. Extras that only carry are projected out.
 * Relaxations are then solved exactly; whole numbers: fit filter → relaxation → search and core
 * problems until the gap is proved.
 * @param core solves core problems; null: the search alone, which proves less
 */
export function decompositionWith(core: Solver | null): Solver {
  const name = "decomposition";
  return {
    name,
    supports: () => null,
    solve: async (model: MaybeNamed, options: SolveOptions): Promise<Solution> => {
      const { relaxation = false, gap = defaultGap } = options;
      const projection = projectCarries(model, relaxation ? fewRepeats : manyRepeats);
      const given = { ...options, gap, ...startIn(projection, model, options.start) };
      const solved = relaxation
        ? await relax(projection.model, given)
        : await solveWhole(projection.model, given, core);
      const raw = projection.model === model ? solved : unprojected(projection, solved);
      const pacer = new Pacer({});
      const asked = { relaxation, gap };
      const pieces = concludeInPieces(model, raw, asked, name);
      const solution = await withPauses(pieces, pacer.pause);
      return options.statistics === true && raw.effort !== undefined
        ? { ...solution, statistics: raw.effort }
        : solution;
    },
  };
}

/** With what the relaxation took. */
interface RawWithEffort extends RawAnswer {
  readonly effort?: Statistics;
}

/** The start in terms of the projected model; a basis is of the given one and does not fit. */
function startIn(
  projection: Projection,
  model: ModelArrays,
  start: SolveOptions["start"],
): Pick<SolveOptions, "start"> {
  const { prices, values } = startOf(start);
  if (start === undefined || projection.model === model) return {};
  const y = prices === undefined ? undefined : projection.projectPrices(prices);
  const x = values === undefined ? undefined : projection.projectValues(values);
  return {
    start: { ...(y === undefined ? {} : { prices: y }), ...(x === undefined ? {} : { values: x }) },
  };
}

function unprojected(projection: Projection, raw: RawWithEffort): RawWithEffort {
  const { values, prices, farkas } = raw;
  return {
    ...raw,
    ...(values === undefined ? {} : { values: projection.liftValues(values) }),
    ...(prices === undefined ? {} : { prices: projection.liftPrices(prices) }),
    ...(farkas === undefined ? {} : { farkas: projection.liftPrices(farkas) }),
  };
}

async function solveWhole(
  model: ModelArrays,
  options: SolveOptions & { readonly gap: number },
  core: Solver | null,
): Promise<RawWithEffort> {
  const started = performance.now();
  const pacer = new Pacer({});
  const filter = await withPauses(fitFilterInPieces(withWholeBounds(model)), pacer.pause);
  const { prices: known } = startOf(options.start);
  const plan = planOf(model, filter, startOf(options.start).values);
  const relaxed = await relax(filter.model, {
    ...options,
    start: known === undefined ? {} : { prices: known },
  });
  const { prices, values } = relaxed;
  if (relaxed.claim === "infeasible")
    return { ...relaxed, reason: "what can fit at all cannot be put together" };
  if (relaxed.claim === "unbounded" || relaxed.claim === "error")
    return core === null ? relaxed : rawOf(await core.solve(model, options));
  if (relaxed.claim !== "optimal" || prices === undefined || values === undefined)
    return lifted(filter, { ...withoutPoint(relaxed), ...(plan === null ? {} : { values: plan }) });
  // A relaxation that is whole by itself is the optimum.
  if (isWhole(filter.model, values)) {
    const bound = await withPauses(certifiedBoundInPieces(filter.model, prices), pacer.pause);
    return lifted(filter, { ...relaxed, bound });
  }
  const { timeLimitMs } = options;
  const raw = await solveInteger(
    filter.model,
    { prices, values },
    {
      gap: options.gap,
      seed: options.seed ?? 0,
      core,
      ...(plan === null ? {} : { start: plan }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
      ...(timeLimitMs === undefined
        ? {}
        : { timeLimitMs: Math.max(1, timeLimitMs - (performance.now() - started)) }),
    },
  );
  return lifted(filter, { ...raw, effort: relaxed.effort });
}

/** The values to start from, if they are a plan of the model: as a point of the filtered one. */
function planOf(
  model: ModelArrays,
  { kept }: FitFilter<ModelArrays>,
  values: ArrayLike<number> | undefined,
): Float64Array | null {
  if (values === undefined) return null;
  const point = checkPoint(model, Float64Array.from(values), false);
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

/** Integer extras end at whole numbers. */
function withWholeBounds(model: ModelArrays): ModelArrays {
  const extraUpper = model.extraUpper.map((upper, e) =>
    model.extraInteger[e] === 1 ? Math.floor(upper + integrality) : upper,
  );
  return { ...model, extraUpper };
}

/** The fractions of a relaxation that was cut short are no plan; its prices still bound. */
function withoutPoint({ claim, prices, reason }: RawAnswer): RawAnswer {
  return {
    claim,
    ...(prices === undefined ? {} : { prices }),
    ...(reason === undefined ? {} : { reason }),
  };
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
        ...(solution.prices === undefined ? {} : { prices: Float64Array.from(solution.prices) }),
        ...(solution.bound === undefined ? {} : { bound: solution.bound }),
      };
    case "infeasible":
      return {
        claim: "infeasible",
        reason: solution.reason,
        ...(solution.farkas === undefined ? {} : { farkas: Float64Array.from(solution.farkas) }),
      };
    case "unbounded":
      return { claim: "unbounded", reason: solution.reason };
    case "stopped":
      return { claim: "limit", reason: solution.reason };
    case "failed":
      return { claim: "error", reason: solution.reason };
  }
}
