import { once } from "../once.js";
import { nameKey } from "./name-key.js";

/**
 * Centroids of the wards of Thuận An and Dĩ An before 1 July 2025, [lat, lon] in WGS 84 degrees.
 * Estimates to about 1-2 km, for enterprises without coordinates of their own.
 */
export const wardCentroids: Readonly<Record<string, readonly [lat: number, lon: number]>> = {
  "Lái Thiêu": [10.905, 106.705],
  "Vĩnh Phú": [10.88, 106.703],
  "Bình Nhâm": [10.922, 106.698],
  "Hưng Định": [10.933, 106.692],
  "An Thạnh": [10.945, 106.685],
  "An Sơn": [10.935, 106.67],
  "Thuận Giao": [10.955, 106.715],
  "Bình Chuẩn": [10.98, 106.725],
  "An Phú": [10.957, 106.735],
  "Bình Hòa": [10.912, 106.733],
  "Dĩ An": [10.905, 106.768],
  "An Bình": [10.89, 106.751],
  "Tân Đông Hiệp": [10.922, 106.775],
  "Tân Bình": [10.94, 106.76],
  "Đông Hòa": [10.895, 106.785],
  "Bình An": [10.9, 106.803],
  "Bình Thắng": [10.893, 106.818],
};

const byKey = once(
  () =>
    new Map(Object.entries(wardCentroids).map(([ward, place]) => [nameKey("ward", ward), place])),
);

/** Where an enterprise is: its own coordinates, else the centroid of its old ward; null if neither. */
export function locationOf(place: {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly wardOld?: string;
}): readonly [lat: number, lon: number] | null {
  if (place.lat !== undefined && place.lon !== undefined) return [place.lat, place.lon];
  if (place.wardOld === undefined) return null;
  return byKey().get(nameKey("ward", place.wardOld)) ?? null;
}
