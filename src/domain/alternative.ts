/** What an enterprise may do instead of moving, and what that costs, relieves, frees and loses. */

import type { AlternativeKind } from "./alternative-kinds.js";
import type { AssumptionId } from "./assumption-ids.js";
import type { Assumptions } from "./assumptions.js";
import type { Enterprise } from "./enterprise.js";
import { failsJust, type Obligation } from "./obligation.js";
import type { AlternativeRule } from "./policy-rules.js";
import { sizeClassOf } from "./size-class.js";
import { squareMetresPerHa } from "./square-metres.js";

/** The figures of one alternative for one enterprise. */
export interface AlternativeFigures {
  /** Borne by the enterprise, million VND. */
  readonly costMillionVnd: number;
  /** Share of the gross relief. */
  readonly reliefShare: number;
  readonly landFreedHa: number;
  readonly jobsLost: number;
}

interface Defaults {
  readonly cost: AssumptionId;
  /** By m² of the old land. */
  readonly perM2: AssumptionId | 0;
  /** A named assumption, or a figure that the word itself gives. */
  readonly relief: AssumptionId | 0 | 1;
  readonly land: 0 | 1;
  readonly jobs: AssumptionId | 0 | 1;
}

const defaults: Readonly<Record<AlternativeKind, Defaults>> = {
  remedy: {
    cost: "remedyMillionVndPerWorker",
    perM2: 0,
    relief: "remedyReliefShare",
    land: 0,
    jobs: 0,
  },
  convert: {
    cost: "convertMillionVndPerWorker",
    perM2: "convertMillionVndPerM2",
    relief: 1,
    land: 0,
    jobs: "convertJobsLostShare",
  },
  close: { cost: "closeMillionVndPerWorker", perM2: 0, relief: 1, land: 1, jobs: 1 },
  leave: { cost: "leaveMillionVndPerWorker", perM2: 0, relief: 1, land: 1, jobs: 1 },
};

/** Does the rule speak of this enterprise? What the enterprise can meet on site is another question. */
export function isFor(
  { enterprises, obligations, sizes, onlyIfDue, onlyIfJust }: AlternativeRule,
  enterprise: Enterprise,
  obligation: Obligation,
  due: number | null,
): boolean {
  if (obligation === "exempt" || obligations?.includes(obligation) === false) return false;
  if (onlyIfDue && due === null) return false;
  if (onlyIfJust !== undefined && !failsJust(enterprise, onlyIfJust)) return false;
  if (sizes?.includes(sizeClassOf(enterprise)) === false) return false;
  return enterprises?.includes(enterprise.id) ?? true;
}

/** Share of the old land that an alternative frees. */
export function alternativeLandShare({ kind, landFreedShare }: AlternativeRule): number {
  return landFreedShare ?? defaults[kind].land;
}

export function alternativeFigures(
  rule: AlternativeRule,
  enterprise: Enterprise,
  assumptions: Assumptions,
): AlternativeFigures {
  const { cost, perM2, relief, jobs } = defaults[rule.kind];
  const figureOf = (figure: AssumptionId | 0 | 1): number =>
    typeof figure === "number" ? figure : assumptions[figure].value;
  return {
    costMillionVnd:
      enterprise.workers * (rule.costMillionVndPerWorker ?? figureOf(cost)) +
      enterprise.landHa * squareMetresPerHa * (rule.costMillionVndPerM2 ?? figureOf(perM2)),
    reliefShare: rule.reliefShare ?? figureOf(relief),
    landFreedHa: enterprise.landHa * alternativeLandShare(rule),
    jobsLost: enterprise.workers * (rule.jobsLostShare ?? figureOf(jobs)),
  };
}

/** The assumptions that its figures rest on: those that the rule does not give itself. */
export function alternativeGrounds(
  rule: AlternativeRule,
): Readonly<Record<"cost" | "relief" | "jobs", readonly AssumptionId[]>> {
  const { cost, perM2, relief, jobs } = defaults[rule.kind];
  const assumed = (given: number | undefined, figure: AssumptionId | 0 | 1): AssumptionId[] =>
    given !== undefined || typeof figure === "number" ? [] : [figure];
  return {
    cost: [
      ...assumed(rule.costMillionVndPerWorker, cost),
      ...assumed(rule.costMillionVndPerM2, perM2),
    ],
    relief: assumed(rule.reliefShare, relief),
    jobs: assumed(rule.jobsLostShare, jobs),
  };
}
