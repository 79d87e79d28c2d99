import type { SolveOptions } from "../solver.js";

/** The longest that the caller's event loop is kept waiting, in ms. */
const patienceMs = 20;

/** Gives way to the event loop now and then and knows whether the solve has to stop. */
export class Pacer {
  private readonly deadline: number;
  private last = performance.now();
  /** Why the solve has to stop, once it has. */
  stopped: "time limit" | "stopped by the caller" | undefined;

  constructor(
    private readonly options: Pick<SolveOptions, "timeLimitMs" | "signal" | "onProgress">,
  ) {
    this.deadline = this.last + (options.timeLimitMs ?? Number.POSITIVE_INFINITY);
  }

  /** Wall time left, in ms. */
  get timeLeft(): number {
    return this.deadline - performance.now();
  }

  /** Is it time to `rest`? */
  due(): boolean {
    return performance.now() - this.last > patienceMs;
  }

  /** Lets other tasks run; true when the solve has to stop. */
  async rest(): Promise<boolean> {
    await new Promise<void>((resolve) => {
      if (typeof setImmediate === "function") setImmediate(resolve);
      else setTimeout(resolve, 0);
    });
    this.last = performance.now();
    if (this.options.signal?.aborted === true) this.stopped = "stopped by the caller";
    else if (this.last > this.deadline) this.stopped = "time limit";
    return this.stopped !== undefined;
  }

  /** For passes in pieces: a rest when it is time for one. */
  readonly pause = (): Promise<boolean> | undefined => (this.due() ? this.rest() : undefined);

  /** Tells the caller which step has begun. */
  report(phase: string, bound?: number): void {
    this.options.onProgress?.(bound === undefined ? { phase } : { phase, bound });
  }
}
