/**
 * Replacement cost (Cabeza & Moilanen 2006): what the best that can be done loses when one enterprise
 * does not do what it does in the plan, or one park takes nobody, and all the rest is free again.
 *
 *   (1) exact on the relaxation: value of it all − value without those options
 *   (2) for whole plans an interval: at least the plan's value less the bound without those options, at
 *       most the plan's bound less the value of a whole plan without them, where one was solved for
 *
 * Each is a re-solve that starts from the prices and the point of the whole.
 */
import * as z from "zod/mini";
import type { Problem } from "../../domain/problem.js";
import { type Formulation, formulate } from "../../formulation/formulate.js";
import type { OptionMeaning } from "../../formulation/options.js";
import { choiceOf } from "../../formulation/units.js";
import { senseSign } from "../../model/linear-model.js";
import { atOnce } from "../../model/pieces.js";
import { withOptions } from "../../model/presolve/with-options.js";
import type { OptimalSolution } from "../../model/solution.js";
import type { Plan } from "../../plan/plan.js";
import type { SolveModelOptions } from "../../solvers/solve-model.js";
import { solveModel } from "../../solvers/solve-model.js";
import { type Ended, ended, endOf } from "../ended.js";
import { refuseOtherPlan } from "../refuse-other-plan.js";

export const replacement = z.strictObject({
  /** Null: nothing can replace it, without it there is no plan. Never below 0. */
  relaxed: z.nullable(z.number()),
  /** For whole plans: at least this; null as above. */
  atLeast: z.nullable(z.number()),
  /** For whole plans: at most this; absent where no whole plan was solved for. */
  atMost: z.optional(z.nullable(z.number())),
});
/** What it costs to do without, in the unit of the policy's objective. */
export type Replacement = z.infer<typeof replacement>;

/** The form of the result. */
export const importanceResult = z.strictObject({
  format: z.literal("didoi-importance/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  /** What values are counted in. */
  objective: z.strictObject({ kind: z.string(), sense: z.enum(["maximise", "minimise"]) }),
  /** Most important first; those that nothing can replace before all. */
  enterprises: z.array(z.extend(replacement, { enterprise: z.string(), choice: z.string() })),
  parks: z.array(z.extend(replacement, { park: z.string() })),
  /** Why there are fewer than the plan has: the solve that was stopped; absent where all are there. */
  ended: z.optional(ended),
});
/** How much each choice of a plan matters. */
export type Importance = z.infer<typeof importanceResult>;

/** Of whom, and how each is solved. */
export interface ImportanceOptions
  extends Omit<SolveModelOptions, "start" | "relaxation" | "onProgress"> {
  /** Solves whole plans too, for both ends of the interval. Default false. */
  readonly whole?: boolean | undefined;
  /** Called after each with how many are done, of how many. */
  readonly onDone?: ((done: number, of: number) => void) | undefined;
}

/**
 * How much each chosen enterprise and each park of a plan matters.
 * @param plan a plan of this problem
 * @throws DidoiError E_CONTRADICTION where the plan is of another problem
 */
export async function importance(
  problem: Problem,
  plan: Plan,
  options: ImportanceOptions = {},
): Promise<Importance> {
  refuseOtherPlan(problem, plan);
  const { whole = false, onDone, ...solve } = options;
  const formulation = formulate(problem);
  const { model } = formulation;
  const first = await solveModel(model, { ...solve, relaxation: true });
  if (first.status !== "optimal") return resultOf(plan, model.sense, [], [], endOf(first));
  const against = new Against(formulation, plan, first, solve, whole);
  const acts = plan.decisions.acts;
  const parks = [...new Set(acts.map(({ choice }) => choice))].filter((id) =>
    problem.parks.some((park) => park.id === id),
  );
  const ofActs: Importance["enterprises"] = [];
  const ofParks: Importance["parks"] = [];
  const count = acts.length + parks.length;
  const finish = (end?: Ended): Importance => resultOf(plan, model.sense, ofActs, ofParks, end);
  for (const { enterprise, choice } of acts) {
    const isMove = parks.includes(choice);
    const cost = await against.without(
      ({ unit, action }) =>
        unit.members.some((member) => member.enterprise.id === enterprise) &&
        (isMove ? action.destination !== undefined : choiceOf(action) === choice),
    );
    if ("status" in cost) return finish(cost);
    ofActs.push({ enterprise, choice, ...cost });
    onDone?.(ofActs.length, count);
  }
  for (const park of parks) {
    const cost = await against.without(({ action }) => choiceOf(action) === park);
    if ("status" in cost) return finish(cost);
    ofParks.push({ park, ...cost });
    onDone?.(acts.length + ofParks.length, count);
  }
  return finish();
}

function resultOf(
  plan: Plan,
  sense: Importance["objective"]["sense"],
  enterprises: Importance["enterprises"],
  parks: Importance["parks"],
  end: Ended | undefined,
): Importance {
  return {
    format: "didoi-importance/1",
    problem: plan.problem,
    objective: { kind: plan.objective.kind, sense },
    enterprises: enterprises.sort(byCost),
    parks: parks.sort(byCost),
    ...(end && { ended: end }),
  };
}

/** Most first; null is more than any. */
function byCost(a: Replacement, b: Replacement): number {
  const [first, second] = [a.relaxed ?? Number.MAX_VALUE, b.relaxed ?? Number.MAX_VALUE];
  return second - first;
}

/** Re-solves without some options. */
class Against {
  private readonly sign: 1 | -1;
  constructor(
    private readonly formulation: Formulation,
    private readonly plan: Plan,
    private readonly first: OptimalSolution,
    private readonly options: SolveModelOptions,
    private readonly whole: boolean,
  ) {
    this.sign = senseSign(formulation.model);
  }

  /** What it costs; how the solve ended where that is not known. */
  async without(isOut: (meaning: OptionMeaning) => boolean): Promise<Replacement | Ended> {
    const { model, optionAt } = this.formulation;
    const kept: number[] = [];
    for (let o = 0; o < model.optionCount; o++) if (!isOut(optionAt(o))) kept.push(o);
    const left = atOnce(withOptions(model, Int32Array.from(kept)));
    const { prices, values } = this.first;
    const extras = values.slice(model.optionCount);
    const start = { prices, values: [...kept.map((o) => values[o] ?? 0), ...extras] };
    const relaxed = await solveModel(left, { ...this.options, relaxation: true, start });
    if (relaxed.status === "infeasible") return { relaxed: null, atLeast: null };
    if (relaxed.status !== "optimal") return endOf(relaxed);
    const { objective, bound, prices: after } = relaxed;
    const { value } = this.plan.objective;
    const lost = {
      relaxed: Math.max(0, this.sign * (this.first.objective - objective)),
      atLeast: Math.max(0, this.sign * (value - bound)),
    };
    if (!this.whole) return lost;
    const found = await solveModel(left, { ...this.options, start: { prices: after } });
    if (found.status === "infeasible") return { ...lost, atMost: null };
    if (!("values" in found)) return lost;
    return {
      ...lost,
      atMost: Math.max(0, this.sign * (this.plan.objective.bound - found.objective)),
    };
  }
}
