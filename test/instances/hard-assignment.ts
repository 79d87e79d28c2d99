import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";

/** Whole numbers from `min` to `max`, the same ones for the same seed (Park & Miller 1988). */
function generator(seed: number): (min: number, max: number) => number {
  let state = seed;
  return (min, max) => {
    state = (state * 48271) % 2147483647;
    return min + (state % (max - min + 1));
  };
}

/**
 * Generalised assignment of type D (Chu & Beasley 1997), where cost falls with use: no solver proves
 * the optimum of 20 × 100 in seconds. a ~ U[1,100], c = 111 − a + U[−10,10], b = 0.8 Σ a / m.
 */
export function hardAssignment(agents: number, jobs: number, seed = 1): LinearModel {
  const next = generator(seed);
  const use = Array.from({ length: agents }, () =>
    Array.from({ length: jobs }, () => next(1, 100)),
  );
  const builder = new ModelBuilder(`type D ${agents} x ${jobs}`, "minimise");
  use.forEach((row, agent) => {
    const total = row.reduce((sum, a) => sum + a, 0);
    builder.row({ name: `agent ${agent}`, upper: Math.floor((0.8 * total) / agents) });
  });
  for (let job = 0; job < jobs; job++) {
    builder.unit(`job ${job}`, true, []);
    for (let agent = 0; agent < agents; agent++) {
      const a = use[agent]![job]!;
      builder.option(undefined, 111 - a + next(-10, 10), 0, [[agent, a]]);
    }
  }
  return builder.build();
}
