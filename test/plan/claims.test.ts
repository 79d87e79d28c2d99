/** What a plan says, held against what is stated: nothing that differs is passed over, nothing equal named. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WrittenStatement } from "../../src/plan/statement/written.js";
import { falseClaims, figure } from "../../src/plan/verify/claims.js";

type Sections = Readonly<Record<string, unknown>>;

/** Rule and place of all that is found, in its order. */
const found = (is: Sections, should: Sections): string[] =>
  falseClaims(is as unknown as WrittenStatement, should as unknown as WrittenStatement).map(
    ({ rule, where }) => `${rule} | ${where}`,
  );

/** The sections of a plan: the rule of a wrong figure, and that of another wrong entry. */
const sections: readonly (readonly [string, string, string])[] = [
  ["summary", "summary", "summary"],
  ["marks", "marks", "marks"],
  ["data", "data", "data"],
  ["years", "year-figures", "year-figures"],
  ["quotas", "quota-figures", "quota-figures"],
  ["budgets", "budget-figures", "budget-figures"],
  ["moves", "move-figures", "move-facts"],
  ["alternatives", "move-figures", "move-facts"],
  ["postponed", "postponed", "postponed"],
  ["zones", "zones", "zones"],
  ["parks", "park-figures", "park-figures"],
  ["groups", "group-figures", "group-figures"],
  ["land", "land-figures", "land-figures"],
  ["breaches", "breach", "breach"],
  ["extraRows", "extra-figures", "extra-figures"],
];

/** What JSON holds, with figures that are far enough apart to differ. */
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.integer({ min: -50, max: 50 }),
    fc.string({ maxLength: 4 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-d]$/), tie("json"), { maxKeys: 4 }),
  ),
}));

describe("what a plan says", () => {
  it.each(sections)("of %s is held to its rules", (section, ofFigure, ofFact) => {
    expect(found({ [section]: { n: 1 } }, { [section]: { n: 2 } })).toEqual([
      `${ofFigure} | ${section}.n`,
    ]);
    expect(found({ [section]: { n: "a" } }, { [section]: { n: "b" } })).toEqual([
      `${ofFact} | ${section}.n`,
    ]);
  });

  it("of all sections is looked at", () => {
    const of = (n: number): Sections =>
      Object.fromEntries(sections.map(([section]) => [section, [{ n }]]));
    expect(found(of(1), of(2))).toEqual(sections.map(([name, rule]) => `${rule} | ${name}.0.n`));
  });

  it("is named exactly where it differs", () => {
    fc.assert(
      fc.property(json, json, (is, should) => {
        const same = fc.stringify(ordered(is)) === fc.stringify(ordered(should));
        expect(found({ data: is }, { data: should }).length > 0).toBe(!same);
        expect(found({ data: is }, { data: structuredClone(is) })).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("is compared field by field, on both sides, and list against list", () => {
    const should = { land: { a: 1, b: { c: [1, 2] } } };
    expect(found({ land: { a: 1 } }, should)).toEqual(["land-figures | land.b"]);
    expect(found({ land: { ...should.land, d: 0 } }, should)).toEqual(["land-figures | land.d"]);
    // A field that is there without a value is no field.
    expect(found({ land: { ...should.land, d: undefined } }, should)).toEqual([]);
    expect(found({ land: { a: 1, b: { c: [1] } } }, should)).toEqual(["land-figures | land.b.c"]);
    expect(found({ land: { a: 1, b: { c: [1, 2, 3] } } }, should)).toEqual([
      "land-figures | land.b.c",
    ]);
    expect(found({ land: { a: 2, b: { c: [1, 3] } } }, should)).toEqual([
      "land-figures | land.a",
      "land-figures | land.b.c.1",
    ]);
    expect(found({ land: null }, should)).toEqual(["land-figures | land"]);
    expect(found({ land: should.land }, { land: null })).toEqual(["land-figures | land"]);
    // An object without entries is no list without entries.
    expect(found({ land: { 0: 1 } }, { land: [1, 2] })).not.toEqual([]);
    expect(found({ land: { a: "1" } }, { land: { a: 1 } })).toEqual(["land-figures | land.a"]);
  });

  it("says in both languages what stands there and what was recomputed", () => {
    const said = (is: unknown, should: unknown) =>
      falseClaims(
        { land: is } as unknown as WrittenStatement,
        { land: should } as unknown as WrittenStatement,
      );
    expect(said([1], [1, 2])).toEqual([
      {
        rule: "land-figures",
        where: "land",
        message: "has 1 entries, recomputed 2",
        vi: "có 1 mục, tính lại được 2 mục",
      },
    ]);
    expect(said({ a: 5 }, { a: 3 })).toEqual([
      {
        rule: "land-figures",
        where: "land.a",
        amount: 2,
        message: "says 5, recomputed 3",
        vi: "ghi 5, tính lại được 3",
      },
    ]);
    expect(said({ a: "x" }, { a: null })).toEqual([
      {
        rule: "land-figures",
        where: "land.a",
        message: 'says "x", recomputed null',
        vi: 'ghi "x", tính lại được "null"',
      },
    ]);
  });
});

describe("two figures agree", () => {
  const agree = (is: number, should: number): boolean => figure("r", "w", is, should) === null;

  it("up to a thousand-millionth of the larger, whichever stands first and whatever the signs", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-11, max: 1e15, noNaN: true }),
        fc.double({ min: 1e-13, max: 1e-6, noNaN: true }),
        (size, part) => {
          fc.pre(Math.abs(part / 1e-9 - 1) > 1e-3);
          const near = size * (1 - part);
          for (const sign of [1, -1]) {
            expect(agree(sign * size, sign * near)).toBe(part < 1e-9);
            expect(agree(sign * near, sign * size)).toBe(part < 1e-9);
          }
          expect(agree(size, -size)).toBe(false);
        },
      ),
    );
  });

  it("where both are next to nothing, and not where one is only small", () => {
    expect(agree(0, 9e-22)).toBe(true);
    expect(agree(-9e-22, 0)).toBe(true);
    expect(agree(0, 2e-21)).toBe(false);
    expect(agree(0, 1e-11)).toBe(false);
  });

  it("never where one of them is no number, its equal included", () => {
    const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const one of odd)
      for (const other of [...odd, 0, 1]) {
        expect(agree(one, other)).toBe(false);
        expect(agree(other, one)).toBe(false);
      }
  });

  it("or the difference is said with its sign, under the rule and at the place", () => {
    expect(figure("gap", "here", 2, 5)).toMatchObject({ rule: "gap", where: "here", amount: -3 });
  });
});

/** The same value with the keys of its objects in order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => ({ [key]: ordered(item) }));
}
