/** Several outcomes side by side: what of each a reader compares. */
import { payers } from "../domain/policy-limits.js";
import type { PayerCosts } from "../domain/support.js";
import type { Outcome } from "./outcome.js";

/** One outcome under its name. */
export interface NamedOutcome {
  /** Of the policy or scenario. */
  readonly name: string;
  /** What planning gave. */
  readonly outcome: Outcome;
}

/** One line of a comparison; without `figures` there is no plan. */
export interface Comparison {
  /** Of the outcome. */
  readonly name: string;
  /** Of the outcome. */
  readonly status: Outcome["status"];
  /** Of its plan. */
  readonly figures?: ComparedFigures;
}

/** What plans are compared by. */
export interface ComparedFigures {
  /** Enterprises that move. */
  readonly moves: number;
  /** Enterprises that take an alternative. */
  readonly alternatives: number;
  /** Of those subject to relocation, a fraction. */
  readonly share: number;
  /** In ha. */
  readonly landFreedHa: number;
  /** The whole register is 100. */
  readonly reliefPoints: number;
  /** Enterprises that are due and wait at the end. */
  readonly postponed: number;
  /** All payers together, million VND. */
  readonly costMillionVnd: number;
  /** By payer, million VND. */
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
