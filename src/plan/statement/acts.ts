/** The figures of one act: what it costs whom, relieves, frees and loses. */
import { alternativeFigures } from "../../domain/alternative.js";
import { attritionShare } from "../../domain/attrition.js";
import { type Costs, moveCosts, totalCost } from "../../domain/cost.js";
import { type Demand, demandAt } from "../../domain/demand.js";
import { distanceKm } from "../../domain/distance.js";
import type { Enterprise } from "../../domain/enterprise.js";
import type { Obligation } from "../../domain/obligation.js";
import type { Park } from "../../domain/park.js";
import type { AlternativeRule } from "../../domain/policy-rules.js";
import type { Problem } from "../../domain/problem.js";
import { rentedFloorM2, rentPerYear } from "../../domain/ready-built.js";
import { burdenAt, grossRelief, type ReliefScale } from "../../domain/relief.js";
import { costByPayer, noCosts, type PayerCosts } from "../../domain/support.js";
import type { Tenure } from "../../domain/tenure.js";

/** One act, looked up, with its figures. */
export interface StatedAct extends ActFigures {
  readonly enterprise: Enterprise;
  readonly obligation: Obligation;
  /** Id of the park, or kind of the alternative. */
  readonly choice: string;
  readonly year: number;
}

/** What follows from an act. Either `park`, with what only a move has, or `alternative` is there. */
export interface ActFigures {
  readonly park?: Park;
  readonly tenure?: Tenure;
  readonly alternative?: AlternativeRule;
  /** By road, km; NaN where a location is not known. */
  readonly distanceKm?: number;
  /** What it takes of the park; who rents takes no land. */
  readonly demand?: Demand;
  /** Floor that it rents, m²; 0 without. */
  readonly floorM2: number;
  /** Rent of one year, million VND, from the year of the move on; 0 without. */
  readonly rentPerYear: number;
  /** Million VND, before support. */
  readonly byItem?: Costs;
  /** Does it count as relocated in quotas? */
  readonly counts: boolean;
  /** Does it fulfil the duty of a mandatory enterprise? */
  readonly fulfilsDuty: boolean;
  /** Million VND, after support; rent is that of all its years. */
  readonly byPayer: PayerCosts;
  /** All payers together, million VND; rent is that of all its years. */
  readonly costMillionVnd: number;
  readonly landFreedHa: number;
  readonly jobsLost: number;
  /** Net of the burden at the destination, points. */
  readonly reliefPoints: number;
  /** What residents around the destination get, points. */
  readonly burdenPoints: number;
}

/** Of a move to a park in a year. */
export function moveOf(
  problem: Problem,
  scale: ReliefScale,
  enterprise: Enterprise,
  park: Park,
  { year, tenure = "lease" }: { readonly year: number; readonly tenure?: Tenure | undefined },
): ActFigures {
  const { policy, assumptions } = problem;
  const km = distanceKm(problem, enterprise, park) ?? Number.NaN;
  const byItem = moveCosts(enterprise, park, km, problem, tenure);
  const rents = tenure === "rent";
  const demand = demandAt(enterprise, park, assumptions);
  const burdenPoints = burdenAt(scale, enterprise, park);
  return {
    park,
    tenure,
    distanceKm: km,
    demand: rents ? { ...demand, landHa: 0 } : demand,
    floorM2: rents ? rentedFloorM2(park, enterprise, assumptions) : 0,
    rentPerYear: rents ? rentPerYear(park, enterprise, assumptions) : 0,
    byItem,
    counts: true,
    fulfilsDuty: true,
    byPayer: costByPayer(byItem, enterprise.workers, year, policy, assumptions),
    costMillionVnd: totalCost(byItem),
    landFreedHa: enterprise.landHa,
    jobsLost: enterprise.workers * attritionShare(km, assumptions),
    reliefPoints: grossRelief(scale, enterprise) - burdenPoints,
    burdenPoints,
  };
}

/** Of an alternative to moving. */
export function alternativeOf(
  { assumptions }: Problem,
  scale: ReliefScale,
  enterprise: Enterprise,
  alternative: AlternativeRule,
): ActFigures {
  const { costMillionVnd, landFreedHa, jobsLost, reliefShare } = alternativeFigures(
    alternative,
    enterprise,
    assumptions,
  );
  return {
    alternative,
    floorM2: 0,
    rentPerYear: 0,
    counts: alternative.counts,
    fulfilsDuty: alternative.fulfilsDuty,
    byPayer: { ...noCosts, enterprise: costMillionVnd },
    costMillionVnd,
    landFreedHa,
    jobsLost,
    reliefPoints: reliefShare * grossRelief(scale, enterprise),
    burdenPoints: 0,
  };
}
