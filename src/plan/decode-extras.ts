/** What the extra columns of a solution decide: parks opened, steps built, rules broken at a price. */
import { parkCosts } from "../domain/park-costs.js";
import { softPrice } from "../domain/policy-rules.js";
import type { Formulation } from "../model/formulation/formulate.js";
import type { Chosen } from "./decode-actions.js";
import type { Breach, Plan } from "./plan.js";
import { softBreaches } from "./soft-breaches.js";
import { nobody, type YearCost } from "./year-cost.js";

export interface Decisions {
  readonly opened: string[];
  readonly expansions: Plan["expansions"];
  /** What they cost. */
  readonly costs: YearCost[];
}

/** Openings and expansions, in the order of the parks. */
export function decisionsOf(
  { extras, model, candidates }: Formulation,
  values: readonly number[],
): Decisions {
  const opened: string[] = [];
  const expansions: Plan["expansions"] = [];
  extras.forEach((meaning, e) => {
    const value = Math.round(values[model.optionCount + e] ?? 0);
    if (value === 0) return;
    if (meaning.kind === "opening") opened.push(meaning.park);
    if (meaning.kind === "expansion")
      expansions.push({ park: meaning.park, year: meaning.year, steps: value });
  });
  const { parks, policy } = candidates.problem;
  const byId = new Map(parks.map((park) => [park.id, park]));
  const costs = parkCosts(byId, opened, expansions, policy.horizon).map(
    ({ year, payer, millionVnd }) => ({ year, byPayer: { ...nobody, [payer]: millionVnd } }),
  );
  return { opened, expansions, costs };
}

/** Rows broken at a price, then rules of enterprises. */
export function breachesOf(
  { extras, model, candidates }: Formulation,
  values: readonly number[],
  chosen: readonly Chosen[],
): Breach[] {
  const { problem } = candidates;
  const rows = extras.flatMap((meaning, e): Breach[] => {
    const amount = values[model.optionCount + e] ?? 0;
    if (meaning.kind !== "breach" || !(amount > 0)) return [];
    const price = softPrice(problem.policy.soft, meaning.rule) ?? 0;
    return [{ rule: meaning.rule, amount, penaltyMillionVnd: price * amount }];
  });
  const choices = chosen.map(({ member, action, year }) => ({
    enterprise: member.enterprise,
    park: action.destination?.park,
    alternative: action.alternative,
    year,
  }));
  return [...rows, ...softBreaches(problem, choices)];
}
