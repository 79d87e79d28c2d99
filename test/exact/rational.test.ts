import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rational } from "../../src/model/rational.js";
import {
  add,
  compare,
  divide,
  floor,
  fraction,
  isWhole,
  lcm,
  multiply,
  negate,
  rational,
  reduced,
  subtract,
  toNumber,
} from "../../src/model/rational.js";

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const any: fc.Arbitrary<Rational> = fc.oneof(
  double.map(rational),
  fc
    .tuple(
      whole,
      whole.filter((d) => d !== 0n),
    )
    .map(([n, d]) => fraction(n, d)),
);
const same = (a: Rational, b: Rational): void => expect(reduced(a)).toEqual(reduced(b));

describe("exact rationals", () => {
  it("hold every double, and give it back", () => {
    fc.assert(
      fc.property(double, (x) => {
        expect(toNumber(rational(x))).toBe(x === 0 ? 0 : x);
      }),
      { numRuns: 2000 },
    );
    for (const x of [5e-324, 2 ** -1022, Number.MAX_VALUE, 0.1, 2 ** 53 + 2, -1 / 3])
      expect(toNumber(rational(x))).toBe(x);
    expect(() => rational(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => rational(Number.NaN)).toThrow(RangeError);
  });

  it("are a field", () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(multiply(a, multiply(b, c)), multiply(multiply(a, b), c));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(add(a, negate(a)), { n: 0n, d: 1n });
        same(subtract(add(a, b), b), a);
        if (b.n !== 0n) same(multiply(divide(a, b), b), a);
      }),
    );
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
  });

  it("are ordered as doubles are, and order goes with sums", () => {
    fc.assert(
      fc.property(double, double, any, (x, y, c) => {
        expect(compare(rational(x), rational(y))).toBe(Math.sign(x - y) || 0);
        expect(compare(add(rational(x), c), add(rational(y), c))).toBe(Math.sign(x - y) || 0);
      }),
    );
  });

  it("become whole numbers by floor", () => {
    fc.assert(
      fc.property(any, (a) => {
        const below = { n: floor(a), d: 1n };
        expect(compare(below, a)).toBeLessThanOrEqual(0);
        expect(compare(a, add(below, rational(1)))).toBeLessThan(0);
        expect(isWhole(a)).toBe(compare(below, a) === 0);
      }),
    );
    expect(lcm(12n, 18n)).toBe(36n);
  });
});
