import {
  finestOptimality,
  relaxationGap,
  simplexOptimality,
  smallestObjective,
} from "../../../model/tolerances.js";
import type { Pacer } from "../pacer.js";
import type { ReducedValues } from "../reduced-values.js";
import type { Master } from "./master.js";
import { priceAll } from "./price-all.js";
import { Simplex, type SimplexEnd } from "./simplex.js";

/** How the simplex with full pricing ended. `infeasible`: `simplex.entering.y` is the proof (scaled). */
export type SiftEnd = "optimal" | "infeasible" | "unbounded" | "limit" | "error";

export interface Sifted {
  readonly end: SiftEnd;
  readonly simplex: Simplex;
  /** Passes over all options. */
  readonly rounds: number;
}

/** Pivots between two looks at the clock. */
const burst = 40;
/** Times that phase 1 may be entered; more means that rounding has taken over. */
const phaseLimit = 8;

/**
 * Steps C and D: simplex on the master, full pricing, until no column is violated. It starts elastic
 * with the given weight. If violations remain at that optimum, phase 1 (violations alone) either ends
 * with a positive sum, whose prices prove infeasibility, or at a basis within all bounds, from where
 * the values are maximised without leaving it.
 * @param mostPivots more than this many end it as an error
 */
export async function sift(
  master: Master,
  values: ReducedValues,
  u: Float64Array,
  pacer: Pacer,
  mostPivots = Number.POSITIVE_INFINITY,
): Promise<Sifted> {
  const simplex = new Simplex(master);
  simplex.reset("elastic");
  setWeights(simplex, u);
  let phases = 0;
  let rounds = 0;
  for (;;) {
    master.sumKeys();
    master.refactor();
    const end = await pivots(simplex, pacer, mostPivots);
    if (pacer.stopped !== undefined) return { end: "limit", simplex, rounds };
    if (end === "stuck") return { end: "error", simplex, rounds };
    const feasible = simplex.violation() === 0;
    if (simplex.entering.mode === "phase1" && feasible) {
      if (!simplex.restoreBounds()) simplex.reset("hard");
      continue;
    }
    if (end === "unbounded") {
      if (simplex.restoreBounds()) continue;
      if (simplex.entering.mode === "hard")
        return { end: feasible ? "unbounded" : "error", simplex, rounds };
    } else {
      rounds++;
      const { added, unitBound } = await priceAll(values, simplex, pacer);
      if (pacer.stopped !== undefined) return { end: "limit", simplex, rounds };
      if (added > 0) continue;
      // Perturbed bounds are wider: what is infeasible within them is infeasible.
      if (simplex.entering.mode === "phase1" && !feasible)
        return { end: "infeasible", simplex, rounds };
      if (simplex.restoreBounds()) continue;
      if (feasible) {
        if (tighten(master, simplex, unitBound)) continue;
        return { end: "optimal", simplex, rounds };
      }
    }
    if (++phases > phaseLimit) return { end: "error", simplex, rounds };
    simplex.reset("phase1");
  }
}

/**
 * Violations cost a little more than the prices found so far: that keeps the prices of the simplex near
 * them (a one-sided box step: Marsten, Hogan & Blankenship 1975), so that few columns look attractive.
 */
function setWeights(simplex: Simplex, u: Float64Array): void {
  let sum = 0;
  let count = 0;
  let largest = 1;
  for (const price of u) {
    if (price === 0) continue;
    sum += Math.abs(price);
    count++;
    largest = Math.max(largest, Math.abs(price));
  }
  const typical = count === 0 ? 8 : sum / count;
  for (let r = 0; r < u.length; r++)
    simplex.entering.rowWeight[r] = 2 * Math.abs(u[r]!) + 0.5 * typical;
  simplex.entering.weight = 10 * largest;
}

async function pivots(simplex: Simplex, pacer: Pacer, most: number): Promise<SimplexEnd> {
  for (;;) {
    const end = simplex.run(burst);
    if (end !== "more") return end;
    if (simplex.pivots > most) return "stuck";
    if (pacer.due() && (await pacer.rest())) return end;
  }
}

/** If the gap is not closed to rounding, asks for smaller reduced values; false when it is closed. */
function tighten(master: Master, simplex: Simplex, unitBound: number): boolean {
  if (simplex.entering.optimality <= finestOptimality) return false;
  const { lp } = master;
  const { y } = simplex.entering;
  let bound = unitBound + lp.model.offset * lp.valueScale;
  let size = Math.abs(bound);
  for (let r = 0; r < y.length; r++) {
    if (y[r] === 0) continue;
    const term = y[r]! * (y[r]! > 0 ? lp.upper[r]! : lp.lower[r]!);
    if (!Number.isFinite(term)) continue;
    bound += term;
    size += Math.abs(term);
  }
  const allowed = Math.max(smallestObjective, Math.abs(bound)) * relaxationGap * 0.1;
  if (simplex.entering.optimality * (master.m + master.columns.slotCount) <= allowed) return false;
  simplex.entering.optimality = Math.max(finestOptimality, simplex.entering.optimality / 100);
  return simplex.entering.optimality < simplexOptimality && size > 0;
}
