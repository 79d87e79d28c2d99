import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, multiply, rational, reduced } from "../../src/model/rational.js";
import type { Program } from "./simplex.js";
import { maximiseExactly } from "./simplex.js";

const whole = fc.integer({ min: -9, max: 9 }).map(BigInt);

const program: fc.Arbitrary<Program> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 7 }))
  .chain(([columns, rows]) => {
    const row = fc.array(whole, { minLength: columns, maxLength: columns });
    return fc.record({
      objective: row,
      rows: fc.array(fc.record({ row, limit: whole }), { minLength: rows, maxLength: rows }),
    });
  });

const dot = (row: readonly bigint[], point: readonly { n: bigint; d: bigint }[]) =>
  point.reduce((sum, x, j) => add(sum, multiply({ n: row[j]!, d: 1n }, x)), rational(0));

describe("the exact simplex", () => {
  it("gives a point and duals that prove each other, to the last digit", () => {
    let optimal = 0;
    fc.assert(
      fc.property(program, (given) => {
        const answer = maximiseExactly(given);
        if (answer.status !== "optimal") return;
        optimal++;
        for (const x of answer.point) expect(x.n >= 0n).toBe(true);
        for (const y of answer.duals) expect(y.n >= 0n).toBe(true);
        for (const { row, limit } of given.rows)
          expect(compare(dot(row, answer.point), { n: limit, d: 1n })).toBeLessThanOrEqual(0);
        given.objective.forEach((c, j) => {
          const column = given.rows.map(({ row }) => row[j]!);
          expect(compare(dot(column, answer.duals), { n: c, d: 1n })).toBeGreaterThanOrEqual(0);
        });
        const limits = given.rows.map(({ limit }) => limit);
        const value = reduced(answer.value);
        expect(reduced(dot(given.objective, answer.point))).toEqual(value);
        expect(reduced(dot(limits, answer.duals))).toEqual(value);
      }),
      { numRuns: 2000 },
    );
    expect(optimal).toBeGreaterThan(200);
  });

  it("calls a program infeasible or unbounded only if that is proved", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(program, (given) => {
        const { status } = maximiseExactly(given);
        seen.add(status);
        if (status === "infeasible") {
          // The dual proof: y ≥ 0 with y A ≥ 0 and y b < 0, found as a program of its own.
          const limits = given.rows.map(({ limit }) => -limit);
          const rows = given.objective.map((_, j) => ({
            row: given.rows.map(({ row }) => -row[j]!),
            limit: 0n,
          }));
          const one = { row: given.rows.map(() => 1n), limit: 1n };
          const proof = maximiseExactly({ objective: limits, rows: [...rows, one] });
          expect(proof.status === "optimal" && proof.value.n > 0n).toBe(true);
        }
        if (status === "unbounded") {
          const rows = given.rows.map(({ row }) => ({ row, limit: 0n }));
          const one = { row: given.objective.map(() => 1n), limit: 1n };
          const ray = maximiseExactly({ objective: given.objective, rows: [...rows, one] });
          expect(ray.status === "optimal" && ray.value.n > 0n).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect([...seen].sort()).toEqual(["infeasible", "optimal", "unbounded"]);
  });
});
