/**
 * npm run faults: the built command under faults, seeded and resumable.
 *
 *   signals   SIGINT and SIGTERM at random moments of every command, also in a read that blocks
 *   inputs    the example's files with bytes, lines or values changed at random
 *   pipes     a reader that closes early
 *
 * Holds: after a signal the command ends within a second, with 130 or 143; no temporary file is left; a
 * mutated input gives one of our exit codes within five seconds, without a stack trace.
 *
 * Options: --seed 1, --from 0 (index of the first case), --signals 200, --inputs 900.
 */
import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Random } from "../../src/random.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const main = join(root, "dist/cli/main.js");
const { values: flags } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    signals: { type: "string", default: "200" },
    inputs: { type: "string", default: "900" },
  },
});
const seed = Number(flags.seed);

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  readonly stdout: string;
  /** From the signal, or from the start, to the end. */
  readonly ms: number;
}

/** Runs a line of the shell; a signal goes to the command itself. */
function run(
  args: readonly string[],
  kill?: { signal: NodeJS.Signals; afterMs: number },
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  let since = performance.now();
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  if (kill !== undefined)
    setTimeout(() => {
      since = performance.now();
      child.kill(kill.signal);
    }, kill.afterMs);
  const hang = setTimeout(() => child.kill("SIGKILL"), 60_000);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearTimeout(hang);
      resolve({ code, stdout, stderr, ms: performance.now() - since });
    });
  });
}

const faults: string[] = [];
const longest = { signal: 0, input: 0 };
const counts = new Map<string, number>();

function count(kind: string, code: number | null): void {
  const key = `${kind} ${code}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function hold(isKept: boolean, fault: string): void {
  if (!isKept) faults.push(fault);
}

/** Files that an interrupted write would leave. */
async function leftovers(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names.filter((name) => name.endsWith(".tmp"));
}

async function signals(folder: string): Promise<void> {
  const example = join(root, "examples/binh-duong");
  const out = join(folder, "out");
  const fifo = join(folder, "fifo");
  await new Promise((resolve) => spawn("mkfifo", [fifo]).on("close", resolve));
  await run(["solve", example, "--gap", "0.01", "--out", out, "--force"]);
  const plan = join(out, "plan.json");
  const model = join(folder, "model.ndjson");
  await run(["model", "generate", "--units", "2000", "--destinations", "20", "--out", model]);
  const commands: readonly (readonly string[])[] = [
    ["check", example],
    ["solve", example, "--gap", "0", "--out", out, "--force"],
    ["verify", example, plan],
    ["state", example, join(out, "decisions.csv"), "--plan", plan],
    ["model", "solve", model, "--gap", "0"],
    ["model", "export", example],
    ["model", "generate", "--units", "20000", "--destinations", "30"],
    ["solve", fifo],
    ["model", "solve", fifo],
  ];
  for (let k = Number(flags.from); k < Number(flags.signals); k++) {
    const random = new Random(seed * 100_003 + k);
    const args = commands[k % commands.length] ?? [];
    const signal = random.uniform() < 0.5 ? "SIGINT" : "SIGTERM";
    const afterMs = Math.round(3000 * random.uniform() ** 2);
    const { code, ms, stderr } = await run(args, { signal, afterMs });
    const what = `case ${k}: ${signal} after ${afterMs} ms of ${args[0]} ${args[1]}`;
    count("signal", code);
    // Before the first line of the command runs, the system ends it (null); after its end nothing does.
    const fits = [null, 0, 3, 4, 5, signal === "SIGINT" ? 130 : 143].includes(code);
    hold(fits, `${what}: exit ${code}`);
    hold(ms <= 1000, `${what}: ended after ${Math.round(ms)} ms`);
    hold(!/\n\s+at .*:\d+:\d+/.test(stderr), `${what}: a stack trace`);
    hold((await leftovers(out)).length === 0, `${what}: a temporary file is left`);
    longest.signal = Math.max(longest.signal, ms);
  }
}

/** One change of the bytes of a file. */
function mutated(bytes: Buffer, random: Random): Buffer {
  const at = (length: number): number => Math.floor(random.uniform() * length);
  const kind = at(6);
  const copy = Buffer.from(bytes);
  if (kind === 0) {
    for (let n = 0; n < 3; n++) copy[at(copy.length)] = at(256);
    return copy;
  }
  if (kind === 1) return copy.subarray(0, at(copy.length));
  const lines = bytes.toString("utf8").split("\n");
  const line = at(lines.length);
  if (kind === 2) lines.splice(line, 1);
  else if (kind === 3) lines.splice(line, 0, lines[at(lines.length)] ?? "");
  else if (kind === 4) {
    const junk = ["-1", "1e999", "NaN", "", "=1+1", "9".repeat(30), '"', "\u200b", "null", "[]"];
    const parts = (lines[line] ?? "").split(/([,:])/);
    parts[at(parts.length)] = junk[at(junk.length)] ?? "";
    lines[line] = parts.join("");
  } else lines[line] = (lines[line] ?? "").repeat(1 + at(20));
  return Buffer.from(lines.join("\n"));
}

async function inputs(folder: string): Promise<void> {
  const names = ["enterprises.csv", "parks.csv", "policy.json", "assumptions.json"];
  const example = join(root, "examples/minimal");
  for (let k = Number(flags.from); k < Number(flags.inputs); k++) {
    const random = new Random(seed * 1_000_003 + k);
    const name = names[Math.floor(random.uniform() * names.length)] ?? "";
    const copy = join(folder, `input-${k}`);
    await cp(example, copy, { recursive: true });
    await writeFile(join(copy, name), mutated(await readFile(join(copy, name)), random));
    const { code, ms, stderr } = await run(["solve", copy, "--time-limit", "2"]);
    const what = `case ${k}: ${name}`;
    count("input", code);
    hold([0, 3, 4, 5, 6].includes(code ?? -1), `${what}: exit ${code} ${stderr.slice(0, 200)}`);
    hold(ms <= 5000, `${what}: ${Math.round(ms)} ms`);
    hold(!/\n\s+at .*:\d+:\d+/.test(stderr), `${what}: a stack trace`);
    longest.input = Math.max(longest.input, ms);
    await rm(copy, { recursive: true });
  }
}

/** A reader that closes early is no fault. */
async function pipes(): Promise<void> {
  const line = `"${process.execPath}" "${main}" model generate --units 3000 --destinations 30 | head -c 100 >/dev/null; exit \${PIPESTATUS[0]}`;
  for (let k = 0; k < 5; k++) {
    const code = await new Promise<number | null>((resolve) => {
      spawn("bash", ["-c", line], { stdio: "ignore" }).on("close", resolve);
    });
    count("pipe", code);
    hold(code === 0, `pipe ${k}: exit ${code}`);
  }
}

const folder = await mkdtemp(join(tmpdir(), "didoi-faults-"));
try {
  await signals(folder);
  await inputs(folder);
  await pipes();
} finally {
  await rm(folder, { recursive: true, force: true });
}
for (const [key, n] of [...counts].sort()) console.log(`${key}: ${n}`);
console.log(
  `longest end after a signal ${Math.round(longest.signal)} ms, longest input ${Math.round(longest.input)} ms`,
);
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(`${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
