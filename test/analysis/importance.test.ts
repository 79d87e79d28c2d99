import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternatives, alternativesResult } from "../../src/analysis/alternatives/alternatives.js";
import { differenceOf } from "../../src/analysis/difference.js";
import { importance, importanceResult } from "../../src/analysis/importance/importance.js";
import { parseProblem } from "../../src/domain/problem.js";
import { stateOf } from "../../src/plan/state-of.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { bestPlan, close, optimum } from "../plan/optimum.js";

describe("importance", () => {
  it("is never below 0, and for whole plans the interval holds what doing without really costs", async () => {
    let positive = 0;
    await fc.assert(
      fc.asyncProperty(roomyProblem(6, 3, 3), async (input) => {
        const plan = await bestPlan(input);
        fc.pre(plan !== null && plan.decisions.acts.length > 0);
        const result = await importance(parseProblem(input), plan!, { whole: true, gap: 0 });
        expect(importanceResult.parse(result)).toEqual(result);
        expect(result.enterprises).toHaveLength(plan!.decisions.acts.length);
        for (const { relaxed, atLeast, atMost } of [...result.enterprises, ...result.parks]) {
          if (relaxed === null || atLeast === null) continue;
          expect(relaxed).toBeGreaterThanOrEqual(0);
          if (atMost != null)
            expect(atLeast).toBeLessThanOrEqual(atMost + 1e-6 * Math.max(1, atMost));
        }
        for (const { park, atLeast, atMost } of result.parks) {
          const parks = input.parks.map((one) =>
            one.id === park ? { ...one, closesYear: 2000, opensYear: 1999 } : one,
          );
          const without = await optimum({ ...input, parks });
          if (without === null) continue;
          const cost = Math.abs(plan!.objective.value - without);
          const slack = 1e-6 * Math.max(1, Math.abs(without));
          expect(cost).toBeGreaterThanOrEqual((atLeast ?? Number.NaN) - slack);
          expect(cost).toBeLessThanOrEqual((atMost ?? Number.NaN) + slack);
          if (cost > slack) positive++;
        }
      }),
      { numRuns: 25 },
    );
    expect(positive).toBeGreaterThan(5);
  });
});

describe("importance that is stopped", () => {
  it("has what was done until then and says how it ended", async () => {
    const inputs = fc.sample(roomyProblem(6, 3, 3), { numRuns: 20, seed: 3 });
    let ended = 0;
    for (const input of inputs) {
      const plan = await bestPlan(input);
      const acts = plan?.decisions.acts.length ?? 0;
      if (plan === null || acts === 0) continue;
      for (const after of [0, 1]) {
        const controller = new AbortController();
        if (after === 0) controller.abort();
        const onDone = (): void => controller.abort();
        const options = { signal: controller.signal, onDone };
        const result = await importance(parseProblem(input), plan, options);
        expect(importanceResult.parse(result)).toEqual(result);
        expect(result.enterprises).toHaveLength(after);
        expect([result.parks, result.ended?.status]).toEqual([[], "stopped"]);
        ended++;
      }
    }
    expect(ended).toBeGreaterThan(10);
  });
});

describe("alternatives", () => {
  it("differ as asked, lose no more than asked, and keep every rule", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        roomyProblem(6, 3, 3),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(0.05, 0.3, 1),
        async (input, minDifference, maxLoss) => {
          const plan = await bestPlan(input);
          fc.pre(plan !== null);
          const problem = parseProblem(input);
          const options = { count: 4, minDifference, maxLoss, gap: 0 };
          const result = await alternatives(problem, plan!, options);
          expect(alternativesResult.parse(result)).toEqual(result);
          const all = [plan!.decisions, ...result.plans.map(({ decisions }) => decisions)];
          for (const [k, a] of all.entries())
            for (const b of all.slice(0, k))
              expect(differenceOf(a, b)).toBeGreaterThanOrEqual(minDifference);
          for (const { decisions, loss, value } of result.plans) {
            const statement = stateOf(problem, decisions);
            expect(statement.violations).toEqual([]);
            expect(close(statement.worth.value, value)).toBe(true);
            expect(loss).toBeLessThanOrEqual(maxLoss);
          }
          for (const { count, of } of result.frequencies) {
            expect(of).toBe(all.length);
            expect(count).toBeLessThanOrEqual(of);
          }
          found += result.plans.length;
        },
      ),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(30);
  });
});
