import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf, relativeViolation } from "../../src/model/activity.js";
import {
  certifiedBound,
  cleanPrices,
  crossedRow,
  provesInfeasible,
} from "../../src/model/certificate.js";
import type { ModelDocument } from "../../src/model/formats/model-document.js";
import { modelFromJson } from "../../src/model/formats/model-json.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import { agreement } from "../../src/model/tolerances.js";
import { bruteForce } from "./brute-force.js";
import { anyDocument } from "./formats/arbitrary-document.js";

const rows = 4;
const documents = anyDocument({ units: 4, options: 4, rows, extras: 2 });
const triable = documents.map(
  (document): ModelDocument => ({
    ...document,
    extras: (document.extras ?? []).map((e) => ({ ...e, integer: true, upper: e.upper ?? 2 })),
  }),
);
const anyPrices = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
  minLength: rows,
  maxLength: rows,
});
const sparsePrices = fc.array(fc.constantFrom(0, 0, 0, 1, -1, 0.5, -2), {
  minLength: rows,
  maxLength: rows,
});
const prices = fc.oneof(anyPrices, sparsePrices);

const sign = (model: LinearModel): number => (model.sense === "maximise" ? 1 : -1);

/** A point between the choices of each unit: weights that sum to at most 1, or 1 where it must act. */
function fractionalPoint(model: LinearModel, draws: readonly number[]): Float64Array {
  const values = new Float64Array(model.optionCount + model.extraCount);
  const draw = (n: number): number => draws[n % draws.length] ?? 0;
  for (let i = 0; i < model.unitCount; i++) {
    const first = model.unitStart[i]!;
    const end = model.unitStart[i + 1]!;
    let sum = model.mustAct[i] === 1 ? 0 : draw(i);
    for (let o = first; o < end; o++) sum += draw(o);
    for (let o = first; o < end; o++)
      values[o] = sum === 0 ? Number(o === first && model.mustAct[i] === 1) : draw(o) / sum;
  }
  for (let e = 0; e < model.extraCount; e++)
    values[model.optionCount + e] = draw(e) * Math.min(model.extraUpper[e]!, 5);
  return values;
}

/** The same model with row bounds moved so that the point is feasible. */
function aroundPoint(document: ModelDocument, values: Float64Array): LinearModel {
  const before = modelFromJson(document);
  const { rows: activity } = activityOf(before, values);
  return modelFromJson({
    ...document,
    rows: document.rows.map((row, r) => ({
      name: row.name,
      lower: row.lower === null ? null : Math.min(row.lower, activity[r]! - 1e-9),
      upper: row.upper === null ? null : Math.max(row.upper, activity[r]! + 1e-9),
    })),
  });
}

const draws = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
const withoutEmptyDuty = documents.filter((d) =>
  d.units.every((unit) => !unit.mustAct || unit.options.length > 0),
);

describe("the certificate", () => {
  it("bounds every whole-number plan, whatever the prices", () => {
    fc.assert(
      fc.property(triable, prices, (document, y) => {
        const model = modelFromJson(document);
        const bound = certifiedBound(model, y);
        bruteForce(model, ({ objective }) => {
          expect(sign(model) * objective).toBeLessThanOrEqual(
            sign(model) * bound + agreement * Math.max(1, Math.abs(bound)),
          );
        });
      }),
      { numRuns: 1500 },
    );
  });

  it("bounds every fractional point, whatever the prices", () => {
    fc.assert(
      fc.property(withoutEmptyDuty, draws, prices, (document, shares, y) => {
        const values = fractionalPoint(modelFromJson(document), shares);
        const model = aroundPoint(document, values);
        const { objective } = activityOf(model, values);
        const bound = certifiedBound(model, y);
        expect(sign(model) * objective).toBeLessThanOrEqual(
          sign(model) * bound + agreement * Math.max(1, Math.abs(bound)),
        );
      }),
      { numRuns: 1500 },
    );
  });

  it("never proves that a model with a feasible point has none", () => {
    fc.assert(
      fc.property(withoutEmptyDuty, draws, prices, (document, shares, y) => {
        const values = fractionalPoint(modelFromJson(document), shares);
        const model = aroundPoint(document, values);
        expect(provesInfeasible(model, y)).toBe(false);
        expect(crossedRow(model)).toBe(-1);
      }),
      { numRuns: 1500 },
    );
  });

  it("proves that a row out of reach cannot be met, from either side", () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (document, high) => {
        fc.pre(document.rows.length > 0);
        const far = { name: "", lower: high ? 1e6 : null, upper: high ? null : -1e6 };
        const model = modelFromJson({
          ...document,
          rows: [far, ...document.rows.slice(1)],
          extras: [],
        });
        const y = new Float64Array(model.rowCount);
        y[0] = high ? -1 : 1;
        expect(provesInfeasible(model, y)).toBe(true);
        expect(provesInfeasible(model, new Float64Array(model.rowCount))).toBe(
          document.units.some((unit) => unit.mustAct && unit.options.length === 0),
        );
      }),
    );
  });

  it("with prices of zero is the sum of the best values", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const model = modelFromJson({ ...document, extras: [] });
        const best = document.units.map(({ mustAct, options }) =>
          Math.max(...(mustAct ? [] : [0]), ...options.map((o) => sign(model) * o.value)),
        );
        const sum = best.reduce((total, x) => total + x, 0);
        expect(certifiedBound(model, new Float64Array(rows))).toBeCloseTo(
          model.offset + sign(model) * sum,
          9,
        );
      }),
    );
  });

  it("clean prices never prove less, and never are infinite on a missing side", () => {
    fc.assert(
      fc.property(withoutEmptyDuty, prices, (document, y) => {
        const model = modelFromJson({ ...document, extras: [] });
        const clean = cleanPrices(model, Float64Array.from(y.slice(0, model.rowCount)));
        expect(Number.isFinite(certifiedBound(model, clean))).toBe(true);
        const dirty = certifiedBound(model, y);
        // Negligible prices are set to 0, which moves the bound by rounding only.
        if (Number.isFinite(dirty)) expect(certifiedBound(model, clean)).toBeCloseTo(dirty, 6);
      }),
    );
  });
});

describe("multipliers beyond all numbers", () => {
  it("prove nothing: here 10 of 20 units must act, and they can", () => {
    const unit = { name: "u", mustAct: false, entries: [], options: [] };
    const option = { name: "o", value: 1, entries: [[0, -1] as const] };
    const model = modelFromJson({
      format: "didoi-model/1",
      name: "feasible",
      sense: "maximise",
      rows: [{ name: "at least ten", lower: null, upper: -10 }],
      units: Array.from({ length: 20 }, () => ({ ...unit, options: [option] })),
    });
    for (const y of [1, 1e300, 1e308]) expect(provesInfeasible(model, [y])).toBe(false);
  });
});

describe("activityOf", () => {
  it("agrees with brute force, and feasible points violate nothing", () => {
    fc.assert(
      fc.property(triable, (document) => {
        const model = modelFromJson(document);
        bruteForce(model, ({ objective, values }) => {
          const activity = activityOf(model, values);
          expect(activity.objective).toBe(objective);
          for (let r = 0; r < model.rowCount; r++)
            expect(relativeViolation(model, activity, r)).toBe(0);
        });
      }),
      { numRuns: 200 },
    );
  });
});
