/** Cases of a campaign: run one after another, remembered, summed up in a table. */
import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/** Where a campaign works, and what its draws come from. */
export interface Place {
  readonly folder: string;
  readonly seed: number;
}

/** One case: what it is called, and what is wrong with what happened, if anything is. */
export interface Case {
  /** `group/number`, the same in every run. */
  readonly key: string;
  readonly run: () => Promise<Finding>;
}

export interface Finding {
  /** What the group's table row shows the largest of, in ms. */
  readonly ms: number;
  readonly violation?: string | undefined;
}

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const main = `${root}dist/cli/main.js`;
export const example = `${root}examples/binh-duong`;
export const minimal = `${root}examples/minimal`;

/** How a command ended. */
export interface Ended {
  /** As a shell reports it; null when it had to be killed because it hung. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
  /** The most memory that it has held, in MiB, looked at every 20 ms; 0 where the system does not say. */
  readonly peakMb: number;
}

export interface SpawnOptions {
  readonly input?: string | undefined;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly hangMs?: number;
  /** Called with the running process. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

/** Runs a program to its end, or kills it when it hangs. */
export function execute(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Ended> {
  const { input, env, uid, hangMs = 60_000, meanwhile } = options;
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    let stdout = "";
    let stderr = "";
    let hung = false;
    let peakMb = 0;
    const look = setInterval(() => {
      peakMb = Math.max(peakMb, peakOf(child.pid));
    }, 20);
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin.on("error", () => {});
    if (input !== undefined) child.stdin.end(input);
    meanwhile?.(child);
    const hang = setTimeout(() => {
      hung = true;
      child.kill("SIGKILL");
    }, hangMs);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(hang);
      clearInterval(look);
      const shown = signal === null ? code : 128 + constants.signals[signal];
      const ms = performance.now() - begun;
      resolve({ code: hung ? null : shown, stdout, stderr, ms, peakMb });
    });
  });
}

/** The most memory that a running process has held, in MiB; 0 where the system does not say. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The command. */
export const didoi = (args: readonly string[], options: SpawnOptions = {}): Promise<Ended> =>
  execute(process.execPath, [main, ...args], { input: "", ...options });

/** A line of bash in which `didoi` is the command. */
export const shell = (line: string, options: SpawnOptions = {}): Promise<Ended> => {
  const script = `didoi() { "${process.execPath}" "${main}" "$@"; }; ${line}`;
  return execute("bash", ["-c", script], { input: "", ...options });
};

const documented = new Set([0, 2, 3, 4, 5, 6, 7]);
const stack = /^\s+at \S.*[:(]|node:internal|UnhandledPromise/m;

/** What any end must be: in time, with a documented code that is not our fault, and in words. */
export function improper({ code, stderr, ms }: Ended, mostMs: number): string | undefined {
  if (code === null) return "it hung";
  if (stack.test(stderr)) return `a stack trace: ${stderr.slice(0, 300)}`;
  if (stderr.includes("E_INTERNAL")) return `our fault: ${stderr.slice(0, 300)}`;
  if (!documented.has(code)) return `exit code ${code}: ${stderr.slice(0, 300)}`;
  return ms > mostMs ? `it took ${Math.round(ms)} ms` : undefined;
}

/** Draws in [0, 1) from a seed and a key. */
export function draws(seed: number, key: string): () => number {
  let state = seed | 0;
  for (const character of key) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class Campaign {
  private readonly findings = new Map<string, Finding>();

  constructor(private readonly state: string | undefined) {
    if (state === undefined || !existsSync(state)) return;
    for (const line of readFileSync(state, "utf8").split("\n")) {
      if (line === "") continue;
      const { key, ...finding } = JSON.parse(line) as { key: string } & Finding;
      if (finding.violation === undefined) this.findings.set(key, finding);
    }
  }

  get violations(): number {
    return [...this.findings.values()].filter(({ violation }) => violation !== undefined).length;
  }

  async run(cases: readonly Case[]): Promise<void> {
    for (const { key, run } of cases) {
      if (this.findings.has(key)) continue;
      const finding = await run();
      this.findings.set(key, finding);
      if (finding.violation !== undefined)
        process.stderr.write(`${key}: ${finding.violation.trimEnd()}\n`);
      if (this.state !== undefined)
        appendFileSync(this.state, `${JSON.stringify({ key, ...finding })}\n`);
    }
  }

  /** One row for each group. */
  table(): string {
    const groups = new Map<string, Finding[]>();
    for (const [key, finding] of this.findings) {
      const group = key.slice(0, key.lastIndexOf("/"));
      groups.set(group, [...(groups.get(group) ?? []), finding]);
    }
    const lines = [...groups].map(([group, findings]) => {
      const bad = findings.filter(({ violation }) => violation !== undefined).length;
      const times = findings.map(({ ms }) => ms).sort((a, b) => a - b);
      const at = (share: number): string =>
        (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
      return `| ${group} | ${findings.length} | ${bad} | ${at(0.5)} | ${at(1)} |`;
    });
    const head =
      "| case | runs | violations | median ms | longest ms |\n| --- | --: | --: | --: | --: |";
    return `${[head, ...lines].join("\n")}\n`;
  }
}
