import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile, portableExp, portableLog, Random } from "../src/random.js";

/** Abramowitz and Stegun 26.2.17 would share our digits; this sums the density instead. */
function normalBelow(x: number): number {
  const steps = 4000;
  const width = (x + 9) / steps;
  let sum = 0;
  for (let n = 0; n < steps; n++) sum += Math.exp(-((-9 + (n + 0.5) * width) ** 2) / 2) * width;
  return sum / Math.sqrt(2 * Math.PI);
}

describe("portable mathematics", () => {
  it("exp agrees with the engine's to 14 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
        expect(Math.abs(portableExp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  it("log agrees with the engine's and undoes exp", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(portableLog(x) - Math.log(x))).toBeLessThan(
          1e-14 * Math.max(1, Math.abs(Math.log(x))),
        );
      }),
    );
  });

  it("the quantile undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(Math.abs(normalBelow(normalQuantile(p)) - p)).toBeLessThan(1e-6);
      }),
    );
  });

  it("the quantile stays exact in the far tail", () => {
    expect(normalQuantile(1e-15)).toBeCloseTo(-7.941345326, 5);
    expect(normalQuantile(1 - 1e-9)).toBeCloseTo(5.997807015, 5);
  });
});

describe("Random", () => {
  it("replays the same bits for ever: changing a draw changes every example and benchmark", () => {
    const random = new Random(7);
    const bits = [
      random.uniform(),
      random.normal(),
      random.logNormal(2, 0.5),
      random.integer(1, 6),
    ];
    expect(bits).toMatchInlineSnapshot(`
      [
        0.2180551302036171,
        -1.3949594156812393,
        2.5913984407339603,
        1,
      ]
    `);
  });

  it("neighbouring seeds give unrelated streams", () => {
    const first = Array.from({ length: 2000 }, (_, seed) => new Random(seed).uniform());
    const mean = first.reduce((sum, x) => sum + x, 0) / first.length;
    let correlation = 0;
    for (let n = 1; n < first.length; n++)
      correlation += (((first[n] ?? 0) - 0.5) * ((first[n - 1] ?? 0) - 0.5) * 12) / first.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(correlation)).toBeLessThan(0.08);
  });

  it("split streams do not depend on how much their siblings draw", () => {
    const draw = (times: number): number => {
      const parent = new Random(3);
      const first = parent.split();
      for (let n = 0; n < times; n++) first.uniform();
      return parent.split().uniform();
    };
    expect(draw(1000)).toBe(draw(0));
  });

  it("normal draws have mean 0 and variance 1", () => {
    const random = new Random(11);
    let sum = 0;
    let squares = 0;
    const n = 100_000;
    for (let k = 0; k < n; k++) {
      const x = random.normal();
      sum += x;
      squares += x * x;
    }
    expect(Math.abs(sum / n)).toBeLessThan(0.015);
    expect(Math.abs(squares / n - 1)).toBeLessThan(0.02);
  });
});
