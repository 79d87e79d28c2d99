import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveAssumptions } from "../../src/domain/assumptions.js";
import { type Enterprise, type Pollutant, pollutants } from "../../src/domain/enterprise.js";
import {
  burdenAt,
  grossRelief,
  media,
  mediumLoads,
  netRelief,
  reliefScale,
} from "../../src/domain/relief.js";
import { agrees } from "../../src/model/tolerances.js";
import { anyPark, anyRegister, hundredths } from "./arbitraries.js";

const assumptions = resolveAssumptions([]);
const anyWeights = fc.record({ water: hundredths(5), air: hundredths(5), waste: hundredths(5) });
const equal = { mediaWeights: { water: 1, air: 1, waste: 1 } };

const gross = (register: readonly Enterprise[], policy = equal): number[] => {
  const scale = reliefScale(register, policy, assumptions);
  return register.map((record) => grossRelief(scale, record));
};
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const sameUpToRounding = (a: readonly number[], b: readonly number[]): void => {
  expect(a).toHaveLength(b.length);
  a.forEach((value, index) => {
    const other = b[index] as number;
    expect(agrees(value, other), `${value} and ${other} at ${index}`).toBe(true);
  });
};
const scaled = (record: Enterprise, keys: readonly Pollutant[], factor: number): Enterprise => ({
  ...record,
  loadsKgPerDay: Object.fromEntries(
    Object.entries(record.loadsKgPerDay).map(([key, load]) => [
      key,
      keys.includes(key as Pollutant) ? load * factor : load,
    ]),
  ),
});

describe("gross relief", () => {
  it("of the whole register is 100 points, or 0 where no weighted medium is burdened", () => {
    fc.assert(
      fc.property(anyRegister(), anyWeights, (register, mediaWeights) => {
        const burdened = media.some(
          (medium) =>
            mediaWeights[medium] > 0 &&
            register.some(
              (record) =>
                mediumLoads(record, assumptions)[medium] > 0 && record.residentsExposed !== 0,
            ),
        );
        expect(agrees(sum(gross(register, { mediaWeights })), burdened ? 100 : 0)).toBe(true);
      }),
    );
  });

  it.each([
    ["water", ["cod", "tss"]],
    ["air", ["dust", "so2", "nox", "voc"]],
  ] as const)("does not change when all loads of %s are measured in another unit", (_, keys) => {
    fc.assert(
      fc.property(anyRegister(), fc.constantFrom(0.001, 0.5, 24, 1000), (register, factor) => {
        sameUpToRounding(
          gross(register.map((record) => scaled(record, keys, factor))),
          gross(register),
        );
      }),
    );
  });

  it("does not change when all exposure is scaled", () => {
    fc.assert(
      fc.property(anyRegister(), (register) => {
        const stated = register.map((record) => ({
          ...record,
          residentsExposed: record.residentsExposed ?? 7,
        }));
        const doubled = stated.map((record) => ({
          ...record,
          residentsExposed: record.residentsExposed * 2,
        }));
        sameUpToRounding(gross(doubled), gross(stated));
      }),
    );
  });

  it("does not depend on ids, names or places", () => {
    fc.assert(
      fc.property(anyRegister(), (register) => {
        const renamed = register.map((record, index) => ({
          ...record,
          id: `x${register.length - index}`,
          name: "khác",
          city: "Dĩ An",
        }));
        expect(gross(renamed)).toEqual(gross(register));
      }),
    );
  });

  it("of an enterprise does not depend on the order of the register beyond rounding", () => {
    const shuffledToo = anyRegister(2).chain((register) =>
      fc.tuple(
        fc.constant(register),
        fc.shuffledSubarray(
          register.map((_, index) => index),
          { minLength: register.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffledToo, ([register, order]) => {
        const points = gross(register);
        sameUpToRounding(
          gross(order.map((index) => register[index] as Enterprise)),
          order.map((index) => points[index] as number),
        );
      }),
    );
  });

  it("rises with any load of one's own, at the cost of no one's sign", () => {
    fc.assert(
      fc.property(anyRegister(2), fc.constantFrom(...pollutants), (register, pollutant) => {
        const [first, ...rest] = register as [Enterprise, ...Enterprise[]];
        const before = gross(register);
        const more = {
          ...first,
          loadsKgPerDay: {
            ...first.loadsKgPerDay,
            [pollutant]: (first.loadsKgPerDay[pollutant] ?? 0) + 10,
          },
        };
        // Against a fixed scale: the points of a fixed unit of pollution.
        const scale = reliefScale(register, equal, assumptions);
        expect(grossRelief(scale, more)).toBeGreaterThanOrEqual(before[0] as number);
        expect(gross([more, ...rest]).every((points) => points >= 0)).toBe(true);
      }),
    );
  });
});

describe("net relief", () => {
  it("is gross relief less a burden that is never negative", () => {
    fc.assert(
      fc.property(anyRegister(), anyPark, (register, park) => {
        const scale = reliefScale(register, equal, assumptions);
        for (const record of register) {
          const burden = burdenAt(scale, record, park);
          expect(burden).toBeGreaterThanOrEqual(0);
          expect(netRelief(scale, record, park)).toBe(grossRelief(scale, record) - burden);
        }
      }),
    );
  });

  it("is gross relief where nobody lives around the park or everything is removed there", () => {
    const clean = resolveAssumptions(
      (["parkRemovalWater", "parkRemovalAir", "parkRemovalWaste"] as const).map((id) => ({
        id,
        value: 1,
        high: 1,
      })),
    );
    fc.assert(
      fc.property(anyRegister(), anyPark, (register, park) => {
        for (const record of register) {
          const empty = { ...park, residentsExposed: 0 };
          const scale = reliefScale(register, equal, assumptions);
          expect(netRelief(scale, record, empty)).toBe(grossRelief(scale, record));
          const cleanScale = reliefScale(register, equal, clean);
          expect(netRelief(cleanScale, record, park)).toBe(grossRelief(cleanScale, record));
        }
      }),
    );
  });

  it("is nothing where site and park expose as many people and nothing is removed", () => {
    const dirty = resolveAssumptions(
      (["parkRemovalWater", "parkRemovalAir", "parkRemovalWaste"] as const).map((id) => ({
        id,
        value: 0,
        low: 0,
      })),
    );
    fc.assert(
      fc.property(anyRegister(), anyPark, fc.nat(900), (register, park, residentsExposed) => {
        const scale = reliefScale(register, equal, dirty);
        for (const record of register)
          expect(
            agrees(
              netRelief(scale, { ...record, residentsExposed }, { ...park, residentsExposed }),
              0,
            ),
          ).toBe(true);
      }),
    );
  });

  it("by hand: one kg of COD beside 1,000 residents moves to 100 behind a plant that removes 80 %", () => {
    const register = [
      { loadsKgPerDay: { cod: 1 }, residentsExposed: 1000 },
    ] as unknown as Enterprise[];
    const scale = reliefScale(register, equal, assumptions);
    const record = register[0] as Enterprise;
    const park = { residentsExposed: 100 } as Parameters<typeof netRelief>[2];
    expect(grossRelief(scale, record)).toBeCloseTo(100, 9);
    expect(burdenAt(scale, record, park)).toBeCloseTo(2, 9);
  });
});
