/** The relaxation without rounding, against the referee's, which is written apart from it. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atOnce } from "../../../src/model/pieces.js";
import { toNumber } from "../../../src/model/rational.js";
import type { Solution } from "../../../src/model/solution.js";
import { Random } from "../../../src/random.js";
import { conclude } from "../../../src/solvers/conclude.js";
import { exactRelaxation } from "../../../src/solvers/exhaustive/exact-relaxation.js";
import { quotient, wholeNumbers } from "../../../src/solvers/exhaustive/whole-numbers.js";
import { mixed } from "../../campaigns/draw.js";
import { kinds } from "../../campaigns/kinds.js";
import { faultsOf } from "../../exact/referee.js";
import { Truth } from "../../exact/truth.js";

const infeasible = {
  status: "infeasible",
  proof: "certificate",
  reason: "exactly",
  solver: "exact",
} as const;
const asked = { relaxation: true, gap: 0 };

describe.each(kinds)("the exact relaxation of models of the kind %s", (_, draw) => {
  it("ends as the truth does, with its value, and with a proof that holds", () => {
    for (let n = 0; n < 30; n++) {
      const model = draw(new Random(mixed(5, n)));
      const truth = new Truth(model);
      const found = truth.relaxation();
      const raw = atOnce(exactRelaxation(model));
      if (raw === null) continue;
      expect(raw.claim).toBe(found.status);
      // Weights may prove by less than rounding: in exact arithmetic that is a proof.
      const { farkas } = raw;
      const solution: Solution =
        farkas === undefined
          ? conclude(model, raw, asked, "exact")
          : { ...infeasible, farkas: Array.from(farkas) };
      expect(solution.status).toBe(found.status);
      expect(faultsOf(truth, solution, asked)).toEqual([]);
      if (solution.status !== "optimal" || found.status !== "optimal") continue;
      const value = truth.exact.sigma * toNumber(found.value);
      const size = Math.max(1e-9, Math.abs(value), Math.abs(model.offset));
      expect(Math.abs(solution.objective - value)).toBeLessThanOrEqual(1e-9 * size);
    }
  });
});

describe("whole numbers of doubles", () => {
  it("are the doubles, times one unit", () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(double), (doubles) => {
        const { numbers, unit } = wholeNumbers(doubles);
        expect(numbers.map((n) => quotient(n, unit))).toEqual(doubles.map((x) => x + 0));
      }),
    );
  });
});
