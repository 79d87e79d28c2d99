import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IdIndex } from "../../../src/io/table/id-index.js";

describe("the index of ids", () => {
  it("answers as a Map does, for ids of any length and kind", () => {
    const ids = fc.oneof(fc.string({ maxLength: 3 }), fc.string(), fc.nat(50).map(String));
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 400 }), (all) => {
        const index = new IdIndex();
        const map = new Map<string, number>();
        all.forEach((id, at) => {
          expect(index.add(id, at + 2)).toBe(map.get(id));
          if (!map.has(id)) map.set(id, at + 2);
        });
      }),
    );
  });

  it("keeps a hundred thousand ids apart while it grows", () => {
    const index = new IdIndex();
    for (let n = 0; n < 100_000; n++) {
      if (index.add(`E${n}`, n) !== undefined) throw new Error(`E${n} is new`);
    }
    for (let n = 0; n < 100_000; n += 997) expect(index.add(`E${n}`, 0)).toBe(n);
  });
});
