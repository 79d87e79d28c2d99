/** A statement in the form in which plans keep it. */
import type { Plan, PlannedAlternative, PlannedMove } from "../plan.js";
import type { Statement } from "../state-of.js";
import type { StatedAct } from "./acts.js";

/** The part of a plan that follows from its decisions, with the decisions. */
export type WrittenStatement = Pick<
  Plan,
  | "decisions"
  | "summary"
  | "years"
  | "quotas"
  | "budgets"
  | "moves"
  | "alternatives"
  | "parks"
  | "breaches"
>;

export function written(statement: Statement): WrittenStatement {
  const { decisions, acts, summary, yearResults, quotas, budgets, parkUses, breaches } = statement;
  return {
    decisions,
    summary,
    years: [...yearResults],
    quotas: [...quotas],
    budgets: [...budgets],
    moves: acts.flatMap((act) => plannedMove(act) ?? []),
    alternatives: acts.flatMap((act) => plannedAlternative(act) ?? []),
    parks: [...parkUses],
    breaches: [...breaches],
  };
}

function common({ enterprise, obligation, year, ...figures }: StatedAct) {
  return {
    enterprise: enterprise.id,
    name: enterprise.name,
    fromWard: enterprise.wardOld,
    fromCity: enterprise.city,
    year,
    obligation,
    workers: enterprise.workers,
    synthetic: enterprise.synthetic,
    landFreedHa: figures.landFreedHa,
    jobsLost: figures.jobsLost,
    reliefPoints: figures.reliefPoints,
    costMillionVnd: figures.costMillionVnd,
    costByPayerMillionVnd: { ...figures.byPayer },
  };
}

/** Null for an alternative. */
function plannedMove(act: StatedAct): PlannedMove | null {
  const { park, demand, byItem, distanceKm } = act;
  if (park === undefined || demand === undefined || byItem === undefined) return null;
  return {
    ...common(act),
    park: park.id,
    parkName: park.name,
    distanceKm: distanceKm ?? Number.NaN,
    demand: { ...demand },
    costByItemMillionVnd: { ...byItem },
  };
}

/** Null for a move. */
function plannedAlternative(act: StatedAct): PlannedAlternative | null {
  const { alternative } = act;
  if (alternative === undefined) return null;
  return { ...common(act), alternative: alternative.kind, counts: alternative.counts };
}
