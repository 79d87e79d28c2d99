import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceKm } from "../../src/domain/distance.js";
import { isOfArea } from "../../src/domain/enterprise.js";
import { groupOf } from "../../src/domain/grouping.js";
import { type NameKind, nameKey } from "../../src/domain/name-key.js";
import { deadlineOf, dueYear } from "../../src/domain/obligation.js";
import { drainsTo } from "../../src/domain/park.js";
import { locationOf, wardCentroids } from "../../src/domain/places.js";
import { zoneOf } from "../../src/domain/zone.js";
import { type ProblemInput, parseProblem, planRelocation } from "../../src/index.js";
import { nearest } from "../../src/nearest.js";
import { roomyProblem } from "../arbitraries/problem.js";

const enterprise = {
  id: "E",
  name: "DN",
  wardOld: "Dĩ An",
  city: "Dĩ An",
  sector: "16",
  landHa: 1,
  workers: 50,
  loadsKgPerDay: { cod: 3 },
  criteria: { c1: "unfixable" },
} as const;
const park = {
  id: "bau-bang",
  name: "KCN Bàu Bàng",
  kind: "park",
  status: "operating",
  remainingHa: 30,
  lat: 11.2,
  lon: 106.6,
} as const;
const problem = (change: Partial<ProblemInput> = {}): ProblemInput => ({
  name: "x",
  enterprises: [enterprise],
  parks: [park],
  policy: { name: "p", horizon: { from: 2026, to: 2027 }, deadlines: { "Dĩ An": 2027 } },
  ...change,
});

describe("a name", () => {
  const same: readonly (readonly [NameKind, readonly string[]])[] = [
    [
      "city",
      [
        "Dĩ An",
        "TP. Dĩ An",
        "Dĩ an",
        "DĨ AN",
        "Thành phố Dĩ An",
        "tp.Dĩ An",
        "Dĩ An",
        "Dĩ An, Bình Dương",
      ],
    ],
    ["district", ["Bàu Bàng", "H. Bàu Bàng", "huyện Bàu Bàng", "BÀU BÀNG", "H.Bàu Bàng"]],
    ["district", ["Bến Cát", "TX Bến Cát", "Thị xã Bến Cát", "TP. Bến Cát"]],
    ["ward", ["Bình Hòa", "Bình Hoà", "P. Bình Hòa", "Phường Bình Hoà", "bình hòa"]],
    ["ward", ["An Sơn", "Xã An Sơn", "xã  An Sơn"]],
    ["park", ["KCN Bàu Bàng", "Bàu Bàng", "Khu công nghiệp Bàu Bàng"]],
    ["river", ["sông Thị Tính", "Thị Tính"]],
  ];
  it.each(same)("of a %s has one key in all its spellings: %s", (kind, names) => {
    expect(new Set(names.map((name) => nameKey(kind, name)))).toHaveLength(1);
  });

  it("is not that of another place", () => {
    expect(nameKey("ward", "An Bình")).not.toBe(nameKey("ward", "Bình An"));
    expect(nameKey("district", "Bắc Tân Uyên")).not.toBe(nameKey("district", "Tân Uyên"));
    expect(nameKey("ward", "P")).toBe("p");
    const wards = Object.keys(wardCentroids);
    expect(new Set(wards.map((ward) => nameKey("ward", ward)))).toHaveLength(wards.length);
  });

  it("has a nearest one only where it is near", () => {
    expect(nearest("Dĩ Am", ["Thuận An", "Dĩ An"])).toBe("Dĩ An");
    expect(nearest("Hà Nội", ["Thuận An", "Dĩ An"])).toBeUndefined();
  });
});

describe("a deadline", () => {
  it.each(["TP. Dĩ An", "Dĩ an", "DĨ AN", "Dĩ An"])("of Dĩ An reaches %s", (city) => {
    const { enterprises, policy } = parseProblem(
      problem({ enterprises: [{ ...enterprise, city }] }),
    );
    expect(enterprises.map((one) => [one.city, dueYear(one, policy)])).toEqual([[city, 2027]]);
  });

  it("is found however the policy writes the city, and stands once", () => {
    const deadlines = { "TP. Dĩ An": 2026, "*": 2027 };
    expect(deadlineOf(enterprise, { deadlines })).toBe(2026);
    expect(deadlineOf({ city: "Thuận An" }, { deadlines })).toBe(2027);
    const policy = { name: "p", horizon: { from: 2026, to: 2027 } };
    const twice = { ...policy, deadlines: { "Dĩ An": 2026, "TP. Dĩ An": 2027 } };
    expect(() => parseProblem(problem({ policy: twice }))).toThrow("deadlines");
  });
});

describe("a ward, district, group or park", () => {
  it("lies where it lies in every spelling", () => {
    expect(locationOf({ wardOld: "Phường Bình Hoà" })).toEqual(wardCentroids["Bình Hòa"]);
  });

  it("follows from the old ward where all of that became one new ward, and is unknown else", () => {
    const group = (wardOld: string, wardNew?: string) => {
      const [one] = parseProblem(
        problem({ enterprises: [{ ...enterprise, wardOld, wardNew }] }),
      ).enterprises;
      return one && groupOf(one, "wardNew");
    };
    expect(group("P. Bình Nhâm")).toBe("Phường Lái Thiêu");
    expect(group("Vĩnh Phú")).toBeUndefined();
    expect(group("Vĩnh Phú", "P. Bình Hoà")).toBe("Phường Bình Hòa");
  });

  it("is no park where two parks may be meant", () => {
    const locked = { ...enterprise, lock: "move" as const, lockPark: "Bàu Bàng" };
    const parks = [park, { ...park, id: "other", name: "CCN Bàu Bàng" }];
    expect(() => parseProblem(problem({ enterprises: [locked], parks }))).toThrow("Bàu Bàng");
    expect(parseProblem(problem({ enterprises: [locked] })).enterprises[0]?.lockPark).toBe(
      "bau-bang",
    );
  });

  it("is the same district, group and park in every spelling", async () => {
    const outcome = await planRelocation(
      parseProblem(
        problem({
          parks: [{ ...park, districts: ["H. Bàu Bàng"] }],
          enterprises: [
            { ...enterprise, city: "TP Dĩ An", lock: "move", lockPark: "KCN BÀU BÀNG" },
            { ...enterprise, id: "F", bannedParks: ["Bàu Bàng"] },
          ],
          policy: {
            name: "p",
            horizon: { from: 2026, to: 2027 },
            destinations: { districts: ["Bàu Bàng"] },
            districts: [{ district: "Huyện Bàu Bàng", moves: 1 }],
            quotas: [{ by: "city", group: "Thành phố Dĩ An", upper: 0.5, lower: 0.5 }],
          },
        }),
      ),
    );
    if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
    expect(outcome.plan.moves.map(({ enterprise: id, park: to }) => [id, to])).toEqual([
      ["E", "bau-bang"],
    ]);
    expect(outcome.plan.quotas.map(({ base, moved }) => [base, moved])).toEqual([[2, 1]]);
  });
});

describe("each place where a name is compared", () => {
  const spelt = (change: (name: string) => string) =>
    parseProblem(
      problem({
        enterprises: [
          { ...enterprise, wardOld: change("Bình Hòa"), originArea: change("KCN Bình Đường") },
        ],
        parks: [{ ...park, river: change("Thị Tính"), districts: [change("Bàu Bàng")] }],
        zones: [{ id: "Z", name: "Z", use: "tod", wards: ["Bình Hoà"], valueMillionVndPerHa: 5 }],
        distances: [{ wardOld: "P. Bình Hòa", park: "bau-bang", km: 44 }],
        policy: {
          name: "p",
          horizon: { from: 2026, to: 2027 },
          closesAsAWhole: [{ area: "Bình Đường", year: 2026 }],
          rivers: [{ river: "sông Thị Tính", loadKgPerDay: { cod: 1 } }],
        },
      }),
    );

  it.each([
    ["as it is", (name: string) => name],
    ["in capitals", (name: string) => name.toUpperCase()],
    ["with the tone elsewhere", (name: string) => name.replace("òa", "oà")],
    ["without marks", (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "")],
  ])("reads it %s", async (_name, change) => {
    const given = spelt(change);
    const [one, to] = [given.enterprises[0], given.parks[0]];
    if (one === undefined || to === undefined) throw new Error("nobody is there");
    expect(zoneOf(given.zones, one)?.id).toBe("Z");
    expect(distanceKm(given, one, to)).toBe(44);
    expect(isOfArea(one, "Bình Đường")).toBe(true);
    expect(drainsTo(to, "sông Thị Tính")).toBe(true);
    const twice = [...given.distances, { wardOld: change("Bình Hòa"), park: to.id, km: 5 }];
    expect(() => parseProblem({ ...given, distances: twice })).toThrow("E_DUPLICATE");
  });
});

describe("spelling the names in another way", () => {
  const spellings: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
    (name) => ` ${name.normalize("NFD")}`,
  ];
  const spell = fc.constantFrom(...spellings);

  it("changes no decision and no figure of a plan", async () => {
    await fc.assert(
      fc.asyncProperty(
        roomyProblem(5, 3),
        fc.array(fc.tuple(spell, spell), { minLength: 5, maxLength: 5 }),
        spell,
        async (input, each, ofPolicy) => {
          const limited: ProblemInput = {
            ...input,
            policy: {
              ...input.policy,
              deadlines: { "Thuận An": 2026 },
              quotas: [{ by: "city", upper: 0.9 }],
            },
          };
          const renamed: ProblemInput = {
            ...limited,
            enterprises: limited.enterprises.map((record, k) => ({
              ...record,
              city: `TP. ${each[k]?.[0](record.city)}`,
              wardOld: `P. ${each[k]?.[1](record.wardOld)}`,
            })),
            parks: limited.parks.map((one, k) => ({
              ...one,
              districts: one.districts?.map((name) => `H. ${each[k]?.[0](name)}`),
            })),
            policy: { ...limited.policy, deadlines: { [ofPolicy("Thuận An")]: 2026 } },
          };
          const [a, b] = await Promise.all(
            [limited, renamed].map((one) => planRelocation(parseProblem(one))),
          );
          const { plan } = { plan: undefined, ...a };
          const { plan: other } = { plan: undefined, ...b };
          expect(b?.status).toBe(a?.status);
          expect(other?.decisions).toEqual(plan?.decisions);
          expect(other?.quotas).toEqual(plan?.quotas);
          expect(other?.summary).toEqual(plan?.summary);
        },
      ),
      { numRuns: 40 },
    );
  });
});
