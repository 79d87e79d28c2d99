/** What `checkProblem` finds in a register that was read wrongly: each of these was accepted in silence once. */
import { describe, expect, it } from "vitest";
import {
  checkProblem,
  type EnterpriseInput,
  type ParkInput,
  type PolicyInput,
  type ProblemInput,
  parseProblem,
} from "../../src/index.js";

const enterprises: EnterpriseInput[] = Array.from({ length: 12 }, (_, n) => ({
  id: `E${n + 1}`,
  name: `Công ty ${n + 1}`,
  wardOld: "Dĩ An",
  wardNew: "Phường Dĩ An",
  city: "Dĩ An",
  sector: "1610",
  landHa: 1 + n / 10,
  workers: 100 + 10 * n,
  loadsKgPerDay: { cod: 2 + n / 5 },
  criteria: { c1: n < 3 ? "unfixable" : "pass", c2: "fixable", c3: "pass", c4: "pass" },
  leaseEndYear: 2040,
}));
const park: ParkInput = {
  id: "A",
  name: "KCN A",
  kind: "park",
  status: "operating",
  districts: ["Bàu Bàng"],
  remainingHa: 100,
  lat: 11.2,
  lon: 106.6,
};
const policy: PolicyInput = {
  name: "p",
  horizon: { from: 2026, to: 2027 },
  destinations: { districts: ["Bàu Bàng"] },
  deadlines: { "Dĩ An": 2027 },
};

interface Change {
  readonly first?: Partial<EnterpriseInput>;
  readonly second?: Partial<EnterpriseInput>;
  readonly all?: Partial<EnterpriseInput>;
  readonly park?: Partial<ParkInput>;
  readonly more?: ParkInput[];
  readonly policy?: Partial<PolicyInput>;
}

const changed = (change: Change): ProblemInput => ({
  name: "x",
  enterprises: enterprises.map((one, n) => ({
    ...one,
    ...change.all,
    ...(n === 0 ? change.first : n === 1 ? change.second : {}),
  })),
  parks: [{ ...park, ...change.park }, ...(change.more ?? [])],
  policy: { ...policy, ...change.policy },
  assumptions: [{ id: "relocationShare", value: 1 }],
});
const found = (change: Change, language: "vi" | "en" = "en") =>
  checkProblem(parseProblem(changed(change)), language);

const cases: readonly (readonly [name: string, finding: string, text: string, change: Change])[] = [
  [
    "a city that no deadline reaches",
    "suspicious deadlines",
    'nearest name is "Dĩ An"',
    { first: { city: "Dĩ Ann" } },
  ],
  ["mojibake for a city", "suspicious deadlines", "1 mandatory", { first: { city: "DÜ An" } }],
  [
    "an old ward that is not known",
    "suspicious wardOld",
    '"Dĩ An"',
    { first: { wardOld: "Dĩ Am", lat: 10.9, lon: 106.7 } },
  ],
  [
    "a new ward in the place of an old one",
    "suspicious wardOld",
    "An Sơn, An Thạnh, Hưng Định",
    { first: { wardOld: "Phường Thuận An", lat: 10.9, lon: 106.7 } },
  ],
  [
    "a ward of another city",
    "suspicious city",
    "Lái Thiêu is of Thuận An",
    { first: { wardOld: "Lái Thiêu", wardNew: "Lái Thiêu" } },
  ],
  [
    "a new ward that the old one did not become",
    "suspicious wardNew",
    "Phường Dĩ An",
    { first: { wardNew: "Phường Lái Thiêu" } },
  ],
  [
    "a district that matches nothing",
    "suspicious parks.districts",
    '"Bàu Bàng"',
    { more: [{ ...park, id: "B", name: "KCN B", districts: ["Bàu Bằngg"] }] },
  ],
  [
    "a river that no park is on",
    "suspicious rivers",
    '"Thị Tính"',
    {
      park: { river: "Thị Tính" },
      policy: { rivers: [{ river: "Thị Tỉnhh", loadKgPerDay: { cod: 9 } }] },
    },
  ],
  [
    "tax codes that lost a zero",
    "suspicious twins/id",
    '"300123456"',
    { first: { id: "0300123456" }, second: { id: "300123456" } },
  ],
  [
    "ids in another case",
    "suspicious twins/id",
    '"dn01"',
    { first: { id: "DN01" }, second: { id: "dn01" } },
  ],
  [
    "one name written in two ways",
    "suspicious twins/name",
    "HÒA PHÁT",
    { first: { name: "Hoà Phát" }, second: { name: "Công ty TNHH HÒA PHÁT" } },
  ],
  ["a sector that is none", "suspicious sector", "E1: 999", { first: { sector: "999" } }],
  [
    "a sector that lost its zero",
    "suspicious sector",
    "perhaps 0810",
    { first: { sector: "810" } },
  ],
  [
    "a lease that ended long ago",
    "suspicious leaseEndYear",
    "1990",
    { first: { leaseEndYear: 1990 } },
  ],
  ["a part of a worker", "suspicious workers", "100.5", { first: { workers: 100.5 } }],
  [
    "a deadline before the horizon",
    "suspicious deadlines",
    "2020",
    { policy: { deadlines: { "Dĩ An": 2020 } } },
  ],
  ["criteria that are not there", "suspicious criteria", "C1 to C4", { all: { criteria: {} } }],
  [
    "one criterion that is not there",
    "suspicious criteria/c3",
    "C3",
    { all: { criteria: { c1: "unfixable", c2: "fixable", c4: "pass" } } },
  ],
  [
    "nobody mandatory",
    "suspicious mandatory",
    "0 have",
    { all: { criteria: { c1: "pass", c2: "fixable", c3: "pass", c4: "pass" } } },
  ],
  [
    "loads that are all zero",
    "suspicious loads",
    "0 points",
    { all: { loadsKgPerDay: { cod: 0 } } },
  ],
  [
    "most of a load assumed",
    "suspicious assumed/dust",
    "11 of 12",
    { first: { loadsKgPerDay: { cod: 2, dust: 3 } } },
  ],
  [
    "a limit of a load that nobody states",
    "suspicious load/tss",
    "TSS",
    { policy: { districts: [{ district: "Bàu Bàng", loadKgPerDay: { tss: 5 } }] } },
  ],
  [
    "a budget in đồng",
    "suspicious budgets[0]",
    "million VND",
    { policy: { budgets: [{ perYear: 800_000_000_000 }] } },
  ],
  [
    "a budget in billions",
    "suspicious budgets[0]",
    "not enough",
    { all: { criteria: { c1: "pass", c2: "fixable" } }, policy: { budgets: [{ perYear: 0.8 }] } },
  ],
  ["a stray decimal mark in land", "suspicious outlier/land", "E1", { first: { landHa: 1000 } }],
  [
    "a stray decimal mark in a load",
    "suspicious outlier/cod",
    "E1",
    { first: { loadsKgPerDay: { cod: 2000 } } },
  ],
  [
    "a price of another unit",
    "suspicious leasePriceUsdPerM2",
    "2,500,000",
    { park: { leasePriceUsdPerM2: 2_500_000 } },
  ],
  ["an enterprise without workers", "suspicious workers", "has 0", { first: { workers: 0 } }],
  [
    "a column that another decimal mark turned",
    "suspicious workers per landHa",
    "12 of",
    { all: { landHa: 0.001 } },
  ],
  [
    "demand before the land is there",
    "impossible capacity/landHa/2026",
    "by 2026",
    { park: { phases: [{ year: 2027, landHa: 50 }] }, policy: { deadlines: { "Dĩ An": 2026 } } },
  ],
  [
    "locks beyond one park",
    "impossible capacity/A/landHa",
    "KCN A",
    {
      park: { remainingHa: 2 },
      all: { lock: "move", lockPark: "A" },
      more: [{ ...park, id: "B", name: "KCN B" }],
    },
  ],
  [
    "a quota beyond the land of all parks",
    "impossible quota/enterprises/all/2027",
    "ha of land",
    { park: { remainingHa: 6 }, policy: { quotas: [{ lower: 0.9 }] } },
  ],
  [
    "a quota beyond the budget",
    "impossible quota/enterprises/all/2027 budget/budget",
    "costs at least",
    { policy: { quotas: [{ lower: 0.9 }], budgets: [{ perYear: 15_000 }] } },
  ],
  [
    "districts that take fewer than must move",
    "impossible district",
    "at most 2",
    { policy: { districts: [{ district: "Bàu Bàng", moves: 1 }] } },
  ],
];

describe("a register without faults", () => {
  it("is found to be one", () => expect(found({})).toEqual([]));
});

describe("checkProblem", () => {
  it.each(cases)("finds %s", (_name, finding, text, change) => {
    const findings = found(change);
    expect(findings.map(({ kind, rule }) => `${kind} ${rule}`)).toContain(finding);
    const facts = findings.filter(({ kind, rule }) => `${kind} ${rule}` === finding);
    expect(facts.map(({ fact, fix }) => `${fact} ${fix}`).join("\n")).toContain(text);
  });

  it.each(cases)("says of %s the same in Vietnamese", (_name, finding, _text, change) => {
    const [en, vi] = [found(change, "en"), found(change, "vi")];
    expect(vi.map(({ kind, rule, ids }) => [kind, rule, ids])).toEqual(
      en.map(({ kind, rule, ids }) => [kind, rule, ids]),
    );
    const of = (list: typeof vi) => list.find((one) => `${one.kind} ${one.rule}` === finding);
    expect(of(vi)?.fact).not.toBe(of(en)?.fact);
    expect(of(vi)?.fix).not.toMatch(/\b(?:the|of|check|column|correct)\b/i);
    expect(of(vi)?.fact).not.toMatch(/\b(?:the|of|check|column|enterprise)\b/i);
  });

  it("does not call impossible a floor that the last unit reaches in part only", () => {
    // Two of three parts of the least land: 1 ha and a part of 3 ha, not both whole.
    const [one, other] = enterprises;
    if (one === undefined || other === undefined) throw new Error("nobody is there");
    const input: ProblemInput = {
      ...changed({ park: { remainingHa: 3.7 }, policy: { deadlines: {} } }),
      enterprises: [
        { ...one, landHa: 1, workers: 100 },
        { ...other, landHa: 3, workers: 100 },
      ],
    };
    const rules = (lower: number): string[] =>
      checkProblem(
        parseProblem({
          ...input,
          policy: { ...input.policy, quotas: [{ measure: "workers", lower }] },
        }),
      )
        .filter(({ kind }) => kind === "impossible")
        .map(({ rule }) => rule);
    // 1.2 · (1 + 0.6 · 3) = 3.36 ha for 80 %, 4.8 ha for all.
    expect(rules(0.8)).toEqual([]);
    expect(rules(1)).toEqual(["quota/workers/all/2027"]);
  });

  it("calls nothing an outlier that it has filled in itself", () => {
    const typical = [{ figure: "landHa" as const, value: 3, reason: "thử" }];
    const missing = { landHa: "assume" as const, typical };
    const rules = found({ first: { landHa: undefined }, policy: { missing } });
    expect(rules.map(({ rule }) => rule)).not.toContain("outlier/land");
    expect(found({ first: { landHa: 330 } }).map(({ rule }) => rule)).toContain("outlier/land");
  });

  it("says the same whatever the order of the rows", () => {
    for (const [, , , change] of cases) {
      const input = changed(change);
      const turned = { ...input, enterprises: [...input.enterprises].reverse() };
      expect(checkProblem(parseProblem(turned))).toEqual(checkProblem(parseProblem(input)));
    }
  });
});
