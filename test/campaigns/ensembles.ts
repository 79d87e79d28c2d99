/** Scenarios that are killed at random moments and gone on with: to the same bytes as without. */
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Case, didoi, draws, type Finding, minimal, type Place } from "./run-cases.js";

/** That the file is whole at last, however often it was killed. */
const mostKills = 40;

export function ensembleCases(place: Place, moments: number): Case[] {
  let whole: Promise<{ digest: string; ms: number }> | undefined;
  return Array.from({ length: Math.ceil(moments / 10) }, (_, n) => {
    const key = `ensemble killed/${n}`;
    const run = async (): Promise<Finding> => {
      whole ??= wholeOf(place);
      return killed(place, key, await whole);
    };
    return { key, run };
  });
}

const args = (file: string): string[] => [
  "uncertainty",
  minimal,
  "--scenarios",
  "300",
  "--out",
  file,
];

const digestOf = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("hex");

async function wholeOf({ folder }: Place): Promise<{ digest: string; ms: number }> {
  const file = join(folder, "whole.ndjson");
  const { code, ms, stderr } = await didoi(args(file));
  if (code !== 0) throw new Error(stderr);
  return { digest: digestOf(file), ms };
}

/** Killed at random moments until a run comes to its end. */
async function killed(
  { folder, seed }: Place,
  key: string,
  whole: { digest: string; ms: number },
): Promise<Finding> {
  const draw = draws(seed, key);
  const file = join(folder, "killed.ndjson");
  rmSync(file, { force: true });
  let ms = 0;
  for (let kills = 0; kills < mostKills; kills++) {
    // Later runs have less left to do: moments are of the whole, so that they are let through at last.
    const after = (0.2 + draw()) * whole.ms;
    const ended = await didoi(args(file), {
      meanwhile: (child) => {
        const timer = setTimeout(() => child.kill("SIGKILL"), after);
        child.on("close", () => clearTimeout(timer));
      },
    });
    ms += ended.ms;
    if (ended.code === 137) continue;
    if (ended.code !== 0) return { ms, violation: `exit code ${ended.code}: ${ended.stderr}` };
    return { ms, violation: digestOf(file) === whole.digest ? undefined : "other bytes" };
  }
  return { ms, violation: `not whole after ${mostKills} kills` };
}
