/** Enterprises are found by words. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Search } from "../../playground/views/search.js";

const rows = [
  { id: "E1", name: "Gỗ Đại Thành", ward: "An Phú" },
  { id: "E2", name: "Cơ khí\nĐông Á", ward: "Bình Hòa" },
  { id: "E3", name: "Giấy Bình An", ward: "Dĩ An" },
];

describe("the search of enterprises", () => {
  it.each([
    ["", [0, 1, 2]],
    ["dai thanh", [0]],
    ["ĐÔNG", [1]],
    ["binh", [1, 2]],
    ["an e3", [2]],
    ["an phú", [0]],
    ["nothing", []],
  ])("finds by %s", (query, found) => {
    expect(new Search(rows).matching(query)).toEqual(found);
  });

  it("finds every row by its own words, whatever they are, and keeps rows apart", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 12 });
    const list = fc.array(fc.record({ id: text, name: text, ward: text }), { maxLength: 8 });
    fc.assert(
      fc.property(list, (some) => {
        const search = new Search(some);
        for (const [k, { id, name, ward }] of some.entries())
          expect(search.matching(`${id} ${name} ${ward}`)).toContain(k);
      }),
    );
  });
});
