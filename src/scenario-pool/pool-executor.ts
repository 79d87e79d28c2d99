/** Scenarios in threads. A thread that crashes costs its scenario a second attempt and nothing else. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import type { Executor } from "../analysis/uncertainty/run-scenarios.js";
import type { ScenarioRecord, ScenarioStudy } from "../analysis/uncertainty/scenario.js";
import { mistake } from "../errors.js";
import { poolSaid } from "./messages.js";
import { exitWatch } from "./pool-watch.js";

/** How the pool works. */
export interface PoolOptions {
  /** Default: as many as there are cores. The results are the same with any number. */
  readonly threads?: number | undefined;
  /** The file that a thread runs. Default: the one of this library. */
  readonly worker?: string | undefined;
}

/** How often a scenario is tried before its crash is an error. */
const attempts = 3;

/** The built file stands beside the built library; from source it is looked for in `dist`. */
function workerFile(): string {
  const fromSource = import.meta.url.endsWith(".ts");
  const path = fromSource ? "../../dist/scenario-worker.js" : "./scenario-worker.js";
  return fileURLToPath(new URL(path, import.meta.url));
}

/** An executor of threads. They end with the run. */
export function poolExecutor(options: PoolOptions = {}): Executor {
  const { threads = availableParallelism(), worker = workerFile() } = options;
  return {
    run: (study, indices, signal) => runInPool(study, indices, { threads, worker }, signal),
  };
}

async function* runInPool(
  study: ScenarioStudy,
  indices: readonly number[],
  { threads, worker }: Required<{ [K in keyof PoolOptions]: NonNullable<PoolOptions[K]> }>,
  signal: AbortSignal | undefined,
): AsyncGenerator<ScenarioRecord> {
  if (indices.length === 0) return;
  const pool = new Tinypool({
    filename: worker,
    workerData: study,
    minThreads: Math.min(threads, indices.length),
    maxThreads: threads,
  });
  const watch = exitWatch(pool);
  const stopped = new Promise<undefined>((resolve) => {
    signal?.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  const running = new Map<number, Promise<ScenarioRecord>>();
  const left = indices[Symbol.iterator]();
  const fill = (): void => {
    // One waits for each that runs, so that no thread is idle.
    while (running.size < 2 * threads) {
      const { value, done } = left.next();
      if (done === true) return;
      running.set(value, tried(pool, value, watch));
    }
  };
  try {
    for (fill(); running.size > 0 && signal?.aborted !== true; fill()) {
      const record = await Promise.race([...running.values(), stopped]);
      if (record === undefined) return;
      running.delete(record.index);
      yield record;
    }
  } finally {
    // What still runs is given up; nobody waits for its end any more.
    for (const one of running.values()) one.catch(() => {});
    await pool.destroy();
  }
}

async function tried(pool: Tinypool, index: number, watch: () => void): Promise<ScenarioRecord> {
  for (let attempt = 1; ; attempt++)
    try {
      const running = pool.run(index);
      watch();
      return (await running) as ScenarioRecord;
    } catch (error) {
      if (attempt < attempts) continue;
      const why = error instanceof Error ? error.message : String(error);
      throw mistake("E_INTERNAL", poolSaid.crashed(index, attempts, why));
    }
}
