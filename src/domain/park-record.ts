/** What a record of a park says; the schema in `park.ts` takes exactly this. */
import type { Payer } from "./policy-limits.js";
import type { SizeClass } from "./size-class.js";

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

/** A figure of a park that may be assumed. */
export type AssumableFigure = (typeof assumable)[number];

/** Land and capacities that become ready in a year. A resource that no phase names is not phased. */
export interface ParkPhase {
  /** From which year on. */
  year: number;
  /** Land to let that is delivered, ha; all phases together replace the park's area. Default none. */
  landHa?: number | undefined;
  /** Wastewater, m³/day. Default none. */
  wastewaterM3PerDay?: number | undefined;
  /** COD, kg/day. Default none. */
  codKgPerDay?: number | undefined;
  /** Power, MW. Default none. */
  powerMw?: number | undefined;
  /** Workers. Default none. */
  labourWorkers?: number | undefined;
}

/** A park that opens only if it pays, as it is given. */
export interface ParkOpeningInput {
  /** Paid once where it opens, million VND. Default 0. */
  fixedCostMillionVnd?: number | undefined;
  /** Who pays it. Default `developer`. */
  payer?: Payer | undefined;
  /** Least land that moves in once it is open, ha. Default 0. */
  minimumTakeUpHa?: number | undefined;
}

/** A park that opens only if it pays. */
export interface ParkOpening extends ParkOpeningInput {
  /** Paid once where it opens, million VND. */
  fixedCostMillionVnd: number;
  /** Who pays it. */
  payer: Payer;
  /** Least land that moves in once it is open, ha. */
  minimumTakeUpHa: number;
}

/** Steps by which a wastewater plant can grow, as they are given. */
export interface ParkExpansionInput {
  /** One step, m³/day. */
  stepM3PerDay: number;
  /** Of one step, million VND. */
  costMillionVndPerStep: number;
  /** Steps at most, 1 to 100. */
  maximumSteps: number;
  /** Who pays. Default `developer`. */
  payer?: Payer | undefined;
}

/** Steps by which a wastewater plant can grow. */
export interface ParkExpansion extends ParkExpansionInput {
  /** Who pays. */
  payer: Payer;
}

/** A specialised park, as it is given. */
export interface ParkSpecialisedInput {
  /** VSIC 2018 codes, 2 to 5 digits, or their beginnings. */
  sectors: string[];
  /** Least share of the land that moves in which is for these sectors, a fraction. Default 0.6. */
  minimumShare?: number | undefined;
}

/** A specialised park. */
export interface ParkSpecialised extends ParkSpecialisedInput {
  /** A fraction. */
  minimumShare: number;
}

/** Space that is built already and rented by the year, as it is given. */
export interface ParkReadyBuiltInput {
  /** Floor of all storeys, m². */
  floorM2: number;
  /** Rent, million VND per m² of floor and year. Default: the assumption. */
  millionVndPerM2Year?: number | undefined;
  /** Floor needed for each m² that would be built on own land. Default: the assumption. */
  storeyFactor?: number | undefined;
  /** First year in which it can be rented. Default the first. */
  fromYear?: number | undefined;
  /** Largest size that may rent. Default `small`. */
  upTo?: SizeClass | undefined;
}

/** Space that is built already and rented by the year. */
export interface ParkReadyBuilt extends ParkReadyBuiltInput {
  /** Largest size that may rent. */
  upTo: SizeClass;
}

/** A park or cluster as it is given: what no source gives is left out, never set to 0. */
export interface ParkInput {
  /** Unique among parks; free text of at most 100 characters. */
  id: string;
  /** What it is called in reports. */
  name: string;
  /** Industrial park or cluster. */
  kind: "park" | "cluster";
  /** Districts before 1 July 2025; a park may lie in two. Default none is known. */
  districts?: string[] | undefined;
  /** Commune or ward since 1 July 2025. Default unknown. */
  commune?: string | undefined;
  /** Whether land is let already. */
  status: "operating" | "building" | "planned";
  /** Gross area, ha. Default unknown. */
  totalAreaHa?: number | undefined;
  /** Green share of the gross area, a fraction; used, with the next, where `leasableHa` is not known. Default: the assumption. */
  greenShare?: number | undefined;
  /** Share of the rest that is lots to let, a fraction; what remains is roads, plants and services. Default: the assumption. */
  densityShare?: number | undefined;
  /** Land that can be let in all, ha. Default: from the area and the two shares. */
  leasableHa?: number | undefined;
  /** Share of the leasable land that is let, percent. Default: the assumption by status. */
  occupancyPercent?: number | undefined;
  /** Land still to let, ha. Default: from leasable land and occupancy. */
  remainingHa?: number | undefined;
  /** Wastewater that the plant can still take, m³/day. Default: by the land, an assumption. */
  wastewaterM3PerDay?: number | undefined;
  /** COD that the plant can still take before treatment, kg/day. Default no limit. */
  codKgPerDay?: number | undefined;
  /** Power still available, MW. Default no limit. */
  powerMw?: number | undefined;
  /** Workers that housing and labour market can take. Default no limit. */
  labourWorkers?: number | undefined;
  /** First year in which land is delivered. Default: at once. */
  opensYear?: number | undefined;
  /** Last year in which land is let. Default no end. */
  closesYear?: number | undefined;
  /** Land lease for the whole term, USD per m². Default: the assumption by kind. */
  leasePriceUsdPerM2?: number | undefined;
  /** The same in million VND per ha; wins over the price in USD. Default: from the price in USD. */
  leasePriceMillionVndPerHa?: number | undefined;
  /** Last year of its leases. Default unknown. */
  leaseEndYear?: number | undefined;
  /** Smallest lot that is let, ha. Default none. */
  minimumLotHa?: number | undefined;
  /** Lots are let in multiples of this, ha: what an enterprise needs is rounded up. Default any size. */
  lotStepHa?: number | undefined;
  /** Share of the land left that is reserved for relocation, a fraction; wins over the assumption. Default: the assumption. */
  relocationShare?: number | undefined;
  /** Land and capacities that become ready by the year. Default: all at once. */
  phases?: ParkPhase[] | undefined;
  /** It opens only if it pays. Default: it is open. */
  opening?: ParkOpeningInput | undefined;
  /** Steps by which the wastewater plant can grow. Default none. */
  expansion?: ParkExpansionInput | undefined;
  /** At least a share of the land that moves in is for its sectors. Default: for all alike. */
  specialised?: ParkSpecialisedInput | undefined;
  /** Space to rent. Default none. */
  readyBuilt?: ParkReadyBuiltInput | undefined;
  /** It opens the year after another park is let to this share of its leasable land. Default: it waits for none. */
  opensWhen?: { park: string; letShare: number } | undefined;
  /** VSIC 2018 codes or their beginnings. Empty, the default: all but the excluded. */
  acceptedSectors?: string[] | undefined;
  /** VSIC 2018 codes or their beginnings. Default none. */
  excludedSectors?: string[] | undefined;
  /** Degrees north, WGS 84; with `lon` or not at all. Default unknown. */
  lat?: number | undefined;
  /** Degrees east, WGS 84. */
  lon?: number | undefined;
  /** Residents exposed around the park. Default: from the density of its district. */
  residentsExposed?: number | undefined;
  /** Share of the load that its plants remove, by medium, a fraction. Default of each: the assumption. */
  removal?: ParkRemoval | undefined;
  /** River that takes its treated water, as limits on rivers name it. Default unknown. */
  river?: string | undefined;
  /** Homes for workers that become ready near the park in a year: one number, or numbers by year. Default no limit. */
  homesPerYear?: number | Record<string, number> | undefined;
  /** Fields of this park that are assumptions of whoever wrote the table; what rests on them is marked. Default none. */
  assumed?: AssumableFigure[] | undefined;
  /** Fields that are reckoned from published figures. Default none. */
  derived?: AssumableFigure[] | undefined;
  /** Where its figures are from. Default nothing is said. */
  source?: string | undefined;
  /** Day, month or year of its figures. Default nothing is said. */
  asOf?: string | undefined;
  /** Free text, at most 4000 characters. Default none. */
  note?: string | undefined;
}

/** Share of the load that plants of a park remove, by medium, a fraction. */
export interface ParkRemoval {
  /** Default: the assumption. */
  water?: number | undefined;
  /** Default: the assumption. */
  air?: number | undefined;
  /** Default: the assumption. */
  waste?: number | undefined;
}

/** A checked park or cluster: defaults filled in. Ha, m³/day, MW, percent, as the names say. */
export interface Park extends ParkInput {
  /** Districts before 1 July 2025. */
  districts: string[];
  /** Land and capacities that become ready by the year; none: all at once. */
  phases: ParkPhase[];
  /** It opens only if it pays. */
  opening?: ParkOpening | undefined;
  /** Steps by which the wastewater plant can grow. */
  expansion?: ParkExpansion | undefined;
  /** At least a share of the land that moves in is for its sectors. */
  specialised?: ParkSpecialised | undefined;
  /** Space to rent. */
  readyBuilt?: ParkReadyBuilt | undefined;
  /** VSIC 2018 codes or their beginnings; none: all but the excluded. */
  acceptedSectors: string[];
  /** VSIC 2018 codes or their beginnings. */
  excludedSectors: string[];
  /** Fields that are assumptions of whoever wrote the table. */
  assumed: AssumableFigure[];
  /** Fields that are reckoned from published figures. */
  derived: AssumableFigure[];
}
