/**
 * Runs solves in one reused worker, one after another, so that a time limit and an AbortSignal hold
 * whatever the solver does: first a flag asks it to stop and keep what it has, then its thread is
 * ended and the best that it had reported is the answer. The next solve starts a new thread.
 */
import { defined } from "../../defined.js";
import type { ModelArrays } from "../../model/linear-model.js";
import type { Progress, RawAnswer } from "../solver.js";
import { messageOf } from "./error-text.js";
import type { Thread } from "./host.js";
import { openThread } from "./host.js";
import type { AdapterOptions, WorkerReply, WorkerRequest, WorkerSolverName } from "./messages.js";

/**
 * How long a solver that was asked to stop may take to hand over what it has, in ms. HiGHS looks at
 * the flag at every checkpoint of its search, mostly within 20 ms; copying out a large incumbent
 * takes longer. Inside one long LP it does not look, and then nothing is lost by ending it.
 */
const graceMs = 300;

/** The longest delay of a timer (32 bits); longer limits count as this, which is 24 days. */
const longestTimer = 2 ** 31 - 1;

export interface Run {
  readonly solver: WorkerSolverName;
  /** Does the solver look at the stop flag? If not, an abort ends its thread at once. */
  readonly looksAtFlag: boolean;
  readonly model: ModelArrays;
  readonly options: AdapterOptions;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export const stoppedByCaller = "stopped by the caller";
const stoppedByTime = "the time limit was reached";

let thread: Thread | undefined;
let listener: ((reply: WorkerReply | { kind: "gone"; message: string }) => void) | undefined;
let queue: Promise<unknown> = Promise.resolve();
let nextId = 1;

/** Loads the solver beforehand, so that the next solve does not wait for it. */
export async function loadInWorker(solver: WorkerSolverName): Promise<void> {
  await enqueue(() => request({ id: nextId++, kind: "load", solver }));
}

/**
 * The solver's claim. The time limit counts from when the solver has the model. Rejects only with
 * what `onProgress` threw.
 */
export function runInWorker(run: Run): Promise<RawAnswer> {
  const { signal } = run;
  if (signal?.aborted) return Promise.resolve({ claim: "limit", reason: stoppedByCaller });
  return new Promise((resolve, reject) => {
    // Waiting for its turn or for the worker to load, a solve can already be stopped.
    const cancel = (): void => resolve({ claim: "limit", reason: stoppedByCaller });
    signal?.addEventListener("abort", cancel, { once: true });
    void enqueue(async () => {
      if (signal?.aborted) return;
      const loaded = await request({ id: nextId++, kind: "load", solver: run.solver });
      signal?.removeEventListener("abort", cancel);
      if (signal?.aborted) return;
      resolve(loaded.claim === "error" ? loaded : await solve(run));
    })
      .catch(reject)
      .finally(() => signal?.removeEventListener("abort", cancel));
  });
}

function enqueue<T>(task: () => Promise<T>): Promise<T> {
  const result = queue.then(task);
  queue = result.catch(() => {});
  return result;
}

/** Posts one request and waits for its end; `interrupt` may end it earlier. */
function request(
  message: WorkerRequest,
  between?: (reply: WorkerReply) => void,
  interrupt?: (end: (raw: RawAnswer) => void) => void,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const end = (raw: RawAnswer): void => {
      listener = undefined;
      thread?.setBusy(false);
      resolve(raw);
    };
    listener = (reply) => {
      if (reply.kind === "gone") {
        thread = undefined;
        end({ claim: "error", reason: `its worker broke down: ${reply.message}` });
      } else if (reply.id !== message.id) return;
      else if (reply.kind === "answer") end(reply.raw);
      else if (reply.kind === "loaded") end({ claim: "optimal" });
      else if (reply.kind === "crash") {
        endThread();
        end({ claim: "error", reason: `it broke down: ${reply.message}` });
      } else between?.(reply);
    };
    interrupt?.(end);
    try {
      thread ??= openThread({
        reply: (reply) => listener?.(reply),
        gone: (reason) => {
          thread = undefined;
          listener?.({ kind: "gone", message: reason });
        },
      });
      thread.setBusy(true);
      thread.post(message);
    } catch (error) {
      // What it holds of the model is given back.
      endThread();
      end({ claim: "error", reason: `the model could not be handed over: ${messageOf(error)}` });
    }
  });
}

function endThread(): void {
  thread?.end();
  thread = undefined;
}

/** One solve in a loaded worker, with its interrupts. */
async function solve(run: Run): Promise<RawAnswer> {
  const { model, options, solver, signal, onProgress } = run;
  const stop = sharedFlag();
  let best: RawAnswer = { claim: "limit" };
  let bound: number | undefined;
  let reason: string | undefined;
  let thrown: { readonly error: unknown } | undefined;
  let kill: ReturnType<typeof setTimeout> | undefined;
  let finish: (raw: RawAnswer) => void = () => {};

  const ask = (why: string): void => {
    if (reason !== undefined) return;
    reason = why;
    if (stop !== undefined) Atomics.store(new Int32Array(stop), 0, 1);
    const soft = why === stoppedByTime || (stop !== undefined && run.looksAtFlag);
    if (thread?.canEnd !== false) kill = setTimeout(end, soft ? graceMs : 0);
  };
  const end = (): void => {
    endThread();
    finish(bound === undefined ? best : { ...best, bound });
  };
  const onAbort = (): void => ask(stoppedByCaller);
  signal?.addEventListener("abort", onAbort, { once: true });
  const timer =
    options.timeLimitMs === undefined
      ? undefined
      : setTimeout(() => ask(stoppedByTime), Math.min(options.timeLimitMs, longestTimer));

  const raw = await request(
    { id: nextId++, kind: "solve", solver, model, options, stop },
    (reply) => {
      if (reply.kind === "partial") best = { ...best, ...reply.part };
      if (reply.kind === "progress") {
        bound = reply.progress.bound ?? bound;
        try {
          onProgress?.(reply.progress);
        } catch (error) {
          thrown ??= { error };
          ask(stoppedByCaller);
        }
      }
    },
    (resolve) => {
      finish = resolve;
    },
  );
  clearTimeout(timer);
  clearTimeout(kill);
  signal?.removeEventListener("abort", onAbort);
  if (thrown !== undefined) throw thrown.error;
  // It broke down on the way: what it had found stands.
  if (raw.claim === "error" && best.values !== undefined)
    return defined({ ...best, bound, reason: raw.reason });
  return raw.claim === "limit" ? { ...raw, reason: reason ?? raw.reason ?? stoppedByTime } : raw;
}

/** Shared memory is missing in browsers without cross-origin isolation. */
function sharedFlag(): SharedArrayBuffer | undefined {
  return typeof SharedArrayBuffer === "undefined" ? undefined : new SharedArrayBuffer(4);
}
