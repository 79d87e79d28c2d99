/** Each rule of the plan: the optimum against trying every plan, and what loosening it does. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { bestPlanValue } from "../oracles/brute-force-plan.js";
import { close, noWorse, optimum } from "./optimum.js";
import { withPolicy } from "./rule-case.js";
import { ruleCases } from "./rules.js";

const small = roomyProblem(4, 2, 3);

describe.each(ruleCases)("$name", ({ add, loosen, runs = 40 }) => {
  it("the optimum is the one that trying every plan finds", async () => {
    await fc.assert(
      fc.asyncProperty(small.chain(add), async (input) => {
        const expected = bestPlanValue(parseProblem(input));
        const found = await optimum(input);
        if (expected === null || found === null) expect(found).toBe(expected);
        else expect(close(found, expected), `${found} ${expected}`).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it("is drawn such that it decides in many of the cases", () => {
    const pairs = fc.sample(
      small.chain((input) => fc.tuple(fc.constant(input), add(input))),
      { numRuns: 40, seed: 7 },
    );
    const decided = pairs.filter(([before, after]) => {
      const { horizon, objective } = after.policy;
      const same = withPolicy(before, { horizon, ...(objective && { objective }) });
      const value = bestPlanValue(parseProblem(after));
      return value !== null && value !== 0 && value !== bestPlanValue(parseProblem(same));
    });
    expect(decided.length).toBeGreaterThanOrEqual(8);
  });

  it.skipIf(loosen === undefined)("loosening it never makes the optimum worse", async () => {
    await fc.assert(
      fc.asyncProperty(small.chain(add), async (input) => {
        const looser = loosen?.(input) ?? input;
        expect(noWorse(input, await optimum(looser), await optimum(input))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe("rules together", () => {
  it("the optimum is the one that trying every plan finds", async () => {
    const several = fc
      .tuple(small, fc.shuffledSubarray([...ruleCases], { minLength: 2, maxLength: 4 }))
      .chain(([input, list]) =>
        list.reduce<fc.Arbitrary<ProblemInput>>(
          (made, { add }) => made.chain(add),
          fc.constant(input),
        ),
      );
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(several, async (input) => {
        const problem = parsed(input);
        fc.pre(problem !== null);
        if (problem === null) return;
        const expected = bestPlanValue(problem);
        const found = await optimum(input);
        if (expected === null || found === null) expect(found).toBe(expected);
        else expect(close(found, expected), `${found} ${expected}`).toBe(true);
        if (expected !== null && expected !== 0) solved++;
      }),
      { numRuns: 150 },
    );
    expect(solved).toBeGreaterThan(20);
  });
});

/** Null where the rules contradict each other, for instance a year outside the horizon. */
function parsed(input: ProblemInput) {
  try {
    return parseProblem(input);
  } catch {
    return null;
  }
}

/** Money is worth the same whatever the budgets are. */
const priced = small.map((input) =>
  withPolicy(input, {
    objective: { kind: "weighted", perReliefPoint: 1, perHaFreed: 3, perMillionVnd: 0.0001 },
  }),
);

describe("years", () => {
  it("adding a year never makes the optimum worse", async () => {
    await fc.assert(
      fc.asyncProperty(priced, async (input) => {
        const quotas = input.policy.quotas?.map((quota) => ({ ...quota, upper: 1, year: 2027 }));
        const base = withPolicy(input, { quotas: quotas ?? [], deadlines: {}, budgets: [] });
        const [two, three] = [2027, 2028].map((to) =>
          withPolicy(base, { horizon: { from: 2026, to } }),
        ) as [ProblemInput, ProblemInput];
        expect(noWorse(input, await optimum(three), await optimum(two))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("a park is paid for in the first year in which it can be open, not before", async () => {
    const paidIn = (late: number): ProblemInput => ({
      name: "x",
      enterprises: [
        {
          id: "E",
          name: "E",
          wardOld: "Dĩ An",
          city: "Dĩ An",
          sector: "16",
          landHa: 1,
          workers: 9,
        },
      ].map((e) => ({ ...e, criteria: { c1: "unfixable" as const }, loadsKgPerDay: { cod: 1 } })),
      parks: [
        {
          ...{ id: "P", name: "P", kind: "park" as const, status: "operating" as const },
          ...{ remainingHa: 9, relocationShare: 1, lat: 11.2, lon: 106.6, opensYear: 2027 },
          opening: { fixedCostMillionVnd: 500 },
        },
      ],
      policy: {
        name: "p",
        horizon: { from: 2026, to: 2027 },
        budgets: [
          { payers: ["developer" as const], years: { 2026: 900 - 900 * late, 2027: 900 * late } },
        ],
      },
    });
    const [one, two] = [paidIn(0), paidIn(1)];
    for (const input of [one, two])
      expect(await optimum(input)).toBeCloseTo(bestPlanValue(parseProblem(input)) ?? -1, 9);
    expect(await optimum(one)).toBe(0);
    expect(await optimum(two)).toBeGreaterThan(90);
  });

  it("carrying a budget over never makes the optimum worse", async () => {
    await fc.assert(
      fc.asyncProperty(priced, fc.nat(20_000), fc.nat(20_000), async (input, a, b) => {
        const [without, carried] = [false, true].map((carryOver) =>
          withPolicy(input, {
            horizon: { from: 2026, to: 2027 },
            budgets: [{ years: { 2026: a, 2027: b }, carryOver }],
          }),
        ) as [ProblemInput, ProblemInput];
        expect(noWorse(input, await optimum(carried), await optimum(without))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("re-planning", () => {
  it("closing a park moves no one else than needed when changes are priced", async () => {
    await fc.assert(
      fc.asyncProperty(roomyProblem(4, 3), async (input) => {
        // Enough room for all, so that only those of the closed park need another choice.
        const roomy: ProblemInput = {
          ...withPolicy(input, { quotas: [], budgets: [], deadlines: {} }),
          parks: input.parks.map(({ id, name, lat, lon }) => ({
            id,
            name,
            kind: "park" as const,
            status: "operating" as const,
            districts: ["Bàu Bàng"],
            remainingHa: 500,
            ...(lat === undefined ? {} : { lat }),
            ...(lon === undefined ? {} : { lon }),
          })),
        };
        const first = await planRelocation(parseProblem(roomy), { gap: 0 });
        fc.pre("plan" in first);
        if (!("plan" in first)) return;
        const earlier = first.plan.moves.map(({ enterprise, park, year }) => ({
          enterprise,
          choice: park,
          year,
        }));
        const closed = withPolicy(
          {
            ...roomy,
            parks: roomy.parks.map((p) => (p.id === "P0" ? { ...p, closesYear: 2020 } : p)),
          },
          { stability: { earlier, perChangeMillionVnd: 1e7 } },
        );
        const again = await planRelocation(parseProblem(closed), { gap: 0 });
        if (!("plan" in again)) return;
        const needed = earlier.filter(({ choice }) => choice === "P0").length;
        expect(again.plan.summary.changes).toBe(needed);
      }),
      { numRuns: 25 },
    );
  });
});
