/**
 * Row keys: the names of limits, as `policy.soft` prices them, plans state breaches and prices by them,
 * and reports put them into words. A key is its family and what tells its rows apart, with `/` between:
 * `capacity/cay-truong/landHa/2026`. One function per key; nobody else writes one.
 */

import type { AlternativeKind } from "./alternative-kinds.js";
import type { Resource } from "./demand.js";
import type { Pollutant } from "./enterprise.js";
import type {
  Budget,
  DistrictLimit,
  Fairness,
  JobLimit,
  Quota,
  RiverLimit,
} from "./policy-limits.js";

/** Families of rows that may be soft. */
export const softRowFamilies = [
  "quota",
  "fairness",
  "budget",
  "pace",
  "district",
  "relief",
  "stability",
  "capacity",
  "take-up",
  "specialised",
  "sharing",
  "jobs",
  "alternative",
  "postponed",
  "river",
  "homes",
  "ready-built",
  "extra",
] as const;

/** Families of rows whose keys go on with the id of a park, among those that may be soft. */
export const parkRowFamilies: readonly string[] = [
  "capacity",
  "take-up",
  "specialised",
  "homes",
  "ready-built",
];

/** `quota/enterprises/all/2026`, `quota/workers/city/Dĩ An/2028` */
export function quotaKey(
  { measure, by }: Pick<Quota, "measure" | "by">,
  group: string,
  year: number,
): string {
  return `quota/${measure}/${by === undefined ? "all" : `${by}/${group}`}/${year}`;
}

/** `fairness/enterprises/city/2030` */
export function fairnessKey(
  { measure, by }: Pick<Fairness, "measure" | "by">,
  year: number,
): string {
  return `fairness/${measure}/${by}/${year}`;
}

/** `share/fairness/enterprises/city/2030/Dĩ An/low`: a group's share against the lowest or highest. */
export function groupShareKey(fairness: string, group: string, side: "low" | "high"): string {
  return `share/${fairness}/${group}/${side}`;
}

/** `budget/budget+developer`: a budget over all years. */
export function budgetChainKey({ payers }: Pick<Budget, "payers">): string {
  return `budget/${payers.join("+")}`;
}

/** `budget/budget/2026`, `budget/budget+developer/2026` */
export function budgetKey(budget: Pick<Budget, "payers">, year: number): string {
  return `${budgetChainKey(budget)}/${year}`;
}

/** `pace/moves/2026` */
export function paceKey(what: "moves" | "jobs", year: number): string {
  return `pace/${what}/${year}`;
}

/** `jobs/notFollowing/all`, `jobs/converted/city/Dĩ An/2027`: over the horizon without a year. */
export function jobsKey(
  { kind, by }: Pick<JobLimit, "kind" | "by">,
  group: string,
  year?: number,
): string {
  const whose = by === undefined ? "all" : `${by}/${group}`;
  return `jobs/${kind}/${whose}${year === undefined ? "" : `/${year}`}`;
}

/** `alternative/convert/count/2027`, `alternative/convert/cost/2027` */
export function alternativeKey(
  kind: AlternativeKind,
  what: "count" | "cost",
  year: number,
): string {
  return `alternative/${kind}/${what}/${year}`;
}

/** `postponed/2027`: how many wait in a year. */
export function postponedKey(year: number): string {
  return `postponed/${year}`;
}

/** What a district may limit by year. */
export type YearlyDistrictLimit = "moves" | "jobs" | "recruits" | "housing";

/** `district/Bàu Bàng/jobs/2026` */
export function districtKey(
  { district }: Pick<DistrictLimit, "district">,
  what: YearlyDistrictLimit,
  year: number,
): string {
  return `district/${district}/${what}/${year}`;
}

/** `district/Bàu Bàng/burden` */
export function districtBurdenKey({ district }: Pick<DistrictLimit, "district">): string {
  return `district/${district}/burden`;
}

/** `district/Bàu Bàng/load/cod` */
export function districtLoadKey(
  { district }: Pick<DistrictLimit, "district">,
  pollutant: Pollutant,
): string {
  return `district/${district}/load/${pollutant}`;
}

/** `gate/vsip-3-2/open/2029`: nobody moves in before it opens; `let`: what has to be let for that. */
export function gateKey(parkId: string, what: "open" | "let", year: number): string {
  return `gate/${parkId}/${what}/${year}`;
}

/** `cleared/ga-di-an`: who clears a zone. */
export function zoneKey(zoneId: string): string {
  return `cleared/${zoneId}`;
}

/** `whole/Bình Đường` */
export function wholeKey(area: string): string {
  return `whole/${area}`;
}

/** `river/Sông Thị Tính/cod` */
export function riverKey({ river }: Pick<RiverLimit, "river">, pollutant: Pollutant): string {
  return `river/${river}/${pollutant}`;
}

/** `homes/cay-truong`: homes near a park over all years. */
export function homesChainKey(parkId: string): string {
  return `homes/${parkId}`;
}

/** `homes/cay-truong/2027` */
export function homesKey(parkId: string, year: number): string {
  return `${homesChainKey(parkId)}/${year}`;
}

/** `ready-built/cay-truong`: floor to rent over all years. */
export function readyBuiltChainKey(parkId: string): string {
  return `ready-built/${parkId}`;
}

/** `ready-built/cay-truong/2027` */
export function readyBuiltKey(parkId: string, year: number): string {
  return `${readyBuiltChainKey(parkId)}/${year}`;
}

/** `capacity/cay-truong/landHa/2026` */
export function capacityKey(parkId: string, resource: Resource, year: number): string {
  return `capacity/${parkId}/${resource}/${year}`;
}

/** `opening/cay-truong`: nobody moves into a park that is not opened. */
export function openingKey(parkId: string): string {
  return `opening/${parkId}`;
}

/** `take-up/cay-truong`: the least use of an opened park. */
export function takeUpKey(parkId: string): string {
  return `take-up/${parkId}`;
}

/** `expansion/cay-truong`: the most steps of a wastewater plant. */
export function expansionKey(parkId: string): string {
  return `expansion/${parkId}`;
}

/** `specialised/cay-truong` */
export function specialisedKey(parkId: string): string {
  return `specialised/${parkId}`;
}

/** `sharing/may-mặc`: the number of parks of a group. */
export function sharingKey(group: string): string {
  return `sharing/${group}`;
}

/** `share/sharing/may-mặc/cay-truong`: who of the group goes to the park. */
export function sharingParkKey(group: string, parkId: string): string {
  return `share/sharing/${group}/${parkId}`;
}

/** `extra/ngành gỗ`: a limit of one's own. */
export function extraKey({ name }: { readonly name: string }): string {
  return `extra/${name}`;
}

/** The least relief. */
export const reliefKey = "relief";

/** The most changes against an earlier plan. */
export const stabilityKey = "stability";

/** A key, or the beginning of one, taken apart. */
export interface RowKeyParts {
  readonly family: string;
  /** What stands between family and year. */
  readonly parts: readonly string[];
  /** Undefined where the row is not one of a year. */
  readonly year: number | undefined;
}

/** Takes a key apart. Names that hold a `/` themselves come back in pieces. */
export function rowKeyParts(key: string): RowKeyParts {
  const [family = "", ...rest] = key.split("/");
  const last = rest.at(-1) ?? "";
  if (!/^\d{4}$/.test(last)) return { family, parts: rest, year: undefined };
  return { family, parts: rest.slice(0, -1), year: Number(last) };
}
