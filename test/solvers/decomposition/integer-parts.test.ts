import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf } from "../../../src/model/activity.js";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import type { ModelArrays } from "../../../src/model/linear-model.js";
import { ModelBuilder } from "../../../src/model/model-builder.js";
import { atOnce } from "../../../src/model/pieces.js";
import { agrees } from "../../../src/model/tolerances.js";
import { Random } from "../../../src/random.js";
import { Assignment } from "../../../src/solvers/decomposition/integer/assignment.js";
import { coreModel } from "../../../src/solvers/decomposition/integer/core-model.js";
import { withLinks } from "../../../src/solvers/decomposition/integer/links.js";
import { selectPool } from "../../../src/solvers/decomposition/integer/option-pool.js";
import { ReducedValues } from "../../../src/solvers/decomposition/reduced-values.js";
import { scaledModel } from "../../../src/solvers/decomposition/scaled-model.js";
import { bruteForce } from "../../model/brute-force.js";
import { anyDocument } from "../../model/formats/arbitrary-document.js";

const anyModelWith = (extras: number) =>
  anyDocument({ units: 6, options: 5, rows: 4, extras })
    .map((document) => modelFromJson(document))
    .filter((model) => {
      for (let i = 0; i < model.unitCount; i++)
        if (model.mustAct[i] === 1 && model.unitStart[i] === model.unitStart[i + 1]) return false;
      return model.unitCount > 0;
    });
const anyModel = anyModelWith(0);

function everything(model: ModelArrays, random: Random) {
  const lp = scaledModel(model);
  const values = new ReducedValues(lp);
  values.setPrices(Float64Array.from({ length: model.rowCount }, () => random.between(-1, 1)));
  return atOnce(selectPool(values, { threshold: Number.POSITIVE_INFINITY }));
}

describe("the parts of the whole-number search", () => {
  it("an assignment's gains and activities are those of the plan computed afresh", async () => {
    await fc.assert(
      fc.asyncProperty(anyModelWith(3), fc.nat(), async (model, seed) => {
        const random = new Random(seed);
        const pool = everything(model, random);
        const state = new Assignment(pool);
        const { linking } = state.costs;
        const draw = (i: number): number => random.integer(pool.start[i]!, pool.start[i + 1]! - 1);
        const chosen = Int32Array.from({ length: model.unitCount }, (_, i) => draw(i));
        state.reset(chosen, new Float64Array(model.extraCount));
        for (let k = 0; k < 30; k++) {
          const before = state.penalised();
          const c = draw(random.integer(0, model.unitCount - 1));
          const peeked = state.gainOfAdding(c);
          state.add(c);
          const gain = state.gain();
          expect(agrees(peeked, gain)).toBe(true);
          if (linking.length > 0 && random.chance(0.5))
            state.addExtra(linking[random.integer(0, linking.length - 1)]!, random.integer(-1, 2));
          const whole = state.gain();
          if (random.chance(0.7)) {
            state.commit();
            expect(agrees(state.penalised(), before + whole)).toBe(true);
          } else state.drop();
        }
        const fresh = new Assignment(pool);
        fresh.reset(state.chosen.slice(), state.z.slice());
        state.activity.forEach((a, r) => {
          expect(agrees(a, fresh.activity[r]!)).toBe(true);
        });
        expect(state.brokenCount).toBe(fresh.brokenCount);
        expect(Array.from(state.rows.count)).toEqual(Array.from(fresh.rows.count));
      }),
      { numRuns: 200 },
    );
  });

  it("regrets are distances from the unit's best, which comes first", async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, fc.nat(), async (model, seed) => {
        const { start, regret, unitCount } = everything(model, new Random(seed));
        for (let i = 0; i < unitCount; i++) {
          expect(regret[start[i]!]).toBe(0);
          for (let c = start[i]! + 1; c < start[i + 1]!; c++)
            expect(regret[c]).toBeGreaterThanOrEqual(regret[c - 1]!);
        }
      }),
    );
  });

  it("a core point is worth the same in the core and in the model", async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, fc.nat(), async (model, seed) => {
        const random = new Random(seed);
        const pool = everything(model, random);
        const chosen = Int32Array.from({ length: model.unitCount }, (_, i) =>
          random.integer(pool.start[i]!, pool.start[i + 1]! - 1),
        );
        const keep = Uint8Array.from({ length: pool.count }, () => random.integer(0, 1));
        const core = coreModel(pool, keep, chosen, new Float64Array(0));
        expect(Array.from(core.choices(core.start))).toEqual(Array.from(chosen));
        const point = new Float64Array(model.optionCount);
        for (const c of chosen) if (pool.option[c]! >= 0) point[pool.option[c]!] = 1;
        const inCore = activityOf(core.model, core.start).objective;
        expect(agrees(inCore, activityOf(model, point).objective)).toBe(true);
      }),
    );
  });

  it("strong rows for extras that open lose no optimum", () => {
    const site = fc.record({ capacity: fc.integer({ min: 1, max: 12 }), cost: fc.nat({ max: 9 }) });
    const customer = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.array(site, { minLength: 3, maxLength: 3 }),
        fc.array(customer, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (sites, customers, free) => {
          const builder = new ModelBuilder("sites", "minimise");
          const rows = sites.map((_, s) => builder.row({ name: `${s}`, upper: free }));
          customers.forEach((options, i) => {
            builder.unit(`${i}`, true, []);
            options.forEach(([cost, use], s) => {
              builder.option(undefined, cost, 0, [[rows[s]!, use]]);
            });
          });
          sites.forEach(({ capacity, cost }, s) => {
            builder.extra(`${s}`, cost, 1, true, [[rows[s]!, -capacity]]);
          });
          const model = builder.build();
          expect(bruteForce(withLinks(model))?.objective).toBe(bruteForce(model)?.objective);
        },
      ),
      { numRuns: 60 },
    );
  });
});
