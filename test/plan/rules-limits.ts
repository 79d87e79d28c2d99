/** Rules that limit many enterprises together: quotas, budgets, pace, districts, earlier plans. */
import * as fc from "fast-check";
import type { CriterionKey } from "../../src/domain/enterprise.js";
import { jobLossKinds } from "../../src/domain/job-losses.js";
import type { Payer } from "../../src/domain/policy-limits.js";
import type { ProblemInput } from "../../src/domain/problem.js";
import {
  money,
  part,
  policyRule,
  type RuleCase,
  share,
  total,
  twoYears,
  weighted,
  withEnterprises,
  withParks,
  withPolicy,
} from "./rule-case.js";

const groupings = ["sector", "sizeClass", "wardOld", "wardNew", "ownership", "city"] as const;
const measures = ["enterprises", "workers", "landHa", "relief"] as const;

/** Wards and owners by which quotas and fairness can split. */
const grouped = (input: ProblemInput): ProblemInput => ({
  ...input,
  enterprises: input.enterprises.map((e, i) => ({
    ...e,
    wardOld: i < 2 ? "Lái Thiêu" : "Dĩ An",
    ...(i === 0 ? {} : { wardNew: i === 1 ? "Thuận An" : "Bình Hòa" }),
    ...(i === 1 ? {} : { ownership: i === 2 ? ("state" as const) : ("foreign" as const) }),
    ...(i === 3 ? { listedFrom: "2026-06-01" } : {}),
    ...(i === 2 ? { listedTo: "2026-01-01" } : {}),
  })),
});

const quotas: RuleCase = {
  name: "quotas by group",
  add: (input) =>
    fc
      .record({
        quotas: fc
          .record({
            by: fc.constantFrom(...groupings),
            measure: fc.constantFrom(...measures),
            bounds: fc.constantFrom([0, 0.4], [0, 0.6], [0.3, 1], [0.5, 0.5], [0.2, 0.7]),
          })
          .map(({ bounds: [lower = 0, upper = 1], ...quota }) => [{ ...quota, lower, upper }]),
        baseDate: fc.constantFrom("2026-01-01", "2026-07-01"),
      })
      .map((change) => withPolicy(grouped(input), change)),
  loosen: (input) => withPolicy(input, { quotas: [] }),
};

const fairness: RuleCase = {
  name: "fairness",
  add: (input) =>
    fc
      .record({
        by: fc.constantFrom(...groupings),
        measure: fc.constantFrom(...measures),
        year: fc.constantFrom(2026, 2027),
        maximumDifference: fc.constantFrom(0, 0.2, 0.4, 0.5),
      })
      .map((rule) =>
        withPolicy(grouped(input), {
          horizon: twoYears,
          objective: { kind: "relief", lossPerYearPercent: 5 },
          fairness: [rule],
        }),
      ),
  loosen: (input) => withPolicy(input, { fairness: [] }),
};

/** Limits of two districts: in one, the other, or both of which a park may lie. */
const districts: RuleCase = {
  name: "districts",
  add: (input) => {
    const names = ["Bàu Bàng", "Phú Giáo"];
    const workers = total(input, (e) => e.workers);
    const loadOf = (pollutant: "cod" | "dust"): number =>
      total(input, (e) => e.loadsKgPerDay?.[pollutant] ?? 0);
    const amounts = {
      moves: (p: number) => Math.ceil(p * input.enterprises.length),
      jobs: (p: number) => p * workers,
      recruits: (p: number) => 0.3 * p * workers,
      housing: (p: number) => 0.8 * p * workers,
      burdenPoints: (p: number) => 10 * p,
      loadKgPerDay: (p: number) => ({
        cod: p * loadOf("cod") * 0.3,
        dust: p * loadOf("dust") * 0.8,
      }),
    };
    const limit = fc.record({
      district: fc.constantFrom(...names),
      kinds: fc.subarray(Object.keys(amounts) as (keyof typeof amounts)[], {
        minLength: 1,
        maxLength: 2,
      }),
      part,
    });
    return fc
      .record({
        places: fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 3, maxLength: 3 }),
        limits: fc.uniqueArray(limit, { minLength: 1, selector: ({ district }) => district }),
      })
      .map(({ places, limits }) =>
        withPolicy(
          withParks(input, (_, j) => ({ districts: j === 0 ? names : (places[j] ?? names) })),
          {
            horizon: twoYears,
            objective: { kind: "relief", lossPerYearPercent: 5 },
            districts: limits.map(({ district, kinds, part: p }) => ({
              district,
              ...Object.fromEntries(kinds.map((kind) => [kind, amounts[kind](p)])),
            })),
          },
        ),
      );
  },
  loosen: (input) => withPolicy(input, { districts: [] }),
};

const budgets: RuleCase = {
  name: "budgets carried over",
  add: (input) => {
    // Roughly what moving everybody costs all payers, million VND.
    const all = total(input, (e) => 60_000 * e.landHa + 60 * e.workers);
    return fc
      .record({
        payers: fc.constantFrom<Payer[]>(["budget"], ["enterprise", "budget"]),
        parts: fc.tuple(part, part),
        carryOver: fc.boolean(),
      })
      .map(({ payers, parts: [a, b], carryOver }) => {
        const whole = payers.length === 1 ? 0.05 * all : all;
        return withPolicy(input, {
          horizon: twoYears,
          objective: weighted,
          budgets: [{ payers, years: { 2026: a * whole, 2027: b * whole }, carryOver }],
        });
      });
  },
  loosen: (input) =>
    withPolicy(input, ({ budgets = [] }) => ({
      budgets: budgets.map((budget) => ({ ...budget, carryOver: true })),
    })),
};

const pace: RuleCase = {
  name: "pace",
  add: (input) =>
    fc
      .record({
        moves: fc.constantFrom(1, 2, 3, { 2026: 1 }, { 2026: 0, 2027: 2 }, { 2027: 1 }),
        jobs: part,
      })
      .map(({ moves, jobs }) =>
        withPolicy(input, {
          horizon: twoYears,
          objective: { kind: "relief", lossPerYearPercent: 5 },
          pace: { moves, jobs: Math.ceil(jobs * total(input, (e) => e.workers)) },
        }),
      ),
  loosen: (input) => withPolicy(input, { pace: {} }),
};

/** Ways to lose jobs besides moving, and a worth of them that makes people move. */
const losing = {
  horizon: twoYears,
  objective: { kind: "relief" as const, lossPerYearPercent: 5 },
  alternatives: [
    { kind: "convert" as const, reliefShare: 0.9 },
    { kind: "leave" as const, reliefShare: 0.95 },
    { kind: "close" as const, reliefShare: 0.8 },
  ],
};

const jobs: RuleCase = {
  name: "jobs lost",
  add: (input) => {
    const workers = total(input, (e) => e.workers);
    const most = fc.constantFrom(0, 0.05, 0.1, 0.3).map((p) => p * workers);
    const limit = fc
      .record(
        {
          kind: fc.constantFrom(...jobLossKinds),
          most,
          perYear: fc.oneof(
            most,
            most.map((amount) => ({ 2026: amount })),
          ),
          by: fc.constantFrom(...groupings),
        },
        { requiredKeys: ["kind", "most"] },
      )
      .map((one) => one);
    return fc
      .uniqueArray(limit, {
        minLength: 1,
        maxLength: 3,
        selector: ({ kind, by }) => `${kind} ${by}`,
      })
      .map((list) => withPolicy(grouped(input), { ...losing, limits: { jobs: list } }));
  },
  loosen: (input) => withPolicy(input, { limits: { jobs: [] } }),
};

const alternativePace: RuleCase = {
  name: "pace and cost of alternatives",
  add: (input) =>
    fc
      .record({
        perYear: fc.constantFrom(0, 1, 2, { 2026: 1 }, { 2026: 0, 2027: 1 }),
        share: fc.constantFrom(0.1, 0.3, 0.6),
        onlyIfDue: fc.boolean(),
        onlyIfJust: fc.constantFrom(
          undefined,
          ["c1", "c2"] satisfies CriterionKey[],
          ["c2"] satisfies CriterionKey[],
        ),
        perM2: fc.constantFrom(0, 0.5),
      })
      .map(({ perYear, share: p, onlyIfDue, onlyIfJust, perM2 }) =>
        withPolicy(
          withEnterprises(input, ({ criteria }) => ({
            criteria: { ...criteria, c4: "pass" },
          })),
          {
            ...losing,
            deadlines: { "Dĩ An": 2026 },
            postpone: { millionVndPerYear: 3000 },
            objective: weighted,
            alternatives: [
              {
                kind: "convert" as const,
                ...{ perYear, onlyIfDue, costMillionVndPerM2: perM2, landFreedShare: 1 },
                ...(onlyIfJust === undefined ? {} : { onlyIfJust }),
              },
              {
                kind: "leave" as const,
                budgetPerYear: p * total(input, (e) => 120 * e.workers),
              },
            ],
          },
        ),
      ),
  loosen: (input) =>
    withPolicy(input, ({ alternatives = [] }) => ({
      alternatives: alternatives.map((rule) => {
        const { perYear: _n, budgetPerYear: _m, ...rest } = rule;
        return { ...rest, onlyIfDue: false };
      }),
    })),
};

const postponement: RuleCase = {
  name: "postponement",
  add: (input) =>
    fc
      .record({
        price: fc.constantFrom(0, 500, 5000),
        most: fc.constantFrom(undefined, 0, 1, 2, { 2026: 1 }, { 2027: 1 }),
        until: fc.constantFrom(undefined, 2026, 2027),
        objective: fc.constantFrom(weighted, { kind: "cost" as const, reliefTargetPoints: 0 }),
      })
      .map(({ price, most, until, objective }) =>
        withPolicy(
          withEnterprises(input, ({ criteria }) => ({
            criteria: { ...criteria, c2: "unfixable" },
          })),
          {
            horizon: { from: 2026, to: 2028 },
            objective,
            deadlines: { "Dĩ An": 2026, "*": 2027 },
            budgets: [],
            pace: { moves: 2 },
            postpone: {
              millionVndPerYear: price,
              ...(most === undefined ? {} : { most }),
              ...(until === undefined ? {} : { until }),
            },
          },
        ),
      ),
  loosen: (input) =>
    withPolicy(input, ({ postpone }) => ({
      postpone: { millionVndPerYear: postpone?.millionVndPerYear ?? 0 },
    })),
};

const extraTerm = fc.record({
  where: fc.record(
    {
      enterprise: fc.constantFrom("E0", "E1", "E2"),
      place: fc.constantFrom({ park: "P0" }, { alternative: "convert" as const }),
      year: fc.constantFrom(2026, 2027),
      sector: fc.constantFrom("1", "13", "25", "2592"),
    },
    { requiredKeys: [] },
  ),
  coefficient: fc.constantFrom(1, 1, 2, -1, 0.5),
});

const extraRows: RuleCase = {
  name: "limits of one's own",
  add: (input) =>
    fc
      .record({
        terms: fc.array(extraTerm, { minLength: 1, maxLength: 4 }),
        bounds: fc.constantFrom<{ lower?: number; upper?: number }>(
          { upper: 0 },
          { upper: 1 },
          { lower: 1 },
          { lower: 0, upper: 2 },
          { lower: -1, upper: 0 },
        ),
        second: fc.constantFrom<{ lower?: number; upper?: number }>({ upper: 2 }, { lower: 1 }),
      })
      .map(({ terms, bounds, second }) =>
        withPolicy(input, {
          ...losing,
          extraRows: [
            {
              name: "one",
              ...bounds,
              terms: terms.map(({ where: { place, enterprise, ...rest }, coefficient }) => ({
                where: {
                  ...rest,
                  ...place,
                  ...(input.enterprises.some(({ id }) => id === enterprise) ? { enterprise } : {}),
                },
                coefficient,
              })),
            },
            { name: "two", ...second, terms: [{ where: { year: 2026 }, coefficient: 1 }] },
          ],
        }),
      ),
  loosen: (input) => withPolicy(input, { extraRows: [] }),
};

const earlier = fc.record({
  enterprise: fc.constantFrom("E0", "E1"),
  choice: fc.constantFrom("P0", "remedy"),
  year: fc.constantFrom(2026, 2027),
});

export const limitRules: readonly RuleCase[] = [
  policyRule(
    "milestones by year",
    fc.record({
      horizon: fc.constant({ from: 2026, to: 2028 }),
      objective: fc.constant({ kind: "relief" as const, lossPerYearPercent: 5 }),
      quotas: fc.tuple(share, share).map(([a, b]) => [
        { year: 2026, lower: Math.min(a, b) / 2, upper: 1 - Math.max(a, b) / 2 },
        { year: 2027, lower: 0, upper: Math.max(a, b) },
      ]),
    }),
    { quotas: [] },
  ),
  quotas,
  fairness,
  budgets,
  pace,
  jobs,
  alternativePace,
  extraRows,
  postponement,
  districts,
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
        weighted,
        { ...weighted, lossPerYearPercent: 5 },
      ),
    }),
    ({ discount }) => ({
      // Seen from before, money spent later weighs less the higher the rate; seen from after, more.
      discount: { ...discount, percentPerYear: discount?.baseYear === 2025 ? 30 : 0 },
    }),
  ),
  policyRule(
    "stability",
    fc.record({
      horizon: fc.constant(twoYears),
      alternatives: fc.constantFrom([], [{ kind: "remedy" as const }]),
      stability: fc.record({
        earlier: fc.uniqueArray(earlier, { selector: ({ enterprise }) => enterprise }),
        perChangeMillionVnd: fc.constantFrom(0, 500, 20_000),
        maximumChanges: fc.constantFrom(1, 2, 9),
      }),
    }),
    ({ stability }) => ({
      stability: { earlier: stability?.earlier ?? [], perChangeMillionVnd: 0 },
    }),
  ),
  {
    name: "supports",
    add: (input) =>
      fc
        .record({
          horizon: fc.constant(twoYears),
          supports: fc
            .tuple(fc.constantFrom(1, 5, 20), fc.constantFrom(0, 500, 9000), money)
            .map(([rate, cap, capMillionVnd]) => [
              { kind: "perWorker" as const, rate, untilYear: 2026 },
              { kind: "rentExemption" as const, capMillionVnd: cap, from: "developer" as const },
              { kind: "perM2" as const, capMillionVnd },
              { kind: "interest" as const },
            ]),
          budgets: part.map((p) => [
            {
              perYear: p * total(input, (e) => 3000 * e.landHa + 10 * e.workers),
              payers: ["budget" as const, "developer" as const],
            },
          ]),
        })
        .map((change) => withPolicy(input, change)),
  },
];
