/** What the lists of rules do not draw: variations that need no oracle where model and statement are compared. */
import * as fc from "fast-check";
import {
  money,
  part,
  policyRule,
  type RuleCase,
  twoYears,
  withEnterprises,
  withParks,
  withPolicy,
} from "../plan/rule-case.js";

const cities = ["Dĩ An", "Thuận An"] as const;
const ofCity = fc.constantFrom(...cities);

/** Limits that name the one group that they speak of. */
const oneGroup: RuleCase = {
  name: "limits of one group",
  add: (input) =>
    fc
      .record({ group: ofCity, other: ofCity, upper: fc.constantFrom(0, 0.5), most: part })
      .map(({ group, other, upper, most }) =>
        withPolicy(
          withEnterprises(input, (_, i) => ({ city: cities[i % 2] ?? "Dĩ An" })),
          {
            quotas: [{ by: "city", group, measure: "workers", upper }],
            limits: { jobs: [{ kind: "notFollowing", by: "city", group: other, most: 20 * most }] },
          },
        ),
      ),
};

const twoBudgets: RuleCase = policyRule(
  "two budgets of different payers",
  fc.tuple(money, money).map(([own, state]) => ({
    objective: { kind: "relief" as const, millionVndPerPoint: 10 },
    budgets: [
      { payers: ["budget" as const], perYear: state },
      { payers: ["enterprise" as const], perYear: 10 * own },
    ],
  })),
);

const dearParks: RuleCase = {
  name: "costs of parks by objective",
  add: (input) =>
    fc
      .record({
        cost: money,
        payer: fc.constantFrom("budget" as const, "developer" as const),
        objective: fc.constantFrom(
          { kind: "cost" as const, reliefTargetPoints: 1 },
          { kind: "weighted" as const, perReliefPoint: 1, perHaFreed: 2, perMillionVnd: 0.001 },
          { kind: "relief" as const },
        ),
      })
      .map(({ cost, payer, objective }) =>
        withPolicy(
          withParks(input, () => ({
            opening: { fixedCostMillionVnd: cost, payer },
            expansion: {
              ...{ stepM3PerDay: 10, costMillionVndPerStep: cost / 3, maximumSteps: 2, payer },
            },
          })),
          { objective, horizon: twoYears, discount: { percentPerYear: 8 } },
        ),
      ),
};

/** Those who share a park may do something else than move. */
const sharing: RuleCase = {
  name: "alternatives of those who share a park",
  add: (input) =>
    fc.constantFrom("close" as const, "leave" as const).map((kind) =>
      withPolicy(
        withEnterprises(input, () => ({ sharesParkWith: "gốm" })),
        { alternatives: [{ kind }] },
      ),
    ),
};

const jobsAlone: RuleCase = policyRule(
  "pace of jobs alone",
  fc.integer({ min: 0, max: 500 }).map((jobs) => ({ pace: { jobs } })),
);

export const moreCases: readonly RuleCase[] = [
  ...[oneGroup, twoBudgets, dearParks],
  ...[sharing, jobsAlone],
];
