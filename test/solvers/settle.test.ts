/** The second look: what a search says is believed, corrected or called unproved, never taken as proof. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { atOnce } from "../../src/model/pieces.js";
import type { Solution } from "../../src/model/solution.js";
import { verifySolution } from "../../src/model/verify/verify-solution.js";
import { conclude } from "../../src/solvers/conclude.js";
import { Pacer } from "../../src/solvers/pacer.js";
import { outOfRange } from "../../src/solvers/search-range.js";
import { settle } from "../../src/solvers/settle.js";
import type { RawAnswer } from "../../src/solvers/solver.js";
import { relocationModel } from "../../src/synthetic/relocation-family.js";
import { buildModel, modelSpec } from "../arbitraries/model.js";
import { bruteForce } from "../oracles/brute-force.js";

const asked = { relaxation: false, gap: 0, solver: "liar" };
const settled = (model: LinearModel, raw: RawAnswer, again?: () => Promise<Solution | undefined>) =>
  settle(model, raw, { ...asked, again }, new Pacer({}));

describe("a small model", () => {
  it("gets its true answer whatever a search says of it", async () => {
    const claims = fc.constantFrom("optimal", "infeasible", "limit");
    let corrected = 0;
    await fc.assert(
      fc.asyncProperty(modelSpec(), claims, fc.integer(), async (spec, claim, noise) => {
        const model = buildModel(spec);
        // Nobody moves: a point of most models, and rarely the best one. The bound is a lie.
        const values = new Float64Array(model.optionCount + model.extraCount);
        const bound = claim === "limit" ? undefined : noise;
        const raw: RawAnswer = { claim: claim as RawAnswer["claim"], values, bound };
        const best = bruteForce(spec);
        const solution = await settled(model, raw);
        expect(verifySolution(model, solution).violations).toEqual([]);
        if (solution.status === "optimal") {
          expect(solution.objective).toBeCloseTo(best as number, 6);
          corrected++;
        } else if (solution.status === "infeasible") expect(best).toBe("infeasible");
        else expect(["feasible", "stopped"]).toContain(solution.status);
      }),
      { numRuns: 600 },
    );
    expect(corrected).toBeGreaterThan(180);
  });
});

/** More options than are searched to the end; values of many orders of magnitude when `spread`. */
function large(spread: boolean, huge = 1): LinearModel {
  const builder = new ModelBuilder("large", "maximise");
  builder.row({ name: "capacity", upper: 30 });
  builder.row({ name: "odd", upper: 1 });
  builder.place([]);
  for (let i = 0; i < 120; i++) {
    builder.unit(`${i}`, false, [[0, 1 + (i % 3)]], []);
    for (let k = 0; k < 2; k++) builder.option(undefined, 1 + ((i * 7 + k) % 11), 0, []);
  }
  builder.unit("odd", false, [], []);
  builder.option(undefined, 0, 0, [[1, 1]]);
  builder.option(undefined, 0, 0, [[1, huge]]);
  if (spread) builder.extra("huge", -1e13, 1, true, [[0, -1]]);
  return builder.build();
}

const nobody = (model: LinearModel): Float64Array =>
  new Float64Array(model.optionCount + model.extraCount);

const one = (model: LinearModel): Float64Array => nobody(model).fill(1, 0, 1);

describe("a larger model", () => {
  it("inside the ranges: the search is believed, and named", async () => {
    const model = large(false);
    const solution = await settled(model, { claim: "optimal", values: one(model), bound: 1 });
    expect(solution).toMatchObject({ status: "optimal", proof: "search", searchedBy: "liar" });
  });

  it("outside them the claim is unproved without a second search, or against one", async () => {
    const model = large(true);
    const raw: RawAnswer = { claim: "optimal", values: one(model), bound: 1 };
    const better = conclude(
      model,
      { claim: "limit", values: nobody(model).fill(1, 2, 3), bound: 9 },
      asked,
      "other",
    );
    for (const again of [undefined, async () => undefined, async () => better]) {
      const solution = await settled(model, raw, again);
      expect(solution).toMatchObject({ status: "feasible" });
      expect(solution).not.toHaveProperty("bound");
      expect(solution).toHaveProperty("reason", expect.stringContaining("unproved"));
    }
  });

  it("outside them two searches that agree are believed", async () => {
    const model = large(true);
    const raw: RawAnswer = { claim: "optimal", values: one(model), bound: 1 };
    const same = async () => conclude(model, raw, asked, "other");
    const solution = await settled(model, raw, same);
    expect(solution).toMatchObject({ status: "optimal", proof: "search", searchedBy: "liar" });
  });

  it("outside them that there is no solution is no answer without a second search", async () => {
    expect(await settled(large(true), { claim: "infeasible" })).toMatchObject({
      ...{ status: "infeasible", proof: "search", searchedBy: "liar" },
    });
    const solution = await settled(large(false, 1e8), { claim: "infeasible" });
    expect(solution).toMatchObject({ status: "stopped" });
    expect(solution).toHaveProperty("reason", expect.stringContaining("unproved"));
  });
});

describe("the ranges of scale", () => {
  const reason = (model: LinearModel, objective: number) => atOnce(outOfRange(model, objective));

  it("hold the relocation family", () => {
    for (const seed of [1, 2, 3]) {
      const model = relocationModel({ units: 200, destinations: 10, seed });
      expect(reason(model, 1000 / model.objectiveScale)).toBeNull();
    }
  });

  it("end where the values are of another order than their sum", () => {
    const model = large(true);
    expect(reason(model, 30)).toContain("objective");
    expect(reason(model, 1e13)).toBeNull();
  });

  it("end where a row's coefficients differ too much for its bound", () => {
    const build = (huge: number): LinearModel => {
      const builder = new ModelBuilder("row", "maximise");
      builder.row({ name: "r", upper: 1 });
      builder.place([]);
      builder.unit("a", false, [], []);
      builder.option(undefined, 1, 0, [[0, 1]]);
      builder.option(undefined, 1, 0, [[0, huge]]);
      return builder.build();
    };
    expect(reason(build(100), 1)).toBeNull();
    expect(reason(build(1e8), 1)).toContain("row 0");
  });
});
