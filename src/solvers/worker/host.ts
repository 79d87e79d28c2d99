/**
 * Finds what can run a solver beside the caller: Node's worker threads, else a web worker, else
 * nothing, and then the worker file is imported and runs inline. No Node module is imported
 * statically, so that the library bundles for a browser.
 */
import { messageOf } from "./error-text.js";
import type { WorkerReply, WorkerRequest } from "./messages.js";
import { workerName } from "./messages.js";

/** Something that takes requests and answers them, and can be ended at any moment. */
export interface Thread {
  readonly post: (request: WorkerRequest) => void;
  /** While busy the process stays alive for its answer; when idle it may exit. */
  readonly setBusy: (busy: boolean) => void;
  readonly end: () => void;
  /** False inline: a running solve holds the caller's thread until it ends by itself. */
  readonly canEnd: boolean;
}

export interface ThreadEvents {
  readonly reply: (reply: WorkerReply) => void;
  /** The thread is gone: it crashed, or could not be started. */
  readonly gone: (reason: string) => void;
}

type WorkerThreads = typeof import("node:worker_threads");

/** A worker of a page, as far as it is used. */
export interface WebWorker {
  /** Hands it a message. */
  postMessage(message: unknown): void;
  /** Ends it, whatever it does. */
  terminate(): void;
  // Of methods the parameters may be narrower: a page's own `Worker` fits.
  // biome-ignore lint/suspicious/noExplicitAny: what a page's own type says of events is not ours to say
  onmessage: ((event: any) => void) | null;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  onerror: ((event: any) => void) | null;
}
declare const Worker:
  | (new (
      url: URL,
      options: { type: "module"; name: string },
    ) => WebWorker)
  | undefined;

/** The built worker stands beside the built library; from source it is looked for in `dist`. */
function workerUrl(): URL {
  const fromSource = import.meta.url.endsWith(".ts");
  return new URL(
    fromSource ? "../../../dist/solver-worker.js" : "./solver-worker.js",
    import.meta.url,
  );
}

let ownWorker: (() => WebWorker) | undefined;

/**
 * Says how to start a worker for `highs` and `javascript-lp-solver`, where a bundler does not find the
 * library's own (`new URL("./solver-worker.js", import.meta.url)`). The worker's file imports
 * `serveSolvers` of `didoi/solver-worker` and calls it. It is started with the next solve that needs it.
 * @param open called again whenever a solve was ended before its time; undefined: the library's own
 */
export function setSolverWorker(open: (() => WebWorker) | undefined): void {
  ownWorker = open;
}

/** Starts a thread with the best means of this host. */
export function openThread(events: ThreadEvents): Thread {
  if (ownWorker !== undefined) return webThread(ownWorker(), events);
  const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (threads !== undefined) return nodeThread(threads, events);
  return typeof Worker === "undefined"
    ? inlineThread(events)
    : webThread(
        new Worker(
          // Written out, because bundlers look for exactly this form.
          new URL("./solver-worker.js", import.meta.url),
          { type: "module", name: workerName },
        ),
        events,
      );
}

function nodeThread(threads: WorkerThreads, events: ThreadEvents): Thread {
  const worker = new threads.Worker(workerUrl(), { workerData: workerName, execArgv: [] });
  let ended = false;
  const gone = (reason: string): void => {
    if (ended) return;
    ended = true;
    // After an answer that cannot be read the thread would run on, and keep the process alive.
    void worker.terminate();
    events.gone(reason);
  };
  worker.on("message", events.reply);
  worker.on("messageerror", () => gone("its answer could not be read"));
  worker.on("error", (error) => gone(messageOf(error)));
  worker.on("exit", (code) => gone(`its thread ended with code ${code}`));
  return {
    post: (request) => worker.postMessage(request),
    setBusy: (busy) => (busy ? worker.ref() : worker.unref()),
    end: () => {
      ended = true;
      worker.removeAllListeners();
      void worker.terminate();
    },
    canEnd: true,
  };
}

function webThread(worker: WebWorker, events: ThreadEvents): Thread {
  worker.onmessage = (event: { readonly data: WorkerReply }) => events.reply(event.data);
  worker.onerror = (event: { readonly message?: string }) =>
    events.gone(event.message ?? "the worker could not be started");
  return {
    post: (request) => worker.postMessage(request),
    setBusy: () => {},
    end: () => {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    },
    canEnd: true,
  };
}

type WorkerModule = typeof import("./worker.js");

function inlineThread(events: ThreadEvents): Thread {
  let ended = false;
  const module = import(/* @vite-ignore */ /* webpackIgnore: true */ workerUrl().href);
  return {
    post: (request) => {
      const reply = (answer: WorkerReply): void => {
        if (!ended) events.reply(answer);
      };
      (module as Promise<WorkerModule>)
        .then(({ answer }) => answer(request, reply))
        .catch((error: unknown) => events.gone(messageOf(error)));
    },
    setBusy: () => {},
    end: () => {
      ended = true;
    },
    canEnd: false,
  };
}
