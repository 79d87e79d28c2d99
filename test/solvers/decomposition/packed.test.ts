/** Packing proofs of the search: valid, carried by the answer, recomputed, and refused where broken. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import { type LinearModel, senseSign } from "../../../src/model/linear-model.js";
import { ModelBuilder } from "../../../src/model/model-builder.js";
import { atOnce } from "../../../src/model/pieces.js";
import type { PointSolution, Solution } from "../../../src/model/solution.js";
import { agreement } from "../../../src/model/tolerances.js";
import { verifySolution } from "../../../src/model/verify/verify-solution.js";
import { packedInPieces } from "../../../src/solvers/decomposition/integer/packed.js";
import { relax } from "../../../src/solvers/decomposition/relax.js";
import { decompositionWith } from "../../../src/solvers/decomposition/solver.js";
import { relocationModel } from "../../../src/synthetic/relocation-family.js";
import { bruteForce } from "../../model/brute-force.js";
import { anyDocument } from "../../model/formats/arbitrary-document.js";

const anyModel = anyDocument({ units: 5, options: 3, rows: 3, extras: 0 })
  .map((document) => modelFromJson(document))
  .filter(({ unitCount, optionCount }) => unitCount > 0 && optionCount > 0);
const prices = fc.array(fc.constantFrom(0, 1, 0.5, 2, 3, 1 / 3), { minLength: 3, maxLength: 3 });

/** Prices of the sign that the rows allow: towards an upper bound, else a lower one, else none. */
const possible = (model: LinearModel, sizes: number[]): number[] =>
  sizes.map((size, r) => {
    if (Number.isFinite(model.rowUpper[r]!)) return senseSign(model) * size;
    return Number.isFinite(model.rowLower[r]!) ? -senseSign(model) * size : 0;
  });

describe("a packing proof of the search", () => {
  it("bounds every plan, and its regrets rule out none that is better than they say", () => {
    let found = 0;
    fc.assert(
      fc.property(anyModel, prices, (model, sizes) => {
        const packed = atOnce(packedInPieces(model, possible(model, sizes), 1e6));
        if (packed?.regrets == null) return;
        found++;
        const sigma = senseSign(model);
        const { bound, regretBound, regrets } = { ...packed, regrets: packed.regrets };
        const room = 1e-6 + agreement * Math.abs(bound);
        bruteForce(model, ({ objective, values }) => {
          expect(sigma * objective).toBeLessThanOrEqual(sigma * bound + room);
          for (let i = 0; i < model.unitCount; i++) {
            let o = model.unitStart[i]!;
            while (o < model.unitStart[i + 1]! && values[o] !== 1) o++;
            const regret = o < model.unitStart[i + 1]! ? regrets.option[o]! : regrets.stay[i]!;
            expect(sigma * objective).toBeLessThanOrEqual(sigma * regretBound - regret + room);
          }
        });
      }),
      { numRuns: 1500 },
    );
    expect(found).toBeGreaterThan(300);
  });

  it("closes two parks for units of one size, which prices cannot", async () => {
    const builder = new ModelBuilder("parks", "maximise", 0);
    const place = builder.place([]);
    const parks = ["north", "south"].map((name) => builder.row({ name, upper: 10.5 }));
    for (const [i, size] of [6.1, 6.3, 6.2, 6].entries()) {
      builder.unit(`unit ${i}`, false, []);
      for (const park of parks) {
        builder.option(undefined, 3, place);
        builder.own(park, size);
      }
    }
    const model = builder.build();
    const relaxed = await relax(model, {});
    const packed = atOnce(packedInPieces(model, relaxed.prices!, 10));
    expect(packed?.bound).toBeCloseTo(6, 6);
  });
});

describe("an answer with a packing", () => {
  let model: LinearModel;
  let solution: Solution;
  const rulesOf = (change: (document: Record<string, unknown>) => unknown): string[] => {
    const document = JSON.parse(JSON.stringify(solution)) as Record<string, unknown>;
    change(document);
    return verifySolution(model, document).violations.map(({ rule }) => rule);
  };
  type Packed = NonNullable<PointSolution["packing"]>;
  const packingOf = (
    document: Record<string, unknown>,
  ): { -readonly [K in keyof Packed]: number[] } =>
    document.packing as { rows: number[]; unitPrices: number[] };

  const searched = (): Promise<Solution> => decompositionWith(null).solve(model, { gap: 1e-9 });

  beforeAll(async () => {
    model = relocationModel({ units: 60, destinations: 5, seed: 3 });
    solution = await searched();
  });

  it("verifies, and is what it was when solved again", async () => {
    expect(solution).toHaveProperty("packing");
    expect(rulesOf(() => undefined)).toEqual([]);
    expect(JSON.stringify(await searched())).toBe(JSON.stringify(solution));
  });

  it("is refused with another unit price, another row, or none", () => {
    const broken: ((document: Record<string, unknown>) => void)[] = [
      (document) => {
        packingOf(document).unitPrices = packingOf(document).unitPrices.map((u) => u * 0.9);
      },
      (document) => {
        packingOf(document).rows = packingOf(document).rows.slice(1);
      },
      (document) => {
        packingOf(document).rows.push(packingOf(document).rows[0]!);
      },
      (document) => {
        packingOf(document).rows.push(model.rowCount);
      },
      (document) => {
        delete document.packing;
      },
    ];
    expect(rulesOf((document) => packingOf(document).unitPrices.pop())).toContain("length");
    for (const change of broken) expect(rulesOf(change), String(change)).toContain("certificate");
  });
});
