/** Rules of parks: land, plants, opening, what they are for. */
import * as fc from "fast-check";
import {
  money,
  part,
  type RuleCase,
  scarceLand,
  tenths,
  total,
  twoYears,
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

export const parkRules: readonly RuleCase[] = [lots, phases, opening, expansion, specialised];
