/** Rules that may be broken at a price, one at a time. */
import * as fc from "fast-check";
import type { ParkInput } from "../../src/domain/park.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import type { ProblemInput } from "../../src/domain/problem.js";
import { type RuleCase, twoYears, withEnterprises, withParks, withPolicy } from "./rule-case.js";

interface SoftCase {
  readonly rule: string;
  readonly policy?: Partial<PolicyInput>;
  readonly park?: Partial<ParkInput>;
  /** All share one park. */
  readonly sharing?: boolean;
  /** What each enterprise can raise. */
  readonly means?: number;
}

const cases: readonly SoftCase[] = [
  {
    rule: "extra",
    policy: { extraRows: [{ name: "x", lower: 4, upper: 5, terms: [{ coefficient: 2 }] }] },
  },
  {
    rule: "extra",
    policy: { extraRows: [{ name: "x", lower: -3, upper: 9, terms: [{ coefficient: -2 }] }] },
  },
  { rule: "quota", policy: { quotas: [{ lower: 0.6, upper: 0.7 }] } },
  { rule: "relief", policy: { reliefFloorPoints: 60 } },
  { rule: "pace", policy: { pace: { moves: 1 } } },
  { rule: "pace/jobs", policy: { pace: { moves: 2, jobs: 150 } } },
  { rule: "mandatory", policy: { deadlines: { "*": 2026 } } },
  {
    // A remedy that is cheap and good, but leaves the duty undone.
    rule: "mandatory",
    policy: {
      deadlines: { "*": 2026 },
      alternatives: [
        { kind: "remedy", fulfilsDuty: false, costMillionVndPerWorker: 0.1, reliefShare: 0.9 },
      ],
    },
  },
  { rule: "deadline", policy: { deadlines: { "*": 2026 }, horizon: twoYears } },
  { rule: "fairness", policy: { fairness: [{ by: "city", maximumDifference: 0 }] } },
  { rule: "minimum-lot", park: { minimumLotHa: 2 } },
  { rule: "ban" },
  { rule: "sector", park: { acceptedSectors: ["16"] } },
  { rule: "distance", policy: { destinations: { maximumDistanceKm: 20 } } },
  { rule: "cluster-size", policy: { destinations: { clusterSizes: ["micro"] } } },
  { rule: "viability", means: 40_000 },
  { rule: "district", policy: { districts: [{ district: "Bàu Bàng", moves: 1, jobs: 100 }] } },
  {
    rule: "district/Bàu Bàng/burden",
    policy: { districts: [{ district: "Bàu Bàng", burdenPoints: 1 }] },
  },
  {
    rule: "district",
    policy: { districts: [{ district: "Bàu Bàng", loadKgPerDay: { cod: 0.5, dust: 1 } }] },
  },
  { rule: "budget", policy: { budgets: [{ perYear: 500 }], horizon: twoYears } },
  {
    rule: "budget",
    policy: {
      budgets: [{ perYear: 500, carryOver: true }],
      horizon: twoYears,
      objective: { kind: "relief", millionVndPerPoint: 1_000_000 },
    },
    park: { opening: { fixedCostMillionVnd: 700_000, payer: "budget" } },
  },
  {
    // Spent in 2027 only, so what 2026 is overrun by has to be carried on.
    rule: "budget/budget/2026",
    policy: { budgets: [{ perYear: 500, carryOver: true }], horizon: twoYears },
    park: { opensYear: 2027 },
  },
  {
    // More residents at the parks than at the old sites: moving takes relief below 0.
    rule: "relief",
    policy: {
      reliefFloorPoints: 5,
      objective: { kind: "weighted", perReliefPoint: 0, perHaFreed: 50, perMillionVnd: 0.0001 },
    },
    park: { residentsExposed: 20_000 },
  },
  { rule: "capacity", park: { remainingHa: 1, lotStepHa: 4 } },
  {
    rule: "capacity",
    policy: { horizon: twoYears },
    park: { remainingHa: 2, wastewaterM3PerDay: 20, phases: [] },
  },
  {
    rule: "specialised",
    park: { lotStepHa: 3, specialised: { sectors: ["16"], minimumShare: 0.6 } },
  },
  { rule: "take-up", park: { opening: { minimumTakeUpHa: 7, fixedCostMillionVnd: 100 } } },
  { rule: "sharing", sharing: true, park: { remainingHa: 3 } },
  {
    rule: "stability",
    policy: { stability: { earlier: [], maximumChanges: 1, perChangeMillionVnd: 10 } },
  },
];

const soft = (input: ProblemInput, one: SoftCase, price: number) => {
  const { rule, policy, park, means, sharing = false } = one;
  const priced = withPolicy(input, {
    objective: { kind: "relief", millionVndPerPoint: 500 },
    ...policy,
    soft: [{ rule, penaltyMillionVnd: price }],
  });
  const parked = park === undefined ? priced : withParks(priced, () => park);
  return withEnterprises(parked, () => ({
    ...(means === undefined ? {} : { meansMillionVnd: means }),
    ...(sharing ? { sharesParkWith: "gốm" } : {}),
  }));
};

const prices = fc.constantFrom(0, 3, 60, 900, 9000, 90_000);

/** Each of them by itself. */
export const eachSoftRule: readonly RuleCase[] = cases.map((one, k) => ({
  name: `soft ${one.rule} (${k})`,
  runs: 12,
  add: (input) => prices.map((price) => soft(input, one, price)),
}));

/** One of them, drawn. */
export const softRules: readonly RuleCase[] = [
  {
    name: "soft rules",
    runs: 150,
    add: (input) => fc.constantFrom(...eachSoftRule).chain(({ add }) => add(input)),
    loosen: (input) =>
      withPolicy(input, ({ soft: list = [] }) => ({
        soft: list.map((one) => ({ ...one, penaltyMillionVnd: 0 })),
      })),
  },
];
