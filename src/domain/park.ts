import * as z from "zod/mini";
import { id } from "./enterprise.js";
import { isSameName } from "./name-key.js";
import { fraction, payer, yearly } from "./policy-limits.js";
import { sizeClasses } from "./size-class.js";
import { titled } from "./titled.js";

const amount = z.number().check(z.nonnegative());
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const year = z.int().check(z.gte(1975), z.lte(2150));
const sectors = z.array(z.string().check(z.regex(/^\d{2,5}$/, "expected a VSIC 2018 code")));

export const parkStatus = z.enum(["operating", "building", "planned"]);

/** Land and capacities that become ready in a year. A resource that no phase names is not phased. */
const phase = z.strictObject({
  year,
  /** Land to let that is delivered, ha; all phases together replace the park's area. */
  landHa: z.optional(amount),
  wastewaterM3PerDay: z.optional(amount),
  codKgPerDay: z.optional(amount),
  powerMw: z.optional(amount),
  labourWorkers: z.optional(amount),
});

/** A park that opens only if it pays: a fixed cost, and a least use of land once it is open. */
const opening = z.strictObject({
  fixedCostMillionVnd: z._default(amount, 0),
  payer: z._default(payer, "developer"),
  minimumTakeUpHa: z._default(amount, 0),
});

/** Space that is built already and rented by the year, to enterprises up to a size. */
const readyBuilt = z.strictObject({
  /** Floor of all storeys, m². */
  floorM2: amount,
  /** Rent, million VND per m² of floor and year; without it the assumption. */
  millionVndPerM2Year: z.optional(amount),
  /** Floor needed for each m² that would be built on own land; without it the assumption. */
  storeyFactor: z.optional(z.number().check(z.positive())),
  /** First year in which it can be rented. */
  fromYear: z.optional(year),
  /** Largest size that may rent. */
  upTo: z._default(z.enum(sizeClasses), "small"),
});

/** Steps by which the wastewater plant can grow. */
const expansion = z.strictObject({
  stepM3PerDay: z.number().check(z.positive()),
  costMillionVndPerStep: amount,
  maximumSteps: z.int().check(z.gte(1), z.lte(100)),
  payer: z._default(payer, "developer"),
});

/** A specialised park: at least this share of the land that moves in is for its sectors (60 %). */
const specialised = z.strictObject({ sectors, minimumShare: z._default(fraction, 0.6) });

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
export const park = titled(
  z.strictObject({
    id,
    name: titled(text, "Tên khu/cụm công nghiệp"),
    kind: z.enum(["park", "cluster"]),
    /** Districts before 1 July 2025; a park may lie in two. */
    districts: z._default(z.array(text), []),
    commune: z.optional(text),
    status: parkStatus,
    /** Gross area, ha. */
    totalAreaHa: z.optional(amount),
    /** Green share of the gross area; used, with the next, where `leasableHa` is not known. */
    greenShare: z.optional(fraction),
    /** Share of the rest that is lots to let; what remains is roads, plants and services. */
    densityShare: z.optional(fraction),
    /** Land that can be let in all, ha. */
    leasableHa: z.optional(amount),
    /** Share of the leasable land that is let, percent. */
    occupancyPercent: z.optional(z.number().check(z.gte(0), z.lte(100))),
    /** Land still to let, ha. */
    remainingHa: z.optional(amount),
    /** Wastewater that the plant can still take, m³/day. */
    wastewaterM3PerDay: z.optional(amount),
    /** COD that the plant can still take before treatment, kg/day. Optional: without it no limit. */
    codKgPerDay: z.optional(amount),
    /** Power still available, MW. Optional: without it power is not a limit. */
    powerMw: z.optional(amount),
    /** Workers that housing and labour market can take. Optional: without it labour is not a limit. */
    labourWorkers: z.optional(amount),
    /** First year in which land is delivered. */
    opensYear: z.optional(year),
    closesYear: z.optional(year),
    /** Land lease for the whole term, USD per m². */
    leasePriceUsdPerM2: z.optional(amount),
    /** The same in million VND per ha; wins over the price in USD. */
    leasePriceMillionVndPerHa: z.optional(amount),
    leaseEndYear: z.optional(z.int()),
    /** Smallest lot that is let, ha. */
    minimumLotHa: z.optional(amount),
    /** Lots are let in multiples of this, ha: what an enterprise needs is rounded up. */
    lotStepHa: z.optional(z.number().check(z.positive())),
    /** Share of the land left that is reserved for relocation; wins over the assumption. */
    relocationShare: z.optional(fraction),
    phases: z._default(z.array(phase), []),
    opening: z.optional(opening),
    expansion: z.optional(expansion),
    specialised: z.optional(specialised),
    readyBuilt: z.optional(readyBuilt),
    /** It opens the year after another park is let to this share of its leasable land. */
    opensWhen: z.optional(z.strictObject({ park: id, letShare: fraction })),
    /** VSIC 2018 codes or their beginnings. Empty: all but the excluded. */
    acceptedSectors: z._default(sectors, []),
    excludedSectors: z._default(sectors, []),
    lat: z.optional(z.number().check(z.gte(-90), z.lte(90))),
    lon: z.optional(z.number().check(z.gte(-180), z.lte(180))),
    /** Residents exposed around the park; without it from the density of its district. */
    residentsExposed: z.optional(amount),
    /** Share of the load that its plants remove, by medium; without it the assumptions. */
    removal: z.optional(
      z.strictObject({
        water: z.optional(fraction),
        air: z.optional(fraction),
        waste: z.optional(fraction),
      }),
    ),
    /** River that takes its treated water, as limits on rivers name it. */
    river: z.optional(text),
    /** Homes for workers that become ready near the park in a year; without it no limit. */
    homesPerYear: z.optional(yearly),
    /** Fields of this park that are assumptions of whoever wrote the table; what rests on them is marked. */
    assumed: z._default(z.array(z.enum(assumable)), []),
    /** Fields that are reckoned from published figures. */
    derived: z._default(z.array(z.enum(assumable)), []),
    source: z.optional(z.string().check(z.maxLength(2000))),
    asOf: z.optional(z.string().check(z.maxLength(100))),
    note: z.optional(z.string().check(z.maxLength(4000))),
  }),
  "Khu, cụm công nghiệp",
);

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
