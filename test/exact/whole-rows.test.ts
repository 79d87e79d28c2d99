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

/**
 * Budgets of 12 and 11, of which the first carries what it leaves to the second. Prices of 0.9 and 0.8: by
 * themselves they prove 12 × 0.9 + 11 × 0.8 and what an option is worth beyond them; of the sums, 0.1 × 12
 * + 0.8 × 23, where steps of 6 make 18 of 23.
 */
it("rows that carry on are added up along their chain, and then rounded", () => {
  const option = (row: number, value: number) => ({
    name: `${row}`,
    value,
    entries: [[row, 6] as const],
  });
  const carry: NonNullable<ModelDocument["extras"]>[number] = {
    ...{ name: "carry", value: 0, upper: null, integer: false },
    entries: [
      [0, 1],
      [1, -1],
    ],
  };
  const chain: ModelDocument = {
    ...{ format: "didoi-model/1", name: "chain", sense: "maximise", offset: 0 },
    rows: [
      { name: "first", lower: null, upper: 12 },
      { name: "second", lower: null, upper: 11 },
    ],
    extras: [carry],
    units: ["a", "b", "c", "d"].map((name) => ({
      ...{ name, mustAct: false, entries: [] },
      options: [option(0, 5.4), option(1, 4.8)],
    })),
  };
  const stated = (given: ModelDocument, certifiedBound: number): string[] =>
    faultsOf(
      new Truth(modelFromJson(given)),
      { ...stopped(certifiedBound), prices: [0.9, 0.8], bound: certifiedBound } as Solution,
      { relaxation: false, gap: 0 },
    ).map(({ kind }) => kind);
  expect(stated(chain, 0.9 * 12 + 0.8 * 11)).toEqual([]);
  expect(stated(chain, 0.1 * 12 + 0.8 * 18)).toEqual([]);
  for (const bound of [15.7, 17, 19.5]) expect(stated(chain, bound)).toContain("certificate");
  // A limit of what may be carried leaves the rows as they are.
  const limited = { ...chain, extras: [{ ...carry, upper: 5 }] };
  expect(stated(limited, 0.1 * 12 + 0.8 * 18)).toContain("certificate");
  expect(stated(limited, 0.9 * 12 + 0.8 * 11)).toEqual([]);
});
