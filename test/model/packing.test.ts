/** Packing proofs: never beyond a plan, whatever is claimed, and tight where one row is all there is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certifiedBound } from "../../src/model/certificate.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { packedBoundInPieces } from "../../src/model/packing/packed-bound.js";
import { atOnce } from "../../src/model/pieces.js";
import type { Packing } from "../../src/model/solution.js";
import { agreement } from "../../src/model/tolerances.js";
import { provedWhole } from "../../src/model/whole-proof.js";
import { bruteForce } from "./brute-force.js";
import { anyWholeModel } from "./formats/arbitrary-document.js";

const rowCount = 3;
const unitCount = 4;
const anyModel = anyWholeModel({ units: unitCount, options: 3, rows: rowCount, extras: 2 });
const price = fc.constantFrom(0, 0, 1, -1, 0.5, -2, 3, 1 / 3);
const prices = fc.array(price, { minLength: rowCount, maxLength: rowCount });
const unitPrices = fc.array(fc.constantFrom(0, 0, 1, 2, -1, 5, -3, 0.7), {
  minLength: unitCount,
  maxLength: unitCount,
});
const rows = fc.subarray([0, 1, 2], { minLength: 1 });

const sign = (model: LinearModel): number => (model.sense === "maximise" ? 1 : -1);
const packed = (model: LinearModel, y: number[], packing: Packing): number =>
  atOnce(packedBoundInPieces(model, y, packing)).bound;

/** Knapsacks of two parks for units of two sizes; the relaxation splits one in each. */
function twoParks(): LinearModel {
  const model = new ModelBuilder("parks", "maximise", 0);
  const place = model.place([]);
  const parks = ["north", "south"].map((name) => model.row({ name, upper: 10 }));
  for (const [i, size] of [6, 6, 6].entries()) {
    model.unit(`unit ${i}`, false, []);
    for (const park of parks) {
      model.option(undefined, 3, place);
      model.own(park, size);
    }
  }
  return model.build();
}

describe("a packing proof", () => {
  it("bounds every plan, whatever rows, prices and unit prices it gives", () => {
    let tighter = 0;
    fc.assert(
      fc.property(anyModel, prices, rows, unitPrices, (model, y, whole, u) => {
        const bound = packed(model, y, { rows: whole, unitPrices: u });
        const room = agreement * Math.max(1, Math.abs(bound));
        if (sign(model) * (certifiedBound(model, y) - bound) > 1e-6) tighter++;
        bruteForce(model, ({ objective }) => {
          expect(sign(model) * objective).toBeLessThanOrEqual(sign(model) * bound + room);
        });
      }),
      { numRuns: 2500 },
    );
    expect(tighter).toBeGreaterThan(100);
  });

  it("bounds every plan of a model whose rows are added up and rounded, and never says less", () => {
    fc.assert(
      fc.property(anyModel, prices, rows, unitPrices, (model, y, whole, u) => {
        const { bound } = provedWhole(model, y, { rows: whole, unitPrices: u });
        const room = agreement * Math.max(1, Math.abs(bound));
        expect(sign(model) * bound).toBeLessThanOrEqual(sign(model) * provedWhole(model, y).bound);
        bruteForce(model, ({ objective }) => {
          expect(sign(model) * objective).toBeLessThanOrEqual(sign(model) * bound + room);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("is what the best plan is worth where one row is all there is, whatever its price", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer({ min: 0, max: 25 }),
        price,
        (things, upper, y) => {
          const builder = new ModelBuilder("knapsack", "maximise", 0);
          const place = builder.place([]);
          const row = builder.row({ name: "room", upper });
          for (const [i, [value, size]] of things.entries()) {
            builder.unit(`thing ${i}`, false, []);
            builder.option(undefined, value, place);
            builder.own(row, size);
          }
          const model = builder.build();
          const packing = { rows: [row], unitPrices: things.map(() => 0) };
          const best = bruteForce(model)!.objective;
          expect(packed(model, [Math.abs(y)], packing)).toBeCloseTo(best, 9);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("of two parks closes what prices cannot, with the right unit prices", () => {
    const model = twoParks();
    expect(bruteForce(model)?.objective).toBe(6);
    expect(certifiedBound(model, [0.5, 0.5])).toBeCloseTo(10, 9);
    expect(packed(model, [0.5, 0.5], { rows: [0, 1], unitPrices: [0, 0, 0] })).toBeCloseTo(6, 9);
    expect(packed(model, [0.5, 0.5], { rows: [0, 1], unitPrices: [3, 3, 3] })).toBeCloseTo(9, 9);
    expect(packed(model, [0.5, 0.5], { rows: [0], unitPrices: [0, 0, 0] })).toBeGreaterThan(6);
  });

  it("pays a unit that may stay no less than nothing", () => {
    const model = twoParks();
    expect(packed(model, [0.5, 0.5], { rows: [0, 1], unitPrices: [-9, -9, -9] })).toBeCloseTo(6, 9);
  });

  it("proves nothing with rows that do not exist or stand twice, or figures that are none", () => {
    const model = twoParks();
    for (const whole of [[0, 0], [7], [-1], [0.5]])
      expect(packed(model, [0.5, 0.5], { rows: whole, unitPrices: [0, 0, 0] })).toBe(
        Number.POSITIVE_INFINITY,
      );
    for (const u of [[], [Number.NaN, 0, 0]])
      expect(packed(model, [0.5, 0.5], { rows: [0], unitPrices: u })).toBe(
        Number.POSITIVE_INFINITY,
      );
  });
});
