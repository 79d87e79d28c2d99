/**
 * What the objective comes to along the whole range of a slider, all else as it is set. A curve does not depend
 * on where its own slider stands, so that it stays while that one is moved.
 */
import { linkOf } from "../state/link.js";
import { put, type Setting } from "../state/setting.js";
import type { Slider } from "./sliders.js";

export interface Curve {
  /** From the least to the greatest: where the slider stands, what the relaxation is worth; null: none exists. */
  readonly points: readonly (readonly [at: number, worth: number | null])[];
}

/** By path of the slider. */
export type Curves = ReadonlyMap<string, Curve>;

/** The worth under a setting, null where there is none; undefined when nobody waits for it any more. */
export type Worth = (setting: Setting) => Promise<number | null | undefined>;

/** Parts that the range of a slider is cut into. */
const parts = 8;
/** Kept at most; a person comes back to the last few. */
const mostKept = 400;

export class CurveBook {
  readonly #kept = new Map<string, Curve>();

  constructor(private readonly sliders: readonly Slider[]) {}

  /** Those that are known under a setting. */
  known(setting: Setting): Curves {
    return new Map(
      this.sliders.flatMap(({ path }) => {
        const curve = this.#kept.get(keyOf(setting, path));
        return curve === undefined ? [] : [[path, curve] as const];
      }),
    );
  }

  /** Draws those that are not known, one after the other; all that are known after each. */
  async *drawn(setting: Setting, worth: Worth): AsyncGenerator<Curves> {
    for (const slider of this.sliders) {
      const key = keyOf(setting, slider.path);
      if (this.#kept.has(key)) continue;
      const curve = await curveOf(slider, setting, worth);
      if (curve === undefined) return;
      if (this.#kept.size >= mostKept) this.#kept.clear();
      this.#kept.set(key, curve);
      yield this.known(setting);
    }
  }
}

/** All of a setting but where the slider itself stands. */
const keyOf = (setting: Setting, path: string): string =>
  `${path} ${linkOf({ ...setting, values: put(setting.values, path, undefined) }, "vi")}`;

/** Outwards from where the slider stands; beyond a place where nothing fits nothing fits either. */
async function curveOf(slider: Slider, setting: Setting, worth: Worth): Promise<Curve | undefined> {
  const { path, value } = slider;
  const own = setting.values.get(path);
  const from = typeof own === "number" ? own : value;
  const places = placesOf(slider);
  const found = new Map<number, number | null>(places.map((at) => [at, null]));
  const below = places.filter((at) => at <= from).reverse();
  for (const side of [below, places.filter((at) => at > from)])
    for (const at of side) {
      const one = await worth({ ...setting, values: put(setting.values, path, at) });
      if (one === undefined) return undefined;
      if (one === null) break;
      found.set(at, one);
    }
  return { points: [...found] };
}

/** Evenly, on steps of the slider, both ends among them. */
export function placesOf({ min, max, step }: Pick<Slider, "min" | "max" | "step">): number[] {
  const places = Array.from({ length: parts + 1 }, (_, k) => {
    const steps = Math.round(((max - min) * k) / parts / step);
    // Written as a person would: 0.3 and not 0.30000000000000004.
    return Number(Math.min(max, min + steps * step).toPrecision(12));
  });
  return [...new Set(places)];
}
