/**
 * Big-M openings: an extra of a ten-millionth is whole within any tolerance, but its row is not kept when
 * it is rounded to 0. The optimum is decided by what the whole opening costs.
 */
import { solveModel, solvers } from "didoi";
import { describe, expect, it } from "vitest";
import { ModelBuilder } from "../../src/model/model-builder.js";

const bigM = 1e8;

/** Two units of which one must act, two openings. */
function openings(mustAct: boolean, cost: number) {
  const builder = new ModelBuilder("big-M openings", "maximise");
  const rows = ["a", "b"].map((name) => builder.row({ name, upper: 0 }));
  const nowhere = builder.place([]);
  for (const r of rows) builder.extra(`open ${r}`, -cost, 2, true, [[r, -bigM]]);
  builder.unit("u", mustAct, []);
  for (const r of rows) builder.option(undefined, 10 + r, nowhere, [[r, 7.5]]);
  builder.unit("v", false, []);
  for (const r of rows) builder.option(undefined, 8 - r, nowhere, [[r, 3.2]]);
  return builder.build();
}

describe.each(solvers.map(({ name }) => name))("%s", (solver) => {
  // All in "a" is worth 18 and one opening; nothing is worth 0.
  it.each([
    [true, 25, -7],
    [false, 25, 0],
    [false, 4, 14],
    [true, 4, 14],
    [true, 0.25, 18.5],
  ])("opens for whole: must act %s, cost %d", async (mustAct, cost, objective) => {
    const solution = await solveModel(openings(mustAct, cost), { solver });
    expect(solution).toMatchObject({ status: "optimal", objective });
  });
});
