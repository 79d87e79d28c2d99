/** A plan from the tables of a folder, written to another. Run: npx tsx examples/2-plan-from-csv.ts */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planRelocation } from "didoi";
import { readProblem, writePlan } from "didoi/node";

const folder = new URL("binh-duong", import.meta.url).pathname;
const { problem, notes } = await readProblem(folder);
console.log(`${problem.enterprises.length} doanh nghiệp, ${problem.parks.length} khu, cụm`);
for (const note of notes) console.log(note);

const outcome = await planRelocation(problem, { gap: 0.005, timeLimitMs: 45_000 });
if ("plan" in outcome) {
  const out = await mkdtemp(join(tmpdir(), "didoi-"));
  const files = await writePlan(problem, outcome.plan, out);
  console.log(`${outcome.status}: ${outcome.plan.moves.length} chuyển, ${files.length} tệp`);
  await rm(out, { recursive: true });
} else console.log(outcome.status);
