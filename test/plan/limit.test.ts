/** What soft limits are exceeded by, and what that costs, against trying every way to buy it. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breachesOf } from "../../src/plan/rules/limit.js";

const few = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
const prices = fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), {
  minLength: 3,
  maxLength: 3,
});

/** The least cost of amounts b_t such that by each year no more is used than was there. */
function cheapest(used: number[], ready: number[], price: (number | undefined)[]): number | null {
  let best: number | null = null;
  const most = 12;
  for (let a = 0; a <= most; a++)
    for (let b = 0; b <= most; b++)
      for (let c = 0; c <= most; c++) {
        const bought = [a, b, c];
        if (bought.some((amount, t) => amount > 0 && price[t] === undefined)) continue;
        let left = 0;
        const fits = bought.every((amount, t) => {
          left += ready[t]! + amount - used[t]!;
          return left >= 0;
        });
        if (!fits) continue;
        const cost = bought.reduce((sum, amount, t) => sum + amount * (price[t] ?? 0), 0);
        if (best === null || cost < best) best = cost;
      }
  return best;
}

describe("breaches of a chain of years", () => {
  it("cost the least that buying in any years costs", () => {
    let bought = 0;
    fc.assert(
      fc.property(few, few, prices, (used, ready, price) => {
        const keys = ["budget/2026", "budget/2027", "budget/2028"];
        const soft = keys.flatMap((rule, t) => {
          const penaltyMillionVnd = price[t];
          return penaltyMillionVnd === undefined ? [] : [{ rule, penaltyMillionVnd }];
        });
        const best = cheapest(used, ready, price);
        fc.pre(best !== null);
        const found = breachesOf(soft, [{ rule: "budget", keys, used, ready }]);
        const cost = found.reduce((sum, one) => sum + one.penaltyMillionVnd, 0);
        expect(cost).toBe(best);
        let left = 0;
        for (const [t, key] of keys.entries()) {
          left += ready[t]! - used[t]!;
          left += found.find(({ rule }) => rule === key)?.amount ?? 0;
          expect(left).toBeGreaterThanOrEqual(0);
        }
        if (found.length > 0) bought++;
      }),
      { numRuns: 300 },
    );
    expect(bought).toBeGreaterThan(50);
  });

  it("of equal price are in the year in which it is lacking", () => {
    const soft = [{ rule: "budget", penaltyMillionVnd: 2 }];
    const keys = ["budget/2026", "budget/2027"];
    expect(breachesOf(soft, [{ rule: "budget", keys, used: [1, 5], ready: [2, 1] }])).toEqual([
      { rule: "budget/2027", amount: 3, penaltyMillionVnd: 6 },
    ]);
  });
});

describe("breaches of a limit", () => {
  it("are the distance to its bounds where it is soft, and nothing within rounding", () => {
    const soft = [{ rule: "pace", penaltyMillionVnd: 5 }];
    const of = (value: number) =>
      breachesOf(soft, [
        { rule: "pace", key: "pace/moves/2026", value, lower: 2, upper: 4 },
        { rule: "relief", key: "relief", value, lower: 100 },
      ]).map(({ amount, penaltyMillionVnd }) => [amount, penaltyMillionVnd]);
    expect(of(7)).toEqual([[3, 15]]);
    expect(of(1)).toEqual([[1, 5]]);
    expect(of(3)).toEqual([]);
    expect(of(4 + 1e-13)).toEqual([]);
  });
});
