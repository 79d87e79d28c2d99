/**
 * The difference of two options of a unit, in parts that add up to it: what each brings to the objective,
 * and what each takes of every limit at its price.
 */
import { rowKeyParts } from "../../domain/row-keys.js";
import { forEachEntry, senseSign } from "../../model/linear-model.js";
import { total } from "../../total.js";
import type { PricedPlan } from "../priced-plan.js";

/** One reason: `relief`, `land`, `jobs`, `value` of the objective, or `limit/<row family and place>`. */
export interface Part {
  readonly what: string;
  /** Positive: speaks for the option that was chosen. Unit of the objective. */
  readonly amount: number;
}

/** What an option is worth, by part; −1 is to do nothing. */
function worthParts(priced: PricedPlan, unit: number, option: number): Map<string, number> {
  const parts = new Map<string, number>();
  if (option < 0) return parts;
  const add = (what: string, amount: number): void => {
    if (amount !== 0) parts.set(what, (parts.get(what) ?? 0) + amount);
  };
  const { model, optionAt } = priced.fitting;
  const { action, year } = optionAt(option);
  const { objective, horizon } = priced.problem.policy;
  const value = senseSign(model) * (model.value[option] ?? 0);
  let named = 0;
  if (objective.kind !== "cost") {
    const late = 1 - (objective.lossPerYearPercent / 100) * (year - horizon.from);
    const [perPoint, perHa] =
      objective.kind === "weighted" ? [objective.perReliefPoint, objective.perHaFreed] : [1, 0];
    add("relief", late * perPoint * action.reliefPoints);
    add("land", late * perHa * action.landFreedHa);
    named = late * (perPoint * action.reliefPoints + perHa * action.landFreedHa);
  }
  // Costs, jobs lost and what else the objective counts.
  add("cost", value - named);
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
