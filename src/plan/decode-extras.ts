/** What the extra columns of a solution decide: parks opened, steps built, what soft rows cost. */
import { parkCosts } from "../domain/park-costs.js";
import { softPrice } from "../domain/policy-rules.js";
import { noCosts } from "../domain/support.js";
import type { Formulation } from "../formulation/formulate.js";
import type { Plan } from "./plan.js";
import type { YearCost } from "./year-cost.js";

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
    ({ year, payer, millionVnd }) => ({ year, byPayer: { ...noCosts, [payer]: millionVnd } }),
  );
  return { opened, expansions, costs };
}

/** What the solution's own columns of soft rows cost, million VND. */
export function rowPenalties(
  { extras, model, candidates }: Formulation,
  values: readonly number[],
): number {
  const { soft } = candidates.problem.policy;
  let sum = 0;
  extras.forEach((meaning, e) => {
    if (meaning.kind !== "breach") return;
    sum += (softPrice(soft, meaning.rule) ?? 0) * (values[model.optionCount + e] ?? 0);
  });
  return sum;
}
