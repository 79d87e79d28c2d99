import * as z from "zod";
import { id } from "./enterprise.js";
import { isSameName } from "./name-key.js";
import { fraction, payer, yearly } from "./policy-limits.js";
import { sizeClasses } from "./size-class.js";

const amount = z.number().nonnegative();
const text = z.string().trim().min(1).max(500);
const year = z.number().int().min(1975).max(2150);
const sectors = z.array(z.string().regex(/^\d{2,5}$/, "expected a VSIC 2018 code"));

export const parkStatus = z.enum(["operating", "building", "planned"]);

/** Land and capacities that become ready in a year. A resource that no phase names is not phased. */
const phase = z.strictObject({
  year,
  /** Land to let that is delivered, ha; all phases together replace the park's area. */
  landHa: amount.optional(),
  wastewaterM3PerDay: amount.optional(),
  codKgPerDay: amount.optional(),
  powerMw: amount.optional(),
  labourWorkers: amount.optional(),
});

/** A park that opens only if it pays: a fixed cost, and a least use of land once it is open. */
const opening = z.strictObject({
  fixedCostMillionVnd: amount.default(0),
  payer: payer.default("developer"),
  minimumTakeUpHa: amount.default(0),
});

/** Space that is built already and rented by the year, to enterprises up to a size. */
const readyBuilt = z.strictObject({
  /** Floor of all storeys, m². */
  floorM2: amount,
  /** Rent, million VND per m² of floor and year; without it the assumption. */
  millionVndPerM2Year: amount.optional(),
  /** Floor needed for each m² that would be built on own land; without it the assumption. */
  storeyFactor: z.number().positive().optional(),
  /** First year in which it can be rented. */
  fromYear: year.optional(),
  /** Largest size that may rent. */
  upTo: z.enum(sizeClasses).default("small"),
});

/** Steps by which the wastewater plant can grow. */
const expansion = z.strictObject({
  stepM3PerDay: z.number().positive(),
  costMillionVndPerStep: amount,
  maximumSteps: z.number().int().min(1).max(100),
  payer: payer.default("developer"),
});

/** A specialised park: at least this share of the land that moves in is for its sectors (60 %). */
const specialised = z.strictObject({ sectors, minimumShare: fraction.default(0.6) });

/** Figures of a park that may be assumed or derived; `location` is both coordinates. */
export const assumable = [
  "location",
  "leasePriceUsdPerM2",
  "leasePriceMillionVndPerHa",
  "residentsExposed",
  "greenShare",
  "densityShare",
  "acceptedSectors",
  "totalAreaHa",
  "leasableHa",
  "occupancyPercent",
  "remainingHa",
  "phases",
  "relocationShare",
  "wastewaterM3PerDay",
  "codKgPerDay",
  "powerMw",
  "labourWorkers",
  "opensYear",
  "minimumLotHa",
  "readyBuilt",
  "homesPerYear",
  "removal",
  "river",
  "excludedSectors",
] as const;

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
    /** Green share of the gross area; used, with the next, where `leasableHa` is not known. */
    greenShare: fraction.optional(),
    /** Share of the rest that is lots to let; what remains is roads, plants and services. */
    densityShare: fraction.optional(),
    /** Land that can be let in all, ha. */
    leasableHa: amount.optional(),
    /** Share of the leasable land that is let, percent. */
    occupancyPercent: z.number().min(0).max(100).optional(),
    /** Land still to let, ha. */
    remainingHa: amount.optional(),
    /** Wastewater that the plant can still take, m³/day. */
    wastewaterM3PerDay: amount.optional(),
    /** COD that the plant can still take before treatment, kg/day. Optional: without it no limit. */
    codKgPerDay: amount.optional(),
    /** Power still available, MW. Optional: without it power is not a limit. */
    powerMw: amount.optional(),
    /** Workers that housing and labour market can take. Optional: without it labour is not a limit. */
    labourWorkers: amount.optional(),
    /** First year in which land is delivered. */
    opensYear: year.optional(),
    closesYear: year.optional(),
    /** Land lease for the whole term, USD per m². */
    leasePriceUsdPerM2: amount.optional(),
    /** The same in million VND per ha; wins over the price in USD. */
    leasePriceMillionVndPerHa: amount.optional(),
    leaseEndYear: z.number().int().optional(),
    /** Smallest lot that is let, ha. */
    minimumLotHa: amount.optional(),
    /** Lots are let in multiples of this, ha: what an enterprise needs is rounded up. */
    lotStepHa: z.number().positive().optional(),
    /** Share of the land left that is reserved for relocation; wins over the assumption. */
    relocationShare: fraction.optional(),
    phases: z.array(phase).default([]),
    opening: opening.optional(),
    expansion: expansion.optional(),
    specialised: specialised.optional(),
    readyBuilt: readyBuilt.optional(),
    /** It opens the year after another park is let to this share of its leasable land. */
    opensWhen: z.strictObject({ park: id, letShare: fraction }).optional(),
    /** VSIC 2018 codes or their beginnings. Empty: all but the excluded. */
    acceptedSectors: sectors.default([]),
    excludedSectors: sectors.default([]),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    /** Residents exposed around the park; without it from the density of its district. */
    residentsExposed: amount.optional(),
    /** Share of the load that its plants remove, by medium; without it the assumptions. */
    removal: z
      .strictObject({
        water: fraction.optional(),
        air: fraction.optional(),
        waste: fraction.optional(),
      })
      .optional(),
    /** River that takes its treated water, as limits on rivers name it. */
    river: text.optional(),
    /** Homes for workers that become ready near the park in a year; without it no limit. */
    homesPerYear: yearly.optional(),
    /** Fields of this park that are assumptions of whoever wrote the table; what rests on them is marked. */
    assumed: z.array(z.enum(assumable)).default([]),
    /** Fields that are reckoned from published figures. */
    derived: z.array(z.enum(assumable)).default([]),
    source: z.string().max(2000).optional(),
    asOf: z.string().max(100).optional(),
    note: z.string().max(4000).optional(),
  })
  .meta({ title: "Khu, cụm công nghiệp" });

/** A checked park or cluster: defaults filled in. Ha, m³/day, MW, percent, as the names say. */
export type Park = z.infer<typeof park>;
/** A park as it is given: what no source gives is left out, never set to 0. */
export type ParkInput = z.input<typeof park>;

/** A figure of a park that may be assumed. */
export type AssumableFigure = (typeof assumable)[number];

/** What of a park is assumed: by its table, or, of the lease price, because none is given. */
export function assumedOf(park: Park): AssumableFigure[] {
  const isPriced =
    park.leasePriceUsdPerM2 !== undefined || park.leasePriceMillionVndPerHa !== undefined;
  return assumable.filter(
    (figure) => park.assumed.includes(figure) || (figure === "leasePriceUsdPerM2" && !isPriced),
  );
}

/** Is land of this park let in this year? */
export function isOpenIn(park: Pick<Park, "opensYear" | "closesYear">, inYear: number): boolean {
  return (park.opensYear ?? inYear) <= inYear && (park.closesYear ?? inYear) >= inYear;
}

/** Does the park lie in one of these districts? */
export function liesIn(park: Pick<Park, "districts">, districts: readonly string[]): boolean {
  return park.districts.some((own) => districts.some((name) => isSameName("district", own, name)));
}

/** Does the river of that name take its water? */
export function drainsTo({ river }: Pick<Park, "river">, name: string): boolean {
  return river !== undefined && isSameName("river", river, name);
}

/** Does a code cover a VSIC code? By its beginning: 25 covers 2592. */
export function matchesSector(code: string, sector: string): boolean {
  return sector.startsWith(code);
}

/** Does the park take this VSIC code? */
export function acceptsSector(
  park: Pick<Park, "acceptedSectors" | "excludedSectors">,
  sector: string,
): boolean {
  const matches = (code: string): boolean => matchesSector(code, sector);
  if (park.excludedSectors.some(matches)) return false;
  return park.acceptedSectors.length === 0 || park.acceptedSectors.some(matches);
}
