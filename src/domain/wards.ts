/**
 * The wards of Thuận An and Dĩ An before 1 July 2025: the city of each, and the wards that took over its
 * quarters on that day (published). Old wards were split, so the new one does not follow from the old.
 */

import { once } from "../once.js";
import { nameKey } from "./name-key.js";

/** One ward or commune before the reform. */
export interface OldWard {
  readonly ward: string;
  readonly city: string;
  /** Since the reform; one or more. "Phường" tells them from cities and old wards of the same name. */
  readonly wardsNew: readonly [string, ...string[]];
}

const of =
  (city: string) =>
  (ward: string, ...wardsNew: [string, ...string[]]): OldWard => ({ ward, city, wardsNew });
const thuanAn = of("Thuận An");
const diAn = of("Dĩ An");

export const oldWards: readonly OldWard[] = [
  thuanAn("An Phú", "Phường An Phú"),
  thuanAn("Bình Hòa", "Phường Bình Hòa"),
  thuanAn("Thuận Giao", "Phường Thuận Giao"),
  thuanAn("An Sơn", "Phường Thuận An"),
  thuanAn("An Thạnh", "Phường Thuận An"),
  thuanAn("Bình Chuẩn", "Phường Thuận Giao", "Phường An Phú"),
  thuanAn("Bình Nhâm", "Phường Lái Thiêu"),
  thuanAn("Hưng Định", "Phường Thuận An"),
  thuanAn("Lái Thiêu", "Phường Lái Thiêu"),
  thuanAn("Vĩnh Phú", "Phường Lái Thiêu", "Phường Bình Hòa"),
  diAn("Dĩ An", "Phường Dĩ An"),
  diAn("An Bình", "Phường Dĩ An"),
  diAn("Bình An", "Phường Đông Hòa"),
  diAn("Bình Thắng", "Phường Đông Hòa"),
  diAn("Đông Hòa", "Phường Đông Hòa"),
  diAn("Tân Bình", "Phường Tân Đông Hiệp"),
  diAn("Tân Đông Hiệp", "Phường Dĩ An", "Phường Tân Đông Hiệp"),
];

const byKey = once(() => new Map(oldWards.map((entry) => [nameKey("ward", entry.ward), entry])));

/** The new ward of a record: as it says, else the one that all of its old ward became; unknown where that was split. */
export function newWardOf(place: {
  readonly wardOld: string;
  readonly wardNew?: string | undefined;
}): string | undefined {
  if (place.wardNew !== undefined) return place.wardNew;
  const [only, ...others] = oldWardOf(place.wardOld)?.wardsNew ?? [];
  return others.length > 0 ? undefined : only;
}

/** The old ward of that name; undefined where it is not known. */
export function oldWardOf(name: string): OldWard | undefined {
  return byKey().get(nameKey("ward", name));
}
