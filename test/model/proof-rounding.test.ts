/**
 * What rounding excuses in a proof, and what it does not. What is lost in adding up is relative to what was
 * added: a proof whose terms are 2e9 and whose bound is 9.5 is exact to 2e-5; a point whose terms are small
 * beside it has no such room of its own.
 */
import { describe, expect, it } from "vitest";
import type { ModelDocument } from "../../src/model/formats/model-document.js";
import { modelFromJson } from "../../src/model/formats/model-json.js";
import { verifySolution } from "../../src/model/verify/verify-solution.js";

/** Two rows: "room" for 9.5 pieces at the price 1, and "wide", which one must fill, with terms that cancel. */
const documentOf = (sense: "maximise" | "minimise", wide: number): ModelDocument => {
  const sign = sense === "maximise" ? 1 : -1;
  return {
    ...{ format: "didoi-model/1", name: "cancels", sense, offset: 0 },
    rows: [
      { name: "room", lower: null, upper: 9.5 },
      { name: "wide", lower: null, upper: wide },
    ],
    units: [
      {
        ...{ name: "c", mustAct: true, entries: [] },
        options: [{ name: "c0", value: 0, entries: [[1, wide]] }],
      },
    ],
    extras: [{ name: "x", value: sign, upper: 20, integer: false, entries: [[0, 1]] }],
  };
};

const within = 1e-5;
const beyond = 4e-5;

describe.each([
  ["maximise", 1],
  ["minimise", -1],
] as const)("where we %s", (sense, sign) => {
  const model = modelFromJson(documentOf(sense, 1e9));
  const exact = modelFromJson(documentOf(sense, 1));
  const found = (claim: object, of = model): string[] =>
    verifySolution(of, claim).violations.map(({ rule, where = "" }) => `${rule} ${where}`.trim());

  /** The relaxation, whose point is `short` of the best one. */
  const relaxed = (short: number) => {
    const objective = sign * (9.5 - short);
    return {
      ...{ status: "optimal", proof: "certificate", solver: "test", objective },
      ...{ bound: objective, gap: 0, prices: [sign, sign], certifiedBound: sign * 9.5 },
      ...{ certifiedGap: 0, values: [1, 9.5 - short] },
    };
  };
  const stopped = (bound: number, certifiedBound: number, searchedBy?: string) => ({
    ...{ status: "stopped", reason: "time", solver: "test", prices: [sign, sign] },
    ...{ bound: sign * bound, certifiedBound: sign * certifiedBound },
    ...(searchedBy === undefined ? {} : { searchedBy }),
  });
  const tighter = (bound: number) => ({
    ...relaxed(0),
    ...{ bound: sign * bound, gap: Math.abs(bound - 9.5) / 9.5 },
  });

  it("a certificate without a gap is exact", () => {
    expect(found(relaxed(0))).toEqual([]);
    expect(found(relaxed(0), exact)).toEqual([]);
    expect(found(stopped(9.5, 9.5))).toEqual([]);
  });

  it("a stated bound is that of the prices up to what adding them up loses", () => {
    for (const by of [within, -within]) {
      expect(found(stopped(9.5, 9.5 + by))).toEqual([]);
      expect(found(stopped(9.5, 9.5 + by), exact)).not.toEqual([]);
    }
    for (const by of [beyond, -beyond])
      expect(found(stopped(9.5, 9.5 + by))).toContain("certificate certifiedBound");
  });

  it("and up to a thousand-millionth of itself, where nothing is lost", () => {
    // 9.5e-9 of 9.5.
    for (const by of [5e-9, -5e-9]) expect(found(stopped(9.5, 9.5 + by), exact)).toEqual([]);
    for (const by of [2e-8, -2e-8])
      expect(found(stopped(9.5, 9.5 + by), exact)).toContain("certificate certifiedBound");
    expect(found(stopped(9.5 + 5e-9, 9.5, "somebody"), exact)).toEqual([]);
    expect(found(stopped(9.5 + 2e-8, 9.5, "somebody"), exact)).toEqual(["bound"]);
  });

  it("a relaxation is optimal within a thousand-millionth, also where less is lost", () => {
    const near = { ...relaxed(5e-9), bound: sign * 9.5, gap: 0 };
    expect(found(near, exact)).toEqual([]);
    const far = { ...relaxed(2e-8), bound: sign * 9.5, gap: 2e-8 / 9.5 };
    expect(found(far, exact)).toEqual(["gap certifiedGap", "optimality"]);
  });

  it("a bound without a search is that of the prices up to the same", () => {
    expect(found(stopped(9.5 + within, 9.5))).toEqual([]);
    expect(found(stopped(9.5 - within, 9.5))).toEqual([]);
    expect(found(stopped(9.5 + beyond, 9.5))).toEqual(["bound", "bound"]);
    expect(found(stopped(9.5 - beyond, 9.5))).toEqual(["bound"]);
    expect(found(tighter(9.5 + within))).toEqual([]);
    expect(found(tighter(9.5 - within))).toEqual([]);
    expect(found(tighter(9.5 + beyond))).toEqual(["bound", "bound"]);
    expect(found(tighter(9.5 - beyond))).toEqual(["bound"]);
    expect(found(tighter(9.5 + within), exact)).toEqual(["bound", "bound"]);
  });

  it("a search that knows less than the prices is refused beyond the same", () => {
    expect(found(stopped(9.5 + within, 9.5, "somebody"))).toEqual([]);
    expect(found(stopped(9.5 + beyond, 9.5, "somebody"))).toEqual(["bound"]);
    expect(found(stopped(9.5 - 1, 9.5, "somebody"))).toEqual([]);
    expect(found({ ...tighter(9.5 + within), searchedBy: "somebody" })).toEqual([]);
    expect(found({ ...tighter(9.5 + beyond), searchedBy: "somebody" })).toEqual(["bound"]);
  });

  it("a gap is closed, and a relaxation optimal, up to the same", () => {
    const closed = (short: number, of = model): string[] =>
      // The bound is the certified one; only the gap of the prices is said to be closed.
      found({ ...relaxed(short), bound: sign * 9.5, gap: short / (9.5 - short) }, of);
    expect(closed(within)).toEqual([]);
    expect(closed(beyond)).toEqual(["gap certifiedGap", "optimality"]);
    expect(closed(within, exact)).toEqual(["gap certifiedGap", "optimality"]);
    // Said as it is, the gap is no lie; the relaxation is not optimal all the same.
    const said = {
      bound: sign * 9.5,
      gap: beyond / (9.5 - beyond),
      certifiedGap: beyond / (9.5 - beyond),
    };
    expect(found({ ...relaxed(beyond), ...said })).toEqual(["optimality"]);
    // A gap that is stated wrongly is wrong however large the terms are.
    expect(found({ ...relaxed(within), certifiedGap: 1e-3 })).toContain("gap certifiedGap");
  });

  it("a point may be better than its bound by what its rows may be broken by, at their prices", () => {
    const { proof: _proof, ...plan } = relaxed(0);
    const claim = (bound: number) => ({
      ...plan,
      ...{ status: "feasible", bound: sign * bound, gap: Math.abs(bound - 9.5) / 9.5 },
      searchedBy: "somebody",
    });
    // A millionth of "wide", 1e9, is worth 1000 at its price of 1, and as much by the unit that fills it.
    expect(found(claim(9.5 - 1900))).toEqual([]);
    expect(found(claim(9.5 - 2100))).toEqual(["bound"]);
    expect(found(claim(9.5 - 1e-4), exact)).toEqual(["bound"]);
    expect(found(claim(9.5 - 1e-5), exact)).toEqual([]);
    const { prices: _prices, certifiedBound: _bound, certifiedGap: _gap, ...bare } = claim(9.4);
    expect(found(bare)).toEqual(["bound"]);
    const near = 9.5 - 9e-6;
    expect(found({ ...bare, bound: sign * near, gap: (9.5 - near) / 9.5 })).toEqual([]);
  });
});

it("the room of a point is that of its own terms, where these are the large ones", () => {
  // Worth 9.5 of terms of 2e9: exact to 2 as a figure, to 2e-3 as a closed gap.
  const large = 1e9;
  const model = modelFromJson({
    ...documentOf("maximise", 1),
    offset: -large,
    units: [
      {
        ...{ name: "c", mustAct: true, entries: [] },
        options: [{ name: "c0", value: large, entries: [] }],
      },
    ],
  });
  const claim = (short: number, off: number) => {
    const objective = 9.5 - short;
    return {
      ...{ status: "optimal", proof: "certificate", solver: "test", objective: objective + off },
      ...{ bound: 9.5, gap: (short - off) / (objective + off), prices: [1, 0] },
      ...{ certifiedBound: 9.5, certifiedGap: 0, values: [1, 9.5 - short] },
    };
  };
  const found = (one: object): string[] =>
    verifySolution(model, one).violations.map(({ rule }) => rule);
  expect(found(claim(0, 0))).toEqual([]);
  expect(found(claim(1e-3, 0))).toEqual([]);
  expect(found(claim(1, 0))).toEqual(["optimality"]);
  expect(found(claim(3, 0))).toEqual(["gap", "optimality"]);
  expect(found(claim(1e-3, -1))).toEqual([]);
  expect(found(claim(1e-3, -3))).toEqual(["objective", "gap"]);
});
