/** What a plan may be best at; the schema in `policy.ts` takes exactly this. */
import type { JobLossKind } from "./job-losses.js";

/** Most relief within the limits, as it is given; cost only breaks ties (the whole budget is worth 1e-4 points). */
export interface ReliefObjectiveInput {
  /** Most relief. */
  kind: "relief";
  /** What a point is worth against penalties and prices of changes, million VND; costs only break ties. Default 1000. */
  millionVndPerPoint?: number | undefined;
  /** How much less a point is worth for each year after the horizon's first, percent, at most 10. Default 0. */
  lossPerYearPercent?: number | undefined;
}

/** Most relief within the limits; cost only breaks ties (the whole budget is worth 1e-4 points). */
export interface ReliefObjective extends ReliefObjectiveInput {
  /** What a point is worth against penalties and prices of changes, million VND. */
  millionVndPerPoint: number;
  /** How much less a point is worth for each year after the horizon's first, percent. */
  lossPerYearPercent: number;
}

/** Least cost that reaches a target. */
export interface CostObjective {
  /** Least cost. */
  kind: "cost";
  /** Relief to reach, points: the whole register is 100. */
  reliefTargetPoints: number;
}

/** Most of a weighted sum, as it is given. */
export interface WeightedObjectiveInput {
  /** A weighted sum. */
  kind: "weighted";
  /** What a point of relief is worth. Default 1. */
  perReliefPoint?: number | undefined;
  /** What a freed ha is worth. Default 0. */
  perHaFreed?: number | undefined;
  /** How much less relief and freed land are worth for each year after the horizon's first, percent, at most 10. Default 0. */
  lossPerYearPercent?: number | undefined;
  /** What a million VND saved is worth. Default 0. */
  perMillionVnd?: number | undefined;
  /** What a job kept is worth, by the kind of its loss. Default of each 0. */
  perJobLost?: { [K in JobLossKind]?: number | undefined } | undefined;
}

/** Most of a weighted sum. */
export interface WeightedObjective extends WeightedObjectiveInput {
  /** What a point of relief is worth. */
  perReliefPoint: number;
  /** What a freed ha is worth. */
  perHaFreed: number;
  /** How much less relief and freed land are worth for each year after the horizon's first, percent. */
  lossPerYearPercent: number;
  /** What a million VND saved is worth. */
  perMillionVnd: number;
  /** What a job kept is worth, by the kind of its loss. */
  perJobLost: Record<JobLossKind, number>;
}

/** What a plan is to be best at, as it is given. */
export type ObjectiveInput = ReliefObjectiveInput | CostObjective | WeightedObjectiveInput;
/** What a plan is to be best at. */
export type Objective = ReliefObjective | CostObjective | WeightedObjective;
