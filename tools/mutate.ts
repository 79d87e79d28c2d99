/**
 * Mutation testing: changes the source in every small way, one at a time, and names each change that no
 * test sees. `npm run mutate -- --mutate src/model/certificate.ts`, or files and folders (`src/plan/rules/`)
 * with commas between; without `--mutate`, all of the parts below, which takes hours. `--sample 0.3 --seed 9`
 * takes that share of the lines. Further options are Stryker's. Texts are left as they are: what is wanted of
 * them is tested elsewhere.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Each part with the tests that are meant to find its mutants: laws that take seconds, no whole solves. A
 * file is of the first part that names it. Every file of tests is loaded anew for each mutant, and what a
 * test does while it is loaded or in a `beforeAll` counts for all of its tests, so few files that work in
 * their tests are many times as fast. Tests that look at a plan (`madePlan`) are named once more.
 */
const parts: readonly (readonly [folder: string, tests: string, planned?: string])[] = [
  ["src/model/certificate.ts", "model/{certificate,certificate-parts}"],
  ["src/model/whole-proof.ts", "model/whole-proof"],
  ["src/model/packing/", "model/packing"],
  ["src/model/vipr/", "model/vipr"],
  ["src/model/verify/", "model/{verify-findings,proof-rounding}"],
  [
    "src/plan/rules/",
    "{plan/{limit,limits-again,verify-rules},formulation/same-plans}",
    "plan/verify-rules",
  ],
  ["src/plan/statement/", "plan/{stated-again,groups,bounds-of-plan}"],
  ["src/plan/verify/", "plan/{claims,bounds-of-plan,sealed-plan}", "plan/sealed-plan"],
  ["src/formulation/formulate-again.ts", "formulation/formulate-again"],
  ["src/formulation/model-value.ts", "plan/model-again"],
  ["src/formulation/", "formulation/{same-plans,formulation-rows,options}"],
];

const args = process.argv.slice(2);
const asked = taken("--mutate")?.split(",");
const share = Number(taken("--sample") ?? 1);
const seed = Number(taken("--seed") ?? 1);

const unknown = asked?.filter((file) => partOf(file) === undefined) ?? [];
if (unknown.length > 0) {
  const known = parts.map(([folder]) => folder).join(", ");
  console.error(`No tests are named for ${unknown.join(", ")}; there are some for ${known}.`);
  process.exit(2);
}

const plans = mkdtempSync(join(tmpdir(), "didoi-mutate-"));
try {
  const all = asked?.flatMap((name) => (name.endsWith("/") ? sourcesOf(name) : [name]));
  for (const part of parts) {
    const [folder] = part;
    const whole = all ?? (folder.endsWith("/") ? sourcesOf(folder) : [folder]);
    const lines = whole.filter((file) => partOf(file) === part).flatMap(sampled);
    if (lines.length > 0) run(lines, part);
  }
} finally {
  rmSync(plans, { recursive: true, force: true });
}

function run(lines: readonly string[], [, tests, planned]: (typeof parts)[number]): void {
  const settings = (names: string) => {
    const own = { DIDOI_TESTS: `test/${names}.test.ts`, DIDOI_PLANS: plans, DIDOI_DRAWS: "10" };
    return { stdio: "inherit", env: { ...process.env, ...own } } as const;
  };
  // Once as it is: the plans that the tests look at are kept.
  if (planned !== undefined)
    spawnSync("vitest", ["run", "--config", "vitest.mutate.config.ts"], settings(planned));
  const { status } = spawnSync(
    "stryker",
    ["run", "--mutate", lines.join(","), ...args],
    settings(tests),
  );
  if (status !== 0) process.exitCode = 1;
}

function partOf(file: string): (typeof parts)[number] | undefined {
  return parts.find(([folder]) => file.startsWith(folder));
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { encoding: "utf8", recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => folder + name);
}

/** An option with its value, taken out of the arguments. */
function taken(option: string): string | undefined {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args.splice(at, 2)[1];
}

/** The file, or the share of its lines that is drawn: a mutant counts where it lies in one of them. */
function sampled(file: string): string[] {
  if (share >= 1) return [file];
  let state = seed;
  for (const character of file) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, at) => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const isCode = /^\s*[^\s/*]/.test(line) && !line.startsWith("import");
      return isCode && (state >>> 0) / 2 ** 32 < share ? [`${file}:${at + 1}-${at + 1}`] : [];
    });
}
