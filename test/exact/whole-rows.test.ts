/** Prices prove more of whole numbers than of fractions, and the referee knows exactly how much more. */
import { expect, it } from "vitest";
import type { ModelDocument } from "../../src/model/formats/model-document.js";
import { modelFromJson } from "../../src/model/formats/model-json.js";
import type { Solution } from "../../src/model/solution.js";
import { faultsOf } from "./referee.js";
import { Truth } from "./truth.js";

/** One option of 5 for a row that wants 3: taken whole it brings 5, worth 4 instead of 3 fifths of it. */
const document: ModelDocument = {
  ...{ format: "didoi-model/1", name: "whole", sense: "minimise", offset: 0, extras: [] },
  rows: [{ name: "need", lower: 3, upper: null }],
  units: [
    {
      ...{ name: "u", mustAct: false, entries: [] },
      options: [{ name: "o", value: 4, entries: [[0, 5]] }],
    },
  ],
};
const truth = new Truth(modelFromJson(document));

const stopped = (certifiedBound: number): Solution => ({
  ...{ status: "stopped", reason: "time", solver: "test" },
  ...{ prices: [0.8], certifiedBound, bound: certifiedBound },
});
const faults = (certifiedBound: number, relaxation: boolean): string[] =>
  faultsOf(truth, stopped(certifiedBound), { relaxation, gap: 0 }).map(({ kind }) => kind);

it("a bound is what the rows prove or the rounded rows, of whole numbers only, and nothing between", () => {
  // 3 × 0.8 of fractions, 5 × 0.8 where 3 can only be reached by 5.
  for (const bound of [2.4, 4]) expect(faults(bound, false)).toEqual([]);
  for (const bound of [2.3, 3, 3.999, 4.1]) expect(faults(bound, false)).toContain("certificate");
  expect(faults(2.4, true)).toEqual([]);
  expect(faults(4, true)).toContain("certificate");
});

it("a row with a continuous extra has no steps, and one in tenths has those", () => {
  const extra = { name: "x", value: 1, upper: 1, integer: false };
  const mixed = new Truth(
    modelFromJson({ ...document, extras: [{ ...extra, entries: [[0, 1]] }] }),
  );
  const prices = { ...stopped(4), prices: [0.8] } as Solution;
  expect(faultsOf(mixed, prices, { relaxation: false, gap: 0 }).map(({ kind }) => kind)).toContain(
    "certificate",
  );
  const tenths = structuredClone(document) as unknown as {
    rows: { lower: number }[];
    units: { options: { entries: number[][] }[] }[];
  };
  tenths.rows[0]!.lower = 0.25;
  tenths.units[0]!.options[0]!.entries = [[0, 0.3]];
  const fine = new Truth(modelFromJson(tenths));
  const proved = { ...stopped(0.3 * 13), prices: [13] } as Solution;
  expect(faultsOf(fine, proved, { relaxation: false, gap: 0 })).toEqual([]);
});
