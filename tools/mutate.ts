/**
 * Mutation testing: changes the source in every small way, one at a time, and names each change that no
 * test sees. `npm run mutate -- --mutate src/model/certificate.ts`; without `--mutate`, all of the parts
 * below, which takes hours. Further options are Stryker's.
 */
import { spawnSync } from "node:child_process";

/** Each part with the tests that are meant to find its mutants: laws that take seconds, no whole solves. */
const parts: readonly (readonly [folder: string, tests: string])[] = [
  ["src/model/certificate.ts", "model/{certificate,certificate-parts,verify-solution}"],
  ["src/model/verify/", "model/{verify-solution,verify-findings}"],
  ["src/plan/rules/", "plan/{limit,rules-twice,verify-rules}"],
  ["src/plan/statement/", "plan/{state-plan,verify-plan,verify-rules}"],
  ["src/plan/verify/", "plan/{verify-plan,verify-rules}"],
  ["src/formulation/", "{formulation/*,plan/rules-twice}"],
];

const args = process.argv.slice(2);
const at = args.indexOf("--mutate");
const asked = at < 0 ? undefined : (args[at + 1] ?? "").split(",");
const rest = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];

const unknown = asked?.filter((file) => !parts.some(([folder]) => file.startsWith(folder))) ?? [];
if (unknown.length > 0) {
  const known = parts.map(([folder]) => folder).join(", ");
  console.error(`No tests are named for ${unknown.join(", ")}; there are some for ${known}.`);
  process.exit(2);
}

for (const [folder, tests] of parts) {
  const whole = folder.endsWith("/") ? [`${folder}**/*.ts`] : [folder];
  const files = asked === undefined ? whole : asked.filter((file) => file.startsWith(folder));
  if (files.length === 0) continue;
  const { status } = spawnSync("stryker", ["run", "--mutate", files.join(","), ...rest], {
    stdio: "inherit",
    env: { ...process.env, DIDOI_TESTS: `test/${tests}.test.ts` },
  });
  if (status !== 0) process.exitCode = 1;
}
