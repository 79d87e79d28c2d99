import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certifiedBound } from "../../src/model/certificate.js";
import type { ModelDocument } from "../../src/model/formats/model-document.js";
import { modelFromJson } from "../../src/model/formats/model-json.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { atOnce } from "../../src/model/pieces.js";
import { roundRows } from "../../src/model/presolve/round-rows.js";
import { agreement } from "../../src/model/tolerances.js";
import { provedWhole, provesNoPlan, wholeFormInPieces } from "../../src/model/whole-proof.js";
import { bruteForce } from "./brute-force.js";
import { anyDocument } from "./formats/arbitrary-document.js";

const rows = 3;
const steps = fc.array(fc.constantFrom(1, 2, 3, 5), { minLength: rows, maxLength: rows });
const prices = fc.array(fc.constantFrom(0, 0, 1, -1, 0.5, -2, 3), {
  minLength: rows,
  maxLength: rows,
});

/** Entries of row r times its step; its bounds stay, so they often lie between two multiples. */
const stepped = fc
  .tuple(anyDocument({ units: 3, options: 3, rows, extras: 2 }), steps)
  .map(([document, step]): ModelDocument => {
    const times = (entries: readonly (readonly [string | number, number])[]) =>
      entries.map(([row, c]) => [row, c * step[rowIndex(document, row)]!] as const);
    return {
      ...document,
      units: document.units.map((unit) => ({
        ...unit,
        ...(unit.entries && { entries: times(unit.entries) }),
        options: unit.options.map((option) => ({
          ...option,
          ...(option.entries && { entries: times(option.entries) }),
        })),
      })),
      extras: (document.extras ?? []).map((extra) => ({
        ...extra,
        integer: true,
        upper: extra.upper ?? 2,
        ...(extra.entries && { entries: times(extra.entries) }),
      })),
    } as ModelDocument;
  });

const rowIndex = (document: ModelDocument, row: string | number): number =>
  typeof row === "number" ? row : document.rows.findIndex(({ name }) => name === row);

const sign = (model: LinearModel): number => (model.sense === "maximise" ? 1 : -1);

describe("rounded rows", () => {
  it("keep every whole-number plan and its value", () => {
    let rounded = 0;
    fc.assert(
      fc.property(stepped, (document) => {
        const model = modelFromJson(document);
        const form = atOnce(roundRows(model));
        if (form !== model) rounded++;
        expect(bruteForce(form)?.objective).toBe(bruteForce(model)?.objective);
      }),
      { numRuns: 800 },
    );
    expect(rounded).toBeGreaterThan(200);
  });

  it("say more of the space for tenants of one size", () => {
    const model = new ModelBuilder("tenants", "maximise", 0);
    const place = model.place([]);
    const space = model.row({ name: "space", upper: 10 });
    for (let i = 0; i < 4; i++) {
      model.unit(`tenant ${i}`, false, []);
      model.option("rent", 1, place);
      model.own(space, 3);
    }
    const built = model.build();
    // Three of them fit; fractions of them would come to ten thirds.
    expect(certifiedBound(built, [1 / 3])).toBeCloseTo(10 / 3, 12);
    expect(provedWhole(built, [1 / 3]).bound).toBeCloseTo(3, 12);
  });

  it("are left alone where an extra takes any amount", () => {
    const model = new ModelBuilder("filler", "maximise", 0);
    const place = model.place([]);
    const space = model.row({ name: "space", upper: 10 });
    model.unit("tenant", false, []);
    model.option("rent", 1, place);
    model.own(space, 3);
    model.extra("filler", 1, 9, false, [[space, 1]]);
    const built = model.build();
    expect(atOnce(roundRows(built)).rowUpper[space]).toBe(10);
  });

  it("keep a bound that a plan may break by its tolerance", () => {
    const model = new ModelBuilder("edge", "maximise", 0);
    const place = model.place([]);
    const space = model.row({ name: "space", upper: 9 - 5e-7 });
    model.unit("tenant", false, []);
    model.option("rent", 1, place);
    model.own(space, 3);
    expect(atOnce(roundRows(model.build())).rowUpper[space]).toBe(9 - 5e-7);
  });
});

describe("what is proved of whole numbers", () => {
  it("bounds every plan, whatever the prices, and no less tightly than the certificate", () => {
    fc.assert(
      fc.property(stepped, prices, (document, y) => {
        const model = modelFromJson(document);
        const { bound } = provedWhole(model, y);
        const room = agreement * Math.max(1, Math.abs(bound));
        expect(sign(model) * bound).toBeLessThanOrEqual(sign(model) * certifiedBound(model, y));
        bruteForce(model, ({ objective }) => {
          expect(sign(model) * objective).toBeLessThanOrEqual(sign(model) * bound + room);
        });
      }),
      { numRuns: 800 },
    );
  });

  it("never says that there is no plan where there is one", () => {
    fc.assert(
      fc.property(stepped, prices, (document, y) => {
        const model = modelFromJson(document);
        if (provesNoPlan(model, y)) expect(bruteForce(model)).toBeNull();
      }),
      { numRuns: 800 },
    );
  });

  it("sees that no sum of steps lies between the bounds of a row", () => {
    const model = new ModelBuilder("none", "maximise", 0);
    const place = model.place([]);
    const space = model.row({ name: "space", lower: 4, upper: 5 });
    for (let i = 0; i < 3; i++) {
      model.unit(`tenant ${i}`, false, []);
      model.option("rent", 1, place);
      model.own(space, 3);
    }
    const built = model.build();
    expect(bruteForce(built)).toBeNull();
    expect(provesNoPlan(built, [0])).toBe(true);
  });

  it("adds up the years of a capacity that is carried on", () => {
    const model = new ModelBuilder("carried", "maximise", 0);
    const place = model.place([]);
    const first = model.row({ name: "2026", upper: 4 });
    const second = model.row({ name: "2027", upper: 4 });
    for (let i = 0; i < 4; i++) {
      model.unit(`tenant ${i}`, false, []);
      for (const row of [first, second]) {
        model.option(undefined, 1, place);
        model.own(row, 3);
      }
    }
    model.extra("carry", 0, Number.POSITIVE_INFINITY, false, [
      [first, 1],
      [second, -1],
    ]);
    const built = model.build();
    expect(atOnce(wholeFormInPieces(built)).rounds).toBe(true);
    // Eight in two years is room for two of three each.
    expect(provedWhole(built, [1 / 3, 1 / 3]).bound).toBeCloseTo(2, 12);
    expect(certifiedBound(built, [1 / 3, 1 / 3])).toBeCloseTo(8 / 3, 12);
    // Prices that are not those of the sums say no more than they do by themselves.
    expect(provedWhole(built, [1 / 3, 0.5]).bound).toBe(certifiedBound(built, [1 / 3, 0.5]));
  });
});
