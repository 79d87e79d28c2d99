import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certifiedBound } from "../../../src/model/certificate.js";
import type { ModelDocument } from "../../../src/model/formats/model-document.js";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import type { LinearModel } from "../../../src/model/linear-model.js";
import { fitFilter } from "../../../src/model/presolve/fit-filter.js";
import { relocationModel, relocationVariants } from "../../../src/synthetic/relocation-family.js";
import { bruteForce } from "../brute-force.js";
import type { DenseModel } from "../dense-model.js";
import { denseOfModel } from "../dense-model.js";
import { anyDocument } from "../formats/arbitrary-document.js";

const anyModel = anyDocument({ units: 4, options: 4, rows: 4, extras: 2 });
/** With extras that brute force can try. */
const triable = anyModel.map(
  (document): ModelDocument => ({
    ...document,
    extras: (document.extras ?? []).map((e) => ({ ...e, integer: true, upper: e.upper ?? 2 })),
  }),
);

type Range = readonly [least: number, greatest: number];

function plus(a: Range, b: Range): Range {
  return [a[0] + b[0], a[1] + b[1]];
}

/** What the other units and the extras can add to row r. */
function othersIn(dense: DenseModel, self: DenseModel["units"][number], r: number): Range {
  let sum: Range = [0, 0];
  for (const unit of dense.units) {
    if (unit === self || (unit.mustAct && unit.options.length === 0)) continue;
    const activities = unit.options.map(({ column }) => column[r] ?? 0);
    if (!unit.mustAct) activities.push(0);
    sum = plus(sum, [Math.min(...activities), Math.max(...activities)]);
  }
  for (const { column, upper } of dense.extras) {
    const reach = column[r] === 0 ? 0 : (column[r] ?? 0) * upper;
    sum = plus(sum, [Math.min(0, reach), Math.max(0, reach)]);
  }
  return sum;
}

/** The definition, word by word, for rows that the unit touches. */
function cannotFit(model: LinearModel): number[] {
  const dense = denseOfModel(model);
  return dense.units.flatMap((unit, i) => {
    const touched = dense.upper
      .map((_, r) => r)
      .filter((r) => unit.options.some(({ column }) => column[r] !== 0));
    const isBroken = (a: number, r: number): boolean => {
      const [least, greatest] = plus([a, a], othersIn(dense, unit, r));
      return least > (dense.upper[r] ?? 0) || greatest < (dense.lower[r] ?? 0);
    };
    return unit.options.flatMap(({ column }, n) =>
      touched.some((r) => isBroken(column[r] ?? 0, r)) ? [(model.unitStart[i] ?? 0) + n] : [],
    );
  });
}

describe("the fit filter", () => {
  it("keeps every whole-number plan, and so the optimum", () => {
    fc.assert(
      fc.property(triable, (document) => {
        const model = modelFromJson(document);
        const { model: filtered, kept, liftValues } = fitFilter(model);
        const left = new Set(kept);
        const best = bruteForce(model, ({ values }) => {
          for (let o = 0; o < model.optionCount; o++)
            if (values[o] === 1) expect(left.has(o)).toBe(true);
        });
        const found = bruteForce(filtered);
        expect(found?.objective).toBe(best?.objective);
        if (found !== null && best !== null)
          expect([...liftValues(found.values)]).toEqual(best.values);
      }),
      { numRuns: 1500 },
    );
  });

  it("drops what the definition says", () => {
    let count = 0;
    fc.assert(
      fc.property(anyModel, (document) => {
        const model = modelFromJson(document);
        const left = new Set(fitFilter(model).kept);
        for (const o of cannotFit(model)) {
          expect(left.has(o)).toBe(false);
          count++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it("never makes the bound that prices prove worse", () => {
    fc.assert(
      fc.property(
        anyModel,
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 }),
        (document, prices) => {
          const model = modelFromJson(document);
          const sign = model.sense === "maximise" ? 1 : -1;
          const before = certifiedBound(model, prices);
          const after = certifiedBound(fitFilter(model).model, prices);
          if (!Number.isNaN(before) && !Number.isNaN(after))
            expect(sign * after).toBeLessThanOrEqual(sign * before);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("lifts choices to the options that they name", () => {
    const model = relocationModel({ units: 200, destinations: 10, seed: 1 });
    const { model: filtered, kept, liftChoices } = fitFilter(model);
    expect(filtered.optionCount).toBeLessThan(model.optionCount);
    const last = Array.from({ length: filtered.unitCount }, (_, i) => {
      const count = (filtered.unitStart[i + 1] ?? 0) - (filtered.unitStart[i] ?? 0);
      return count === 0 ? null : count - 1;
    });
    liftChoices(last).forEach((choice, i) => {
      if (choice === null) return;
      const o = (model.unitStart[i] ?? 0) + choice;
      const n = (filtered.unitStart[i + 1] ?? 0) - 1;
      expect(kept[n]).toBe(o);
      expect(filtered.names.option(n)).toBe(model.names.option(o));
      expect(filtered.value[n]).toBe(model.value[o]);
    });
  });

  it("drops a site larger than its park, but not one larger by rounding only", () => {
    const site = (land: number): LinearModel =>
      modelFromJson({
        format: "didoi-model/1",
        name: "",
        sense: "maximise",
        rows: [{ name: "park", lower: null, upper: 0.3 }],
        units: [
          {
            name: "",
            mustAct: false,
            entries: [[0, land]],
            options: [{ name: "", value: 1, entries: [] }],
          },
        ],
      });
    expect(fitFilter(site(0.31)).kept.length).toBe(0);
    expect(fitFilter(site(0.1 + 0.2)).kept.length).toBe(1);
  });

  it.each(Object.entries(relocationVariants))("keeps the relocation %s a model", (_, variant) => {
    const model = relocationModel({ units: 200, destinations: 10, seed: 2, ...variant });
    const { model: filtered, kept } = fitFilter(model);
    expect(filtered.ownStart.at(-1)).toBe(filtered.ownRow.length);
    expect([...filtered.value]).toEqual([...kept].map((o) => model.value[o]));
  });
});
