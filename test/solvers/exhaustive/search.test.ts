/** The search of our own: to the end, it is brute force, only sooner. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf } from "../../../src/model/activity.js";
import { certifiedBound } from "../../../src/model/certificate.js";
import { ExactSum } from "../../../src/model/exact-sum.js";
import type { ModelArrays } from "../../../src/model/linear-model.js";
import { atOnce } from "../../../src/model/pieces.js";
import { relaxInPieces } from "../../../src/solvers/decomposition/relax.js";
import { exhaust } from "../../../src/solvers/exhaustive/search.js";
import { buildModel, modelSpec } from "../../arbitraries/model.js";
import { bruteForce } from "../../oracles/brute-force.js";

const pricesOf = (model: ModelArrays): Float64Array =>
  atOnce(relaxInPieces(model)).prices ?? new Float64Array(model.rowCount);

describe("a small model searched to the end", () => {
  it.each([
    ["at the prices of its relaxation", pricesOf],
    ["at no prices", (model: ModelArrays) => new Float64Array(model.rowCount)],
  ])("has the value that trying everything finds, %s", (_, pricesFor) => {
    let solved = 0;
    fc.assert(
      fc.property(modelSpec(), (spec) => {
        const model = buildModel(spec);
        const best = bruteForce(spec);
        const prices = pricesFor(model);
        fc.pre(Number.isFinite(certifiedBound(model, prices)) || prices.every((p) => p === 0));
        const found = atOnce(exhaust(model, prices));
        expect(found).toBeDefined();
        const values = found?.values ?? null;
        if (best === "infeasible") expect(values).toBeNull();
        else {
          expect(values).not.toBeNull();
          expect(activityOf(model, values!).objective).toBeCloseTo(best, 6);
          solved++;
        }
      }),
      { numRuns: 1500 },
    );
    expect(solved).toBeGreaterThan(600);
  });

  it("keeps a start that nothing beats, and beats one that is not the best", () => {
    fc.assert(
      fc.property(modelSpec(), (spec) => {
        const model = buildModel(spec);
        const found = atOnce(exhaust(model, pricesOf(model)));
        const best = found?.values;
        if (best === null || best === undefined) return;
        const again = atOnce(exhaust(model, pricesOf(model), best));
        expect(activityOf(model, again!.values!).objective).toBe(activityOf(model, best).objective);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an exact sum", () => {
  const double = fc.double({ noNaN: true, min: -1e15, max: 1e15 });

  it("tells the sign of a sum of which doubles lose everything", () => {
    const sum = new ExactSum();
    for (const x of [1e16, 1, -1e16, -0.5]) sum.add(x);
    expect(sum.sign).toBe(1);
  });

  it("of terms and their negatives, in any order, is 0", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(double, double), { maxLength: 8 }), (pairs) => {
        const sum = new ExactSum();
        for (const [a, b] of pairs) sum.addProduct(a, b);
        for (const [a, b] of pairs.toReversed()) sum.addProduct(-b, a);
        expect(sum.sign).toBe(0);
        sum.add(2 ** -200);
        expect(sum.sign).toBe(1);
      }),
    );
  });
});
