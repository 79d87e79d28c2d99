/** Where the queue is, and how soon a worker that says nothing counts as dead. */

export const queueName = "didoi-scenarios";

export const connection = {
  host: process.env.REDIS_HOST ?? "127.0.0.1",
  port: Number(process.env.REDIS_PORT ?? 6379),
  maxRetriesPerRequest: null,
};

/** A job whose worker has not renewed its lock for so long goes to another one, ms. */
export const lockDuration = Number(process.env.LOCK_MS ?? 30_000);

/** Where the studies of jobs are kept, by their digest. */
export const studyKey = (digest) => `${queueName}:study:${digest}`;
