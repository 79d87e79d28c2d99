/** Damaged inputs: bytes, lines and JSON values of good files, changed at random. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Case,
  didoi,
  draws,
  example,
  type Finding,
  improper,
  minimal,
  type Place,
} from "./run-cases.js";

const mostMs = 5000;

interface Target {
  /** The folder that is copied. */
  readonly from: string;
  readonly file: string;
  readonly args: (folder: string) => readonly string[];
}

export async function mutationCases(place: Place, count: number): Promise<Case[]> {
  if (count === 0) return [];
  const good = join(place.folder, "good");
  cpSync(minimal, good, { recursive: true });
  const out = join(place.folder, "good-out");
  await didoi(["solve", good, "--out", out, "--write-problem"]);
  for (const name of ["problem.json", "plan.json", "decisions.csv", "moves.csv"])
    cpSync(join(out, name), join(good, name));
  const model = join(good, "model.ndjson");
  await didoi(["model", "generate", "--units", "8", "--destinations", "3", "--out", model]);
  const json = await didoi(["model", "export", good]);
  writeFileSync(join(good, "model.json"), json.stdout);
  const solve = (folder: string): string[] => ["solve", folder, "--time-limit", "2"];
  const check = (folder: string): string[] => ["check", folder];
  const state = (name: string) => (folder: string) => ["state", folder, join(folder, name)];
  const targets: Target[] = [
    { from: good, file: "enterprises.csv", args: solve },
    { from: good, file: "parks.csv", args: solve },
    { from: good, file: "policy.json", args: solve },
    { from: good, file: "assumptions.json", args: solve },
    { from: example, file: "enterprises.csv", args: check },
    { from: example, file: "parks.csv", args: check },
    { from: example, file: "policy.json", args: check },
    { from: example, file: "park-details.json", args: check },
    {
      from: good,
      file: "problem.json",
      args: (f) => ["solve", join(f, "problem.json"), "--time-limit", "2"],
    },
    { from: good, file: "plan.json", args: (f) => ["verify", f, join(f, "plan.json")] },
    { from: good, file: "plan.json", args: state("plan.json") },
    { from: good, file: "decisions.csv", args: state("decisions.csv") },
    { from: good, file: "moves.csv", args: state("moves.csv") },
    {
      from: good,
      file: "model.ndjson",
      args: (f) => ["model", "solve", join(f, "model.ndjson"), "--time-limit", "2"],
    },
    {
      from: good,
      file: "model.json",
      args: (f) => ["model", "solve", join(f, "model.json"), "--time-limit", "2"],
    },
  ];
  return Array.from({ length: count }, (_, n) => {
    const target = targets[n % targets.length] as Target;
    const key = `damaged/${target
      .args("")
      .slice(0, target.args("")[0] === "model" ? 2 : 1)
      .join(" ")} ${target.file}/${n}`;
    return { key, run: () => damage(place, target, key) };
  });
}

async function damage(place: Place, target: Target, key: string): Promise<Finding> {
  const folder = join(place.folder, "damaged");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  cpSync(target.from, folder, { recursive: true });
  const path = join(folder, target.file);
  let bytes: Uint8Array = readFileSync(path);
  const draw = draws(place.seed, key);
  const times = 1 + Math.floor(draw() * 3);
  const isJson = target.file.endsWith("json");
  for (let n = 0; n < times; n++) bytes = mutate(bytes, draw, isJson);
  writeFileSync(path, bytes);
  const ended = await didoi(target.args(folder));
  return { ms: ended.ms, violation: improper(ended, mostMs) };
}

type Draw = () => number;
const below = (draw: Draw, count: number): number => Math.floor(draw() * count);
const oneOf = <T>(draw: Draw, all: readonly T[]): T => all[below(draw, all.length)] as T;

function mutate(bytes: Uint8Array, draw: Draw, isJson: boolean): Uint8Array {
  if (isJson && draw() < 0.6) return mutateJson(bytes, draw);
  return draw() < 0.5 ? mutateBytes(bytes, draw) : mutateLines(bytes, draw);
}

function mutateBytes(bytes: Uint8Array, draw: Draw): Uint8Array {
  const at = below(draw, bytes.length + 1);
  const cut = below(draw, 3) === 0 ? below(draw, 40) : 0;
  const added = Uint8Array.from({ length: below(draw, 6) }, () => below(draw, 256));
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + cut)]);
}

const pieces = [
  "",
  ",",
  '"',
  ";",
  "1e999",
  "-5",
  "NaN",
  "'=1+1",
  "\u0000",
  "\u202e",
  "9".repeat(400),
];

function mutateLines(bytes: Uint8Array, draw: Draw): Uint8Array {
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  const at = below(draw, lines.length);
  const line = lines[at] ?? "";
  const kind = below(draw, 4);
  if (kind === 0) lines.splice(at, 1);
  else if (kind === 1) lines.splice(below(draw, lines.length), 0, line);
  else if (kind === 2) lines[at] = line.slice(0, below(draw, line.length + 1));
  else {
    const cells = line.split(",");
    cells[below(draw, cells.length)] = oneOf(draw, pieces);
    lines[at] = cells.join(",");
  }
  return Buffer.from(lines.join("\n"), "latin1");
}

const odd: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  1.5,
  2 ** 53,
  "",
  "x",
  "__proto__",
  [],
  {},
  [null],
  { a: 1 },
  "y".repeat(5000),
];

/** One value somewhere in the document becomes another, is left out, or is doubled. */
function mutateJson(bytes: Uint8Array, draw: Draw): Uint8Array {
  const text = Buffer.from(bytes).toString("utf8");
  const lines = text.trimEnd().split("\n");
  const whole = parsed(text);
  if (whole !== undefined) return Buffer.from(JSON.stringify(changed(whole, draw)));
  const at = below(draw, lines.length);
  const line = parsed(lines[at] ?? "");
  if (line === undefined) return mutateBytes(bytes, draw);
  lines[at] = JSON.stringify(changed(line, draw)) ?? "";
  return Buffer.from(`${lines.join("\n")}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function changed(value: unknown, draw: Draw): unknown {
  if (typeof value !== "object" || value === null || draw() < 0.05) return oneOf(draw, odd);
  const keys = Object.keys(value);
  if (keys.length === 0) return oneOf(draw, odd);
  const key = oneOf(draw, keys);
  const inner = (value as Record<string, unknown>)[key];
  if (Array.isArray(value)) {
    const kind = draw();
    if (kind < 0.1) return value.toSpliced(Number(key), 1);
    if (kind < 0.2) return [...value, inner];
    return value.with(Number(key), changed(inner, draw));
  }
  const { [key]: _out, ...rest } = value as Record<string, unknown>;
  if (draw() < 0.1) return rest;
  if (draw() < 0.1) return { ...value, [`${key}x`]: inner };
  return { ...rest, [key]: changed(inner, draw) };
}
