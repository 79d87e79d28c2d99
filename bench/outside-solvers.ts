/**
 * General solvers that are installed on the machine: clp, cbc and glpsol (Debian's coinor-clp,
 * coinor-cbc and glpk-utils). Each gets our MPS file and is timed by what it says itself, which
 * leaves out reading the file. Their answers are believed as far as they do not contradict ours.
 * The file repeats the shared entries of a unit in each of its columns: with a column y_i = Σ x_io
 * that carries them once, clp took 3.5 times as long at 3000 x 30.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelToMps } from "../src/model/formats/mps.js";
import type { LinearModel } from "../src/model/linear-model.js";
import { type Claim, contradiction } from "./check-answer.js";
import type { SolveMeasurement } from "./measure.js";

export interface OutsideQuestion {
  readonly relaxation: boolean;
  readonly gap: number;
  readonly timeLimitMs: number;
  readonly claims: readonly Claim[];
}

/** What a solver printed, read. The objective is that of the file, which is always minimised. */
export interface Printed {
  readonly status: "optimal" | "infeasible" | "limit";
  readonly objective?: number;
  readonly bound?: number;
  readonly seconds?: number;
}

interface OutsideSolver {
  readonly name: string;
  readonly takes: readonly ("relaxation" | "whole")[];
  readonly version: readonly string[];
  readonly arguments: (file: string, question: OutsideQuestion) => readonly string[];
  readonly read: (output: string, question: OutsideQuestion) => Printed;
}

const seconds = (question: OutsideQuestion): string =>
  String(Math.ceil(question.timeLimitMs / 1000));

function numberAfter(pattern: RegExp, text: string): number | undefined {
  const found = text.match(pattern)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Leaves out the keys whose value is undefined. */
function known(printed: {
  status: Printed["status"];
  objective?: number | undefined;
  bound?: number | undefined;
  seconds?: number | undefined;
}): Printed {
  return Object.fromEntries(
    Object.entries(printed).filter(([, value]) => value !== undefined),
  ) as unknown as Printed;
}

const number = String.raw`(-?[\d.]+(?:e[+-]?\d+)?)`;

export const outsideSolvers: readonly OutsideSolver[] = [
  {
    name: "clp",
    takes: ["relaxation"],
    version: ["-quit"],
    arguments: (file, question) => [file, "-seconds", seconds(question), "-dualsimplex"],
    read: (output) =>
      known({
        status: /^Optimal objective/m.test(output)
          ? "optimal"
          : /infeasible/i.test(output)
            ? "infeasible"
            : "limit",
        objective: numberAfter(new RegExp(`^Optimal objective\\s+${number}`, "m"), output),
        seconds: numberAfter(/ time ([\d.]+)/, output),
      }),
  },
  {
    name: "cbc",
    takes: ["whole"],
    version: ["-quit"],
    arguments: (file, question) => [
      file,
      ...["-timeMode", "elapsed", "-seconds", seconds(question)],
      ...["-ratioGap", String(question.gap), "-solve"],
    ],
    read: (output) =>
      known({
        status: /^Result - Optimal solution found/m.test(output)
          ? "optimal"
          : /(^Result - .*|^Problem is|^Pre-processing says) infeasible/m.test(output)
            ? "infeasible"
            : "limit",
        objective: numberAfter(new RegExp(`^Objective value:\\s+${number}`, "m"), output),
        bound: numberAfter(new RegExp(`^Lower bound:\\s+${number}`, "m"), output),
        seconds: numberAfter(/^Time \(Wallclock seconds\):\s+([\d.]+)/m, output),
      }),
  },
  {
    name: "glpsol",
    takes: ["relaxation", "whole"],
    version: ["--version"],
    arguments: (file, question) => [
      ...["--freemps", file, "--tmlim", seconds(question)],
      ...(question.relaxation ? [] : ["--mipgap", String(question.gap)]),
    ],
    read: (output, { relaxation }) => {
      const isOptimal = relaxation
        ? /^OPTIMAL LP SOLUTION FOUND/m.test(output)
        : /^(INTEGER OPTIMAL SOLUTION FOUND|RELATIVE MIP GAP TOLERANCE REACHED)/m.test(output);
      const isInfeasible = /HAS NO (PRIMAL )?FEASIBLE|HAS NO INTEGER FEASIBLE/.test(output);
      // The last line of the log has the value, and for whole numbers the bound behind `>=`.
      const last = output.match(/^[+*#]?\s*\d+: (?:obj|mip) = .*$/gm)?.at(-1) ?? "";
      const value = numberAfter(new RegExp(`(?:obj|mip) =\\s+${number}`), last);
      const bound = relaxation ? undefined : numberAfter(new RegExp(`>=\\s+${number}`), last);
      return known({
        status: isOptimal ? "optimal" : isInfeasible ? "infeasible" : "limit",
        objective: relaxation && !isOptimal ? undefined : value,
        bound,
        seconds: numberAfter(/^Time used:\s+([\d.]+) secs/m, output),
      });
    },
  },
];

/** Versions of those that are installed, by name. */
export function outsideVersions(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, version } of outsideSolvers) {
    try {
      const output = execFileSync(name, version, {
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

/** Is the solver `name` asked such questions? */
export function takes(name: string, mode: "relaxation" | "whole"): boolean {
  return outsideSolvers.some((solver) => solver.name === name && solver.takes.includes(mode));
}

/** Larger files cost more time to write and read than they tell. */
const mostOptions = 1_000_000;

/** Killed this long after its own time limit, in ms: reading a large file counts too. */
const patienceMs = 60_000;

/** Lets the solver `name` answer, once. Its own time; ours would be that of the file. */
export async function measureOutside(
  name: string,
  model: LinearModel,
  question: OutsideQuestion,
): Promise<SolveMeasurement> {
  const solver = outsideSolvers.find((outside) => outside.name === name);
  if (solver === undefined || !(name in outsideVersions()))
    return { state: "refused", note: "not installed" };
  if (model.optionCount > mostOptions)
    return { state: "refused", note: `no MPS file for more than ${mostOptions} options` };

  const folder = await mkdtemp(join(tmpdir(), "didoi-bench-"));
  try {
    const file = join(folder, "model.mps");
    await writeLines(file, modelToMps(model, question.relaxation ? "relaxed" : "whole"));
    const output = await run(name, solver.arguments(file, question), question.timeLimitMs);
    return judge(name, model, solver.read(output, question), question);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    let block = "";
    for (const line of lines) {
      block += line;
      if (block.length < 2 ** 20) continue;
      await file.write(block);
      block = "";
    }
    await file.write(block);
  } finally {
    await file.close();
  }
}

function run(name: string, parameters: readonly string[], timeLimitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, parameters, { stdio: ["ignore", "pipe", "ignore"] });
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

/** In the terms of the model, and held against what is known. */
function judge(
  name: string,
  model: LinearModel,
  printed: Printed,
  { relaxation, claims, gap: asked }: OutsideQuestion,
): SolveMeasurement {
  const { status, seconds: took } = printed;
  const turn = model.sense === "maximise" ? -1 : 1;
  // A time of 0 is below what the solver can print.
  const time = took === undefined || took === 0 ? { runs: 1 } : { wallMs: took * 1000, runs: 1 };
  const objective = printed.objective === undefined ? undefined : turn * printed.objective;
  // Who calls a point optimal and names no bound has proved the gap that was asked for.
  const withinGap =
    printed.objective === undefined
      ? undefined
      : printed.objective - (relaxation ? 0 : asked) * Math.abs(printed.objective);
  const given = printed.bound ?? (status === "optimal" ? withinGap : undefined);
  const bound = given === undefined ? undefined : turn * given;
  const claim: Claim = {
    by: name,
    ...(objective === undefined ? {} : { objective }),
    ...(bound === undefined ? {} : { bound }),
  };
  const fault = claims
    .map((other) => contradiction(model, claim, other, relaxation))
    .find((text) => text !== null);
  const { by: _by, ...figures } = claim;
  if (fault !== undefined) return { state: "wrong", note: fault, ...figures };
  if (status === "infeasible") return { state: "ok", status, ...time };
  if (objective === undefined)
    return { state: "stopped", note: "the time limit was reached", ...time };
  const gap = bound === undefined ? undefined : Math.abs(bound - objective) / Math.abs(objective);
  return {
    state: "ok",
    status: status === "optimal" ? "optimal" : "feasible",
    ...figures,
    ...(gap === undefined ? {} : { gap }),
    ...time,
  };
}
