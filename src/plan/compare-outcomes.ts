/** Several outcomes side by side: what of each a reader compares. */
import { payers } from "../domain/policy-limits.js";
import type { PayerCosts } from "../domain/support.js";
import type { Outcome } from "./outcome.js";

/** One outcome under its name. */
export interface NamedOutcome {
  readonly name: string;
  readonly outcome: Outcome;
}

/** One line of a comparison; without `figures` there is no plan. */
export interface Comparison {
  readonly name: string;
  readonly status: Outcome["status"];
  readonly figures?: ComparedFigures;
}

/** What plans are compared by. */
export interface ComparedFigures {
  /** Enterprises that move, and that take an alternative. */
  readonly moves: number;
  readonly alternatives: number;
  /** Of those subject to relocation, a fraction. */
  readonly share: number;
  readonly landFreedHa: number;
  readonly reliefPoints: number;
  /** Enterprises that are due and wait at the end. */
  readonly postponed: number;
  readonly costMillionVnd: number;
  readonly costByPayerMillionVnd: PayerCosts;
  /** A fraction. */
  readonly gap: number;
}

/** In the order given. */
export function compareOutcomes(outcomes: readonly NamedOutcome[]): Comparison[] {
  return outcomes.map(({ name, outcome }) => {
    const { status } = outcome;
    if (!("plan" in outcome)) return { name, status };
    const { summary, objective, moves, alternatives } = outcome.plan;
    const { base } = summary;
    const byPayer = summary.costByPayerMillionVnd;
    return {
      name,
      status,
      figures: {
        moves: moves.length,
        alternatives: alternatives.length,
        share: base.register === 0 ? 0 : base.moved / base.register,
        landFreedHa: summary.landFreedHa,
        reliefPoints: summary.reliefPoints,
        postponed: summary.postponed.enterprises,
        costMillionVnd: summary.costMillionVnd,
        costByPayerMillionVnd: Object.fromEntries(
          payers.map((payer) => [payer, byPayer[payer]]),
        ) as PayerCosts,
        gap: objective.gap,
      },
    };
  });
}
