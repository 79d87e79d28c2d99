/**
 * `npm run fuzz [-- --seed 1 --from 0 --count 5000 --kind ties --variant highs --jobs 2 --out folder]`:
 * random tiny models of many kinds, all variants, judged in exact arithmetic. It goes on where the last
 * campaign with this seed and this folder stopped, and its table counts all of it. Models on which
 * anything is wrong are written to `failures` in the folder; the exit code is then 1.
 */
import { type ChildProcess, fork } from "node:child_process";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Job, JobResult } from "./fuzz-child.js";
import { kinds } from "./kinds.js";
import type { Tally } from "./tally.js";
import { isClean, merge, tablesOf } from "./tally.js";

const { values: flags } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    from: { type: "string" },
    count: { type: "string", default: "2400" },
    kind: { type: "string", multiple: true, default: kinds.map(([name]) => name) },
    variant: {
      type: "string",
      multiple: true,
      default: ["decomposition", "highs", "javascript-lp-solver"],
    },
    jobs: { type: "string", default: "2" },
    out: { type: "string", default: "reports/fuzz" },
  },
});

/** Where a later campaign goes on, and what was counted before. */
interface State {
  readonly asked: string;
  readonly from: number;
  readonly next: number;
  readonly tally: Tally;
  readonly solveMs: number;
  readonly slowest: number;
}

const seed = Number(flags.seed);
const asked = [seed, ...flags.kind, ...flags.variant].join();
const stateFile = join(flags.out, "state.json");
let state = await begin();
const to = state.next + Number(flags.count);
const batch = 24;

/** Results wait for those before them, so that a campaign can be stopped at any time. */
const done = new Map<number, JobResult | null>();
let handedOut = state.next;
await mkdir(flags.out, { recursive: true });
const started = performance.now();
await Promise.all(Array.from({ length: Number(flags.jobs) }, runChild));

const seconds = ((performance.now() - started) / 1000).toFixed(0);
const inSolves = (state.solveMs / 1000).toFixed(0);
const summary = `${tablesOf(state.tally)}\nseed ${seed}, models ${state.from} to ${to - 1}, the last ${flags.count} of them in ${seconds} s; ${inSolves} s in solves, the slowest ${state.slowest.toFixed(0)} ms\n`;
process.stdout.write(summary);
await writeFile(join(flags.out, `table-${seed}.md`), summary);
if (!isClean(state.tally)) process.exitCode = 1;

async function begin(): Promise<State> {
  const from = Number(flags.from ?? 0);
  const fresh = { asked, from, next: from, tally: {}, solveMs: 0, slowest: 0 };
  if (flags.from !== undefined) return fresh;
  try {
    const known = JSON.parse(await readFile(stateFile, "utf8")) as State;
    return known.asked === asked ? known : fresh;
  } catch {
    return fresh;
  }
}

/** Hands out ranges of models to one process until there are none left. */
async function runChild(): Promise<void> {
  let child = open();
  while (handedOut < to) {
    const job: Job = {
      from: handedOut,
      to: Math.min(handedOut + batch, to),
      seed,
      kinds: flags.kind,
      variants: flags.variant,
      out: flags.out,
    };
    handedOut = job.to;
    const result = await ask(child, job);
    if (result === null) {
      await note([`models ${job.from} to ${job.to - 1} | the process broke down`]);
      process.exitCode = 1;
      child = open();
    } else if (result.failures.length > 0) await note(result.failures);
    await take(job.from, result);
  }
  child.disconnect();
}

function open(): ChildProcess {
  const file = fileURLToPath(new URL("fuzz-child.ts", import.meta.url));
  return fork(file, { execArgv: process.execArgv });
}

/** Null when the process ended instead of answering. */
function ask(child: ChildProcess, job: Job): Promise<JobResult | null> {
  return new Promise((resolve) => {
    const gone = (): void => {
      child.off("message", answered);
      resolve(null);
    };
    const answered = (result: unknown): void => {
      child.off("exit", gone);
      resolve(result as JobResult);
    };
    child.once("exit", gone);
    child.once("message", answered);
    child.send(job);
  });
}

async function note(lines: readonly string[]): Promise<void> {
  for (const line of lines) process.stderr.write(`${line}\n`);
  await appendFile(join(flags.out, "failures.txt"), `${lines.join("\n")}\n`);
}

async function take(from: number, result: JobResult | null): Promise<void> {
  done.set(from, result);
  for (let next = done.get(state.next); next !== undefined; next = done.get(state.next)) {
    done.delete(state.next);
    if (next !== null) merge(state.tally, next.tally);
    state = {
      ...state,
      next: Math.min(state.next + batch, to),
      solveMs: state.solveMs + (next?.solveMs ?? 0),
      slowest: Math.max(state.slowest, next?.slowest ?? 0),
    };
    if ((state.next - state.from) % (batch * 20) === 0)
      process.stderr.write(`${state.next} of ${to} models\n`);
  }
  await writeFile(stateFile, `${JSON.stringify(state)}\n`);
}
