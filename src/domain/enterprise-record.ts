/** What a record of the register says; the schema in `enterprise.ts` takes exactly this. */

/** How a group of figures was obtained. */
export const dataGrades = ["measured", "declared", "imputed"] as const;
/** One of `dataGrades`. */
export type DataGrade = (typeof dataGrades)[number];

/** Outcome of one legal criterion. */
export const criterionStates = ["pass", "fixable", "unfixable", "unknown"] as const;
/** One of `criterionStates`. */
export type CriterionState = (typeof criterionStates)[number];

/** Whose an enterprise is. */
export const ownerships = ["state", "domestic", "foreign"] as const;
/** One of `ownerships`. */
export type Ownership = (typeof ownerships)[number];

/** Pollutants with a load, kg/day. Water: cod, tss. Air: dust, so2, nox, voc. */
export const pollutants = ["cod", "tss", "dust", "so2", "nox", "voc"] as const;
/** One of `pollutants`. */
export type Pollutant = (typeof pollutants)[number];
/** Those that go into rivers. */
export const waterPollutants = ["cod", "tss"] as const;

/** Groups of figures that carry one data grade each. */
export const gradedGroups = [
  "location",
  "land",
  "workers",
  "wastewater",
  "loads",
  "waste",
  "exposure",
  "criteria",
] as const;

/**
 * The four legal criteria (draft of the Department of Industry and Trade, 08/2024):
 * c1 construction and urban law, c2 environment, c3 fire prevention, c4 land-use plan.
 */
export const criterionKeys = ["c1", "c2", "c3", "c4"] as const;
/** One of `criterionKeys`. */
export type CriterionKey = (typeof criterionKeys)[number];

/** State of each legal criterion, by its key. */
export type Criteria = Record<CriterionKey, CriterionState>;

/** An enterprise as it is given. A figure that is not known is left out, never set to 0. */
export interface EnterpriseInput {
  /** Unique in the register; free text of at most 100 characters. */
  id: string;
  /** What it is called in reports. */
  name: string;
  /** A text: ten digits that may begin with zeros, three more for a branch. Default unknown. */
  taxCode?: string | undefined;
  /** Ward before 1 July 2025. */
  wardOld: string;
  /** Ward or commune since 1 July 2025; old wards were split, so it does not follow from `wardOld`. Default unknown. */
  wardNew?: string | undefined;
  /** Origin park or area that it stands in, as policies name it. Default none. */
  originArea?: string | undefined;
  /** Id of the zone whose land it stands on. Default: the zone that holds its place. */
  zone?: string | undefined;
  /** City before 1 July 2025. */
  city: string;
  /** Degrees north, WGS 84; with `lon` or not at all. Default: the centroid of the old ward. */
  lat?: number | undefined;
  /** Degrees east, WGS 84. */
  lon?: number | undefined;
  /** VSIC 2018 code, 2 to 5 digits. */
  sector: string;
  /** Land, ha. What a blank counts as, says `policy.missing.landHa`. */
  landHa?: number | undefined;
  /** Workers. What a blank counts as, says `policy.missing.workers`. */
  workers?: number | undefined;
  /** Wastewater, m³/day. Default: by the workers, an assumption. */
  wastewaterM3PerDay?: number | undefined;
  /** Loads before treatment, kg/day. A pollutant that is not listed is unknown. Default none known. */
  loadsKgPerDay?: Partial<Record<Pollutant, number>> | undefined;
  /** Hazardous waste, t/year. Default unknown. */
  hazardousWasteTonPerYear?: number | undefined;
  /** Residents exposed to the site. Default: an assumption. */
  residentsExposed?: number | undefined;
  /** Replacement value of the machines, million VND. Default: by the workers, an assumption. */
  machineryMillionVnd?: number | undefined;
  /**
   * State of the four legal criteria: c1 construction and urban law, c2 environment, c3 fire prevention,
   * c4 land-use plan. Default of each `unknown`.
   */
  criteria?: { [K in keyof Criteria]?: Criteria[K] | undefined } | undefined;
  /** Lacquer, ceramics: not mandatory when only c4 fails. Default false. */
  traditionalCraft?: boolean | undefined;
  /** Last year of its lease. Default unknown. */
  leaseEndYear?: number | undefined;
  /** A manual decision that the plan must respect. Default none. */
  lock?: "move" | "stay" | undefined;
  /** With lock `move`: the park that it must move to. Default any. */
  lockPark?: string | undefined;
  /** With lock `move`: the year in which it must move. Default any. */
  lockYear?: number | undefined;
  /** Enterprises with the same word move as one: all to one park in one year, or none. Default alone. */
  movesWith?: string | undefined;
  /** Those with the same word that move share one park; some may stay. Default alone. */
  sharesParkWith?: string | undefined;
  /** Who owns it. Default unknown. */
  ownership?: Ownership | undefined;
  /** What it can raise for a move of its own, million VND. Default no limit. */
  meansMillionVnd?: number | undefined;
  /** First day on the register, ISO date. Default no limit. */
  listedFrom?: string | undefined;
  /** Last day on the register, ISO date. Default no limit. */
  listedTo?: string | undefined;
  /** Ids of parks that it may not move to. Default none. */
  bannedParks?: string[] | undefined;
  /** How a group of figures was obtained. Default of each: nothing is said. */
  grades?: Partial<Record<(typeof gradedGroups)[number], DataGrade>> | undefined;
  /** True for generated records; every report says so. Default false. */
  synthetic?: boolean | undefined;
  /** Free text, at most 2000 characters. Default none. */
  note?: string | undefined;
}

/** An enterprise as the register states it, defaults filled in: figures may be blank. */
export interface EnterpriseRecord extends EnterpriseInput {
  /** Loads before treatment, kg/day. A pollutant that is not listed is unknown. */
  loadsKgPerDay: Partial<Record<Pollutant, number>>;
  /** State of the four legal criteria. */
  criteria: Criteria;
  /** Lacquer, ceramics: not mandatory when only c4 fails. */
  traditionalCraft: boolean;
  /** Ids of parks that it may not move to. */
  bannedParks: string[];
  /** How a group of figures was obtained, where it is said. */
  grades: Partial<Record<(typeof gradedGroups)[number], DataGrade>>;
  /** True for generated records. */
  synthetic: boolean;
}

/**
 * An enterprise of a checked problem: land and workers are there, by the policy's rule for what is
 * missing. Ha, m³/day, kg/day, t/year, million VND, as the names say.
 */
export interface Enterprise extends EnterpriseRecord {
  /** Land, ha. */
  readonly landHa: number;
  /** Workers. */
  readonly workers: number;
}
