import type { LinearModel, Sense } from "../../../src/model/linear-model.js";
import type { Entry } from "../../../src/model/model-builder.js";
import { ModelBuilder } from "../../../src/model/model-builder.js";

/** A reproducible stream of numbers in [0, 1) (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface RandomModelSpec {
  readonly seed: number;
  /** At most this many rows and twice as many units. */
  readonly size: number;
  /** Factors on all coefficients and on all values. */
  readonly rowFactor?: number;
  readonly valueFactor?: number;
}

/**
 * A small model with everything that the layout allows: shared, profile and own entries (also several
 * on one row), ranged, equal, one-sided and free rows, units that must act or have no option, bounded
 * and unbounded extras; whole coefficients with many ties or arbitrary ones; feasible or not.
 */

export function randomModel(spec: RandomModelSpec): LinearModel {
  const random = stream(spec.seed);
  const below = (n: number): number => Math.floor(random() * n);
  const ties = random() < 0.5;
  const number = (): number => (ties ? below(7) - 2 : random() * 10 - 2);
  const { rowFactor = 1, valueFactor = 1 } = spec;
  const rows = below(spec.size);
  const units = below(spec.size * 2);
  const profile = below(5);
  const sense: Sense = random() < 0.5 ? "maximise" : "minimise";
  const model = new ModelBuilder("random", sense, profile, number() * valueFactor);
  const tightness = random();
  for (let r = 0; r < rows; r++) {
    const level = (number() + 1) * units * tightness;
    const width = ties ? below(4) : random() * 5;
    const kind = below(6);
    const lower = kind === 0 || kind === 3 || kind === 4 ? level : Number.NEGATIVE_INFINITY;
    const upper = kind === 3 ? level : kind === 4 ? level + width : Math.abs(level);
    model.row({
      name: `r${r}`,
      lower: lower * rowFactor,
      upper: kind === 0 || kind === 5 ? Number.POSITIVE_INFINITY : upper * rowFactor,
    });
  }
  const entries = (chance: number): Entry[] => {
    const list: Entry[] = [];
    if (rows > 0) while (random() < chance) list.push([below(rows), number() * rowFactor]);
    return list;
  };
  const places = 1 + below(4);
  for (let p = 0; p < places; p++)
    model.place(
      Array.from({ length: profile }, () => (rows > 0 && random() < 0.8 ? below(rows) : -1)),
    );
  for (let i = 0; i < units; i++) {
    const resources = Array.from({ length: profile }, () => number() * rowFactor);
    model.unit(`u${i}`, random() < 0.25, entries(0.3), resources);
    const options = random() < 0.03 ? 0 : 1 + below(5);
    for (let o = 0; o < options; o++)
      model.option(undefined, number() * valueFactor, below(places), entries(0.4));
  }
  const extras = random() < 0.5 ? 0 : below(4);
  for (let e = 0; e < extras; e++) {
    const upper = random() < 0.6 ? below(6) : Number.POSITIVE_INFINITY;
    model.extra(`e${e}`, (number() - 4) * valueFactor, upper, random() < 0.3, entries(0.7));
  }
  return model.build();
}

/** A relocation-like model with more options than the simplex takes at once: prices come first. */
export function middleModel(seed: number, units: number, parks: number): LinearModel {
  const random = stream(seed);
  const ties = random() < 0.3;
  const round = (x: number): number => (ties ? Math.ceil(x * 2) / 2 : x);
  const model = new ModelBuilder("middle", "maximise", 2);
  const capacity = (random() < 0.2 ? 0.1 : 0.4) * units * (1 / parks);
  for (let j = 0; j < parks; j++)
    model.place(
      [0, 1].map((k) => model.row({ name: `${j}/${k}`, upper: round(capacity * (1 + k)) })),
    );
  const share = model.row({ name: "share", lower: 0.2 * units, upper: 0.45 * units });
  const budget = model.row({ name: "budget", upper: units });
  const carried = model.row({ name: "carried", lower: 0, upper: 0 });
  for (let i = 0; i < units; i++) {
    const size = round(0.2 + 2 * random() * random());
    const own = random() < 0.1;
    model.unit(`u${i}`, random() < 0.02, [[share, 1]], [size, round(size * (0.5 + random()))]);
    for (let j = 0; j < parks; j++) {
      if (random() < 0.3 && j > 0) continue;
      const cost = round(size * (1 + 2 * random()));
      const entries: Entry[] = [[budget, cost]];
      if (own) entries.push([carried, 1]);
      model.option(undefined, round(3 * size * random()) - 0.3 * cost, j, entries);
    }
  }
  model.extra("left over", -0.01, units, false, [[carried, -1]]);
  model.extra("loan", -0.8, Number.POSITIVE_INFINITY, false, [[budget, -1]]);
  return model.build();
}

/**
 * Moves by year: a place is a park in a year, capacity not used in a year goes on to the next, most
 * units must act before a deadline. With little capacity such a model is infeasible or nearly so, and
 * its bases are very degenerate.
 * @param capacity of all parks, relative to what all units need
 */
export function yearsModel(
  seed: number,
  units: number,
  parks: number,
  years: number,
  capacity: number,
): LinearModel {
  const random = stream(seed);
  const model = new ModelBuilder("years", "maximise", 3);
  const each = (capacity * units) / (parks * years);
  const rows = Array.from({ length: parks }, (_, p) => {
    const share = each * (0.3 + 1.4 * random());
    return Array.from({ length: years }, (_, y) =>
      [0.9, 1, 1.1].map((factor) =>
        model.row({ name: `${p}/${y}/${factor}`, upper: share * factor }),
      ),
    );
  });
  for (const park of rows) for (const year of park) model.place(year);
  const budget = Array.from({ length: years }, (_, y) =>
    model.row({ name: `budget/${y}`, upper: (0.8 * units) / years }),
  );
  const quota = model.row({ name: "quota", lower: 0.3 * units, upper: 0.9 * units });
  for (let i = 0; i < units; i++) {
    const size = Math.ceil(20 * random() * random()) / 10;
    const duty = random() < 0.6;
    const resources = [size, size * (0.5 + random()), size * (0.5 + random())];
    model.unit(`u${i}`, duty, [[quota, 1]], resources);
    const deadline = duty ? 1 + Math.floor(random() * years) : years;
    const worth = 0.2 + random();
    for (let p = 0; p < parks; p++) {
      if (p > 0 && random() < 0.4) continue;
      const cost = size;
      for (let y = 0; y < deadline; y++)
        model.option(undefined, worth * 0.97 ** y, p * years + y, [[budget[y]!, cost]]);
    }
  }
  const carry = (from: number, to: number): void => {
    model.extra(`${from}/${to}`, 0, Number.POSITIVE_INFINITY, false, [
      [from, 1],
      [to, -1],
    ]);
  };
  for (let y = 0; y + 1 < years; y++) {
    carry(budget[y]!, budget[y + 1]!);
    for (const park of rows) for (let k = 0; k < 3; k++) carry(park[y]![k]!, park[y + 1]![k]!);
  }
  return model.build();
}
