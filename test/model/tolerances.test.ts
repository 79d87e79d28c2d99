import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agrees } from "../../src/model/tolerances.js";

describe("agreement of figures", () => {
  it("is reflexive, symmetric, and blind to rounding", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        expect(agrees(a, a)).toBe(true);
        expect(agrees(a, b)).toBe(agrees(b, a));
      }),
    );
    expect(agrees(0.1 + 0.2, 0.3)).toBe(true);
    expect(agrees(1, 1.00001)).toBe(false);
  });

  it("never holds between something finite and something infinite", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (a) => {
        expect(agrees(a, Number.POSITIVE_INFINITY)).toBe(false);
        expect(agrees(a, Number.NaN)).toBe(false);
      }),
    );
  });
});
