import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError } from "../../src/errors.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { compare, fraction, toNumber } from "../../src/model/rational.js";
import { viprProof } from "../../src/model/vipr/vipr.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { relocationModel } from "../../src/synthetic/relocation-family.js";
import { buildModel, modelSpec } from "../arbitraries/model.js";
import { checkVipr } from "../exact/vipr.js";
import { bruteForce } from "../oracles/brute-force.js";

async function proofOf(model: LinearModel, relaxation = false) {
  const solution = await solveModel(model, { relaxation, gap: 0 });
  const { text, ...proof } = viprProof(model, solution);
  return { ...proof, solution, text: [...text].join("") };
}

/** Three whole units of 2 m² for a floor of 5 m² (so of 4), and what a third is worth. */
function rounding(): LinearModel {
  const builder = new ModelBuilder("floor", "maximise");
  builder.row({ name: "floor", upper: 5 });
  for (const value of [3, 3, 2]) {
    builder.unit(`u${value}`, false, []);
    builder.option("in", value, 0, [[0, 2]]);
  }
  return builder.build();
}

describe("a proof in exact numbers", () => {
  it("is accepted by a checker of its own, and claims no more than the optimum", async () => {
    let [bounds, none, points] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(modelSpec(), fc.boolean(), async (drawn, relaxation) => {
        const rows = drawn.rows.map((row) => ({ ...row, scale: 1 }));
        const spec = { ...drawn, rows, valueScale: 1 };
        const { text, proves, bound, hasSolution } = await proofOf(buildModel(spec), relaxation);
        const { file, faults } = checkVipr(text);
        expect(faults).toEqual([]);
        const best = bruteForce(spec);
        if (proves === "infeasible") {
          none++;
          expect(file.goal).toBe("infeas");
          expect(best).toBe("infeasible");
        }
        if (proves === "bound" && bound !== undefined && best !== "infeasible") {
          bounds++;
          const sign = spec.sense === "maximise" ? 1 : -1;
          expect(sign * bound).toBeGreaterThanOrEqual(sign * best - 1e-9 * Math.abs(best));
        }
        if (hasSolution) points++;
      }),
      { numRuns: 300 },
    );
    expect(bounds).toBeGreaterThan(100);
    expect(points).toBeGreaterThan(100);
    expect(none).toBeGreaterThan(0);
  });

  it("rounds rows of whole steps, and the objective", async () => {
    const { text, bound } = await proofOf(rounding());
    const { faults } = checkVipr(text);
    expect(faults).toEqual([]);
    expect(text).toContain("{ rnd ");
    expect(bound).toBe(6);
  });

  it("says the bound of the prices, to rounding, on a model of the usual shape", async () => {
    const model = relocationModel({ units: 40, destinations: 5, seed: 3 });
    const { text, bound = 0, solution, hasSolution } = await proofOf(model);
    const { file, faults } = checkVipr(text);
    expect(faults).toEqual([]);
    const { certifiedBound = 0 } = "certifiedBound" in solution ? solution : {};
    expect(Math.abs(bound - certifiedBound)).toBeLessThan(1e-9 * Math.abs(certifiedBound));
    expect(hasSolution).toBe(true);
    const { goal } = file;
    if (goal === "infeas" || goal.lower === null || goal.upper === null)
      throw new Error("a range on both sides");
    expect(compare(goal.lower, goal.upper)).toBeLessThanOrEqual(0);
    if (!("objective" in solution)) throw new Error("a point");
    expect(toNumber(goal.lower) + model.offset).toBeCloseTo(solution.objective, 9);
  });

  it("is written of up to 1,000 options", async () => {
    const model = relocationModel({ units: 200, destinations: 10, seed: 1 });
    expect(() => viprProof(model, { status: "failed", reason: "", solver: "x" })).toThrow(
      DidoiError,
    );
  });
});

describe("what is broken on purpose is refused", () => {
  /** The words of a line of the file, changed. */
  async function changed(
    line: RegExp,
    change: (words: string[]) => void,
    model = rounding(),
  ): Promise<readonly string[]> {
    const { text } = await proofOf(model);
    let found = 0;
    const broken = text.replace(line, (all) => {
      found++;
      const words = all.split(" ");
      change(words);
      return words.join(" ");
    });
    expect(found).toBe(1);
    return checkVipr(broken).faults;
  }
  const less = (words: string[], at: number): void => {
    const [n = "0", d = "1"] = (words[at] ?? "").split("/");
    const { n: p, d: q } = fraction(BigInt(n) * 1000n - BigInt(d), BigInt(d) * 1000n);
    words[at] = `${p}/${q}`;
  };
  const lin = /^B L .*$/m;
  const rnd = /^R0W L .*$/m;

  it("a stronger bound, of either kind", async () => {
    expect(await changed(lin, (words) => less(words, 2))).toContain(
      "B: the right-hand side is stronger",
    );
    expect(await changed(rnd, (words) => less(words, 2))).toContain(
      "R0W: the right-hand side is stronger",
    );
    expect(await changed(/^RTP range .*$/m, (words) => less(words, 3))).toEqual([
      "the bound is not derived",
    ]);
  });

  it("another weight, another line, a line that is not there yet", async () => {
    const weights = (words: string[]): number => words.indexOf("{") + 4;
    expect(await changed(lin, (words) => less(words, weights(words)))).not.toEqual([]);
    expect(
      await changed(lin, (words) => {
        words[weights(words) - 1] = "4";
      }),
    ).not.toEqual([]);
    expect(
      await changed(rnd, (words) => {
        words[weights(words) - 1] = "999";
      }),
    ).toContain("R0W: line 999 is not there yet");
  });

  it("a weight of the wrong sign, and rounding of what is not whole", async () => {
    expect(
      await changed(rnd, (words) => {
        const at = words.indexOf("{") + 4;
        words[at] = `-${words[at]}`;
      }),
    ).toContain("R0W: the sum is no upper bound");
    const model = relocationModel({ units: 8, destinations: 2, seed: 5 });
    expect(
      await changed(
        lin,
        (words) => {
          words[words.indexOf("{") + 1] = "rnd";
        },
        model,
      ),
    ).toContain("B: not all of it is whole");
  });

  it("a solution that breaks a row, and one that is worse than is said", async () => {
    expect(
      await changed(/^best .*$/m, (words) => {
        words.splice(0, words.length, "best", "3", "0", "1", "1", "1", "2", "1");
      }),
    ).toContain("solution 0 breaks a constraint");
    expect(
      await changed(/^best .*$/m, (words) => {
        words.splice(0, words.length, "best", "1", "0", "1");
      }),
    ).toEqual(["no solution is so good"]);
  });
});
