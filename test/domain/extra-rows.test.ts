/** Limits of one's own: a function expanded into terms counts as the function does. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedDecision, expandExtraRow } from "../../src/domain/expand-extra-row.js";
import { countedBy } from "../../src/domain/extra-rows.js";
import { parseProblem } from "../../src/domain/problem.js";
import { roomyProblem } from "../arbitraries/problem.js";

const problems = roomyProblem(4, 2, 2).map((input) =>
  parseProblem({
    ...input,
    policy: {
      ...input.policy,
      horizon: { from: 2026, to: 2027 },
      alternatives: [{ kind: "close" }],
    },
  }),
);

/** A table of small numbers by what a decision is, such that many of them are equal. */
const functions = fc
  .record({
    table: fc.array(fc.constantFrom(0, 1, 1.5, -2), { minLength: 7, maxLength: 7 }),
    byYear: fc.boolean(),
    byChoice: fc.boolean(),
  })
  .map(({ table, byYear, byChoice }) => ({ enterprise, park, year }: CountedDecision): number => {
    const place = byChoice && park !== undefined ? Number(park.id.slice(1)) + 1 : 0;
    const key = Number(enterprise.id.slice(1)) + place + (byYear ? year % 2 : 0);
    return table[key % table.length] ?? 0;
  });

describe("a limit expanded from a function", () => {
  it("counts every decision as the function does, with no more terms than decisions", () => {
    fc.assert(
      fc.property(problems, functions, (problem, coefficient) => {
        const row = expandExtraRow(problem, { name: "own", upper: 1, coefficient });
        const counted = countedBy(row);
        let decisions = 0;
        for (const enterprise of problem.enterprises)
          for (const year of [2026, 2027]) {
            for (const park of problem.parks) {
              decisions++;
              expect(counted({ enterprise, park: park.id, year })).toBe(
                coefficient({ enterprise, park, year }),
              );
            }
            decisions++;
            expect(counted({ enterprise, alternative: "close", year })).toBe(
              coefficient({ enterprise, alternative: "close", year }),
            );
          }
        expect(row.terms.length).toBeLessThanOrEqual(decisions);
        const { policy, ...rest } = problem;
        const again = parseProblem({
          ...rest,
          assumptions: [],
          policy: { ...policy, extraRows: [row] },
        });
        expect(again.policy.extraRows).toEqual([row]);
      }),
    );
  });

  it("names an enterprise once where every choice of it counts the same", () => {
    const [problem] = fc.sample(problems, { numRuns: 1, seed: 1 });
    if (problem === undefined) throw new Error("no problem");
    const row = expandExtraRow(problem, {
      name: "jobs",
      upper: 100,
      coefficient: ({ enterprise }) => enterprise.workers,
    });
    expect(row.terms).toEqual(
      problem.enterprises.map(({ id, workers }) => ({
        where: { enterprise: id },
        coefficient: workers,
      })),
    );
  });
});

describe("a limit that cannot be meant", () => {
  it("is refused with its place, in both languages", () => {
    const [problem] = fc.sample(problems, { numRuns: 1, seed: 1 });
    if (problem === undefined) throw new Error("no problem");
    const wrong = [
      { name: "a", lower: 2, upper: 1, terms: [{ coefficient: 1 }] },
      { name: "b", upper: 1, terms: [{ where: { enterprise: "không có" }, coefficient: 1 }] },
      { name: "c", upper: 1, terms: [{ where: { park: "không có" }, coefficient: 1 }] },
      { name: "d", upper: 1, terms: [{ where: { year: 2050 }, coefficient: 1 }] },
      {
        name: "e",
        upper: 1,
        terms: [{ where: { park: "P0", alternative: "close" as const }, coefficient: 1 }],
      },
    ];
    const { policy, ...rest } = problem;
    let issues: readonly { readonly code: string; readonly vi?: unknown }[] = [];
    try {
      parseProblem({ ...rest, assumptions: [], policy: { ...policy, extraRows: wrong } });
    } catch (error) {
      issues = (error as { issues: typeof issues }).issues;
    }
    expect(issues.map(({ code }) => code)).toEqual([
      "E_CONTRADICTION",
      "E_REFERENCE",
      "E_REFERENCE",
      "E_REFERENCE",
      "E_CONTRADICTION",
    ]);
    expect(issues.every(({ vi }) => vi !== undefined)).toBe(true);
  });
});
