import type { ModelArrays } from "../../../src/model/linear-model.js";
import { fitFilter } from "../../../src/model/presolve/fit-filter.js";
import type { Solution } from "../../../src/model/solution.js";
import { conclude } from "../../../src/solvers/conclude.js";
import type { IntegerOptions } from "../../../src/solvers/decomposition/integer/options.js";
import { solveInteger } from "../../../src/solvers/decomposition/integer/solve-integer.js";
import { highsSolver } from "../../../src/solvers/highs/solver.js";
import { Pacer } from "../../../src/solvers/pacer.js";
import type { RawAnswer, SolveOptions } from "../../../src/solvers/solver.js";

type Paced = Pick<SolveOptions, "timeLimitMs" | "signal" | "onProgress">;

/**
 * Fit filter, relaxation, whole numbers, checked. The relaxation is that of HiGHS, so that these tests
 * are about the whole-number half alone.
 */
export async function solveWhole(
  model: ModelArrays,
  { timeLimitMs, signal, onProgress, ...options }: Partial<IntegerOptions> & Paced = {},
): Promise<Solution> {
  const full: IntegerOptions = { gap: 0, seed: 0, core: highsSolver, ...options };
  const pacer = new Pacer({ timeLimitMs, signal, onProgress });
  const asked = { relaxation: false, gap: full.gap };
  const filter = fitFilter(model);
  const relaxed = await highsSolver.solve(filter.model, { relaxation: true });
  if (relaxed.status !== "optimal") return relaxed;
  const raw: RawAnswer = await solveInteger(
    filter.model,
    {
      prices: Float64Array.from(relaxed.prices ?? []),
      values: Float64Array.from(relaxed.values),
    },
    full,
    pacer,
  );
  const lifted = raw.values === undefined ? {} : { values: filter.liftValues(raw.values) };
  const { prices: _filtered, ...rest } = raw;
  return conclude(model, { ...rest, ...lifted }, asked, "decomposition");
}
