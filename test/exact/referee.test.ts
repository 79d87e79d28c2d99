import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf, relativeViolation } from "../../src/model/activity.js";
import { certifiedBound } from "../../src/model/certificate.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { fraction, reduced, toNumber } from "../../src/model/rational.js";
import type { Solution } from "../../src/model/solution.js";
import { highsSolver } from "../../src/solvers/highs/solver.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { buildModel, modelSpec } from "../arbitraries/model.js";
import { bruteForce } from "../oracles/brute-force.js";
import type { Fault } from "./referee.js";
import { faultsOf } from "./referee.js";
import { Truth } from "./truth.js";

const whole = { relaxation: false, gap: 0 };

describe("the exact optimum", () => {
  it("is what counting every plan finds, in whole numbers of any unit", () => {
    fc.assert(
      fc.property(modelSpec(), fc.boolean(), (drawn, tightened) => {
        const rows = drawn.rows.map((row) => ({ ...row, scale: 1 }));
        const spec = { ...drawn, rows, valueScale: 1 };
        const truth = new Truth(buildModel(spec));
        const best = bruteForce(spec);
        const found = truth.optimum(tightened);
        if (best === "infeasible") expect(found.status).toBe("infeasible");
        else {
          const sign = spec.sense === "maximise" ? 1 : -1;
          expect(found.status).toBe("optimal");
          if (found.status === "optimal") expect(sign * toNumber(found.value) + 0).toBe(best + 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the prices that shorten the search", () => {
    const price = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        modelSpec({ freeExtras: true, scaled: true }),
        fc.array(price, { minLength: 5, maxLength: 5 }),
        (spec, prices) => {
          const model = buildModel(spec);
          const plain = new Truth(model).optimum();
          const truth = new Truth(model);
          truth.hint(prices.slice(0, model.rowCount));
          const hinted = truth.optimum();
          expect(hinted.status).toBe(plain.status);
          if (hinted.status === "optimal" && plain.status === "optimal")
            expect(reduced(hinted.value)).toEqual(reduced(plain.value));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("solves continuous and unbounded extras exactly", () => {
    const builder = new ModelBuilder("thirds", "maximise");
    const row = builder.row({ name: "row", upper: 1 });
    builder.extra("third", 1, Number.POSITIVE_INFINITY, false, [[row, 3]]);
    const found = new Truth(builder.build()).optimum();
    expect(found.status === "optimal" && reduced(found.value)).toEqual(fraction(1n, 3n));

    const knapsack = new ModelBuilder("large", "maximise");
    const most = knapsack.row({ name: "row", upper: 100 });
    knapsack.extra("threes", 3, Number.POSITIVE_INFINITY, true, [[most, 7]]);
    knapsack.extra("fives", 5, Number.POSITIVE_INFINITY, true, [[most, 12]]);
    // 14 · 7 = 98.
    expect(new Truth(knapsack.build()).optimum()).toMatchObject({ value: { n: 42n, d: 1n } });

    const free = new ModelBuilder("free", "minimise");
    free.extra("free", -1, Number.POSITIVE_INFINITY, true, []);
    const endless = new Truth(free.build());
    expect(endless.optimum().status).toBe("unbounded");
    expect(endless.relaxation().status).toBe("unbounded");
  });

  it("of the relaxation is what its own prices prove", () => {
    fc.assert(
      fc.property(modelSpec({ freeExtras: true, scaled: true }), (spec) => {
        const model = buildModel(spec);
        const found = new Truth(model).relaxation();
        if (found.status !== "optimal") return;
        const sign = spec.sense === "maximise" ? 1 : -1;
        const bound = certifiedBound(
          model,
          found.y.map((y) => sign * toNumber(y)),
        );
        const value = sign * toNumber(found.value);
        const unit = 1 / model.objectiveScale + Math.abs(model.offset) + Math.abs(value);
        expect(Math.abs(bound - value)).toBeLessThanOrEqual(1e-9 * unit);
      }),
      { numRuns: 200 },
    );
  });

  it("comes with a plan that keeps the model and has its value", () => {
    fc.assert(
      fc.property(modelSpec({ freeExtras: true, scaled: true }), (spec) => {
        const model = buildModel(spec);
        for (const tightened of [false, true]) {
          const found = new Truth(model).optimum(tightened);
          if (found.status !== "optimal") continue;
          const options = spec.units.flatMap(({ options }, i) =>
            options.map((_, n) => (found.choices[i] === n ? 1 : 0)),
          );
          spec.units.forEach(({ mustAct }, i) => {
            if (mustAct) expect(found.choices[i]).not.toBeNull();
          });
          const extras = found.extras.map(toNumber);
          extras.forEach((z, e) => {
            expect(z).toBeGreaterThanOrEqual(0);
            expect(z).toBeLessThanOrEqual(spec.extras[e]!.upper);
            if (spec.extras[e]!.integer) expect(Number.isInteger(z)).toBe(true);
          });
          const activity = activityOf(model, [...options, ...extras]);
          for (let r = 0; r < model.rowCount; r++)
            expect(relativeViolation(model, activity, r)).toBeLessThanOrEqual(1e-12);
          const sign = spec.sense === "maximise" ? 1 : -1;
          const error = Math.abs(activity.objective - sign * toNumber(found.value));
          expect(error).toBeLessThanOrEqual(1e-12 * (200 * spec.valueScale));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("may be looked for inside the tolerance of the rows only", () => {
    const build = (weight: number, upper: number) => {
      const builder = new ModelBuilder("edge", "maximise");
      const row = builder.row({ name: "row", upper });
      builder.unit("unit", false, []);
      builder.option("small", 1, 0, [[row, weight / 2]]);
      builder.option("large", 2, 0, [[row, weight]]);
      return new Truth(builder.build());
    };
    const best = (truth: Truth, tightened: boolean): number => {
      const found = truth.optimum(tightened);
      return found.status === "optimal" ? toNumber(found.value) : Number.NaN;
    };
    expect(best(build(0.7, 0.7), false)).toBe(2);
    expect(best(build(0.7, 0.7), true)).toBe(1);
    expect(best(build(0.7, 0.7000011), true)).toBe(2);
    expect(best(build(0.7, 0.6999999), false)).toBe(1);
    // Whole numbers do not round.
    expect(best(build(2, 2), true)).toBe(2);
  });
});

describe("the referee", () => {
  it("finds nothing in honest solutions, and finds what is spoilt", async () => {
    const seen = new Set<string>();
    const run = async (spec: Parameters<typeof buildModel>[0]): Promise<void> => {
      const model = buildModel({ ...spec, valueScale: 1 });
      for (const relaxation of [false, true]) {
        const asked = { relaxation, gap: 0 };
        const solution = await solveModel(model, { solver: highsSolver, ...asked });
        const faults = (other: Solution): Fault[] => faultsOf(new Truth(model), other, asked);
        expect(faults(solution)).toEqual([]);
        for (const [name, spoilt, kinds] of spoilings(solution, model.sense === "maximise")) {
          const found = faults(spoilt).map(({ kind }) => kind);
          expect(found, name).toEqual(expect.arrayContaining([expect.stringMatching(kinds)]));
          seen.add(name);
        }
      }
    };
    await fc.assert(fc.asyncProperty(modelSpec({ freeExtras: true }), run), { numRuns: 20 });
    expect([...seen].sort()).toEqual([
      "a better objective",
      "a bound that cuts off",
      "a bound that its prices do not prove",
      "a point out of its bounds",
      "infeasible",
      "unbounded",
    ]);
  });

  it("catches a plan that is not the best, a row that is broken, and a false proof", () => {
    const builder = new ModelBuilder("two", "maximise");
    const row = builder.row({ name: "row", upper: 3 });
    builder.unit("unit", false, []);
    builder.option("small", 1, 0, [[row, 2]]);
    builder.option("large", 2, 0, [[row, 3]]);
    builder.option("too large", 9, 0, [[row, 4]]);
    const truth = new Truth(builder.build());
    const plan = (choice: number, objective: number, bound: number): Solution => ({
      status: "optimal",
      proof: "search",
      objective,
      bound,
      gap: (bound - objective) / objective,
      choices: [choice],
      values: [0, 1, 2].map((n) => (n === choice ? 1 : 0)),
      solver: "test",
    });
    const kinds = (solution: Solution, asked = whole): string[] =>
      faultsOf(truth, solution, asked).map(({ kind }) => kind);
    expect(kinds(plan(1, 2, 2))).toEqual([]);
    expect(kinds(plan(0, 1, 1))).toEqual(["bound", "status"]);
    expect(kinds(plan(0, 1, 2))).toEqual(["status", "values"]);
    expect(kinds(plan(0, 1, 2), { relaxation: false, gap: 1 })).toEqual([]);
    expect(kinds(plan(2, 9, 9))).toEqual(["values"]);
    const reason = "none";
    expect(
      kinds({ status: "infeasible", proof: "certificate", reason, solver: "test", farkas: [1] }),
    ).toEqual(["certificate", "status"]);
    expect(kinds({ status: "failed", reason, solver: "test" })).toEqual([]);
  });

  it("computes a certified bound to the last digit", () => {
    fc.assert(
      fc.property(
        modelSpec(),
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (spec, all) => {
          const model = buildModel(spec);
          const prices = all.slice(0, model.rowCount);
          const bound = certifiedBound(model, prices);
          if (!Number.isFinite(bound)) return;
          const stated = (x: number): Solution => ({
            status: "stopped",
            prices,
            certifiedBound: x,
            reason: "",
            solver: "test",
          });
          const kinds = (x: number): string[] =>
            faultsOf(new Truth(model), stated(x), whole).map(({ kind }) => kind);
          expect(kinds(bound)).toEqual([]);
          const typical = Math.max(Math.abs(bound), 1 / model.objectiveScale);
          expect(kinds(bound + 1e-6 * typical)).toEqual(["certificate"]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

type Spoiling = readonly [name: string, solution: Solution, kinds: RegExp];

function spoilings(solution: Solution, isMaximal: boolean): Spoiling[] {
  const reason = "spoilt";
  const solver = "test";
  if (solution.status !== "optimal") return [];
  const { objective } = solution;
  const better = (isMaximal ? 1 : -1) * (1 + Math.abs(objective) / 100);
  const list: Spoiling[] = [
    ["infeasible", { status: "infeasible", proof: "search", reason, solver }, /status|edge/],
    ["unbounded", { status: "unbounded", reason, solver }, /status|edge/],
    ["a better objective", { ...solution, objective: objective + better }, /values/],
    ["a bound that cuts off", { ...solution, bound: objective - better }, /bound|edge/],
  ];
  if (solution.values.length > 0) {
    const values = solution.values.with(0, -1);
    list.push(["a point out of its bounds", { ...solution, values }, /values/]);
  }
  if (solution.certifiedBound !== undefined) {
    const spoilt = { ...solution, certifiedBound: solution.certifiedBound - better };
    list.push(["a bound that its prices do not prove", spoilt, /certificate/]);
  }
  return list;
}
