/**
 * Mutation testing: changes the source in every small way, one at a time, and names each change that no
 * test sees. `npm run mutate -- --mutate src/model/certificate.ts`; without `--mutate`, all of the parts
 * below, which takes hours. `--sample 0.3 --seed 9` takes that share of the lines. Further options are
 * Stryker's. Texts are left as they are: what is wanted of them is tested elsewhere.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Each part with the tests that are meant to find its mutants: laws that take seconds, no whole solves. */
const parts: readonly (readonly [folder: string, tests: string])[] = [
  ["src/model/certificate.ts", "model/{certificate,certificate-parts,verify-solution}"],
  ["src/model/verify/", "model/{verify-solution,verify-findings,proof-rounding}"],
  ["src/plan/rules/", "plan/{limit,limits-again,rules-twice,verify-rules}"],
  ["src/plan/statement/", "plan/{stated-again,groups,bounds-of-plan}"],
  ["src/plan/verify/", "plan/{claims,bounds-of-plan,sealed-plan}"],
  ["src/formulation/", "{formulation/*,plan/model-again,plan/rules-twice,plan/minimal-example}"],
];

const args = process.argv.slice(2);
const asked = taken("--mutate")?.split(",");
const share = Number(taken("--sample") ?? 1);
const seed = Number(taken("--seed") ?? 1);

const unknown = asked?.filter((file) => !parts.some(([folder]) => file.startsWith(folder))) ?? [];
if (unknown.length > 0) {
  const known = parts.map(([folder]) => folder).join(", ");
  console.error(`No tests are named for ${unknown.join(", ")}; there are some for ${known}.`);
  process.exit(2);
}

const plans = mkdtempSync(join(tmpdir(), "didoi-mutate-"));
try {
  for (const [folder, tests] of parts) {
    const whole = folder.endsWith("/") ? sourcesOf(folder) : [folder];
    const files = asked === undefined ? whole : asked.filter((file) => file.startsWith(folder));
    if (files.length > 0) run(files.flatMap(sampled), `test/${tests}.test.ts`);
  }
} finally {
  rmSync(plans, { recursive: true, force: true });
}

function run(files: readonly string[], tests: string): void {
  const env = { ...process.env, DIDOI_TESTS: tests, DIDOI_PLANS: plans, DIDOI_DRAWS: "10" };
  const settings = { stdio: "inherit", env } as const;
  // Once as it is: the plans that the tests look at are kept.
  spawnSync("vitest", ["run", "--config", "vitest.mutate.config.ts"], settings);
  const { status } = spawnSync("stryker", ["run", "--mutate", files.join(","), ...args], settings);
  if (status !== 0) process.exitCode = 1;
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
