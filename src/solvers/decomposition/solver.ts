import type { MaybeNamed } from "../../model/linear-model.js";
import type { Solution } from "../../model/solution.js";
import { defaultGap, isInteger } from "../../model/tolerances.js";
import { conclude } from "../conclude.js";
import type { RawAnswer, Solver } from "../solver.js";
import { type RelaxOptions, relax } from "./relax.js";

/**
 * The decomposition as a solver. Takes every model; relaxations are solved exactly. Asked for whole
 * numbers it gives the relaxation's bound, and its point where that is whole.
 */
export const decomposition: Solver = {
  name: "decomposition",
  supports: () => null,
  solve: async (model: MaybeNamed, options: RelaxOptions): Promise<Solution> => {
    const relaxation = options.relaxation === true;
    const raw = await relax(model, options);
    const asked = { relaxation, gap: options.gap ?? defaultGap };
    return conclude(model, relaxation ? raw : wholeOnly(model, raw), asked, "decomposition");
  },
};

/** The relaxation's answer as one in whole numbers: its point only where it is whole. */
function wholeOnly(model: MaybeNamed, raw: RawAnswer): RawAnswer {
  if (raw.claim !== "optimal" || raw.values === undefined) return raw;
  const { optionCount, extraInteger } = model;
  const whole = raw.values.every(
    (x, k) => (k >= optionCount && extraInteger[k - optionCount] === 0) || isInteger(x),
  );
  if (whole) return raw;
  const reason = "the relaxation's point is not whole; only its bound is known";
  return raw.prices === undefined
    ? { claim: "limit", reason }
    : { claim: "limit", prices: raw.prices, reason };
}
