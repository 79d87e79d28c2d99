/** Random tiny models of choices: what can go wrong in units, options and rows. */
import type { LinearModel, Sense } from "../../src/model/linear-model.js";
import type { Entry } from "../../src/model/model-builder.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import type { Random } from "../../src/random.js";
import { amount, entriesOn, pick } from "./draw.js";

export type Kind = (random: Random) => LinearModel;

const sense = (random: Random): Sense => (random.chance(0.5) ? "maximise" : "minimise");

/** One to three budgets, arbitrary or whole weights. */
export const knapsack: Kind = (random) => {
  const model = new ModelBuilder("knapsack", "maximise");
  const isWhole = random.chance(0.5);
  const rows = Array.from({ length: random.integer(1, 3) }, (_, r) =>
    model.row({ name: `budget ${r}`, upper: amount(random, isWhole, 5, 40) }),
  );
  const units = random.integer(3, 9);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, false, []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++)
      model.option(
        undefined,
        amount(random, isWhole, 1, 30),
        0,
        rows.map((row) => [row, amount(random, isWhole, 0, 15)] as const),
      );
  }
  return model.build();
};

/** Everybody to one of a few places with capacities, at cost; nearly infeasible at times. */
export const assignment: Kind = (random) => {
  const model = new ModelBuilder("assignment", "minimise");
  const isWhole = random.chance(0.6);
  const units = random.integer(3, 8);
  const places = random.integer(2, 4);
  const room = (units / places) * random.between(4, 8);
  const rows = Array.from({ length: places }, (_, j) =>
    model.row({ name: `place ${j}`, upper: isWhole ? Math.round(room) : room }),
  );
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, true, []);
    for (const row of rows)
      model.option(undefined, amount(random, isWhole, 1, 20), 0, [
        [row, amount(random, isWhole, 2, 9)],
      ]);
  }
  return model.build();
};

/** Counts per group that must be met exactly, beside a budget. */
export const quotas: Kind = (random) => {
  const model = new ModelBuilder("quotas", sense(random));
  const isWhole = random.chance(0.5);
  const groups = Array.from({ length: random.integer(1, 3) }, (_, g) => {
    const at = random.integer(0, 3);
    return model.row({ name: `group ${g}`, lower: at, upper: at });
  });
  const budget = model.row({ name: "budget", upper: amount(random, isWhole, 10, 40) });
  const units = random.integer(3, 8);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.1), [[pick(random, groups), 1]]);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++) {
      const more: Entry[] = random.chance(0.2) ? [[pick(random, groups), 1]] : [];
      model.option(undefined, amount(random, isWhole, -5, 20), 0, [
        [budget, amount(random, isWhole, 0, 15)],
        ...more,
      ]);
    }
  }
  return model.build();
};

/** Rows with two sides, some narrow, of mixed signs. */
export const ranged: Kind = (random) => {
  const model = new ModelBuilder("ranged", sense(random));
  const isWhole = random.chance(0.5);
  const rows = Array.from({ length: random.integer(1, 5) }, (_, r) => {
    const lower = amount(random, isWhole, -10, 15);
    return model.row({ name: `row ${r}`, lower, upper: lower + amount(random, isWhole, 0, 6) });
  });
  const units = random.integer(2, 8);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.2), []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++)
      model.option(
        undefined,
        amount(random, isWhole, -10, 20),
        0,
        entriesOn(random, rows, 4, () => amount(random, isWhole, -6, 9)),
      );
  }
  return model.build();
};

/** Units that must act, with few ways to do so. */
export const mustAct: Kind = (random) => {
  const model = new ModelBuilder("must act", sense(random));
  const isWhole = random.chance(0.5);
  const units = random.integer(2, 9);
  const rows = Array.from({ length: random.integer(1, 4) }, (_, r) =>
    model.row({ name: `row ${r}`, upper: units * amount(random, isWhole, 1, 5) }),
  );
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.8), []);
    const options = random.integer(1, 3);
    for (let n = 0; n < options; n++)
      model.option(
        undefined,
        amount(random, isWhole, -20, 20),
        0,
        rows.map((row) => [row, amount(random, isWhole, -2, 9)] as const),
      );
  }
  return model.build();
};

/** Nothing where something is expected: no rows, no units, no options, no entries, places for nobody. */
export const empty: Kind = (random) => {
  const profile = random.integer(0, 2);
  const model = new ModelBuilder("empty", sense(random), profile, random.integer(-2, 2));
  const rows = Array.from({ length: random.integer(0, 3) }, (_, r) =>
    model.row({
      name: `row ${r}`,
      lower: random.chance(0.5) ? random.integer(-3, 0) : Number.NEGATIVE_INFINITY,
      upper: random.chance(0.7) ? random.integer(0, 6) : Number.POSITIVE_INFINITY,
    }),
  );
  const places = random.integer(1, 3);
  for (let p = 0; p < places; p++)
    model.place(
      Array.from({ length: profile }, () =>
        rows.length > 0 && random.chance(0.5) ? pick(random, rows) : -1,
      ),
    );
  const units = random.integer(0, 6);
  const weight = (): number => random.integer(-1, 3);
  for (let i = 0; i < units; i++) {
    const options = random.integer(0, 3);
    const resources = Array.from({ length: profile }, () => random.integer(0, 3));
    model.unit(
      `unit ${i}`,
      random.chance(options === 0 ? 0.05 : 0.3),
      entriesOn(random, rows, 1, weight),
      resources,
    );
    for (let n = 0; n < options; n++)
      model.option(
        undefined,
        random.integer(-3, 5),
        random.integer(0, places - 1),
        entriesOn(random, rows, 2, weight),
      );
  }
  const extras = random.integer(0, 2);
  for (let e = 0; e < extras; e++)
    model.extra(
      `extra ${e}`,
      random.integer(-3, 3),
      random.integer(0, 2),
      random.chance(0.5),
      entriesOn(random, rows, 2, weight),
    );
  return model.build();
};

/** Rows twice over, multiples of others and sums of others. */
export const dependent: Kind = (random) => {
  const model = new ModelBuilder("dependent rows", sense(random));
  const isWhole = random.chance(0.6);
  const isEqual = random.chance(0.4);
  const first = amount(random, isWhole, 4, 25);
  const second = amount(random, isWhole, 4, 25);
  // Powers of two, so that a multiple says the same in doubles.
  const factors = [1, 2, 0.5, -1, -4].slice(0, random.integer(2, 5));
  const copies = factors.map((factor, r) => {
    const [low, high] = [isEqual ? first : Number.NEGATIVE_INFINITY, first];
    const sides = factor > 0 ? [low * factor, high * factor] : [high * factor, low * factor];
    return model.row({ name: `copy ${r}`, lower: sides[0]!, upper: sides[1]! });
  });
  const other = model.row({ name: "other", upper: second });
  const sum = model.row({ name: "sum", upper: first + second });
  const units = random.integer(2, 7);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.2), []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++) {
      const a = amount(random, true, 0, 8);
      const b = amount(random, true, 0, 8);
      model.option(undefined, amount(random, isWhole, -3, 20), 0, [
        ...copies.map((row, r) => [row, a * factors[r]!] as const),
        [other, b],
        [sum, a + b],
      ]);
    }
  }
  return model.build();
};

/** All the same, or nearly: every point is as good as many others. */
export const ties: Kind = (random) => {
  const model = new ModelBuilder("ties", sense(random));
  const units = random.integer(3, 9);
  const step = pick(random, [1, 1, 0.1, 1 / 3]);
  const rows = Array.from({ length: random.integer(1, 4) }, (_, r) => {
    const at = step * random.integer(1, units);
    return model.row({
      name: `row ${r}`,
      lower: random.chance(0.3) ? at : Number.NEGATIVE_INFINITY,
      upper: at,
    });
  });
  const value = random.integer(1, 3);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.2), []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++)
      model.option(undefined, random.chance(0.9) ? value : value + 1, 0, [
        [pick(random, rows), step],
        ...(random.chance(0.3) ? [[pick(random, rows), step] as const] : []),
      ]);
  }
  return model.build();
};

/** Needs that are met, less one row that asks for a little more than anybody can give. */
export const oneRowTooMany: Kind = (random) => {
  const model = new ModelBuilder("infeasible by one row", sense(random));
  const isWhole = random.chance(0.5);
  const row = model.row({ name: "budget", upper: amount(random, isWhole, 20, 60) });
  const units = random.integer(2, 8);
  let most = 0;
  const drawn = Array.from({ length: units }, () =>
    Array.from({ length: random.integer(1, 4) }, () => ({
      value: amount(random, isWhole, -5, 20),
      gain: amount(random, isWhole, 1, 9),
      cost: amount(random, isWhole, 0, 6),
    })),
  );
  for (const options of drawn) most += Math.max(...options.map(({ gain }) => gain));
  const excess = pick(random, isWhole ? [1, 2, 5] : [1e-4, 1e-2, 1, 5]);
  const need = model.row({ name: "need", lower: most + excess });
  drawn.forEach((options, i) => {
    model.unit(`unit ${i}`, random.chance(0.2), []);
    for (const { value, gain, cost } of options)
      model.option(undefined, value, 0, [
        [row, cost],
        [need, gain],
      ]);
  });
  return model.build();
};

/** Fractions of options would do; whole ones mostly cannot: parity and exact sums. */
export const onlyInWholeNumbers: Kind = (random) => {
  const model = new ModelBuilder("infeasible in whole numbers", sense(random));
  const units = random.integer(2, 7);
  const factor = pick(random, [1, 1, 0.1, 1e5]);
  const step = random.integer(2, 4);
  const at = step * random.integer(1, units) + random.integer(0, step - 1);
  const row = model.row({ name: "sum", lower: at * factor, upper: at * factor });
  const more = random.chance(0.5) ? model.row({ name: "more", upper: 3 * units }) : -1;
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.3), []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++) {
      // Nearly always a multiple of the step.
      const weight = step * random.integer(0, 3) + (random.chance(0.03) ? 1 : 0);
      const entries: Entry[] = [[row, weight * factor]];
      if (more >= 0) entries.push([more, random.integer(0, 8)]);
      model.option(undefined, random.integer(-5, 15), 0, entries);
    }
  }
  return model.build();
};

/** Nothing to gain: any solution is the best. */
export const zeroObjective: Kind = (random) => {
  const model = new ModelBuilder("zero objective", sense(random), 0, pick(random, [0, 0, 5, -1e6]));
  const isWhole = random.chance(0.5);
  const rows = Array.from({ length: random.integer(1, 4) }, (_, r) => {
    const lower = amount(random, isWhole, 0, 10);
    return model.row({ name: `row ${r}`, lower, upper: lower + amount(random, isWhole, 0, 8) });
  });
  const units = random.integer(2, 7);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.2), []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++)
      model.option(
        undefined,
        0,
        0,
        entriesOn(random, rows, 3, () => amount(random, isWhole, -2, 9)),
      );
  }
  return model.build();
};

/** An offset beside which the values are next to nothing, or which they cancel. */
export const hugeOffset: Kind = (random) => {
  const isWhole = random.chance(0.5);
  const size = pick(random, [1e6, 1e9, 1e12]);
  const model = new ModelBuilder("huge offset", sense(random), 0, pick(random, [1, -1]) * size);
  const rows = Array.from({ length: random.integer(1, 3) }, (_, r) =>
    model.row({ name: `row ${r}`, upper: amount(random, isWhole, 5, 30) }),
  );
  const units = random.integer(2, 7);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.2), []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++) {
      const value = amount(random, isWhole, -20, 20);
      model.option(
        undefined,
        random.chance(0.1) ? value * (size / 20) : value,
        0,
        rows.map((row) => [row, amount(random, isWhole, 0, 12)] as const),
      );
    }
  }
  return model.build();
};

/** Shared, profile and own entries on the same rows, which add up or cancel. */
export const layout: Kind = (random) => {
  const profile = random.integer(1, 3);
  const model = new ModelBuilder("layout", sense(random), profile);
  const isWhole = random.chance(0.5);
  const rows = Array.from({ length: random.integer(2, 6) }, (_, r) =>
    model.row({
      name: `row ${r}`,
      lower: random.chance(0.3) ? amount(random, isWhole, -20, 4) : Number.NEGATIVE_INFINITY,
      upper: amount(random, isWhole, 6, 40),
    }),
  );
  const places = random.integer(1, 4);
  for (let p = 0; p < places; p++)
    model.place(
      Array.from({ length: profile }, () => (random.chance(0.8) ? pick(random, rows) : -1)),
    );
  const units = random.integer(2, 8);
  const weight = (): number => amount(random, isWhole, -4, 9);
  for (let i = 0; i < units; i++) {
    const resources = Array.from({ length: profile }, weight);
    model.unit(`unit ${i}`, random.chance(0.2), entriesOn(random, rows, 3, weight), resources);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++)
      model.option(
        undefined,
        amount(random, isWhole, -10, 20),
        random.integer(0, places - 1),
        entriesOn(random, rows, 3, weight),
      );
  }
  return model.build();
};
