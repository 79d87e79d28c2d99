/** Random tiny models whose numbers span many orders of magnitude. */
import type { Entry } from "../../src/model/model-builder.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import type { Random } from "../../src/random.js";
import { magnitude, pick } from "./draw.js";
import type { Kind } from "./kinds-choices.js";

interface Spread {
  /** Powers of ten of what a row is counted in. */
  readonly rows: readonly [low: number, high: number];
  /** Powers of ten within a row. */
  readonly within: number;
  readonly values: readonly [low: number, high: number];
  /** The same of extras, per unit; default: as the options. */
  readonly extraValues?: readonly [low: number, high: number];
  /** Which share of the values is worth having; the others only cost. */
  readonly good?: number;
  readonly extras: number;
}

function spreadModel(name: string, random: Random, spread: Spread): ReturnType<Kind> {
  const isMaximal = random.chance(0.5);
  const model = new ModelBuilder(name, isMaximal ? "maximise" : "minimise");
  const units = random.integer(1, 7);
  const rows = Array.from({ length: random.integer(1, 5) }, (_, r) => {
    const scale = magnitude(random, ...spread.rows);
    const level = scale * units * random.between(0.2, 1.2);
    const kind = random.uniform();
    const lower = kind < 0.2 ? level * random.between(0, 1) : Number.NEGATIVE_INFINITY;
    const upper = kind > 0.1 ? level : Number.POSITIVE_INFINITY;
    return { row: model.row({ name: `row ${r}`, lower, upper }), scale };
  });
  const entries = (chance: number): Entry[] =>
    rows.flatMap(({ row, scale }) =>
      random.chance(chance)
        ? [
            [
              row,
              scale * magnitude(random, -spread.within, 1) * 0.3 * (random.chance(0.85) ? 1 : -1),
            ] as const,
          ]
        : [],
    );
  const { good = 0.8 } = spread;
  const value = ([low, high] = spread.values): number =>
    magnitude(random, low, high) * (random.chance(good) === isMaximal ? 1 : -1);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.3), random.chance(0.3) ? entries(0.3) : []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++) model.option(undefined, value(), 0, entries(0.7));
  }
  const extras = random.integer(0, spread.extras);
  for (let e = 0; e < extras; e++) {
    const isWhole = random.chance(0.5);
    const upper = isWhole ? random.integer(1, 12) : magnitude(random, -2, 4);
    const own = entries(0.6).map(([row, x]): Entry => [row, x / (isWhole ? 4 : upper)]);
    const worth = spread.extraValues ? value(spread.extraValues) : value() / (isWhole ? 1 : upper);
    model.extra(`extra ${e}`, worth, upper, isWhole, own);
  }
  return model.build();
}

/** Everything at once, from 1e-9 to 1e13. */
export const mixedScales: Kind = (random) =>
  spreadModel("mixed scales", random, {
    rows: [-9, 13],
    within: pick(random, [1, 3, 6]),
    values: [-9, 13],
    good: pick(random, [0.1, 0.3, 0.8]),
    extras: 3,
  });

/** Nearly all that is large only costs: what is left to decide is small beside it. */
export const smallBesideLarge: Kind = (random) =>
  spreadModel("small beside large", random, {
    rows: pick(random, [
      [-6, -3],
      [-1, 2],
      [3, 9],
    ] as const),
    within: pick(random, [1, 2, 4]),
    values: [-5, 14],
    extraValues: pick(random, [
      [0, 2],
      [-3, 3],
    ] as const),
    good: 0.07,
    extras: 4,
  });

/** Values of many sizes over ordinary rows. */
export const mixedValues: Kind = (random) =>
  spreadModel("mixed values", random, { rows: [0, 1], within: 1, values: [-6, 12], extras: 2 });

/** Rows in units of their own over ordinary values. */
export const mixedRows: Kind = (random) =>
  spreadModel("mixed rows", random, { rows: [-9, 13], within: 1, values: [0, 2], extras: 2 });

/** Small and large coefficients in the same row. */
export const mixedWithinRows: Kind = (random) =>
  spreadModel("mixed within rows", random, {
    rows: [-2, 6],
    within: 9,
    values: [-1, 4],
    extras: 3,
  });
