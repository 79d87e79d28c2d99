import type { Pieces } from "../../../model/pieces.js";
import {
  finestOptimality,
  relaxationGap,
  smallestObjective,
  summation,
} from "../../../model/tolerances.js";
import type { ReducedValues } from "../reduced-values.js";
import { closureOf } from "./closure.js";
import { priceAll } from "./price-all.js";
import type { Simplex, SimplexEnd } from "./simplex.js";

/** How the simplex with full pricing ended. `infeasible`: `simplex.entering.y` is the proof (scaled). */
export type SiftEnd = "optimal" | "infeasible" | "unbounded" | "error";

/** Pivots before all columns of the master are priced anew. */
const burst = 40;
/** Times that phase 1 may be entered; more means that rounding has taken over. */
const phaseLimit = 8;

/**
 * Steps C and D: simplex on the master, full pricing, until no column is violated. It starts elastic
 * with the given weight. If violations remain at that optimum, phase 1 (violations alone) either ends
 * with a positive sum, whose prices prove infeasibility, or at a basis within all bounds, from where
 * the values are maximised without leaving it.
 * @param y the prices that the basis comes from, scaled
 * @param mostPivots more than this many end it as an error
 */
export function* sift(
  simplex: Simplex,
  values: ReducedValues,
  y: Float64Array,
  mostPivots = Number.POSITIVE_INFINITY,
): Pieces<SiftEnd> {
  const { master, entering } = simplex;
  simplex.reset("elastic");
  setWeights(simplex, y);
  let phases = 0;
  for (;;) {
    master.sumKeys();
    master.refactor();
    const end = yield* pivots(simplex, mostPivots);
    if (end === "stuck") return "error";
    const feasible = simplex.violation() === 0;
    if (entering.mode === "phase1" && feasible) {
      if (!simplex.restoreBounds()) simplex.reset("hard");
      continue;
    }
    if (end === "unbounded") {
      if (simplex.restoreBounds()) continue;
      if (entering.mode === "hard") return feasible ? "unbounded" : "error";
    } else {
      const { added, unitBound } = yield* priceAll(values, simplex);
      if (added > 0) continue;
      // Perturbed bounds are wider: what is infeasible within them is infeasible.
      if (entering.mode === "phase1" && !feasible) return "infeasible";
      if (simplex.restoreBounds()) continue;
      if (feasible) {
        if (tighten(simplex, unitBound)) continue;
        return "optimal";
      }
    }
    if (++phases > phaseLimit) return "error";
    simplex.reset("phase1");
  }
}

/**
 * Violations cost a little more than the prices found so far: that keeps the prices of the simplex near
 * them (a one-sided box step: Marsten, Hogan & Blankenship 1975), so that few columns look attractive.
 */
function setWeights(simplex: Simplex, y: Float64Array): void {
  let sum = 0;
  let count = 0;
  let largest = 1;
  for (const price of y) {
    if (price === 0) continue;
    sum += Math.abs(price);
    count++;
    largest = Math.max(largest, Math.abs(price));
  }
  const typical = count === 0 ? 8 : sum / count;
  for (let r = 0; r < y.length; r++)
    simplex.entering.rowWeight[r] = 2 * Math.abs(y[r]!) + 0.5 * typical;
  simplex.entering.weight = 10 * largest;
}

/** Step C: pivots until the master is solved. */
function* pivots(simplex: Simplex, most: number): Pieces<SimplexEnd> {
  for (;;) {
    const end = yield* simplex.run(burst);
    if (end !== "more") return end;
    if (simplex.pivots > most) return "stuck";
    yield;
  }
}

/**
 * If the gap is not closed to rounding, asks for smaller reduced values; false when it is closed, or
 * when they would be the rounding of the prices.
 */
function tighten({ master, entering }: Simplex, unitBound: number): boolean {
  const { lp } = master;
  const least = smallestObjective * Math.abs(lp.valueScale);
  const { bound, objective, size, largest } = closureOf(master, entering.y, unitBound);
  const allowed = Math.max(
    relaxationGap * 0.1 * Math.max(least, Math.abs(bound)),
    summation * size,
  );
  const finest = finestOptimality * Math.min(1, largest);
  if (!(bound - objective > allowed) || entering.optimality <= finest) return false;
  entering.optimality = Math.max(finest, entering.optimality / 100);
  return true;
}
