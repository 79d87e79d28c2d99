/**
 * From a problem to a LinearModel: units with their options (actions in years), and the rows of each
 * equation family. Rules that forbid are in `permissions.ts`, rules that limit in the row files, the
 * objective in `objective.ts`.
 */
import type { Problem } from "../domain/problem.js";
import type { LinearModel } from "../model/linear-model.js";
import { type Entry, ModelBuilder } from "../model/model-builder.js";
import { fitFilter } from "../model/presolve/fit-filter.js";
import { alternativeRows } from "./alternative-rows.js";
import { budgetRows } from "./budget-rows.js";
import { candidatesOf } from "./candidates.js";
import { capacityPlaces, capacityRows, type Places, profileResources } from "./capacity-rows.js";
import { districtRows } from "./district-rows.js";
import { expansionRows } from "./expansion-rows.js";
import { extraRows } from "./extra-rows.js";
import { fairnessRows } from "./fairness-rows.js";
import { gateRows } from "./gate-rows.js";
import { homeRows } from "./home-rows.js";
import { jobRows } from "./job-rows.js";
import { type ExtraMeaning, ModelRows } from "./model-rows.js";
import { type ObjectiveFunction, objectiveFunction } from "./objective.js";
import { known } from "./of-year.js";
import { openingRows } from "./opening-rows.js";
import { OptionList, type OptionMeaning, optionName } from "./options.js";
import { paceRows } from "./pace-rows.js";
import { postponementRows } from "./postponement-rows.js";
import { quotaRows } from "./quota-rows.js";
import { readyBuiltRows } from "./ready-built-rows.js";
import { reliefRow } from "./relief-row.js";
import { riverRows } from "./river-rows.js";
import type { Put, RowEntries, RowFamily } from "./row-family.js";
import { sharingRows } from "./sharing-rows.js";
import { specialisedRows } from "./specialised-rows.js";
import { stabilityRow } from "./stability-row.js";
import type { Candidates, Unit } from "./units.js";
import { wholeRows } from "./whole-rows.js";
import { zoneRows } from "./zone-rows.js";

/** Every family of limits. A new rule is a file here and a line in this list. */
const families: readonly RowFamily[] = [
  quotaRows,
  budgetRows,
  reliefRow,
  capacityRows,
  openingRows,
  gateRows,
  expansionRows,
  specialisedRows,
  sharingRows,
  wholeRows,
  zoneRows,
  paceRows,
  alternativeRows,
  jobRows,
  postponementRows,
  districtRows,
  riverRows,
  homeRows,
  readyBuiltRows,
  extraRows,
  fairnessRows,
  stabilityRow,
];

/** A model with what its indices mean. */
export interface Formulation {
  /** Row names are the row keys of plans; options that cannot fit into any plan are left out. */
  readonly model: LinearModel;
  /** The problem prepared: what each enterprise needs and where it may go. */
  readonly candidates: Candidates;
  /** What option `o` of the model is. Throws a RangeError where there is none. */
  readonly optionAt: (o: number) => OptionMeaning;
  /** What each extra means. */
  readonly extras: readonly ExtraMeaning[];
}

/** States a problem as a model. Deterministic: the same problem gives the same arrays. */
export function formulate(problem: Problem): Formulation {
  return thatFit(formulateAll(problem));
}

/** The same without the options that cannot fit into any plan. */
export function thatFit(formulation: Formulation): Formulation {
  const { model, kept } = fitFilter(formulation.model);
  if (model === formulation.model) return formulation;
  const optionAt = (o: number): OptionMeaning =>
    formulation.optionAt(known(kept[o], "such option"));
  return { ...formulation, model, optionAt };
}

/** The same with every option that is open, whether it can fit or not: what closes those that cannot. */
export function formulateAll(problem: Problem): Formulation {
  return formulateBetween(candidatesOf(problem));
}

/** The same from a problem that is prepared. */
export function formulateBetween(candidates: Candidates): Formulation {
  const { problem } = candidates;
  const objective = objectiveFunction(candidates);
  const builder = new ModelBuilder(
    problem.name,
    objective.sense,
    profileResources.length,
    objective.offset,
  );
  const rows = new ModelRows(builder, problem.policy.soft, objective.penaltyValue);
  const limits = families.map((family) => family(rows, candidates, objective));
  const own = limits.flatMap((limit) => limit.own ?? []);
  const places = capacityPlaces(builder, rows, candidates);
  const meaningOf = addUnits(builder, candidates, { objective, limits, own, places }).finish();
  const model = builder.build((o) => optionName(meaningOf(o)));
  return { model, candidates, optionAt: meaningOf, extras: rows.meanings };
}

/** What an option's value, entries and place come from. */
interface Parts {
  readonly objective: ObjectiveFunction;
  readonly limits: readonly RowEntries[];
  /** Those of the limits that have entries of their own. */
  readonly own: readonly NonNullable<RowEntries["own"]>[];
  readonly places: Places;
}

/** Adds every unit that may or must act, each with its options. */
function addUnits(builder: ModelBuilder, { units, years }: Candidates, parts: Parts): OptionList {
  const options = new OptionList(years);
  for (const unit of units) {
    if (unit.actions.length === 0 && !unit.mustAct) continue;
    const profile = profileResources.map((resource) => unit.demand[resource]);
    builder.unit(unit.name, unit.mustAct, sharedEntries(parts.limits, unit), profile);
    addOptions(builder, unit, parts, options);
  }
  return options;
}

/** Adds the unit's actions, each in the years in which it is open. */
function addOptions(
  builder: ModelBuilder,
  unit: Unit,
  { objective, own, places }: Parts,
  options: OptionList,
): void {
  const put: Put = (row, coefficient) => builder.own(row, coefficient);
  for (const action of unit.actions) {
    options.begin(unit, action);
    for (let t = 0; t < action.penalties.length; t++) {
      if (action.penalties[t] === Number.POSITIVE_INFINITY) continue;
      builder.option(undefined, objective.valueOf(unit, action, t), places(action, t));
      for (const entries of own) entries(unit, action, t, put);
      options.add(t);
    }
  }
}

function sharedEntries(limits: readonly RowEntries[], unit: Unit): Entry[] {
  const entries: Entry[] = [];
  for (const limit of limits)
    limit.shared?.(unit, (row, coefficient) => entries.push([row, coefficient]));
  return entries;
}
