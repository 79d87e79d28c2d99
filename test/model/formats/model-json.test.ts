import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError } from "../../../src/errors.js";
import type { ModelDocument } from "../../../src/model/formats/model-document.js";
import { modelFromJson, modelToJson } from "../../../src/model/formats/model-json.js";
import { denseOfDocument, denseOfModel } from "../dense-model.js";
import { spoil } from "../spoil.js";
import { anyDocument } from "./arbitrary-document.js";

const documents = anyDocument({ units: 8, options: 6, rows: 6, extras: 3 });

/** Units × parks of a relocation with one profile of three resources, a shared count and a cost. */
function relocation(units: number, parks: number): ModelDocument {
  return {
    format: "didoi-model/1",
    name: "relocation",
    sense: "maximise",
    rows: Array.from({ length: 3 * parks + 2 }, (_, r) => ({
      name: `r${r}`,
      lower: null,
      upper: 5,
    })),
    units: Array.from({ length: units }, (_, i) => ({
      name: `u${i}`,
      mustAct: false,
      entries: [],
      options: Array.from({ length: parks }, (_, j) => ({
        name: `p${j}`,
        value: i + j,
        entries: [
          [3 * j, i + 1],
          [3 * j + 1, 2 * i + 1],
          [3 * j + 2, 0.5],
          [3 * parks, 1],
          [3 * parks + 1, 10 + (i + 1) * j],
        ],
      })),
    })),
  };
}

function issuesOf(json: unknown): readonly string[] {
  try {
    modelFromJson(json, { file: "m.json" });
  } catch (error) {
    expect(error).toBeInstanceOf(DidoiError);
    return (error as DidoiError).message.split("\n");
  }
  return [];
}

describe("modelFromJson", () => {
  it("means what the document says, however it stores it", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(denseOfModel(modelFromJson(document))).toEqual(denseOfDocument(document));
        expect(denseOfModel(modelFromJson(JSON.stringify(document)))).toEqual(
          denseOfDocument(document),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("keeps meaning and names through a round trip", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const model = modelFromJson(document);
        const again = modelToJson(model);
        expect(denseOfModel(modelFromJson(JSON.parse(JSON.stringify(again))))).toEqual(
          denseOfDocument(document),
        );
        expect(again.units.map((u) => [u.name, u.options.map((o) => o.name)])).toEqual(
          document.units.map((u) => [u.name, u.options.map((o) => o.name)]),
        );
        expect([again.name, again.rows, again.extras]).toEqual([
          document.name,
          document.rows,
          document.extras,
        ]);
      }),
    );
  });

  it("does not change the document it reads", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const before = JSON.stringify(document);
        modelFromJson(document);
        expect(JSON.stringify(document)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it("stores a relocation as shared counts, profiles on places and own costs", () => {
    const model = modelFromJson(relocation(40, 5));
    expect(model.profileLength).toBe(3);
    expect(model.placeCount).toBe(1 + 5);
    expect(model.sharedRow.length).toBe(40);
    expect(model.ownRow.length).toBe(model.optionCount);
  });

  it("stores own entries only where places would not be used often", () => {
    const model = modelFromJson(relocation(3, 5));
    expect(model.profileLength).toBe(0);
    expect(model.ownRow.length).toBe(4 * model.optionCount);
  });

  it("limits the number of places when they begin to differ after the sample", () => {
    const regular = relocation(1100, 5);
    const odd = relocation(400, 5).units.map((unit, i) => ({
      ...unit,
      options: unit.options.map((option, j) => ({
        ...option,
        entries: option.entries.map(([row, coefficient], k) =>
          k < 3
            ? ([(row + i * 7 + j * k) % 15, coefficient] as const)
            : ([row, coefficient] as const),
        ),
      })),
    }));
    const document = { ...regular, units: [...regular.units, ...odd] };
    const model = modelFromJson(document);
    expect(model.profileLength).toBe(3);
    expect(model.placeCount).toBeLessThanOrEqual(1 + model.optionCount / 4);
    expect(denseOfModel(model)).toEqual(denseOfDocument(document));
  });

  it("accepts missing extras and offset, crossed bounds, empty units and equal names", () => {
    const model = modelFromJson({
      format: "didoi-model/1",
      name: "",
      sense: "minimise",
      rows: [{ name: "r", lower: 2, upper: 1 }],
      units: [{ name: "u", mustAct: true, entries: [[0, 0]], options: [] }],
    });
    expect([model.offset, model.extraCount, model.optionCount]).toEqual([0, 0, 0]);
    expect(model.rowLower[0]).toBeGreaterThan(model.rowUpper[0] ?? 0);
  });
});

describe("a wrong document", () => {
  const sound = relocation(2, 2);

  it("is refused with all its problems and their paths at once", () => {
    const text = JSON.stringify({
      ...sound,
      offset: "3",
      rows: [
        { name: "r", lower: null },
        { name: 7, lower: "NaN", upper: 5 },
      ],
      units: [
        {
          name: "u",
          mustAct: 1,
          entries: [[2, 1]],
          options: [{ name: "o", value: "1", entries: [] }],
        },
        {
          name: "u",
          mustAct: true,
          entries: [[0]],
          options: [{ name: "o", value: 1, entries: [[0.5, 1]] }],
        },
        null,
      ],
      extras: [{ name: "e", value: 1, upper: -1, integer: "no", entries: [[0, null]] }],
      unknown: 1,
    });
    expect(issuesOf(text)).toMatchInlineSnapshot(`
      [
        "m.json, unknown: Unknown key "unknown". Known here: format, name, sense, rows, offset, extras, units. [E_SCHEMA]",
        "m.json, offset: Expected a finite number, found the text "3". [E_SCHEMA]",
        "m.json, rows[0]: "upper" is missing. [E_SCHEMA]",
        "m.json, rows[1].name: Expected a text, found 7. [E_SCHEMA]",
        "m.json, rows[1].lower: Expected a finite number or null, found the text "NaN". [E_SCHEMA]",
        "m.json, extras[0].integer: Expected true or false, found the text "no". [E_SCHEMA]",
        "m.json, extras[0].upper: Expected at least 0 (the lower bound of every extra), found -1. [E_SCHEMA]",
        "m.json, extras[0].entries[0][1]: Expected a finite number, found null. [E_SCHEMA]",
        "m.json, units[0].mustAct: Expected true or false, found 1. [E_SCHEMA]",
        "m.json, units[0].entries[0][0]: There is no row 2: the model has 2 rows, from 0. [E_SCHEMA]",
        "m.json, units[0].options[0].value: Expected a finite number, found the text "1". [E_SCHEMA]",
        "m.json, units[1].entries[0]: Expected [row, coefficient], found a list of 1. [E_SCHEMA]",
        "m.json, units[1].options[0].entries[0][0]: Expected a row index (0, 1, …), found 0.5. [E_SCHEMA]",
        "m.json, units[2]: Expected an object, found null. [E_SCHEMA]",
      ]
    `);
  });

  it("never gives anything but a DidoiError, whatever is put at whatever place", () => {
    const deep = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`) as unknown;
    const poison = JSON.parse('{"__proto__":{"value":1},"constructor":2}') as unknown;
    const hostile = fc.oneof(
      fc.constantFrom<unknown>(null, "NaN", "1", "", true, -1, 1.5, 2 ** 40, [], {}, deep, poison),
      fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, undefined, 10n, Symbol("s")),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), hostile, fc.boolean(), (way, bad, drop) => {
        const issues = issuesOf(spoil(sound, way, bad, drop));
        for (const issue of issues) expect(issue).toMatch(/\[E_(FORMAT|SCHEMA)\]$/);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["", "E_FORMAT"],
    ["{", "E_FORMAT"],
    ["[]", "E_SCHEMA"],
    ["null", "E_SCHEMA"],
    ['"text"', "E_SCHEMA"],
    ["{}", "E_FORMAT"],
    ['{"format":"didoi-model/2"}', "E_FORMAT"],
    ['{"format":"didoi-model/1"}', "E_SCHEMA"],
    ["[".repeat(100_000), "E_FORMAT"],
    [`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`, "E_FORMAT"],
    [JSON.stringify(sound).replace('"value":0', '"value":1e400'), "E_SCHEMA"],
    [JSON.stringify(sound).replace('"value":0', '"value":NaN'), "E_FORMAT"],
    [JSON.stringify(sound).replace('"value":0', '"__proto__":0'), "E_SCHEMA"],
    [JSON.stringify(sound).replace('"units":', '"__proto__":{},"units":'), "E_SCHEMA"],
  ])("number %# is refused", (text, code) => {
    expect(issuesOf(text)[0]).toMatch(new RegExp(`\\[${code}\\]$`));
  });

  it("a mark of byte order is no mistake", () => {
    expect(issuesOf(`\uFEFF${JSON.stringify(sound)}`)).toEqual([]);
  });

  it("gives at most a hundred problems", () => {
    const units = Array.from({ length: 5000 }, () => ({ ...sound.units[0], name: 1 }));
    expect(issuesOf({ ...sound, units }).length).toBe(100);
  });
});
