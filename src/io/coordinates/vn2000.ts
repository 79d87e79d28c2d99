/**
 * VN-2000, the coordinates of Vietnamese cadastres, to WGS 84 (GPS, maps on the web).
 *
 * Both use the same ellipsoid, with another place and turn of it. The seven parameters are those of
 * Decision 05/2007/QĐ-BTNMT of the ministry of natural resources and environment, registered as
 * EPSG:6960 ("VN-2000 to WGS 84 (2)", coordinate frame rotation, accuracy 1 m). Strips of three degrees
 * have the scale 0.9999, those of six degrees 0.9996 (circular 973/2001/TT-TCĐC).
 */
import {
  ellipsoid,
  fromStrip,
  type Geographic,
  type Plane,
  type Strip,
} from "./transverse-mercator.js";

/** The strip of Bình Dương and Thành phố Hồ Chí Minh: TM-3 105°45′, EPSG:9210. */
export const localStrip: Strip = { meridian: 105.75, scale: 0.9999 };

/** The other strips of which a point of the region can come: of neighbouring provinces, and UTM 48. */
export const otherStrips: readonly Strip[] = [
  { meridian: 107.75, scale: 0.9999 },
  { meridian: 106.25, scale: 0.9999 },
  { meridian: 105.5, scale: 0.9999 },
  { meridian: 105, scale: 0.9996 },
];

/** A point of a strip of VN-2000 in WGS 84, to about a metre. Heights do not matter for that. */
export function wgs84Of(plane: Plane, strip: Strip): Geographic {
  return shifted(fromStrip(plane, strip));
}

const shift = { x: -191.90441429, y: -39.30318279, z: -111.45032835 };
const second = Math.PI / (180 * 3600);
const turn = { x: -0.00928836 * second, y: 0.01975479 * second, z: -0.00427372 * second };
const growth = 1 + 0.252906278e-6;
const radian = Math.PI / 180;
const eccentricity = ellipsoid.f * (2 - ellipsoid.f);

function shifted({ latitude, longitude }: Geographic): Geographic {
  const [phi, lambda] = [latitude * radian, longitude * radian];
  const normal = ellipsoid.a / Math.sqrt(1 - eccentricity * Math.sin(phi) ** 2);
  const x = normal * Math.cos(phi) * Math.cos(lambda);
  const y = normal * Math.cos(phi) * Math.sin(lambda);
  const z = normal * (1 - eccentricity) * Math.sin(phi);
  return onEllipsoid(
    shift.x + growth * (x + turn.z * y - turn.y * z),
    shift.y + growth * (y - turn.z * x + turn.x * z),
    shift.z + growth * (z + turn.y * x - turn.x * y),
  );
}

/** The latitude is a fixed point, reached to a nanometre in a few steps near the ellipsoid. */
function onEllipsoid(x: number, y: number, z: number): Geographic {
  const across = Math.hypot(x, y);
  let phi = Math.atan2(z, across * (1 - eccentricity));
  for (let step = 0; step < 5; step++) {
    const sine = Math.sin(phi);
    const normal = ellipsoid.a / Math.sqrt(1 - eccentricity * sine ** 2);
    phi = Math.atan2(z + eccentricity * normal * sine, across);
  }
  return { latitude: phi / radian, longitude: Math.atan2(y, x) / radian };
}
