/**
 * The clock of one solve. Whatever takes long is a pass in pieces (`model/pieces.ts`) and is run by the
 * one pacer that the solver makes: it lets the caller's other tasks run between pieces, and ends the
 * pass when the time limit is reached or the caller's signal says so.
 */
import type { Pieces } from "../model/pieces.js";
import type { SolveOptions } from "./solver.js";

/** The longest that the caller's event loop is kept waiting, in ms. */
const patienceMs = 20;

/** How long another solver that was told to stop may take to hand over what it has, in ms. */
const handOverMs = 40;

/** The longest delay of a timer (32 bits); longer limits count as this, which is 24 days. */
const longestTimer = 2 ** 31 - 1;

/** After other tasks that wait. A timer of a browser takes 4 ms for that, a fifth of our patience. */
function soon(go: () => void): void {
  if (typeof setImmediate === "function") return void setImmediate(go);
  const { port1, port2 } = new MessageChannel();
  const onmessage = (): void => {
    port1.close();
    go();
  };
  // Of Node's types, which have no such field, this is all that is needed.
  Object.assign(port1, { onmessage });
  port2.postMessage(null);
}

export class Pacer {
  /** Why the solve has to stop, once it has. */
  stopped: "the time limit was reached" | "stopped by the caller" | undefined;
  private readonly deadline: number;
  private last = performance.now();

  constructor(
    private readonly options: Pick<SolveOptions, "timeLimitMs" | "signal" | "onProgress">,
  ) {
    this.deadline = this.last + (options.timeLimitMs ?? Number.POSITIVE_INFINITY);
    this.look();
  }

  /** Wall time left, in ms; undefined without a limit. */
  get timeLeft(): number | undefined {
    const left = this.deadline - performance.now();
    return left === Number.POSITIVE_INFINITY ? undefined : Math.max(0, left);
  }

  /** Runs a pass to its end, or until the solve has to stop: then undefined, and it never goes on. */
  async run<T>(pieces: Pieces<T>): Promise<T | undefined> {
    while (this.stopped === undefined) {
      const step = pieces.next();
      if (step.done === true) return step.value;
      if (this.isDue()) await this.rest();
    }
    return undefined;
  }

  /** Runs a pass to its end even when the solve has to stop: what an answer cannot do without. */
  async finish<T>(pieces: Pieces<T>): Promise<T> {
    for (;;) {
      const step = pieces.next();
      if (step.done === true) return step.value;
      if (this.isDue()) await this.rest();
    }
  }

  /** What a promise gives; undefined when the solve has to stop and it is not there soon after. */
  wait<T>(promise: Promise<T>, tellToStop: () => void): Promise<T | undefined> {
    const { signal } = this.options;
    return new Promise((resolve, reject) => {
      let late: ReturnType<typeof setTimeout> | undefined;
      const stop = (why: NonNullable<Pacer["stopped"]>): void => {
        this.stopped ??= why;
        tellToStop();
        late ??= setTimeout(end, handOverMs);
      };
      const onAbort = (): void => stop("stopped by the caller");
      const limit = this.timeLeft;
      const timer =
        limit === undefined
          ? undefined
          : setTimeout(() => stop("the time limit was reached"), Math.min(limit, longestTimer));
      const close = (): void => {
        clearTimeout(timer);
        clearTimeout(late);
        signal?.removeEventListener("abort", onAbort);
      };
      const end = (value?: T): void => {
        close();
        resolve(value);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.look();
      if (this.stopped !== undefined) stop(this.stopped);
      promise.then(end, (error: unknown) => {
        close();
        reject(error);
      });
    });
  }

  /** Tells the caller which step has begun, and what is known. */
  readonly report: NonNullable<SolveOptions["onProgress"]> = (progress) =>
    this.options.onProgress?.(progress);

  /** Have others waited long enough? */
  private isDue(): boolean {
    return performance.now() - this.last > patienceMs;
  }

  /** Lets other tasks run. */
  private async rest(): Promise<void> {
    await new Promise<void>(soon);
    this.last = performance.now();
    this.look();
  }

  private look(): void {
    if (this.options.signal?.aborted === true) this.stopped ??= "stopped by the caller";
    else if (this.last > this.deadline) this.stopped ??= "the time limit was reached";
  }
}
