/**
 * Centroids of the wards of Thuận An and Dĩ An before 1 July 2025, [lat, lon] in WGS 84 degrees.
 * Estimates to about 1-2 km, for enterprises without coordinates of their own.
 */
export const wardCentroids: Readonly<Record<string, readonly [lat: number, lon: number]>> = {
  "Lái Thiêu": [10.905, 106.7],
  "Vĩnh Phú": [10.88, 106.703],
  "Bình Nhâm": [10.922, 106.693],
  "Hưng Định": [10.933, 106.692],
  "An Thạnh": [10.945, 106.685],
  "An Sơn": [10.93, 106.665],
  "Thuận Giao": [10.955, 106.715],
  "Bình Chuẩn": [10.99, 106.73],
  "An Phú": [10.957, 106.745],
  "Bình Hòa": [10.912, 106.733],
  "Dĩ An": [10.905, 106.768],
  "An Bình": [10.88, 106.756],
  "Tân Đông Hiệp": [10.922, 106.775],
  "Tân Bình": [10.945, 106.765],
  "Đông Hòa": [10.895, 106.785],
  "Bình An": [10.9, 106.803],
  "Bình Thắng": [10.893, 106.818],
};

/** Where an enterprise is: its own coordinates, else the centroid of its old ward; null if neither. */
export function locationOf(place: {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly wardOld?: string;
}): readonly [lat: number, lon: number] | null {
  if (place.lat !== undefined && place.lon !== undefined) return [place.lat, place.lon];
  if (place.wardOld === undefined) return null;
  // Accents may come loose from their letters.
  const ward = place.wardOld.normalize("NFC");
  return Object.hasOwn(wardCentroids, ward) ? (wardCentroids[ward] ?? null) : null;
}
