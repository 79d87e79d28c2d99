/** Runs scenarios of the queue until it is ended. Start as many as you like, on any machine. */
import { Worker } from "bullmq";
import { inlineExecutor, parseProblem } from "didoi";
import { Redis } from "ioredis";
import { connection, lockDuration, queueName, studyKey } from "./setting.mjs";

const redis = new Redis(connection);
/** Each study is read once. */
const studies = new Map();

async function studyOf(digest) {
  if (!studies.has(digest)) {
    const text = await redis.get(studyKey(digest));
    if (text === null) throw new Error(`there is no study ${digest}`);
    const study = JSON.parse(text);
    studies.set(digest, { ...study, problem: parseProblem(study.problem) });
  }
  return studies.get(digest);
}

const worker = new Worker(
  queueName,
  async ({ data: { digest, index } }) => {
    for await (const record of inlineExecutor.run(await studyOf(digest), [index])) return record;
  },
  // What a worker leaves behind when it dies is looked for as often as its lock runs out.
  { connection, lockDuration, stalledInterval: lockDuration, maxStalledCount: 10 },
);
worker.on("completed", ({ id }) => console.log(`done ${id}`));
worker.on("failed", (job, error) => console.error(`failed ${job?.id}: ${error.message}`));
worker.on("ready", () => console.log("ready"));

process.once("SIGTERM", async () => {
  await worker.close();
  await redis.quit();
});
