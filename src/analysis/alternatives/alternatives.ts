/**
 * Plans that are nearly as good and differ: each is the best one that differs from all before it in at
 * least D enterprises. An enterprise differs where its choice (a park, an alternative, or none) does;
 * another year alone is no difference. For a plan p, with n_i members of unit i and c_i its choice there:
 *
 *   (1) Σ_{i acts in p} n_i (1 − Σ_{o: choice c_i} x_o) + Σ_{i stays in p} n_i Σ_o x_o ≥ D
 */

import * as z from "zod/mini";
import type { Problem } from "../../domain/problem.js";
import { type Formulation, formulate } from "../../formulation/formulate.js";
import { type LinearModel, senseSign } from "../../model/linear-model.js";
import { smallestObjective } from "../../model/tolerances.js";
import { withRow } from "../../model/with-row.js";
import { type Decisions, decisions } from "../../plan/decisions.js";
import { decodeDecisions } from "../../plan/decode-decisions.js";
import type { Plan } from "../../plan/plan.js";
import { stateOf } from "../../plan/state-of.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import { differenceColumn, differenceOf } from "../difference.js";
import { checkAnalysisOptions, wrongFraction } from "../options.js";
import { refuseOtherPlan } from "../refuse-other-plan.js";
import { totals, totalsOf } from "../totals.js";

const other = z.strictObject({
  /** Of the policy's objective. */
  value: z.number(),
  /** By how much it is worse than the plan given, a fraction; below 0 where it is better. */
  loss: z.number(),
  /** In how many enterprises it differs from each before it, the plan given first. */
  differences: z.array(z.int()),
  totals,
  decisions,
});

/** The form of the result. */
export const alternativesResult = z.strictObject({
  format: z.literal("didoi-alternatives/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  minDifference: z.int(),
  maxLoss: z.number(),
  /** Best first; without the plan given. */
  plans: z.array(other),
  /** How often each choice occurs among the plan given and these, most often first; staying is no choice. */
  frequencies: z.array(
    z.strictObject({ enterprise: z.string(), choice: z.string(), count: z.int(), of: z.int() }),
  ),
  /** Why there are no more: `loss`: the next loses more than asked (proved where `proved`). */
  ended: z.enum(["count", "loss", "none", "limit"]),
  /** The end is proved: no further plan is within the loss. */
  proved: z.boolean(),
});
/** Plans that are nearly as good and differ. */
export type Alternatives = z.infer<typeof alternativesResult>;

/** How many plans, how different, at what loss. */
export interface AlternativesOptions
  extends Omit<SolveModelOptions, "start" | "relaxation" | "onProgress"> {
  /** At most so many. Default 5. */
  readonly count?: number | undefined;
  /** Enterprises in which any two differ at least. Default 10. */
  readonly minDifference?: number | undefined;
  /** How much worse than the plan they may be, a fraction. Default 0.01. */
  readonly maxLoss?: number | undefined;
  /** Called after each with how many there are. */
  readonly onPlan?: ((count: number) => void) | undefined;
}

/**
 * Distinct plans that are nearly as good as this one.
 * @throws DidoiError E_USAGE for options that make no sense, E_CONTRADICTION for a plan of another problem
 */
export async function alternatives(
  problem: Problem,
  plan: Plan,
  options: AlternativesOptions = {},
): Promise<Alternatives> {
  const { count = 5, minDifference = 10, maxLoss = 0.01, onPlan, ...solve } = options;
  checkAnalysisOptions({ count, minDifference }, 1, wrongFraction("maxLoss", maxLoss));
  refuseOtherPlan(problem, plan);
  const formulation = formulate(problem);
  const sign = senseSign(formulation.model);
  const { value } = plan.objective;
  const lossOf = (worth: number): number =>
    (sign * (value - worth)) / Math.max(smallestObjective, Math.abs(value));
  const known: Decisions[] = [plan.decisions];
  const plans: Alternatives["plans"] = [];
  let model = formulation.model;
  const finish = (ended: Alternatives["ended"], proved: boolean): Alternatives => ({
    format: "didoi-alternatives/1",
    problem: plan.problem,
    minDifference,
    maxLoss,
    plans,
    frequencies: frequenciesOf(known),
    ended,
    proved,
  });
  while (plans.length < count) {
    model = differingFrom(
      model,
      formulation,
      known[known.length - 1] ?? plan.decisions,
      minDifference,
    );
    const solution = await solveModel(model, solve);
    if (!("values" in solution)) {
      const isProved = solution.status === "infeasible";
      return finish(isProved ? "none" : "limit", isProved);
    }
    const found = decodeDecisions(formulation, solution);
    if (found === null) return finish("limit", false);
    const statement = stateOf(problem, found);
    const loss = lossOf(statement.worth.value);
    if (loss > maxLoss) return finish("loss", lossOf(solution.bound ?? value) > maxLoss);
    const differences = known.map((one) => differenceOf(one, found));
    const sums = totalsOf(statement.summary);
    plans.push({ value: statement.worth.value, loss, differences, totals: sums, decisions: found });
    known.push(found);
    onPlan?.(plans.length);
  }
  return finish("count", false);
}

/** Equation (1) as a row, with its constant on the other side. */
function differingFrom(
  model: LinearModel,
  formulation: Formulation,
  from: Decisions,
  least: number,
): LinearModel {
  const { constant, options } = differenceColumn(formulation, from);
  const name = `alternatives/difference/${model.rowCount}`;
  return withRow(model, { name, lower: least - constant }, { options });
}

function frequenciesOf(plans: readonly Decisions[]): Alternatives["frequencies"] {
  const counts = new Map<string, Alternatives["frequencies"][number]>();
  for (const { acts } of plans)
    for (const { enterprise, choice } of acts) {
      const key = JSON.stringify([enterprise, choice]);
      const entry = counts.get(key) ?? { enterprise, choice, count: 0, of: plans.length };
      counts.set(key, { ...entry, count: entry.count + 1 });
    }
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || byText(a.enterprise, b.enterprise) || byText(a.choice, b.choice),
  );
}
