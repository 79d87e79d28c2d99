/** How plans write the name of a group of enterprises that lie in one place, however its rows write it. */

import { once } from "../once.js";
import { type NameKind, nameKey } from "./name-key.js";
import { oldWards } from "./wards.js";

/** Cities and districts of the province before 1 July 2025. */
export const districtNames = [
  "Bàu Bàng",
  "Bắc Tân Uyên",
  "Bến Cát",
  "Dầu Tiếng",
  "Dĩ An",
  "Phú Giáo",
  "Tân Uyên",
  "Thuận An",
  "Thủ Dầu Một",
] as const;

/** Fields of enterprises that name a place. */
export const placeFields = ["city", "wardOld", "wardNew"] as const;
export type PlaceField = (typeof placeFields)[number];

const placeKinds: Readonly<Record<PlaceField, NameKind>> = {
  city: "city",
  wardOld: "ward",
  wardNew: "ward",
};

/** The names of each field that are known. */
export const knownPlaces: Readonly<Record<PlaceField, readonly string[]>> = {
  city: districtNames,
  wardOld: oldWards.map(({ ward }) => ward),
  wardNew: [...new Set(oldWards.flatMap(({ wardsNew }) => wardsNew))].sort(),
};

const byKey = once(
  () =>
    Object.fromEntries(
      placeFields.map((field) => [
        field,
        new Map(knownPlaces[field].map((name) => [nameKey(placeKinds[field], name), name])),
      ]),
    ) as Record<PlaceField, Map<string, string>>,
);

/** The known name, else the key: both are the same for all spellings of one name. */
export function placeName(field: PlaceField, text: string): string {
  const key = nameKey(placeKinds[field], text);
  return byKey()[field].get(key) ?? key;
}
