/** Damaged inputs: bytes, lines and JSON values of good files, changed at random. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { damaged } from "./damage.js";
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
    return { key, run: () => tryDamaged(place, target, key) };
  });
}

async function tryDamaged(place: Place, target: Target, key: string): Promise<Finding> {
  const folder = join(place.folder, "damaged");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  cpSync(target.from, folder, { recursive: true });
  const path = join(folder, target.file);
  let bytes: Uint8Array = readFileSync(path);
  const draw = draws(place.seed, key);
  const times = 1 + Math.floor(draw() * 3);
  const isJson = target.file.endsWith("json");
  for (let n = 0; n < times; n++) bytes = damaged(bytes, draw, isJson);
  writeFileSync(path, bytes);
  const ended = await didoi(target.args(folder));
  return { ms: ended.ms, violation: improper(ended, mostMs) };
}
