/**
 * Is an answer right? First by itself: `verifySolution` recomputes all that it states. Then beside
 * the others: whatever solves the same instance, no value of a feasible point may be better than
 * anybody's bound. For relaxations solved exactly, value and bound are the same number, so that this
 * one rule says that all agree; for whole numbers it catches a bound beyond a known optimum.
 */
import type { LinearModel, ModelArrays } from "../src/model/linear-model.js";
import { senseSign } from "../src/model/linear-model.js";
import type { Solution } from "../src/model/solution.js";
import { planFeasibility } from "../src/model/tolerances.js";
import type { Library } from "./library.js";

/** What somebody says about an instance; original units. */
export interface Claim {
  readonly by: string;
  /** Value of a feasible point. */
  readonly objective?: number;
  /** Nothing is better than this. */
  readonly bound?: number;
}

/** Do two solvers agree on the value of a relaxation? Relative. */
const lpAgreement = 1e-7;

/** In words what is wrong with `solution`, or null. @param others claims about the same question */
export function faultOf(
  library: Pick<Library, "verifySolution">,
  model: LinearModel,
  solution: Solution,
  asked: { readonly relaxation: boolean; readonly gap: number },
  others: readonly Claim[],
): string | null {
  if (solution.status === "failed") return null;
  const { statistics: _statistics, ...document } = solution as Solution & { statistics?: unknown };
  const check = library.verifySolution(model, document, {
    relaxation: asked.relaxation,
    ...(asked.relaxation ? {} : { gap: asked.gap }),
  });
  if (!check.ok)
    return `not verified: ${check.violations.map(({ rule, message }) => `${rule}: ${message}`).join("; ")}`;
  const own = claimOf(model, solution);
  for (const other of others) {
    const fault = contradiction(model, own, other, asked.relaxation);
    if (fault !== null) return fault;
  }
  return null;
}

/** Has somebody proved that no relaxation is better than one of this value? */
export function isBest(objective: number, claims: readonly Claim[]): boolean {
  return claims.some(
    ({ bound = Number.NaN }) =>
      Math.abs(objective - bound) <= lpAgreement * Math.max(1, Math.abs(objective)),
  );
}

/** What a solution says. An infeasible model has no point, which is a bound worse than any value. */
export function claimOf(model: ModelArrays, solution: Solution): Claim {
  const { solver: by } = solution;
  if (solution.status === "infeasible")
    return { by, bound: senseSign(model) * Number.NEGATIVE_INFINITY };
  return {
    by,
    ...("objective" in solution ? { objective: solution.objective } : {}),
    ...("bound" in solution && solution.bound !== undefined ? { bound: solution.bound } : {}),
  };
}

/** In words, which of the two values is beyond the bound of the other; null when they fit. */
export function contradiction(
  model: ModelArrays,
  a: Claim,
  b: Claim,
  relaxation: boolean,
): string | null {
  const sigma = senseSign(model);
  const tolerance = relaxation ? lpAgreement : planFeasibility;
  const isBeyond = (value: number | undefined, bound: number | undefined): boolean =>
    value !== undefined &&
    bound !== undefined &&
    sigma * (value - bound) > tolerance * Math.max(1, Math.abs(value));
  if (isBeyond(a.objective, b.bound))
    return `its value ${a.objective} is better than the bound ${b.bound} of ${b.by}`;
  if (isBeyond(b.objective, a.bound))
    return `its bound ${a.bound} is contradicted by the value ${b.objective} of ${b.by}`;
  return null;
}
