/**
 * The difference of two options of a unit, in parts that add up to it: what each brings to the objective,
 * and what each takes of every limit at its price.
 */
import { costItems } from "../../domain/cost.js";
import { jobLossKindOf } from "../../domain/job-losses.js";
import { discountFactor } from "../../domain/policy.js";
import { rentYears } from "../../domain/ready-built.js";
import { rowKeyParts } from "../../domain/row-keys.js";
import type { OptionMeaning } from "../../formulation/options.js";
import { forEachEntry, senseSign } from "../../model/linear-model.js";
import { moveOf } from "../../plan/statement/acts.js";
import { total } from "../../total.js";
import type { PricedPlan } from "../priced-plan.js";

/** One reason: `relief`, `land`, `jobs`, `item/<item of cost>`, `other`, or `limit/<row family and place>`. */
export interface Part {
  readonly what: string;
  /** Positive: speaks for the option that was chosen. Unit of the objective. */
  readonly amount: number;
}

/** What the objective counts by name: relief, freed land, jobs lost, each item of cost at its present value. */
function valueParts(
  { problem, fitting: { candidates } }: PricedPlan,
  { unit, action, year }: OptionMeaning,
): [what: string, amount: number][] {
  const { policy, assumptions } = problem;
  const { objective, horizon } = policy;
  if (objective.kind === "relief")
    return [["relief", lateness(objective, year - horizon.from) * action.reliefPoints]];
  const parts: [string, number][] = [];
  if (objective.kind === "weighted") {
    const late = lateness(objective, year - horizon.from);
    const perJob = objective.perJobLost[jobLossKindOf(action.alternative?.kind)];
    parts.push(
      ["relief", late * objective.perReliefPoint * action.reliefPoints],
      ["land", late * objective.perHaFreed * action.landFreedHa],
      ["jobs", -perJob * action.jobsLost],
    );
  }
  const weight = objective.kind === "weighted" ? objective.perMillionVnd : 1;
  const once = weight * discountFactor(policy, year);
  const term = rentYears(assumptions);
  const annuity = weight * total([...Array(term).keys()], (k) => discountFactor(policy, year + k));
  const { destination, tenure } = action;
  if (destination === undefined)
    return [...parts, ["item/alternatives", -once * action.costMillionVnd]];
  const { park } = destination;
  for (const { enterprise } of unit.members) {
    const { byItem } = moveOf(problem, candidates.scale, enterprise, park, { year, tenure });
    for (const item of costItems)
      if (item !== "rent") parts.push([`item/${item}`, -once * (byItem?.[item] ?? 0)]);
  }
  return [...parts, ["item/rent", -annuity * action.rentPerYear]];
}

/** What relief is still worth after so many years. */
function lateness(
  { lossPerYearPercent }: { readonly lossPerYearPercent: number },
  years: number,
): number {
  return 1 - (lossPerYearPercent / 100) * years;
}

/** What an option is worth, by part; −1 is to do nothing. */
function worthParts(priced: PricedPlan, unit: number, option: number): Map<string, number> {
  const parts = new Map<string, number>();
  if (option < 0) return parts;
  const add = (what: string, amount: number): void => {
    if (amount !== 0) parts.set(what, (parts.get(what) ?? 0) + amount);
  };
  const { model, optionAt } = priced.fitting;
  const value = senseSign(model) * (model.value[option] ?? 0);
  const named = valueParts(priced, optionAt(option));
  for (const [what, amount] of named) add(what, amount);
  // Waiting, changes, penalties, what freed land is worth.
  add("other", value - total(named, ([, amount]) => amount));
  forEachEntry(model, unit, option, (row, a) => {
    const { family, parts: names } = rowKeyParts(model.names.rows[row] ?? "");
    const price = priced.prices[row] ?? 0;
    add(["limit", family, ...names].join("/"), -senseSign(model) * a * price);
  });
  return parts;
}

/** Worth of one option less that of another, in parts, the largest first. */
export function differenceOf(
  priced: PricedPlan,
  unit: number,
  chosen: number,
  other: number,
): { readonly difference: number; readonly parts: Part[] } {
  const [mine, theirs] = [worthParts(priced, unit, chosen), worthParts(priced, unit, other)];
  const names = [...new Set([...mine.keys(), ...theirs.keys()])];
  const parts = names
    .map((what) => ({ what, amount: (mine.get(what) ?? 0) - (theirs.get(what) ?? 0) }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.what < b.what ? -1 : 1));
  return { difference: total(parts, ({ amount }) => amount), parts };
}
