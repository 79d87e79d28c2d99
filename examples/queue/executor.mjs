/**
 * An executor of didoi whose scenarios are jobs of a queue. A scenario gives the same record wherever it
 * runs, and its job has the name of the study and its index: asked for twice it is run once, and a job
 * that another worker takes over changes nothing.
 */
import { createHash } from "node:crypto";
import { Queue, QueueEvents } from "bullmq";
import { Redis } from "ioredis";
import { connection, queueName, studyKey } from "./setting.mjs";

/** How long a study and its records are kept, s. */
const kept = 24 * 3600;

/** Waits so long for an answer that the queue did not tell of before it looks for itself, ms. */
const look = 1000;

export const queueExecutor = {
  async *run(study, indices, signal) {
    const text = JSON.stringify(study);
    const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
    const redis = new Redis(connection);
    const queue = new Queue(queueName, { connection });
    const events = new QueueEvents(queueName, { connection });
    try {
      await events.waitUntilReady();
      await redis.set(studyKey(digest), text, "EX", kept);
      await queue.addBulk(
        indices.map((index) => ({
          name: "scenario",
          data: { digest, index },
          opts: { jobId: `${digest}-${index}`, attempts: 3, removeOnComplete: { age: kept } },
        })),
      );
      const open = new Set(indices.map((index) => `${digest}-${index}`));
      let told = wake(events);
      while (open.size > 0 && signal?.aborted !== true) {
        const heard = told;
        const jobs = await Promise.all([...open].map((id) => queue.getJob(id)));
        for (const job of jobs) {
          // As it was when it was fetched: what ended since then is heard of.
          if (job?.finishedOn === undefined) continue;
          if (job.returnvalue === null) throw new Error(`${job.id}: ${job.failedReason}`);
          open.delete(job.id);
          yield job.returnvalue;
        }
        if (jobs.every((job) => open.has(job?.id)) && open.size > 0) await heard.promise;
        told = wake(events);
      }
    } finally {
      await events.close();
      await queue.close();
      await redis.quit();
    }
  },
};

/** Ends when a job has ended, or after a while. */
function wake(events) {
  const promise = new Promise((resolve) => {
    const timer = setTimeout(resolve, look);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    events.once("completed", end);
    events.once("failed", end);
  });
  return { promise };
}
