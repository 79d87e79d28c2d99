import { beforeAll, describe, expect, test } from "vitest";
import { provesInfeasible } from "../../../src/model/certificate.js";
import type { LinearModel, ModelArrays } from "../../../src/model/linear-model.js";
import { conclude } from "../../../src/solvers/conclude.js";
import { relax } from "../../../src/solvers/decomposition/relax.js";
import { highs } from "../../../src/solvers/highs/adapter.js";
import { relocationModel, relocationVariants } from "../../../src/synthetic/relocation-family.js";
import { middleModel, randomModel, stream } from "./random-model.js";

const asked = { relaxation: true, gap: 0 };
const silent = {
  progress: () => {},
  certificate: () => {},
  incumbent: () => {},
  shouldStop: () => false,
};

/** Value of the relaxation, checked; the status where there is none. */
async function relaxedValue(model: ModelArrays): Promise<number | string> {
  const solution = conclude(model, await relax(model), asked, "decomposition");
  return solution.status === "optimal" ? solution.objective : solution.status;
}

function highsValue(model: ModelArrays): number | string {
  const raw = highs.run(model, { ...asked, seed: 0 }, silent);
  const solution = conclude(model, raw, asked, "highs");
  return solution.status === "optimal" ? solution.objective : solution.status;
}

function expectNear(a: number | string, b: number | string, model: ModelArrays): void {
  if (typeof a === "string" || typeof b === "string") expect(a).toBe(b);
  else {
    const size = Math.max(1 / model.objectiveScale, Math.abs(b));
    expect(Math.abs(a - b) / size).toBeLessThan(1e-7);
  }
}

const shuffled = (n: number, random: () => number): number[] => {
  const order = Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k--) {
    const j = Math.floor(random() * (k + 1));
    [order[k], order[j]] = [order[j]!, order[k]!];
  }
  return order;
};

/** The same model with its rows in another order. */
function withRows(model: LinearModel, order: number[]): LinearModel {
  const place = new Int32Array(order.length);
  order.forEach((r, k) => {
    place[r] = k;
  });
  const moved = (rows: Int32Array): Int32Array => rows.map((r) => (r < 0 ? r : place[r]!));
  const taken = (array: Float64Array): Float64Array => Float64Array.from(order, (r) => array[r]!);
  return {
    ...model,
    rowLower: taken(model.rowLower),
    rowUpper: taken(model.rowUpper),
    rowScale: taken(model.rowScale),
    sharedRow: moved(model.sharedRow),
    placeRow: moved(model.placeRow),
    ownRow: moved(model.ownRow),
    extraRow: moved(model.extraRow),
  };
}

/** The same model with its units, and the options of each, in another order. */
function withUnits(model: LinearModel, order: number[]): LinearModel {
  const { unitStart, ownStart, sharedStart, profileLength } = model;
  const range = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, k) => from + k);
  const options = order.flatMap((i) => range(unitStart[i]!, unitStart[i + 1]!).reverse());
  const own = options.flatMap((o) => range(ownStart[o]!, ownStart[o + 1]!));
  const shared = order.flatMap((i) => range(sharedStart[i]!, sharedStart[i + 1]!));
  const profile = order.flatMap((i) => range(i * profileLength, (i + 1) * profileLength));
  const starts = (counts: number[]): Int32Array => {
    const start = new Int32Array(counts.length + 1);
    counts.forEach((n, k) => {
      start[k + 1] = start[k]! + n;
    });
    return start;
  };
  return {
    ...model,
    unitStart: starts(order.map((i) => unitStart[i + 1]! - unitStart[i]!)),
    mustAct: Uint8Array.from(order, (i) => model.mustAct[i]!),
    value: Float64Array.from(options, (o) => model.value[o]!),
    place: Int32Array.from(options, (o) => model.place[o]!),
    profile: Float64Array.from(profile, (k) => model.profile[k]!),
    ownStart: starts(options.map((o) => ownStart[o + 1]! - ownStart[o]!)),
    ownRow: Int32Array.from(own, (e) => model.ownRow[e]!),
    ownCoef: Float64Array.from(own, (e) => model.ownCoef[e]!),
    sharedStart: starts(order.map((i) => sharedStart[i + 1]! - sharedStart[i]!)),
    sharedRow: Int32Array.from(shared, (e) => model.sharedRow[e]!),
    sharedCoef: Float64Array.from(shared, (e) => model.sharedCoef[e]!),
  };
}

beforeAll(() => highs.load());

describe("the value of a relaxation", () => {
  test("is that of HiGHS on every variant of the relocation family", async () => {
    for (const variant of Object.values(relocationVariants))
      for (let seed = 1; seed <= 12; seed++) {
        const units = 60 + 15 * seed;
        const model = relocationModel({ units, destinations: 4 + (seed % 6), seed, ...variant });
        expectNear(await relaxedValue(model), highsValue(model), model);
      }
  });

  test("does not depend on the order of units, options and rows", async () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = stream(seed);
      const model =
        seed % 2 === 0 ? middleModel(seed, 60 + 4 * seed, 5) : randomModel({ seed, size: 25 });
      const rows = withRows(model, shuffled(model.rowCount, random));
      const units = withUnits(rows, shuffled(model.unitCount, random));
      const value = await relaxedValue(model);
      expectNear(await relaxedValue(rows), value, model);
      expectNear(await relaxedValue(units), value, model);
    }
  });

  test("does not depend on units of measure: rows and values × 1e6 and 1e-6", async () => {
    for (let seed = 0; seed < 25; seed++) {
      const model = randomModel({ seed: 70 + seed, size: 20 });
      const value = await relaxedValue(model);
      for (const [rowFactor, valueFactor] of [
        [1e6, 1e-6],
        [1e-6, 1e6],
      ] as const) {
        const scaled = randomModel({ seed: 70 + seed, size: 20, rowFactor, valueFactor });
        const there = await relaxedValue(scaled);
        expectNear(typeof there === "string" ? there : there / valueFactor, value, model);
      }
    }
  });
});

test("300 infeasible models each come with a Farkas proof that holds", async () => {
  let seen = 0;
  for (let seed = 0; seen < 300; seed++) {
    const model = randomModel({ seed: 20_000 + seed, size: 10 });
    const raw = await relax(model);
    if (raw.claim !== "infeasible") continue;
    seen++;
    expect(conclude(model, raw, asked, "decomposition").status).toBe("infeasible");
    if (raw.violations !== undefined) expect(provesInfeasible(model, raw.farkas!)).toBe(true);
  }
});
