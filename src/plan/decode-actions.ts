/** Chosen options as moves and alternatives of enterprises. */
import { alternativeFigures } from "../domain/alternative.js";
import { attritionShare, moveCosts, totalCost } from "../domain/cost.js";
import { demandAt } from "../domain/demand.js";
import { distanceKm } from "../domain/distance.js";
import { netRelief } from "../domain/relief.js";
import { costByPayer, noCosts } from "../domain/support.js";
import type { Formulation } from "../formulation/formulate.js";
import { type Action, type Candidates, choiceOf, type Member } from "../formulation/units.js";
import type { PlannedAlternative, PlannedMove } from "./plan.js";

/** What one enterprise does in the plan. */
export interface Chosen {
  readonly member: Member;
  readonly action: Action;
  /** Park or kind of alternative. */
  readonly choice: string;
  readonly year: number;
}

/** The enterprises that act, ordered by id. */
export function chosenMembers(
  { optionAt, model }: Formulation,
  choices: readonly (number | null)[],
): Chosen[] {
  const chosen: Chosen[] = [];
  choices.forEach((choice, u) => {
    if (choice === null) return;
    const { unit, action, year } = optionAt((model.unitStart[u] ?? 0) + choice);
    for (const member of unit.members)
      chosen.push({ member, action, choice: choiceOf(action), year });
  });
  const idOf = ({ member }: Chosen): string => member.enterprise.id;
  return chosen.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function commonOf({ member, year }: Chosen) {
  const { enterprise, obligation } = member;
  return {
    enterprise: enterprise.id,
    name: enterprise.name,
    fromWard: enterprise.wardOld,
    fromCity: enterprise.city,
    year,
    obligation,
    workers: enterprise.workers,
    synthetic: enterprise.synthetic,
  };
}

/** Null for an alternative. */
export function plannedMove({ problem, scale }: Candidates, chosen: Chosen): PlannedMove | null {
  const park = chosen.action.destination?.park;
  if (park === undefined) return null;
  const { assumptions, policy } = problem;
  const { enterprise } = chosen.member;
  const distance = distanceKm(enterprise, park) ?? Number.NaN;
  const costs = moveCosts(enterprise, park, distance, assumptions);
  return {
    ...commonOf(chosen),
    park: park.id,
    parkName: park.name,
    distanceKm: distance,
    landFreedHa: enterprise.landHa,
    jobsLost: enterprise.workers * attritionShare(distance, assumptions),
    demand: demandAt(enterprise, park, assumptions),
    reliefPoints: netRelief(scale, enterprise, park),
    costMillionVnd: totalCost(costs),
    costByPayerMillionVnd: costByPayer(costs, enterprise.workers, chosen.year, policy, assumptions),
    costByItemMillionVnd: { ...costs },
  };
}

/** Null for a move. */
export function plannedAlternative(
  { problem }: Candidates,
  chosen: Chosen,
): PlannedAlternative | null {
  const rule = chosen.action.alternative;
  if (rule === undefined) return null;
  const { enterprise, grossPoints } = chosen.member;
  const figures = alternativeFigures(rule, enterprise, problem.assumptions);
  return {
    ...commonOf(chosen),
    alternative: rule.kind,
    counts: rule.counts,
    landFreedHa: figures.landFreedHa,
    jobsLost: figures.jobsLost,
    reliefPoints: figures.reliefShare * grossPoints,
    costMillionVnd: figures.costMillionVnd,
    costByPayerMillionVnd: { ...noCosts, enterprise: figures.costMillionVnd },
  };
}
