/** The curve beside a slider, without a page. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CurveBook, placesOf, type Worth } from "../../playground/solve/curves.js";
import type { Slider } from "../../playground/solve/sliders.js";
import { asGiven, put, type Setting } from "../../playground/state/setting.js";

const slider = (path: string, value: number): Slider => ({
  ...{ path, value, min: 0, max: 0.8, step: 0.005, rows: [], lot: 0.01 },
  name: { kind: "share", measure: "enterprises", year: 2030 },
});
const at = (setting: Setting, path: string, value: number): Setting => ({
  ...setting,
  values: put(setting.values, path, value),
});

/** Worth that falls along "a" and ends at a limit, and how often it was asked for. */
function falling(limit: number) {
  const asked: Setting[] = [];
  const worth: Worth = async (setting) => {
    asked.push(setting);
    const a = Number(setting.values.get("a") ?? 0.3);
    const b = Number(setting.values.get("b") ?? 0.3);
    return a > limit ? null : Math.round(100 - 10 * a - 10 * b);
  };
  return { asked, worth };
}

async function drawn(book: CurveBook, setting: Setting, worth: Worth): Promise<void> {
  for await (const _ of book.drawn(setting, worth));
}

describe("the curve of a slider", () => {
  it("has the worth at places over the whole range, and none beyond what fits", async () => {
    const book = new CurveBook([slider("a", 0.3)]);
    const { worth, asked } = falling(0.45);
    await drawn(book, asGiven, worth);
    const points = book.known(asGiven).get("a")?.points;
    expect(points?.map(([place]) => place)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
    expect(points?.map(([, one]) => one)).toEqual([97, 96, 95, 94, 93, null, null, null, null]);
    // Nothing is asked for beyond the first place where nothing fits.
    expect(asked).toHaveLength(6);
  });

  it("stays while its own slider is moved, and goes when another one is", async () => {
    const book = new CurveBook([slider("a", 0.3), slider("b", 0.3)]);
    const { worth } = falling(1);
    await drawn(book, asGiven, worth);
    expect([...book.known(asGiven).keys()]).toEqual(["a", "b"]);
    expect([...book.known(at(asGiven, "a", 0.5)).keys()]).toEqual(["a"]);
    expect(book.known({ ...asGiven, locks: new Map([["E1", "stay"]]) }).size).toBe(0);
    await drawn(book, at(asGiven, "a", 0.5), worth);
    expect(book.known(at(asGiven, "a", 0.5)).get("b")?.points[0]?.[1]).toBe(95);
  });

  it("is given up where nobody waits for it any more, and keeps nothing of it", async () => {
    const book = new CurveBook([slider("a", 0.3)]);
    await drawn(book, asGiven, async (setting) =>
      setting.values.get("a") === 0.2 ? undefined : 1,
    );
    expect(book.known(asGiven).size).toBe(0);
  });

  it("stands on steps of its slider from end to end", () => {
    const range = fc.record({
      steps: fc.integer({ min: 1, max: 200 }),
      step: fc.constantFrom(0.005, 0.01, 1, 20, 5000),
      min: fc.constantFrom(0, 10),
    });
    fc.assert(
      fc.property(range, ({ steps, step, min }) => {
        const max = min + steps * step;
        const places = placesOf({ min, max, step });
        expect(places[0]).toBe(min);
        expect(places.at(-1)).toBeCloseTo(max, 9);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const one of places) {
          const whole = (one - min) / step;
          expect(Math.abs(whole - Math.round(whole))).toBeLessThan(1e-6);
        }
      }),
    );
  });
});
