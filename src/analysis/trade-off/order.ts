/**
 * In which order to act if money comes in slices. For each slice the budgets of all years are a part of
 * the policy's; floors of the policy bind the whole only. Two sequences:
 *
 *   free     the best plan of each slice for itself; are they nested, does nobody drop out again?
 *   nested   from the first slice on, whoever acts keeps the choice in every larger slice
 *
 * What nesting costs is the difference of their values; for whole plans it holds up to both gaps.
 */
import * as z from "zod/mini";
import type { Problem } from "../../domain/problem.js";
import { mistake } from "../../errors.js";
import { type Formulation, formulate } from "../../formulation/formulate.js";
import { choiceOf } from "../../formulation/units.js";
import { senseSign } from "../../model/linear-model.js";
import { withRow } from "../../model/with-row.js";
import type { Decisions } from "../../plan/decisions.js";
import { decodeDecisions } from "../../plan/decode-decisions.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import { choicesOf } from "../difference.js";
import { optionSaid } from "../messages.js";
import { checkAnalysisOptions } from "../options.js";

const added = z.strictObject({ enterprise: z.string(), choice: z.string() });
const slice = z.strictObject({
  /** Part of the policy's budgets. */
  share: z.number(),
  /** Value of the best plan of this slice alone; null where there is none. */
  free: z.nullable(z.number()),
  /** Value of the nested plan; null where there is none. */
  nested: z.nullable(z.number()),
  /** What nesting costs here, at least 0. */
  cost: z.nullable(z.number()),
  /** Who acts from this slice on, in the nested sequence. */
  added: z.array(added),
});

/** The form of the result. */
export const orderResult = z.strictObject({
  slices: z.array(slice),
  /** The free plans are nested by themselves. */
  nestedByItself: z.boolean(),
});
/** A sequence of nested plans. */
export type Order = z.infer<typeof orderResult>;

/** Into how many slices the money is cut, and how each is solved. */
export interface OrderOptions
  extends Omit<SolveModelOptions, "start" | "onProgress" | "relaxation"> {
  /** Equal parts of the money. Default 5. */
  readonly slices?: number | undefined;
  /** Called after every slice with how many there are. */
  readonly onSlice?: ((count: number) => void) | undefined;
}

/** Which enterprises first, if the money comes in slices. @throws DidoiError E_USAGE where the policy has no budget */
export async function order(problem: Problem, options: OrderOptions = {}): Promise<Order> {
  const { slices: count = 5, onSlice, ...solve } = options;
  checkAnalysisOptions({ slices: count }, 2);
  if (problem.policy.budgets.length === 0) throw mistake("E_USAGE", optionSaid.noBudget());
  const slices: Order["slices"] = [];
  let [before, free] = [nothing, nothing];
  let nestedByItself = true;
  for (let k = 1; k <= count; k++) {
    const share = k / count;
    const formulation = formulate(withBudgets(problem, share));
    const alone = await bestOf(formulation, nothing, solve);
    const kept = await bestOf(formulation, before, solve);
    nestedByItself &&= holds(free, alone?.decisions ?? nothing);
    const sign = senseSign(formulation.model);
    slices.push({
      share,
      free: alone?.value ?? null,
      nested: kept?.value ?? null,
      cost: alone && kept ? Math.max(0, sign * (alone.value - kept.value)) : null,
      added: addedBy(before, kept?.decisions ?? before),
    });
    free = alone?.decisions ?? free;
    before = kept?.decisions ?? before;
    onSlice?.(k);
  }
  return { slices, nestedByItself };
}

const nothing: Decisions = { acts: [], opened: [], expansions: [] };

function addedBy(before: Decisions, after: Decisions): z.infer<typeof added>[] {
  const already = choicesOf(before);
  return after.acts
    .filter(({ enterprise }) => !already.has(enterprise))
    .map(({ enterprise, choice }) => ({ enterprise, choice }));
}

/** Does `later` keep every choice of `earlier`? */
function holds(earlier: Decisions, later: Decisions): boolean {
  const choices = choicesOf(later);
  return earlier.acts.every(({ enterprise, choice }) => choices.get(enterprise) === choice);
}

/** Part of the money; what the policy demands at least binds the whole only. */
function withBudgets(problem: Problem, share: number): Problem {
  const { policy } = problem;
  const budgets = policy.budgets.map(({ perYear, years, ...rest }) => ({
    ...rest,
    ...(perYear === undefined ? {} : { perYear: perYear * share }),
    ...(years && {
      years: Object.fromEntries(Object.entries(years).map(([y, sum]) => [y, sum * share])),
    }),
  }));
  if (share === 1) return { ...problem, policy: { ...policy, budgets } };
  const { reliefFloorPoints: _floor, ...rest } = policy;
  const quotas = policy.quotas.map((quota) => ({ ...quota, lower: 0 }));
  return { ...problem, policy: { ...rest, budgets, quotas } };
}

async function bestOf(
  formulation: Formulation,
  keep: Decisions,
  options: SolveModelOptions,
): Promise<{ readonly value: number; readonly decisions: Decisions } | null> {
  const solution = await solveModel(keeping(formulation, keep), { gap: 0.001, ...options });
  const decisions = "values" in solution ? decodeDecisions(formulation, solution) : null;
  return "values" in solution && decisions !== null
    ? { value: solution.objective, decisions }
    : null;
}

/** One row: all choices that are kept are made. */
function keeping({ model, optionAt }: Formulation, keep: Decisions) {
  const choices = choicesOf(keep);
  if (choices.size === 0) return model;
  const options = new Float64Array(model.optionCount);
  for (let o = 0; o < options.length; o++) {
    const { unit, action } = optionAt(o);
    const choice = choiceOf(action);
    options[o] = unit.members.filter(
      ({ enterprise }) => choices.get(enterprise.id) === choice,
    ).length;
  }
  return withRow(model, { name: "order/kept", lower: choices.size }, { options });
}
