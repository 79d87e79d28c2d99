import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf, relativeViolation } from "../../../src/model/activity.js";
import { certifiedBound } from "../../../src/model/certificate.js";
import type { LinearModel, ModelArrays } from "../../../src/model/linear-model.js";
import { ModelBuilder } from "../../../src/model/model-builder.js";
import { atOnce } from "../../../src/model/pieces.js";
import { projectCarries } from "../../../src/model/presolve/project-carries.js";
import { agrees, planFeasibility } from "../../../src/model/tolerances.js";
import { relax } from "../../../src/solvers/decomposition/relax.js";
import { bruteForce } from "../brute-force.js";

const years = 3;
const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** Two parks over three years whose capacity is carried on, with a budget per year that is carried too. */
const chainedWith = (cut: fc.Arbitrary<number>): fc.Arbitrary<LinearModel> =>
  fc
    .record({
      capacity: fc.array(fc.array(whole(0, 3), { minLength: years, maxLength: years }), {
        minLength: 2,
        maxLength: 2,
      }),
      budget: fc.array(whole(0, 3), { minLength: years, maxLength: years }),
      /** What a carry may take less than all that can be left over. */
      cut: fc.array(cut, { minLength: 3 * years, maxLength: 3 * years }),
      expansion: fc.option(whole(1, 3), { nil: undefined }),
      units: fc.array(
        fc.record({
          mustAct: fc.boolean(),
          land: whole(0, 3),
          options: fc.array(
            fc.record({
              value: whole(-2, 9),
              park: whole(0, 1),
              year: whole(0, 2),
              cost: whole(0, 3),
            }),
            { minLength: 1, maxLength: 4 },
          ),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ capacity, budget, cut, expansion, units }): LinearModel => {
      const model = new ModelBuilder("chained", "maximise", 1);
      const chains = [...capacity, budget].map((amounts, c) =>
        amounts.map((upper, t) => model.row({ name: `chain ${c}/${t}`, upper })),
      );
      const row = (c: number, t: number): number => chains[c]?.[t] ?? -1;
      for (let park = 0; park < 2; park++)
        for (let t = 0; t < years; t++) model.place([row(park, t)]);
      units.forEach(({ mustAct, land, options }, i) => {
        model.unit(`unit ${i}`, mustAct, [], [land]);
        for (const { value, park, year, cost } of options) {
          model.option(undefined, value, park * years + year);
          model.own(row(2, year), cost);
        }
      });
      [...capacity, budget].forEach((amounts, c) => {
        let upper = c === 1 && expansion !== undefined ? expansion : 0;
        for (let t = 0; t + 1 < years; t++) {
          upper += amounts[t] ?? 0;
          const bound = Math.max(0, upper - (cut[c * years + t] ?? 0));
          const name = `carry ${c}/${t}`;
          model.extra(name, 0, bound, false, [
            [row(c, t), 1],
            [row(c, t + 1), -1],
          ]);
        }
      });
      if (expansion !== undefined) model.extra("expansion", -1, 1, true, [[row(1, 1), -expansion]]);
      return model.build();
    });

/** Mostly all that can be left over is carried. */
const chained = chainedWith(
  fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: whole(1, 3) }),
);

/** The numbers are whole, so carrying whole amounts loses nothing. */
function allWhole<Model extends ModelArrays>(model: Model): Model {
  return { ...model, extraInteger: model.extraInteger.map(() => 1) };
}

describe("projectCarries", () => {
  it("keeps the best whole-number value, and the point that reaches it", () => {
    fc.assert(
      fc.property(chained, fc.constantFrom(0, 1, 9), (model, mostRepeats) => {
        const projection = projectCarries(model, mostRepeats);
        const best = bruteForce(allWhole(model));
        const projected = bruteForce(projection.model);
        expect(projected?.objective).toBe(best?.objective);
        if (projected === null) return;
        const lifted = activityOf(model, atOnce(projection.liftValues(projected.values)));
        expect(lifted.objective).toBe(best?.objective);
        for (let r = 0; r < model.rowCount; r++)
          expect(relativeViolation(model, lifted, r)).toBeLessThanOrEqual(planFeasibility);
      }),
    );
  });

  it("keeps the relaxation, and its prices prove the same bound", async () => {
    await fc.assert(
      fc.asyncProperty(chained, fc.constantFrom(0, 1, 9), async (model, mostRepeats) => {
        const projection = projectCarries(model, mostRepeats);
        const given = await relax(model);
        const projected = await relax(projection.model);
        expect(projected.claim).toBe(given.claim);
        if (given.prices === undefined || projected.prices === undefined) return;
        const bound = certifiedBound(model, projection.liftPrices(projected.prices));
        expect(agrees(bound, certifiedBound(model, given.prices))).toBe(true);
      }),
    );
  });

  it("leaves out every carry that may take all that is left over", () => {
    fc.assert(
      fc.property(chainedWith(fc.constant(0)), (model) => {
        const others = model.extraInteger.reduce((sum, x) => sum + x, 0);
        expect(projectCarries(model).model.extraCount).toBe(others);
      }),
    );
  });

  it("repeats no more entries than it may", () => {
    fc.assert(
      fc.property(chained, fc.constantFrom(0, 1, 9), (model, mostRepeats) => {
        const entries = ({ ownRow, sharedRow }: ModelArrays): number =>
          ownRow.length + sharedRow.length;
        const { model: projected } = projectCarries(model, mostRepeats);
        expect(entries(projected) - entries(model)).toBeLessThanOrEqual(
          mostRepeats * model.optionCount,
        );
      }),
    );
  });

  it("keeps two carries with limits of their own, one after the other", () => {
    const model = new ModelBuilder("limits", "maximise");
    for (const upper of [2, 1, 0]) model.row({ name: `year ${upper}`, upper });
    model.place([]);
    model.unit("unit", false, [], []);
    model.option(undefined, 1, 0);
    model.own(2, 2);
    for (const t of [0, 1])
      model.extra(`carry ${t}`, 0, 1, false, [
        [t, 1],
        [t + 1, -1],
      ]);
    // Of 3 left over in year 2, one can be carried on: not enough for 2.
    expect(bruteForce(allWhole(projectCarries(model.build()).model))?.objective).toBe(0);
  });

  it("keeps a carry with a limit of its own after what can grow without limit", () => {
    const model = new ModelBuilder("growing", "maximise");
    for (const upper of [1, 0]) model.row({ name: `year ${upper}`, upper });
    model.place([]);
    model.unit("unit", false, [], []);
    model.option(undefined, 1, 0);
    model.own(1, 2);
    model.extra("growth", -0.1, Number.POSITIVE_INFINITY, false, [[0, -1]]);
    model.extra("carry", 0, 1, false, [
      [0, 1],
      [1, -1],
    ]);
    const built = model.build();
    for (const mostRepeats of [0, 9]) expect(projectCarries(built, mostRepeats).model).toBe(built);
  });

  it("opens a circle of carries at one of them", () => {
    const model = new ModelBuilder("circle", "maximise");
    for (const upper of [1, 1, 1]) model.row({ name: "row", upper });
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const)
      model.extra(`carry ${from}`, 0, Number.POSITIVE_INFINITY, false, [
        [from, 1],
        [to, -1],
      ]);
    const built = model.build();
    const { model: projected, liftValues } = projectCarries(built);
    expect(projected.extraCount).toBe(1);
    expect(Array.from(projected.rowUpper)).toEqual([1, 2, 3]);
    expect(Array.from(atOnce(liftValues([0])))).toEqual([1, 2, 0]);
  });

  it("takes a start through the projection and back", () => {
    fc.assert(
      fc.property(chained, fc.array(fc.nat({ max: 9 })), (model, drawn) => {
        const projection = projectCarries(model);
        fc.pre(projection.model !== model);
        const prices = Array.from(
          { length: projection.model.rowCount },
          (_, n) => drawn[n % Math.max(1, drawn.length)] ?? 0,
        );
        expect([...(projection.projectPrices(projection.liftPrices(prices)) ?? [])]).toEqual(
          prices,
        );
        const values = Array.from(
          { length: model.optionCount + projection.model.extraCount },
          (_, n) => n % 2,
        );
        expect([
          ...(projection.projectValues(atOnce(projection.liftValues(values))) ?? []),
        ]).toEqual(values);
        expect(projection.projectPrices([...prices, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBeUndefined();
      }),
    );
  });

  it("is the model itself where nothing is carried", () => {
    const model = new ModelBuilder("plain", "maximise");
    model.row({ name: "row", upper: 1 });
    model.unit("unit", false, [], []);
    model.option(undefined, 1, 0);
    model.own(0, 1);
    const built = model.build();
    expect(projectCarries(built).model).toBe(built);
  });
});
