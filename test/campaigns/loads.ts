/**
 * What is large, long or often: figures for `docs/reliability.md`.
 *
 *   npm run loads -- [--only quote] [--count 100000]
 *
 * `quote`: a table of 500 MB whose second row opens a quote that is never closed. `records`: 10,000
 * registers and as many lists of parks written and read again, 2,000 in each of five styles. `bytes`: as many damaged inputs of
 * every kind. `solves`: 1,000 in one process. `loop`: how late
 * timers are while a solve runs. Ends with 1 where something that must hold does not.
 */
import { spawnSync } from "node:child_process";
import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { anyInput } from "./any-input.js";
import { didoi as library } from "./built.js";
import { didoi, minimal, root } from "./run-cases.js";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    count: { type: "string", default: "100000" },
  },
});

/** Each prints its figures and says what is wrong, if anything is. */
const loads: Readonly<Record<string, () => Promise<string | undefined>>> = {
  quote,
  records,
  bytes: () => anyInput(Number(values.count), say),
  solves,
  loop,
};

for (const [name, load] of Object.entries(loads)) {
  if (!name.startsWith(values.only)) continue;
  const wrong = await load();
  if (wrong === undefined) continue;
  process.stderr.write(`${name}: ${wrong}\n`);
  process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function quote(): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "didoi-loads-"));
  try {
    cpSync(minimal, folder, { recursive: true });
    const file = openSync(join(folder, "enterprises.csv"), "w");
    writeSync(file, 'Mã doanh nghiệp,Tên doanh nghiệp\nDN01,"Gỗ\n');
    const line = Buffer.from("DN02,Dệt may và những thứ khác\n".repeat(32_768));
    for (let bytes = 0; bytes < 500e6; bytes += line.length) writeSync(file, line);
    closeSync(file);
    const wide = { NODE_OPTIONS: "--max-old-space-size=8192" };
    const { code, stderr, ms, peakMb } = await didoi(["--lang", "en", "check", folder], {
      env: wide,
    });
    say(
      `quote: ${ms.toFixed(0)} ms, ${peakMb.toFixed(0)} MiB, exit code ${code}: ${stderr.trim()}`,
    );
    return code === 3 && /row [23]\b/.test(stderr) && stderr.length < 2000
      ? undefined
      : "not refused by its row";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The test of the suite with more draws. */
async function records(): Promise<string | undefined> {
  const args = ["vitest", "run", "test/io/round-trip.test.ts", "--testTimeout", "36000000"];
  const begun = performance.now();
  const { status } = spawnSync("npx", args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DIDOI_DRAWS: process.env.DIDOI_DRAWS ?? "2000" },
  });
  say(`records: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return status === 0 ? undefined : "something was read otherwise than it was written";
}

/** Memory after a collection, while the same process solves again and again. */
async function solves(): Promise<string | undefined> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const held = (): number => {
    collect();
    return process.memoryUsage().rss / 2 ** 20;
  };
  const model = library.relocationModel({ units: 20, destinations: 3, seed: 1 });
  const figures: string[] = [];
  let warm = 0;
  let last = 0;
  for (let n = 1; n <= 1000; n++) {
    const solution = await library.solveModel(model, { gap: 0.05 });
    if (solution.status !== "optimal") return solution.status;
    if (n !== 50 && n !== 200 && n % 400 !== 0 && n !== 1000) continue;
    last = held();
    if (n === 50) warm = last;
    figures.push(`${n}: ${last.toFixed(0)}`);
  }
  say(`solves: MiB after ${figures.join(", ")}`);
  return last - warm < 50
    ? undefined
    : `${(last - warm).toFixed(0)} MiB more after 1,000 than after 50`;
}

/** How late the event loop is in this time, beside what else the machine does. */
async function lateness(name: string, meanwhile: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  await meanwhile();
  delay.disable();
  const at = (share: number): string => (delay.percentile(share) / 1e6).toFixed(0);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  say(
    `loop: ${name}, ${seconds} s: ${at(50)} ms in the middle, ${at(99)} ms at 99 %, ${at(100)} ms at most`,
  );
  return delay.percentile(99) / 1e6;
}

/** While each solver has the same model for some seconds; `highs` runs in a worker. */
async function loop(): Promise<string | undefined> {
  const model = library.relocationModel({ units: 2000, destinations: 10, seed: 1 });
  const options = { gap: 1e-6, timeLimitMs: 15_000 };
  await library.prepareSolver("highs");
  const idle = await lateness("nothing", () => new Promise((done) => setTimeout(done, 15_000)));
  const late = await lateness("highs", () =>
    library.solveModel(model, { ...options, solver: "highs" }),
  );
  await lateness("decomposition", () => library.solveModel(model, options));
  return late - idle < 50 ? undefined : "the loop waits for the worker";
}
