import { describe, expect, it } from "vitest";
import type { LinearModel } from "../../../src/model/linear-model.js";
import { verifySolution } from "../../../src/model/verify/verify-solution.js";
import { solveModel } from "../../../src/solvers/solve-model.js";
import { degenerate, emptyCone } from "../../fixtures/hard-relaxations.js";

/** The answer, which its verifier accepts. */
async function solved(model: LinearModel) {
  const solution = await solveModel(model, { relaxation: true, timeLimitMs: 10_000 });
  expect(solution.status).not.toBe("failed");
  expect(verifySolution(model, solution).violations).toEqual([]);
  return solution;
}

describe("relaxations in which a simplex loses its way", () => {
  it.each([
    { rows: 54, columns: 54, density: 0.9, largest: 3 },
    { rows: 54, columns: 54, density: 0.2, largest: 1 },
    { rows: 477, columns: 54, density: 0.9, largest: 100 },
    { rows: 224, columns: 221, density: 0.2, largest: 1 },
  ])("of $rows × $columns that nothing keeps are proved to be so", async (one) => {
    const solution = await solved(emptyCone({ ...one, seed: 11 }, { ...one, margin: 1 }));
    expect(solution).toMatchObject({ status: "infeasible", proof: "certificate" });
  });

  it("that nothing keeps by ever less end with a proof, or with a point within the tolerances", async () => {
    let proved = 0;
    for (const margin of [1, 1e-3, 1e-6, 1e-9, 1e-12])
      for (const seed of [1, 2, 3]) {
        const shape = { rows: 40, columns: 40, seed };
        const { status } = await solved(emptyCone(shape, { density: 0.5, largest: 3, margin }));
        if (status === "infeasible") proved++;
        else if (margin > 1e-6) throw new Error(`${status} at ${margin}`);
      }
    expect(proved).toBeGreaterThan(5);
  });

  it("that are degenerate, with free variables, come to the optimum or say that it is not proved", async () => {
    let decided = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const { model, optimum } = degenerate({ rows: 60, columns: 130, seed });
      const solution = await solved(model);
      if (!("objective" in solution)) throw new Error(`${solution.status} with seed ${seed}`);
      const off = Math.abs(solution.objective - optimum) / Math.max(1, Math.abs(optimum));
      expect(off).toBeLessThan(1e-7);
      if (solution.status === "optimal") decided++;
      else expect(solution.reason).not.toBe("");
    }
    expect(decided).toBeGreaterThan(15);
  });
});
