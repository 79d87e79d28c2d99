/** Limits of one's own: what each decision puts into them. */
import * as z from "zod/mini";
import { schemaRules } from "../schema-messages.js";
import { total } from "../total.js";
import { type AlternativeKind, alternativeKinds } from "./alternative-kinds.js";
import type { Enterprise } from "./enterprise.js";
import { matchesSector } from "./park.js";

const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** Which decisions a term speaks of: those that pass everything that is named; with nothing named, every decision to act. */
export interface ExtraRowWhere {
  /** Id of the enterprise. Default any. */
  enterprise?: string | undefined;
  /** Id of the park that it moves to. Default any, and alternatives. */
  park?: string | undefined;
  /** What it does instead of moving. Default anything, and moves. */
  alternative?: AlternativeKind | undefined;
  /** When. Default any year. */
  year?: number | undefined;
  /** VSIC code of the enterprise, or the beginning of one. Default any. */
  sector?: string | undefined;
}

/** What each decision of a kind counts, as it is given. */
export interface ExtraRowTermInput {
  /** Which decisions. Default all. */
  where?: ExtraRowWhere | undefined;
  /** What each of them adds. */
  coefficient: number;
}

/** What each decision of a kind counts. */
export interface ExtraRowTerm extends ExtraRowTermInput {
  /** Which decisions. */
  where: ExtraRowWhere;
}

/** A limit of one's own over the decisions, as it is given: with `lower`, `upper` or both. */
export interface ExtraRowInput {
  /** Its name in plans and reports, without a slash; its row key is `extra/<name>`. */
  name: string;
  /** Least sum. Default none. */
  lower?: number | undefined;
  /** Largest sum. Default none. */
  upper?: number | undefined;
  /** At least one. A decision counts with the coefficients of all terms that speak of it. */
  terms: ExtraRowTermInput[];
}

/** A limit of one's own over the decisions. */
export interface ExtraRow extends ExtraRowInput {
  /** What decisions count. */
  terms: ExtraRowTerm[];
}

const where = z.strictObject({
  enterprise: z.optional(label),
  park: z.optional(label),
  alternative: z.optional(z.enum(alternativeKinds)),
  year: z.optional(z.int()),
  sector: z.optional(z.string().check(z.regex(/^\d{1,5}$/, schemaRules.sectorStart.en[0]))),
});

/**
 * A limit of one's own: `lower` ≤ sum over the decisions of the plan ≤ `upper`, each decision counted
 * with the coefficients of all terms that speak of it. `expandExtraRow` makes terms of a function.
 */
export const extraRowForm = z
  .strictObject({
    name: label.check(z.regex(/^[^/]+$/, schemaRules.noSlash.en[0])),
    lower: z.optional(z.number()),
    upper: z.optional(z.number()),
    terms: z
      .array(z.strictObject({ where: z.prefault(where, {}), coefficient: z.number() }))
      .check(z.minLength(1)),
  })
  .check(
    z.refine(({ lower, upper }) => lower !== undefined || upper !== undefined, {
      message: schemaRules.lowerOrUpper.en[0],
    }),
  );
/** The form of a limit of one's own. */
export const extraRow: z.ZodMiniType<ExtraRow, ExtraRowInput> = extraRowForm;

/** What one enterprise does: a move to a park or an alternative, in a year. */
export interface Deed {
  readonly enterprise: Enterprise;
  /** Id of the park of a move. */
  readonly park?: string | undefined;
  readonly alternative?: AlternativeKind | undefined;
  readonly year: number;
}

/** What a deed puts into the row: the sum of the coefficients of all terms that speak of it. */
export function countedBy({ terms }: Pick<ExtraRow, "terms">): (deed: Deed) => number {
  const ofAll: ExtraRowTerm[] = [];
  const ofOne = new Map<string, ExtraRowTerm[]>();
  for (const term of terms) {
    const { enterprise } = term.where;
    const list = enterprise === undefined ? ofAll : (ofOne.get(enterprise) ?? []);
    list.push(term);
    if (enterprise !== undefined) ofOne.set(enterprise, list);
  }
  const sumOf = (list: readonly ExtraRowTerm[], deed: Deed): number =>
    total(list, (term) => (speaksOf(term, deed) ? term.coefficient : 0));
  return (deed) => sumOf(ofOne.get(deed.enterprise.id) ?? [], deed) + sumOf(ofAll, deed);
}

/** Of which the enterprise is the one named, or none is. */
function speaksOf({ where }: ExtraRowTerm, deed: Deed): boolean {
  const { park, alternative, year, sector } = where;
  return (
    (park === undefined || park === deed.park) &&
    (alternative === undefined || alternative === deed.alternative) &&
    (year ?? deed.year) === deed.year &&
    (sector === undefined || matchesSector(sector, deed.enterprise.sector))
  );
}
