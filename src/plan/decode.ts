/** From a solution of the model to a plan: its decisions, their statement, and what is proved of them. */
import { defined } from "../defined.js";
import { objectiveUnit } from "../domain/objective.js";
import type { Formulation } from "../formulation/formulate.js";
import type { FeasibleSolution, OptimalSolution, Packing } from "../model/solution.js";
import { gapOf } from "../model/tolerances.js";
import { decodeDecisions } from "./decode-decisions.js";
import { byRowKey } from "./outcome.js";
import { type Plan, planFormat, sealPlan } from "./plan.js";
import { stateOf } from "./state-of.js";
import { agrees, type Worth } from "./statement/worth.js";
import { written } from "./statement/written.js";

/** What the plan says of how it was made, and of what. */
export interface PlanOrigin {
  /** Of the problem. */
  readonly digest: string;
  readonly seed: number;
  readonly gapAsked: number;
}

/** @returns null when the solution has no choices or no bound, which a plan cannot do without */
export function decodePlan(
  formulation: Formulation,
  solution: OptimalSolution | FeasibleSolution,
  origin: PlanOrigin,
): Plan | null {
  const { problem } = formulation.candidates;
  const decisions = decodeDecisions(formulation, solution);
  const { bound, certifiedBound, searchedBy } = solution;
  if (decisions === null || bound === undefined) return null;
  const statement = stateOf(problem, decisions);
  const value = valueIn(solution, statement.worth);
  const { source: policySource, overrides, grounds, objective: asked } = problem.policy;
  return sealPlan({
    format: planFormat,
    problem: { name: problem.name, digest: origin.digest },
    status: solution.status,
    objective: defined({
      kind: asked.kind,
      sense: formulation.model.sense,
      unit: objectiveUnit(asked),
      value,
      certifiedBound,
      certifiedGap: certifiedGapOf(solution, value),
      bound,
      gap: gapOf(value, bound),
      gapAsked: origin.gapAsked,
      proof: solution.status === "optimal" ? solution.proof : undefined,
      searchedBy,
    }),
    solver: { name: solution.solver, seed: origin.seed },
    ...written(statement),
    prices: byRowKey(formulation, solution.prices),
    assumptions: Object.values(problem.assumptions),
    ...defined({ packing: packingOf(formulation, solution.packing) }),
    ...(policySource === undefined ? {} : { policySource }),
    overrides: [...overrides],
    grounds: [...grounds],
    ...(problem.register === undefined ? {} : { register: problem.register }),
  });
}

/** By row keys and names of units; units without a price are left out. */
function packingOf(
  { model }: Formulation,
  packing: Packing | undefined,
): Plan["packing"] | undefined {
  if (packing === undefined) return undefined;
  const { rows, units } = model.names;
  const priced = units.map((unit, i) => [unit, packing.unitPrices[i] ?? 0] as const);
  return {
    rows: packing.rows.flatMap((r) => rows[r] ?? []),
    unitPrices: Object.fromEntries(priced.filter(([, price]) => price !== 0)),
  };
}

/**
 * The solver's value, if it is what the decisions are worth up to rounding. A solver may leave the
 * columns of soft rows larger than the choices need; the plan is then better than it says.
 */
function valueIn({ objective }: OptimalSolution | FeasibleSolution, worth: Worth): number {
  return agrees(objective, worth) ? objective : worth.value;
}

/** The solver's where the value is its own: there, what differs by rounding only is 0. */
function certifiedGapOf(
  { objective, certifiedBound, certifiedGap }: OptimalSolution | FeasibleSolution,
  value: number,
): number | undefined {
  if (value === objective || certifiedBound === undefined) return certifiedGap;
  return gapOf(value, certifiedBound);
}
