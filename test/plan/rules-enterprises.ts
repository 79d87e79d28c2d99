/** Rules of what enterprises may and must do, alone and with each other. */
import * as fc from "fast-check";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import {
  policyRule,
  type RuleCase,
  scarceLand,
  share,
  twoYears,
  weighted,
  withEnterprises,
  without,
  withPolicy,
} from "./rule-case.js";

const five = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 5, maxLength: 5 });

/** Enterprises without a field. */
const dropping =
  (key: keyof EnterpriseInput): NonNullable<RuleCase["loosen"]> =>
  (input) => ({ ...input, enterprises: input.enterprises.map((e) => without(e, key)) });

const tooFew = fc.constantFrom<Partial<PolicyInput>>(
  { pace: { moves: 1 } },
  { pace: { moves: 2 } },
  { districts: [{ district: "Bàu Bàng", moves: 1 }] },
  { districts: [{ district: "Bàu Bàng", moves: 2 }] },
);

/** Words that some enterprises share, where parks do not take everybody, or not all in one year. */
const words = (name: string, field: "movesWith" | "sharesParkWith"): RuleCase => ({
  name,
  add: (input) =>
    fc
      .record({
        list: five(fc.constantFrom("a", "a", "b", undefined)),
        given: fc.oneof(
          scarceLand(input),
          tooFew.map((limit) => withPolicy(input, limit)),
        ),
      })
      .map(({ list, given }) =>
        withPolicy(
          withEnterprises(given, (_, i) => (list[i] === undefined ? {} : { [field]: list[i] })),
          { horizon: twoYears, objective: { kind: "relief", lossPerYearPercent: 5 } },
        ),
      ),
  loosen: dropping(field),
});

export const enterpriseRules: readonly RuleCase[] = [
  policyRule(
    "alternatives",
    fc.record({
      horizon: fc.constant(twoYears),
      quotas: fc.constantFrom([], [{ lower: 0.5, upper: 1 }], [{ upper: 0.5 }]),
      alternatives: fc
        .tuple(fc.boolean(), fc.boolean(), share)
        .map(([counts, fulfilsDuty, reliefShare]) => [
          { kind: "remedy" as const, counts, fulfilsDuty, reliefShare },
          { kind: "close" as const, counts: !counts, obligations: ["mandatory" as const] },
          { kind: "leave" as const, sizes: ["micro" as const, "small" as const] },
        ]),
      deadlines: fc.constantFrom({}, { "*": 2026 }),
    }),
    ({ alternatives = [] }) => ({ alternatives: [...alternatives, { kind: "convert" as const }] }),
  ),
  {
    name: "deadlines",
    add: (input) =>
      fc
        .record({
          leases: five(fc.constantFrom(undefined, 2026, 2027, 2030)),
          deadlines: fc.constantFrom({ "*": 2026 }, { "*": 2027 }, { "Dĩ An": 2020, "*": 2027 }),
          leaseRespected: fc.boolean(),
        })
        .map(({ leases, ...fields }) =>
          withPolicy(
            withEnterprises(input, ({ criteria }, i) => ({
              ...(leases[i] === undefined ? {} : { leaseEndYear: leases[i] }),
              criteria: { ...criteria, c1: "pass", c2: i === 1 ? "unfixable" : "fixable" },
            })),
            { horizon: twoYears, objective: { kind: "cost", reliefTargetPoints: 0 }, ...fields },
          ),
        ),
    loosen: (input) => withPolicy(input, { deadlines: {} }),
  },
  {
    name: "locks",
    add: (input) =>
      fc
        .record({ locks: five(fc.constantFrom(undefined, "move", "stay")), year: fc.boolean() })
        .map(({ locks, year }) =>
          withPolicy(
            withEnterprises(input, (_, i) => {
              const lock = locks[i];
              if (lock !== "move") return lock === undefined ? {} : { lock };
              return {
                lock,
                bannedParks: [],
                ...(i === 1 ? { lockPark: "P0" } : {}),
                ...(year ? { lockYear: 2027 } : {}),
              };
            }),
            { horizon: twoYears },
          ),
        ),
  },
  {
    name: "viability",
    add: (input) =>
      five(fc.constantFrom(0.7, 1, 1.3, 1.7, 3)).map((parts) =>
        withPolicy(
          withEnterprises(input, (e, i) => ({
            meansMillionVnd: (parts[i] ?? 0) * (50_000 * e.landHa + 60 * e.workers),
          })),
          {
            horizon: twoYears,
            objective: { kind: "relief", lossPerYearPercent: 0 },
            supports: [{ kind: "interest", rate: 0.5, untilYear: 2026 }],
          },
        ),
      ),
    loosen: dropping("meansMillionVnd"),
  },
  {
    name: "viability with support",
    add: (input) =>
      fc
        .tuple(five(fc.constantFrom(0.3, 0.7, 1, 3)), fc.constantFrom(0.1, 0.2, 0.4))
        .map(([parts, supportShare]) =>
          withPolicy(
            withEnterprises(input, (e, i) => ({
              criteria: { c1: "pass", c2: i % 2 === 0 ? "fixable" : "unfixable" },
              meansMillionVnd: (parts[i] ?? 0) * (50_000 * e.landHa + 60 * e.workers),
            })),
            {
              horizon: twoYears,
              objective: { kind: "relief", lossPerYearPercent: 0 },
              supports: [{ kind: "interest", rate: 0.5, untilYear: 2026 }],
              viability: { supportShare },
            },
          ),
        ),
    loosen: (input) => withPolicy(input, { viability: { supportShare: 0 } }),
  },
  {
    name: "areas that close as a whole",
    add: (input) =>
      fc
        .record({ list: five(fc.constantFrom("a", "a", "b")), year: fc.constantFrom(2026, 2027) })
        .chain(({ list, year }) =>
          tooFew.map((limit) =>
            withPolicy(
              withPolicy(
                withEnterprises(input, (_, i) => ({
                  originArea: i === 0 ? "a" : (list[i] ?? "b"),
                })),
                limit,
              ),
              {
                horizon: twoYears,
                objective: { kind: "relief", lossPerYearPercent: 5 },
                closesAsAWhole: [{ area: "a", year }],
              },
            ),
          ),
        ),
    loosen: (input) => withPolicy(input, { closesAsAWhole: [] }),
  },
  {
    name: "zones of freed land",
    add: (input) =>
      fc
        .record({
          value: fc.constantFrom(0, 20_000, 60_000),
          bonus: fc.constantFrom(0, 5000, 200_000),
          clearBy: fc.constantFrom(undefined, 2026),
          named: five(fc.constantFrom(undefined, "z1")),
          landFreedShare: fc.constantFrom(0, 1),
        })
        .map(({ value, bonus, clearBy, named, landFreedShare }) => ({
          ...withPolicy(
            withEnterprises(input, (_, i) => (named[i] === undefined ? {} : { zone: "z1" })),
            {
              horizon: twoYears,
              objective: weighted,
              discount: { percentPerYear: 8 },
              alternatives: [{ kind: "convert", landFreedShare }],
            },
          ),
          zones: [
            {
              ...{ id: "z1", name: "Ga", use: "tod" as const, clearedBonusMillionVnd: bonus },
              ...(clearBy === undefined ? {} : { clearBy }),
            },
            {
              ...{ id: "z2", name: "Nhà ở", use: "housing" as const },
              ...{ valueMillionVndPerHa: value, wards: ["Dĩ An", "An Phú"] },
            },
          ],
        })),
    loosen: (input) => ({
      ...input,
      zones: (input.zones ?? []).map((one) => ({
        ...one,
        valueMillionVndPerHa: (one.valueMillionVndPerHa ?? 0) + 1000,
      })),
    }),
  },
  words("moving together", "movesWith"),
  words("sharing a park", "sharesParkWith"),
];
