/**
 * The policy's objective along the share of enterprises that moves. Quotas of the policy on the number of
 * all enterprises are set aside; in their place stands one row, of the base, for each share s:
 *
 *   (1) Σ_{i of the base} Σ_{o that counts} x_o = ⌈s · base⌉
 *
 * Its price is what one more enterprise is worth there; the curve gives it by percentage point.
 */
import * as z from "zod/mini";
import type { Problem } from "../../domain/problem.js";
import { formulate } from "../../formulation/formulate.js";
import { sharesOf } from "../../formulation/quota-rows.js";
import { integrality } from "../../model/tolerances.js";
import { withBounds, withRow } from "../../model/with-row.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import { checkAnalysisOptions, wrongFraction } from "../options.js";

const point = z.strictObject({
  /** A fraction of the base. */
  share: z.number(),
  /** Enterprises that this is. */
  enterprises: z.int(),
  /** `infeasible`: proved that no plan moves so many. */
  status: z.string(),
  /** Of the policy's objective; absent without a plan. */
  value: z.optional(z.number()),
  /** No plan with this share is better. */
  bound: z.optional(z.number()),
  gap: z.optional(z.number()),
  /** What one more percentage point changes the value by, by the prices of the relaxation. */
  pricePerPoint: z.optional(z.number()),
});

/** The form of the curve. */
export const shareCurveResult = z.strictObject({
  /** Enterprises of the base. */
  base: z.int(),
  points: z.array(point),
});
/** The objective along the share that moves. */
export type ShareCurve = z.infer<typeof shareCurveResult>;

/** Which shares, and how each is solved. */
export interface ShareCurveOptions extends Omit<SolveModelOptions, "start" | "onProgress"> {
  /** Fractions. Default 0.2 to 0.6. */
  readonly from?: number | undefined;
  /** See `from`. */
  readonly to?: number | undefined;
  /** How many, 2 or more. Default 9. */
  readonly points?: number | undefined;
  /** Called after every point with how many there are. */
  readonly onPoint?: ((count: number) => void) | undefined;
}

/** The curve along the share. @throws DidoiError E_USAGE for options that make no sense */
export async function shareCurve(
  problem: Problem,
  options: ShareCurveOptions = {},
): Promise<ShareCurve> {
  const { from = 0.2, to = 0.6, points = 9, onPoint, ...solve } = options;
  checkAnalysisOptions({ points }, 2, [...wrongFraction("from", from), ...wrongFraction("to", to)]);
  const formulation = formulate(withoutOverallQuotas(problem));
  const { model, optionAt, candidates } = formulation;
  const all = sharesOf(candidates, "enterprises", undefined)[0];
  const counted = new Float64Array(model.optionCount);
  for (let o = 0; o < counted.length; o++) {
    const { unit, action } = optionAt(o);
    counted[o] = action.counts ? (all?.amountOf(unit) ?? 0) : 0;
  }
  const base = all?.base ?? 0;
  const limited = withRow(model, { name: "trade-off/share" }, { options: counted });
  const list: ShareCurve["points"] = [];
  let prices: readonly number[] | undefined;
  for (let k = 0; k < points; k++) {
    const share = from + ((to - from) * k) / (points - 1);
    const enterprises = Math.ceil(share * base - integrality);
    const bounds = { lower: enterprises, upper: enterprises };
    const aimed = withBounds(limited, limited.rowCount - 1, bounds);
    const solution = await solveModel(aimed, { gap: 0.001, ...solve, start: { prices } });
    onPoint?.(k + 1);
    if (!("values" in solution)) {
      list.push({ share, enterprises, status: solution.status });
      continue;
    }
    prices = solution.prices;
    const { status, objective: value, bound, gap } = solution;
    const price = solution.prices?.at(-1);
    list.push({
      ...{ share, enterprises, status, value },
      ...(bound === undefined ? {} : { bound }),
      ...(gap === undefined ? {} : { gap }),
      ...(price === undefined ? {} : { pricePerPoint: (price * base) / 100 }),
    });
  }
  return { base, points: list };
}

function withoutOverallQuotas(problem: Problem): Problem {
  const { policy } = problem;
  const quotas = policy.quotas.filter(
    ({ measure, by }) => measure !== "enterprises" || by !== undefined,
  );
  return { ...problem, policy: { ...policy, quotas } };
}
