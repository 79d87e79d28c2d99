/**
 * Every variant on every model of this folder: it says the truth, or that it does not know. Judged in
 * exact arithmetic. `npm run fuzz:known` asks with more seeds.
 */
import { describe, expect, it } from "vitest";
import { compare, multiply } from "../../src/model/rational.js";
import { planFeasibility } from "../../src/model/tolerances.js";
import { solvers } from "../../src/solvers/registry.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { exactPoint } from "../exact/point.js";
import { faultsOf } from "../exact/referee.js";
import { Truth } from "../exact/truth.js";
import { knownModels } from "./known-models.js";

const seeds = [0, 1];

describe.each(knownModels())("regression $name", ({ model, values }) => {
  const truth = new Truth(model);

  it.runIf(values)("has an optimum that is at least as good as the known plan", () => {
    const point = exactPoint(model, truth.exact, values ?? []);
    expect(Math.max(...point.violation, point.unitViolation)).toBeLessThan(planFeasibility);
    expect(point.isBounded && point.isWhole).toBe(true);
    const best = truth.optimum();
    expect(best.status).toBe("optimal");
    if (best.status !== "optimal") return;
    const value = multiply(point.objective, { n: BigInt(truth.exact.sigma), d: 1n });
    expect(compare(best.value, value)).toBeGreaterThanOrEqual(0);
  });

  for (const solver of solvers) {
    it(`in whole numbers gets the truth from ${solver.name}, or an honest lesser status`, async () => {
      for (const seed of seeds) {
        const asked = { relaxation: false, gap: 0 };
        const solution = await solveModel(model, { solver, seed, ...asked });
        expect(solution.status, `seed ${seed}`).not.toBe("failed");
        expect(told(truth, solution, asked), `seed ${seed}`).toBe("");
      }
    });

    it(`as a relaxation gets the truth from ${solver.name}, or an honest lesser status`, async () => {
      const asked = { relaxation: true, gap: 0 };
      const solution = await solveModel(model, { solver, ...asked });
      expect(solution.status, "reason" in solution ? solution.reason : "").not.toBe("failed");
      expect(told(truth, solution, asked)).toBe("");
    });
  }
});

/** All faults but those that the tolerance of the rows explains. */
function told(truth: Truth, ...judged: Judged): string {
  const faults = faultsOf(truth, ...judged).filter(({ kind }) => kind !== "edge");
  return faults.map(({ kind, message }) => `${kind}: ${message}`).join("\n");
}

type Judged = Parameters<typeof faultsOf> extends [unknown, ...infer Rest] ? Rest : never;
