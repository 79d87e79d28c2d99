import * as z from "zod";
import { id } from "./enterprise.js";

const amount = z.number().nonnegative();
const text = z.string().trim().min(1).max(500);
const sectors = z.array(z.string().regex(/^\d{2,5}$/, "expected a VSIC 2018 code"));

export const parkStatus = z.enum(["operating", "building", "planned"]);

/** One industrial park or cluster. What no source gives is left out; see `capacity.ts` for what follows. */
export const park = z
  .strictObject({
    id,
    name: text.meta({ title: "Tên khu/cụm công nghiệp" }),
    kind: z.enum(["park", "cluster"]),
    /** Districts before 1 July 2025; a park may lie in two. */
    districts: z.array(text).default([]),
    commune: text.optional(),
    status: parkStatus,
    /** Gross area, ha. */
    totalAreaHa: amount.optional(),
    /** Land that can be let in all, ha. */
    leasableHa: amount.optional(),
    /** Share of the leasable land that is let, percent. */
    occupancyPercent: z.number().min(0).max(100).optional(),
    /** Land still to let, ha. */
    remainingHa: amount.optional(),
    /** Wastewater that the plant can still take, m³/day. */
    wastewaterM3PerDay: amount.optional(),
    /** Power still available, MW. Optional: without it power is not a limit. */
    powerMw: amount.optional(),
    /** Workers that housing and labour market can take. Optional: without it labour is not a limit. */
    labourWorkers: amount.optional(),
    /** First year in which land is delivered. */
    opensYear: z.number().int().min(1975).max(2150).optional(),
    closesYear: z.number().int().min(1975).max(2150).optional(),
    /** Land lease for the whole term, USD per m². */
    leasePriceUsdPerM2: amount.optional(),
    /** The same in million VND per ha; wins over the price in USD. */
    leasePriceMillionVndPerHa: amount.optional(),
    leaseEndYear: z.number().int().optional(),
    /** Smallest lot that is let, ha. */
    minimumLotHa: amount.optional(),
    /** VSIC 2018 codes or their beginnings. Empty: all but the excluded. */
    acceptedSectors: sectors.default([]),
    excludedSectors: sectors.default([]),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    /** Residents exposed around the park. */
    residentsExposed: amount.optional(),
    source: z.string().max(2000).optional(),
    asOf: z.string().max(100).optional(),
    note: z.string().max(4000).optional(),
  })
  .meta({ title: "Khu, cụm công nghiệp" });

/** A checked park or cluster: defaults filled in. Ha, m³/day, MW, percent, as the names say. */
export type Park = z.infer<typeof park>;
/** A park as it is given: what no source gives is left out, never set to 0. */
export type ParkInput = z.input<typeof park>;

/** Does the park take this VSIC code? Codes match by their beginning: 25 covers 2592. */
export function acceptsSector(
  park: Pick<Park, "acceptedSectors" | "excludedSectors">,
  sector: string,
): boolean {
  const matches = (code: string): boolean => sector.startsWith(code);
  if (park.excludedSectors.some(matches)) return false;
  return park.acceptedSectors.length === 0 || park.acceptedSectors.some(matches);
}
