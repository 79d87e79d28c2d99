import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError } from "../../src/errors.js";
import { refuseTooLargeInput } from "../../src/io/input-memory.js";

/** The heap in MB that an input of this size is refused for, undefined where it is read. */
function asked(bytes: number, kept: "table" | "json", limitMb: number): number | undefined {
  try {
    refuseTooLargeInput("register.csv", bytes, kept, limitMb);
    return undefined;
  } catch (error) {
    const [issue] = (error as DidoiError).issues;
    expect(error).toBeInstanceOf(DidoiError);
    expect(issue).toMatchObject({ code: "E_LIMIT", at: { file: "register.csv" } });
    const figure = Number(/--max-old-space-size=(\d+)/.exec(issue?.fix ?? "")?.[1]);
    expect(issue?.message).toContain(`about ${figure} MB`);
    expect(issue?.vi?.message).toContain(`khoảng ${figure} MB`);
    expect(issue?.vi?.fix).toContain(`--max-old-space-size=${figure}`);
    return figure;
  }
}

describe("an input that the heap is too small for", () => {
  const kept = fc.constantFrom("table" as const, "json" as const);

  it("is refused with a figure that is enough, and the same input passes with it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), kept, (bytes, as) => {
        const figure = asked(bytes, as, 1)!;
        expect(figure).toBeGreaterThan((bytes * 5) / 1e6);
        expect(asked(bytes, as, figure)).toBeUndefined();
        expect(asked(2 * bytes + 1e6, as, 1)!).toBeGreaterThanOrEqual(figure);
      }),
    );
  });

  it("is a register of 10.5 MB in 60 MB, and not in 100 MB, as it was measured", () => {
    expect(asked(10.5e6, "table", 60)).toBe(80);
    expect(asked(10.5e6, "table", 100)).toBeUndefined();
    expect(asked(22.9e6, "json", 100)).toBe(130);
  });
});
