/** The front of two axes as a result: points with their gaps, the knee, what each plan amounts to. */
import * as z from "zod/mini";
import { defined } from "../../defined.js";
import type { Problem } from "../../domain/problem.js";
import { mistake } from "../../errors.js";
import type { Formulation } from "../../formulation/formulate.js";
import { gapOf } from "../../model/tolerances.js";
import { decisions } from "../../plan/decisions.js";
import { decodeDecisions } from "../../plan/decode-decisions.js";
import { stateOf } from "../../plan/state-of.js";
import type { SolveModelOptions } from "../../solvers/solve-model.js";
import { ended, endOf } from "../ended.js";
import { optionSaid, planSaid } from "../messages.js";
import { checkAnalysisOptions } from "../options.js";
import { totals, totalsOf } from "../totals.js";
import { type Axis, axes, columnsOf, formulateFor, signOf, statedValue } from "./axis.js";
import { type FoundFront, findFront } from "./front.js";
import { kneeOf } from "./knee.js";
import { type FrontPlan, PairSolver } from "./pair-solver.js";

export const point = z.strictObject({
  /** Values of the two axes, in their units. */
  x: z.number(),
  y: z.number(),
  /** No plan whose y is as good has an x better than this. */
  bound: z.number(),
  /** No plan whose x is as good has a y better than this; where the front is steep. */
  yBound: z.optional(z.number()),
  /** |bound − x| / |x|, or |yBound − y| / |y| where that is less: a fraction of the point's own value. */
  gap: z.number(),
  /** The gap asked for is proved. */
  proved: z.boolean(),
  /** What x changes by for one more unit of y here, by the prices of the relaxation. */
  price: z.number(),
  /** What the plan amounts to; absent from the front of a relaxation. */
  totals: z.optional(totals),
  /** What the plan decides, where that was asked for. */
  decisions: z.optional(decisions),
});
/** One plan of a front. */
export type FrontPoint = z.infer<typeof point>;

/** The form of a front. */
export const front = z.strictObject({
  x: z.enum(axes),
  y: z.enum(axes),
  /** False: the front of the relaxation, which no plan passes. */
  whole: z.boolean(),
  /** From the best x to the best y. None is dominated by another. */
  points: z.array(point),
  /** Index of the point where the front bends most; null with fewer than three points. */
  knee: z.nullable(z.int()),
  /** True when no other point exists, up to a few millionths of y. */
  complete: z.boolean(),
  /** Best y: found, and what no plan passes. */
  furthest: z.optional(z.strictObject({ value: z.number(), bound: z.number() })),
  /** Why there are fewer points than asked for, or none: `infeasible` is proved. */
  ended: z.optional(ended),
});
/** The front of two axes. */
export type Front = z.infer<typeof front>;

/** Which front, and how it is solved. */
export interface TradeOffOptions extends Omit<SolveModelOptions, "start" | "onProgress"> {
  /** First aim. */
  readonly x: Axis;
  /** Second aim. */
  readonly y: Axis;
  /** At most so many points, 2 or more. Default 20. */
  readonly points?: number | undefined;
  /** Proved gap of each point, a fraction. Default 0.001. */
  readonly gap?: number | undefined;
  /** Of each solve, ms, ten times as long for the two ends. Default none. A point that it cuts carries the gap that was reached. */
  readonly timeLimitMs?: number | undefined;
  /** Adds to each point what its plan decides. Default false. */
  readonly decisions?: boolean | undefined;
  /** Called after every point with how many there are. */
  readonly onPoint?: ((count: number) => void) | undefined;
}

/**
 * The exact Pareto front of two axes: each point is a plan that keeps every rule of the policy, with a
 * proof of how near it is to the best one. The policy's own objective has no part in it.
 * @throws DidoiError E_USAGE for options that make no sense
 */
export async function tradeOff(problem: Problem, options: TradeOffOptions): Promise<Front> {
  const { x, y, points = 20, decisions: keep, onPoint, ...solve } = options;
  checkAnalysisOptions({ points }, 2);
  if (x === y) throw mistake("E_USAGE", optionSaid.sameAxes(axes));
  const { gap = 0.001, relaxation = false } = solve;
  const formulation = formulateFor(problem, [x, y]);
  const [columnsX, columnsY] = [columnsOf(x, formulation), columnsOf(y, formulation)];
  const solver = new PairSolver(formulation, columnsX, columnsY, { ...solve, gap });
  const found = await findFront({
    solver,
    points,
    xSign: columnsX.sign,
    ySign: columnsY.sign,
    whole: y === "moved" && !relaxation,
    onPoint,
  });
  const form = { x, y, whole: !relaxation };
  if ("status" in found)
    return { ...form, points: [], knee: null, complete: true, ended: endOf(found) };
  const list = found.plans.map((plan) => pointOf(formulation, form, plan, keep === true));
  return { ...form, points: list, knee: kneeOf(list), ...restOf(found) };
}

function restOf({
  complete,
  furthest,
  cut,
}: FoundFront): Pick<Front, "complete" | "furthest" | "ended"> {
  return {
    complete,
    ...(furthest && { furthest: { value: furthest.value, bound: furthest.bound } }),
    ...(cut === undefined ? {} : { ended: endOf(cut) }),
  };
}

/** The statement of the plan says what its values are, and that it keeps every rule. */
function pointOf(
  formulation: Formulation,
  { x, y }: Pick<Front, "x" | "y">,
  plan: FrontPlan,
  keep: boolean,
): FrontPoint {
  const { bound, yBound, price, proved } = plan;
  const found = decodeDecisions(formulation, plan.solution);
  if (found === null)
    return { x: plan.x, y: plan.y, bound, gap: gapOf(plan.x, bound), proved, price };
  const statement = stateOf(formulation.candidates.problem, found);
  const [broken] = statement.violations;
  if (broken !== undefined) throw mistake("E_INTERNAL", planSaid.breaks(broken.rule, broken));
  const value = { x: statedValue(x, statement), y: statedValue(y, statement) };
  // Rounding must not put a proved best beyond its bound.
  const safe = beyond(x, bound, value.x);
  const safeY = yBound === undefined ? undefined : beyond(y, yBound, value.y);
  const gapX = gapOf(value.x, safe);
  return {
    ...value,
    bound: safe,
    ...defined({ yBound: safeY }),
    gap: safeY === undefined ? gapX : Math.min(gapX, gapOf(value.y, safeY)),
    proved,
    price,
    totals: totalsOf(statement.summary),
    ...(keep ? { decisions: found } : {}),
  };
}

/** The bound, or the value where that is better. */
function beyond(axis: Axis, bound: number, value: number): number {
  return signOf(axis) > 0 ? Math.max(bound, value) : Math.min(bound, value);
}
