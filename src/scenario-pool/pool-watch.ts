import type { Tinypool } from "tinypool";

/**
 * Sees to it that a thread that ends by itself, without an error, fails its tasks as one that crashed
 * does: the pool does not look at the end of its threads.
 * @returns to be called whenever the pool may have new threads
 */
export function exitWatch(pool: Tinypool): () => void {
  const watched = new WeakSet<object>();
  // A thread that had nothing to do has cost nothing.
  pool.on("error", () => {});
  return () => {
    for (const thread of pool.threads.filter((one) => !watched.has(one))) {
      watched.add(thread);
      thread.once("exit", () => {
        // Those that the pool itself has ended are no longer among its threads.
        if (pool.threads.includes(thread))
          thread.emit("error", new Error("the thread ended before its scenario did"));
      });
    }
  };
}
