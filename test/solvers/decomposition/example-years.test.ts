/** The example case with deadlines that cannot all be kept: very degenerate, and it has to end. */
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import type { Policy } from "../../../src/domain/policy.js";
import type { Problem } from "../../../src/domain/problem.js";
import { formulate } from "../../../src/formulation/formulate.js";
import { readProblem } from "../../../src/io/read-problem.js";
import { conclude } from "../../../src/solvers/conclude.js";
import { relax } from "../../../src/solvers/decomposition/relax.js";

const folder = fileURLToPath(new URL("../../../examples/binh-duong/", import.meta.url));
let problem: Problem;
beforeAll(async () => {
  ({ problem } = await readProblem(folder));
});

test.each([
  ["nobody may wait", () => ({ postpone: undefined }), "infeasible"],
  ["moving is the only way", () => ({ alternatives: [], postpone: undefined }), "infeasible"],
  ["160 moves a year", () => ({ pace: { moves: 160 } }), "optimal"],
  ["few may wait", () => ({ postpone: { most: 150 } }), "optimal"],
  [
    "duties at a price",
    () => ({
      ...{ alternatives: [], postpone: undefined },
      soft: [{ rule: "mandatory", penaltyMillionVnd: 1000 }],
    }),
    "optimal",
  ],
] as const)("%s: ends with a proof, in few pivots per unit", async (_, change, status) => {
  const { model } = formulate({ ...problem, policy: { ...problem.policy, ...change() } as Policy });
  const raw = await relax(model);
  expect(conclude(model, raw, { relaxation: true, gap: 0 }, "ours").status).toBe(status);
  expect(raw.effort.pivots).toBeLessThan(10 * model.unitCount);
});
