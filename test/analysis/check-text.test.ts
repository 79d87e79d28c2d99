import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProblem } from "../../src/analysis/check-problem.js";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import type { ParkInput } from "../../src/domain/park.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";

interface Change {
  readonly name?: string;
  readonly first?: Partial<EnterpriseInput>;
  readonly second?: Partial<EnterpriseInput>;
  readonly park?: Partial<ParkInput>;
  readonly other?: Partial<ParkInput>;
  readonly policy?: Partial<PolicyInput>;
}

const enterprise = (id: string, more: Partial<EnterpriseInput> = {}): EnterpriseInput => ({
  ...{ id, name: `DN ${id}`, wardOld: "Dĩ An", city: "Dĩ An", sector: "16", landHa: 1 },
  ...{ lat: 10.9, lon: 106.7, workers: 50, loadsKgPerDay: { cod: 1 }, ...more },
});
const park = (id: string, more: Partial<ParkInput> = {}): ParkInput => ({
  ...{ id, name: `KCN ${id}`, kind: "park", status: "operating", remainingHa: 30 },
  ...{ lat: 11.2, lon: 106.6, districts: ["Bàu Bàng"], ...more },
});

/** What `checkProblem` says of texts, in both languages, which must be the same but for the words. */
function said(change: Change): { rule: string; fact: string; ids: readonly string[] }[] {
  const input: ProblemInput = {
    name: change.name ?? "Bài toán",
    enterprises: [enterprise("m", change.first), enterprise("n", change.second)],
    parks: [park("a", change.park), park("b", change.other)],
    policy: { name: "p", horizon: { from: 2026, to: 2026 }, ...change.policy },
  };
  const problem = parseProblem(input);
  const [en = [], vi = []] = (["en", "vi"] as const).map((language) =>
    checkProblem(problem, language).filter(({ rule }) => /^(invisible|alike)\//.test(rule)),
  );
  const bare = (list: typeof en) => list.map(({ kind, rule, ids }) => ({ kind, rule, ids }));
  expect(bare(vi)).toEqual(bare(en));
  const figures = (text: string): string[] => text.match(/U\+\w+|\d+/g) ?? [];
  en.forEach(({ fact, kind }, n) => {
    expect(kind).toBe("suspicious");
    expect(vi[n]?.fact).not.toBe(fact);
    expect(figures(vi[n]?.fact ?? "")).toEqual(figures(fact));
  });
  return en.map(({ rule, fact, ids }) => ({ rule, fact, ids }));
}

/** Each field with the ids of the records that a change of one or both texts concerns. */
const fields: readonly [string, string[], string[], (one: string, two?: string) => Change][] = [
  [
    "enterprises.name",
    ["m"],
    ["m", "n"],
    (one, two = "xyz") => ({ first: { name: one }, second: { name: two } }),
  ],
  [
    "enterprises.city",
    ["m"],
    ["m", "n"],
    (one, two = "xyz") => ({ first: { city: one }, second: { city: two } }),
  ],
  [
    "enterprises.wardOld",
    ["m"],
    ["m", "n"],
    (one, two = "xyz") => ({ first: { wardOld: one }, second: { wardOld: two } }),
  ],
  [
    "enterprises.wardNew",
    ["m"],
    ["m", "n"],
    (one, two) => ({ first: { wardNew: one }, second: two === undefined ? {} : { wardNew: two } }),
  ],
  [
    "enterprises.movesWith",
    ["m"],
    ["m", "n"],
    (one, two) => ({
      first: { movesWith: one },
      second: two === undefined ? {} : { movesWith: two },
    }),
  ],
  [
    "enterprises.sharesParkWith",
    ["m"],
    ["m", "n"],
    (one, two = "xyz") => ({ first: { sharesParkWith: one }, second: { sharesParkWith: two } }),
  ],
  [
    "parks.name",
    ["a"],
    ["a", "b"],
    (one, two = "xyz") => ({ park: { name: one }, other: { name: two } }),
  ],
  [
    "parks.districts",
    ["a"],
    ["a", "b"],
    (one, two = "xyz") => ({ park: { districts: [one] }, other: { districts: [two] } }),
  ],
];

describe("checkProblem, of texts", () => {
  it("has nothing to say of Vietnamese, in either form, or of one name that two records have", () => {
    for (const form of ["NFC", "NFD"])
      expect(said({ first: { name: "Cửa Hàng Đỗ Ánh".normalize(form) } })).toEqual([]);
    expect(said({ first: { name: "Một" }, second: { name: "Một" } })).toEqual([]);
  });

  const hidden = fc.constantFrom("\u200b", "\u00ad", "\ufeff", "\ufe0f", "\u202e", "\u2066", "\t");
  it.each(fields)(
    "finds in %s what cannot be seen, and names it and its place",
    (field, ids, _, of) => {
      fc.assert(
        fc.property(hidden, fc.nat({ max: 3 }), (more, before) => {
          const found = said(of(`${"đ".repeat(before + 1)}${more}b`));
          expect(found.map(({ rule }) => rule)).toEqual([`invisible/${field}`]);
          const hex = more.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
          expect(found[0]?.fact).toContain(`character ${before + 2} is U+${hex}`);
          expect(found[0]?.fact).not.toContain(more);
          expect(found[0]?.ids).toEqual(ids);
        }),
        { numRuns: 20 },
      );
    },
  );

  it.each(fields)("finds in %s two texts that can be taken for each other", (field, _, ids, of) => {
    for (const [one, two, where] of [
      ["Bến Cát", "Bến Cát".normalize("NFD"), "character 2 (U+1EBF, U+0065)"],
      ["Cát", "Сát", "character 1 (U+0043, U+0421)"],
      ["KCN 1", "KCN1", "character 4 (U+0020, U+0031)"],
      ["abc", "ABC", "character 1 (U+0061, U+0041)"],
      ["a b", "a\u00a0b", "character 2 (U+0020, U+00A0)"],
    ] as const) {
      const found = said(of(one, two)).filter(({ rule }) => rule === `alike/${field}`);
      expect(found.map(({ ids }) => ids)).toEqual([ids]);
      expect(found[0]?.fact).toContain(where);
    }
    expect(said(of("Cát", "Cạt"))).toEqual([]);
  });

  it("finds ids that hold or imitate something, also an alternative, and names of the whole", () => {
    expect(said({ first: { id: "m\u2060" } })).toMatchObject([
      { rule: "invisible/enterprises.id", ids: ["m\u2060"] },
    ]);
    expect(said({ second: { id: "M" } })).toMatchObject([
      { rule: "alike/enterprises.id", ids: ["M", "m"] },
    ]);
    expect(said({ park: { id: "сlose" } })).toMatchObject([
      { rule: "alike/parks.id", ids: ["сlose"] },
    ]);
    expect(said({ park: { id: "b\u00a0" + "c" }, other: { id: "bc" } })).toMatchObject([
      { rule: "alike/parks.id" },
    ]);
    expect(
      said({ name: "a\u202eb", policy: { name: "p\u200bq" } }).map(({ rule }) => rule),
    ).toEqual(["invisible/name", "invisible/policy.name"]);
  });

  it("finds a deadline and a district of the policy that imitate those of the records", () => {
    const nfd = "Dĩ An".normalize("NFD");
    expect(said({ policy: { deadlines: { [nfd]: 2030 } } })).toMatchObject([
      { rule: "alike/enterprises.city", ids: ["m"] },
    ]);
    const districts = [{ district: "Bàu Bàng\u200b" }];
    expect(
      said({ policy: { districts }, park: { districts: ["Bàu Bàng", "Bàu Bàng\u200b"] } }),
    ).toMatchObject([{ rule: "invisible/parks.districts" }, { rule: "alike/parks.districts" }]);
  });
});
