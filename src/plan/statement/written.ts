/** A statement in the form in which plans keep it. */
import { defined } from "../../defined.js";
import type { Plan, PlannedAlternative, PlannedMove, PostponedEnterprise } from "../plan.js";
import type { Statement } from "../state-of.js";
import type { StatedAct } from "./acts.js";
import { dataOf } from "./data.js";
import { groupResults } from "./groups.js";
import { landBalanceOf } from "./land.js";
import { marksOf } from "./marks.js";
import type { Waiting } from "./waiting.js";

/** The part of a plan that follows from its decisions, with the decisions. */
export type WrittenStatement = Pick<
  Plan,
  | "decisions"
  | "summary"
  | "marks"
  | "data"
  | "years"
  | "quotas"
  | "budgets"
  | "moves"
  | "alternatives"
  | "postponed"
  | "zones"
  | "parks"
  | "groups"
  | "land"
  | "breaches"
  | "extraRows"
>;

export function written(statement: Statement): WrittenStatement {
  const {
    problem,
    decisions,
    acts,
    summary,
    yearResults,
    quotas,
    budgets,
    waiting,
    zones,
    parkUses,
    breaches,
    extraRows,
  } = statement;
  return {
    decisions,
    summary,
    marks: marksOf(statement),
    data: dataOf(problem),
    years: [...yearResults],
    quotas: [...quotas],
    budgets: [...budgets],
    moves: acts.flatMap((act) => plannedMove(act) ?? []),
    alternatives: acts.flatMap((act) => plannedAlternative(act) ?? []),
    postponed: waiting.map(postponedEnterprise),
    zones: [...zones],
    parks: [...parkUses],
    groups: groupResults(statement),
    land: landBalanceOf(statement),
    breaches: [...breaches],
    ...(extraRows.length === 0 ? {} : { extraRows: [...extraRows] }),
  };
}

function common({ enterprise, obligation, year, ...figures }: StatedAct) {
  return {
    enterprise: enterprise.id,
    name: enterprise.name,
    fromWard: enterprise.wardOld,
    ...(enterprise.wardNew === undefined ? {} : { fromWardNew: enterprise.wardNew }),
    fromCity: enterprise.city,
    sector: enterprise.sector,
    year,
    obligation,
    workers: enterprise.workers,
    synthetic: enterprise.synthetic,
    landFreedHa: figures.landFreedHa,
    reliefPoints: figures.reliefPoints,
    costMillionVnd: figures.costMillionVnd,
    costByPayerMillionVnd: { ...figures.byPayer },
  };
}

/** Null for an alternative. */
function plannedMove(act: StatedAct): PlannedMove | null {
  const { park, tenure = "lease", demand, byItem, distanceKm, floorM2, rentPerYear } = act;
  if (park === undefined || demand === undefined || byItem === undefined) return null;
  return {
    ...common(act),
    park: park.id,
    parkName: park.name,
    tenure,
    floorM2,
    rentMillionVndPerYear: rentPerYear,
    distanceKm: distanceKm ?? Number.NaN,
    jobsNotFollowing: act.jobsLost,
    demand: { ...demand },
    costByItemMillionVnd: { ...byItem },
  };
}

/** Null for a move. */
function plannedAlternative(act: StatedAct): PlannedAlternative | null {
  const { alternative, jobsLost } = act;
  if (alternative === undefined) return null;
  return { ...common(act), alternative: alternative.kind, jobsLost, counts: alternative.counts };
}

function postponedEnterprise({ enterprise, due, acts, grossPoints }: Waiting): PostponedEnterprise {
  return defined({
    enterprise: enterprise.id,
    name: enterprise.name,
    fromWard: enterprise.wardOld,
    fromCity: enterprise.city,
    due,
    acts: acts ?? undefined,
    workers: enterprise.workers,
    landHa: enterprise.landHa,
    grossPoints,
    synthetic: enterprise.synthetic,
  });
}
