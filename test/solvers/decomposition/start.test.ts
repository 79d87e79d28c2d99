import { describe, expect, test } from "vitest";
import type { LinearModel } from "../../../src/model/linear-model.js";
import type { Solution } from "../../../src/model/solution.js";
import { verifySolution } from "../../../src/model/verify/verify-solution.js";
import { relax } from "../../../src/solvers/decomposition/relax.js";
import { solveModel } from "../../../src/solvers/solve-model.js";
import type { SolveOptions } from "../../../src/solvers/solver.js";
import { relocationModel } from "../../../src/synthetic/relocation-family.js";
import { middleModel, randomModel, stream } from "./random-model.js";

const relaxed = (model: LinearModel, start?: SolveOptions["start"]): Promise<Solution> =>
  solveModel(model, { relaxation: true, ...(start === undefined ? {} : { start }) });

/** A document, as it comes back from a file. */
const read = (solution: Solution): Solution => JSON.parse(JSON.stringify(solution)) as Solution;

function expectSame(model: LinearModel, warm: Solution, cold: Solution): void {
  expect(warm.status).toBe(cold.status);
  expect(verifySolution(model, read(warm), { relaxation: true }).violations).toEqual([]);
  if (warm.status !== "optimal" || cold.status !== "optimal") return;
  const size = Math.max(1 / model.objectiveScale, Math.abs(cold.objective));
  expect(Math.abs(warm.objective - cold.objective) / size).toBeLessThan(1e-8);
}

/** The model with other row bounds, values and boxes of extras. */
function changed(model: LinearModel, seed: number): LinearModel {
  const random = stream(seed);
  const factor = (): number => (random() < 0.3 ? 0.7 + 0.6 * random() : 1);
  return {
    ...model,
    rowUpper: model.rowUpper.map((x) => (x > 0 ? x * Math.max(1, factor()) : x)),
    rowLower: model.rowLower.map((x) => (x > 0 ? x * Math.min(1, factor()) : x)),
    value: model.value.map((x) => x * factor()),
    extraUpper: model.extraUpper.map((x) => x * factor()),
  };
}

function withUpper(model: LinearModel, r: number, factor: number): LinearModel {
  const rowUpper = model.rowUpper.slice();
  rowUpper[r] = rowUpper[r]! * factor;
  return { ...model, rowUpper };
}

function* models(): Iterable<LinearModel> {
  for (let seed = 0; seed < 60; seed++) yield randomModel({ seed: 9000 + seed, size: 14 });
  for (let seed = 0; seed < 25; seed++) yield middleModel(seed, 60 + 3 * seed, 6 + (seed % 5));
}

describe("a start never changes value or status", () => {
  test("of a relaxation, from the Solution of a model with other bounds and values", async () => {
    let seed = 0;
    for (const model of models()) {
      const next = changed(model, seed++);
      const first = await relaxed(model);
      expectSame(next, await relaxed(next, read(first)), await relaxed(next));
    }
  });

  test("of a relaxation, from any numbers of the right length, or nothing useful", async () => {
    let seed = 0;
    for (const model of models()) {
      const random = stream(seed++);
      const any = (): number => [0, 1, 0.5, -1, Number.NaN, 1e9 * random()][(6 * random()) | 0]!;
      const prices = Array.from({ length: model.rowCount }, any);
      const values = Array.from({ length: model.optionCount + model.extraCount }, any);
      const cold = await relaxed(model);
      expectSame(model, await relaxed(model, { prices, values }), cold);
      expectSame(model, await relaxed(model, { prices: [1], values: [] }), cold);
    }
  });

  test("of a relaxation, from a plan in whole numbers", async () => {
    const model = relocationModel({ units: 30, destinations: 4, seed: 4 });
    const plan = await solveModel(model, { gap: 0.05 });
    expectSame(model, await relaxed(model, read(plan)), await relaxed(model));
  });

  test("of whole numbers, whether it starts from a plan or from what is none", async () => {
    for (let seed = 0; seed < 15; seed++) {
      const model = randomModel({ seed: 400 + seed, size: 6 });
      const cold = await solveModel(model, { gap: 0 });
      const starts: SolveOptions["start"][] = [
        read(cold),
        await relaxed(model),
        { values: Array.from({ length: model.optionCount + model.extraCount }, () => 1) },
      ];
      for (const start of starts) {
        const warm = await solveModel(model, { gap: 0, start: start! });
        expect(warm.status).toBe(cold.status);
        if (warm.status !== "optimal" || cold.status !== "optimal") continue;
        const size = Math.max(1 / model.objectiveScale, Math.abs(cold.objective));
        expect(Math.abs(warm.objective - cold.objective) / size).toBeLessThan(1e-8);
      }
    }
  });
});

describe("a start is worth something", () => {
  test("after one capacity changed few pivots and passes are left", async () => {
    const model = relocationModel({ units: 600, destinations: 12, seed: 3 });
    const first = await relaxed(model);
    if (first.status !== "optimal") throw new Error(first.status);
    const r = first.prices!.findIndex((price) => price !== 0);
    const next = withUpper(model, r, 0.97);
    const cold = (await relax(next)).effort;
    const warm = (await relax(next, { start: first })).effort;
    expect(warm.passes).toBeLessThan(cold.passes / 2);
    expect(warm.pivots).toBeLessThan(cold.pivots / 2);
  });

  test("a plan that still holds is the answer, at least, of a search without time", async () => {
    const model = relocationModel({ units: 200, destinations: 8, seed: 5 });
    const plan = await solveModel(model, { gap: 0.02 });
    if (!("objective" in plan)) throw new Error(plan.status);
    const stopped = await solveModel(model, { start: plan, signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ status: "feasible", objective: plan.objective });
  });
});

describe("statistics", () => {
  test("come only where asked for, change nothing else, and pass the check", async () => {
    const model = relocationModel({ units: 80, destinations: 6, seed: 6 });
    for (const relaxation of [true, false]) {
      const options = { relaxation, gap: 0.05 };
      const plain = await solveModel(model, options);
      const { statistics, ...rest } = await solveModel(model, { ...options, statistics: true });
      expect(plain).not.toHaveProperty("statistics");
      expect(rest).toEqual(plain);
      expect(statistics?.pivots).toBeGreaterThan(0);
      expect(statistics?.splitUnits).toBeGreaterThan(0);
      const document = read({ ...plain, statistics: statistics! });
      expect(verifySolution(model, document, { relaxation }).violations).toEqual([]);
    }
  });

  test("a start or statistics that are none are mistakes", async () => {
    const model = relocationModel({ units: 10, destinations: 3, seed: 1 });
    const wrong = { start: 5, statistics: 1 } as unknown as SolveOptions;
    await expect(solveModel(model, wrong)).rejects.toMatchObject({
      issues: [{ at: { path: "statistics" } }, { at: { path: "start" } }],
    });
  });
});
