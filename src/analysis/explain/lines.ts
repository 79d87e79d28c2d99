/** Each park and alternative in one line: chosen, closed by which rule, open at what loss, or lost to whom. */
import type { Park } from "../../domain/park.js";
import { rowKeyParts } from "../../domain/row-keys.js";
import { choiceOf, type Member } from "../../formulation/units.js";
import { forEachEntry, optionsOf, senseSign } from "../../model/linear-model.js";
import { forbidden, forbiddenAlternative } from "../../plan/rules/permission.js";
import type { PlacedUnit, PricedPlan } from "../priced-plan.js";
import { rankedOptions, said } from "./choices.js";

export interface BrokenRule {
  readonly rule: string;
  readonly amount: number;
}

export type Line =
  | { choice: string; state: "chosen" }
  | { choice: string; state: "closed"; rules: BrokenRule[] }
  | { choice: string; state: "open"; loss: number }
  | { choice: string; state: "lost"; loss: number; row: string; to: string[] };

const mostNamed = 3;

export function linesOf(priced: PricedPlan, unit: PlacedUnit, member: Member): Line[] {
  const { problem } = priced;
  const choices: { id: string; rules: (year: number) => BrokenRule[] }[] = [
    ...problem.parks.map((park: Park) => ({
      id: park.id,
      rules: (year: number) => forbidden(problem, member.enterprise, { park }, year),
    })),
    ...problem.policy.alternatives.map((rule) => ({
      id: rule.kind as string,
      rules: (year: number) => forbiddenAlternative(problem, member.enterprise, rule, year),
    })),
  ];
  const best = new Map(rankedOptions(priced, unit).map((o) => [said(priced, o).choice, o]));
  const own = unit.chosen < 0 ? 0 : priced.worthOf(unit.index, unit.chosen);
  return choices.map(({ id, rules }): Line => {
    if (unit.act?.choice === id) return { choice: id, state: "chosen" };
    const o = best.get(id);
    if (o === undefined)
      return { choice: id, state: "closed", rules: whyClosed(priced, unit, id, rules) };
    const loss = own - priced.worthOf(unit.index, o);
    const lost = lostTo(priced, unit, o);
    return lost === null
      ? { choice: id, state: "open", loss }
      : { choice: id, state: "lost", loss, ...lost };
  });
}

/** The rules of the year in which the fewest close it; what is open but cannot fit is closed by a limit. */
function whyClosed(
  priced: PricedPlan,
  unit: PlacedUnit,
  id: string,
  rulesIn: (year: number) => BrokenRule[],
): BrokenRule[] {
  let least: BrokenRule[] | undefined;
  for (const year of priced.fitting.candidates.years) {
    const rules = rulesIn(year);
    if (least === undefined || rules.length < least.length) least = rules;
  }
  if (least === undefined || least.length > 0)
    return (least ?? []).map(({ rule, amount }) => ({ rule, amount }));
  return misfit(priced, unit, id);
}

/** Limits that the unit exceeds alone, and by how much. */
export function misfit(
  { all: { model, optionAt } }: PricedPlan,
  { index }: PlacedUnit,
  id: string,
): BrokenRule[] {
  const found = new Map<string, number>();
  for (const o of optionsOf(model, index)) {
    if (choiceOf(optionAt(o).action) !== id) continue;
    forEachEntry(model, index, o, (row, a) => {
      const excess = a - (model.rowUpper[row] ?? Infinity);
      const { family, parts } = rowKeyParts(model.names.rows[row] ?? "");
      if (excess > 0) found.set([family, ...parts].join("/"), excess);
    });
  }
  return [...found].map(([rule, amount]) => ({ rule, amount }));
}

/** It would be worth more than nothing but for the price of a limit of the place: who has that. */
function lostTo(
  priced: PricedPlan,
  { index }: PlacedUnit,
  o: number,
): { row: string; to: string[] } | null {
  const { fitting, prices, plan } = priced;
  const { model } = fitting;
  let found = -1;
  let most = 0;
  forEachEntry(model, index, o, (row, a) => {
    const { family } = rowKeyParts(model.names.rows[row] ?? "");
    const paid = senseSign(model) * a * (prices[row] ?? 0);
    if ((family === "capacity" || family === "ready-built") && paid > most)
      [found, most] = [row, paid];
  });
  if (found < 0) return null;
  const row = model.names.rows[found] ?? "";
  const { parts, year } = rowKeyParts(row);
  const [park] = parts;
  const to = plan.moves
    .filter((move) => move.park === park && (year === undefined || move.year <= year))
    .map(({ enterprise }) => enterprise);
  return { row, to: to.slice(-mostNamed) };
}
