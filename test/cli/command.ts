import { type ChildProcessByStdio, spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

export interface Ended {
  /** As a shell reports it: 128 and its number after a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command. */
export const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Runs a line of the shell in which `didoi` is the built command; exit code of its first member. */
export function shell(line: string): Promise<Ended> {
  const script = `set -o pipefail; didoi() { "${process.execPath}" "${main}" "$@"; }; ${line}`;
  return ended(spawn("bash", ["-c", script], { stdio: ["ignore", "pipe", "pipe"] }));
}

/** Runs the built command. @param interruptAfterMs sends SIGINT after that time */
export function didoi(args: readonly string[], interruptAfterMs?: number): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  if (interruptAfterMs !== undefined) setTimeout(() => child.kill("SIGINT"), interruptAfterMs);
  return ended(child);
}

/** Runs the built command with an open standard input to which nothing comes, and ends it. */
export function waiting(
  args: readonly string[],
  signal: NodeJS.Signals,
  afterMs: number,
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["pipe", "pipe", "pipe"] });
  setTimeout(() => child.kill(signal), afterMs);
  return ended(child);
}

function ended(child: ChildProcessByStdio<Writable | null, Readable, Readable>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ code: signal === null ? code : 128 + constants.signals[signal], stdout, stderr });
    });
  });
}
