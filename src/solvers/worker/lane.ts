/**
 * One worker that solves one model at a time, so that a time limit and an AbortSignal hold whatever the
 * solver does: first a flag asks it to stop and keep what it has, then its thread is ended and the best
 * that it had reported is the answer. The next solve starts a new thread.
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
export const longestTimer = 2 ** 31 - 1;

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
export const stoppedByTime = "the time limit was reached";

/** What a thread says, or that it is gone. */
type Heard = WorkerReply | { readonly kind: "gone"; readonly message: string };

export class Lane {
  private thread: Thread | undefined;
  private listener: ((reply: Heard) => void) | undefined;
  private nextId = 1;

  /** Loads a solver; what it answers is a claim `optimal`, or why it could not be. */
  load(solver: WorkerSolverName): Promise<RawAnswer> {
    return this.request({ id: this.nextId++, kind: "load", solver });
  }

  /** One solve in a loaded worker, with its interrupts. */
  async solve(run: Run): Promise<RawAnswer> {
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
      if (this.thread?.canEnd !== false) kill = setTimeout(end, soft ? graceMs : 0);
    };
    const end = (): void => {
      this.endThread();
      finish(bound === undefined ? best : { ...best, bound });
    };
    const onAbort = (): void => ask(stoppedByCaller);
    signal?.addEventListener("abort", onAbort, { once: true });
    const timer =
      options.timeLimitMs === undefined
        ? undefined
        : setTimeout(() => ask(stoppedByTime), Math.min(options.timeLimitMs, longestTimer));

    const raw = await this.request(
      { id: this.nextId++, kind: "solve", solver, model, options, stop },
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

  /** Posts one request and waits for its end; `interrupt` may end it earlier. */
  private request(
    message: WorkerRequest,
    between?: (reply: WorkerReply) => void,
    interrupt?: (end: (raw: RawAnswer) => void) => void,
  ): Promise<RawAnswer> {
    return new Promise((resolve) => {
      const end = (raw: RawAnswer): void => {
        this.listener = undefined;
        this.thread?.setBusy(false);
        resolve(raw);
      };
      this.listener = (reply) => {
        if (reply.kind === "gone") {
          this.thread = undefined;
          end({ claim: "error", reason: `its worker broke down: ${reply.message}` });
        } else if (reply.id !== message.id) return;
        else if (reply.kind === "answer") end(reply.raw);
        else if (reply.kind === "loaded") end({ claim: "optimal" });
        else if (reply.kind === "crash") {
          this.endThread();
          end({ claim: "error", reason: `it broke down: ${reply.message}` });
        } else between?.(reply);
      };
      interrupt?.(end);
      try {
        this.thread ??= openThread({
          reply: (reply) => this.listener?.(reply),
          gone: (reason) => {
            this.thread = undefined;
            this.listener?.({ kind: "gone", message: reason });
          },
        });
        this.thread.setBusy(true);
        this.thread.post(message);
      } catch (error) {
        // What it holds of the model is given back.
        this.endThread();
        end({ claim: "error", reason: `the model could not be handed over: ${messageOf(error)}` });
      }
    });
  }

  private endThread(): void {
    this.thread?.end();
    this.thread = undefined;
  }
}

/** Shared memory is missing in browsers without cross-origin isolation. */
function sharedFlag(): SharedArrayBuffer | undefined {
  return typeof SharedArrayBuffer === "undefined" ? undefined : new SharedArrayBuffer(4);
}
