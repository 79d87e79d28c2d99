/** Prices against finite differences of the relaxation, within the range that is claimed and beyond it. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pricedPlan } from "../../src/analysis/priced-plan.js";
import { priceList, prices as schema } from "../../src/analysis/prices/price-list.js";
import { parseProblem } from "../../src/domain/problem.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import { isFound } from "../../src/model/solution.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { summarisePrices } from "../../src/report/summarise-prices.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { scarceLand, weighted, withPolicy } from "../plan/rule-case.js";

/**
 * The model with the bound of a row moved that has the price, and so much more that may be carried over
 * to later years: what is given in one year and not used is there in the next.
 */
function movedBound(model: LinearModel, row: number, price: number, by: number): LinearModel {
  const isUpper = (model.sense === "maximise") === price > 0;
  const rowUpper = Float64Array.from(model.rowUpper);
  const rowLower = Float64Array.from(model.rowLower);
  const bounds = isUpper ? rowUpper : rowLower;
  bounds[row] = (bounds[row] ?? 0) + by;
  const extraUpper = model.extraUpper.map((upper, e) =>
    (model.names.extras[e] ?? "").startsWith("carry/") ? upper + Math.max(0, by) : upper,
  );
  return { ...model, rowUpper, rowLower, extraUpper };
}

const problems = roomyProblem(6, 3, 4)
  .chain(scarceLand)
  .map((input) => withPolicy(input, { objective: weighted, pace: { moves: 2 } }));

describe("a price", () => {
  it("is the finite difference within its range, and too high a hope beyond it", async () => {
    let [within, beyond] = [0, 0];
    await fc.assert(
      fc.asyncProperty(problems, async (input) => {
        const problem = parseProblem(input);
        const outcome = await planRelocation(problem);
        fc.pre("plan" in outcome);
        if (!("plan" in outcome)) return;
        const list = schema.parse(await priceList(problem, outcome.plan, { ranges: 4, steps: 1 }));
        expect(summarisePrices(problem, list)).not.toMatch(/undefined|NaN/);
        const priced = pricedPlan(problem, outcome.plan);
        const { model } = priced.fitting;
        const base = await priced.relaxed.optimum();
        if (!isFound(base)) throw new Error("no relaxation");
        const room = 1e-6 * Math.max(1, Math.abs(base.objective));
        for (const { row, price, up, down, interval } of list.prices) {
          const r = model.names.rows.indexOf(row);
          for (const [side, sign] of [
            [up, 1],
            [down, -1],
          ] as const) {
            if (side === undefined) continue;
            const valueAt = async (h: number): Promise<number | null> => {
              const moved = movedBound(model, r, price, sign * h);
              const solution = await solveModel(moved, { relaxation: true });
              return isFound(solution) ? solution.objective : null;
            };
            const hoped = (h: number): number => base.objective + sign * h * price;
            for (const part of [0.5, 1]) {
              const value = await valueAt(part * side.reach);
              if (side.reach === 0 || value === null) continue;
              expect(
                Math.abs(value - hoped(part * side.reach)),
                JSON.stringify({ row, price, up, down, sign, part, value, base: base.objective }),
              ).toBeLessThanOrEqual(room);
              within++;
            }
            const far = await valueAt(1.5 * side.reach + 1);
            if (side.open || far === null) continue;
            expect(
              far,
              JSON.stringify({ row, price, up, down, sign, base: base.objective }),
            ).toBeLessThan(hoped(1.5 * side.reach + 1) + room);
            beyond++;
          }
          if (interval !== undefined) expect(interval[0]).toBeLessThanOrEqual(interval[1]);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
    expect(within).toBeGreaterThan(40);
    expect(beyond).toBeGreaterThan(20);
  });
});
