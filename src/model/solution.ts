/**
 * The answer to a LinearModel, as one plain JSON document. Outcomes are members of a union: a field
 * is absent where it has no meaning.
 */

/** Rows that are kept whole, and prices of units: with `prices` a proof that says more of whole numbers. */
export interface Packing {
  /** Indices of the rows that are kept whole, each a knapsack; most telling first. */
  readonly rows: readonly number[];
  /** One per unit, unit of the objective: what the unit is worth to the rest. */
  readonly unitPrices: readonly number[];
}

/** Prices and what they prove; see `certificate.ts` for the sign convention. */
export interface Certificate {
  /** One per row, original units. */
  readonly prices: readonly number[];
  /** The bound that they prove, recomputable in one pass without a solver. */
  readonly certifiedBound: number;
  /** Whole-number solves only, where it proves more than the prices alone (`packing/packed-bound.ts`). */
  readonly packing?: Packing;
}

/**
 * Who vouches. `certificate`: prices or weights in the answer itself, recomputable in one pass without
 * a solver. `search`: a search that ended, named by `searchedBy`; nobody can check it without searching.
 */
export type Proof = "certificate" | "search";

/** What the relaxation took; only where it was asked for. Times come from the clock, counts do not. */
export interface Statistics {
  /** Prices and first basis, simplex with full pricing; wall time in ms. */
  readonly phases: { readonly prices: number; readonly simplex: number };
  /** Passes over all options; shorter ones count by their share. */
  readonly passes: number;
  /** Steps of the simplex. */
  readonly pivots: number;
  /** Rounds of simplex and full pricing. */
  readonly rounds: number;
  /** Units that the relaxation's point splits; 0 where it has none. */
  readonly splitUnits: number;
}

/** What every outcome can carry. */
export interface AnySolution {
  /** With the option `statistics`, from solvers that keep them. */
  readonly statistics?: Statistics;
}

/** What `optimal` and `feasible` have in common. */
export interface PointSolution extends AnySolution, Partial<Certificate> {
  /** Recomputed from `values`, never taken from a solver. */
  readonly objective: number;
  /** |certifiedBound − objective| / max(1e-9, |objective|), a fraction: what `prices` prove. */
  readonly certifiedGap?: number;
  /** No solution is better than this: `certifiedBound`, or tighter by the word of `searchedBy`. */
  readonly bound?: number;
  /** The same for `bound`. */
  readonly gap?: number;
  /**
   * Who claims a `bound` that is tighter than what is certified: `exhaustive` (a search of our own to
   * the end), or the solver that searched. Absent where nothing rests on a search.
   */
  readonly searchedBy?: string;
  /** Whole-number solves only: per unit the index of the chosen option within the unit, or null. */
  readonly choices?: readonly (number | null)[];
  /** Options in order, then extras; always full length. */
  readonly values: readonly number[];
  /** Name of the variant. */
  readonly solver: string;
}

/**
 * A solution that keeps every row, and no other is better by more than the gap that was asked for (a
 * relaxation: by more than rounding). Next: use it; ask for a smaller `gap` if that matters. Where a
 * whole-number `bound` is tighter than `certifiedBound`, the difference rests on a search.
 */
export interface OptimalSolution extends PointSolution {
  /** No other is better by more than the gap asked for, says `proof`. */
  readonly status: "optimal";
  /** By whom the gap asked for is reached: `certifiedGap` alone, or `gap` and its search. */
  readonly proof: Proof;
  /** Always there. */
  readonly bound: number;
  /** At most the gap asked for. */
  readonly gap: number;
}

/**
 * A solution that keeps every row, but a limit came before the gap asked for was proved: it may be the
 * best or not, and `gap`, if it is there, says how far off it is at most. Next: use it if that gap will
 * do; else give more time, with this solution as `start`, or ask for a larger `gap`.
 */
export interface FeasibleSolution extends PointSolution {
  /** A solution, but not proved to the gap asked for. */
  readonly status: "feasible";
  /** Which limit, or what was not proved. */
  readonly reason?: string;
}

/**
 * There is no solution. `farkas` proves it (equation (4) of `certificate.ts`) for the relaxation, or,
 * with `whole`, for what can fit at all in whole numbers (`fit-filter.ts`); where it is absent, `reason`
 * says how it is known: bounds that exclude each other, or a search to the end, of what and by whom.
 * Next: the rows with a weight in `farkas` contradict each other, so every way out loosens one of them
 * or adds options; without it, look at what `reason` names. For a planning problem `checkProblem` names
 * what no plan can satisfy, and `proof` of the outcome the limits of the contradiction by row key.
 */
export interface InfeasibleSolution extends AnySolution {
  /** There is none, says `proof`. */
  readonly status: "infeasible";
  /** `certificate`: crossed bounds, a unit without options, or `farkas`. */
  readonly proof: Proof;
  /** One weight per row, original units; 0 for rows that have no part in it. */
  readonly farkas?: readonly number[];
  /** True: `farkas` speaks of whole numbers, of the options that the fit filter leaves. */
  readonly whole?: boolean;
  /** Who searched to the end, as in `PointSolution`; only with the proof `search`. */
  readonly searchedBy?: string;
  /** In English words. */
  readonly reason: string;
  /** Name of the variant. */
  readonly solver: string;
}

/**
 * The objective has no limit: an extra without upper bound can grow for ever. It rests on the solver.
 * Next: give the extras that have none an upper bound, and look for a wrong sign in their values. A
 * planning problem never ends so: all its extras are bounded.
 */
export interface UnboundedSolution extends AnySolution {
  /** No finite optimum. */
  readonly status: "unbounded";
  /** In English words. */
  readonly reason: string;
  /** Name of the variant. */
  readonly solver: string;
}

/**
 * A limit or the caller stopped the search before any solution was found. Nothing is said of whether
 * there is one; what `bound` says holds all the same. Next: a longer limit or none, a solution known
 * from elsewhere as `start`, or the relaxation, which shows sooner whether rows contradict each other.
 */
export interface StoppedSolution extends AnySolution, Partial<Certificate> {
  /** Nothing found, nothing proved but the bound. */
  readonly status: "stopped";
  /** No solution is better than this, if there is one. */
  readonly bound?: number;
  /** Who claims a `bound` that is tighter than what is certified, as in `PointSolution`. */
  readonly searchedBy?: string;
  /** Which limit. */
  readonly reason: string;
  /** Name of the variant. */
  readonly solver: string;
}

/**
 * The solver broke down or gave an answer that failed its check. Nothing is said of the model. Next:
 * another `solver`; and please report `reason`, with the model, as a fault.
 */
export interface FailedSolution extends AnySolution {
  /** A fault of the solver or of this library, never of the model. */
  readonly status: "failed";
  /** In English words. */
  readonly reason: string;
  /** Name of the variant. */
  readonly solver: string;
}

/** The answer to a model, told apart by `status`. JSON can hold every field. */
export type Solution =
  | OptimalSolution
  | FeasibleSolution
  | InfeasibleSolution
  | UnboundedSolution
  | StoppedSolution
  | FailedSolution;

/** `optimal`, `feasible`, `infeasible`, `unbounded`, `stopped` or `failed`. */
export type SolutionStatus = Solution["status"];

/** Is there a point in it? */
export function isFound(solution: Solution): solution is OptimalSolution | FeasibleSolution {
  return solution.status === "optimal" || solution.status === "feasible";
}
