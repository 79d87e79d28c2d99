/**
 * Solvers that are commands of the machine: each writes what it found to a file, and that is judged and
 * verified like an answer of ours. Their time is what they say themselves, which leaves out reading
 * their input.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LinearModel } from "../src/model/linear-model.js";
import { conclude } from "../src/solvers/conclude.js";
import type { Claim } from "./check-answer.js";
import type { Library } from "./library.js";
import { judged, type SolveMeasurement } from "./measure.js";
import type { Asked, CommandAnswer, CommandSolver } from "./opponents/command.js";
import { highsNative } from "./opponents/highs-native.js";
import { mpsSolvers } from "./opponents/mps-solvers.js";
import { withBound } from "./opponents/opponent.js";

export interface OutsideQuestion extends Asked {
  readonly claims: readonly Claim[];
}

export const outsideSolvers: readonly CommandSolver[] = [highsNative, ...mpsSolvers];

/** Versions of those that are installed, by name. */
export function outsideVersions(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, command, version } of outsideSolvers) {
    try {
      const output = execFileSync(command, version, {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      found[name] = output.match(/\d+\.\d+(\.\d+)*/)?.[0] ?? "unknown";
    } catch {
      // Not installed.
    }
  }
  return found;
}

/** Larger files cost more time to write and read than they tell. */
const mostOptions = 1_000_000;

/** Killed this long after its own time limit, in ms: reading a large file counts too. */
const patienceMs = 60_000;

/** Lets the solver `name` answer, once. Its own time; ours would be that of the file. */
export async function measureOutside(
  library: Pick<Library, "verifySolution">,
  name: string,
  model: LinearModel,
  question: OutsideQuestion,
): Promise<SolveMeasurement> {
  const solver = outsideSolvers.find((outside) => outside.name === name);
  if (solver === undefined || !(name in outsideVersions()))
    return { state: "refused", note: "not installed" };
  if (model.optionCount > mostOptions)
    return { state: "refused", note: `no file for more than ${mostOptions} options` };

  const folder = await mkdtemp(join(tmpdir(), "didoi-bench-"));
  try {
    const { relaxation, gap } = question;
    const call = await solver.call(model, question, folder);
    const output = await run(solver.command, call.parameters, question.timeLimitMs);
    const answer = await call.read(output);
    const raw = withBound(model, answer.raw, relaxation, gap);
    const solution = conclude(model, raw, { relaxation, gap }, name);
    const found = judged(library, model, solution, question);
    return found.state === "ok" || found.state === "stopped"
      ? { ...found, ...timesOf(answer), runs: 1 }
      : found;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A time of 0 is below what a solver can print. */
function timesOf({ seconds, cpuSeconds }: CommandAnswer): { wallMs?: number; cpuMs?: number } {
  return {
    ...(seconds ? { wallMs: seconds * 1000 } : {}),
    ...(cpuSeconds ? { cpuMs: cpuSeconds * 1000 } : {}),
  };
}

function run(command: string, parameters: readonly string[], timeLimitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: ["ignore", "pipe", "ignore"] });
    const timer = setTimeout(() => child.kill("SIGKILL"), timeLimitMs + patienceMs);
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      resolve(output);
    });
  });
}
