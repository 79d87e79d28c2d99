/**
 * Laws of proved best plans that no single field states: what a plan must be true of by the words of
 * the policy, counted here from the plan alone, and what more of something may never do.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssumptionInput } from "../../src/domain/assumptions.js";
import { distanceKm } from "../../src/domain/distance.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import { yearlyIn } from "../../src/domain/policy-limits.js";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { bestPlanValue } from "../oracles/brute-force-plan.js";
import { bestPlan, close, noWorse, optimum } from "./optimum.js";
import { twoYears, weighted, withEnterprises, withParks, withPolicy } from "./rule-case.js";
import { ruleCases } from "./rules.js";

const small = roomyProblem(4, 2, 3);
const caseOf = (name: string) => {
  const found = ruleCases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no rule is called ${name}`);
  return found;
};
const runs = (numRuns: number) => ({ numRuns });

/** Nobody is exempt or locked, so that the whole register is the base. */
const everybody = small.map((input) => ({
  ...input,
  enterprises: input.enterprises.map(({ lock: _lock, ...e }) => ({
    ...e,
    criteria: { c1: "unfixable" as const, c2: "fixable" as const },
  })),
}));

describe("obligations and years", () => {
  it("a milestone is met in every plan, counted by hand", async () => {
    let met = 0;
    const share = fc.constantFrom(0.25, 0.4, 0.5, 0.75);
    await fc.assert(
      fc.asyncProperty(everybody, share, share, async (input, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const plan = await bestPlan(
          withPolicy(input, {
            horizon: twoYears,
            objective: { kind: "cost", reliefTargetPoints: 0 },
            quotas: [{ year: 2026, lower: first, upper: first + 0.25 }, { lower: second }],
          }),
        );
        if (plan === null) return;
        const all = input.enterprises.length;
        const by = (year: number): number => plan.moves.filter((m) => m.year <= year).length / all;
        expect(by(2026)).toBeGreaterThanOrEqual(first - 1e-9);
        expect(by(2026)).toBeLessThanOrEqual(first + 0.25 + 1e-9);
        expect(by(2027)).toBeGreaterThanOrEqual(second - 1e-9);
        met++;
      }),
      runs(40),
    );
    expect(met).toBeGreaterThan(8);
  });

  it("every mandatory enterprise has acted by the deadline of its city", async () => {
    let due = 0;
    await fc.assert(
      fc.asyncProperty(everybody, async (input) => {
        const plan = await bestPlan(
          withPolicy(input, {
            horizon: twoYears,
            objective: { kind: "cost", reliefTargetPoints: 0 },
            deadlines: { "Thuận An": 2026, "Dĩ An": 2027 },
          }),
        );
        if (plan === null) return;
        expect(plan.moves.map(({ enterprise }) => enterprise)).toEqual(
          input.enterprises.map(({ id }) => id).sort(),
        );
        for (const { fromCity, year } of plan.moves) {
          if (fromCity === "Thuận An") expect(year).toBe(2026);
          due++;
        }
      }),
      runs(30),
    );
    expect(due).toBeGreaterThan(20);
  });
});

describe("waiting and distances", () => {
  it("postponing nothing is the rule without postponement", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(everybody, async (input) => {
        const hard = withPolicy(input, {
          horizon: twoYears,
          objective: weighted,
          budgets: [],
          deadlines: { "Thuận An": 2026, "*": 2027 },
        });
        const none = withPolicy(hard, { postpone: { most: 0, millionVndPerYear: 900 } });
        const [a, b] = [await optimum(hard), await optimum(none)];
        expect(a === null ? b === null : b !== null && close(a, b)).toBe(true);
        if (a !== null) compared++;
      }),
      runs(25),
    );
    expect(compared).toBeGreaterThan(5);
  });

  it("waiting is never worse than having to act, at no price", async () => {
    await fc.assert(
      fc.asyncProperty(everybody, async (input) => {
        const hard = withPolicy(input, {
          ...{ horizon: twoYears, objective: weighted, deadlines: { "*": 2026 } },
        });
        const free = withPolicy(hard, { postpone: { millionVndPerYear: 0 } });
        expect(noWorse(hard, await optimum(free), await optimum(hard))).toBe(true);
      }),
      runs(20),
    );
  });

  it("a table of straight lines times the road factor gives the same plan as the factor", async () => {
    await fc.assert(
      fc.asyncProperty(everybody, async (input) => {
        const factor = { id: "roadFactor" as const, value: 1.4 };
        const assumptions = [...(input.assumptions as AssumptionInput[]), factor];
        const given = withPolicy({ ...input, assumptions }, { objective: weighted });
        const problem = parseProblem(given);
        const distances = problem.enterprises.flatMap((one) =>
          problem.parks.flatMap((place) => {
            const km = distanceKm(problem, one, place);
            return km === null ? [] : [{ enterprise: one.id, park: place.id, km }];
          }),
        );
        const tabled = parseProblem({ ...given, distances });
        const [a, b] = [await planRelocation(problem), await planRelocation(tabled)];
        expect("plan" in a).toBe("plan" in b);
        if ("plan" in a && "plan" in b) expect(b.plan.decisions).toEqual(a.plan.decisions);
      }),
      runs(20),
    );
  });
});

describe("capacity", () => {
  it("that is delivered in the first year is there in the second: earlier is never worse", async () => {
    let better = 0;
    await fc.assert(
      fc.asyncProperty(small, fc.integer({ min: 1, max: 6 }), async (input, landHa) => {
        const delivered = (year: number) =>
          withPolicy(
            withParks(input, () => ({
              opensYear: 2020,
              remainingHa: 50,
              phases: [{ year, landHa }],
            })),
            { horizon: twoYears, pace: { moves: 1 }, objective: weighted, budgets: [] },
          );
        const [early, late] = [await optimum(delivered(2026)), await optimum(delivered(2027))];
        expect(noWorse(delivered(2026), early, late)).toBe(true);
        if (early !== null && late !== null && !close(early, late)) better++;
      }),
      runs(25),
    );
    expect(better).toBeGreaterThan(5);
  });
});

describe("support", () => {
  it("changes who pays, not what is best for all payers together", async () => {
    await fc.assert(
      fc.asyncProperty(small.chain(caseOf("supports").add), async (input) => {
        const free = withPolicy(input, { objective: weighted, budgets: [] });
        const [a, b] = [await optimum(free), await optimum(withPolicy(free, { supports: [] }))];
        expect(a === null ? b === null : b !== null && close(a, b)).toBe(true);
      }),
      runs(15),
    );
  });

  it("the payers of a plan's years bear what its acts and parks cost", async () => {
    await fc.assert(
      fc.asyncProperty(small.chain(caseOf("supports").add), async (input) => {
        const plan = await bestPlan(input);
        if (plan === null) return;
        for (const { year, costByPayerMillionVnd: byPayer } of plan.years) {
          const paid = Object.values(byPayer).reduce((a, b) => a + b, 0);
          const acts = [...plan.moves, ...plan.alternatives].filter((act) => act.year === year);
          const cost = acts.reduce((sum, { costMillionVnd }) => sum + costMillionVnd, 0);
          expect(close(paid, cost)).toBe(true);
        }
      }),
      runs(15),
    );
  });
});

describe("labour and burden", () => {
  it("more room in a district never makes the optimum worse, in any single respect", async () => {
    const limit = fc.constantFrom("moves", "jobs", "recruits", "housing", "burdenPoints");
    await fc.assert(
      fc.asyncProperty(small.chain(caseOf("districts").add), limit, async (input, what) => {
        const wider = withPolicy(input, ({ districts = [] }) => ({
          districts: districts.map(({ [what as "moves"]: _limit, ...rest }) => rest),
        }));
        expect(noWorse(input, await optimum(wider), await optimum(input))).toBe(true);
      }),
      runs(25),
    );
  });

  it("relief is net: more residents around the parks never make it better", async () => {
    let worse = 0;
    await fc.assert(
      fc.asyncProperty(small, async (input) => {
        const around = (residentsExposed: number) =>
          withPolicy(
            withParks(input, () => ({ residentsExposed })),
            { budgets: [], objective: { kind: "relief" } },
          );
        const [few, many] = [await optimum(around(50)), await optimum(around(2000))];
        expect(noWorse(around(50), few, many)).toBe(true);
        if (few !== null && many !== null && !close(few, many)) worse++;
      }),
      runs(20),
    );
    expect(worse).toBeGreaterThan(10);
  });
});

describe("a soft rule", () => {
  it("is never worse than the rule itself, and what it breaks is what the plan pays for", async () => {
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(small.chain(caseOf("soft rules").add), async (input) => {
        const plan = await bestPlan(input);
        const hard = await optimum(withPolicy(input, { soft: [] }));
        expect(noWorse(input, plan?.objective.value ?? null, hard)).toBe(true);
        for (const { rule, amount, penaltyMillionVnd } of plan?.breaches ?? []) {
          const [soft] = input.policy.soft ?? [];
          expect(rule.startsWith(soft?.rule ?? "?")).toBe(true);
          expect(penaltyMillionVnd).toBe((soft?.penaltyMillionVnd ?? 0) * amount);
          broken++;
        }
      }),
      runs(60),
    );
    expect(broken).toBeGreaterThan(20);
  });

  it("states breaches that follow from its acts, whatever the solver's columns say", async () => {
    await fc.assert(
      fc.asyncProperty(small.chain(caseOf("soft rules").add), async (input) => {
        // At no price a solver may leave a breach as large as it likes.
        const free = withPolicy(input, ({ soft = [] }) => ({
          soft: soft.map((one) => ({ ...one, penaltyMillionVnd: 0 })),
        }));
        const outcome = await planRelocation(parseProblem(free));
        if (!("plan" in outcome)) return;
        const { plan } = outcome;
        for (const { rule, amount } of plan.breaches) {
          const [, what, year] = rule.split("/");
          if (rule.startsWith("pace/moves")) {
            const moved = plan.moves.filter((move) => move.year === Number(year)).length;
            expect(amount).toBe(moved - (yearlyIn(input.policy.pace?.moves, Number(year)) ?? 0));
          }
          if (what === undefined && rule === "relief")
            expect(
              close(amount, (input.policy.reliefFloorPoints ?? 0) - plan.summary.reliefPoints),
            ).toBe(true);
        }
      }),
      runs(40),
    );
  });
});

describe("moving together", () => {
  const words = fc.array(fc.constantFrom("a", "b"), { minLength: 4, maxLength: 4 });
  const limits = fc.constantFrom<Partial<PolicyInput>>(
    { pace: { moves: 2 } },
    { pace: { jobs: 250 } },
    { districts: [{ district: "Bàu Bàng", moves: 2 }] },
    { districts: [{ district: "Bàu Bàng", jobs: 250 }] },
    { districts: [{ district: "Bàu Bàng", housing: 200 }] },
    { districts: [{ district: "Bàu Bàng", recruits: 60 }] },
    { budgets: [{ payers: ["enterprise", "budget"], perYear: 150_000 }] },
    { objective: { kind: "cost", reliefTargetPoints: 40 } },
  );

  it("those of one word do the same in the same year, those who share a park are in one", async () => {
    await fc.assert(
      fc.asyncProperty(small, words, limits, fc.boolean(), async (input, list, limit, isUnit) => {
        const field = isUnit ? "movesWith" : "sharesParkWith";
        const grouped: ProblemInput = withPolicy(
          withEnterprises(input, (_, i) => ({ [field]: list[i] ?? "a" })),
          { horizon: twoYears, objective: { kind: "relief", lossPerYearPercent: 5 }, ...limit },
        );
        const plan = await bestPlan(grouped);
        const best = bestPlanValue(parseProblem(grouped));
        expect(
          plan === null ? best === null : close(plan.objective.value, best ?? Number.NaN),
        ).toBe(true);
        for (const word of ["a", "b"]) {
          const of = grouped.enterprises.filter((e) => e[field] === word).map(({ id }) => id);
          const moves = (plan?.moves ?? []).filter(({ enterprise }) => of.includes(enterprise));
          expect(new Set(moves.map(({ park }) => park)).size).toBeLessThanOrEqual(1);
          if (!isUnit) continue;
          expect([0, of.length]).toContain(moves.length);
          expect(new Set(moves.map(({ year }) => year)).size).toBeLessThanOrEqual(1);
        }
      }),
      runs(120),
    );
  });
});
