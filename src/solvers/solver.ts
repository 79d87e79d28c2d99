import type { ModelArrays } from "../model/linear-model.js";
import type { Packing, Solution } from "../model/solution.js";

/** What a solve reports while it runs. Bounds and objectives in original units. */
export interface Progress {
  /** Short name of the step, for instance `relaxation`, `search`. */
  readonly phase: string;
  /** Of the best solution so far. */
  readonly objective?: number | undefined;
  /** No solution is better than this. */
  readonly bound?: number | undefined;
  /** A fraction. */
  readonly gap?: number | undefined;
}

/** What an earlier solve of the same or a similar model leaves behind. */
export interface Start {
  /** One per row, original units. */
  readonly prices?: ArrayLike<number> | undefined;
  /** A point: options in order, then extras. */
  readonly values?: ArrayLike<number> | undefined;
}

/** What any solve takes. */
export interface SolveOptions {
  /** Solve the LP relaxation: x_o ≥ 0 instead of 0/1, integer extras continuous. Default false. */
  readonly relaxation?: boolean | undefined;
  /** Stop when this gap is proved; a fraction. Default 1e-4. No effect on a relaxation. */
  readonly gap?: number | undefined;
  /** Wall-clock limit in ms. Default none. An answer cut by it is not reproducible. */
  readonly timeLimitMs?: number | undefined;
  /** Default 0. The same model, options and seed give the same answer, unless a time limit cut it. */
  readonly seed?: number | undefined;
  /** Stops the solve; the best solution found so far is returned. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Where to begin, for instance the Solution of a model with other bounds: a relaxation starts from
   * its prices and values, a whole-number solve also takes values that are a plan of this model as its
   * first plan. Never changes what is proved; parts that do not fit are ignored, and so is all of it
   * by solvers that cannot use it.
   */
  readonly start?: Start | Solution | undefined;
  /** Adds `statistics` to the answer, from solvers that keep them. Default false. */
  readonly statistics?: boolean | undefined;
  /** Called while the solve runs, at most about twenty times a second; what it throws ends the solve. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a solver is asked for by another one whose core problem it solves. Solvers may ignore it. */
export interface CoreOptions extends SolveOptions {
  /** A feasible point to start from: options in order, then extras. The LP of its own is then skipped. */
  readonly point?: Float64Array | undefined;
  /** Search nodes; an answer cut by them is reproducible. */
  readonly maxNodes?: number | undefined;
  /** The answer is looked at again by whoever asked: no second look is wanted. Default false. */
  readonly asCore?: boolean | undefined;
}

/** A solver variant. Its answer has been checked against the model before it is returned. */
export interface Solver {
  /** Under which `solver` and `--solver` find it. */
  readonly name: string;
  /** Null, or in words why this solver does not take this model. */
  supports(model: ModelArrays): string | null;
  /** Never rejects for an outcome. The model is not changed. */
  solve(model: ModelArrays, options: SolveOptions): Promise<Solution>;
}

/**
 * What an algorithm claims, before anybody believes it: `conclude` turns it into a Solution.
 * All in original units.
 */
export interface RawAnswer {
  /** What the algorithm says of its own end. */
  readonly claim:
    | "optimal"
    | "limit" // stopped by time, signal, nodes or size; `values` may be there
    | "infeasible"
    | "unbounded"
    | "error";
  /** A point: options in order, then extras. */
  readonly values?: Float64Array | undefined;
  /** One per row, sign convention of `model/certificate.ts`. */
  readonly prices?: Float64Array | undefined;
  /** With the prices, a proof of more; rows of the given model. */
  readonly packing?: Packing | undefined;
  /** The algorithm's own bound on the objective, if it has one. */
  readonly bound?: number | undefined;
  /** Whose search `bound`, or that there is no solution, rests on. Default: the variant's. */
  readonly searchedBy?: string | undefined;
  /** Our own search to the end was tried, and took too long: it is not tried again. */
  readonly triedToTheEnd?: boolean | undefined;
  /** One per row: claimed to satisfy equation (4) of `model/certificate.ts`. */
  readonly farkas?: Float64Array | undefined;
  /** In words, for claims that are not `optimal`. */
  readonly reason?: string | undefined;
}
