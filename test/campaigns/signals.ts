/** SIGINT and SIGTERM at random moments of every command, also while it waits for input. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  type Case,
  didoi,
  draws,
  type Ended,
  example,
  type Finding,
  minimal,
  type Place,
} from "./run-cases.js";

/** The longest from the signal to the end, in ms. */
const mostMs = 1000;
/** Moments are drawn up to the end of the command, at most up to this, in ms. */
const longestMs = 4000;

interface Command {
  readonly name: string;
  readonly args: (out: string) => readonly string[];
  /** Standard input stays open, and nothing comes. */
  readonly waits?: boolean;
}

const codes = { SIGINT: 130, SIGTERM: 143 } as const;

export async function signalCases(place: Place, moments: number): Promise<Case[]> {
  if (moments === 0) return [];
  const at = (name: string): string => join(place.folder, name);
  const made = at("made");
  await didoi(["solve", example, "--out", made, "--gap", "0.01", "--time-limit", "20"]);
  const model = at("model.ndjson");
  await didoi(["model", "generate", "--units", "3000", "--destinations", "30", "--out", model]);
  const solution = at("solution.json");
  const solved = await didoi(["model", "solve", model, "--relaxation", "--json"]);
  writeFileSync(solution, solved.stdout);
  const blocked = at("blocked");
  cpSync(minimal, blocked, { recursive: true });
  rmSync(join(blocked, "policy.json"));
  if (process.platform !== "win32") execFileSync("mkfifo", [join(blocked, "policy.json")]);
  const decisions = join(made, "decisions.csv");
  const commands: Command[] = [
    { name: "check", args: () => ["check", example] },
    { name: "solve", args: (out) => ["solve", example, "--gap", "0", "--out", out] },
    { name: "verify", args: () => ["verify", example, join(made, "plan.json")] },
    { name: "state", args: () => ["state", example, decisions] },
    { name: "model solve", args: () => ["model", "solve", model, "--gap", "0", "--json"] },
    {
      name: "model solve highs",
      args: () => ["model", "solve", model, "--solver", "highs", "--json"],
    },
    { name: "model verify", args: () => ["model", "verify", model, solution] },
    { name: "model export", args: () => ["model", "export", example] },
    {
      name: "model generate",
      args: (out) => [
        "model",
        "generate",
        "--units",
        "9000",
        "--destinations",
        "40",
        "--out",
        `${out}/m.ndjson`,
      ],
    },
    { name: "solve a pipe as policy", args: () => ["solve", blocked] },
    { name: "check standard input", args: () => ["check", "-"], waits: true },
    { name: "model solve standard input", args: () => ["model", "solve", "-"], waits: true },
  ];
  return commands.flatMap((command) => {
    let length: Promise<number> | undefined;
    return Array.from({ length: moments }, (_, n) => {
      const key = `signal/${command.name}/${n}`;
      const run = async (): Promise<Finding> => {
        length ??= lengthOf(place, command);
        return interrupt(place, command, key, await length);
      };
      return { key, run };
    });
  });
}

/** How long a command runs when nobody interrupts it. */
async function lengthOf({ folder }: Place, { args, waits }: Command): Promise<number> {
  if (waits === true) return longestMs / 2;
  const out = join(folder, "whole");
  mkdirSync(out, { recursive: true });
  return (await didoi(args(out), { hangMs: longestMs })).ms;
}

async function interrupt(
  place: Place,
  command: Command,
  key: string,
  length: number,
): Promise<Finding> {
  const draw = draws(place.seed, key);
  const signal = draw() < 0.5 ? "SIGINT" : "SIGTERM";
  const after = draw() * length;
  const out = join(place.folder, "out");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  let sent: number | undefined;
  let seen = "";
  let before = "";
  const ended = await didoi(command.args(out), {
    input: command.waits === true ? undefined : "",
    meanwhile: (child) => {
      child.stderr?.on("data", (chunk) => {
        seen += chunk;
      });
      const timer = setTimeout(() => {
        if (child.exitCode !== null || !child.kill(signal)) return;
        before = seen;
        sent = performance.now();
      }, after);
      child.on("close", () => clearTimeout(timer));
    },
  });
  if (sent === undefined) return { ms: 0, violation: torn(out) };
  const ms = performance.now() - sent;
  return {
    ms,
    violation: wrong(ended, codes[signal], ms) ?? torn(out) ?? lost(command, before, ended, out),
  };
}

/** It ended in time with the code of the signal, or had ended by itself. */
function wrong({ code, stderr }: Ended, expected: number, ms: number): string | undefined {
  if (code === null) return "it hung";
  if (/^\s+at \S|E_INTERNAL/m.test(stderr)) return `not in words: ${stderr.slice(0, 300)}`;
  if (ms > mostMs) return `it ended ${Math.round(ms)} ms after the signal`;
  // Printed and about to exit: the code of the command itself is right too.
  return code === expected || [0, 3, 5].includes(code)
    ? undefined
    : `exit code ${code}, not ${expected}`;
}

/** Something half-written, or files that do not belong together. */
function torn(out: string): string | undefined {
  const names = readdirSync(out);
  const temporary = names.find((name) => name.endsWith(".tmp"));
  if (temporary !== undefined) return `left ${temporary}`;
  if (!names.includes("plan.json"))
    return names.includes("SHA256SUMS") ? "files without their plan.json" : undefined;
  for (const line of readFileSync(join(out, "SHA256SUMS"), "utf8").trimEnd().split("\n")) {
    const [sum, name = ""] = line.split("  ");
    const bytes = readFileSync(join(out, name));
    if (createHash("sha256").update(bytes).digest("hex") !== sum)
      return `${name} is of another plan`;
  }
  return undefined;
}

/** A plan that the progress had told of before the signal, and that is nowhere. */
function lost(
  { name }: Command,
  before: string,
  { stdout }: Ended,
  out: string,
): string | undefined {
  if (!/objective/.test(before)) return undefined;
  if (name === "solve" && !existsSync(join(out, "plan.json"))) return "the plan is lost";
  if (name.startsWith("model solve") && !stdout.includes('"choices"'))
    return "the solution is lost";
  return undefined;
}
