/** The case that can be followed by hand: the plan is the one that its README works out. */
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { checkProblem } from "../../src/analysis/check-problem.js";
import { readProblem } from "../../src/io/read-problem.js";
import { planRelocation } from "../../src/plan-relocation.js";

it("the minimal example has the plan that its README works out", async () => {
  const folder = fileURLToPath(new URL("../../examples/minimal/", import.meta.url));
  const { problem } = await readProblem(folder);
  expect(checkProblem(problem)).toEqual([]);
  const outcome = await planRelocation(problem, { gap: 0 });
  if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
  const { plan } = outcome;
  expect(plan.objective.value).toBeCloseTo(76.45 - 0.0001, 9);
  expect(plan.moves.map(({ enterprise, park, year }) => `${year} ${enterprise} ${park}`)).toEqual([
    "2026 DN01 A",
    "2027 DN02 B",
    "2026 DN03 A",
    "2026 DN04 C",
    "2027 DN05 B",
    "2027 DN09 B",
  ]);
  expect(plan.budgets.map(({ usedMillionVnd }) => usedMillionVnd)).toEqual([6000, 6000]);
});
