import type { ModelArrays } from "../../model/linear-model.js";
import type { Progress, RawAnswer } from "../solver.js";

/** The solvers that run in the worker. */
export type WorkerSolverName = "highs" | "javascript-lp-solver";

/** What an adapter is asked for; defaults are filled in before it is posted. */
export interface AdapterOptions {
  readonly relaxation: boolean;
  readonly gap: number;
  readonly seed: number;
  readonly timeLimitMs?: number | undefined;
  /** See `CoreOptions`. */
  readonly point?: Float64Array | undefined;
  readonly maxNodes?: number | undefined;
}

/** How an adapter speaks while it runs; it is called synchronously. */
export interface Hooks {
  readonly progress: (progress: Progress) => void;
  /** Prices found before the search: they stand if the worker is ended. */
  readonly certificate: (prices: Float64Array) => void;
  /** A better point: the answer if the worker is ended before it answers itself. */
  readonly incumbent: (values: Float64Array) => void;
  /** True once the host asked to stop. */
  readonly shouldStop: () => boolean;
}

/** A general solver behind arrays: `load` once, then any number of synchronous `run`s. */
export interface Adapter {
  readonly load: () => Promise<void>;
  readonly run: (model: ModelArrays, options: AdapterOptions, hooks: Hooks) => RawAnswer;
}

/** Marks the worker as ours: only then does the worker file listen. */
export const workerName = "didoi-solver";

export type WorkerRequest =
  | { readonly id: number; readonly kind: "load"; readonly solver: WorkerSolverName }
  | {
      readonly id: number;
      readonly kind: "solve";
      readonly solver: WorkerSolverName;
      readonly model: ModelArrays;
      readonly options: AdapterOptions;
      /** One Int32, 0 until the solve should stop; absent where memory cannot be shared. */
      readonly stop?: SharedArrayBuffer | undefined;
    };

export type WorkerReply =
  | { readonly id: number; readonly kind: "loaded" }
  | { readonly id: number; readonly kind: "progress"; readonly progress: Progress }
  | { readonly id: number; readonly kind: "partial"; readonly part: Partial<RawAnswer> }
  | { readonly id: number; readonly kind: "answer"; readonly raw: RawAnswer }
  /** The solver threw: its state cannot be trusted, the worker should be ended. */
  | { readonly id: number; readonly kind: "crash"; readonly message: string };
