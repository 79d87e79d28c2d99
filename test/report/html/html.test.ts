import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html, joined } from "../../../src/report/html/html.js";
import { convexHull } from "../../../src/report/html/hull.js";
import { Labels, type Spot } from "../../../src/report/html/labels.js";
import { unescaped } from "./walk.js";

describe("markup", () => {
  it("has given text as text, whatever it is, within elements and attributes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"'=/ab é") }), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`;
        const [, title = "", content = ""] =
          /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(markup) ?? [];
        expect([unescaped(title), unescaped(content)]).toEqual([text, text]);
      }),
    );
  });

  it("made by a template stays markup, in lists too, and nothing stands for what is not there", () => {
    const item = html`<b>${"<"}</b>`;
    expect(html`${[item, undefined, "&"]}|${joined([item, item], ", ")}`.markup).toBe(
      "<b>&lt;</b>&amp;|<b>&lt;</b>, <b>&lt;</b>",
    );
  });

  it("spells out what turns the direction of a text", () => {
    expect(html`${"a\u202Eb"}`.markup).toBe("a\\u{202E}b");
  });
});

const point = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));

describe("the hull", () => {
  it("has its corners among the points, turns one way only, and every point within", () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const hull = convexHull(points);
        for (const corner of hull) expect(points).toContainEqual(corner);
        if (hull.length < 3) return;
        hull.forEach((a, k) => {
          const b = hull[(k + 1) % hull.length] ?? a;
          for (const [x, y] of points)
            expect((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])).toBeGreaterThanOrEqual(
              0,
            );
        });
        expect(new Set(hull.map(String)).size).toBe(hull.length);
      }),
    );
  });
});

describe("labels", () => {
  const spot: fc.Arbitrary<Spot> = fc.record({
    x: fc.integer({ min: 0, max: 200 }),
    y: fc.integer({ min: 0, max: 60 }),
    anchor: fc.constantFrom("start" as const, "middle" as const, "end" as const),
  });

  it("stand at the first spot that is free, so that far spots are all taken and one spot once", () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), (spots) => {
        const labels = new Labels();
        const placed = spots.flatMap((one) => labels.place("abc", [one]) ?? []);
        expect(placed[0]).toEqual(spots[0]);
        placed.forEach((a, k) => {
          for (const b of placed.slice(k + 1))
            if (a.anchor === b.anchor)
              expect(Math.abs(a.x - b.x) >= 3 * 6.6 || Math.abs(a.y - b.y) >= 13).toBe(true);
        });
      }),
    );
    const labels = new Labels();
    labels.block(0, 0, 20);
    const free = { x: 100, y: 0, anchor: "start" } as const;
    expect(labels.place("a", [{ x: 0, y: 0, anchor: "start" }, free])).toEqual(free);
  });
});
