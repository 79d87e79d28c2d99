import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError } from "../../src/errors.js";
import { activityOf, relativeViolation } from "../../src/model/activity.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import { planFeasibility } from "../../src/model/tolerances.js";
import {
  relocationModel,
  relocationSizes,
  relocationVariants,
} from "../../src/synthetic/relocation-family.js";
import type { RelocationOptions } from "../../src/synthetic/relocation-options.js";
import { greedyPlan } from "../model/greedy-plan.js";

const options = fc.record({
  units: fc.integer({ min: 1, max: 60 }),
  destinations: fc.integer({ min: 1, max: 8 }),
  seed: fc.integer(),
  resources: fc.integer({ min: 1, max: 5 }),
  density: fc.double({ min: 0.05, max: 1, noNaN: true }),
  rounded: fc.boolean(),
});

function brokenRows(model: LinearModel): string[] {
  const activity = activityOf(model, greedyPlan(model));
  return model.names.rows.filter((_, r) => relativeViolation(model, activity, r) > planFeasibility);
}

describe("the relocation family", () => {
  it("replays for ever: a change here changes every benchmark", () => {
    const model = relocationModel({ units: 200, destinations: 10, seed: 1 });
    const sums = [model.value, model.profile, model.ownCoef, model.rowUpper].map((array) =>
      array.reduce((sum, x) => sum + (Number.isFinite(x) ? x : 0), 0),
    );
    expect([model.optionCount, ...sums]).toMatchInlineSnapshot(`
      [
        1140,
        1608806.2330614934,
        16618.993637417927,
        19375314.16046554,
        1040802.7397372162,
      ]
    `);
  });

  it("gives the same model for the same options and another for another seed", () => {
    fc.assert(
      fc.property(options, (o) => {
        const { names: _, ...model } = relocationModel(o);
        const { names: __, ...again } = relocationModel(o);
        expect(again).toEqual(model);
        const other = relocationModel({ ...o, seed: o.seed ^ 1 });
        expect(other.profile).not.toEqual(model.profile);
      }),
      { numRuns: 50 },
    );
  });

  it("has M·R + 9 rows, finite data, a place per park and options only for real parks", () => {
    fc.assert(
      fc.property(options, (o) => {
        const model = relocationModel(o);
        expect(model.rowCount).toBe(o.destinations * o.resources + 9);
        expect([model.placeCount, model.profileLength]).toEqual([o.destinations, o.resources]);
        expect(model.ownRow.length).toBe(model.optionCount);
        for (const array of [model.value, model.profile, model.ownCoef, model.sharedCoef])
          expect(array.every((x) => Number.isFinite(x))).toBe(true);
        expect(model.profile.every((x) => x > 0) && model.ownCoef.every((x) => x > 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("can rarely forbid, and forces only where there is an option", () => {
    const model = relocationModel({ units: 5000, destinations: 20, seed: 5, density: 1 });
    expect(model.optionCount / 100_000).toBeCloseTo(0.98, 2);
    const forced = model.mustAct.reduce((sum, x) => sum + x, 0);
    expect(forced).toBeGreaterThan(10);
    expect(forced).toBeLessThan(45);
  });

  it("is degenerate when rounded: many equal sites and costs in whole steps", () => {
    const model = relocationModel({ units: 1000, destinations: 10, seed: 3, rounded: true });
    const land = new Set(model.profile.filter((_, n) => n % 3 === 0));
    expect(land.size).toBeLessThan(60);
    expect(model.ownCoef.every((x) => x % 100 === 0)).toBe(true);
  });

  it.each([
    { units: 0 },
    { units: 1.5 },
    { seed: Number.NaN },
    { density: 0 },
    { density: 1.1 },
    { capacityShare: Number.POSITIVE_INFINITY },
  ] satisfies Partial<RelocationOptions>[])("refuses %j", (wrong) => {
    expect(() => relocationModel({ units: 10, destinations: 2, seed: 1, ...wrong })).toThrow(
      DidoiError,
    );
  });

  const tried = relocationSizes
    .filter(({ units }) => units <= 10_000)
    .flatMap((size) =>
      Object.entries(relocationVariants).map(([name, v]) => ({ name, ...size, v })),
    );
  it.each(tried)("has a whole-number plan: $units x $destinations $name", ({ v, ...size }) => {
    expect(brokenRows(relocationModel({ ...size, seed: 1, ...v }))).toEqual([]);
  });
});
