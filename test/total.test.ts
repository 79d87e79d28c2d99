import { describe, expect, it } from "vitest";
import { defined } from "../src/defined.js";
import { total } from "../src/total.js";

describe("a total", () => {
  it("adds up in the order of the list, also of sets and maps", () => {
    expect(total([1e16, 1, -1e16], (x) => x)).toBe(0);
    expect(total(new Set([1, 2, 3]), (x) => x * x)).toBe(14);
    expect(total(new Map([["a", 2]]), ([, x]) => x)).toBe(2);
    expect(total([], () => 1)).toBe(0);
  });
});

describe("what is defined of an object", () => {
  it("keeps every key but those that are undefined", () => {
    const given = { a: 0, b: undefined, c: null, d: "" };
    expect(Object.keys(defined(given))).toEqual(["a", "c", "d"]);
    expect(defined(given)).toEqual({ a: 0, c: null, d: "" });
  });
});
