/**
 * The worker: the only file, with the adapters, that imports the general solvers. It is built to
 * `dist/solver-worker.js` and runs in a worker thread, a web worker, or inline. A page that is bundled
 * has a worker file of its own, which calls `serveSolvers`.
 * @packageDocumentation
 */

import { highs, highsRuntimeAt } from "../highs/adapter.js";
import { javascriptLpSolver } from "../javascript-lp-solver/adapter.js";
import type { Progress } from "../solver.js";
import { messageOf } from "./error-text.js";
import type { Adapter, WorkerReply, WorkerRequest, WorkerSolverName } from "./messages.js";
import { workerName } from "./messages.js";

const adapters: Readonly<Record<WorkerSolverName, Adapter>> = {
  highs,
  "javascript-lp-solver": javascriptLpSolver,
};

/** Progress more often than this only costs; in ms. */
const progressEveryMs = 50;

/** Answers one request; every request ends with `loaded`, `answer` or `crash`. */
export async function answer(
  request: WorkerRequest,
  reply: (answer: WorkerReply) => void,
): Promise<void> {
  const { id } = request;
  try {
    const adapter = adapters[request.solver];
    await adapter.load();
    if (request.kind === "load") {
      reply({ id, kind: "loaded" });
      return;
    }
    const flag = request.stop === undefined ? undefined : new Int32Array(request.stop);
    let last = Number.NEGATIVE_INFINITY;
    let phase = "";
    const raw = adapter.run(request.model, request.options, {
      shouldStop: () => flag !== undefined && Atomics.load(flag, 0) !== 0,
      certificate: (prices) => reply({ id, kind: "partial", part: { prices } }),
      incumbent: (values) => reply({ id, kind: "partial", part: { values } }),
      progress: (progress: Progress) => {
        const now = performance.now();
        if (progress.phase === phase && now - last < progressEveryMs) return;
        last = now;
        phase = progress.phase;
        reply({ id, kind: "progress", progress });
      },
    });
    reply({ id, kind: "answer", raw });
  } catch (error) {
    reply({ id, kind: "crash", message: messageOf(error) });
  }
}

interface WebScope {
  readonly name?: string;
  onmessage?: (event: { readonly data: WorkerRequest }) => void;
  postMessage?: (message: WorkerReply) => void;
}

/** Where a worker finds what it needs. */
export interface ServeOptions {
  /** Address of `highs.wasm` (`highs/runtime`). Default: beside the worker's own file. */
  readonly wasm?: string | URL | undefined;
}

/**
 * Makes a worker of a page solve for `didoi`, whose side of it is `setSolverWorker`: the whole of a
 * worker's file that a bundler builds.
 */
export function serveSolvers({ wasm }: ServeOptions = {}): void {
  if (wasm !== undefined) highsRuntimeAt(String(wasm));
  const scope = globalThis as unknown as WebScope;
  scope.onmessage = (event) => {
    void answer(event.data, (message) => scope.postMessage?.(message));
  };
}

/** Listens when this file runs as our worker; does nothing when it was imported. */
function listen(): void {
  const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (threads === undefined) {
    if ((globalThis as unknown as WebScope).name === workerName) serveSolvers();
    return;
  }
  const port = threads.parentPort;
  if (threads.workerData !== workerName || port === null) return;
  port.on("message", (request: WorkerRequest) => {
    void answer(request, (message) => port.postMessage(message));
  });
}

listen();
