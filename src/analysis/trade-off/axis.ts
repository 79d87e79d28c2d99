/**
 * What a trade-off can weigh: five totals of a plan, jobs by the kind of their loss. Each is written
 * twice: as a column of numbers of the model, and as a figure of a plan's statement.
 *
 *   cost       million VND, all payers, discounted, with the prices that the policy sets on soft rules,
 *              waiting and changes                                                             less is better
 *   relief     points of the whole register, net of the burden at the destinations              more
 *   freedLand  ha of the old sites                                                              more
 *   moved      enterprises that move north                                                      more
 *   jobs/…     jobs lost, of one kind                                                           less
 */
import { type JobLossKind, jobLossKindOf, jobLossKinds } from "../../domain/job-losses.js";
import type { Objective } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { type Formulation, formulate } from "../../formulation/formulate.js";
import type { OptionMeaning } from "../../formulation/options.js";
import { leastRelief } from "../../formulation/relief-row.js";
import type { ColumnNumbers } from "../../model/with-row.js";
import type { Statement } from "../../plan/state-of.js";

/** Names of the axes, jobs by kind. */
export const axes = [
  "cost",
  "relief",
  "freedLand",
  "moved",
  ...jobLossKinds.map((kind) => `jobs/${kind}` as const),
] as const;
/** One of `axes`. */
export type Axis = (typeof axes)[number];

/** One axis over the columns of a formulation. */
export interface AxisColumns extends ColumnNumbers {
  readonly axis: Axis;
  /** What is there when all stay. */
  readonly offset: number;
  /** 1 where more is better, −1 where less is. */
  readonly sign: 1 | -1;
}

/** 1 where more is better, −1 where less is. */
export function signOf(axis: Axis): 1 | -1 {
  return axis === "cost" || axis.startsWith("jobs/") ? -1 : 1;
}

const nothing: Objective = {
  kind: "weighted",
  perReliefPoint: 0,
  perHaFreed: 0,
  lossPerYearPercent: 0,
  perMillionVnd: 0,
  perJobLost: { notFollowing: 0, converted: 0, closed: 0, left: 0 },
};

/**
 * The problem whose rules a front keeps. The target of a cost objective stays as a floor. Where cost is
 * no axis nobody pays for a broken soft rule, so every rule is hard.
 */
export function problemOf(problem: Problem, pair: readonly Axis[]): Problem {
  const { policy } = problem;
  const withCost = pair.includes("cost");
  const reliefFloorPoints = leastRelief(policy);
  return {
    ...problem,
    policy: {
      ...policy,
      ...(reliefFloorPoints === undefined ? {} : { reliefFloorPoints }),
      objective: withCost ? { kind: "cost", reliefTargetPoints: 0 } : nothing,
      soft: withCost ? policy.soft : [],
    },
  };
}

/** States the problem of a front; its model's objective is the cost where that is an axis, else nothing. */
export function formulateFor(problem: Problem, pair: readonly Axis[]): Formulation {
  return formulate(problemOf(problem, pair));
}

/** The numbers of an axis, for a formulation of `formulateFor` that knows it. */
export function columnsOf(axis: Axis, { model, optionAt }: Formulation): AxisColumns {
  const sign = signOf(axis);
  if (axis === "cost")
    return { axis, sign, offset: model.offset, options: model.value, extras: model.extraValue };
  const options = new Float64Array(model.optionCount);
  const of = perOption[axis];
  for (let o = 0; o < options.length; o++) options[o] = of(optionAt(o));
  return { axis, sign, offset: 0, options };
}

const jobs =
  (kind: JobLossKind) =>
  ({ action }: OptionMeaning): number =>
    jobLossKindOf(action.alternative?.kind) === kind ? action.jobsLost : 0;

const perOption: Readonly<Record<Exclude<Axis, "cost">, (meaning: OptionMeaning) => number>> = {
  relief: ({ action }) => action.reliefPoints,
  freedLand: ({ action }) => action.landFreedHa,
  moved: ({ unit, action }) => (action.destination === undefined ? 0 : unit.members.length),
  "jobs/notFollowing": jobs("notFollowing"),
  "jobs/converted": jobs("converted"),
  "jobs/closed": jobs("closed"),
  "jobs/left": jobs("left"),
};

/** The value of an axis at a point of the model: options in order, then extras. */
export function valueAt(
  { options, extras, offset }: AxisColumns,
  values: ArrayLike<number>,
): number {
  let sum = offset;
  for (let o = 0; o < options.length; o++) sum += (options[o] ?? 0) * (values[o] ?? 0);
  for (let e = 0; e < (extras?.length ?? 0); e++)
    sum += (extras?.[e] ?? 0) * (values[options.length + e] ?? 0);
  return sum;
}

/** The same from a plan's statement, which knows nothing of the model; for the problem of `problemOf`. */
export function statedValue(axis: Axis, { summary, worth }: Statement): number {
  switch (axis) {
    case "cost":
      return worth.value;
    case "relief":
      return summary.reliefPoints;
    case "freedLand":
      return summary.landFreedHa;
    case "moved":
      return summary.enterprises.moved;
    case "jobs/notFollowing":
      return summary.jobsNotFollowing;
    case "jobs/converted":
      return summary.jobsConverted;
    case "jobs/closed":
      return summary.jobsClosed;
    case "jobs/left":
      return summary.jobsLeft;
  }
}
