import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { formulate } from "../../src/formulation/formulate.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";

const quotaAll = "quota/enterprises/all/2026";

const rowOf = (policy: Partial<ProblemInput["policy"]>, count: number, name: string) => {
  const { model } = formulate(
    parseProblem({
      name: "rows",
      parks: [],
      enterprises: generateRegister({ seed: 1, count }).map((record) => ({
        ...record,
        criteria: { c1: "unfixable" },
      })),
      policy: { name: "p", horizon: { from: 2026, to: 2026 }, ...policy },
    }),
  );
  const r = model.names.rows.indexOf(name);
  return [model.rowLower[r], model.rowUpper[r]];
};

describe("the rows of a formulation", () => {
  it.each([
    [7, 0.3, 0.7, [3, 4]],
    [10, 0.3, 0.7, [3, 7]],
    [3, 0.34, 0.66, [2, 1]],
    [1480, 0.3, 0.4, [444, 592]],
  ])("of %i enterprises between %f and %f are whole", (count, lower, upper, bounds) => {
    expect(rowOf({ quotas: [{ lower, upper }] }, count, quotaAll)).toEqual(bounds);
  });

  it("never let more than the ceiling or fewer than the floor through, by rounding", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (count, a, b) => {
          const [lower, upper] = [Math.min(a, b) / 20, Math.max(a, b) / 20];
          const [floor, ceiling] = rowOf({ quotas: [{ lower, upper }] }, count, quotaAll);
          expect(floor).toBe(Math.ceil((count * Math.min(a, b)) / 20));
          expect(ceiling).toBe(Math.floor((count * Math.max(a, b)) / 20));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [20, undefined, 20],
    [20, 5, 20],
    [20, 35, 35],
    [0, 35, 35],
  ])("ask for a target of %d and a floor of %s by the larger of them", (target, floor, least) => {
    const objective = { kind: "cost" as const, reliefTargetPoints: target };
    const floors = floor === undefined ? {} : { reliefFloorPoints: floor };
    expect(rowOf({ objective, ...floors }, 3, "relief")).toEqual([least, Number.POSITIVE_INFINITY]);
  });
});
