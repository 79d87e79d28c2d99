import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossedRow, provesInfeasible } from "../../../src/model/certificate.js";
import { elasticModel, farkasFromElastic } from "../../../src/model/presolve/phase-one.js";
import { conclude } from "../../../src/solvers/conclude.js";
import { solveModel } from "../../../src/solvers/solve-model.js";
import { runInWorker } from "../../../src/solvers/worker/run-in-worker.js";
import { buildModel, modelSpec } from "../../arbitraries/model.js";

describe("the elastic model", () => {
  it("has an optimum of 0 where the relaxation has a solution, else prices that prove the lack", () =>
    fc.assert(
      fc.asyncProperty(modelSpec({ freeExtras: true }), async (spec) => {
        const model = buildModel(spec);
        const stuck = spec.units.some((unit) => unit.mustAct && unit.options.length === 0);
        fc.pre(crossedRow(model) < 0 && !stuck);
        const elastic = elasticModel(model);
        const options = { relaxation: true, gap: 0, seed: 0 };
        const { name: _name, names: _names, ...arrays } = { name: "", names: "", ...elastic };
        const raw = await runInWorker({
          solver: "javascript-lp-solver",
          looksAtFlag: false,
          model: arrays,
          options,
        });
        const broken = conclude(arrays, raw, options, "test");
        if (broken.status !== "optimal") throw new Error(`the elastic model is ${broken.status}`);
        const relaxed = await solveModel(model, { solver: "highs", relaxation: true });
        const infeasible = relaxed.status === "infeasible";
        expect(broken.objective > 1e-6).toBe(infeasible);
        const y = farkasFromElastic(Float64Array.from(broken.prices ?? []));
        expect(provesInfeasible(model, y)).toBe(infeasible);
      }),
      { seed: 21, numRuns: 200 },
    ));
});
