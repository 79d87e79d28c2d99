/**
 * Assumptions: numbers that no source gives. Each has a default, a range and a reason, can be set,
 * and is printed in every report. A figure with a source is not among them; it stands where it is used.
 */
import * as z from "zod/mini";
import { schemaRules } from "../schema-messages.js";
import type { AssumptionDefinition } from "./assumption-definition.js";
import { type AssumptionId, assumptionIds } from "./assumption-ids.js";
import { defaultAssumptions } from "./default-assumptions.js";

/** One assumption as it is used and printed. */
export interface Assumption extends AssumptionDefinition {
  /** Which one. */
  readonly id: AssumptionId;
  /** True where the problem sets it, false for the library's default. */
  readonly set: boolean;
}

/** What a file or caller may give: the id and a value; the rest falls back to the default's. */
export const assumption = z.strictObject({
  id: z.enum(assumptionIds),
  value: z.number(),
  unit: z.optional(z.string()),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  reason: z.optional(z.string().check(z.maxLength(1000))),
  /** False says that it is the library's default; where it is not, it counts as set all the same. */
  set: z.optional(z.boolean()),
});
export type AssumptionInput = z.infer<typeof assumption>;

/** Assumptions as they are given: a list, or an object by id as a checked problem has it. */
export const assumptionsInput = z.union(
  [z.array(assumption), z.partialRecord(z.enum(assumptionIds), assumption)],
  { error: schemaRules.assumptions.en[0] },
);
export type AssumptionsInput = z.infer<typeof assumptionsInput>;

/** All assumptions, in the order of the definitions. */
export type Assumptions = Readonly<Record<AssumptionId, Assumption>>;

/** The defaults with the given ones in their place. */
export function resolveAssumptions(given: AssumptionsInput): Assumptions {
  const list = Array.isArray(given) ? given : Object.values(given);
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  const resolve = (id: AssumptionId): Assumption => {
    const base = defaultAssumptions[id];
    const own = byId.get(id);
    if (own === undefined) return { id, ...base, set: false };
    const resolved = {
      id,
      value: own.value,
      unit: base.unit,
      low: own.low ?? base.low,
      high: own.high ?? base.high,
      reason: own.reason ?? base.reason,
    };
    return { ...resolved, set: own.set !== false || !isSame(resolved, base) };
  };
  return Object.fromEntries(assumptionIds.map((id) => [id, resolve(id)])) as unknown as Assumptions;
}

function isSame(a: AssumptionDefinition, b: AssumptionDefinition): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high && a.reason === b.reason;
}
