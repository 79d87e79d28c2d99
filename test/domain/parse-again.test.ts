import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AssumptionId, assumptionIds } from "../../src/domain/assumption-ids.js";
import { defaultAssumptions } from "../../src/domain/default-assumptions.js";
import { digestOf } from "../../src/domain/digest.js";
import { parseProblem } from "../../src/domain/problem.js";
import { DidoiError } from "../../src/errors.js";
import { problemInput } from "../arbitraries/problem.js";

/** Assumptions as a list: some at their default, some beside it, said to be set or not or neither. */
const assumptions = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...assumptionIds),
      isDefault: fc.boolean(),
      set: fc.constantFrom(undefined, true, false),
    })
    .map(({ id, isDefault, set }) => {
      const { value, high } = defaultAssumptions[id];
      return { id, value: isDefault ? value : high, ...(set === undefined ? {} : { set }) };
    }),
  { selector: ({ id }) => id, maxLength: 6 },
);

const input = fc
  .tuple(problemInput, assumptions)
  .map(([problem, list]) => ({ ...problem, assumptions: list }));

const small = (given: unknown) => ({
  name: "x",
  enterprises: [],
  parks: [],
  policy: { name: "p", horizon: { from: 2026, to: 2026 } },
  assumptions: given,
});

const refusal = (given: unknown): string[] => {
  try {
    parseProblem(small(given));
  } catch (error) {
    if (error instanceof DidoiError)
      return error.issues.map(({ code, at }) => `${code} ${at?.path}`);
    throw error;
  }
  return [];
};

describe("a checked problem", () => {
  it("is taken back as it is, also through JSON, with the same digest", () => {
    fc.assert(
      fc.property(input, (given) => {
        const problem = parseProblem(given);
        for (const again of [problem, JSON.parse(JSON.stringify(problem))]) {
          expect(parseProblem(again)).toEqual(problem);
          expect(digestOf(parseProblem(again))).toBe(digestOf(problem));
        }
      }),
    );
  });

  it("says of an assumption that it is the default only where it is", () => {
    fc.assert(
      fc.property(assumptions, (list) => {
        const problem = parseProblem(small(list));
        const byId = new Map(list.map((entry) => [entry.id, entry]));
        for (const id of assumptionIds) {
          const given = byId.get(id);
          const isDefault = given?.set === false && given.value === defaultAssumptions[id].value;
          expect(problem.assumptions[id].set).toBe(given !== undefined && !isDefault);
        }
      }),
    );
  });

  it("has each assumption under its own id", () => {
    const entry = (id: AssumptionId) => ({ id, value: defaultAssumptions[id].value });
    expect(refusal({ freightYears: entry("freightYears") })).toEqual([]);
    expect(refusal({ downtimeMonths: entry("freightYears") })).toEqual([
      "E_CONTRADICTION assumptions.downtimeMonths",
    ]);
    expect(
      refusal({ downtimeMonths: entry("freightYears"), freightYears: entry("freightYears") }),
    ).toEqual(["E_CONTRADICTION assumptions.downtimeMonths"]);
  });

  it.each<[unknown, string]>([
    [5, "assumptions"],
    [null, "assumptions"],
    [{ nobody: { id: "nobody", value: 1 } }, "assumptions"],
    [[{ id: "downtimeMonths", value: "3" }], "assumptions[0].value"],
    [{ downtimeMonths: { id: "downtimeMonths", value: "3" } }, "assumptions.downtimeMonths.value"],
    [{ downtimeMonths: { id: "downtimeMonths", value: -1 } }, "assumptions.downtimeMonths"],
  ])("refuses assumptions %j at %s", (given, path) => {
    expect(refusal(given)).toEqual([`E_SCHEMA ${path}`]);
  });
});
