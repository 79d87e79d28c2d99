/** Zones of the south in which freed land has a use: stations, projects, homes. */
import * as z from "zod/mini";
import { alternativeLandShare } from "./alternative.js";
import { type Enterprise, id } from "./enterprise.js";
import { isSameName } from "./name-key.js";
import { locationOf } from "./places.js";
import type { Policy } from "./policy.js";
import type { AlternativeRule } from "./policy-rules.js";

export const zoneUses = ["tod", "project", "housing", "other"] as const;
/** What the land is for: development around a station, a named project, homes, other. */
export type ZoneUse = (typeof zoneUses)[number];

const amount = z.number().check(z.nonnegative());
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

/** A zone as it is given. Enterprises are of it by their `zone`, else by its outline, else by their old ward. */
export interface ZoneInput {
  /** Unique among zones; free text of at most 100 characters. */
  id: string;
  /** What it is called in reports. */
  name: string;
  /** What its land is for. */
  use: ZoneUse;
  /** What a freed hectare is worth, million VND; counts in the objective `weighted` only. Default 0. */
  valueMillionVndPerHa?: number | undefined;
  /** What it is worth besides if all enterprises of it that are not exempt have cleared, million VND. Default 0. */
  clearedBonusMillionVnd?: number | undefined;
  /** Year by whose end they have to for that. Default the last of the horizon. */
  clearBy?: number | undefined;
  /** Wards before 1 July 2025 that it covers. Default none. */
  wards?: string[] | undefined;
  /** Its outline, at least three of [lon, lat] in WGS 84 degrees. Default: its wards. */
  outline?: [number, number][] | undefined;
}

/** A checked zone: defaults filled in. */
export interface Zone extends ZoneInput {
  /** What a freed hectare is worth, million VND; counts in the objective `weighted` only. */
  valueMillionVndPerHa: number;
  /** What it is worth besides if all enterprises of it that are not exempt have cleared, million VND. */
  clearedBonusMillionVnd: number;
  /** Wards before 1 July 2025 that it covers. */
  wards: string[];
}

export const zoneForm = z.strictObject({
  id,
  name: text,
  use: z.enum(zoneUses),
  valueMillionVndPerHa: z._default(amount, 0),
  clearedBonusMillionVnd: z._default(amount, 0),
  clearBy: z.optional(z.int().check(z.gte(2000), z.lte(2150))),
  wards: z._default(z.array(text), []),
  outline: z.optional(
    z
      .array(
        z.tuple([
          z.number().check(z.gte(-180), z.lte(180)),
          z.number().check(z.gte(-90), z.lte(90)),
        ]),
      )
      .check(z.minLength(3)),
  ),
});
/** The form of one zone. */
export const zone: z.ZodMiniType<Zone, ZoneInput> = zoneForm;

/** The zone of an enterprise: the one that it names, else the first, by id, that holds its place. */
export function zoneOf(zones: readonly Zone[], enterprise: Enterprise): Zone | undefined {
  if (enterprise.zone !== undefined) return zones.find((one) => one.id === enterprise.zone);
  return zones.find((one) => holds(one, enterprise));
}

function holds({ outline, wards }: Zone, enterprise: Enterprise): boolean {
  if (outline === undefined)
    return wards.some((name) => isSameName("ward", name, enterprise.wardOld));
  const place = locationOf(enterprise);
  return place !== null && isInside(outline, place[1], place[0]);
}

/** A ray to the east crosses the outline an odd number of times. */
function isInside(outline: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  outline.forEach(([x1, y1], k) => {
    const [x2, y2] = outline[(k + 1) % outline.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
  });
  return inside;
}

/** Does an act clear the site? A move does, an alternative where it frees land. */
export function clearsSite(alternative: AlternativeRule | undefined): boolean {
  return alternative === undefined || alternativeLandShare(alternative) > 0;
}

/** The year by which a zone has to be cleared for its bonus. */
export function clearingYear({ clearBy }: Zone, { horizon }: Pick<Policy, "horizon">): number {
  return Math.min(clearBy ?? horizon.to, horizon.to);
}
