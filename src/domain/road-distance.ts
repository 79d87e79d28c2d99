import * as z from "zod/mini";
import { schemaRules } from "../schema-messages.js";
import { id } from "./enterprise.js";
import { nameKey } from "./name-key.js";

/** Road distance to a park, from an enterprise or from a ward: one of the two. */
export interface RoadDistance {
  /** Id of the enterprise; wins over its ward. */
  enterprise?: string | undefined;
  /** Ward before 1 July 2025: of all its enterprises that have no row of their own. */
  wardOld?: string | undefined;
  /** Id of the park. */
  park: string;
  /** By road, km. */
  km: number;
  /** Travel time by road, minutes; carried along, no rule uses it. Default unknown. */
  minutes?: number | undefined;
}

export const roadDistanceForm = z
  .strictObject({
    enterprise: z.optional(id),
    wardOld: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
    park: id,
    km: z.number().check(z.nonnegative()),
    minutes: z.optional(z.number().check(z.nonnegative())),
  })
  .check(
    z.refine(({ enterprise, wardOld }) => (enterprise === undefined) !== (wardOld === undefined), {
      message: schemaRules.enterpriseOrWard.en[0],
    }),
  );
/** The form of one row of a table of road distances. */
export const roadDistance: z.ZodMiniType<RoadDistance, RoadDistance> = roadDistanceForm;

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
