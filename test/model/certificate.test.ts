import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf, relativeViolation } from "../../src/model/activity.js";
import {
  certifiedBound,
  cleanPrices,
  crossedRow,
  provesInfeasible,
} from "../../src/model/certificate.js";
import type { EntryDocument, ModelDocument } from "../../src/model/formats/model-document.js";
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

/** Equation (1) for a document, word by word; with `weight` 0 the bracket of (4). */
function byTheBook(document: ModelDocument, y: readonly number[], weight: 0 | 1): number {
  const sigma = weight * (document.sense === "maximise" ? 1 : -1);
  const price = (r: number): number => y[r] ?? 0;
  const paid = (entries: readonly EntryDocument[]): number =>
    entries.reduce((sum, [r, coefficient]) => sum + coefficient * price(r), 0);
  const ofRows = document.rows.map(({ lower, upper }, r) => {
    const side = price(r) > 0 ? upper : lower;
    if (price(r) === 0) return 0;
    return side === null ? Number.POSITIVE_INFINITY : price(r) * side;
  });
  const ofUnits = document.units.map(({ mustAct, entries, options }) =>
    Math.max(
      mustAct ? Number.NEGATIVE_INFINITY : 0,
      ...options.map((option) => sigma * option.value - paid(option.entries) - paid(entries)),
    ),
  );
  const ofExtras = (document.extras ?? []).map(({ value, upper, entries }) => {
    const gain = sigma * value - paid(entries);
    return gain <= 0 || upper === 0 ? 0 : gain * (upper ?? Number.POSITIVE_INFINITY);
  });
  // A price that proves nothing comes first, then a unit that has to act and cannot.
  const terms = [...ofRows, ...ofUnits, ...ofExtras];
  return terms.find((term) => !Number.isFinite(term)) ?? terms.reduce((sum, term) => sum + term, 0);
}

describe("the certificate, against its equation", () => {
  // Exact figures, so that nothing is a matter of rounding.
  const exact = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: rows, maxLength: rows });
  const quarters = fc.oneof(exact, sparsePrices).map((list) => list.map((y) => y / 4));

  it("is the bound that the equation says, infinite where that is", () => {
    let [finite, infinite] = [0, 0];
    fc.assert(
      fc.property(documents, quarters, (document, y) => {
        const sigma = document.sense === "maximise" ? 1 : -1;
        const bracket = byTheBook(document, y, 1);
        if (Number.isFinite(bracket)) finite++;
        else infinite++;
        const prices = y.map((one) => sigma * one);
        const bound = certifiedBound(modelFromJson(document), prices);
        expect(bound).toBe((document.offset ?? 0) + sigma * bracket);
      }),
      { numRuns: 2000 },
    );
    expect(finite).toBeGreaterThan(100);
    expect(infinite).toBeGreaterThan(100);
  });

  it("proves that there is no solution where the bracket without values is below 0", () => {
    const found = [0, 0];
    fc.assert(
      fc.property(documents, quarters, (document, y) => {
        const proves = byTheBook(document, y, 0) < 0;
        found[Number(proves)]!++;
        expect(provesInfeasible(modelFromJson(document), y)).toBe(proves);
      }),
      { numRuns: 2000 },
    );
    for (const count of found) expect(count).toBeGreaterThan(50);
  });

  it("finds the first row whose bounds exclude each other, and none that only touch", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const first = document.rows.findIndex(
          ({ lower, upper }) => lower !== null && upper !== null && lower > upper,
        );
        expect(crossedRow(modelFromJson(document))).toBe(first);
      }),
    );
  });

  it("cleans prices towards a missing side and next to nothing, and leaves all others", () => {
    const side = fc.constantFrom(null, 1);
    const price = fc.tuple(fc.constantFrom(-1, 1), fc.constantFrom(0, 1e-30, 1, 1e30));
    const row = fc.record({ lower: side, upper: side, price });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.boolean(), (list, up) => {
        const model = modelFromJson({
          ...{ format: "didoi-model/1", name: "", sense: up ? "maximise" : "minimise", units: [] },
          rows: list.map(({ lower, upper }) => ({ name: "", lower, upper })),
        });
        const sizes = list.map(({ price: [, size] }) => size);
        const given = list.map(({ price: [s, size] }) => s * size);
        const clean = cleanPrices(model, Float64Array.from(given), 1);
        const largest = Math.max(1, ...sizes);
        const expected = list.map(({ lower, upper, price: [s, size] }) => {
          const towards = s * (up ? 1 : -1) > 0 ? upper : lower;
          return towards === null || size < largest / 1e15 ? 0 : s * size;
        });
        expect([...clean]).toEqual(expected);
      }),
      { numRuns: 500 },
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
