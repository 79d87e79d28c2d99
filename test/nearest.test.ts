import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest, nearestAmong } from "../src/nearest.js";

const word = fc.stringMatching(/^[a-z]{4,12}$/);

describe("the nearest name", () => {
  it("is the name itself, whatever its case, accents, blanks and marks", () => {
    expect(nearest("DIEN_TICH dat", ["số lao động", "Diện tích đất"])).toBe("Diện tích đất");
    expect(nearest("Bàu Bang", ["Bàu Bàng"])).toBe("Bàu Bàng");
  });

  it("is found after a slip: a letter too many, too few, another, or two exchanged", () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("x", ""), (name, at, letter) => {
        const k = at % name.length;
        const slip = `${name.slice(0, k)}${letter}${name.slice(k + 1)}`;
        const longer = `${name.slice(0, k)}x${name.slice(k)}`;
        const [a = "", b = ""] = [name[k], name[k + 1]];
        const turned = `${name.slice(0, k)}${b}${a}${name.slice(k + 2)}`;
        for (const text of [slip, longer, turned])
          expect(nearest(text, ["12345", name])).toBe(name);
      }),
    );
  });

  it("is none where too much differs, or where there is too little to go by", () => {
    expect(nearest("lease", ["workers", "sector"])).toBeUndefined();
    expect(nearest("kk", ["k", "kl"])).toBeUndefined();
    expect(nearest("", ["a"])).toBeUndefined();
  });

  it("is looked for a hundred times at most, so that a table of wrong names costs no time", () => {
    const near = nearestAmong(Array.from({ length: 2000 }, (_, k) => `name-${k}-x`));
    const asked = Array.from({ length: 101 }, (_, k) => near(`name-${k + 500}-y`));
    expect(asked.filter((name) => name === undefined)).toHaveLength(1);
    expect(near("name-500-y")).toBe("name-500-x");
  });
});
