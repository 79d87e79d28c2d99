/** A plan that breaks any single rule is refused by the name of that rule. */
import { beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/domain/digest.js";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import type { ParkInput } from "../../src/domain/park.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import type { Plan } from "../../src/plan/plan.js";
import { verifyPlan } from "../../src/plan/verify/verify-plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { madePlan } from "./made-plan.js";

const enterprises: EnterpriseInput[] = Array.from({ length: 8 }, (_, i) => ({
  id: `E${i}`,
  name: `DN ${i}`,
  wardOld: i % 2 === 0 ? "Dĩ An" : "Lái Thiêu",
  city: i % 2 === 0 ? "Dĩ An" : "Thuận An",
  sector: ["16", "23", "10"][i % 3] ?? "16",
  landHa: 1 + i / 4,
  workers: 60 + 40 * i,
  loadsKgPerDay: { cod: 3 + i, dust: 2 },
  hazardousWasteTonPerYear: 1,
  ownership: i < 4 ? ("foreign" as const) : ("domestic" as const),
  criteria: {
    c1: i === 7 ? ("pass" as const) : ("fixable" as const),
    c2: "pass",
    c3: "pass",
    c4: "pass",
  },
  ...(i === 0 ? { bannedParks: ["A", "B"] } : {}),
  synthetic: true,
}));

const parks: ParkInput[] = [
  {
    id: "A",
    name: "KCN A",
    kind: "park",
    status: "operating",
    districts: ["Bàu Bàng"],
    opensYear: 2020,
    phases: [
      { year: 2020, landHa: 4 },
      { year: 2028, landHa: 3 },
    ],
    wastewaterM3PerDay: 5,
    expansion: { stepM3PerDay: 20, costMillionVndPerStep: 10, maximumSteps: 3, payer: "developer" },
    opening: { fixedCostMillionVnd: 100, minimumTakeUpHa: 1 },
    lat: 11.2,
    lon: 106.6,
  },
  {
    id: "B",
    name: "CCN B",
    kind: "cluster",
    status: "building",
    districts: ["Phú Giáo"],
    opensYear: 2027,
    remainingHa: 9,
    lotStepHa: 0.5,
    lat: 11.25,
    lon: 106.8,
  },
];

const policy: PolicyInput = {
  name: "p",
  horizon: { from: 2026, to: 2028 },
  quotas: [
    { lower: 0.3, upper: 1, year: 2027 },
    { lower: 0.9, upper: 1 },
  ],
  budgets: [{ perYear: 60_000, carryOver: true }],
  alternatives: [{ kind: "remedy", counts: true, enterprises: ["E0", "E1"] }],
  supports: [{ kind: "perWorker", untilYear: 2027 }],
  reliefFloorPoints: 5,
};

const input: ProblemInput = {
  name: "Từng quy tắc",
  enterprises,
  parks,
  policy,
  assumptions: [{ id: "relocationShare", value: 1 }],
};

let plan: Plan;

beforeAll(async () => {
  plan = await madePlan(parseProblem(input));
});

const under = (change: Partial<ProblemInput>): string[] =>
  verifyPlan(parseProblem({ ...input, ...change }), plan).violations.map(({ rule }) => rule);

const stricter = (change: Partial<PolicyInput>): string[] =>
  under({ policy: { ...policy, ...change } });

const everyone = (change: Partial<EnterpriseInput>): string[] =>
  under({ enterprises: enterprises.map((record) => ({ ...record, ...change })) });

const everyPark = (change: Partial<ParkInput>): string[] =>
  under({ parks: parks.map((record) => ({ ...record, ...change })) });

/** A change of the plan under a new digest. */
const forged = (change: (draft: Plan) => void): string[] => {
  const draft = structuredClone(plan);
  change(draft);
  const { digest: _digest, ...body } = draft;
  return verifyPlan(parseProblem(input), { ...body, digest: digestOf(body) }).violations.map(
    ({ rule }) => rule,
  );
};

const actOf = ({ decisions }: Plan, enterprise: string) =>
  decisions.acts.find((act) => act.enterprise === enterprise)!;

describe("the plan that is tampered with", () => {
  it("is sound, and uses years, both parks, alternatives, opening and expansion", () => {
    expect(verifyPlan(parseProblem(input), plan).violations).toEqual([]);
    expect(new Set(plan.moves.map(({ year }) => year)).size).toBeGreaterThan(1);
    expect(new Set(plan.moves.map(({ park }) => park)).size).toBe(2);
    expect(plan.alternatives.length).toBeGreaterThan(0);
    expect(plan.decisions.opened).toEqual(["A"]);
    expect(plan.decisions.expansions.length).toBeGreaterThan(0);
  });
});

describe("a plan is refused by name when it breaks", () => {
  const day = "2026-01-01";
  const late = enterprises.map((record) => ({ ...record, listedFrom: "2027-01-01" }));
  const passed = { c1: "pass", c2: "pass", c3: "pass", c4: "pass" } as const;
  const built = { park: "A", year: 2027, steps: 1 };
  const remedy = { kind: "remedy" as const, counts: true, enterprises: ["E0", "E1"] };
  const rivers = (loadKgPerDay: { cod: number }): string[] =>
    under({
      parks: parks.map((one) => ({ ...one, river: "Sông Bé" })),
      policy: { ...policy, rivers: [{ river: "Sông Bé", loadKgPerDay }] },
    });
  const undutiful = { kind: "remedy" as const, counts: true, fulfilsDuty: false };
  /** A change of those who move, or who take an alternative. */
  const those = (list: "moves" | "alternatives", change: Partial<EnterpriseInput>): string[] => {
    const ids = new Set(plan[list].map(({ enterprise }) => enterprise));
    return under({
      enterprises: enterprises.map((one) => (ids.has(one.id) ? { ...one, ...change } : one)),
    });
  };
  /** A change of two that move into one park in different years. */
  const inOnePark = (change: Partial<EnterpriseInput>): string[] => {
    const [first, second] = plan.moves.flatMap((a) =>
      plan.moves.flatMap((b) => (a.park === b.park && a.year < b.year ? [[a, b]] : [])),
    )[0] ?? [plan.moves[0], plan.moves[0]];
    expect(first?.enterprise).not.toBe(second?.enterprise);
    const ids = [first?.enterprise, second?.enterprise];
    return under({
      enterprises: enterprises.map((one) => (ids.includes(one.id) ? { ...one, ...change } : one)),
    });
  };
  const cases: readonly (readonly [rule: string, broken: () => string[]])[] = [
    ["quota", () => stricter({ quotas: [{ lower: 0, upper: 0.1, year: 2026 }, { upper: 0.2 }] })],
    ["quota", () => stricter({ quotas: [{ by: "ownership", measure: "landHa", upper: 0.1 }] })],
    ["quota", () => stricter({ quotas: [{ by: "sizeClass", upper: 0.1 }] })],
    ["quota-figures", () => under({ enterprises: late, policy: { ...policy, baseDate: day } })],
    [
      "fairness",
      () =>
        stricter({
          fairness: [{ by: "sector", measure: "workers", year: 2027, maximumDifference: 0 }],
        }),
    ],
    ["budget", () => stricter({ budgets: [{ perYear: 2000, carryOver: true }] })],
    ["budget", () => stricter({ budgets: [{ years: { 2028: 900_000 } }] })],
    // Money of the first year alone, which without carry-over is gone in the second.
    ["budget", () => stricter({ budgets: [{ years: { 2026: 900_000 } }] })],
    // The floor is reached only with the alternatives that no longer count.
    ["quota", () => stricter({ alternatives: [{ kind: "remedy", counts: false }] })],
    ["pace", () => stricter({ pace: { moves: 0 } })],
    ["pace", () => stricter({ pace: { jobs: 10 } })],
    ["pace", () => stricter({ pace: { moves: { 2027: 0 } } })],
    ["jobs", () => stricter({ limits: { jobs: [{ kind: "notFollowing", most: 1 }] } })],
    [
      "jobs",
      () => stricter({ limits: { jobs: [{ kind: "notFollowing", perYear: 0, by: "city" }] } }),
    ],
    ["alternative-pace", () => stricter({ alternatives: [{ ...remedy, perYear: 0 }] })],
    ["alternative-pace", () => stricter({ alternatives: [{ ...remedy, budgetPerYear: 1 }] })],
    ["alternative", () => stricter({ alternatives: [{ ...remedy, onlyIfDue: true }] })],
    ["alternative", () => stricter({ alternatives: [{ ...remedy, onlyIfJust: ["c2"] }] })],
    // Who is due in 2026 and acts later waits; who never acts waits for ever.
    ["postponed", () => stricter({ deadlines: { "*": 2026 }, postpone: { most: 0 } })],
    ["deadline", () => stricter({ deadlines: { "*": 2026 }, postpone: { until: 2026 } })],
    ["river", () => rivers({ cod: 0.1 })],
    ["homes", () => everyPark({ homesPerYear: 0.1 })],
    ["park-year", () => stricter({ destinations: { alsoFrom: { A: 2028, B: 2028 } } })],
    [
      "tenure",
      () =>
        forged((draft) => {
          draft.decisions.acts.find(({ choice }) => choice === "B")!.tenure = "rent";
        }),
    ],
    [
      "ready-built",
      () => {
        const draft = structuredClone(plan);
        for (const act of draft.decisions.acts) if (act.choice === "B") act.tenure = "rent";
        const space = { floorM2: 1, upTo: "large" as const };
        const withSpace = parks.map((one) =>
          one.id === "B" ? { ...one, readyBuilt: space } : one,
        );
        const problem = parseProblem({ ...input, parks: withSpace });
        return verifyPlan(problem, draft).violations.map(({ rule }) => rule);
      },
    ],
    [
      "gate",
      () => {
        const late = parks.map((one) =>
          one.id === "A"
            ? { ...one, leasableHa: 1000, occupancyPercent: 1 }
            : { ...one, opensWhen: { park: "A", letShare: 0.9 } },
        );
        return under({ parks: late });
      },
    ],
    [
      "whole",
      () => {
        const known = enterprises.map((one) =>
          one.id === "E7" ? one : { ...one, originArea: "X" },
        );
        // Some act in 2027, after the year of the area.
        return under({
          enterprises: known,
          policy: { ...policy, closesAsAWhole: [{ area: "X", year: 2026 }] },
        });
      },
    ],
    ["zones", () => under({ zones: [{ id: "Z", name: "Ga", use: "tod", wards: ["Dĩ An"] }] })],
    ["grounds", () => stricter({ source: "một nguồn khác" })],
    ["district", () => stricter({ districts: [{ district: "Bàu Bàng", moves: 0 }] })],
    ["district", () => stricter({ districts: [{ district: "Phú Giáo", jobs: 9 }] })],
    ["labour", () => stricter({ districts: [{ district: "Phú Giáo", recruits: 1 }] })],
    ["labour", () => stricter({ districts: [{ district: "Phú Giáo", housing: 1 }] })],
    ["burden", () => stricter({ districts: [{ district: "Phú Giáo", burdenPoints: 0 }] })],
    ["load", () => stricter({ districts: [{ district: "Phú Giáo", loadKgPerDay: { cod: 0.1 } }] })],
    [
      "load",
      () => stricter({ districts: [{ district: "Phú Giáo", loadKgPerDay: { dust: 0.1 } }] }),
    ],
    ["relief", () => stricter({ reliefFloorPoints: 99 })],
    [
      "relief",
      () => stricter({ objective: { kind: "cost", reliefTargetPoints: 1 }, reliefFloorPoints: 99 }),
    ],
    [
      "relief",
      () => stricter({ objective: { kind: "cost", reliefTargetPoints: 99 }, reliefFloorPoints: 1 }),
    ],
    [
      "stability",
      () =>
        stricter({
          stability: {
            // The same choices a year later or earlier.
            earlier: [...plan.moves].map(({ enterprise, park, year }) => ({
              ...{ enterprise, choice: park },
              year: year === 2028 ? 2027 : year + 1,
            })),
            maximumChanges: 2,
          },
        }),
    ],
    ["stability", () => stricter({ stability: { earlier: [], maximumChanges: 1 } })],
    [
      "extra",
      () => stricter({ extraRows: [{ name: "x", upper: 0, terms: [{ coefficient: 1 }] }] }),
    ],
    [
      "extra-figures",
      () => stricter({ extraRows: [{ name: "x", lower: 0, terms: [{ coefficient: 1 }] }] }),
    ],
    ["alternative", () => stricter({ alternatives: [] })],
    ["alternative", () => stricter({ alternatives: [{ kind: "remedy", enterprises: ["E5"] }] })],
    ["move-facts", () => stricter({ alternatives: [{ kind: "remedy", counts: false }] })],
    ["move-figures", () => stricter({ supports: [] })],
    ["cluster-size", () => stricter({ destinations: { clusterSizes: ["micro"] } })],
    [
      "mandatory",
      () =>
        under({
          enterprises: enterprises.map((record) => ({ ...record, criteria: { c1: "fixable" } })),
          policy: { ...policy, deadlines: { "*": 2028 } },
        }),
    ],
    ["deadline", () => stricter({ deadlines: { "*": 2026 } })],
    ["year", () => stricter({ horizon: { from: 2026, to: 2026 }, quotas: [] })],
    ["viability", () => everyone({ meansMillionVnd: 100 })],
    ["together", () => everyone({ movesWith: "một" })],
    ["sharing", () => everyone({ sharesParkWith: "gốm" })],
    ["lock", () => everyone({ lock: "move", lockYear: 2026 })],
    ["park-year", () => everyPark({ opensYear: 2028 })],
    ["capacity", () => everyPark({ remainingHa: 50, phases: [{ year: 2028, landHa: 50 }] })],
    ["capacity", () => everyPark({ phases: [], remainingHa: 99, codKgPerDay: 1 })],
    ["capacity", () => everyPark({ phases: [], remainingHa: 99, lotStepHa: 40 })],
    ["opening", () => everyPark({ opening: {} })],
    ["take-up", () => everyPark({ opening: { minimumTakeUpHa: 99 } })],
    ["specialised", () => everyPark({ specialised: { sectors: ["99"], minimumShare: 0.6 } })],
    [
      "expansion",
      () => forged((draft) => draft.decisions.expansions.push({ park: "B", year: 2027, steps: 1 })),
    ],
    [
      "expansion",
      () =>
        forged((draft) =>
          draft.decisions.expansions.forEach((e) => {
            e.steps = 9;
          }),
        ),
    ],
    ["capacity", () => forged((draft) => draft.decisions.expansions.splice(0))],
    ["opening", () => forged((draft) => draft.decisions.opened.splice(0))],
    ["expansion", () => everyPark({ opensYear: 2029, phases: [], remainingHa: 9 })],
    [
      "expansion",
      () => forged((draft) => draft.decisions.expansions.push({ ...built, year: 2031 })),
    ],
    ["expansion", () => forged((draft) => draft.decisions.expansions.push({ ...built, steps: 0 }))],
    ["opening", () => forged((draft) => draft.decisions.opened.push("B"))],
    ["opening", () => forged((draft) => draft.decisions.opened.push("A"))],
    ["lock", () => those("alternatives", { lock: "stay" })],
    ["exempt", () => those("alternatives", { criteria: passed })],
    ["exempt", () => those("moves", { criteria: passed })],
    ["alternative", () => everyone({ criteria: { c1: "unfixable" } })],
    [
      "alternative",
      () => stricter({ alternatives: [{ kind: "remedy", obligations: ["encouraged"] }] }),
    ],
    ["alternative", () => stricter({ alternatives: [{ kind: "remedy", sizes: ["large"] }] })],
    ["mandatory", () => stricter({ deadlines: { "*": 2028 }, alternatives: [undutiful] })],
    ["together", () => inOnePark({ movesWith: "một" })],
    ["park-status", () => everyPark({ status: "planned" })],
    ["park-district", () => stricter({ destinations: { districts: ["Phú Giáo"] } })],
    ["sector", () => everyPark({ excludedSectors: ["16", "23", "10"] })],
    ["ban", () => those("moves", { bannedParks: ["A", "B"] })],
    ["minimum-lot", () => everyPark({ minimumLotHa: 9 })],
    ["distance", () => stricter({ destinations: { maximumDistanceKm: 3 } })],
    ["lock", () => those("moves", { lock: "stay" })],
    ["lock", () => those("moves", { lock: "move", lockPark: "A" })],
    ["lock", () => those("moves", { lock: "move", lockYear: 2026 })],
    ["lock", () => those("alternatives", { lock: "move" })],
    [
      "breach",
      () =>
        forged((draft) => draft.breaches.push({ rule: "quota", amount: 1, penaltyMillionVnd: 0 })),
    ],
    ["one-move", () => forged((draft) => draft.decisions.acts.push(draft.decisions.acts[0]!))],
    [
      "alternative",
      () =>
        forged((draft) => {
          actOf(draft, draft.alternatives[0]!.enterprise).choice = "leave";
        }),
    ],
    [
      "year-figures",
      () =>
        forged((draft) => {
          draft.years[1]!.moves++;
        }),
    ],
    [
      "budget-figures",
      () =>
        forged((draft) => {
          draft.budgets[0]!.leftMillionVnd++;
        }),
    ],
  ];
  it.each(cases.map(([rule, broken], n) => ({ rule, n, broken })))(
    "$rule ($n)",
    ({ rule, broken }) => {
      expect(broken()).toContain(rule);
    },
  );
});

describe("a soft rule", () => {
  it("is broken at its price, and each breach is stated in its unit and money", async () => {
    const soft = parseProblem({
      ...input,
      policy: {
        ...policy,
        quotas: [{ lower: 1, upper: 1 }],
        pace: { moves: 1 },
        soft: [{ rule: "pace", penaltyMillionVnd: 7 }],
      },
    });
    const outcome = await planRelocation(soft);
    if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
    const { breaches, years } = outcome.plan;
    const over = years.filter(({ moves }) => moves > 1);
    expect(breaches.map(({ rule, amount }) => [rule, Math.round(amount * 1e6) / 1e6])).toEqual(
      over.map(({ year, moves }) => [`pace/moves/${year}`, moves - 1]),
    );
    expect(breaches.length).toBeGreaterThan(0);
    for (const { amount, penaltyMillionVnd } of breaches)
      expect(penaltyMillionVnd).toBe(7 * amount);
    const rulesOf = (change: (draft: Plan) => void): string[] => {
      const { digest: _digest, ...body } = structuredClone(outcome.plan);
      const draft = { ...body, digest: "" };
      change(draft);
      const sealed = { ...draft, digest: digestOf({ ...draft, digest: undefined }) };
      return verifyPlan(soft, sealed).violations.map(({ rule }) => rule);
    };
    const first = breaches[0]!;
    const more = { ...first, amount: first.amount + 1, penaltyMillionVnd: 7 * (first.amount + 1) };
    expect(rulesOf((draft) => draft.breaches.pop())).toContain("breach");
    expect(rulesOf((draft) => draft.breaches.push(first))).toContain("breach");
    expect(rulesOf((draft) => draft.breaches.splice(0, 1, more))).toContain("breach");
    expect(
      rulesOf((draft) => draft.breaches.push({ ...first, rule: "pace/moves/2031" })),
    ).toContain("breach");
    const cheap = { ...first, penaltyMillionVnd: 1 };
    expect(rulesOf((draft) => draft.breaches.splice(0, 1, cheap))).toContain("breach");
  });

  it("of one enterprise is stated by its name, and not left out", async () => {
    const soft = parseProblem({
      ...input,
      policy: {
        ...policy,
        alternatives: [],
        soft: [{ rule: "ban", penaltyMillionVnd: 3 }],
      },
    });
    const outcome = await planRelocation(soft);
    if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
    expect(outcome.plan.breaches).toEqual([{ rule: "ban/E0", amount: 1, penaltyMillionVnd: 3 }]);
    const hidden = structuredClone(outcome.plan);
    hidden.breaches.pop();
    expect(verifyPlan(soft, hidden).violations.map(({ rule }) => rule)).toContain("breach");
    hidden.breaches.push({ rule: "ban/E1", amount: 1, penaltyMillionVnd: 3 });
    const named = verifyPlan(soft, hidden).violations.filter(({ rule }) => rule === "breach");
    expect(named.map(({ message }) => message)).toEqual(['says "ban/E1", recomputed "ban/E0"']);
  });
});
