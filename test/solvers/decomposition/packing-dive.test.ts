/** Plans of whole packings: the relaxation under bans, the best packing of a row, and what a dive keeps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import type { LinearModel, ModelArrays } from "../../../src/model/linear-model.js";
import { senseSign } from "../../../src/model/linear-model.js";
import { ModelBuilder } from "../../../src/model/model-builder.js";
import { atOnce } from "../../../src/model/pieces.js";
import { Random } from "../../../src/random.js";
import {
  type OptionPool,
  selectPool,
} from "../../../src/solvers/decomposition/integer/option-pool.js";
import { PackingDive } from "../../../src/solvers/decomposition/integer/packing-dive.js";
import { Restricted } from "../../../src/solvers/decomposition/integer/restricted.js";
import {
  bestPackingOf,
  type PackingRow,
  packingRows,
} from "../../../src/solvers/decomposition/integer/row-packings.js";
import { ReducedValues } from "../../../src/solvers/decomposition/reduced-values.js";
import { relaxInPieces } from "../../../src/solvers/decomposition/relax.js";
import { scaledModel, scaledPrices } from "../../../src/solvers/decomposition/scaled-model.js";
import { basisOfPoint } from "../../../src/solvers/decomposition/simplex/basis.js";
import { relocationModel } from "../../../src/synthetic/relocation-family.js";
import { anyDocument } from "../../model/formats/arbitrary-document.js";

const anyModel = anyDocument({ units: 6, options: 3, rows: 3, extras: 2 })
  .map((document) => modelFromJson(document))
  .filter(({ unitCount, optionCount }) => unitCount > 0 && optionCount > 0);
/** Six units into three rows of whole sizes, so that rows are packings. */
const anyParks = fc
  .array(
    fc.record({
      size: fc.integer({ min: 1, max: 7 }),
      values: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 6, maxLength: 6 },
  )
  .map((units) => parks(units, [9, 7, 5]));

function parks(
  units: readonly { size: number; values: readonly number[] }[],
  uppers: readonly number[],
): LinearModel {
  const model = new ModelBuilder("parks", "maximise", 0);
  const place = model.place([]);
  const rows = uppers.map((upper, r) => model.row({ name: `park ${r}`, upper }));
  units.forEach(({ size, values }, i) => {
    model.unit(`unit ${i}`, false, []);
    rows.forEach((row, r) => {
      model.option(undefined, values[r]!, place);
      model.own(row, size);
    });
  });
  return model.build();
}

interface Setting {
  readonly pool: OptionPool;
  readonly y: Float64Array;
  readonly values: Float64Array;
  readonly restricted: Restricted;
}

/** The whole model as a pool, at the basis of its relaxation; null where that has no optimum. */
function setting(model: ModelArrays): Setting | null {
  const { claim, prices, values } = atOnce(relaxInPieces(model));
  if (claim !== "optimal" || prices === undefined || values === undefined) return null;
  const lp = scaledModel(model);
  const y = scaledPrices(lp, prices);
  const reduced = new ReducedValues(lp);
  reduced.setPrices(y);
  const pool = atOnce(selectPool(reduced, { threshold: Number.POSITIVE_INFINITY }));
  const basis = basisOfPoint(model, values, y);
  if (basis === undefined) throw new Error("the relaxation shows no basis");
  return { pool, y, values, restricted: new Restricted(pool, basis, y) };
}

/** The value of the relaxation without the options of these candidates; null where it has no optimum. */
function without(model: LinearModel, pool: OptionPool, forbidden: Iterable<number>): number | null {
  const value = model.value.slice();
  const far = -1e4 * senseSign(model);
  let moved = 0;
  for (const c of forbidden) if (pool.option[c]! >= 0) value[pool.option[c]!] = far;
  const { claim, values } = atOnce(relaxInPieces({ ...model, value }));
  if (claim !== "optimal" || values === undefined) return null;
  let worth = 0;
  values.forEach((x, k) => {
    if (k >= model.optionCount) worth += x * model.extraValue[k - model.optionCount]!;
    else if (value[k] === far) moved += x;
    else worth += x * value[k]!;
  });
  return moved > 1e-9 ? null : worth;
}

describe("the relaxation under bans", () => {
  it("is worth at least the model without what is forbidden, mostly as much, and comes back", () => {
    let equal = 0;
    fc.assert(
      fc.property(anyModel, fc.infiniteStream(fc.boolean()), (model, draws) => {
        const made = setting(model);
        if (made === null) return;
        const { pool, restricted } = made;
        const scale = pool.lp.valueScale;
        expect(atOnce(restricted.solve())).toBe(true);
        const free = restricted.value;
        // Some options; staying is never forbidden, nor all that a unit has.
        const forbidden = Array.from(pool.option.keys()).filter((c) => {
          const i = pool.unit[c]!;
          const isLast = model.mustAct[i] === 1 && c === pool.start[i];
          return draws.next().value === true && pool.option[c]! >= 0 && !isLast;
        });
        restricted.forbid(forbidden);
        if (!atOnce(restricted.solve())) return;
        const hard = without(model, pool, forbidden);
        if (hard !== null) {
          const room = 1e-6 * Math.max(1, Math.abs(hard * scale));
          expect(restricted.value).toBeGreaterThan(hard * scale - room);
          if (restricted.value < hard * scale + room && forbidden.length > 2) equal++;
        }
        restricted.allow(forbidden);
        expect(atOnce(restricted.solve())).toBe(true);
        expect(restricted.value).toBeCloseTo(free, 6);
      }),
      { numRuns: 400 },
    );
    expect(equal).toBeGreaterThan(25);
  });
});

/** The largest worth of one open candidate or none of each unit within the row, by trying all. */
function bestByHand(restricted: Restricted, row: PackingRow, chosen: readonly number[]): number[] {
  const { pool } = restricted;
  const price = restricted.simplex.entering.y[row.row]!;
  const cells = new Map(Array.from(row.candidates, (c, k) => [c, row.cells[k]!]));
  const coef = new Map(Array.from(row.candidates, (c, k) => [c, row.coef[k]!]));
  const worth = (c: number): number => restricted.worth(c) + price * (coef.get(c) ?? 0);
  let best = Number.NEGATIVE_INFINITY;
  const tryUnit = (i: number, room: number, sum: number): void => {
    if (i === pool.unitCount) {
      best = Math.max(best, sum);
      return;
    }
    for (let c = pool.start[i]!; c < pool.start[i + 1]!; c++)
      if (restricted.isOpen(c) && (cells.get(c) ?? 0) <= room)
        tryUnit(i + 1, room - (cells.get(c) ?? 0), sum + worth(c));
  };
  tryUnit(0, row.capacity, 0);
  let found = 0;
  for (let i = 0; i < pool.unitCount; i++) {
    const taken = chosen.find((c) => pool.unit[c] === i);
    let most = Number.NEGATIVE_INFINITY;
    for (let c = pool.start[i]!; c < pool.start[i + 1]!; c++)
      if (restricted.isOpen(c) && !cells.has(c)) most = Math.max(most, worth(c));
    found += taken === undefined ? most : worth(taken);
  }
  return [found, best];
}

describe("the best packing of a row", () => {
  it("is what trying every packing finds, and fits", () => {
    let packed = 0;
    fc.assert(
      fc.property(anyParks, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), (model, draws) => {
        const made = setting(model);
        if (made === null) return;
        const { pool, restricted, values, y } = made;
        const forbidden = Array.from(pool.option.keys()).filter(
          (c) => draws.next().value === 0 && pool.option[c]! >= 0,
        );
        restricted.forbid(forbidden);
        expect(atOnce(restricted.solve())).toBe(true);
        for (const row of atOnce(packingRows(pool, values, y))) {
          const chosen = bestPackingOf(restricted, row, 0, new Random(0));
          expect(chosen).not.toBeNull();
          const [found, best] = bestByHand(restricted, row, chosen!);
          expect(found).toBeCloseTo(best!, 9);
          packed++;
        }
      }),
      { numRuns: 300 },
    );
    expect(packed).toBeGreaterThan(100);
  });
});

describe("a dive", () => {
  const model = relocationModel({ units: 60, destinations: 6, seed: 3 });

  it("never gets worse by packing again, and ends with one candidate of each unit", () => {
    for (let seed = 0; seed < 4; seed++) {
      const { pool, restricted, values, y } = setting(model)!;
      const rows = atOnce(packingRows(pool, values, y));
      expect(rows.length).toBeGreaterThan(2);
      const random = new Random(seed);
      const dive = new PackingDive(restricted, rows, y);
      expect(atOnce(dive.begin(random))).toBe(true);
      const first = dive.value;
      atOnce(dive.improve(300, random));
      expect(dive.value).toBeGreaterThanOrEqual(first);
      const { chosen } = atOnce(dive.rounded());
      chosen.forEach((c, i) => {
        expect(pool.unit[c]).toBe(i);
      });
      // What the rounding forbade is allowed again.
      const before = dive.value;
      expect(atOnce(restricted.solve())).toBe(true);
      expect(restricted.value).toBeCloseTo(before, 6);
    }
  });
});
