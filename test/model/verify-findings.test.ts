import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ModelDocument } from "../../src/model/formats/model-document.js";
import { modelFromJson } from "../../src/model/formats/model-json.js";
import type { VerifySolutionOptions } from "../../src/model/verify/findings.js";
import { verifySolution } from "../../src/model/verify/verify-solution.js";

/**
 * Two units and three extras, worth at most 9 in whole numbers and 9.5 in fractions: "a" takes one of
 * 3 and 2 if it wants, "b" must take one of 1 and 0.5. The row lets 2.5 pieces of the whole extra in.
 */
const document: ModelDocument = {
  ...{ format: "didoi-model/1", name: "small", sense: "maximise", offset: 1 },
  rows: [
    { name: "room", lower: null, upper: 2.5 },
    { name: "free", lower: -5, upper: null },
  ],
  units: [
    {
      ...{ name: "a", mustAct: false, entries: [] },
      options: [
        { name: "a0", value: 3, entries: [] },
        { name: "a1", value: 2, entries: [] },
      ],
    },
    {
      ...{ name: "b", mustAct: true, entries: [] },
      options: [
        { name: "b0", value: 1, entries: [] },
        // Whatever lies between the steps of "room" keeps its bound from being rounded.
        { name: "b1", value: 0.5, entries: [[0, 1e-9]] },
      ],
    },
  ],
  extras: [
    { name: "pieces", value: 1, upper: 4, integer: true, entries: [[0, 1]] },
    { name: "litres", value: 1, upper: 2, integer: false, entries: [] },
    { name: "loss", value: -1, upper: 3, integer: true, entries: [] },
  ],
};
const model = modelFromJson(document);

const whole = {
  ...{ status: "optimal", proof: "search", searchedBy: "somebody", solver: "test" },
  ...{ objective: 9, bound: 9, gap: 0, prices: [1, 0], certifiedBound: 9.5 },
  ...{ certifiedGap: 0.5 / 9, values: [1, 0, 1, 0, 2, 2, 0], choices: [0, 0] },
};
const { choices: _, searchedBy: __, ...ofWhole } = whole;
const relaxed = {
  ...{ ...ofWhole, proof: "certificate", objective: 9.5, bound: 9.5, certifiedGap: 0 },
  values: [1, 0, 1, 0, 2.5, 2, 0],
};
const stopped = {
  ...{ status: "stopped", reason: "time", solver: "test" },
  ...{ prices: [1, 0], certifiedBound: 9.5, bound: 9.5 },
};

/** A plan or a relaxation that claims only to be feasible. */
function modest(claim: object): object {
  const { proof: _proof, ...rest } = claim as { proof: unknown };
  return { ...rest, status: "feasible" };
}

/** Everything found, each as one line: rule, where, message. */
function found(claim: object, options: VerifySolutionOptions = {}, of = model): string[] {
  const { ok, violations } = verifySolution(of, claim, options);
  expect(ok).toBe(violations.length === 0);
  return violations.map(({ rule, where = "", message }) => `${rule} | ${where} | ${message}`);
}
const notes = (claim: object, options: VerifySolutionOptions = {}): readonly string[] =>
  verifySolution(model, claim, options).notes.map(({ message }) => message);
/** `values` of the plan with some of them changed. */
const at = (change: Record<number, number>, from: readonly number[] = whole.values): number[] =>
  from.map((value, n) => change[n] ?? value);

describe("an honest document", () => {
  it.each([
    ["plan", whole, ["`bound` rests on the search of somebody; the prices prove 9.5"]],
    ["relaxation", relaxed, ["the prices in the document prove `bound`"]],
    ["stop", stopped, ["the prices in the document prove `bound`"]],
    ["stop with nothing", { status: "stopped", reason: "time", solver: "test" }, []],
    [
      "failure",
      { status: "failed", reason: "so", solver: "test" },
      ["a failed solve states nothing that could be checked"],
    ],
  ])("of a %s passes, and the note says who vouches", (_name, claim, expected) => {
    expect(found(claim)).toEqual([]);
    expect(notes(claim)).toEqual(expected);
  });

  it("without a bound states nothing of one", () => {
    const { bound: _b, gap: _g, searchedBy: _by, ...point } = whole;
    const feasible = modest(point) as typeof point;
    expect(found(feasible)).toEqual([]);
    expect(notes(feasible)).toEqual([]);
    const { prices: _pr, certifiedBound: _c, certifiedGap: _cg, ...bare } = feasible;
    expect(found(bare)).toEqual([]);
  });

  it("that rests on a search alone is refused only where certificates are asked for", () => {
    const message = "search |  | `bound` rests on the search of somebody; the prices prove 9.5";
    expect(found(whole, { certified: true })).toEqual([message]);
    expect(notes(whole, { certified: true })).toEqual([]);
    const { prices: _pr, certifiedBound: _c, certifiedGap: _cg, ...bare } = whole;
    expect(notes(bare)).toEqual([
      "`bound` rests on the search of somebody; the prices prove nothing",
    ]);
    expect(found(relaxed, { certified: true })).toEqual([]);
  });
});

describe("a point is refused", () => {
  it.each([
    [at({ 5: -1 }), "values.5", "-1 is outside 0 … 2"],
    [at({ 5: 2.5 }), "values.5", "2.5 is outside 0 … 2"],
    [at({ 4: 5 }), "values.4", "5 is outside 0 … 4"],
    [at({ 0: -1 }), "values.0", "-1 is outside 0 … 1.000001"],
    [at({ 0: 1.5 }), "values.0", "1.5 is outside 0 … 1.000001"],
  ])("with %j, outside its bounds", (values, where, message) => {
    expect(found({ ...whole, values })).toContain(`bounds | ${where} | ${message}`);
  });

  it("at its bounds never", () => {
    const values = [1, 0, 1, 0, 0, 0, 3];
    expect(found({ ...whole, values }).filter((line) => line.startsWith("bounds"))).toEqual([]);
  });

  it("with fractions where whole numbers are, and nowhere else", () => {
    const parts = (values: readonly number[]): string[] =>
      found({ ...whole, values }).filter((line) => line.startsWith("integrality"));
    expect(parts(at({ 0: 0.5 }))).toEqual(["integrality | values.0 | 0.5 is not a whole number"]);
    expect(parts(at({ 3: 1e-9 }))).toEqual(["integrality | values.3 | 1e-9 is not a whole number"]);
    expect(parts(at({ 4: 1.5 }))).toEqual(["integrality | values.4 | 1.5 is not a whole number"]);
    expect(parts(at({ 0: 2 }))).toEqual(["integrality | values.0 | 2 is not a whole number"]);
    expect(parts(at({ 5: 1.5 }))).toEqual([]);
    expect(parts(at({ 6: 0.25 }))).toEqual(["integrality | values.6 | 0.25 is not a whole number"]);
  });

  it("with choices that its values do not say", () => {
    expect(found({ ...whole, choices: [1, 0] })).toEqual([
      'choices | unit 0 "a" | says 1, the values say 0',
    ]);
    expect(found({ ...whole, choices: [null, 0] })).toEqual([
      'choices | unit 0 "a" | says null, the values say 0',
    ]);
    expect(found({ ...whole, choices: [0, 0, 0] })).toEqual([
      "length | choices | 3 entries instead of 2",
    ]);
    const idle = { ...whole, values: at({ 0: 0 }), objective: 6, gap: 0.5, certifiedGap: 3.5 / 6 };
    expect(found({ ...idle, choices: [null, 0] })).toEqual([]);
    expect(found({ ...idle, choices: [0, 0] })).toEqual([
      'choices | unit 0 "a" | says 0, the values say null',
    ]);
  });

  it("with too many or too few values, and nothing else is said of it", () => {
    for (const values of [[1, 0, 1, 0, 2, 2], [...whole.values, 0], []])
      expect(found({ ...whole, values })).toEqual([
        `length | values | ${values.length} entries instead of 7`,
      ]);
  });

  it("that acts too often or not at all, by how much", () => {
    const twice = verifySolution(model, { ...whole, values: at({ 1: 1 }) }).violations[0];
    expect(twice).toMatchObject({
      ...{ rule: "unit", where: 'unit 0 "a"', amount: 1, message: "takes 2 options in all" },
    });
    const idle = verifySolution(model, { ...whole, values: at({ 2: 0 }) }).violations[0];
    expect(idle).toMatchObject({
      ...{ rule: "mustAct", where: 'unit 1 "b"', amount: 1, message: "must act and takes 0" },
    });
  });

  it("outside a row, by how much", () => {
    const { violations } = verifySolution(model, { ...relaxed, values: at({ 4: 3 }) });
    expect(violations[0]).toMatchObject({
      ...{
        rule: "row",
        where: 'row 0 "room"',
        message: "its activity 3 is outside -Infinity … 2.5",
      },
    });
  });

  it("with the tolerance of a plan, and the finer one of an optimal relaxation", () => {
    const over = (by: number): number[] => at({ 4: 2.5 + by }, relaxed.values);
    const broken = (claim: object): boolean =>
      found(claim).some((line) => line.startsWith("row |"));
    const feasible = modest(relaxed);
    expect(broken({ ...relaxed, values: over(1e-7) })).toBe(true);
    expect(broken({ ...relaxed, values: over(1e-9) })).toBe(false);
    expect(broken({ ...feasible, values: over(1e-7) })).toBe(false);
    expect(broken({ ...feasible, values: over(1e-5) })).toBe(true);
    expect(broken({ ...relaxed, choices: [0, 0], values: over(1e-7) })).toBe(false);
  });

  it("with an objective beyond rounding of what its values give", () => {
    for (const [by, wrong] of [
      [1e-10, false],
      [1e-6, true],
    ] as const) {
      const lines = found({ ...whole, objective: 9 + by });
      expect(lines.includes("objective |  | the values give 9")).toBe(wrong);
    }
    // Rounding is relative to the terms, also where they cancel.
    const cancelling = { ...document, offset: -1e6 };
    const claim = { ...whole, objective: 8 - 1e6 + 1e-4, bound: 8 - 1e6 };
    const lines = found({ ...claim, certifiedBound: 8.5 - 1e6 }, {}, modelFromJson(cancelling));
    expect(lines.some((line) => line.startsWith("objective |"))).toBe(false);
  });

  it("as the answer to another question, only where one was asked", () => {
    const other = "choices |  | whole-number solutions have `choices`, relaxations have none";
    expect(found(whole, { relaxation: false })).toEqual([]);
    expect(found(relaxed, { relaxation: true })).toEqual([]);
    expect(found(whole, { relaxation: true })).toEqual([other]);
    expect(found(relaxed, { relaxation: false })).toEqual([other]);
  });
});

describe("a bound is refused", () => {
  const { searchedBy: _by, ...nobody } = whole;
  const { prices: _pr, certifiedBound: _c, certifiedGap: _cg, ...bare } = nobody;

  it("that nobody vouches for", () => {
    expect(found(bare)).toEqual([
      "bound |  | neither prices nor a search vouch for it",
      "optimality |  | says that a search proves it, but names none",
    ]);
  });

  it("that is not what the prices prove, where no search is named", () => {
    const looser = { ...relaxed, bound: 10, gap: 0.5 / 9.5 };
    expect(found(looser)).toEqual([
      "bound |  | is not what the prices prove, and no search is named",
      "bound |  | the certified bound 9.5 is tighter than the bound 10",
    ]);
    expect(notes(looser)).toEqual([]);
    expect(found({ ...stopped, bound: 10 })).toEqual([
      "bound |  | is not what the prices prove, and no search is named",
      "bound |  | the certified bound 9.5 is tighter than the bound 10",
    ]);
  });

  it("that is worse than the prices prove, or better than its own point", () => {
    expect(found({ ...whole, bound: 10, gap: 1 / 9 })).toEqual([
      "bound |  | the certified bound 9.5 is tighter than the bound 10",
    ]);
    expect(found({ ...whole, bound: 8, gap: 1 / 9 })).toEqual([
      "bound |  | the objective 9 is better than the bound 8",
    ]);
    expect(found({ ...stopped, searchedBy: "somebody", bound: 10 })).toEqual([
      "bound |  | the certified bound 9.5 is tighter than the bound 10",
    ]);
    expect(found({ ...stopped, searchedBy: "somebody", bound: 9 })).toEqual([]);
  });

  it("without its gap, or a gap without its bound", () => {
    const feasible = modest(whole);
    const together = "gap |  | `bound` and `gap` stand together or not at all";
    expect(found({ ...feasible, gap: undefined })).toEqual([together]);
    expect(found({ ...feasible, bound: undefined, searchedBy: undefined })).toEqual([together]);
    expect(found({ ...feasible, gap: 0.25 })).toEqual(["gap |  | objective and bound give 0"]);
  });

  it("without its prices, or prices without their bound", () => {
    const together = "certificate |  | `prices` and `certifiedBound` stand together or not at all";
    const alone = { ...whole, certifiedGap: undefined };
    expect(found({ ...alone, certifiedBound: undefined })).toEqual([together]);
    expect(found({ ...alone, prices: undefined })).toEqual([
      together,
      "gap | certifiedGap | is missing beside the certified bound",
    ]);
    expect(found({ ...whole, prices: [1] })).toEqual([
      "length | prices | 1 entries instead of 2",
      "gap | certifiedGap | a certified gap needs a certified bound",
    ]);
    expect(found({ ...stopped, prices: [1] })).toEqual([
      "length | prices | 1 entries instead of 2",
    ]);
  });

  it("that its prices do not give, or that is infinite", () => {
    expect(found({ ...whole, certifiedBound: 9.6, certifiedGap: 0.6 / 9 })).toEqual([
      "certificate | certifiedBound | the prices give 9.5, not 9.6",
      expect.stringMatching(/^gap \| certifiedGap \| objective and certified bound give 0\.05/),
    ]);
    expect(found({ ...whole, prices: [1, 1] })).toEqual([
      "certificate | certifiedBound | the prices give Infinity, not 9.5",
      "gap | certifiedGap | a certified gap needs a certified bound",
    ]);
    // Within rounding of its terms it is what the prices give.
    expect(found({ ...stopped, certifiedBound: 9.5 + 1e-10 })).toEqual([]);
  });

  it("without the gap of the prices, or with another one", () => {
    expect(found({ ...whole, certifiedGap: undefined })).toEqual([
      "gap | certifiedGap | is missing beside the certified bound",
    ]);
    expect(found({ ...whole, certifiedGap: 0 })).toEqual([
      `gap | certifiedGap | objective and certified bound give ${0.5 / 9}`,
    ]);
    expect(found({ ...bare, searchedBy: "somebody", certifiedGap: 0 })).toEqual([
      "gap | certifiedGap | a certified gap needs a certified bound",
    ]);
  });
});

describe("optimal is refused", () => {
  it("where the gap is wider than was asked", () => {
    const wide = { ...whole, bound: 9.5, gap: 0.5 / 9 };
    expect(found(wide)).toEqual([]);
    expect(found(wide, { gap: 0.1 })).toEqual([]);
    expect(found(wide, { gap: 0.5 / 9 })).toEqual([]);
    expect(found(wide, { gap: 0.01 })).toEqual(["optimality |  | its gap is not within 0.01"]);
  });

  it("never for a gap that nobody asked, whatever it is", () => {
    const open = { ...whole, bound: 9.5, gap: 0.5 / 9, proof: "search" };
    for (const options of [{}, { gap: undefined }, { certified: false }])
      expect(found(open, options)).toEqual([]);
    const tiny = { ...whole, gap: 1e-10 };
    expect(found(tiny, { gap: 1e-9 })).toEqual([]);
    expect(found(tiny, { gap: 1e-11 })).toEqual(["optimality |  | its gap is not within 1e-11"]);
  });

  it("where prices are said to prove it and do not", () => {
    const message = "optimality |  | says that its prices prove it, but they do not";
    const claim = { ...whole, proof: "certificate" };
    expect(found(claim)).toEqual([]);
    expect(found(claim, { gap: 0.1 })).toEqual([]);
    expect(found(claim, { gap: 0.5 / 9 })).toEqual([]);
    expect(found(claim, { gap: 0.01 })).toEqual([message]);
    const { prices: _p, certifiedBound: _c, certifiedGap: _g, ...bare } = claim;
    expect(found(bare)).toEqual([message]);
    expect(found(bare, { gap: 0.1 })).toEqual([message]);
    expect(found({ ...bare, proof: "search" }, { gap: 0.1 })).toEqual([]);
  });

  it("where a search is said to prove it and none is named", () => {
    const { searchedBy: _by, ...nobody } = { ...whole, bound: 9.5, gap: 0.5 / 9 };
    expect(found(nobody)).toEqual(["optimality |  | says that a search proves it, but names none"]);
    expect(found({ ...nobody, proof: "certificate" })).toEqual([]);
  });

  it("of a relaxation whose certificate is missing or does not close", () => {
    const { prices: _p, certifiedBound: _c, certifiedGap: _g, ...bare } = relaxed;
    expect(found({ ...bare, searchedBy: "somebody" })).toEqual([
      "optimality |  | an optimal relaxation carries its prices",
    ]);
    const short = { ...relaxed, values: at({ 4: 2 }, relaxed.values), objective: 9 };
    expect(found({ ...short, gap: 0.5 / 9, certifiedGap: 0.5 / 9 })).toEqual([
      "optimality |  | its certificate does not close",
    ]);
    // The same point is no error where it claims only to be feasible.
    const feasible = modest(short);
    expect(found({ ...feasible, gap: 0.5 / 9, certifiedGap: 0.5 / 9 })).toEqual([]);
  });

  it("never where only rounding is between certificate and objective", () => {
    // The terms are as large as 1e9, and what is left of them is 9.5.
    const offset = 1e9;
    const far = modelFromJson({
      ...document,
      offset: 1 - offset,
      units: [
        ...document.units,
        {
          ...{ name: "c", mustAct: true, entries: [] },
          options: [{ name: "c0", value: offset, entries: [] }],
        },
      ],
    });
    const values = [1, 0, 1, 0, 1, 2.5, 2, 0];
    const claim = { ...relaxed, values, objective: 9.5 - 1e-7, gap: 1e-7 / 9.5 };
    expect(found({ ...claim, certifiedGap: 0 }, {}, far)).toEqual([]);
    expect(found({ ...claim, gap: 1e-7 / 9.5, certifiedGap: 0 })).not.toEqual([]);
  });
});

describe("that there is no solution", () => {
  const claim = { status: "infeasible", proof: "certificate", reason: "so", solver: "test" };
  const none = "farkas |  | nothing proves that there is no solution, and no search is named";
  const impossible = (lower: number, upper: number | null, integer = false): ModelDocument => ({
    ...{ format: "didoi-model/1", name: "none", sense: "maximise", units: [] },
    rows: [{ name: "r", lower, upper }],
    extras: [{ name: "x", value: 0, upper: 1, integer, entries: [[0, 1]] }],
  });

  it("is believed of a row whose bounds exclude each other, and not of one that they touch", () => {
    expect(found(claim, {}, modelFromJson(impossible(1, 0)))).toEqual([]);
    expect(found(claim, {}, modelFromJson(impossible(0, 0)))).toEqual([none]);
    const second = { ...document, rows: [document.rows[0]!, { name: "x", lower: 1, upper: 0 }] };
    expect(found(claim, {}, modelFromJson(second))).toEqual([]);
  });

  it("is believed by multipliers, in whole numbers only where that is said", () => {
    expect(found({ ...claim, farkas: [-1] }, {}, modelFromJson(impossible(2, null)))).toEqual([]);
    const between = modelFromJson(impossible(0.25, 0.75, true));
    const unproved = "farkas |  | these multipliers do not prove that there is no solution";
    for (const y of [-1, 0, 1])
      expect(found({ ...claim, farkas: [y] }, {}, between)).toEqual([unproved]);
    // At least 1.25 of at most 1.5 pieces: no whole number is there.
    const pieces = { name: "x", value: 0, upper: 1.5, integer: true, entries: [[0, 1]] };
    const apart = modelFromJson({ ...impossible(1.25, null), extras: [pieces] });
    expect(found({ ...claim, farkas: [-1], whole: true }, {}, apart)).toEqual([]);
    expect(found({ ...claim, farkas: [-1] }, {}, apart)).toEqual([unproved]);
    expect(found({ ...claim, farkas: [-1], whole: false }, {}, apart)).toEqual([unproved]);
    expect(found({ ...claim, farkas: [1, 1] }, {}, between)).toEqual([
      "length | farkas | 2 entries instead of 1",
    ]);
  });

  it("rests on a search only where it says so and names one", () => {
    const searched = { ...claim, proof: "search", searchedBy: "somebody" };
    expect(found(searched)).toEqual([]);
    expect(found({ ...searched, searchedBy: undefined })).toEqual([none]);
    expect(found({ ...searched, proof: "certificate" })).toEqual([none]);
    expect(found(searched, { certified: true })).toEqual([
      "search |  | that there is no solution rests on the search of somebody",
    ]);
  });
});

describe("that the objective has no limit", () => {
  const claim = { status: "unbounded", reason: "so", solver: "test" };

  it("is refused where every column is bounded, and named as the solver's word elsewhere", () => {
    expect(found(claim)).toEqual(["unbounded |  | every column of the model is bounded"]);
    const extras = [{ name: "x", value: 1, upper: null, integer: false, entries: [] }];
    const open = modelFromJson({ ...document, extras });
    expect(found(claim, {}, open)).toEqual([]);
    expect(verifySolution(open, claim).notes.map(({ message }) => message)).toEqual([
      "that the objective has no limit rests on the solver",
    ]);
  });
});

describe("names", () => {
  it("of a model without any are left empty", () => {
    const { names: _names, ...nameless } = model;
    const lines = found({ ...whole, values: at({ 0: 0, 2: 0, 4: 4 }) }, {}, nameless as never);
    expect(lines.some((line) => line.startsWith('row | row 0 "" |'))).toBe(true);
    expect(lines.some((line) => line.startsWith('mustAct | unit 1 "" |'))).toBe(true);
  });
});

it("says where a document is not as it should be", () => {
  expect(found({ ...whole, values: [1, "2"] })[0]).toMatch(/^schema \| values\[1\] \| /);
});

it("the plan and the relaxation of this model are refused with any number changed", () => {
  fc.assert(
    fc.property(fc.constantFrom<object>(whole, relaxed), fc.nat(), fc.boolean(), (claim, n, up) => {
      const copy = structuredClone(claim) as Record<string, unknown>;
      const numbers = Object.entries(copy).flatMap(([key, value]) =>
        Array.isArray(value) ? value.map((_, k) => [key, k] as const) : [[key, -1] as const],
      );
      const places = numbers.filter(([key, k]) => (k >= 0 ? true : typeof copy[key] === "number"));
      const [key, k] = places[n % places.length]!;
      const by = up ? 1e-3 : -1e-3;
      if (k < 0) copy[key] = (copy[key] as number) + by;
      else (copy[key] as number[])[k]! += by;
      expect(verifySolution(model, copy).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});
