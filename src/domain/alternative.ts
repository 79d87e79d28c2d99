/** What an enterprise may do instead of moving, and what that costs, relieves, frees and loses. */
import type { AssumptionId, Assumptions } from "./assumptions.js";
import type { Enterprise } from "./enterprise.js";
import type { Obligation } from "./obligation.js";
import type { AlternativeKind, AlternativeRule } from "./policy-rules.js";
import { sizeClassOf } from "./size-class.js";

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
  /** A named assumption, or a figure that the word itself gives. */
  readonly relief: AssumptionId | 0 | 1;
  readonly land: 0 | 1;
  readonly jobs: AssumptionId | 0 | 1;
}

const defaults: Readonly<Record<AlternativeKind, Defaults>> = {
  remedy: { cost: "remedyMillionVndPerWorker", relief: "remedyReliefShare", land: 0, jobs: 0 },
  convert: { cost: "convertMillionVndPerWorker", relief: 1, land: 0, jobs: "convertJobsLostShare" },
  close: { cost: "closeMillionVndPerWorker", relief: 1, land: 1, jobs: 1 },
  leave: { cost: "leaveMillionVndPerWorker", relief: 1, land: 1, jobs: 1 },
};

/** Does the rule speak of this enterprise? What the enterprise can meet on site is another question. */
export function isFor(
  { enterprises, obligations, sizes }: AlternativeRule,
  enterprise: Enterprise,
  obligation: Obligation,
): boolean {
  if (obligation === "exempt" || obligations?.includes(obligation) === false) return false;
  if (sizes?.includes(sizeClassOf(enterprise)) === false) return false;
  return enterprises?.includes(enterprise.id) ?? true;
}

export function alternativeFigures(
  rule: AlternativeRule,
  enterprise: Enterprise,
  assumptions: Assumptions,
): AlternativeFigures {
  const { cost, relief, land, jobs } = defaults[rule.kind];
  const figureOf = (figure: AssumptionId | 0 | 1): number =>
    typeof figure === "number" ? figure : assumptions[figure].value;
  return {
    costMillionVnd: enterprise.workers * (rule.costMillionVndPerWorker ?? figureOf(cost)),
    reliefShare: rule.reliefShare ?? figureOf(relief),
    landFreedHa: enterprise.landHa * (rule.landFreedShare ?? land),
    jobsLost: enterprise.workers * (rule.jobsLostShare ?? figureOf(jobs)),
  };
}
