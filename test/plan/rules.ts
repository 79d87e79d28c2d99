/** The rules of a plan, each with random data that make it matter and a way to loosen it. */
import * as fc from "fast-check";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import type { ParkInput } from "../../src/domain/park.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import type { ProblemInput } from "../../src/domain/problem.js";

export interface RuleCase {
  readonly name: string;
  /** Random fields of the rule, put into a problem. */
  readonly add: (input: ProblemInput) => fc.Arbitrary<ProblemInput>;
  /** The same problem with the rule loosened or dropped. Left out where looser is not better. */
  readonly loosen?: (input: ProblemInput) => ProblemInput;
}

export const withPolicy = (
  input: ProblemInput,
  change: Partial<PolicyInput> | ((policy: PolicyInput) => Partial<PolicyInput>),
): ProblemInput => ({
  ...input,
  policy: {
    ...input.policy,
    ...(typeof change === "function" ? change(input.policy) : change),
  },
});

const withParks = (input: ProblemInput, change: (p: ParkInput) => Partial<ParkInput>) => ({
  ...input,
  parks: input.parks.map((p) => ({ ...p, ...change(p) })),
});

const withEnterprises = (
  input: ProblemInput,
  change: (e: EnterpriseInput, i: number) => Partial<EnterpriseInput>,
) => ({ ...input, enterprises: input.enterprises.map((e, i) => ({ ...e, ...change(e, i) })) });

const policyRule = (
  name: string,
  fields: fc.Arbitrary<Partial<PolicyInput>>,
  looser?: Partial<PolicyInput>,
): RuleCase => ({
  name,
  add: (input) => fields.map((change) => withPolicy(input, change)),
  ...(looser === undefined ? {} : { loosen: (input) => withPolicy(input, looser) }),
});

const parkRule = (
  name: string,
  fields: fc.Arbitrary<Partial<ParkInput>>,
  looser?: (park: ParkInput) => Partial<ParkInput>,
): RuleCase => ({
  name,
  add: (input) => fields.map((change) => withParks(input, () => change)),
  ...(looser === undefined ? {} : { loosen: (input) => withParks(input, looser) }),
});

const twoYears = { from: 2026, to: 2027 };
const tenths = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((n) => n / 10);
const money = fc.integer({ min: 0, max: 30_000 });
const share = fc.constantFrom(0, 0.2, 0.3, 0.5, 0.8, 1);
const without = <T extends object>(object: T, key: keyof T): T => {
  const { [key]: _dropped, ...rest } = object;
  return rest as T;
};
/** Comparing optima needs a worth of money that budgets do not change. */
const weighted = {
  kind: "weighted" as const,
  perReliefPoint: 1,
  perHaFreed: 2,
  perMillionVnd: 0.0001,
};

export const ruleCases: readonly RuleCase[] = [
  policyRule(
    "milestones by year",
    fc.record({
      horizon: fc.constant({ from: 2026, to: 2028 }),
      quotas: fc.tuple(share, share).map(([a, b]) => [
        { year: 2026, lower: Math.min(a, b) / 2, upper: 1 },
        { year: 2027, lower: 0, upper: Math.max(a, b) },
      ]),
    }),
    { quotas: [] },
  ),
  policyRule(
    "quotas by group",
    fc.record({
      quotas: fc
        .record({
          by: fc.constantFrom("sector" as const, "sizeClass" as const, "wardOld" as const),
          measure: fc.constantFrom("enterprises" as const, "workers" as const),
          upper: fc.constantFrom(0.4, 0.5, 1),
          lower: fc.constantFrom(0, 0.3),
        })
        .map((quota) => [quota]),
      baseDate: fc.constant("2026-01-01"),
    }),
    { quotas: [] },
  ),
  policyRule(
    "budgets carried over",
    fc
      .record({
        horizon: fc.constant(twoYears),
        objective: fc.constant(weighted),
        budgets: fc
          .tuple(money, money)
          .map(([a, b]) => [{ years: { 2026: a, 2027: b }, carryOver: false }]),
      })
      .map((fields) => fields),
    undefined,
  ),
  policyRule(
    "fairness",
    fc.record({
      fairness: share.map((maximumDifference) => [
        { by: "city" as const, measure: "workers" as const, maximumDifference },
      ]),
    }),
    { fairness: [] },
  ),
  policyRule(
    "pace",
    fc.record({
      horizon: fc.constant(twoYears),
      pace: fc.record({
        moves: fc.integer({ min: 0, max: 2 }),
        jobs: fc.integer({ min: 0, max: 400 }),
      }),
    }),
    { pace: {} },
  ),
  policyRule(
    "districts",
    fc.record({
      horizon: fc.constant(twoYears),
      districts: fc
        .record({
          district: fc.constant("Bàu Bàng"),
          moves: fc.integer({ min: 0, max: 3 }),
          jobs: fc.integer({ min: 0, max: 500 }),
          recruits: fc.integer({ min: 0, max: 100 }),
          housing: fc.integer({ min: 0, max: 400 }),
          burdenPoints: tenths(3),
        })
        .map((limit) => [limit]),
    }),
    { districts: [] },
  ),
  policyRule(
    "alternatives",
    fc.record({
      alternatives: fc
        .tuple(fc.boolean(), fc.boolean(), share)
        .map(([counts, fulfilsDuty, reliefShare]) => [
          { kind: "remedy" as const, counts, fulfilsDuty, reliefShare },
          { kind: "close" as const, counts: !counts, obligations: ["mandatory" as const] },
          { kind: "leave" as const, sizes: ["micro" as const, "small" as const] },
        ]),
      deadlines: fc.constantFrom({}, { "*": 2026 }),
    }),
  ),
  policyRule(
    "deadlines",
    fc.record({
      horizon: fc.constant(twoYears),
      deadlines: fc.constantFrom({ "*": 2026 }, { "*": 2027 }, { "Dĩ An": 2020 }),
      leaseRespected: fc.boolean(),
    }),
    { deadlines: {} },
  ),
  policyRule(
    "discount",
    fc.record({
      horizon: fc.constant(twoYears),
      discount: fc.record({
        percentPerYear: fc.integer({ min: 0, max: 20 }),
        baseYear: fc.constantFrom(2025, 2027),
      }),
      objective: fc.constantFrom(
        { kind: "cost" as const, reliefTargetPoints: 15 },
        { kind: "relief" as const, lossPerYearPercent: 5 },
      ),
    }),
  ),
  policyRule(
    "supports",
    fc.record({
      horizon: fc.constant(twoYears),
      supports: fc
        .tuple(tenths(5), fc.integer({ min: 0, max: 900 }))
        .map(([rate, capMillionVnd]) => [
          { kind: "perWorker" as const, rate, untilYear: 2026 },
          { kind: "rentExemption" as const, capMillionVnd, from: "developer" as const },
          { kind: "perM2" as const },
          { kind: "interest" as const },
        ]),
      budgets: money.map((perYear) => [
        { perYear, payers: ["budget" as const, "developer" as const] },
      ]),
    }),
  ),
  {
    name: "viability",
    add: (input) =>
      fc
        .array(money, { minLength: 5, maxLength: 5 })
        .map((means) => withEnterprises(input, (_, i) => ({ meansMillionVnd: means[i] ?? 0 }))),
    loosen: (input) => ({
      ...input,
      enterprises: input.enterprises.map((e) => without(e, "meansMillionVnd")),
    }),
  },
  {
    name: "moving together",
    add: (input) =>
      fc
        .array(fc.constantFrom("a", "b", undefined), { minLength: 5, maxLength: 5 })
        .map((words) =>
          withEnterprises(input, (_, i) => (words[i] === undefined ? {} : { movesWith: words[i] })),
        ),
    loosen: (input) => ({
      ...input,
      enterprises: input.enterprises.map((e) => without(e, "movesWith")),
    }),
  },
  {
    name: "sharing a park",
    add: (input) =>
      fc.constant(withEnterprises(input, (_, i) => (i < 3 ? { sharesParkWith: "gốm" } : {}))),
    loosen: (input) => ({
      ...input,
      enterprises: input.enterprises.map((e) => without(e, "sharesParkWith")),
    }),
  },
  parkRule("lots", fc.record({ lotStepHa: fc.constantFrom(0.5, 1, 3) }), () => ({
    lotStepHa: 0.001,
  })),
  parkRule(
    "phases",
    fc.record({
      remainingHa: fc.constant(50),
      opensYear: fc.constant(2020),
      phases: fc.array(
        fc.record({
          year: fc.constantFrom(2020, 2026, 2027, 2030),
          landHa: tenths(5),
          codKgPerDay: tenths(9),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    ({ phases = [] }) => ({ phases: phases.map((p) => ({ ...p, year: 2020 })) }),
  ),
  parkRule(
    "opening",
    fc.record({
      opening: fc.record({
        fixedCostMillionVnd: money,
        minimumTakeUpHa: tenths(5),
        payer: fc.constantFrom("budget" as const, "developer" as const),
      }),
    }),
  ),
  parkRule(
    "expansion",
    fc.record({
      wastewaterM3PerDay: tenths(9),
      expansion: fc.record({
        stepM3PerDay: fc.constantFrom(10, 25),
        costMillionVndPerStep: money,
        maximumSteps: fc.constantFrom(1, 2),
        payer: fc.constantFrom("budget" as const, "developer" as const),
      }),
    }),
  ),
  parkRule(
    "specialised",
    fc.record({
      specialised: fc.record({
        sectors: fc.constantFrom(["16"], ["13", "31"]),
        minimumShare: share,
      }),
    }),
    () => ({ specialised: { sectors: ["16"], minimumShare: 0 } }),
  ),
  policyRule(
    "soft rules",
    fc
      .constantFrom<Partial<PolicyInput> & { readonly rule: string }>(
        { rule: "quota", quotas: [{ lower: 0.6, upper: 0.7 }] },
        { rule: "relief", reliefFloorPoints: 60 },
        { rule: "pace", pace: { moves: 1 } },
        { rule: "mandatory", deadlines: { "*": 2026 } },
        { rule: "deadline", deadlines: { "*": 2026 }, horizon: twoYears },
        { rule: "fairness", fairness: [{ by: "city", maximumDifference: 0 }] },
        { rule: "minimum-lot" },
        { rule: "ban" },
        { rule: "sector" },
        { rule: "distance", destinations: { maximumDistanceKm: 5 } },
        { rule: "cluster-size", destinations: { clusterSizes: ["micro"] } },
      )
      .chain(({ rule, ...fields }) =>
        fc
          .integer({ min: 0, max: 9000 })
          .map((penaltyMillionVnd) => ({ ...fields, soft: [{ rule, penaltyMillionVnd }] })),
      ),
  ),
  policyRule(
    "stability",
    fc.record({
      horizon: fc.constant(twoYears),
      stability: fc.record({
        earlier: fc.constantFrom<{ enterprise: string; choice: string; year: number }[]>(
          [],
          [{ enterprise: "E0", choice: "P0", year: 2026 }],
        ),
        perChangeMillionVnd: fc.constantFrom(0, 500),
        maximumChanges: fc.constantFrom(1, 2, 9),
      }),
    }),
  ),
];
