/**
 * From the plane of a transverse Mercator projection to the ellipsoid and back: Krüger's series in the
 * third flattening n, to n⁴, which is exact to less than a millimetre within 1,000 km of the meridian.
 *
 *     ξ = y / (k₀A),  η = (x − x₀) / (k₀A)
 *     ξ′ = ξ − Σ βⱼ sin 2jξ cosh 2jη,  η′ = η − Σ βⱼ cos 2jξ sinh 2jη
 *     sin χ = sin ξ′ / cosh η′,  tan(λ − λ₀) = sinh η′ / cos ξ′
 *     φ = χ + Σ δⱼ sin 2jχ
 *
 * Source: L. Krüger, Konforme Abbildung des Erdellipsoids in der Ebene (1912); the coefficients as in
 * C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers (2011), equations 35 and 36.
 */

/** Angles in degrees. */
export interface Geographic {
  readonly latitude: number;
  readonly longitude: number;
}

/** Metres; north is counted from the equator, east has the false easting. */
export interface Plane {
  readonly north: number;
  readonly east: number;
}

/** One strip: its meridian in degrees, and the scale along it. */
export interface Strip {
  readonly meridian: number;
  readonly scale: number;
}

/** Half axis and flattening of WGS 84, which VN-2000 uses as well. */
export const ellipsoid = { a: 6_378_137, f: 1 / 298.257223563 } as const;

const falseEast = 500_000;
const { a, f } = ellipsoid;
const n = f / (2 - f);
/** Radius of the circle that is as long as the meridian. */
const rectifying = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const e = Math.sqrt(f * (2 - f));

const toSphere = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49561 * n ** 4) / 161280,
];
const fromPlane = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161280,
];
const toEllipsoid = [
  2 * n - (2 * n ** 2) / 3 - 2 * n ** 3 + (116 * n ** 4) / 45,
  (7 * n ** 2) / 3 - (8 * n ** 3) / 5 - (227 * n ** 4) / 45,
  (56 * n ** 3) / 15 - (136 * n ** 4) / 35,
  (4279 * n ** 4) / 630,
];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

const series = (factors: readonly number[], term: (twice: number) => number): number =>
  factors.reduce((sum, factor, at) => sum + factor * term(2 * (at + 1)), 0);

/** The point of the ellipsoid at a point of the plane. */
export function fromStrip({ north, east }: Plane, { meridian, scale }: Strip): Geographic {
  const xi = north / (scale * rectifying);
  const eta = (east - falseEast) / (scale * rectifying);
  const x = xi - series(fromPlane, (j) => Math.sin(j * xi) * Math.cosh(j * eta));
  const y = eta - series(fromPlane, (j) => Math.cos(j * xi) * Math.sinh(j * eta));
  const chi = Math.asin(Math.sin(x) / Math.cosh(y));
  const latitude = chi + series(toEllipsoid, (j) => Math.sin(j * chi));
  const longitude = meridian + degrees(Math.atan2(Math.sinh(y), Math.cos(x)));
  return { latitude: degrees(latitude), longitude };
}

/** The point of the plane at a point of the ellipsoid. */
export function toStrip({ latitude, longitude }: Geographic, { meridian, scale }: Strip): Plane {
  const sine = Math.sin(radians(latitude));
  const t = Math.sinh(Math.atanh(sine) - e * Math.atanh(e * sine));
  const lambda = radians(longitude - meridian);
  const x = Math.atan2(t, Math.cos(lambda));
  const y = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + t * t));
  const xi = x + series(toSphere, (j) => Math.sin(j * x) * Math.cosh(j * y));
  const eta = y + series(toSphere, (j) => Math.cos(j * x) * Math.sinh(j * y));
  return { north: scale * rectifying * xi, east: falseEast + scale * rectifying * eta };
}
