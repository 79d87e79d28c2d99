import { describe, expect, it } from "vitest";
import { parseProblem } from "../../src/domain/problem.js";
import { formulate } from "../../src/formulation/formulate.js";
import { known, ofYear } from "../../src/formulation/of-year.js";
import { choiceOf } from "../../src/formulation/units.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";

const park = { kind: "park", status: "operating", lat: 11.2, lon: 106.6, remainingHa: 90 } as const;

/**
 * One park opens late, one is too small for some, two enterprises move as one. Made in each test: what is
 * done while the file loads counts for all of them in a mutation run.
 */
const example = () =>
  formulate(
    parseProblem({
      name: "options",
      enterprises: generateRegister({ seed: 3, count: 8 }).map((record, index) => ({
        ...record,
        criteria: { c1: "fixable" },
        ...(index < 2 ? { movesWith: "both" } : {}),
      })),
      parks: [
        { ...park, id: "late", name: "Late", opensYear: 2027 },
        { ...park, id: "small", name: "Small", remainingHa: 1 },
      ],
      policy: {
        name: "p",
        horizon: { from: 2026, to: 2028 },
        alternatives: [{ kind: "remedy" }],
      },
    }),
  );

describe("the options of a formulation", () => {
  it("are the choices of their units in the years of their names", () => {
    const { model, optionAt } = example();
    expect(model.optionCount).toBeGreaterThan(0);
    for (let unit = 0; unit < model.unitCount; unit++)
      for (let o = model.unitStart[unit] ?? 0; o < (model.unitStart[unit + 1] ?? 0); o++) {
        const option = optionAt(o);
        expect(option.unit.name).toBe(model.names.units[unit]);
        expect(option.unit.actions).toContain(option.action);
        expect(`${choiceOf(option.action)}/${option.year}`).toBe(model.names.option(o));
      }
  });

  it("end with the last one", () => {
    const { model, optionAt } = example();
    expect(() => optionAt(model.optionCount)).toThrow(RangeError);
    expect(() => optionAt(-1)).toThrow(RangeError);
  });
});

describe("what is kept by year", () => {
  it("is looked up, and never made up", () => {
    expect(ofYear([4, 0], 1)).toBe(0);
    expect(() => ofYear([4, 0], 2)).toThrow(RangeError);
    expect(() => known(undefined, "row relief")).toThrow("there is no row relief");
  });
});
