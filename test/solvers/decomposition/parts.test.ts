/** Parts of a plan solved anew: never worse, always a plan, and on tiny models as good as any. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certifiedBound } from "../../../src/model/certificate.js";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import { type ModelArrays, senseSign } from "../../../src/model/linear-model.js";
import { atOnce } from "../../../src/model/pieces.js";
import { agrees } from "../../../src/model/tolerances.js";
import { Random } from "../../../src/random.js";
import { cheapChanges } from "../../../src/solvers/decomposition/integer/cheap-changes.js";
import { Elite } from "../../../src/solvers/decomposition/integer/elite.js";
import { Incumbent } from "../../../src/solvers/decomposition/integer/incumbent.js";
import {
  type OptionPool,
  selectPool,
} from "../../../src/solvers/decomposition/integer/option-pool.js";
import { Parts } from "../../../src/solvers/decomposition/integer/parts.js";
import { ReducedValues } from "../../../src/solvers/decomposition/reduced-values.js";
import { scaledModel } from "../../../src/solvers/decomposition/scaled-model.js";
import { highsSolver } from "../../../src/solvers/highs/solver.js";
import { Pacer } from "../../../src/solvers/pacer.js";
import { bruteForce } from "../../model/brute-force.js";
import { anyDocument } from "../../model/formats/arbitrary-document.js";

const anyModel = anyDocument({ units: 6, options: 4, rows: 4, extras: 0 })
  .map((document) => modelFromJson(document))
  .filter(({ unitCount, optionCount }) => unitCount > 0 && optionCount > 0);

/** Every option at prices that are drawn, and a choice for each unit that has one. */
function drawn(model: ModelArrays, random: Random): { pool: OptionPool; chosen: Int32Array } {
  const values = new ReducedValues(scaledModel(model));
  values.setPrices(Float64Array.from({ length: model.rowCount }, () => random.between(-1, 1)));
  const pool = atOnce(selectPool(values, { threshold: Number.POSITIVE_INFINITY }));
  const chosen = Int32Array.from({ length: model.unitCount }, (_, i) =>
    pool.start[i] === pool.start[i + 1]
      ? -1
      : random.integer(pool.start[i]!, pool.start[i + 1]! - 1),
  );
  return { pool, chosen };
}

/** The worst plan of a tiny model, found by trying everything. */
function worstPlan(model: ModelArrays): Float64Array | undefined {
  const sigma = senseSign(model);
  let worst: { objective: number; values: readonly number[] } | undefined;
  bruteForce(model, (point) => {
    if (worst === undefined || sigma * point.objective < sigma * worst.objective) worst = point;
  });
  return worst && Float64Array.from(worst.values);
}

describe("parts of the plan", () => {
  it("the cheapest changes: of those allowed, never the present choice, no more than asked", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.integer({ min: 0, max: 12 }), (model, seed, size) => {
        const random = new Random(seed);
        const { pool, chosen } = drawn(model, random);
        const among = Uint8Array.from({ length: pool.count }, () => random.integer(0, 1));
        const keep = cheapChanges(pool, chosen, size, random, among);
        const kept = Array.from(keep.keys()).filter((c) => keep[c] === 1);
        const units = new Set(kept.map((c) => pool.unit[c]!));
        const change = (c: number): number =>
          Math.max(0, pool.regret[c]! - pool.regret[chosen[pool.unit[c]!]!]!);
        for (const c of kept) {
          expect(among[c]).toBe(1);
          expect(chosen[pool.unit[c]!]).not.toBe(c);
        }
        expect(kept.length + units.size).toBeLessThanOrEqual(size + 1);
        const left = Array.from(keep.keys()).filter(
          (c) => keep[c] === 0 && among[c] === 1 && chosen[pool.unit[c]!] !== c,
        );
        if (left.length > 0) expect(kept.length + units.size).toBeGreaterThanOrEqual(size);
        // Chance makes one change look cheaper than another, but never 26 times as much.
        for (const c of kept)
          for (const other of left)
            expect(change(c)).toBeLessThanOrEqual(26 * change(other) + Number.EPSILON);
      }),
      { numRuns: 300 },
    );
  });

  it("what plans do besides each other, the present one and the relaxation: each unit once, no more", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.integer({ min: 1, max: 9 }), (model, seed, count) => {
        const random = new Random(seed);
        const draw = (i: number): number => {
          const first = model.unitStart[i]!;
          const from = model.mustAct[i] === 1 ? first : first - 1;
          const o = random.integer(from, Math.max(from, model.unitStart[i + 1]! - 1));
          return o < first ? -1 : o;
        };
        const plans = Array.from({ length: count }, () =>
          Int32Array.from({ length: model.unitCount }, (_, i) => draw(i)),
        );
        const prices = new Float64Array(model.rowCount);
        const values = Float64Array.from({ length: model.optionCount }, () => random.integer(0, 1));
        const options = { gap: 0, seed: 0, core: null };
        const relaxed = { prices, values };
        const incumbent = new Incumbent(model, relaxed, 0, options, new Pacer({}));
        const elite = new Elite();
        for (const plan of plans) elite.add(plan);
        const pool = atOnce(elite.union(incumbent));
        for (let i = 0; i < model.unitCount; i++) {
          const found = Array.from(pool.option.subarray(pool.start[i], pool.start[i + 1]));
          const shares = Array.from(values.keys()).filter(
            (o) => o >= model.unitStart[i]! && o < model.unitStart[i + 1]! && values[o] === 1,
          );
          const latest = plans.slice(-6).map((plan) => plan[i]!);
          const expected = new Set([incumbent.choice[i]!, ...latest, ...shares]);
          expect(found.length).toBe(expected.size);
          expect(new Set(found)).toEqual(expected);
          for (let c = pool.start[i]! + 1; c < pool.start[i + 1]!; c++)
            expect(pool.regret[c]).toBeGreaterThanOrEqual(pool.regret[c - 1]!);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("from the worst plan of a tiny model lead to its best, step by step no worse", async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, fc.nat(), async (model, seed) => {
        const start = worstPlan(model);
        fc.pre(start !== undefined);
        const prices = new Float64Array(model.rowCount);
        const relaxed = { prices, values: new Float64Array(model.optionCount) };
        const bound = certifiedBound(model, prices);
        const options = { gap: 0, seed: 0, core: highsSolver, start };
        const values: number[] = [];
        const pacer = new Pacer({
          onProgress: ({ objective }) => {
            if (objective !== undefined) values.push(objective);
          },
        });
        const incumbent = new Incumbent(model, relaxed, bound, options, pacer);
        await new Parts(incumbent, highsSolver, new Elite()).solve(new Random(seed));
        const sigma = senseSign(model);
        for (let k = 1; k < values.length; k++)
          expect(sigma * values[k]!).toBeGreaterThanOrEqual(sigma * values[k - 1]!);
        const best = bruteForce(model);
        expect(agrees(incumbent.objective, best?.objective ?? Number.NaN)).toBe(true);
        const plan = Array.from(incumbent.values ?? []);
        let worth: number | undefined;
        bruteForce(model, (point) => {
          if (point.values.every((x, k) => x === plan[k])) worth = point.objective;
        });
        expect(agrees(worth ?? Number.NaN, incumbent.objective)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
