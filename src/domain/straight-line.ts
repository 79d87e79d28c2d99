/**
 * Straight lines over the region. Around one latitude a degree of longitude and one of latitude have a
 * fixed length on the ellipsoid, by its radii of curvature there:
 *
 *   k_x = RAD a cos φ w,  k_y = RAD a (1 − e²) w³,  w = (1 − e² sin² φ)^(−1/2)
 *
 * At the region's middle latitude that differs over the 60 km between the southern cities and the
 * northern parks from the geodesic by well below 0.1 %.
 */

/** Degrees north. */
const middle = 11.1;
/** WGS 84: equatorial radius in km, flattening. */
const radiusKm = 6378.137;
const flattening = 1 / 298.257223563;

const e2 = flattening * (2 - flattening);
const radians = Math.PI / 180;

/** Km in a degree of longitude and of latitude. */
const perDegree = ((): readonly [number, number] => {
  const cosine = Math.cos(middle * radians);
  const w2 = 1 / (1 - e2 * (1 - cosine * cosine));
  const arc = radians * radiusKm;
  const w = Math.sqrt(w2);
  return [arc * w * cosine, arc * w * w2 * (1 - e2)];
})();

/** Distance in km of two places, each latitude and longitude in degrees. */
export function straightLineKm(a: readonly [number, number], b: readonly [number, number]): number {
  const dx = turned(a[1] - b[1]) * perDegree[0];
  const dy = (a[0] - b[0]) * perDegree[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** The shorter way round. */
const turned = (degrees: number): number => degrees - Math.round(degrees / 360) * 360;
