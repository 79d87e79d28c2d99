/** The process that measures one thing: takes a job from its parent, answers with the result. */

import { instanceByName } from "./instances.js";
import type { Job, JobResult } from "./job.js";
import { builtLibrary } from "./library.js";
import { measureBuild, measureSolve } from "./measure.js";
import { measureOutside } from "./outside-solvers.js";

process.on("disconnect", () => process.exit(1));
process.once("message", (job: Job) => {
  work(job)
    .then((result) => process.send?.(result, () => process.exit(0)))
    .catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
});

async function work(job: Job): Promise<JobResult> {
  const instance = await instanceByName(job.instance);
  if (job.kind === "build") return measureBuild(instance, job.effort);
  const model = (await instance.load())();
  const library = await builtLibrary();
  return job.kind === "outside"
    ? measureOutside(library, job.solver, model, job.question)
    : measureSolve(library, model, job.question, job.effort);
}
