import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { senseSign } from "../../../src/model/linear-model.js";
import { ModelBuilder } from "../../../src/model/model-builder.js";
import { Random } from "../../../src/random.js";
import { selectCandidates } from "../../../src/solvers/decomposition/integer/candidates.js";
import { PackingBound } from "../../../src/solvers/decomposition/integer/packing-bound.js";
import { Pacer } from "../../../src/solvers/decomposition/pacer.js";
import { ReducedValues } from "../../../src/solvers/decomposition/reduced-values.js";
import { scaledModel } from "../../../src/solvers/decomposition/scaled-model.js";
import { bruteForce } from "../../model/brute-force.js";

/** Units with an option in most bins; two resources per bin, and a ranged row common to all. */
function packingModel(random: Random) {
  const sense = random.chance(0.5) ? "maximise" : "minimise";
  const builder = new ModelBuilder("packing", sense, 2);
  const bins = random.integer(1, 3);
  for (let b = 0; b < bins; b++)
    builder.place([
      builder.row({ name: `${b}/0`, upper: random.integer(4, 14) }),
      builder.row({ name: `${b}/1`, upper: random.integer(4, 14) }),
    ]);
  const units = random.integer(2, 6);
  const common = builder.row({ name: "common", lower: random.integer(0, 2), upper: units });
  for (let i = 0; i < units; i++) {
    const use = [random.integer(0, 8), random.integer(1, 8)];
    builder.unit(`${i}`, random.chance(0.4), [[common, random.integer(0, 2)]], use);
    for (let b = 0; b < bins; b++)
      if (random.chance(0.8)) builder.option(undefined, random.integer(-3, 20), b);
  }
  return builder.build();
}

describe("the packing bound", () => {
  it("is never beyond the optimum, and what it drops is in no better plan", async () => {
    let dropped = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const random = new Random(seed);
        const model = packingModel(random);
        const best = bruteForce(model);
        if (best === null) return;
        const lp = scaledModel(model);
        const values = new ReducedValues(lp);
        // Any prices towards a side that is there.
        const prices = Float64Array.from(lp.lower, (lower) =>
          random.between(lower === Number.NEGATIVE_INFINITY ? 0 : -1, 1),
        );
        values.setPrices(prices);
        const everything = { threshold: Number.POSITIVE_INFINITY };
        const candidates = await selectCandidates(values, everything, new Pacer({}));
        const packing = new PackingBound(candidates, prices);
        const optimum = best.objective * lp.valueScale;
        const worse = optimum - random.between(0.001, 0.5) * lp.model.objectiveScale;
        await packing.improve(worse, random.integer(1, 60), new Pacer({}));
        expect(packing.bound).toBeGreaterThanOrEqual(
          optimum - 1e-9 * Math.max(1, Math.abs(optimum)),
        );
        const keep = await packing.keep(worse, new Pacer({}));
        for (let c = 0; c < candidates.count; c++) {
          if (keep[c] === 1) continue;
          dropped++;
          const o = candidates.option[c]!;
          const i = candidates.unit[c]!;
          const value = Float64Array.from(model.value);
          // A large prize makes every plan with the option win, if there is one.
          const prize = senseSign(model) * 1e4;
          for (let k = model.unitStart[i]!; k < model.unitStart[i + 1]!; k++)
            if (o === -1 ? true : k === o) value[k]! += o === -1 ? -prize : prize;
          const forced = bruteForce({ ...model, value });
          const objective = (forced?.objective ?? Number.NaN) - (o === -1 ? 0 : prize);
          const uses = senseSign(model) * objective > -1e3;
          if (uses) expect(objective * lp.valueScale).toBeLessThanOrEqual(worse + 1e-9);
        }
      }),
      { numRuns: 1000 },
    );
    expect(dropped).toBeGreaterThan(100);
  });
});
