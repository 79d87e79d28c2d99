/** Small problems with scarce land, two years and a weighted objective. */
import { roomyProblem } from "../arbitraries/problem.js";
import { scarceLand, withPolicy } from "../plan/rule-case.js";

export const weightedProblems = roomyProblem(6, 3, 4)
  .chain(scarceLand)
  .map((input) =>
    withPolicy(input, {
      horizon: { from: 2026, to: 2027 },
      objective: {
        kind: "weighted",
        perReliefPoint: 3000,
        perHaFreed: 20_000,
        perMillionVnd: 1,
        perJobLost: { notFollowing: 10 },
        lossPerYearPercent: 5,
      },
      discount: { percentPerYear: 8 },
      alternatives: [{ kind: "convert" }],
    }),
  );
