/**
 * From a problem to a LinearModel: a unit per enterprise that can or must move, an option per open
 * move, and the rows of each equation family. Rules that forbid are in `moves.ts`, rules that limit in
 * the row files, the objective in `objective.ts`.
 */
import type { Problem } from "../../domain/problem.js";
import { fitFilter } from "../fit-filter.js";
import type { LinearModel } from "../linear-model.js";
import { ModelBuilder } from "../model-builder.js";
import { budgetRow } from "./budget-row.js";
import { capacityPlaces, profileResources } from "./capacity-rows.js";
import { type Candidate, type Candidates, candidatesOf, type Move } from "./moves.js";
import { objectiveFunction } from "./objective.js";
import { quotaRows } from "./quota-rows.js";
import { reliefRow } from "./relief-row.js";
import type { RowFamily } from "./row-family.js";

/** Every family of limits besides the capacities. A new rule is a file here and a line in this list. */
const families: readonly RowFamily[] = [quotaRows, budgetRow, reliefRow];

/** A model with what its indices mean. */
export interface Formulation {
  /** Row names are the row keys of plans; options that cannot fit into any plan are left out. */
  readonly model: LinearModel;
  /** The problem prepared: what each enterprise needs and where it may go. */
  readonly candidates: Candidates;
  /** The enterprise of each unit; length unitCount. */
  readonly units: readonly Candidate[];
  /** The move of each option; length optionCount. */
  readonly options: readonly Move[];
}

/** States a problem as a model. Deterministic: the same problem gives the same arrays. */
export function formulate(problem: Problem): Formulation {
  const candidates = candidatesOf(problem);
  const objective = objectiveFunction(candidates);
  const builder = new ModelBuilder(problem.name, objective.sense, profileResources.length);
  const limits = families.map((family) => family(builder, candidates));
  const places = capacityPlaces(builder, candidates);
  const units: Candidate[] = [];
  const options: Move[] = [];
  for (const candidate of candidates.all) {
    if (candidate.moves.length === 0 && !candidate.mustMove) continue;
    const shared = limits.flatMap((limit) => limit.shared?.(candidate) ?? []);
    const profile = profileResources.map((resource) => candidate.demand[resource]);
    builder.unit(candidate.enterprise.id, candidate.mustMove, shared, profile);
    units.push(candidate);
    for (const move of candidate.moves) {
      const own = limits.flatMap((limit) => limit.own?.(candidate, move) ?? []);
      const place = places.get(move.destination) ?? 0;
      builder.option(move.destination.park.id, objective.valueOf(candidate, move), place, own);
      options.push(move);
    }
  }
  const filtered = fitFilter(builder.build());
  return {
    model: filtered.model,
    candidates,
    units,
    options: Array.from(filtered.kept, (o) => options[o] as Move),
  };
}
