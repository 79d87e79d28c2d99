/** The example of a queue: its workers run scenarios to the bytes of one thread, also when one is killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readProblem } from "../../src/io/read-problem.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { runScenariosToFile } from "../../src/scenario-pool/scenario-store.js";

const example = fileURLToPath(new URL("../../examples/queue/", import.meta.url));
const minimal = fileURLToPath(new URL("../../examples/minimal/", import.meta.url));
const hasRedis = (process.env.PATH ?? "")
  .split(delimiter)
  .some((folder) => existsSync(join(folder, "redis-server")));
const isInstalled = existsSync(join(example, "node_modules", "bullmq"));
const scenarios = 30;

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

/** When a line of a process has this text; fails when it ends without. */
function said(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let all = "";
    const hear = (chunk: Buffer): void => {
      all += chunk.toString();
      if (all.includes(text)) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`ended with ${code} before "${text}": ${all}`)));
  });
}

// Debian's package `redis-server`, and `npm install --ignore-scripts` in the folder of the example.
describe.skipIf(!hasRedis || !isInstalled)("the example of a queue", () => {
  let folder: string;
  let children: ChildProcess[];
  let env: NodeJS.ProcessEnv;
  const start = (command: string, args: readonly string[]): ChildProcess => {
    const child = spawn(command, args, { cwd: example, env, stdio: ["ignore", "pipe", "pipe"] });
    children.push(child);
    return child;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "didoi-queue-"));
    children = [];
    const port = String(await freePort());
    env = { ...process.env, REDIS_PORT: port, LOCK_MS: "1000" };
    const where = ["--port", port, "--bind", "127.0.0.1", "--dir", folder];
    await said(
      start("redis-server", [...where, "--save", "", "--appendonly", "no"]),
      "Ready to accept",
    );
  });
  afterEach(async () => {
    for (const child of children) child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });

  it("gives the bytes of one thread, and loses nothing with a worker that is killed", async () => {
    const { problem } = await readProblem(minimal);
    const outcome = await planRelocation(problem);
    if (!("plan" in outcome)) throw new Error(outcome.status);
    const alone = join(folder, "alone.ndjson");
    const candidates = [outcome.plan.decisions];
    await runScenariosToFile(alone, problem, { scenarios, candidates });

    const doomed = start(process.execPath, ["worker.mjs"]);
    await said(doomed, "ready");
    const queued = join(folder, "queued.ndjson");
    const main = start(process.execPath, ["main.mjs", minimal, queued, String(scenarios)]);
    const ended = new Promise<number | null>((resolve) => main.once("exit", resolve));
    await said(doomed, "done");
    doomed.kill("SIGKILL");
    const heir = start(process.execPath, ["worker.mjs"]);
    await said(heir, "done");
    expect(await ended).toBe(0);
    expect(await readFile(queued, "utf8")).toBe(await readFile(alone, "utf8"));
  });

  it("says which scenario has failed, and why", async () => {
    const worker = start(process.execPath, ["worker.mjs"]);
    await said(worker, "ready");
    const program = `
      import { queueExecutor } from "./executor.mjs";
      for await (const _ of queueExecutor.run({ problem: { name: "none" } }, [0])) break;`;
    const failing = start(process.execPath, ["--input-type=module", "-e", program]);
    await said(failing, "E_SCHEMA");
  });
});
