import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { senseSign } from "../../../src/model/linear-model.js";
import { ModelBuilder } from "../../../src/model/model-builder.js";
import { agrees, planFeasibility } from "../../../src/model/tolerances.js";
import { highsSolver } from "../../../src/solvers/highs/solver.js";
import { relocationModel } from "../../../src/synthetic/relocation-family.js";
import { bruteForce } from "../../model/brute-force.js";
import { anyWholeModel } from "../../model/formats/arbitrary-document.js";
import { solveWhole } from "./solve-whole.js";

const tiny = anyWholeModel({ units: 5, options: 4, rows: 4, extras: 2 });

describe("whole numbers", () => {
  it("give the optimum of every tiny model, or say that there is none", async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (model) => {
        const best = bruteForce(model);
        const solution = await solveWhole(model);
        if (best === null) expect(solution.status).toBe("infeasible");
        else {
          expect(solution.status).toBe("optimal");
          if (solution.status === "optimal")
            expect(agrees(solution.objective, best.objective)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never bound a tiny model beyond its optimum without a core solver", async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (model) => {
        const best = bruteForce(model);
        const solution = await solveWhole(model, { core: null });
        if (best === null) expect(["infeasible", "stopped"]).toContain(solution.status);
        else if ("bound" in solution && solution.bound !== undefined) {
          const slack = planFeasibility * Math.max(1, Math.abs(best.objective));
          expect(senseSign(model) * (best.objective - solution.bound)).toBeLessThanOrEqual(slack);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("open what the relaxation opens by a fraction, by search alone", async () => {
    const builder = new ModelBuilder("opening", "maximise");
    builder.row({ name: "use only what is open", upper: 0 });
    builder.row({ name: "use enough of it", lower: 0 });
    for (let i = 0; i < 3; i++) {
      builder.unit(`${i}`, false, [
        [0, 1],
        [1, 1],
      ]);
      builder.option(undefined, 10, 0);
    }
    builder.extra("open", -12, 1, true, [
      [0, -10],
      [1, -2],
    ]);
    const solution = await solveWhole(builder.build(), { core: null });
    expect("objective" in solution && solution.objective).toBe(18);
  });

  it("replay: the same seed gives the same plan", async () => {
    const model = relocationModel({ units: 60, destinations: 5, seed: 3 });
    const options = { gap: 0.01, seed: 7, core: highsSolver };
    const first = await solveWhole(model, options);
    const second = await solveWhole(model, options);
    expect(first.status).toBe("optimal");
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it("replay on a machine that is slower now and then", async () => {
    const model = relocationModel({ units: 200, destinations: 10, seed: 1 });
    const onProgress = (): void => {
      const until = performance.now() + 40;
      while (performance.now() < until);
    };
    for (const gap of [0.009, 0.0075]) {
      const first = await solveWhole(model, { gap, timeLimitMs: 60_000 });
      const second = await solveWhole(model, { gap, timeLimitMs: 60_000, onProgress });
      expect(first.status).toBe("optimal");
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    }
  });

  it("stop at a time limit with what they have", async () => {
    const model = relocationModel({ units: 400, destinations: 8, seed: 2 });
    const began = performance.now();
    const solution = await solveWhole(model, { gap: 0, timeLimitMs: 800 });
    expect(["feasible", "optimal"]).toContain(solution.status);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it("stop when they are asked to", async () => {
    const model = relocationModel({ units: 400, destinations: 8, seed: 2 });
    const controller = new AbortController();
    const solving = solveWhole(model, { gap: 0, signal: controller.signal });
    setTimeout(() => controller.abort(), 1000);
    const solution = await solving;
    expect(["feasible", "optimal", "stopped"]).toContain(solution.status);
  });
});
