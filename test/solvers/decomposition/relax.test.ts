import { beforeAll, describe, expect, test } from "vitest";
import { certifiedBound, cleanPrices, provesInfeasible } from "../../../src/model/certificate.js";
import type { LinearModel, ModelArrays } from "../../../src/model/linear-model.js";
import { ModelBuilder } from "../../../src/model/model-builder.js";
import type { Solution } from "../../../src/model/solution.js";
import { conclude } from "../../../src/solvers/conclude.js";
import { infeasibleAtSight } from "../../../src/solvers/conclude-infeasible.js";
import { decompositionWith } from "../../../src/solvers/decomposition/index.js";
import { relax } from "../../../src/solvers/decomposition/relax.js";
import { highs } from "../../../src/solvers/highs/adapter.js";
import { relocationModel } from "../../../src/synthetic/relocation-family.js";
import { middleModel, randomModel, yearsModel } from "./random-model.js";

const decomposition = decompositionWith(null);

const asked = { relaxation: true, gap: 0 };
const silent = {
  progress: () => {},
  certificate: () => {},
  incumbent: () => {},
  shouldStop: () => false,
};

const solve = (model: LinearModel): Promise<Solution> =>
  decomposition.solve(model, { relaxation: true });

function oracle(model: LinearModel): Solution {
  const atSight = infeasibleAtSight(model, "highs");
  return (
    atSight ?? conclude(model, highs.run(model, { ...asked, seed: 0 }, silent), asked, "highs")
  );
}

/** Empty when both say the same; otherwise what each says. */
function difference(model: LinearModel, ours: Solution, theirs: Solution): string {
  if (ours.status !== theirs.status) return `${ours.status} (not ${theirs.status})`;
  if (ours.status !== "optimal" || theirs.status !== "optimal") return "";
  const size = Math.max(1 / model.objectiveScale, Math.abs(theirs.objective));
  const apart = Math.abs(ours.objective - theirs.objective) / size;
  return apart <= 1e-7 ? "" : `${ours.objective} (not ${theirs.objective})`;
}

async function disagreements(models: Iterable<LinearModel>): Promise<string[]> {
  const found: string[] = [];
  for (const model of models) {
    const text = difference(model, await solve(model), oracle(model));
    if (text !== "") found.push(`${model.name}: ${text}`);
  }
  return found;
}

function* random(
  count: number,
  size: number,
  rowFactor = 1,
  valueFactor = 1,
): Iterable<LinearModel> {
  for (let seed = 0; seed < count; seed++)
    yield { ...randomModel({ seed, size, rowFactor, valueFactor }), name: `seed ${seed}` };
}

function* middle(count: number): Iterable<LinearModel> {
  for (let seed = 0; seed < count; seed++)
    yield { ...middleModel(seed, 60 + 7 * (seed % 20), 6 + (seed % 9)), name: `seed ${seed}` };
}

beforeAll(() => highs.load());

describe("the relaxation equals that of HiGHS, with a certificate that closes", () => {
  test("on random small models of every kind", async () => {
    expect(await disagreements(random(400, 6))).toEqual([]);
  });
  test("on larger random models", async () => {
    expect(await disagreements(random(150, 20))).toEqual([]);
  });
  test("on models large enough for prices first", async () => {
    expect(await disagreements(middle(60))).toEqual([]);
  });
  test("in money of any unit: coefficients and values × 1e6 or 1e-6", async () => {
    expect(await disagreements(random(100, 8, 1e6, 1e-6))).toEqual([]);
    expect(await disagreements(random(100, 8, 1e-6, 1e6))).toEqual([]);
  });
});

describe("laws of one answer", () => {
  test("an infeasible model comes with a Farkas proof and the rows that are violated", async () => {
    let seen = 0;
    for (const model of random(120, 8)) {
      const raw = await relax(model);
      if (raw.claim !== "infeasible" || raw.violations === undefined) continue;
      seen++;
      expect(provesInfeasible(model, raw.farkas!)).toBe(true);
      expect(Math.max(...raw.violations)).toBeGreaterThan(0);
    }
    expect(seen).toBeGreaterThan(20);
  });

  test("an optimal point is basic: at most as many split units as tight rows", async () => {
    for (const model of middle(20)) {
      const raw = await relax(model);
      if (raw.values === undefined || raw.basis === undefined) continue;
      const split = splitUnits(model, raw.values);
      expect(split).toBeLessThanOrEqual(raw.basis.rows.filter((side) => side !== 0).length);
    }
  });

  test("the same model gives the same bytes", async () => {
    for (const model of middle(5)) {
      const [a, b] = [await relax(model), await relax(model)];
      expect(Buffer.from(a.values!.buffer).equals(Buffer.from(b.values!.buffer))).toBe(true);
      expect(Buffer.from(a.prices!.buffer).equals(Buffer.from(b.prices!.buffer))).toBe(true);
    }
  });

  test("a model without rows or units is solved", async () => {
    for (const model of random(300, 2)) {
      if (model.rowCount > 0 && model.unitCount > 0) continue;
      expect(difference(model, await solve(model), oracle(model))).toBe("");
    }
  });

  test("an extra that can grow for ever is unbounded", async () => {
    let seen = 0;
    for (const model of random(300, 5)) if ((await relax(model)).claim === "unbounded") seen++;
    expect(seen).toBeGreaterThan(3);
  });
});

describe("a model with years, deadlines and many ties never spins", () => {
  test("with capacity for all, for hardly all and for too few, in pivots per row and unit", async () => {
    const claims = new Set<string>();
    for (const capacity of [0.35, 0.45, 0.55, 0.9])
      for (let seed = 0; seed < 2; seed++) {
        const model = yearsModel(seed, 300, 8, 4, capacity);
        const raw = await relax(model);
        claims.add(raw.claim);
        expect(difference(model, conclude(model, raw, asked, "ours"), oracle(model))).toBe("");
        expect(raw.effort.pivots).toBeLessThan(6 * (model.rowCount + model.unitCount));
      }
    expect([...claims].sort()).toEqual(["infeasible", "optimal"]);
  });

  test("when the basis of near ties would send all units to the same park", async () => {
    const model = yearsModel(0, 1200, 20, 5, 0.9);
    const raw = await relax(model);
    expect(raw.claim).toBe("optimal");
    expect(raw.effort.pivots).toBeLessThan(2 * model.unitCount);
  });
});

test("values that are next to nothing beside others are told apart where they alone are left", async () => {
  for (const large of [1, 1e6, 4e13]) {
    const builder = new ModelBuilder("beside", "maximise");
    builder.unit("large", false, []);
    builder.option("only costs", -large, 0);
    builder.unit("small", true, []);
    builder.option("good", 0.6, 0);
    builder.option("better", 0.61, 0);
    const { values } = await relax(builder.build());
    expect(Array.from(values ?? []), `beside ${large}`).toEqual([0, 0, 1]);
  }
});

describe("a start changes the way, not the value", () => {
  test("from the basis and prices before one capacity or budget changed", async () => {
    for (const model of middle(20)) {
      const first = await relax(model);
      if (first.claim !== "optimal") continue;
      for (const changed of [withUpper(model, 0, 0.9), withUpper(model, 0, 1.2)]) {
        const cold = conclude(changed, await relax(changed), asked, "cold");
        const { prices, basis } = first;
        const options = { start: { prices: prices!, basis: basis! } };
        const warm = conclude(changed, await relax(changed, options), asked, "warm");
        const onlyPrices = await relax(changed, { start: { prices: prices! } });
        expect(difference(model, warm, cold)).toBe("");
        expect(difference(model, conclude(changed, onlyPrices, asked, "prices"), cold)).toBe("");
      }
    }
  });

  test("from the start of another model", async () => {
    const [a, b] = [middleModel(1, 60, 6), middleModel(2, 80, 7)];
    const { prices, basis } = await relax(a);
    const raw = await relax(b, { start: { prices: prices!, basis: basis! } });
    expect(difference(b, conclude(b, raw, asked, "warm"), await solve(b))).toBe("");
  });
});

describe("stopping", () => {
  test("an aborted signal ends the solve with a reason", async () => {
    const model = middleModel(3, 3000, 12);
    const raw = await relax(model, { signal: AbortSignal.abort() });
    expect(["limit", "optimal"]).toContain(raw.claim);
  });

  test("before the simplex leaves the prices reached so far, which bound", async () => {
    const model = relocationModel({ units: 6000, destinations: 40, seed: 2 });
    const best = await relax(model);
    const optimum = certifiedBound(model, best.prices!);
    const nothing = certifiedBound(model, new Float64Array(model.rowCount));
    const raw = await relax(model, { timeLimitMs: 80 });
    expect(raw.claim).toBe("limit");
    const bound = certifiedBound(model, cleanPrices(model, raw.prices!));
    expect(bound).toBeGreaterThanOrEqual(optimum * (1 - 1e-9));
    expect(bound).toBeLessThan(nothing);
  });
});

function splitUnits(model: ModelArrays, values: Float64Array): number {
  let split = 0;
  for (let i = 0; i < model.unitCount; i++) {
    const x = values.subarray(model.unitStart[i]!, model.unitStart[i + 1]!);
    if (x.some((part) => part > 1e-9 && part < 1 - 1e-9)) split++;
  }
  return split;
}

function withUpper(model: LinearModel, r: number, factor: number): LinearModel {
  return {
    ...model,
    rowUpper: model.rowUpper.map((bound, row) => (row === r ? bound * factor : bound)),
  };
}
