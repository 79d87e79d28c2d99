import { defined } from "../defined.js";
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

/** How planning ended, and what to do next. A plan is only there when it passed `verifyPlan`. */
export type Outcome =
  /**
   * A plan that keeps every rule. `optimal`: no plan is better by more than the gap asked for; use it,
   * or ask for a smaller `gap`. `feasible`: a limit came before that was proved, and its `gap` says how
   * far off it is at most; use it if that will do, else give more time or a larger `gap`.
   */
  | { readonly status: "optimal" | "feasible"; readonly plan: Plan }
  /** A bound, prices and fractions, not a plan: read the prices, or solve without `relaxation`. */
  | { readonly status: "optimal" | "feasible"; readonly relaxation: Relaxation }
  /**
   * No plan keeps all limits. `checkProblem` names what no plan can satisfy, with a fix; `proof` gives
   * the weight of each limit in the contradiction by row key (Farkas), and every way out loosens one of
   * them, makes one soft, or adds options. Without `proof` that rests on the search of `searchedBy`.
   */
  | {
      readonly status: "infeasible";
      readonly reason: string;
      readonly proof?: Readonly<Record<string, number>>;
      /** True: the proof speaks of whole numbers, of what can fit at all. */
      readonly whole?: boolean;
      /** Without a proof: who searched to the end, as in a Solution. */
      readonly searchedBy?: string;
    }
  /**
   * `stopped`: a limit or the caller came before a plan was found; nothing is said of whether one
   * exists, so give more time, or see `checkProblem`. `failed`: the solver broke down or its plan failed
   * its verification; our fault, so try another `solver` and report `reason`. `unbounded`: cannot come
   * from a problem; report it.
   */
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
  const prices = byRowKey(formulation, solution.prices);
  return defined({ objective, bound, certifiedBound, gap, prices, fractions });
}
