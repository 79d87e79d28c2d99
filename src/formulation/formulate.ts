/**
 * From a problem to a LinearModel: units with their options (actions in years), and the rows of each
 * equation family. Rules that forbid are in `permissions.ts`, rules that limit in the row files, the
 * objective in `objective.ts`.
 */
import type { Problem } from "../domain/problem.js";
import { type LinearModel, unitOfOption } from "../model/linear-model.js";
import { type Entry, ModelBuilder } from "../model/model-builder.js";
import { fitFilter } from "../model/presolve/fit-filter.js";
import { budgetRows } from "./budget-rows.js";
import { capacityPlaces, capacityRows, profileResources } from "./capacity-rows.js";
import { districtRows } from "./district-rows.js";
import { expansionRows } from "./expansion-rows.js";
import { fairnessRows } from "./fairness-rows.js";
import { type ExtraMeaning, ModelRows } from "./model-rows.js";
import { objectiveFunction } from "./objective.js";
import { openingRows } from "./opening-rows.js";
import { paceRows } from "./pace-rows.js";
import { quotaRows } from "./quota-rows.js";
import { reliefRow } from "./relief-row.js";
import type { Put, RowEntries, RowFamily } from "./row-family.js";
import { sharingRows } from "./sharing-rows.js";
import { specialisedRows } from "./specialised-rows.js";
import { stabilityRow } from "./stability-row.js";
import { type Action, type Candidates, candidatesOf, choiceOf, type Unit } from "./units.js";

/** Every family of limits. A new rule is a file here and a line in this list. */
const families: readonly RowFamily[] = [
  quotaRows,
  budgetRows,
  reliefRow,
  capacityRows,
  openingRows,
  expansionRows,
  specialisedRows,
  sharingRows,
  paceRows,
  districtRows,
  fairnessRows,
  stabilityRow,
];

/** A model with what its indices mean. */
export interface Formulation {
  /** Row names are the row keys of plans; options that cannot fit into any plan are left out. */
  readonly model: LinearModel;
  /** The problem prepared: what each enterprise needs and where it may go. */
  readonly candidates: Candidates;
  /** The unit of each unit of the model. */
  readonly units: readonly Unit[];
  /** The action of each option, and its year counted from the horizon's first. */
  readonly actions: readonly Action[];
  /** Index in the horizon of the year of each option of the model. */
  readonly years: Uint8Array;
  /** What each extra means. */
  readonly extras: readonly ExtraMeaning[];
  /** What option `o` of the model stands for, in which calendar year. */
  readonly optionAt: (o: number) => { unit: Unit; action: Action; year: number };
}

/** States a problem as a model. Deterministic: the same problem gives the same arrays. */
export function formulate(problem: Problem): Formulation {
  const candidates = candidatesOf(problem);
  const objective = objectiveFunction(candidates);
  const builder = new ModelBuilder(
    problem.name,
    objective.sense,
    profileResources.length,
    objective.offset,
  );
  const rows = new ModelRows(builder, problem.policy.soft, objective.penaltyValue);
  const limits = families.map((family) => family(rows, candidates, objective));
  const places = capacityPlaces(builder, rows, candidates);
  const units = candidates.units.filter(({ actions, mustAct }) => actions.length > 0 || mustAct);
  const put: Put = (row, coefficient) => builder.own(row, coefficient);
  const own = limits.flatMap((limit) => limit.own ?? []);
  const actions: Action[] = [];
  const years: number[] = [];
  for (const unit of units) {
    const profile = profileResources.map((resource) => unit.demand[resource]);
    builder.unit(unit.name, unit.mustAct, sharedEntries(limits, unit), profile);
    for (const action of unit.actions) {
      const at = action.destination && places.get(action.destination);
      for (let t = 0; t < action.penalties.length; t++) {
        if (action.penalties[t] === Number.POSITIVE_INFINITY) continue;
        builder.option(undefined, objective.valueOf(unit, action, t), at?.[t] ?? 0);
        for (const entries of own) entries(unit, action, t, put);
        actions.push(action);
        years.push(t);
      }
    }
  }
  const first = candidates.years[0] ?? 0;
  const nameOf = (o: number): string => {
    const action = actions[o];
    return action === undefined ? `option ${o}` : `${choiceOf(action)}/${first + (years[o] ?? 0)}`;
  };
  const { model, kept } = fitFilter(builder.build(nameOf));
  return {
    model,
    candidates,
    units,
    actions: Array.from(kept, (o) => actions[o] as Action),
    years: Uint8Array.from(kept, (o) => years[o] ?? 0),
    extras: rows.meanings,
    optionAt: (o) => {
      const k = kept[o] ?? -1;
      const [unit, action] = [units[unitOfOption(model, o)], actions[k]];
      if (unit === undefined || action === undefined) throw new RangeError(`no option ${o}`);
      return { unit, action, year: first + (years[k] ?? 0) };
    },
  };
}

function sharedEntries(limits: readonly RowEntries[], unit: Unit): Entry[] {
  const entries: Entry[] = [];
  for (const limit of limits)
    limit.shared?.(unit, (row, coefficient) => entries.push([row, coefficient]));
  return entries;
}
