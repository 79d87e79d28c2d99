/**
 * Mixed commands for as long as is asked, one after another, and the same work within one process:
 *
 *   npm run soak -- [--minutes 60] [--seed 1]
 *
 * Every command must end with its code, without a stack trace, and print and write the same bytes each
 * time. What the memory does is printed: of each command the largest of its first and of its last runs,
 * of this process, which reads, plans, verifies and reports too, what it holds after a collection. Ends
 * with 1 on any failure, or where this process holds more files at the end than at the beginning.
 */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { didoi as library, node } from "./built.js";
import { didoi, draws, type Ended, minimal } from "./run-cases.js";
import { type SoakCommand, soakCommands, written } from "./soak-commands.js";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "60" },
  },
});

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const mebibyte = 2 ** 20;

interface Seen {
  readonly bytes: string;
  readonly peaks: number[];
  longestMs: number;
}

const seen = new Map<string, Seen>();
const held: { command: number; rss: number; heap: number; files: number; handles: number }[] = [];
const failures: string[] = [];
let run = 0;

const folder = mkdtempSync(join(tmpdir(), "didoi-soak-"));
try {
  const commands = await soakCommands(join(folder, "made"));
  const urn = commands.flatMap((one) => Array.from({ length: one.weight ?? 4 }, () => one));
  const draw = draws(Number(values.seed), "soak");
  const end = performance.now() + Number(values.minutes) * 60_000;
  while (performance.now() < end) {
    await one(urn[Math.floor(draw() * urn.length)] as SoakCommand, join(folder, "out"));
    if (run % 10 === 0) await within(join(folder, "own"));
    if (run % 50 === 0) hold();
  }
  process.stdout.write(tables());
  const files = held.map((at) => at.files);
  if (failures.length > 0 || (files.at(-1) ?? 0) > (files[1] ?? files[0] ?? 0))
    process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One command, judged. */
async function one({ name, args, code, same }: SoakCommand, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  run++;
  const ended = await didoi(args(out), { hangMs: 120_000 });
  const stdout = ended.code === code ? (same?.(ended.stdout) ?? ended.stdout) : ended.stdout;
  const bytes = createHash("sha256").update(stdout).update(written(out)).digest("hex");
  const before = seen.get(name) ?? { bytes, peaks: [], longestMs: 0 };
  seen.set(name, before);
  before.peaks.push(ended.peakMb);
  before.longestMs = Math.max(before.longestMs, ended.ms);
  const wrong = wrongWith(ended, code) ?? (before.bytes === bytes ? undefined : "other bytes");
  if (wrong !== undefined) {
    failures.push(`${run} ${name}: ${wrong}`);
    process.stderr.write(`${run} ${name}: ${wrong}\n`);
  }
}

function wrongWith({ code, stderr }: Ended, expected: number): string | undefined {
  if (code === null) return "it hung";
  if (/^\s+at \S|E_INTERNAL/m.test(stderr)) return `not in words: ${stderr.slice(0, 300)}`;
  return code === expected ? undefined : `exit code ${code}: ${stderr.slice(0, 300)}`;
}

/** The same work in this process. */
async function within(out: string): Promise<void> {
  const { problem } = await node.readProblem(minimal);
  library.checkProblem(problem);
  const outcome = await library.planRelocation(problem, { gap: 0.02 });
  if (!("plan" in outcome)) throw new Error(outcome.status);
  const { plan } = outcome;
  if (!library.verifyPlan(problem, plan).ok) failures.push(`${run} in this process: not verified`);
  await node.writePlan(problem, plan, out, { force: true });
  if (!library.reportHtml(problem, { plans: [{ name: "plan", plan }] }).ok)
    failures.push(`${run} in this process: the report says that something is wrong`);
}

function hold(): void {
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  const count = (path: string): number =>
    process.platform === "linux" ? readdirSync(path).length : 0;
  held.push({
    command: run,
    rss: rss / mebibyte,
    heap: heapUsed / mebibyte,
    files: count("/proc/self/fd"),
    handles: process.getActiveResourcesInfo().length,
  });
}

function tables(): string {
  const most = (peaks: readonly number[]): string => Math.max(...peaks).toFixed(0);
  const lines = [...seen].map(([name, { peaks, longestMs }]) => {
    const few = Math.min(5, Math.ceil(peaks.length / 2));
    const first = most(peaks.slice(0, few));
    return `| ${name} | ${peaks.length} | ${longestMs.toFixed(0)} | ${first} | ${most(peaks.slice(-few))} |`;
  });
  const kept = held
    .filter((_, n) => n % Math.ceil(held.length / 12) === 0 || n === held.length - 1)
    .map(
      (at) =>
        `| ${at.command} | ${at.rss.toFixed(0)} | ${at.heap.toFixed(1)} | ${at.files} | ${at.handles} |`,
    );
  return [
    `${run} commands, ${failures.length} failures\n`,
    "| command | runs | longest ms | first peak, MiB | last peak, MiB |",
    "| --- | --: | --: | --: | --: |",
    ...lines.sort(),
    "\n| after commands | resident, MiB | heap, MiB | files | handles |",
    "| --: | --: | --: | --: | --: |",
    ...kept,
    "",
  ].join("\n");
}
