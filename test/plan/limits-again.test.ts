/**
 * Limits and rules of single acts, reckoned a second time from the figures of the acts: which are broken, and
 * by how much. The figures themselves are those of `stated-again.test.ts`.
 */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { addedLoadKgPerDay } from "../../src/domain/relief.js";
import type { Act } from "../../src/plan/decisions.js";
import { inOrder } from "../../src/plan/decisions.js";
import { stateOf } from "../../src/plan/state-of.js";
import { draws } from "../draws.js";

const years = [2026, 2027, 2028];
const ids = Array.from({ length: 6 }, (_, i) => `E${i}`);
const enterprises: EnterpriseInput[] = ids.map((id, i) => ({
  ...{ id, name: `DN ${i}`, wardOld: i % 2 === 0 ? "Dĩ An" : "Lái Thiêu", sector: "16" },
  ...{ city: i % 2 === 0 ? "Dĩ An" : "Thuận An", landHa: 1 + i / 4, workers: 60 + 40 * i },
  ...{ loadsKgPerDay: { cod: 3 + i }, synthetic: true },
  criteria: { c1: "fixable", c2: "pass", c3: "pass", c4: "pass" },
}));
const input = {
  name: "Giới hạn",
  enterprises,
  parks: (["A", "B"] as const).map((id, k) => ({
    ...{ id, name: `KCN ${id}`, kind: "park" as const, status: "operating" as const },
    ...{ districts: [k === 0 ? "Bàu Bàng" : "Phú Giáo"], remainingHa: 900, river: `Sông ${id}` },
    ...{ lat: 11.2, lon: 106.6 + k / 10 },
  })),
  policy: {
    ...{ name: "p", horizon: { from: 2026, to: 2028 } },
    alternatives: [{ kind: "remedy", perYear: 1, budgetPerYear: 100 }, { kind: "convert" }],
    deadlines: { "Dĩ An": 2026, "Thuận An": 2027 },
    postpone: { most: 1, until: 2027 },
    fairness: [{ by: "city", maximumDifference: 0.1 }],
    pace: { moves: { 2026: 0, 2027: 1 }, jobs: 90 },
    limits: {
      jobs: [
        { kind: "notFollowing", most: 1 },
        { kind: "converted", perYear: 2, by: "city" },
        { kind: "closed", perYear: 1, by: "city", group: "Dĩ An" },
      ],
    },
    districts: [
      {
        ...{
          district: "Bàu Bàng",
          moves: 1,
          jobs: 70,
          recruits: 2,
          housing: 50,
          burdenPoints: 1e-5,
        },
        loadKgPerDay: { cod: 0.1 },
      },
    ],
    rivers: [{ river: "Sông B", loadKgPerDay: { cod: 0.2 } }],
    reliefFloorPoints: 30,
  },
} satisfies ProblemInput;
const problem = parseProblem(input);

const act: fc.Arbitrary<Omit<Act, "enterprise"> | null> = fc.option(
  fc.record({
    choice: fc.constantFrom("A", "B", "remedy", "convert"),
    year: fc.constantFrom(...years),
  }),
);
const decided = fc.tuple(...ids.map(() => act)).map((acts) =>
  inOrder({
    acts: acts.flatMap((one, i) => (one === null ? [] : [{ enterprise: ids[i] ?? "", ...one }])),
    opened: [],
    expansions: [],
  }),
);
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const shown = (rule: string, where: string, amount: number | undefined): string =>
  `${rule} | ${where} | ${amount === undefined ? "" : amount.toPrecision(8)}`;

it("limits that enterprises share are exceeded by what the acts add up to", () => {
  const shared =
    /^(fairness|pace|district|labour|burden|load|river|jobs|alternative-pace|postponed|relief) /;
  fc.assert(
    fc.property(decided, (decisions) => {
      const stated = stateOf(problem, decisions);
      const { acts, moves, waiting } = stated;
      const found = stated.violations
        .map(({ rule, where, amount }) => shown(rule, where, amount))
        .filter((line) => shared.test(line));
      const expected: string[] = [];
      const most = (rule: string, where: string, value: number, upper: number): void => {
        if (value - upper > 1e-6 * Math.max(1, upper))
          expected.push(shown(rule, where, value - upper));
      };
      const share = (city: string): number =>
        acts.filter((one) => one.counts && one.enterprise.city === city).length / 3;
      most(
        "fairness",
        "fairness/enterprises/city/2028",
        Math.abs(share("Dĩ An") - share("Thuận An")),
        0.1,
      );
      const inA = moves.filter(({ park }) => park?.id === "A");
      const inB = moves.filter(({ park }) => park?.id === "B");
      const cod = (list: typeof moves): number =>
        sum(
          list.map((one) =>
            addedLoadKgPerDay(one.enterprise, one.park!, "cod", problem.assumptions),
          ),
        );
      const place = "Bàu Bàng";
      for (const year of years) {
        const now = <T extends { year: number }>(list: readonly T[]): T[] =>
          list.filter((one) => one.year === year);
        const workers = (list: typeof moves): number =>
          sum(list.map(({ enterprise }) => enterprise.workers));
        const lost = (list: typeof moves): number => sum(list.map(({ jobsLost }) => jobsLost));
        if (year < 2028) most("pace", `pace/moves/${year}`, now(moves).length, year - 2026);
        most("pace", `pace/jobs/${year}`, workers(now(moves)), 90);
        most("district", `district/${place}/moves/${year}`, now(inA).length, 1);
        most("district", `district/${place}/jobs/${year}`, workers(now(inA)), 70);
        most("labour", `district/${place}/recruits/${year}`, lost(now(inA)), 2);
        most("labour", `district/${place}/housing/${year}`, workers(now(inA)) - lost(now(inA)), 50);
        const of = (kind: string) => now(acts).filter(({ choice }) => choice === kind);
        most("alternative-pace", `alternative/remedy/count/${year}`, of("remedy").length, 1);
        const cost = sum(of("remedy").map(({ costMillionVnd }) => costMillionVnd));
        most("alternative-pace", `alternative/remedy/cost/${year}`, cost, 100);
        for (const city of ["Dĩ An", "Thuận An"]) {
          const here = of("convert").filter(({ enterprise }) => enterprise.city === city);
          most("jobs", `jobs/converted/city/${city}/${year}`, lost(here), 2);
        }
        const closed = of("remedy").filter(({ enterprise }) => enterprise.city === "Dĩ An");
        most("jobs", `jobs/closed/city/Dĩ An/${year}`, lost(closed), 1);
        const waits = waiting.filter(({ due, acts: done }) => due <= year && (done ?? 9999) > year);
        most("postponed", `postponed/${year}`, waits.length, year > 2027 ? 0 : 1);
      }
      most("burden", `district/${place}/burden`, sum(inA.map((one) => one.burdenPoints)), 1e-5);
      most("load", `district/${place}/load/cod`, cod(inA), 0.1);
      most("river", "river/Sông B/cod", cod(inB), 0.2);
      most("jobs", "jobs/notFollowing/all", sum(moves.map(({ jobsLost }) => jobsLost)), 1);
      const relief = sum(acts.map(({ reliefPoints }) => reliefPoints));
      if (relief < 30 - 3e-5) expected.push(shown("relief", "relief", 30 - relief));
      const byRule = (line: string): string => line.replace(/ \| .* \| /, " | ");
      // Keys are compared by their last parts: what stands before is how rows are called.
      expect(found.map(byRule).sort()).toEqual(expected.map(byRule).sort());
      for (const line of found) expect(line).toMatch(/ \| [a-z-]+(\/[^|]+)? \| /);
      for (const line of found) expect(line).not.toContain("undefined");
    }),
    { numRuns: draws(60) },
  );
});

/** Violations of one act: rule and amount. */
function broken(one: Act, change: (problem: ProblemInput) => ProblemInput): string[] {
  const { alternatives, name, horizon } = input.policy;
  const plain: ProblemInput = { ...input, policy: { name, horizon, alternatives } };
  const { violations } = stateOf(
    parseProblem(change(plain)),
    inOrder({ acts: [one], opened: [], expansions: [] }),
  );
  return violations.map(({ rule, amount }) =>
    amount === undefined ? rule : `${rule} ${amount.toFixed(3)}`,
  );
}
const move = (year: number, choice = "A"): Act => ({ enterprise: "E0", choice, year });
const withPolicy =
  (more: object) =>
  (one: ProblemInput): ProblemInput => ({
    ...one,
    policy: { ...one.policy, ...more },
  });
const withEnterprise =
  (more: Partial<EnterpriseInput>) =>
  (one: ProblemInput): ProblemInput => ({
    ...one,
    enterprises: enterprises.map((record) =>
      record.id === "E0" ? { ...record, ...more } : record,
    ),
  });
const withPark =
  (more: object) =>
  (one: ProblemInput): ProblemInput => ({
    ...one,
    parks: input.parks.map((park) => (park.id === "A" ? { ...park, ...more } : park)),
  });

it("an act breaks what forbids it, by how much", () => {
  const same = (one: ProblemInput): ProblemInput => one;
  expect(broken(move(2026), same)).toEqual([]);
  expect(broken(move(2025), same)).toContain("year 1.000");
  expect(broken(move(2029), same)).toContain("year 1.000");
  const km = stateOf(problem, inOrder({ acts: [move(2026)], opened: [], expansions: [] })).acts[0]!
    .distanceKm!;
  expect(broken(move(2026), withPolicy({ destinations: { maximumDistanceKm: km - 3 } }))).toEqual([
    "distance 3.000",
  ]);
  expect(broken(move(2026), withPolicy({ destinations: { maximumDistanceKm: km } }))).toEqual([]);
  expect(broken(move(2026), withPolicy({ destinations: { alsoFrom: { A: 2027 } } }))).toEqual([
    "park-year 1.000",
  ]);
  expect(broken(move(2027), withPolicy({ destinations: { alsoFrom: { A: 2027 } } }))).toEqual([]);
  // Due in 2026: an act in 2028 is two years late, and one where it may wait to the end of 2026.
  const deadline = { deadlines: { "Dĩ An": 2026 } };
  const late = (more: object): string[] =>
    broken(move(2028), (one) => ({
      ...withPolicy({ ...deadline, ...more })(one),
      enterprises: enterprises.slice(0, 1),
    }));
  expect(late({})).toEqual(["deadline 2.000"]);
  expect(late({ postpone: { until: 2026 } })).toEqual(["deadline 1.000", "postponed 1.000"]);
  expect(late({ postpone: {} })).toEqual([]);
  const lots = broken(move(2026), withPark({ minimumLotHa: 3 }));
  expect(lots).toEqual([expect.stringMatching(/^minimum-lot [12]\.\d+$/)]);
  expect(broken({ ...move(2026), tenure: "rent" }, withPark({ minimumLotHa: 3 }))).toEqual([
    "tenure 1.000",
  ]);
});

it("nobody moves beyond its means, but the encouraged where enough is taken over", () => {
  const stated = (problem: ProblemInput) =>
    stateOf(parseProblem(problem), inOrder({ acts: [move(2026)], opened: [], expansions: [] }))
      .acts[0]!;
  const own = stated(input).byPayer.enterprise;
  expect(broken(move(2026), withEnterprise({ meansMillionVnd: own + 1e-3 }))).toEqual([]);
  expect(broken(move(2026), withEnterprise({ meansMillionVnd: own - 5 }))).toEqual([
    "viability 5.000",
  ]);
  const encouraged = { criteria: { c1: "pass", c2: "fixable", c3: "pass", c4: "pass" } } as const;
  const helped = (share: number, more: Partial<EnterpriseInput>): string[] =>
    broken(move(2026), (one) =>
      withPolicy({
        viability: { supportShare: share },
        supports: [{ kind: "rentExemption", rate: 0.5 }],
      })(withEnterprise({ meansMillionVnd: 1, ...more })(one)),
    ).map((line) => line.split(" ")[0] ?? "");
  expect(helped(0.01, encouraged)).toEqual([]);
  expect(helped(0.99, encouraged)).toEqual(["viability"]);
  expect(helped(0.01, {})).toEqual(["viability"]);
});

it("who must act and does not is named, or pays where the rule is soft", () => {
  const state = (policy: object, more: Partial<EnterpriseInput>, acts: Act[] = []) =>
    stateOf(
      parseProblem({
        ...input,
        enterprises: [{ ...enterprises[0]!, ...more }],
        policy: {
          ...input.policy,
          ...{ fairness: [], reliefFloorPoints: 0, postpone: undefined },
          ...policy,
        },
      }),
      inOrder({ acts, opened: [], expansions: [] }),
    );
  const rules = (of: ReturnType<typeof state>): string[] => of.violations.map(({ rule }) => rule);
  const due = { deadlines: { "*": 2026 } };
  const soft = { ...due, soft: [{ rule: "mandatory", penaltyMillionVnd: 7 }] };
  expect(rules(state(due, {}))).toEqual(["mandatory"]);
  expect(rules(state({ ...due, postpone: { until: 2027 } }, {}))).toEqual([
    "mandatory",
    "postponed",
  ]);
  expect(rules(state({ ...due, postpone: {} }, {}))).toEqual([]);
  expect(rules(state({ ...due, postpone: { until: 2028 } }, {}))).toEqual([]);
  expect(rules(state(soft, {}))).toEqual([]);
  expect(state(soft, {}).breaches).toEqual([
    { rule: "mandatory/E0", amount: 1, penaltyMillionVnd: 7 },
  ]);
  // Locked to move it is the lock that is broken, to stay it is nothing; done is done.
  expect(rules(state(due, { lock: "move" }))).toEqual(["lock"]);
  expect(state(soft, { lock: "move" }).breaches).toEqual([]);
  expect(rules(state(due, { lock: "stay" }))).toEqual([]);
  const remedy = [{ enterprise: "E0", choice: "remedy", year: 2026 }];
  expect(state(soft, {}, remedy).breaches).toEqual([]);
  expect(state({ ...soft, deadlines: {} }, {}).breaches).toEqual([]);
  expect(
    rules(state({ ...due, alternatives: [{ kind: "remedy", fulfilsDuty: false }] }, {}, remedy)),
  ).toContain("mandatory");
  expect(rules(state(due, { lock: "move" }, remedy))).toContain("lock");
});
