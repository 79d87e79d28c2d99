import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { portableLog, Random } from "../../src/random.js";

/**
 * Generalised assignment by the published recipes, m agents and n jobs, minimise; all whole numbers:
 *
 *   C  a ~ U[5, 25], c ~ U[10, 50]
 *   D  a ~ U[1, 100], c = 111 − a + U[−10, 10]           cost falls with use
 *   E  a = 1 − 10 ln U(0, 1], c = 1000 / a − 10 U[0, 1]   and steeply so
 *   b_i = 0.8 Σ_j a_ij / m
 *
 * (Chu & Beasley 1997; Laguna et al. 1995; Yagiura, Ibaraki & Glover 2004.) Rounded to the nearest
 * whole number after drawing, capacities downwards.
 */
export type GapType = "C" | "D" | "E";

export interface GapRecipe {
  readonly type: GapType;
  readonly agents: number;
  readonly jobs: number;
  readonly seed: number;
}

/** Cost and use of one job with one agent. */
const draws: Readonly<Record<GapType, (random: Random) => readonly [cost: number, use: number]>> = {
  C: (random) => [random.integer(10, 50), random.integer(5, 25)],
  D: (random) => {
    const use = random.integer(1, 100);
    return [111 - use + random.integer(-10, 10), use];
  },
  E: (random) => {
    const use = 1 - 10 * portableLog(1 - random.uniform());
    return [Math.round(1000 / use - 10 * random.uniform()), Math.round(use)];
  },
};

/** An instance of the recipe; the same seed gives the same one. */
export function gapByRecipe({ type, agents, jobs, seed }: GapRecipe): LinearModel {
  const random = new Random(seed);
  const drawn = Array.from({ length: jobs }, () =>
    Array.from({ length: agents }, () => draws[type](random)),
  );
  const builder = new ModelBuilder(`gap ${type} ${agents} x ${jobs}, seed ${seed}`, "minimise");
  for (let agent = 0; agent < agents; agent++) {
    const total = drawn.reduce((sum, job) => sum + job[agent]![1], 0);
    builder.row({ name: `agent ${agent}`, upper: Math.floor((0.8 * total) / agents) });
  }
  for (const [j, job] of drawn.entries()) {
    builder.unit(`job ${j}`, true, []);
    for (const [agent, [cost, use]] of job.entries())
      builder.option(undefined, cost, 0, [[agent, use]]);
  }
  return builder.build((o) => `agent ${o % agents}`);
}
