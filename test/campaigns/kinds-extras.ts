/** Random tiny models whose extras matter: openings, carries, loans, steps. */
import type { Entry } from "../../src/model/model-builder.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { amount, entriesOn, pick } from "./draw.js";
import type { Kind } from "./kinds-choices.js";

/** Acts in years; what a budget leaves over goes on to the next year, from stage to stage. */
export const chains: Kind = (random) => {
  const model = new ModelBuilder("chains", "maximise");
  const isWhole = random.chance(0.4);
  const years = random.integer(2, 4);
  const budgets = Array.from({ length: years }, (_, y) =>
    model.row({ name: `budget ${y}`, upper: amount(random, isWhole, 2, 12) }),
  );
  const quota = model.row({ name: "quota", lower: random.integer(0, 3) });
  const units = random.integer(3, 6);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.15), [[quota, 1]]);
    const cost = amount(random, isWhole, 2, 10);
    const value = amount(random, isWhole, 3, 15);
    budgets.forEach((row, y) => {
      if (y === 0 || random.chance(0.8))
        model.option(undefined, value * (1 - 0.05 * y), 0, [[row, cost]]);
    });
  }
  const upper = random.chance(0.5) ? Number.POSITIVE_INFINITY : amount(random, isWhole, 3, 15);
  const kept = pick(random, [1, 1, 0.9]);
  for (let y = 0; y + 1 < years; y++)
    model.extra(`carry ${y}`, pick(random, [0, 0, -0.01]), upper, false, [
      [budgets[y]!, 1],
      [budgets[y + 1]!, -kept],
    ]);
  return model.build();
};

/** Fixed costs: options at a place need its opening, by a big number; at times only some may open. */
export const openings: Kind = (random) => {
  const model = new ModelBuilder("openings", "minimise");
  const isWhole = random.chance(0.5);
  const big = pick(random, [10, 100, 1e4, 1e6, 1e8]);
  const places = random.integer(2, 4);
  const rows = Array.from({ length: places }, (_, j) => model.row({ name: `open ${j}`, upper: 0 }));
  const most = random.chance(0.3) ? model.row({ name: "most", upper: random.integer(1, 2) }) : -1;
  const units = random.integer(2, 6);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.8), []);
    for (const row of rows) {
      if (random.chance(0.2)) continue;
      model.option(undefined, amount(random, isWhole, -3, 10), 0, [
        [row, amount(random, isWhole, 1, 4)],
      ]);
    }
  }
  for (const [j, row] of rows.entries()) {
    const entries: Entry[] = [[row, -big]];
    if (most >= 0) entries.push([most, 1]);
    const upper = random.chance(0.8) ? 1 : 2;
    model.extra(`opening ${j}`, amount(random, isWhole, 1, 25), upper, true, entries);
  }
  return model.build();
};

/** Integer extras of several values, which pay for room. */
export const integerExtras: Kind = (random) => {
  const model = new ModelBuilder("integer extras", random.chance(0.5) ? "maximise" : "minimise");
  const isWhole = random.chance(0.5);
  const rows = Array.from({ length: random.integer(1, 4) }, (_, r) => {
    const upper = amount(random, isWhole, 0, 15);
    return model.row({
      name: `row ${r}`,
      lower: random.chance(0.3) ? upper - amount(random, isWhole, 0, 12) : Number.NEGATIVE_INFINITY,
      upper,
    });
  });
  const weight = (): number => amount(random, isWhole, -7, 9);
  const units = random.integer(0, 6);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.2), []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++)
      model.option(
        undefined,
        amount(random, isWhole, -10, 20),
        0,
        entriesOn(random, rows, 3, weight),
      );
  }
  const extras = random.integer(1, 4);
  for (let e = 0; e < extras; e++)
    model.extra(
      `extra ${e}`,
      amount(random, isWhole, -8, 8),
      pick(random, [0, 1, 2, 3.5, 6, 12]),
      true,
      entriesOn(random, rows, 3, weight),
    );
  return model.build();
};

/** Continuous extras with bounds, beside choices. */
export const continuousExtras: Kind = (random) => {
  const model = new ModelBuilder("continuous extras", random.chance(0.5) ? "maximise" : "minimise");
  const isWhole = random.chance(0.4);
  const rows = Array.from({ length: random.integer(1, 4) }, (_, r) => {
    const upper = amount(random, isWhole, -2, 15);
    const kind = random.uniform();
    return model.row({
      name: `row ${r}`,
      lower: kind < 0.2 ? upper : kind < 0.4 ? upper - 5 : Number.NEGATIVE_INFINITY,
      upper,
    });
  });
  const weight = (): number => amount(random, isWhole, -7, 9);
  const units = random.integer(0, 6);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.2), []);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++)
      model.option(
        undefined,
        amount(random, isWhole, -10, 20),
        0,
        entriesOn(random, rows, 3, weight),
      );
  }
  const extras = random.integer(1, 3);
  for (let e = 0; e < extras; e++)
    model.extra(
      `extra ${e}`,
      amount(random, isWhole, -8, 8),
      pick(random, [0, 0.5, 1, 2.5, 10]),
      random.chance(0.2),
      entriesOn(random, rows, 3, weight),
    );
  return model.build();
};

/** Extras without a bound, whole or not: loans, penalties, and now and then a mistake. */
export const unboundedExtras: Kind = (random) => {
  const isMaximal = random.chance(0.5);
  const model = new ModelBuilder("unbounded extras", isMaximal ? "maximise" : "minimise");
  const isWhole = random.chance(0.5);
  const rows = Array.from({ length: random.integer(1, 3) }, (_, r) => {
    const isNeed = random.chance(0.4);
    const side = amount(random, isWhole, 0, 15);
    return model.row({ name: `row ${r}`, ...(isNeed ? { lower: side } : { upper: side }) });
  });
  const weight = (): number => amount(random, isWhole, -3, 9);
  const units = random.integer(0, 5);
  for (let i = 0; i < units; i++) {
    model.unit(`unit ${i}`, random.chance(0.2), []);
    const options = random.integer(1, 3);
    for (let n = 0; n < options; n++)
      model.option(
        undefined,
        amount(random, isWhole, -10, 20),
        0,
        entriesOn(random, rows, 3, weight),
      );
  }
  const extras = random.integer(1, 3);
  for (let e = 0; e < extras; e++) {
    const cost = amount(random, isWhole, random.chance(0.15) ? -2 : 0, 8);
    model.extra(
      `extra ${e}`,
      isMaximal ? -cost : cost,
      random.chance(0.8) ? Number.POSITIVE_INFINITY : 3,
      random.chance(0.4),
      entriesOn(random, rows, 2, weight),
    );
  }
  return model.build();
};

/** Soft rules: a breach of a quota or a budget has its price, next to a hard limit. */
export const breaches: Kind = (random) => {
  const model = new ModelBuilder("breaches", "maximise");
  const isWhole = random.chance(0.5);
  const units = random.integer(3, 7);
  const budget = model.row({ name: "budget", upper: amount(random, isWhole, 5, 25) });
  const quota = model.row({ name: "quota", lower: random.integer(1, units) });
  const parity = random.chance(0.4) ? model.row({ name: "pairs", lower: 0, upper: 0 }) : -1;
  for (let i = 0; i < units; i++) {
    const shared: Entry[] = [[quota, 1]];
    if (parity >= 0) shared.push([parity, 1]);
    model.unit(`unit ${i}`, random.chance(0.1), shared);
    const options = random.integer(1, 4);
    for (let n = 0; n < options; n++)
      model.option(undefined, amount(random, isWhole, -5, 15), 0, [
        [budget, amount(random, isWhole, 1, 10)],
      ]);
  }
  const price = pick(random, [1, 50, 1e4]);
  model.extra("over budget", -price, pick(random, [5, 1000]), random.chance(0.3), [[budget, -1]]);
  model.extra("below quota", -price, units, random.chance(0.7), [[quota, 1]]);
  if (parity >= 0) model.extra("pairs", 0, units, true, [[parity, -2]]);
  return model.build();
};
