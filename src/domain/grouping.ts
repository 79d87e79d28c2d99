import type { Enterprise } from "./enterprise.js";
import { placeFields, placeName } from "./place-names.js";
import type { Policy } from "./policy.js";
import type { Grouping } from "./policy-limits.js";
import { sizeClassOf } from "./size-class.js";
import { newWardOf } from "./wards.js";

/** The group of an enterprise by a field; undefined where the field is not known. */
export function groupOf(enterprise: Enterprise, by: Grouping): string | undefined {
  if (by === "sector") return enterprise.sector.slice(0, 2);
  if (by === "sizeClass") return sizeClassOf(enterprise);
  const value = by === "wardNew" ? newWardOf(enterprise) : enterprise[by];
  return value === undefined ? undefined : groupName(by, value);
}

/** A group as plans write it: one for all spellings of a place. */
export function groupName(by: Grouping, group: string): string {
  const field = placeFields.find((one) => one === by);
  return field === undefined ? group : placeName(field, group);
}

/** Was the enterprise on the register on the day that freezes the base? */
export function isListed(
  { listedFrom, listedTo }: Pick<Enterprise, "listedFrom" | "listedTo">,
  { baseDate }: Pick<Policy, "baseDate">,
): boolean {
  if (baseDate === undefined) return true;
  return (listedFrom ?? baseDate) <= baseDate && (listedTo ?? baseDate) >= baseDate;
}
