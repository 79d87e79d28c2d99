/**
 * The rules are written twice, in the model and in verification; here the two are held against each
 * other on problems in which every rule occurs, its border cases included.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveAssumptions } from "../../src/domain/assumptions.js";
import { distanceKm } from "../../src/domain/distance.js";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import type { ParkInput } from "../../src/domain/park.js";
import { type Problem, type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { candidatesOf } from "../../src/formulation/candidates.js";
import { quotaGroups } from "../../src/formulation/quota-rows.js";
import { choiceOf } from "../../src/formulation/units.js";
import { forbidden, isOffered } from "../../src/plan/rules/permission.js";
import { stateOf } from "../../src/plan/state-of.js";

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const state = fc.constantFrom("pass" as const, "fixable" as const, "unfixable" as const);

/** Land and smallest lots such that needs are often exactly the smallest lot. */
const lands = [0.5, 1, 2];
const landFactor = 1.25;

const enterprise: fc.Arbitrary<Omit<EnterpriseInput, "id" | "name">> = fc.record({
  wardOld: fc.constantFrom("Dĩ An", "An Phú"),
  city: fc.constantFrom("Dĩ An", "Thuận An"),
  sector: fc.constantFrom("13", "1312", "25"),
  landHa: fc.constantFrom(...lands),
  workers: fc.integer({ min: 1, max: 90 }),
  loadsKgPerDay: fc.constantFrom({ cod: 0, dust: 0 }, { cod: 2, dust: 0 }, { cod: 0, dust: 3 }),
  criteria: fc.record({ c1: state, c2: state, c3: state, c4: state }),
  traditionalCraft: fc.boolean(),
  bannedParks: fc.subarray(["P0", "P1"], { maxLength: 1 }),
  lock: maybe("move" as const, "stay" as const),
});

const park: fc.Arbitrary<Omit<ParkInput, "id" | "name">> = fc
  .record({
    kind: fc.constant("park" as const),
    status: fc.constantFrom("operating" as const, "building" as const, "planned" as const),
    districts: fc.subarray(["Bàu Bàng", "Bến Cát"]),
    totalAreaHa: maybe(40),
    opensYear: maybe(2025, 2026, 2027),
    closesYear: maybe(2025, 2026, 2027),
    minimumLotHa: maybe(...lands.map((land) => land * landFactor), 1.2500001),
    acceptedSectors: fc.constantFrom<string[]>([], ["13"]),
    excludedSectors: fc.constantFrom<string[]>([], ["25"], ["1312"]),
    lat: fc.constantFrom(11.1, 11.2),
    lon: fc.constant(106.6),
    hasPlace: fc.constantFrom(true, true, true, false),
  })
  .filter(({ opensYear, closesYear }) => (closesYear ?? 2099) >= (opensYear ?? 0))
  .map(({ hasPlace, lat, lon, ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(hasPlace ? { lat, lon } : {}),
  })) as fc.Arbitrary<Omit<ParkInput, "id" | "name">>;

const quota = fc.record(
  {
    measure: fc.constantFrom("enterprises", "workers", "landHa", "relief"),
    by: fc.constantFrom("city", "wardOld", "sector"),
  },
  { requiredKeys: ["measure"] },
);

/** A sector counts by its division. */
const groupName = (record: EnterpriseInput, by: "city" | "wardOld" | "sector"): string =>
  by === "sector" ? record.sector.slice(0, 2) : record[by];

const problems: fc.Arbitrary<Problem> = fc
  .record({
    enterprises: fc.array(enterprise, { minLength: 1, maxLength: 5 }),
    locked: fc.boolean(),
    grouped: fc.boolean(),
    parks: fc.tuple(park, park, park),
    districts: fc.subarray(["Bàu Bàng", "Bến Cát"]),
    statuses: fc.subarray(["operating", "building", "planned"], { minLength: 1 }),
    maximumDistanceKm: maybe(30, 40),
    forceMandatory: fc.boolean(),
    craftsExemptFromC4: fc.boolean(),
    quotas: fc.uniqueArray(quota, {
      maxLength: 2,
      selector: ({ measure, by }) => `${measure} ${by}`,
    }),
  })
  .map(({ enterprises, locked, grouped, parks, districts, statuses, maximumDistanceKm, ...r }) => {
    const known = new Set(parks.flatMap((one) => one.districts ?? []));
    const records = enterprises.map(({ lock, ...one }, k) => ({
      ...one,
      id: `E${k}`,
      name: `E${k}`,
      ...(lock === undefined ? {} : { lock }),
      ...(lock === "move" && locked && !one.bannedParks?.includes("P1") ? { lockPark: "P1" } : {}),
    }));
    return parseProblem({
      name: "rules",
      enterprises: records,
      parks: parks.map((one, k) => ({ ...one, id: `P${k}`, name: `P${k}` })),
      assumptions: [{ id: "destinationLandFactor", value: landFactor }],
      policy: {
        name: "p",
        horizon: { from: 2026, to: 2026 },
        destinations: {
          districts: districts.filter((name) => known.has(name)),
          statuses,
          ...(maximumDistanceKm === undefined ? {} : { maximumDistanceKm }),
        },
        deadlines: r.forceMandatory ? { "*": 2026 } : {},
        obligationRule: { craftsExemptFromC4: r.craftsExemptFromC4 },
        quotas: r.quotas.map((one) => ({
          ...one,
          ...(grouped && one.by !== undefined ? { group: groupName(records[0]!, one.by) } : {}),
        })),
      },
    } as ProblemInput);
  });

const runs = { numRuns: 1500, seed: 5 };

describe("model and verification", () => {
  it("open the same moves, offer the same parks and force the same enterprises", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { units, destinations } = candidatesOf(problem);
        expect(destinations.map(({ park: one }) => one.id)).toEqual(
          problem.parks.filter((one) => isOffered(problem, one)).map(({ id }) => id),
        );
        for (const { members, actions, mustAct: mustMove } of units) {
          const one = members[0]!.enterprise;
          const permitted = problem.parks.filter(
            (p) => forbidden(problem, one, { park: p }, 2026).length === 0,
          );
          const open = actions.map(choiceOf);
          expect(open, one.id).toEqual(permitted.map(({ id }) => id));
          expect(mustMove && one.lock === "stay").toBe(false);
          expect(mustMove || one.lock !== "move").toBe(true);
        }
      }),
      runs,
    );
  });

  it("split quotas into the same groups and count the same base and the same moves", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const candidates = candidatesOf(problem);
        const movers = candidates.units.filter(({ actions }) => actions.length > 0);
        const acts = movers.map(({ members, actions }) => ({
          enterprise: members[0]!.enterprise.id,
          choice: choiceOf(actions[0]!),
          year: 2026,
        }));
        const { quotas } = stateOf(problem, { acts, opened: [], expansions: [] });
        const should = quotas.map(({ key, base, moved }) => [key, { base, moved }]);
        const groups = quotaGroups(candidates).map(({ key, base, amountOf }) => [
          key,
          { base, moved: movers.reduce((sum, one) => sum + amountOf(one), 0) },
        ]);
        expect(groups).toEqual(should);
      }),
      runs,
    );
  });
});

describe("what verification permits at the border of a rule", () => {
  const record = {
    wardOld: "Dĩ An",
    city: "Dĩ An",
    sector: "13",
    landHa: 1,
    workers: 5,
    loadsKgPerDay: { cod: 1 },
  };
  const rulesOf = (own: Partial<EnterpriseInput>, parkMore: Partial<ParkInput>, km?: number) => {
    const problem = parseProblem({
      name: "border",
      enterprises: [{ id: "E", name: "E", ...record, criteria: { c1: "fixable" }, ...own }],
      parks: [
        {
          ...{ id: "P", name: "P", kind: "park", status: "operating", totalAreaHa: 10 },
          ...{ lat: 11.1, lon: 106.6, ...parkMore },
        } as ParkInput,
      ],
      policy: {
        name: "p",
        horizon: { from: 2026, to: 2026 },
        ...(km === undefined ? {} : { destinations: { maximumDistanceKm: km } }),
      },
      assumptions: [{ id: "destinationLandFactor", value: landFactor }],
    });
    const [one, place] = [problem.enterprises[0]!, problem.parks[0]!];
    return forbidden(problem, one, { park: place }, 2026).map(({ rule }) => rule);
  };

  it.each([
    ["opens in the year itself", { opensYear: 2026 }, []],
    ["opens a year later", { opensYear: 2027 }, ["park-year"]],
    ["closes in the year itself", { closesYear: 2026 }, []],
    ["closed a year earlier", { closesYear: 2025 }, ["park-year"]],
    ["lets lots of exactly the need", { minimumLotHa: landFactor }, []],
    ["lets lots a little larger only", { minimumLotHa: 1.2501 }, ["minimum-lot"]],
    ["accepts the division of the sector", { acceptedSectors: ["13"] }, []],
    ["accepts a class of it only", { acceptedSectors: ["131"] }, ["sector"]],
  ] as const)("a park that %s", (_name, more, rules) => {
    expect(rulesOf({}, structuredClone(more) as Partial<ParkInput>)).toEqual(rules);
  });

  it("a move of exactly the longest distance, and one 1 m longer", () => {
    const bare = { distances: [], assumptions: resolveAssumptions([]) };
    const [from, to] = [
      { lat: 10.9, lon: 106.6 },
      { lat: 11, lon: 106.6 },
    ];
    const km = distanceKm(bare, { id: "E", wardOld: "", ...from }, { id: "K", ...to }) ?? 0;
    expect(km).toBeCloseTo(1.3 * 11.06, 1);
    expect(rulesOf(from, to, km)).toEqual([]);
    expect(rulesOf(from, to, km - 0.001)).toEqual(["distance"]);
  });

  it("an exempt enterprise that is locked to move, and one that is not", () => {
    const exempt = { criteria: { c1: "pass", c2: "pass", c3: "pass", c4: "pass" } } as const;
    expect(rulesOf(exempt, {})).toEqual(["exempt"]);
    expect(rulesOf({ ...exempt, lock: "move" }, {})).toEqual([]);
  });
});
