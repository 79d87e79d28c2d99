import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleSeed, registerCsv } from "../../examples/register-csv.js";
import { type Enterprise, enterprise } from "../../src/domain/enterprise.js";
import { sizeClasses, sizeClassOf } from "../../src/domain/size-class.js";
import { DidoiError } from "../../src/errors.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";
import {
  borrowedShare,
  cityCalibration,
  criterionPercent,
  foreignFundsFactor,
  ownFundsMillionVndPerWorker,
  sectorCalibration,
} from "../../src/synthetic/register-calibration.js";

const seeds = fc.integer();
const sum = (register: readonly Enterprise[], of: (record: Enterprise) => number): number =>
  register.reduce((total, record) => total + of(record), 0);
const shareOf = (register: readonly Enterprise[], is: (record: Enterprise) => boolean): number =>
  register.filter(is).length / register.length;

describe("generateRegister", () => {
  it("gives the same bytes for the same seed, and others for another", () => {
    fc.assert(
      fc.property(seeds, seeds, fc.integer({ min: 2, max: 40 }), (seed, other, count) => {
        const bytes = registerCsv(generateRegister({ seed, count }));
        expect(registerCsv(generateRegister({ seed, count }))).toBe(bytes);
        if (other !== seed)
          expect(registerCsv(generateRegister({ seed: other, count }))).not.toBe(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it("makes records that pass the schema, with ids of their own, and says of each that it is synthetic", () => {
    fc.assert(
      fc.property(seeds, fc.nat(60), (seed, count) => {
        const register = generateRegister({ seed, count });
        expect(register).toHaveLength(count);
        expect(new Set(register.map(({ id }) => id)).size).toBe(count);
        for (const record of register) {
          expect(enterprise.parse(record)).toEqual(record);
          expect(record.synthetic).toBe(true);
          expect(record.name).toMatch(/^DN tổng hợp \d{4} \(.+\)$/);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("keeps the published totals: 99-104 workers each, 1 ha each, 823 to 655 by city", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const register = generateRegister({ seed });
        expect(register).toHaveLength(1480);
        const mean = sum(register, ({ workers }) => workers) / 1480;
        expect(mean).toBeGreaterThanOrEqual(99);
        expect(mean).toBeLessThanOrEqual(104);
        expect(Math.abs(sum(register, ({ landHa }) => landHa) / 1480 - 1)).toBeLessThan(0.01);
        expect(register.filter(({ city }) => city === "Thuận An")).toHaveLength(824);
        for (const { workers } of register) {
          expect(Number.isInteger(workers)).toBe(true);
          expect(workers).toBeGreaterThanOrEqual(5);
          expect(workers).toBeLessThanOrEqual(5000);
        }
      }),
      { numRuns: 5 },
    );
  });

  it("keeps the shares of sectors exactly and those of criteria and crafts nearly", () => {
    const register = generateRegister({ seed: 7, count: 20_000 });
    for (const { codes, sharePercent, name } of sectorCalibration)
      expect(
        shareOf(register, (record) => record.name.endsWith(`(${name})`)),
        codes.join(),
      ).toBeCloseTo(sharePercent / 100, 3);
    const percent = (is: (record: Enterprise) => boolean): number => 100 * shareOf(register, is);
    const near = (value: number, expected: number): void => {
      expect(Math.abs(value - expected)).toBeLessThan(1);
    };
    near(
      percent(({ criteria: { c1 } }) => c1 === "fixable" || c1 === "unfixable"),
      12,
    );
    near(
      percent(({ criteria }) => criteria.c2 === "unfixable"),
      10,
    );
    near(
      percent(({ criteria }) => criteria.c3 === "unfixable"),
      10,
    );
    near(
      percent(({ criteria }) => criteria.c4 === "unfixable"),
      45,
    );
    near(
      percent(({ traditionalCraft }) => traditionalCraft),
      4,
    );
    // Half of a lognormal of mean 100 and sigma 1.25 is below 100 / e^(1.25²/2) = 46.
    near(
      percent(({ workers }) => workers <= 46),
      50,
    );
  });

  it("lets breaches beyond repair meet in the same enterprises, and the shares stay what they are", () => {
    const register = generateRegister({ seed: 7, count: 20_000 });
    const any = shareOf(register, ({ criteria: { c1, c2, c3 } }) =>
      [c1, c2, c3].includes("unfixable"),
    );
    const shares = (["c1", "c2", "c3"] as const).map(
      (key) => criterionPercent[key].unfixable / 100,
    );
    expect(any).toBeLessThan(0.8 * (1 - shares.reduce((none, share) => none * (1 - share), 1)));
    expect(any).toBeGreaterThan(Math.max(...shares));
  });

  it("gives every enterprise means for a move: more per worker to large and to foreign-owned ones", () => {
    const register = generateRegister({ seed: 7, count: 20_000 });
    const fundsOf = ({ meansMillionVnd, workers }: Enterprise): number =>
      ((meansMillionVnd as number) * (1 - borrowedShare)) / workers;
    for (const record of register) {
      const [low, , high] = ownFundsMillionVndPerWorker[sizeClassOf(record)];
      const factor = record.ownership === "foreign" ? foreignFundsFactor : 1;
      // Means are whole million VND.
      expect(fundsOf(record)).toBeGreaterThan(factor * low - 0.1);
      expect(fundsOf(record)).toBeLessThan(factor * high + 0.1);
    }
    const mean = (is: (record: Enterprise) => boolean): number =>
      sum(register.filter(is), fundsOf) / register.filter(is).length;
    const bySize = sizeClasses.map((size) => mean((record) => sizeClassOf(record) === size));
    expect(bySize).toEqual(bySize.toSorted((a, b) => a - b));
    expect(bySize[0]).toBeGreaterThan(150);
    expect(bySize.at(-1)).toBeLessThan(450);
    expect(mean(({ ownership }) => ownership === "foreign")).toBeGreaterThan(
      1.2 * mean(({ ownership }) => ownership === "domestic"),
    );
  });

  it("uses every new ward that an old one was split into, and no other", () => {
    const register = generateRegister({ seed: 3, count: 5000 });
    const made = new Map<string, Set<string>>();
    for (const { wardOld, wardNew, city } of register) {
      const key = `${city}/${wardOld}`;
      made.set(key, (made.get(key) ?? new Set()).add(wardNew ?? ""));
    }
    const stated = cityCalibration.flatMap(({ city, wards }) =>
      wards.map(({ wardOld, wardsNew }) => [`${city}/${wardOld}`, new Set(wardsNew)] as const),
    );
    expect(made).toEqual(new Map(stated));
  });

  it("takes one city alone", () => {
    const register = generateRegister({ seed: 1, count: 50, cities: ["Dĩ An"] });
    expect(new Set(register.map(({ city }) => city))).toEqual(new Set(["Dĩ An"]));
  });

  it.each([
    { seed: 0.5 },
    { seed: 2 ** 31 },
    { seed: Number.NaN },
    { seed: 1, count: -1 },
    { seed: 1, count: 1.5 },
    { seed: 1, count: Number.POSITIVE_INFINITY },
    { seed: 1, cities: [] },
    { seed: 1, cities: ["Dĩ An", "Hà Nội"] },
  ])("refuses %o", (options) => {
    expect(() => generateRegister(options)).toThrow(DidoiError);
  });
});

describe("the example's register", () => {
  it("is what the generator gives, byte for byte", () => {
    const file = new URL("../../examples/binh-duong/enterprises.csv", import.meta.url);
    const made = registerCsv(generateRegister({ seed: exampleSeed }));
    expect(readFileSync(file, "utf8") === made, "run npm run example:generate").toBe(true);
  });

  it("says in each row that it is synthetic", () => {
    const file = new URL("../../examples/binh-duong/enterprises.csv", import.meta.url);
    const [header, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(header?.endsWith(",Dữ liệu tổng hợp")).toBe(true);
    expect(rows).toHaveLength(1480);
    expect(rows.every((row) => row.endsWith(",có"))).toBe(true);
  });
});
