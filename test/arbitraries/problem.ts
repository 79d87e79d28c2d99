/** Small random planning problems: every rule occurs, and many of them bind. */
import * as fc from "fast-check";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import type { ParkInput } from "../../src/domain/park.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import type { ProblemInput } from "../../src/domain/problem.js";

const wards = ["Lái Thiêu", "Dĩ An", "An Phú", "Tân Bình"];
const sectors = ["16", "13", "2592", "31"];
const parkIds = ["P0", "P1", "P2"];

const state = fc.constantFrom("pass", "fixable", "unfixable", "unknown");
const quantity = (max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: max * 10 }).map((n) => n / 10);

/** Present once in so many times. */
const rarely = <T>(value: fc.Arbitrary<T>, times = 8): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { weight: times - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );

const enterprise = (index: number, parks: number): fc.Arbitrary<EnterpriseInput> =>
  fc
    .record({
      wardOld: fc.constantFrom(...wards),
      city: fc.constantFrom("Thuận An", "Dĩ An"),
      sector: fc.constantFrom(...sectors),
      landHa: quantity(3).map((x) => x + 0.1),
      workers: fc.integer({ min: 5, max: 300 }),
      wastewaterM3PerDay: fc.option(quantity(60), { nil: undefined, freq: 3 }),
      cod: quantity(9),
      dust: quantity(9),
      hazardousWasteTonPerYear: quantity(5),
      residentsExposed: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined, freq: 3 }),
      machineryMillionVnd: fc.option(quantity(5000), { nil: undefined }),
      c1: state,
      c4: state,
      traditionalCraft: fc.boolean(),
      lock: rarely(fc.constantFrom("move" as const, "stay" as const)),
      banned: rarely(fc.constantFrom(...parkIds.slice(0, parks))),
    })
    .map(({ cod, dust, c1, c4, lock, banned, ...rest }) =>
      withoutUndefined({
        id: `E${index}`,
        name: `Doanh nghiệp ${index}`,
        ...rest,
        loadsKgPerDay: { cod, dust },
        criteria: { c1, c2: "pass", c3: "pass", c4 },
        lock,
        bannedParks: banned === undefined ? [] : [banned],
        synthetic: true,
      }),
    );

const park = (index: number): fc.Arbitrary<ParkInput> =>
  fc
    .record({
      kind: fc.constantFrom("park" as const, "cluster" as const),
      remainingHa: quantity(20),
      wastewaterM3PerDay: fc.option(quantity(120), { nil: undefined }),
      powerMw: rarely(quantity(1), 4),
      labourWorkers: rarely(fc.integer({ min: 0, max: 500 }), 4),
      opensYear: fc.constantFrom(2015, 2026, 2027, 2030),
      minimumLotHa: rarely(quantity(1), 4),
      leasePriceUsdPerM2: fc.option(fc.integer({ min: 60, max: 200 }), { nil: undefined }),
      excludedSectors: fc.constantFrom<string[]>([], ["13"], ["25"]),
      lat: fc.integer({ min: 0, max: 30 }).map((n) => 11.05 + n / 100),
      lon: fc.integer({ min: 0, max: 40 }).map((n) => 106.45 + n / 100),
    })
    .map((fields) =>
      withoutUndefined({
        id: `P${index}`,
        name: `Khu ${index}`,
        districts: ["Bàu Bàng"],
        status: "operating" as const,
        ...fields,
      }),
    );

const quota = fc
  .record({
    year: fc.option(fc.constant(2026), { nil: undefined, freq: 5 }),
    measure: fc.constantFrom(
      "enterprises" as const,
      "workers" as const,
      "landHa" as const,
      "relief" as const,
    ),
    by: fc.option(fc.constantFrom("city" as const, "wardOld" as const), {
      nil: undefined,
      freq: 3,
    }),
    lower: fc.constantFrom(0, 0, 0.2, 0.3),
    upper: fc.constantFrom(0.4, 0.7, 1),
  })
  .map(withoutUndefined);

const policy: fc.Arbitrary<PolicyInput> = fc
  .record({
    quotas: fc.uniqueArray(quota, {
      maxLength: 2,
      selector: ({ measure, by }) => `${measure} ${by}`,
    }),
    to: fc.constantFrom(2026, 2026, 2027),
    objective: fc.constantFrom(
      { kind: "relief" as const },
      { kind: "relief" as const },
      { kind: "cost" as const, reliefTargetPoints: 20 },
      { kind: "weighted" as const, perReliefPoint: 1, perHaFreed: 3, perMillionVnd: 0.0001 },
    ),
    budgets: fc.array(
      fc.record({
        perYear: fc.integer({ min: 1000, max: 40000 }),
        carryOver: fc.boolean(),
      }),
      { maxLength: 1 },
    ),
    deadlines: fc.constantFrom<Record<string, number>>(
      {},
      {},
      {},
      { "*": 2026 },
      { "Thuận An": 2026, "Dĩ An": 2027 },
    ),
  })
  .map(({ to, ...fields }) =>
    withoutUndefined({ name: "Chính sách", horizon: { from: 2026, to }, ...fields }),
  );

/** A random problem with at most so many enterprises and parks, and at least so many enterprises. */
export const problemUpTo = (
  enterprises: number,
  parks: number,
  least = 1,
): fc.Arbitrary<ProblemInput> =>
  fc
    .tuple(fc.integer({ min: least, max: enterprises }), fc.integer({ min: 1, max: parks }))
    .chain(([n, m]) =>
      fc.record({
        name: fc.constant("Ngẫu nhiên"),
        enterprises: fc.tuple(...Array.from({ length: n }, (_, i) => enterprise(i, m))),
        parks: fc.tuple(...Array.from({ length: m }, (_, j) => park(j))),
        policy,
        assumptions: fc.constant([{ id: "relocationShare" as const, value: 1 }]),
      }),
    );

/**
 * The same with room to choose, so that a rule under test is what decides: nobody is locked to move,
 * no floors, some land, nothing exempt but by chance.
 */
export const roomyProblem = (
  enterprises: number,
  parks: number,
  least = 1,
): fc.Arbitrary<ProblemInput> =>
  fc.noBias(problemUpTo(enterprises, parks, least)).map((input) => ({
    ...input,
    enterprises: input.enterprises.map(({ lock, ...record }, i) => ({
      ...record,
      ...(lock === "stay" ? { lock } : {}),
      criteria: { ...record.criteria, c2: i % 3 === 0 ? "unfixable" : "fixable" },
    })),
    parks: input.parks.map((record, j) => ({
      ...record,
      remainingHa: 4 + (record.remainingHa ?? 0),
      wastewaterM3PerDay: 60 + (record.wastewaterM3PerDay ?? 0),
      opensYear: j === 0 ? 2020 : Math.min(record.opensYear ?? 2026, 2027),
    })),
    policy: {
      ...input.policy,
      quotas: (input.policy.quotas ?? []).map((quota) => ({ ...quota, lower: 0, upper: 1 })),
      deadlines: {},
      budgets: (input.policy.budgets ?? []).map((budget) => ({ ...budget, perYear: 40_000 })),
    },
  }));

/** A random problem with 1 to 5 enterprises and 1 to 3 parks. */
export const problemInput: fc.Arbitrary<ProblemInput> = problemUpTo(5, 3);

function withoutUndefined<T extends object>(
  record: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
