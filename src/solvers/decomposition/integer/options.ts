import type { Solver } from "../../solver.js";

/** What the relaxation gave: prices and its basic solution, original units. */
export interface Relaxed {
  readonly prices: Float64Array;
  /** Options in order, then extras. */
  readonly values: Float64Array;
}

export interface IntegerOptions {
  /** Gap to prove, a fraction. */
  readonly gap: number;
  readonly seed: number;
  /** Solves core problems; null: the local search alone. */
  readonly core: Solver | null;
  /** A feasible plan to start from: options in order, then extras. */
  readonly start?: Float64Array | undefined;
}
