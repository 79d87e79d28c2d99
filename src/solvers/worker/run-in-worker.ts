/**
 * Solves beside the caller, several at once: a few workers, and a queue of what waits for one. What
 * waits can be stopped, and its time limit runs.
 */
import type { RawAnswer } from "../solver.js";
import { Lane, longestTimer, type Run, stoppedByCaller, stoppedByTime } from "./lane.js";
import type { WorkerSolverName } from "./messages.js";

/** Workers at most: each holds a model and the memory of its solver. */
const mostLanes = Math.min(4, processors());

/** Of this host, as far as it says. */
function processors(): number {
  const os = globalThis.process?.getBuiltinModule?.("node:os");
  const { navigator } = globalThis as { navigator?: { readonly hardwareConcurrency?: number } };
  return os?.availableParallelism() ?? navigator?.hardwareConcurrency ?? 1;
}

const idle: Lane[] = [];
const waiting: ((lane: Lane) => void)[] = [];
let opened = 0;

/** A lane as soon as one is free; those that ran already come first. */
function freeLane(): Promise<Lane> {
  const lane = idle.pop() ?? (opened < mostLanes ? newLane() : undefined);
  return lane === undefined ? new Promise((take) => waiting.push(take)) : Promise.resolve(lane);
}

function newLane(): Lane {
  opened++;
  return new Lane();
}

async function inLane<T>(task: (lane: Lane) => Promise<T>): Promise<T> {
  const lane = await freeLane();
  try {
    return await task(lane);
  } finally {
    const next = waiting.shift();
    if (next === undefined) idle.push(lane);
    else next(lane);
  }
}

/** Loads the solver beforehand, so that the next solve does not wait for it. */
export async function loadInWorker(solver: WorkerSolverName): Promise<void> {
  await inLane((lane) => lane.load(solver));
}

/**
 * The solver's claim. Waiting for a worker counts to the time limit, loading the solver does not. Rejects
 * only with what `onProgress` threw.
 */
export function runInWorker(run: Run): Promise<RawAnswer> {
  const { signal } = run;
  if (signal?.aborted) return Promise.resolve({ claim: "limit", reason: stoppedByCaller });
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const limit = run.options.timeLimitMs;
    // Waiting for its turn or for the solver to load, a solve can already be stopped.
    let isOver = false;
    const end = (reason: string): void => {
      isOver = true;
      resolve({ claim: "limit", reason });
    };
    const cancel = (): void => end(stoppedByCaller);
    signal?.addEventListener("abort", cancel, { once: true });
    const timer =
      limit === undefined
        ? undefined
        : setTimeout(() => end(stoppedByTime), Math.min(limit, longestTimer));
    void inLane(async (lane) => {
      clearTimeout(timer);
      if (isOver) return;
      const left = limit === undefined ? undefined : limit - (performance.now() - since);
      if (left !== undefined && left <= 0) return end(stoppedByTime);
      const loaded = await lane.load(run.solver);
      signal?.removeEventListener("abort", cancel);
      if (isOver) return;
      const options = { ...run.options, timeLimitMs: left };
      resolve(loaded.claim === "error" ? loaded : await lane.solve({ ...run, options }));
    })
      .catch(reject)
      .finally(() => signal?.removeEventListener("abort", cancel));
  });
}
