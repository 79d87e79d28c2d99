import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { verifyPlan } from "../../src/plan/verify/verify-plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { problemInput } from "../arbitraries/problem.js";
import { bestPlanValue } from "../oracles/brute-force-plan.js";
import { close, noWorse, optimum } from "./optimum.js";

describe("planRelocation", () => {
  it("finds the optimum that trying every assignment finds", async () => {
    await fc.assert(
      fc.asyncProperty(problemInput, async (input) => {
        const expected = bestPlanValue(parseProblem(input));
        const found = await optimum(input);
        if (expected === null || found === null) expect(found).toBe(expected);
        else expect(close(found, expected), `${found} ${expected}`).toBe(true);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it("returns only plans that pass verification", async () => {
    await fc.assert(
      fc.asyncProperty(problemInput, async (input) => {
        const problem = parseProblem(input);
        const outcome = await planRelocation(problem);
        fc.pre("plan" in outcome);
        if ("plan" in outcome) expect(verifyPlan(problem, outcome.plan).violations).toEqual([]);
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it("adding land to a park never makes the optimum worse", async () => {
    await fc.assert(
      fc.asyncProperty(problemInput, async (input) => {
        const parks = input.parks.map((park) => ({
          ...park,
          remainingHa: (park.remainingHa ?? 0) + 5,
        }));
        const [before, after] = [await optimum(input), await optimum({ ...input, parks })];
        expect(noWorse(input, after, before)).toBe(true);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it("banning a park never makes the optimum better", async () => {
    await fc.assert(
      fc.asyncProperty(problemInput, async (input) => {
        const enterprises = input.enterprises.map((record) => ({ ...record, bannedParks: ["P0"] }));
        // Without a budget the tie-breaking weight depends on the open moves; compare with one.
        const policy = { ...input.policy, budgets: [{ perYear: 30_000 }] };
        const [before, after] = [
          await optimum({ ...input, policy }),
          await optimum({ ...input, policy, enterprises }),
        ];
        expect(noWorse(input, before, after)).toBe(true);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it("renaming ids changes nothing but the names", async () => {
    await fc.assert(
      fc.asyncProperty(
        problemInput,
        fc.constantFrom("result", "__proto__", "x y", "🏭", "feasible"),
        async (input, odd) => {
          const rename = (id: string): string => `${odd} ${id}`;
          const renamed: ProblemInput = {
            ...input,
            enterprises: input.enterprises.map((record) => ({
              ...record,
              id: rename(record.id),
              bannedParks: (record.bannedParks ?? []).map(rename),
            })),
            parks: input.parks.map((park) => ({ ...park, id: rename(park.id) })),
          };
          expect(await optimum(renamed)).toEqual(await optimum(input));
        },
      ),
      { numRuns: 30, seed: 5 },
    );
  });

  it("the order of the records does not change the optimum", async () => {
    await fc.assert(
      fc.asyncProperty(problemInput, async (input) => {
        const turned: ProblemInput = {
          ...input,
          enterprises: [...input.enterprises].reverse(),
          parks: [...input.parks].reverse(),
        };
        const [a, b] = [await optimum(input), await optimum(turned)];
        expect(noWorse(input, a, b) && noWorse(input, b, a)).toBe(true);
      }),
      { numRuns: 30, seed: 6 },
    );
  });

  it("gives the same bytes for the same problem", async () => {
    await fc.assert(
      fc.asyncProperty(problemInput, async (input) => {
        const once = JSON.stringify(await planRelocation(parseProblem(input)));
        const again = JSON.stringify(await planRelocation(parseProblem(structuredClone(input))));
        expect(again).toBe(once);
      }),
      { numRuns: 20, seed: 7 },
    );
  });

  it("the relaxation bounds every plan", async () => {
    await fc.assert(
      fc.asyncProperty(problemInput, async (input) => {
        const relaxed = await planRelocation(parseProblem(input), { relaxation: true });
        const plan = await optimum(input);
        if (!("relaxation" in relaxed)) expect(plan).toBeNull();
        else expect(noWorse(input, relaxed.relaxation.objective, plan)).toBe(true);
      }),
      { numRuns: 40, seed: 8 },
    );
  });
});
