/**
 * Every tolerance of the library, each with the question that it answers.
 * Two kinds are kept apart: what a user may rely on, and guards inside an algorithm.
 *
 * Not here are constants that only steer an algorithm (step lengths, damping, when an inner iteration
 * has done enough): they stand at the top of its file. They decide how soon an answer comes, never
 * whether it is accepted.
 */

// --- What a user may rely on -------------------------------------------------------------------

/** Is a row of a whole-number plan respected? Violation relative to max(1, |bound|, largest |a x|). */
export const planFeasibility = 1e-6;

/** Is a row of a relaxation called optimal respected? The same relative measure. */
export const relaxationFeasibility = 1e-8;

/** Is a relaxation proved optimal? Gap between its certified bound and its objective. */
export const relaxationGap = 1e-9;

/** Which proved gap do we aim for when none is given? A fraction of the objective. */
export const defaultGap = 1e-4;

/** Does a stated figure (objective, bound, total) agree with the recomputed one? Relative. */
export const agreement = 1e-9;

/** Below this a stated figure of a plan counts as this when it is compared with the recomputed one. */
export const smallestFigure = 1e-12;

/** Below this the objective counts as this in a gap: gap = |bound − objective| / max(this, |objective|). */
export const smallestObjective = 1e-9;

// --- Guards inside algorithms ------------------------------------------------------------------

/** Is a price next to the largest one (both scaled) the rounding of 0? It would spoil unbounded extras. */
export const negligiblePrice = 1e-14;

/** Do two sums over the same model differ by rounding only? Relative to the sum of their absolute terms. */
export const rounding = 1e-12;

/** How exactly must HiGHS keep rows and reduced costs (scaled), so that certificates close to rounding? */
export const highsFeasibility = 1e-9;

/** Which coefficients may HiGHS drop (scaled)? Its own default, 1e-9, would drop real ones. */
export const highsSmallCoefficient = 1e-12;

/** Precision of javascript-lp-solver: what it takes for zero, and the digits its own results keep. */
export const simplexPrecision = 1e-8;

/** Its precision in a second attempt, when the first answer does not hold. */
export const finerSimplexPrecision = 1e-10;

/** Is x a whole number (a 0/1 choice, an integer extra)? */
export const integrality = 1e-6;

/**
 * How far off may a search in floating point be, in a scaled row or value? HiGHS's tolerances for rows
 * and whole numbers. Its claim means something where this, times the largest coefficient, is beyond
 * what is asked for: a row's `planFeasibility`, and the same part of the objective (`searchRange`).
 */
export const searchAccuracy = 1e-9;

/** What is lost in adding up the terms of an objective: relative to the sum of their sizes. */
export const summation = 1e-14;

/** Is a row of a solution respected in our own search to the end? The measure of `planFeasibility`. */
export const exhaustiveFeasibility = 1e-9;

/** Does a Farkas proof show infeasibility? Its bracket must be below −this, relative to its terms. */
export const farkasMargin = 1e-9;

/** Is a price towards a missing side of its row only rounding noise? Relative to the largest price. */
export const priceNoise = 1e-9;

// --- Guards inside the decomposition, all in scaled units -------------------------------------------

/** Is a basic variable of the simplex within its bounds? Relative to max(1, |bound|). */
export const simplexFeasibility = 1e-9;

/** Is a column attractive to the simplex? Its reduced value, values being about 1. */
export const simplexOptimality = 1e-9;

/** How far is the optimality guard tightened when the gap asks for it? */
export const finestOptimality = 1e-13;

/** May a basic variable pass its bound by this, so that a larger pivot can be taken? (Harris 1973) */
export const harrisSlack = 5e-10;

/** Is an entry of the entering column zero for the ratio test? */
export const ratioFloor = 1e-9;

/** Is a pivot of the simplex large enough without a fresh factorisation? Relative to its column. */
export const pivotDoubt = 1e-6;

/** Does a column depend on the others in the basis? Its largest remaining entry. */
export const pivotFloor = 1e-8;

/** The same for the crash basis, which can choose. */
export const crashPivotFloor = 1e-2;

/** How much smaller than the largest may a pivot be that keeps the factors sparse? */
export const pivotThreshold = 0.1;

/** Has a pivot gained nothing? */
export const degenerateStep = 1e-12;

/** How far are row bounds moved apart when the simplex stalls? Relative to max(1, |bound|). */
export const perturbation = 1e-6;

/** How far may the local search go beyond a row's bound, for rounding? Relative to max(1, |bound|), scaled. */
export const searchSlack = 1e-9;

/** Is one plan better than another, or a move worth anything? Scaled value, values being about 1. */
export const searchGain = 1e-10;

/** Is x a whole number? */
export function isInteger(x: number): boolean {
  return Math.abs(x - Math.round(x)) <= integrality;
}

/** Do two figures agree up to rounding? What is not finite agrees with its equal only. */
export function agrees(a: number, b: number, tolerance = agreement): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a === b;
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Are two amounts different by more than rounding, however small they are? */
export function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > agreement * Math.max(Math.abs(a), Math.abs(b));
}

/** Proved gap as a fraction of the objective. */
export function gapOf(objective: number, bound: number): number {
  return Math.abs(bound - objective) / Math.max(smallestObjective, Math.abs(objective));
}
