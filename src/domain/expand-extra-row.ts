/** From a function of a decision to the terms of a limit of one's own. */
import type { AlternativeKind } from "./alternative-kinds.js";
import type { Enterprise } from "./enterprise.js";
import type { ExtraRow, ExtraRowTerm } from "./extra-rows.js";
import type { Park } from "./park.js";
import { yearsOf } from "./policy.js";
import type { Problem } from "./problem.js";

/** A decision that a limit counts: a move to a park, or an alternative, in a year. */
export interface CountedDecision {
  /** Whose decision it is. */
  readonly enterprise: Enterprise;
  /** Of a move. */
  readonly park?: Park;
  /** Of an alternative. */
  readonly alternative?: AlternativeKind;
  /** Year of the decision. */
  readonly year: number;
}

/** A limit of one's own, with a function instead of terms. */
export interface ExtraRowOf {
  /** Of the limit, in the words of the policy. */
  readonly name: string;
  /** The least sum; left out: none. */
  readonly lower?: number;
  /** The largest sum; left out: none. */
  readonly upper?: number;
  /** How much the decision counts; 0 for not at all. Called once for each. */
  readonly coefficient: (decision: CountedDecision) => number;
}

/**
 * Expands a function into terms, as `policy.extraRows` takes them: one for each enterprise, choice and
 * year that counts; where it is the same in all years, or in all years and choices, one for all of them.
 */
export function expandExtraRow(
  { enterprises, parks, policy }: Pick<Problem, "enterprises" | "parks" | "policy">,
  { coefficient, ...row }: ExtraRowOf,
): ExtraRow {
  const years = yearsOf(policy);
  const choices = [
    ...parks.map((park) => ({ what: { park }, where: { park: park.id } })),
    ...policy.alternatives.map(({ kind }) => ({
      what: { alternative: kind },
      where: { alternative: kind },
    })),
  ];
  const terms = enterprises.flatMap((enterprise): ExtraRowTerm[] => {
    const byChoice = choices.map(({ what, where }) => ({
      where: { enterprise: enterprise.id, ...where },
      coefficients: years.map((year) => coefficient({ enterprise, ...what, year })),
    }));
    const one = sameOf(byChoice.flatMap(({ coefficients }) => coefficients));
    if (one !== undefined)
      return counted([{ where: { enterprise: enterprise.id }, coefficient: one }]);
    return byChoice.flatMap(({ where, coefficients }) => {
      const inAll = sameOf(coefficients);
      if (inAll !== undefined) return counted([{ where, coefficient: inAll }]);
      return counted(
        coefficients.map((coefficient, t) => ({
          where: { ...where, year: years[t] },
          coefficient,
        })),
      );
    });
  });
  return { ...row, terms: terms.length > 0 ? terms : [{ where: {}, coefficient: 0 }] };
}

function sameOf(coefficients: readonly number[]): number | undefined {
  return coefficients.every((one) => one === coefficients[0]) ? coefficients[0] : undefined;
}

function counted(terms: ExtraRowTerm[]): ExtraRowTerm[] {
  return terms.filter(({ coefficient }) => coefficient !== 0);
}
