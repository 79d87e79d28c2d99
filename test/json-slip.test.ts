import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonSlip } from "../src/json-slip.js";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Text that is JSON, or nearly so: a few characters of it replaced. */
const nearly = fc
  .tuple(
    fc.json(),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(..."{}[],:\"'\\0123.eE+-untrl \n\t\u0001x", "")), {
      maxLength: 3,
    }),
  )
  .map(([text, changes]) => {
    let changed = text;
    for (const [at, letter] of changes) {
      const k = at % (changed.length + 1);
      changed = changed.slice(0, k) + letter + changed.slice(k + 1);
    }
    return changed;
  });

describe("where a text stops being JSON", () => {
  it("is somewhere exactly where JSON.parse refuses it", () => {
    let refused = 0;
    fc.assert(
      fc.property(nearly, (text) => {
        const slip = jsonSlip(text);
        expect(slip === undefined, JSON.stringify(text)).toBe(isJson(text));
        if (slip === undefined) return;
        refused++;
        expect(slip.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 5000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it("is at the first character that no JSON could go on with", () => {
    fc.assert(
      fc.property(nearly, (text) => {
        const { slip, offset } = jsonSlip(text) ?? { slip: "end" as const, offset: 0 };
        if (slip === "end") return;
        // What stands before it is the beginning of something: it only ends too early, or within a text.
        const before = jsonSlip(text.slice(0, offset));
        expect(["end", "string", undefined, "value"]).toContain(before?.slip);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["", "end", 0],
    ['{"a":1,}', "key", 7],
    ["[1,]", "value", 3],
    ['{"a" 1}', "colon", 5],
    ["[1 2]", "comma", 3],
    ['{"a":0,3}', "key", 7],
    ["{'a':1}", "key", 1],
    ["[01]", "value", 1],
    ["[1.]", "value", 1],
    ["nul", "value", 0],
    ["[truex]", "value", 1],
    ['["a\nb"]', "control", 3],
    ['["\\q"]', "escape", 2],
    ['["a', "string", 1],
    ["{} {}", "more", 3],
    ["[1", "end", 2],
  ])("of %j is %s at %i", (text, slip, offset) => {
    expect(jsonSlip(text)).toEqual({ slip, offset });
  });
});
