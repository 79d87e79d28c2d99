import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { order, orderResult } from "../../src/analysis/trade-off/order.js";
import { shareCurve, shareCurveResult } from "../../src/analysis/trade-off/share-curve.js";
import { parseProblem } from "../../src/domain/problem.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { close, optimum } from "../plan/optimum.js";

describe("shareCurve", () => {
  it("has at each share the optimum of a policy that demands exactly that share", async () => {
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(roomyProblem(6, 2, 3), async (input) => {
        const quotas = (input.policy.quotas ?? []).filter(
          ({ measure, by }) =>
            measure !== undefined && (measure !== "enterprises" || by !== undefined),
        );
        const problem = parseProblem({ ...input, policy: { ...input.policy, quotas } });
        const curve = await shareCurve(problem, { from: 0, to: 1, points: 4, gap: 0 });
        expect(shareCurveResult.parse(curve)).toEqual(curve);
        for (const { enterprises, value, status } of curve.points) {
          const share = curve.base === 0 ? 0 : enterprises / curve.base;
          const demanded = [
            ...quotas,
            { measure: "enterprises" as const, lower: share, upper: share },
          ];
          const expected = await optimum({
            ...input,
            policy: { ...input.policy, quotas: demanded },
          });
          if (expected === null) expect(status).toBe("infeasible");
          else expect(close(value ?? Number.NaN, expected)).toBe(true);
          if (expected !== null) solved++;
        }
      }),
      { numRuns: 25 },
    );
    expect(solved).toBeGreaterThan(20);
  });
});

describe("order", () => {
  it("is nested, costs at least nothing, and nothing in the first slice", async () => {
    let acts = 0;
    await fc.assert(
      fc.asyncProperty(roomyProblem(7, 2, 4), async (input) => {
        const policy = {
          ...input.policy,
          budgets: [{ payers: ["enterprise" as const], perYear: 250_000 }],
          objective: { kind: "relief" as const },
        };
        const result = await order(parseProblem({ ...input, policy }), { slices: 3, gap: 0 });
        expect(orderResult.parse(result)).toEqual(result);
        const seen = new Set<string>();
        for (const { added, cost, free, nested } of result.slices) {
          for (const { enterprise } of added) {
            expect(seen.has(enterprise)).toBe(false);
            seen.add(enterprise);
          }
          if (free !== null) expect(nested).not.toBeNull();
          if (cost !== null) expect(cost).toBeGreaterThanOrEqual(0);
          if (result.nestedByItself && cost !== null) expect(close(nested!, free!)).toBe(true);
        }
        expect(result.slices[0]!.cost ?? 0).toBeLessThan(1e-6);
        acts += seen.size;
      }),
      { numRuns: 25 },
    );
    expect(acts).toBeGreaterThan(20);
  });
});
