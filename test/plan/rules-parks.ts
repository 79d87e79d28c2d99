/** Rules of parks: land, plants, opening, what they are for. */
import * as fc from "fast-check";
import type { AssumptionInput } from "../../src/domain/assumptions.js";
import {
  money,
  part,
  type RuleCase,
  scarceLand,
  tenths,
  total,
  twoYears,
  weighted,
  withParks,
  withPolicy,
} from "./rule-case.js";

const who = fc.constantFrom("budget" as const, "developer" as const);
const later = { horizon: twoYears, objective: { kind: "relief" as const, lossPerYearPercent: 5 } };

const lots: RuleCase = {
  name: "lots",
  add: (input) =>
    scarceLand(input).chain((scarce) =>
      fc.constantFrom(0.5, 1, 3).map((lotStepHa) =>
        withPolicy(
          withParks(scarce, () => ({ lotStepHa })),
          later,
        ),
      ),
    ),
  loosen: (input) => withParks(input, () => ({ lotStepHa: 0.001 })),
};

const phases: RuleCase = {
  name: "phases",
  add: (input) => {
    const land = total(input, (e) => e.landHa);
    const phase = fc.record(
      {
        year: fc.constantFrom(2020, 2026, 2027, 2030),
        landHa: part.map((p) => p * land),
        codKgPerDay: tenths(30),
        wastewaterM3PerDay: tenths(200),
      },
      { requiredKeys: ["year", "landHa"] },
    );
    return fc.array(phase, { minLength: 1, maxLength: 3 }).map((list) =>
      withPolicy(
        withParks(input, () => ({ remainingHa: 50, opensYear: 2020, phases: list })),
        later,
      ),
    );
  },
  loosen: (input) =>
    withParks(input, ({ phases: list = [] }) => ({
      phases: list.map((p) => ({ ...p, year: 2020 })),
    })),
};

const readyBuilt: RuleCase = {
  name: "ready-built space",
  add: (input) => {
    const floor = total(input, (e) => 7200 * e.landHa);
    return fc
      .record({
        share: part,
        price: fc.constantFrom(0.2, 1.3, 4),
        upTo: fc.constantFrom("micro" as const, "small" as const, "large" as const),
        fromYear: fc.constantFrom(2020, 2027),
        given: fc.constantFrom(1000, 40_000, 200_000),
        percentPerYear: fc.constantFrom(0, 10),
      })
      .chain(({ share: p, price, upTo, fromYear, given, percentPerYear }) =>
        scarceLand(input).map((scarce) =>
          withPolicy(
            withParks(scarce, (_, j) =>
              j === 0
                ? {
                    readyBuilt: { floorM2: p * floor, millionVndPerM2Year: price, upTo, fromYear },
                  }
                : {},
            ),
            {
              horizon: { from: 2026, to: 2028 },
              objective: weighted,
              discount: { percentPerYear },
              budgets: [{ payers: ["enterprise", "budget"], perYear: given, carryOver: true }],
            },
          ),
        ),
      );
  },
  loosen: (input) =>
    withParks(input, ({ readyBuilt: space }) =>
      space === undefined ? {} : { readyBuilt: { ...space, floorM2: 1e7, upTo: "large" } },
    ),
};

const homes: RuleCase = {
  name: "homes near the park",
  add: (input) => {
    const workers = total(input, (e) => e.workers);
    const amount = fc.constantFrom(0.02, 0.05, 0.1, 0.2).map((p) => p * workers);
    return fc
      .record({
        homesPerYear: fc.oneof(
          amount,
          amount.map((homes) => ({ 2027: homes })),
        ),
        payer: who,
        homesPerWorker: fc.constantFrom(0.1, 0.25, 1),
      })
      .map(({ homesPerYear, payer, homesPerWorker }) =>
        withPolicy(
          withParks(input, (_, j) => (j === 0 ? { homesPerYear } : {})),
          { ...later, objective: weighted, housing: { payer, homesPerWorker } },
        ),
      );
  },
  loosen: (input) =>
    withParks(input, ({ homesPerYear }) =>
      homesPerYear === undefined ? {} : { homesPerYear: 1e6 },
    ),
};

const rivers: RuleCase = {
  name: "rivers and removal",
  add: (input) => {
    const cod = total(input, (e) => e.loadsKgPerDay?.cod ?? 0);
    return fc
      .record({
        names: fc.array(fc.constantFrom("Thị Tính", "Bé"), { minLength: 3, maxLength: 3 }),
        removal: fc.array(fc.constantFrom(0, 0.5, 0.9), { minLength: 3, maxLength: 3 }),
        share: fc.constantFrom(0, 0.05, 0.1, 0.2),
      })
      .map(({ names, removal, share: p }) =>
        withPolicy(
          withParks(input, (_, j) => ({
            ...{ river: names[j] ?? "Bé", removal: { water: removal[j] ?? 0 } },
          })),
          {
            ...later,
            rivers: ["Thị Tính", "Bé"].map((river) => ({ river, loadKgPerDay: { cod: p * cod } })),
          },
        ),
      );
  },
  loosen: (input) => withPolicy(input, { rivers: [] }),
};

/** Distances of a table: they change who follows, what freight costs, how far is too far. */
const distances: RuleCase = {
  name: "road distances",
  add: (input) =>
    fc
      .record({
        km: fc.array(fc.constantFrom(5, 25, 50, 90), { minLength: 15, maxLength: 15 }),
        ward: fc.constantFrom(5, 90),
        roadFactor: fc.constantFrom(1.2, 1.45),
      })
      .map(({ km, ward, roadFactor }) => ({
        ...withPolicy(input, {
          objective: weighted,
          destinations: { maximumDistanceKm: 60 },
          horizon: twoYears,
        }),
        distances: [
          ...input.enterprises.flatMap(({ id }, i) =>
            input.parks
              .slice(0, 1)
              .map((p, j) => ({ enterprise: id, park: p.id, km: km[3 * i + j] ?? 5 })),
          ),
          ...input.parks.slice(1).map((p) => ({ wardOld: "Dĩ An", park: p.id, km: ward })),
        ],
        assumptions: [
          ...(input.assumptions as AssumptionInput[]),
          { id: "roadFactor" as const, value: roadFactor },
        ],
      })),
};

const offeredLater: RuleCase = {
  name: "parks offered from a year",
  add: (input) =>
    fc
      .record({ first: fc.constantFrom(2026, 2027), second: fc.constantFrom(2026, 2027, 2030) })
      .map(({ first, second }) =>
        withPolicy(
          withParks(input, (_, j) => ({
            opensYear: 2020,
            ...(j < 2 ? { status: "planned" as const } : {}),
          })),
          {
            ...later,
            destinations: {
              alsoFrom: Object.fromEntries(
                input.parks.slice(0, 2).map(({ id }, j) => [id, j === 0 ? first : second]),
              ),
            },
          },
        ),
      ),
  loosen: (input) =>
    withPolicy(input, ({ destinations }) => ({
      destinations: {
        alsoFrom: Object.fromEntries(
          Object.keys(destinations?.alsoFrom ?? {}).map((id) => [id, 2026]),
        ),
      },
    })),
};

const gates: RuleCase = {
  name: "gates",
  add: (input) =>
    fc
      .record({
        letShare: fc.constantFrom(0, 0.3, 0.6, 0.9),
        occupancyPercent: fc.constantFrom(0, 30, 59),
        leasableHa: fc.constantFrom(2, 5, 10),
        others: fc.constantFrom(0, 1),
      })
      .map(({ letShare, occupancyPercent, leasableHa, others }) => {
        const last = input.parks.length - 1;
        const given = withParks(input, ({ id: _id }, j) => ({
          opensYear: 2020,
          ...(j === 0 ? { leasableHa, occupancyPercent, remainingHa: leasableHa } : {}),
          ...(j === last && j > 0 ? { opensWhen: { park: "P0", letShare } } : {}),
        }));
        return {
          ...withPolicy(given, { ...later, horizon: { from: 2026, to: 2028 } }),
          assumptions: [
            ...(input.assumptions as AssumptionInput[]),
            { id: "otherTakeUpHaPerYear" as const, value: others },
          ],
        };
      }),
  loosen: (input) =>
    withParks(input, ({ opensWhen }) =>
      opensWhen === undefined ? {} : { opensWhen: { ...opensWhen, letShare: 0 } },
    ),
};

const opening: RuleCase = {
  name: "opening",
  add: (input) =>
    fc
      .record({
        fixedCostMillionVnd: money,
        minimumTakeUpHa: part.map((p) => p * total(input, (e) => e.landHa)),
        payer: who,
        lot: fc.constantFrom({}, { lotStepHa: 2 }),
        free: fc.constantFrom(0, 1),
        given: fc.constantFrom([], [0, 90_000], [90_000, 0]),
      })
      .map(({ lot, free, given: [first, second], ...rule }) =>
        withPolicy(
          withParks(input, (_, j) =>
            j === free ? { ...lot, remainingHa: 2 } : { ...lot, opening: rule },
          ),
          {
            ...later,
            budgets:
              first === undefined || second === undefined
                ? []
                : [{ years: { 2026: first, 2027: second }, payers: ["budget", "developer"] }],
          },
        ),
      ),
  loosen: (input) =>
    withParks(input, ({ opening: rule }) => (rule === undefined ? {} : { opening: {} })),
};

const expansion: RuleCase = {
  name: "expansion",
  add: (input) =>
    fc
      .record({
        plant: fc.oneof(fc.constant(0), tenths(20)),
        // One a year: what a step leaves over in the first year is needed in the second.
        pace: fc.constantFrom({}, { moves: 1 }),
        steps: fc.record({
          stepM3PerDay: fc.constantFrom(10, 25, 120),
          costMillionVndPerStep: money,
          maximumSteps: fc.constantFrom(1, 2),
          payer: who,
        }),
      })
      .map(({ plant, steps, pace }) =>
        withPolicy(
          withParks(input, () => ({ wastewaterM3PerDay: plant, expansion: steps })),
          { ...later, pace },
        ),
      ),
  loosen: (input) =>
    withParks(input, ({ expansion: steps }) =>
      steps === undefined
        ? {}
        : { expansion: { ...steps, maximumSteps: 3, costMillionVndPerStep: 0 } },
    ),
};

const specialised: RuleCase = {
  name: "specialised",
  add: (input) =>
    fc
      .record({
        lot: fc.constantFrom({}, { lotStepHa: 3 }),
        specialised: fc.record({
          sectors: fc.constantFrom<string[]>(["16"], ["13", "31"], ["25", "16"]),
          minimumShare: fc.constantFrom(0.2, 0.5, 0.6, 0.8),
        }),
      })
      .map(({ lot, specialised: rule }) =>
        withPolicy(
          withParks(input, () => ({ ...lot, specialised: rule })),
          later,
        ),
      ),
  loosen: (input) => withParks(input, () => ({ specialised: { sectors: [], minimumShare: 0 } })),
};

export const parkRules: readonly RuleCase[] = [
  lots,
  phases,
  opening,
  expansion,
  specialised,
  readyBuilt,
  homes,
  rivers,
  distances,
  offeredLater,
  gates,
];
