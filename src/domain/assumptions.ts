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

/** An assumption as it is given: the id and a value; the rest falls back to the default's. */
export interface AssumptionInput {
  /** Which one. */
  id: AssumptionId;
  /** In the unit of that assumption. */
  value: number;
  /** The unit of that assumption, if it is said at all. Default that unit. */
  unit?: string | undefined;
  /** Least value that is still plausible. Default the library's. */
  low?: number | undefined;
  /** Largest value that is still plausible. Default the library's. */
  high?: number | undefined;
  /** Where the value comes from, at most 1000 characters. Default the library's reason. */
  reason?: string | undefined;
  /** False says that it is the library's default; where it is not, it counts as set all the same. Default true. */
  set?: boolean | undefined;
}

/** Assumptions as they are given: a list, or by id; there a number alone is the value, as `{ roadFactor: 1.3 }`. */
export type AssumptionsInput =
  | AssumptionInput[]
  | Partial<Record<AssumptionId, number | AssumptionInput>>;

const assumption = z.strictObject({
  id: z.enum(assumptionIds),
  value: z.number(),
  unit: z.optional(z.string()),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  reason: z.optional(z.string().check(z.maxLength(1000))),
  set: z.optional(z.boolean()),
});

export const assumptionsForm = z.union(
  [z.array(assumption), z.partialRecord(z.enum(assumptionIds), z.union([z.number(), assumption]))],
  { error: schemaRules.assumptions.en[0] },
);
/** The form of assumptions as they are given. */
export const assumptionsInput: z.ZodMiniType<AssumptionsInput, AssumptionsInput> = assumptionsForm;

/** What is given, each with its place among the assumptions. */
export function placedAssumptions(
  given: AssumptionsInput,
): (readonly [place: AssumptionId | number, AssumptionInput])[] {
  if (Array.isArray(given)) return given.map((entry, index) => [index, entry]);
  return assumptionIds.flatMap((id) => {
    const entry = given[id];
    if (entry === undefined) return [];
    return [[id, typeof entry === "number" ? { id, value: entry } : entry] as const];
  });
}

/** All assumptions, in the order of the definitions. */
export type Assumptions = Readonly<Record<AssumptionId, Assumption>>;

/** The defaults with the given ones in their place. */
export function resolveAssumptions(given: AssumptionsInput): Assumptions {
  const byId = new Map(placedAssumptions(given).map(([, entry]) => [entry.id, entry]));
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
