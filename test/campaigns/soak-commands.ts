/** The commands of the soak: what each is asked, how it must end, and the files that it must write. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { didoi, example, minimal } from "./run-cases.js";

export interface SoakCommand {
  readonly name: string;
  /** Its arguments, and where it may write. */
  readonly args: (out: string) => readonly string[];
  /** Exit code that is right. */
  readonly code: number;
  /** What of its output is the same each time. Default all. */
  readonly same?: (stdout: string) => string;
  /** How often it is drawn beside the others. Default 4. */
  readonly weight?: number;
}

/** Plans and models that the commands read, made once; then the commands. */
export async function soakCommands(folder: string): Promise<SoakCommand[]> {
  const at = (name: string): string => join(folder, name);
  mkdirSync(folder, { recursive: true });
  const quick = ["--gap", "0.02"];
  for (const [problem, name] of [
    [minimal, "minimal"],
    [example, "example"],
  ] as const) {
    const ended = await didoi(["solve", problem, ...quick, "--out", at(name), "--force"]);
    if (ended.code !== 0) throw new Error(ended.stderr);
  }
  const model = await didoi(["model", "export", minimal]);
  writeFileSync(at("model.json"), model.stdout);
  const solution = await didoi(["model", "solve", at("model.json"), "--json"]);
  writeFileSync(at("solution.json"), solution.stdout);
  const small = join(at("minimal"), "plan.json");
  const large = join(at("example"), "plan.json");
  const strict = ["--set", "quotas[0].lower=0.99", "--set", "quotas[0].upper=1"];

  const on = (problem: string, plan: string, weight: number): SoakCommand[] => [
    { name: "check", args: () => ["check", problem, "--json"], code: 0, weight },
    {
      name: "solve",
      args: (out) => ["solve", problem, ...quick, "--out", out, "--json"],
      code: 0,
      weight,
    },
    { name: "verify", args: () => ["verify", problem, plan, "--json"], code: 0, weight },
    { name: "state", args: () => ["state", problem, plan, "--json"], code: 0, weight },
    { name: "sources", args: () => ["sources", problem, plan, "--json"], code: 0, weight },
    { name: "prices", args: () => ["prices", problem, plan, "--json"], code: 0, weight },
    {
      name: "report",
      args: (out) => ["report", problem, plan, "--out", `${out}/r.html`],
      code: 0,
      weight,
    },
    { name: "model export", args: () => ["model", "export", problem], code: 0, weight },
  ];
  return [
    ...on(minimal, small, 4),
    ...on(example, large, 1).map((one) => ({ ...one, name: `${one.name}, example` })),
    { name: "explain", args: () => ["explain", minimal, small, "DN01", "--take"], code: 0 },
    { name: "diagnose", args: () => ["diagnose", minimal, ...strict, "--json"], code: 0 },
    { name: "no plan", args: () => ["solve", minimal, ...strict, "--json"], code: 4 },
    { name: "tradeoff", args: () => ["tradeoff", minimal, "--json"], code: 0 },
    { name: "importance", args: () => ["importance", minimal, small, "--json"], code: 0 },
    { name: "alternatives", args: () => ["alternatives", minimal, small, "--json"], code: 0 },
    {
      name: "uncertainty",
      args: (out) => ["uncertainty", minimal, "--scenarios", "20", "--out", `${out}/s.ndjson`],
      code: 0,
    },
    {
      name: "model solve",
      args: () => ["model", "solve", at("model.json"), "--json"],
      code: 0,
      same: withoutClocks,
    },
    {
      name: "model verify",
      args: () => ["model", "verify", at("model.json"), at("solution.json")],
      code: 0,
    },
    { name: "init", args: (out) => ["init", `${out}/new`, "--csv"], code: 0 },
    { name: "schema", args: () => ["schema", "problem"], code: 0 },
    { name: "no such file", args: () => ["check", at("nowhere")], code: 3 },
    { name: "no such command", args: () => ["unknown"], code: 2 },
  ];
}

/** Everything in a folder, by name, as one text: what a command wrote. */
export function written(folder: string): string {
  if (!existsSync(folder)) return "";
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return names.map((name) => `${name}\n${readFileSync(name, "utf8")}`).join("\n");
}

/** The solution of `model solve`; how long everything took, and in how much memory, is left out. */
function withoutClocks(stdout: string): string {
  const clocks = /Ms$|^peakRssMb$|^seconds$|^prices$|^simplex$/;
  return JSON.stringify(JSON.parse(stdout), (key, value) =>
    clocks.test(key) && typeof value === "number" ? undefined : value,
  );
}
