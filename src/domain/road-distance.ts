import * as z from "zod/mini";
import { schemaRules } from "../schema-messages.js";
import { id } from "./enterprise.js";
import { nameKey } from "./name-key.js";

/** One row of a table of road distances: from an enterprise, or from a ward, to a park. */
export const roadDistance = z
  .strictObject({
    /** Id of the enterprise; wins over its ward. */
    enterprise: z.optional(id),
    /** Ward before 1 July 2025. */
    wardOld: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
    park: id,
    /** By road. */
    km: z.number().check(z.nonnegative()),
    /** Travel time by road; carried along, no rule uses it. */
    minutes: z.optional(z.number().check(z.nonnegative())),
  })
  .check(
    z.refine(({ enterprise, wardOld }) => (enterprise === undefined) !== (wardOld === undefined), {
      message: schemaRules.enterpriseOrWard.en[0],
    }),
  );
/** Road distance from an enterprise or ward to a park, km. */
export type RoadDistance = z.infer<typeof roadDistance>;

/** What tells a row of the table from all others. */
export function pairOf({ enterprise, wardOld, park }: RoadDistance): string {
  const ward = wardOld === undefined ? null : nameKey("ward", wardOld);
  return JSON.stringify([park, enterprise ?? null, ward]);
}

/** The rows in an order of their own, whatever the order given. */
export function byPair(table: readonly RoadDistance[]): RoadDistance[] {
  const keyed = table.map((row) => [pairOf(row), row] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}
