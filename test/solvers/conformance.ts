/**
 * What every solver variant must do. A variant's own test file only calls this; a test that it cannot
 * pass is skipped by name, with the reason.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import type { Solution } from "../../src/model/solution.js";
import { gapOf, relaxationGap } from "../../src/model/tolerances.js";
import { verifySolution } from "../../src/model/verify/verify-solution.js";
import { prepareSolver } from "../../src/solvers/registry.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import type { SolveOptions, Solver } from "../../src/solvers/solver.js";
import type { ModelShape, ModelSpec } from "../arbitraries/model.js";
import { buildModel, modelSpec } from "../arbitraries/model.js";
import { hardAssignment } from "../instances/hard-assignment.js";
import { bruteForce } from "../oracles/brute-force.js";

export interface Skip {
  readonly test: string;
  readonly reason: string;
}

/** Random models for the brute force: 8 chunks of 250 are 2,000. */
const chunkSize = 250;
const chunks: readonly (readonly [name: string, seed: number, shape: ModelShape])[] = [
  ["plain 1", 1, {}],
  ["plain 2", 2, {}],
  ["plain 3", 3, {}],
  ["plain 4", 4, {}],
  ["plain 5", 5, {}],
  ["plain 6", 6, {}],
  ["in units a million times larger or smaller 7", 7, { scaled: true }],
  ["in units a million times larger or smaller 8", 8, { scaled: true }],
];

/** How long a solve may take to end after it was asked to, in ms; generous, for loaded machines. */
const patienceMs = 2_000;

export function conformance(solver: Solver, skips: readonly Skip[] = []): void {
  const law = (name: string, run: () => Promise<void>): void => {
    const skip = skips.find(({ test }) => test === name);
    if (skip === undefined) it(name, run);
    else it.skip(`${name} (skipped: ${skip.reason})`, run);
  };
  const solve = (model: LinearModel, options: SolveOptions = {}): Promise<Solution> =>
    solveModel(model, { solver, gap: 0, ...options });
  const forAll = (
    shape: ModelShape,
    seed: number,
    numRuns: number,
    check: (model: LinearModel, spec: ModelSpec) => Promise<void>,
  ): Promise<void> =>
    fc.assert(
      fc.asyncProperty(modelSpec(shape), (spec) => check(buildModel(spec), spec)),
      { seed, numRuns },
    );

  describe(`solver ${solver.name}: the optimum`, () => {
    for (const [name, seed, shape] of chunks)
      law(`is what counting every plan finds, or that there is none: ${name}`, () =>
        forAll(shape, seed, chunkSize, async (model, spec) => {
          const solution = await solve(model);
          expectTrue(model, solution, false);
          expectValue(solution, bruteForce(spec), spec.valueScale);
        }),
      );

    law("of a relaxation carries its proof: a closed certificate, Farkas, or growth", () =>
      forAll({ freeExtras: true }, 11, 500, async (model, spec) => {
        const solution = await solve(model, { relaxation: true });
        expectTrue(model, solution, true);
        if (solution.status === "optimal") expectClosed(model, solution);
        else if (solution.status === "infeasible")
          expect(solution.farkas !== undefined || spec.rows.some(isCrossed)).toBe(true);
        else await expectGrowth(spec, solve);
      }),
    );

    law("of a mixed model is never better than its relaxation", () =>
      forAll({ freeExtras: true }, 12, 300, async (model) => {
        const whole = await solve(model);
        const relaxed = await solve(model, { relaxation: true });
        expectTrue(model, whole, false);
        if (whole.status !== "optimal") return;
        expect(relaxed.status).toBe("optimal");
        if (relaxed.status !== "optimal") return;
        const sign = model.sense === "maximise" ? 1 : -1;
        const noise = 1e-9 * Math.max(1 / model.objectiveScale, Math.abs(relaxed.objective));
        expect(sign * (whole.objective - relaxed.objective)).toBeLessThanOrEqual(noise);
      }),
    );

    law("does not depend on the order of units and rows", () =>
      forAll({}, 13, 150, async (model, spec) => {
        const here = await solve(model);
        const there = await solve(buildModel(reversed(spec)));
        expect(there.status).toBe(here.status);
        if (here.status === "optimal") expectValue(there, here.objective, spec.valueScale);
      }),
    );
  });

  describe(`solver ${solver.name}: any solve`, () => {
    law("of the same model with the same seed gives the same document", () =>
      forAll({ freeExtras: true }, 14, 100, async (model) => {
        for (const relaxation of [false, true]) {
          const first = await solve(model, { relaxation });
          expect(await solve(model, { relaxation })).toEqual(first);
        }
      }),
    );

    law("leaves the model as it was", () =>
      forAll({}, 15, 50, async (model) => {
        const before = structuredClone({ ...model, names: undefined });
        await solve(model);
        expect({ ...model, names: undefined }).toEqual(before);
      }),
    );

    law("takes models without rows, units or columns", async () => {
      const empty = new ModelBuilder("empty", "minimise", 0, 3).build();
      expect(await solve(empty)).toMatchObject({ status: "optimal", objective: 3, choices: [] });
      const rowOnly = new ModelBuilder("row only", "maximise");
      rowOnly.row({ name: "impossible", lower: 1 });
      expect(await solve(rowOnly.build())).toMatchObject({ status: "infeasible", farkas: [-1] });
      const free = new ModelBuilder("free", "maximise");
      free.unit("unit", false, []);
      free.option("option", 2, 0);
      expect(await solve(free.build())).toMatchObject({ status: "optimal", choices: [0] });
    });

    law("reports what it found when its time is up, and in time", async () => {
      await prepareSolver(solver.name);
      const model = hardAssignment(20, 100);
      const { solution, ms } = await timed(() => solve(model, { timeLimitMs: 400 }));
      expect(ms).toBeLessThan(400 + patienceMs);
      expectUnfinished(model, solution);
    });

    law("ends soon after its signal is aborted, and the next one works", async () => {
      await prepareSolver(solver.name);
      const model = hardAssignment(20, 100);
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 400);
      const { solution, ms } = await timed(() => solve(model, { signal: controller.signal }));
      expect(ms).toBeLessThan(400 + patienceMs);
      expectUnfinished(model, solution);
      const small = hardAssignment(2, 3);
      expect((await solve(small)).status).not.toBe("failed");
    });

    law("with an aborted signal does not start", async () => {
      const solution = await solve(hardAssignment(20, 100), { signal: AbortSignal.abort() });
      expect(solution.status).toBe("stopped");
    });

    law("tells its progress in the units of the model", async () => {
      const phases = new Set<string>();
      const bounds: number[] = [];
      const solution = await solve(hardAssignment(5, 20), {
        timeLimitMs: 3_000,
        onProgress: ({ phase, bound }) => {
          phases.add(phase);
          if (bound !== undefined) bounds.push(bound);
        },
      });
      expect(phases.size).toBeGreaterThan(0);
      if (solution.status !== "optimal") return;
      for (const bound of bounds) expect(bound).toBeLessThan(solution.objective * 1.000001);
    });
  });
}

function expectTrue(model: LinearModel, solution: Solution, relaxation: boolean): void {
  expect(solution).toMatchObject({
    status: expect.stringMatching(/^(optimal|infeasible|unbounded)$/),
  });
  const document = JSON.parse(JSON.stringify(solution)) as unknown;
  expect(verifySolution(model, document, { relaxation, gap: 0 }).violations).toEqual([]);
}

function expectValue(solution: Solution, truth: number | "infeasible", unit: number): void {
  if (truth === "infeasible" || solution.status !== "optimal") {
    expect(solution.status).toBe(truth === "infeasible" ? "infeasible" : "optimal");
    return;
  }
  const error = Math.abs(solution.objective - truth);
  expect(error).toBeLessThanOrEqual(1e-9 * Math.max(unit, Math.abs(truth)));
}

/** The certificate closes to 1e-9 of the objective, or to rounding where the objective cancels. */
function expectClosed(
  model: LinearModel,
  solution: Extract<Solution, { status: "optimal" }>,
): void {
  const { objective, certifiedBound = Number.NaN } = solution;
  const rounding = 1e-12 * (1 / model.objectiveScale + Math.abs(model.offset));
  if (Math.abs(certifiedBound - objective) <= rounding) return;
  expect(gapOf(objective, certifiedBound)).toBeLessThanOrEqual(relaxationGap);
}

const isCrossed = (row: ModelSpec["rows"][number]): boolean => row.lower > row.upper;

/** Unbounded: a hundred times more room for the unbounded extras gives a better optimum. */
async function expectGrowth(
  spec: ModelSpec,
  solve: (model: LinearModel, options: SolveOptions) => Promise<Solution>,
): Promise<void> {
  const capped = async (most: number): Promise<number> => {
    const extras = spec.extras.map((extra) => ({ ...extra, upper: Math.min(extra.upper, most) }));
    const solution = await solve(buildModel({ ...spec, extras }), { relaxation: true });
    expect(solution.status).toBe("optimal");
    return solution.status === "optimal" ? solution.objective : Number.NaN;
  };
  const sign = spec.sense === "maximise" ? 1 : -1;
  expect(sign * ((await capped(1e5)) - (await capped(1e3)))).toBeGreaterThan(spec.valueScale);
}

function reversed(spec: ModelSpec): ModelSpec {
  const last = spec.rows.length - 1;
  const turn = <T extends readonly (readonly [number, number])[]>(entries: T) =>
    entries.map(([row, coefficient]) => [last - row, coefficient] as const);
  return {
    ...spec,
    rows: [...spec.rows].reverse(),
    places: spec.places.map((rows) => rows.map((row) => (row < 0 ? row : last - row))),
    units: [...spec.units].reverse().map((unit) => ({
      ...unit,
      shared: turn(unit.shared),
      options: unit.options.map((option) => ({ ...option, own: turn(option.own) })),
    })),
    extras: spec.extras.map((extra) => ({ ...extra, entries: turn(extra.entries) })),
  };
}

async function timed(
  run: () => Promise<Solution>,
): Promise<{ readonly solution: Solution; readonly ms: number }> {
  const start = performance.now();
  const solution = await run();
  return { solution, ms: performance.now() - start };
}

/** Cut short: a checked plan, or an honest nothing; what it states of bounds is true. */
function expectUnfinished(model: LinearModel, solution: Solution): void {
  expect(["feasible", "stopped"]).toContain(solution.status);
  expect(verifySolution(model, solution).violations).toEqual([]);
}
