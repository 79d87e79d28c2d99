/**
 * Measures in a process of its own: nothing that ran before warms it up or fills its memory, and what
 * does not end is killed after a hard limit without taking the rest along.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "./library.js";
import type { BuildMeasurement, Effort, Question, SolveMeasurement } from "./measure.js";
import type { OutsideQuestion } from "./outside-solvers.js";

interface InstanceJob {
  readonly instance: string;
}
interface BuildJob extends InstanceJob {
  readonly kind: "build";
  readonly effort?: Effort;
}
interface SolveJob extends InstanceJob {
  readonly kind: "solve";
  readonly question: Question;
  readonly effort?: Effort;
}
interface OutsideJob extends InstanceJob {
  readonly kind: "outside";
  readonly solver: string;
  readonly question: OutsideQuestion;
}
export type Job = BuildJob | SolveJob | OutsideJob;
export type JobResult = BuildMeasurement | SolveMeasurement;

/** Why a child gave no result. */
interface Ended {
  readonly ended: string;
}

/** How much of what a child complained about is kept. */
const keptCharacters = 300;

/** The result of `job`, or why there is none. @param limitMs killed after this time */
function runJob(job: Job, limitMs: number): Promise<JobResult | Ended> {
  return new Promise((resolve) => {
    // A group of its own, so that what it started ends with it.
    const child = spawn(
      process.execPath,
      ["--import", "tsx", join(projectFolder, "bench/child.ts")],
      { cwd: projectFolder, detached: true, stdio: ["ignore", "ignore", "pipe", "ipc"] },
    );
    let complaints = "";
    let result: JobResult | undefined;
    let isLate = false;
    const killGroup = (): void => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    };
    const timer = setTimeout(() => {
      isLate = true;
      killGroup();
    }, limitMs);
    const interrupted = (): void => {
      killGroup();
      process.exit(130);
    };
    process.once("SIGINT", interrupted);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaints = (complaints + text).slice(0, keptCharacters);
    });
    child.on("message", (message) => {
      result = message as JobResult;
    });
    child.on("error", (error) => resolve({ ended: error.message }));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted);
      if (result !== undefined) resolve(result);
      else if (isLate) resolve({ ended: `killed after ${Math.round(limitMs / 1000)} s` });
      else resolve({ ended: `its process ended with ${signal ?? code}: ${complaints.trim()}` });
    });
    child.send(job);
  });
}

/** A build in a process of its own. @throws Error when it does not end well */
export async function buildApart(job: BuildJob, limitMs: number): Promise<BuildMeasurement> {
  const result = await runJob(job, limitMs);
  if ("hash" in result) return result;
  throw new Error(`${job.instance}: ${"ended" in result ? result.ended : "no build"}`);
}

/** A solve in a process of its own; one that had to be killed is `stopped`, a crash is `failed`. */
export async function solveApart(
  job: SolveJob | OutsideJob,
  limitMs: number,
): Promise<SolveMeasurement> {
  const result = await runJob(job, limitMs);
  if ("state" in result) return result;
  const note = "ended" in result ? result.ended : "no result";
  return { state: note.startsWith("killed") ? "stopped" : "failed", note };
}
