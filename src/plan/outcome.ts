import type { Formulation } from "../formulation/formulate.js";
import { choiceOf } from "../formulation/units.js";
import type { Solution } from "../model/solution.js";
import type { Plan } from "./plan.js";

/** A bound, prices and fractions. It is not a plan: parts of an enterprise cannot move. */
export interface Relaxation {
  /** In the unit of the policy's objective: points of relief, million VND, or the weighted sum. */
  readonly objective: number;
  /** No plan is better than this; same unit. */
  readonly bound?: number;
  /** What `prices` prove, recomputable in one pass; same unit. */
  readonly certifiedBound?: number;
  /** |bound − objective| / max(1e-9, |objective|), a fraction. */
  readonly gap?: number;
  /** Price of each row that has one, by row key. */
  readonly prices: Readonly<Record<string, number>>;
  /** Every share above 0, ordered as the register. */
  readonly fractions: readonly {
    readonly enterprise: string;
    /** Id of the park, or the kind of the alternative. */
    readonly choice: string;
    readonly year: number;
    readonly share: number;
  }[];
}

/** How planning ended. A plan is only there when it passed `verifyPlan`. */
export type Outcome =
  | { readonly status: "optimal" | "feasible"; readonly plan: Plan }
  | { readonly status: "optimal" | "feasible"; readonly relaxation: Relaxation }
  /** No plan exists. `proof` gives the weight of each row in the contradiction (Farkas), if known. */
  | {
      readonly status: "infeasible";
      readonly reason: string;
      readonly proof?: Readonly<Record<string, number>>;
    }
  /** Stopped before a plan was found, or the solver broke down. */
  | { readonly status: "unbounded" | "stopped" | "failed"; readonly reason: string };

/** Row values by row key, zeros left out. */
export function byRowKey(
  { model }: Formulation,
  values: readonly number[] = [],
): Record<string, number> {
  const result: Record<string, number> = {};
  values.forEach((value, row) => {
    const key = model.names.rows[row];
    if (value !== 0 && key !== undefined) result[key] = value;
  });
  return result;
}

/** A solution of the relaxation in the words of the domain. */
export function decodeRelaxation(
  formulation: Formulation,
  solution: Extract<Solution, { status: "optimal" | "feasible" }>,
): Relaxation {
  const { model, optionAt } = formulation;
  const { objective, bound, certifiedBound, gap, values } = solution;
  const fractions = values.slice(0, model.optionCount).flatMap((share, o) => {
    if (!(share > 0)) return [];
    const { unit, action, year } = optionAt(o);
    const choice = choiceOf(action);
    return unit.members.map(({ enterprise }) => ({
      enterprise: enterprise.id,
      choice,
      year,
      share,
    }));
  });
  return {
    objective,
    ...(bound === undefined ? {} : { bound }),
    ...(certifiedBound === undefined ? {} : { certifiedBound }),
    ...(gap === undefined ? {} : { gap }),
    prices: byRowKey(formulation, solution.prices),
    fractions,
  };
}
