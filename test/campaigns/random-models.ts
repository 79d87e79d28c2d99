/** Tiny random models of many kinds, by number: the same number gives the same model. */
import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { Random } from "../../src/random.js";

const none = Number.POSITIVE_INFINITY;

/** What a kind changes of the usual draw. */
interface Kind {
  readonly rows?: (random: Random) => readonly [lower: number, upper: number];
  readonly value?: (random: Random) => number;
  readonly coefficient?: (random: Random) => number;
  readonly extra?: (random: Random) => { upper: number; integer: boolean };
  readonly mustAct?: number;
  readonly emptyUnits?: number;
  readonly offset?: (random: Random) => number;
  /** Rows that repeat another one. */
  readonly repeated?: boolean;
  readonly profile?: boolean;
}

const scale = (random: Random): number =>
  10 ** random.between(-9, 13) * (random.chance(0.3) ? -1 : 1);
const decimal = (random: Random, most: number): number => random.integer(1, most * 100) / 100;

/** At least a dozen kinds, and one of mixed scales. */
export const kinds: Readonly<Record<string, Kind>> = {
  knapsack: { coefficient: (random) => decimal(random, 9) },
  "whole numbers": {},
  "equality rows": {
    rows: (random) => {
      const at = random.integer(0, 9);
      return [at, at];
    },
  },
  "ranged rows": {
    rows: (random) => {
      const low = random.integer(-3, 6);
      return [low, low + random.integer(0, 9)];
    },
  },
  "floors and ceilings": {
    rows: (random) =>
      random.chance(0.5) ? [random.integer(-4, 8), none] : [-none, random.integer(0, 15)],
  },
  "integer extras": { extra: (random) => ({ upper: random.integer(0, 3), integer: true }) },
  "continuous extra": { extra: (random) => ({ upper: decimal(random, 4), integer: false }) },
  "must act": { mustAct: 0.8 },
  "empty units": { emptyUnits: 0.3, mustAct: 0.1 },
  "dependent rows": { repeated: true },
  ties: { value: (random) => random.integer(0, 2), coefficient: (random) => random.integer(1, 2) },
  "no objective": { value: () => 0 },
  "huge offset": { offset: (random) => scale(random) },
  profiles: { profile: true },
  "cents and billions": {
    value: (random) => decimal(random, 9) * (random.chance(0.3) ? 1e6 : 1),
    coefficient: (random) => decimal(random, 9) * (random.chance(0.2) ? 1e4 : 1),
  },
  "mixed scales": {
    rows: (random) =>
      random.chance(0.6) ? [-none, Math.abs(scale(random))] : [scale(random), none],
    value: scale,
    coefficient: scale,
    extra: (random) => ({ upper: random.integer(1, 2), integer: random.chance(0.7) }),
  },
};

const names = Object.keys(kinds);

export function kindOf(index: number): string {
  return names[index % names.length] ?? "";
}

export function randomModel(index: number, seed: number): LinearModel {
  const kind = kinds[kindOf(index)] ?? {};
  const random = new Random(seed * 1_000_003 + index);
  const value = kind.value ?? ((r: Random) => r.integer(-6, 12));
  const coefficient = kind.coefficient ?? ((r: Random) => r.integer(-2, 6));
  const rowCount = random.integer(1, 4);
  const sense = random.chance(0.5) ? "maximise" : "minimise";
  const width = kind.profile === true ? 2 : 0;
  const builder = new ModelBuilder(
    `${kindOf(index)} ${index}`,
    sense,
    width,
    kind.offset?.(random) ?? 0,
  );
  const bounds = kind.rows ?? ((r: Random) => [-none, r.integer(0, 14)] as const);
  for (let r = 0; r < rowCount; r++) {
    const [lower, upper] = bounds(random);
    builder.row({ name: `r${r}`, lower, upper });
  }
  builder.place(width === 0 ? [] : [-1, -1]);
  if (width > 0) builder.place([0, rowCount - 1]);
  const entries = (most: number): [number, number][] => {
    const list: [number, number][] = [];
    for (let n = random.integer(0, most); n > 0; n--) {
      const row = random.integer(0, rowCount - 1);
      const a = coefficient(random);
      list.push([row, a]);
      if (kind.repeated === true) list.push([(row + 1) % rowCount, 2 * a]);
    }
    return list;
  };
  const unitCount = random.integer(1, 6);
  for (let i = 0; i < unitCount; i++) {
    const profile = Array.from({ length: width }, () => Math.abs(coefficient(random)));
    builder.unit(`u${i}`, random.chance(kind.mustAct ?? 0.15), entries(1), profile);
    const options = random.chance(kind.emptyUnits ?? 0) ? 0 : random.integer(1, 3);
    for (let k = 0; k < options; k++)
      builder.option(undefined, value(random), width > 0 ? random.integer(0, 1) : 0, entries(3));
  }
  if (kind.extra !== undefined) {
    const first = kind.extra(random);
    builder.extra("z0", value(random), first.upper, first.integer, entries(3));
    if (random.chance(0.5))
      builder.extra("z1", value(random), random.integer(0, 2), true, entries(3));
  }
  return builder.build();
}
