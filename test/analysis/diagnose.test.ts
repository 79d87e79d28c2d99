/** Why there is no plan, and what could be changed: on tiny problems, against trying every plan. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/analysis/diagnose/diagnose.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { formulate } from "../../src/formulation/formulate.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { bestPlanValue } from "../oracles/brute-force-plan.js";
import { withPolicy } from "../plan/rule-case.js";

/** Nothing is asked for: every problem of these has a plan, to do nothing. */
const free = roomyProblem(4, 2, 3).map((input) =>
  withPolicy(input, {
    ...{ quotas: [], budgets: [], deadlines: {}, horizon: { from: 2026, to: 2026 } },
    objective: { kind: "relief" },
  }),
);

interface Planted {
  /** What the conflict must name. */
  readonly rule: string;
  readonly input: ProblemInput;
  /** The same without it: to have a plan. */
  readonly without: ProblemInput;
}

const plant = (
  rule: string,
  change: Partial<PolicyInput>,
  without: (keyof PolicyInput)[],
): fc.Arbitrary<Planted> =>
  free.map((input): Planted => {
    const rest = Object.fromEntries(
      Object.entries(change).filter(([key]) => !(without as string[]).includes(key)),
    );
    return { rule, input: withPolicy(input, change), without: withPolicy(input, rest) };
  });

const floor = { lower: 0.5, upper: 1 };
const planted: fc.Arbitrary<Planted> = fc.oneof(
  plant("pace/moves", { quotas: [floor], pace: { moves: 0 } }, ["pace"]),
  plant(
    "budget/enterprise+budget+developer+worker",
    {
      quotas: [floor],
      budgets: [{ payers: ["enterprise", "budget", "developer", "worker"], perYear: 1 }],
    },
    ["budgets"],
  ),
  plant(
    "jobs/notFollowing",
    {
      quotas: [floor],
      limits: { jobs: [{ kind: "notFollowing", most: 0 }] },
    },
    ["limits"],
  ),
  plant("relief", { reliefFloorPoints: 100, pace: { moves: 1 } }, ["reliefFloorPoints"]),
  plant("quota/enterprises/all", { quotas: [{ lower: 1, upper: 1 }], pace: { moves: 1 } }, [
    "quotas",
  ]),
  plant(
    "extra/own",
    {
      quotas: [floor],
      extraRows: [{ name: "own", upper: 1, terms: [{ coefficient: 1 }] }],
    },
    ["extraRows"],
  ),
  plant(
    "quota/enterprises/all",
    {
      quotas: [floor],
      destinations: { maximumDistanceKm: 1 },
    },
    ["quotas"],
  ),
);

const feasible = (input: ProblemInput): boolean => bestPlanValue(parseProblem(input)) !== null;

describe("a diagnosis", () => {
  it("of 300 planted conflicts names the planted one, and a feasible problem has none", async () => {
    let infeasible = 0;
    await fc.assert(
      fc.asyncProperty(planted, async ({ rule, input, without }) => {
        fc.pre(feasible(without));
        const { diagnosis } = await diagnose(parseProblem(input), { repairs: false });
        expect(diagnosis.status).toBe(feasible(input) ? "feasible" : "infeasible");
        if (diagnosis.status === "feasible") return;
        infeasible++;
        const named = [
          ...(diagnosis.conflict?.rules ?? []),
          ...diagnosis.causes.flatMap((cause) =>
            cause.kind === "limit" ? cause.closedBy.map((one) => one.rule) : [],
          ),
        ];
        expect(
          named.some((one) => one.startsWith(rule)),
          `${rule}: ${named.join(" ")}`,
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(infeasible).toBeGreaterThan(150);
  });

  it("repairs a policy so that there is a plan, the first at the least cost", async () => {
    let repaired = 0;
    await fc.assert(
      fc.asyncProperty(planted, async ({ input }) => {
        const problem = parseProblem(input);
        const { diagnosis, policies } = await diagnose(problem);
        if (diagnosis.status === "feasible") return;
        for (const policy of policies) {
          expect(bestPlanValue({ ...problem, policy })).not.toBeNull();
          repaired++;
        }
        const costs = diagnosis.repairs.map(({ cost }) => cost);
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
        const sets = diagnosis.repairs.map(({ changes }) =>
          changes.map(({ lever }) => lever).join(),
        );
        expect(new Set(sets).size).toBe(sets.length);
        expect(diagnosis.factsAlone).toBe(policies.length === 0);
      }),
      { numRuns: 60 },
    );
    expect(repaired).toBeGreaterThan(60);
  });

  it("lowers a floor by no more than the least step after which trying every plan finds one", async () => {
    await fc.assert(
      fc.asyncProperty(free, fc.integer({ min: 0, max: 2 }), async (base, moves) => {
        const ask = (lower: number): ProblemInput =>
          withPolicy(base, {
            quotas: [{ lower, upper: 1 }],
            pace: { moves },
            negotiable: [
              { rule: "quotas[0].lower", cost: 1 },
              ...["pace", "park-status", "park-district", "deadline", "distance", "wait"].map(
                (rule) => ({ rule, cost: null }),
              ),
              { rule: "cluster-size", cost: null },
            ],
          });
        const { diagnosis } = await diagnose(parseProblem(ask(1)));
        if (diagnosis.status === "feasible") return;
        const [change] = diagnosis.repairs[0]?.changes ?? [];
        const exempt = base.enterprises.length;
        expect(change?.path).toBe("quotas[0].lower");
        const exact = 1 - (change?.amount ?? 0);
        // A share of so many parts as there are enterprises of the base, at most.
        expect(feasible(ask(Math.max(0, exact - 1e-9)))).toBe(true);
        expect(exact >= 1 || !feasible(ask(Math.min(1, exact + 0.5 / exempt)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("opens a planned park by name, lifts the lock, or opens every park of its status", async () => {
    const park = { kind: "park" as const, remainingHa: 9, lat: 11.2, lon: 106.6 };
    const problem = parseProblem({
      name: "locked",
      enterprises: [
        {
          ...{ id: "A", name: "A", wardOld: "Dĩ An", city: "Dĩ An", sector: "16" },
          ...{ landHa: 1, workers: 9, loadsKgPerDay: { cod: 1 }, criteria: {} },
          ...{ lock: "move" as const, lockPark: "P" },
        },
      ],
      parks: ["P", "Q"].map((id) => ({ ...park, id, name: id, status: "planned" as const })),
      policy: { name: "p", horizon: { from: 2026, to: 2026 } },
    });
    const { diagnosis, policies } = await diagnose(problem);
    expect(
      diagnosis.repairs.map(({ changes }) => changes.map(({ path, to }) => [path, to])),
    ).toEqual([
      [["destinations.alsoFrom", { P: 2026 }]],
      [["unlocked", { enterprises: ["A"] }]],
      [["destinations.statuses", ["operating", "building", "planned"]]],
    ]);
    const [first = Number.NaN, second = Number.NaN, third] = diagnosis.repairs.map(
      ({ cost }) => cost,
    );
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThanOrEqual(second);
    for (const policy of policies) expect(bestPlanValue({ ...problem, policy })).not.toBeNull();
  });

  it("lets those who have nowhere to go do something else or wait, and names them", async () => {
    const base = { wardOld: "Dĩ An", city: "Dĩ An", landHa: 1, workers: 9 };
    const enterprise = (id: string, sector: string) => ({
      ...{ ...base, id, name: id, sector, loadsKgPerDay: { cod: 1 } },
      criteria: { c1: "fixable" as const },
    });
    const problem = parseProblem({
      name: "nowhere",
      enterprises: [enterprise("A", "16"), enterprise("B", "14")],
      parks: [
        {
          ...{ id: "P", name: "P", kind: "park" as const, status: "operating" as const },
          ...{ remainingHa: 9, lat: 11.2, lon: 106.6, excludedSectors: ["14"] },
        },
      ],
      policy: {
        ...{ name: "p", horizon: { from: 2026, to: 2027 } },
        deadlines: { "Dĩ An": 2027 },
      },
    });
    const { diagnosis, policies } = await diagnose(problem);
    expect(diagnosis.causes[0]).toMatchObject({ kind: "closed", enterprises: ["B"] });
    expect(diagnosis.repairs.map(({ changes }) => changes.map(({ lever }) => lever))).toEqual([
      ["alternative"],
      ["wait"],
    ]);
    expect(policies[0]?.alternatives).toMatchObject([{ kind: "remedy", enterprises: ["B"] }]);
    for (const policy of policies)
      expect((await solveModel(formulate({ ...problem, policy }).model)).status).toBe("optimal");
  });

  it("says that an option which cannot fit alone is closed, and by which limit", async () => {
    const enterprises = ["A", "B", "C"].map((id) => ({
      ...{ id, name: id, wardOld: "Dĩ An", city: "Dĩ An", sector: "16", landHa: 1, workers: 9 },
      loadsKgPerDay: { cod: 1 },
      criteria: { c1: "unfixable" as const },
    }));
    const problem = parseProblem({
      name: "small",
      enterprises,
      parks: [
        {
          ...{ id: "P", name: "P", kind: "park" as const, status: "operating" as const },
          ...{ remainingHa: 0.7, relocationShare: 1, lat: 11.2, lon: 106.6 },
        },
      ],
      policy: { name: "p", horizon: { from: 2026, to: 2026 }, quotas: [{ lower: 0.3, upper: 1 }] },
      assumptions: [{ id: "destinationLandFactor", value: 1 }],
    });
    const { diagnosis } = await diagnose(problem);
    expect(diagnosis.causes).toEqual([
      {
        kind: "limit",
        rule: "quota/enterprises/all/2026",
        bound: 1,
        reach: 0,
        closedBy: [{ rule: "capacity/P/landHa", count: 3 }],
      },
    ]);
  });
});
