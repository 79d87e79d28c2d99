import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  certifiedBound,
  certifiedBoundInPieces,
  cleanPrices,
  proved,
  provesInfeasible,
} from "../../src/model/certificate.js";
import { modelFromJson, modelToJson } from "../../src/model/formats/model-json.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { atOnce } from "../../src/model/pieces.js";
import { buildModel, modelSpec } from "../arbitraries/model.js";

const quarter = fc.integer({ min: -8, max: 8 }).map((n) => n / 4);

describe("what prices prove", () => {
  it("does not depend on whether rows stand at places or at each option", () => {
    let places = 0;
    fc.assert(
      fc.property(modelSpec(), fc.array(quarter, { minLength: 12 }), (spec, y) => {
        const model = buildModel(spec);
        const flat = modelFromJson(modelToJson(model));
        places += model.profileLength;
        const prices = y.slice(0, model.rowCount);
        while (prices.length < model.rowCount) prices.push(0);
        expect(certifiedBound(model, prices)).toBe(certifiedBound(flat, prices));
        expect(provesInfeasible(model, prices)).toBe(provesInfeasible(flat, prices));
        expect(atOnce(certifiedBoundInPieces(model, prices))).toBe(certifiedBound(flat, prices));
      }),
      { numRuns: 1000 },
    );
    expect(places).toBeGreaterThan(500);
  });

  it("has the size of all that was added up for it, also where it cancels", () => {
    const builder = new ModelBuilder("size", "maximise", 1, -7);
    builder.row({ name: "r", upper: 3 });
    builder.place([0]);
    builder.unit("u", true, [], [2]);
    builder.option("o", 10, 0, [[0, 5]]);
    builder.option("worse", 1, 0, [[0, 5]]);
    builder.unit("idle", false, []);
    builder.option("costs", -100, 0);
    builder.extra("e", 5, 4, false, [[0, 1.5]]);
    builder.extra("not worth it", 1, 4, false, [[0, 2]]);
    builder.extra("none", 50, 0, false, []);
    // y = 2: the row 6; the option 10 − 4 − 10 of 24; the extra 4 × (5 − 3) of 4 × 8; the offset 7.
    const { bound, size } = proved(builder.build(), [2]);
    expect(bound).toBe(-7 + 6 - 4 + 8);
    expect(size).toBe(7 + 6 + 24 + 32);
  });

  it("is not lost to rounding where an extra without a limit is worth exactly its price", () => {
    const of = (value: number): number => {
      const builder = new ModelBuilder("free", "maximise");
      builder.row({ name: "r", upper: 1 });
      builder.extra("e", value, Number.POSITIVE_INFINITY, false, [[0, 0.1]]);
      return certifiedBound(builder.build(), [3]);
    };
    // 0.1 × 3 is a little more than 0.3 in numbers of a machine.
    const third = 0.1 * 3;
    for (const value of [0.3, third, third * (1 + 1e-12)]) expect(of(value)).toBe(3);
    for (const value of [third * (1 + 1e-5), 1]) expect(of(value)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("prices that are next to nothing", () => {
  it("are judged by the scale of their row, beside the largest or a typical value", () => {
    for (const coefficient of [1e6, 1e-6, 1]) {
      const builder = new ModelBuilder("scaled", "maximise");
      for (const name of ["first", "second"]) builder.row({ name, upper: coefficient });
      builder.unit("u", false, []);
      for (const row of [0, 1]) builder.option(undefined, 1000, 0, [[row, coefficient]]);
      const model = builder.build();
      const scale = model.rowScale[0]!;
      if (coefficient !== 1) expect(Math.abs(Math.log10(scale))).toBeGreaterThan(3);
      const clean = (parts: readonly number[], typical?: number): number[] =>
        [...cleanPrices(model, Float64Array.from(parts), typical)].map(Number);
      for (const [part, kept] of [
        [1e-13, true],
        [1e-15, false],
      ] as const) {
        const small = part * scale;
        expect(clean([scale, small], 0)).toEqual([scale, kept ? small : 0]);
        // Alone it is measured by a typical value of the objective.
        const alone = small / model.objectiveScale;
        expect(clean([0, alone])).toEqual([0, kept ? alone : 0]);
        expect(clean([0, alone], 0)).toEqual([0, alone]);
      }
    }
  });
});
